//! Where a user pool's domain is reached: by host, `{prefix}.auth.localhost`, and by path, for systems that do not resolve names below
//! `localhost`.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html>: on AWS the host is
//! `{prefix}.auth.{region}.amazoncognito.com`.

/// The label of host names after a domain's prefix.
pub const AUTH_LABEL: &str = "auth";

/// What paths of domains begin with; the prefix follows.
pub const AUTH_PATH_PREFIX: &str = "/_gatewright/auth/";

/// The base of every address of a domain that is named by path.
#[must_use]
pub fn base_path(prefix: &str) -> String {
    format!("{AUTH_PATH_PREFIX}{prefix}")
}

/// The prefix that a host name names, `{prefix}.auth.{anything}`.
#[must_use]
pub fn prefix_of_host(host: &str) -> Option<&str> {
    let (prefix, rest) = host.split_once('.')?;
    let parent = rest.strip_prefix(AUTH_LABEL)?.strip_prefix('.')?;
    (is_prefix(prefix) && !parent.is_empty()).then_some(prefix)
}

/// The prefix and the rest of a path, `/_gatewright/auth/{prefix}[/…]`.
#[must_use]
pub fn prefix_of_path(path: &str) -> Option<(&str, &str)> {
    let rest = path.strip_prefix(AUTH_PATH_PREFIX)?;
    let (prefix, rest) = rest.split_at_checked(rest.find('/').unwrap_or(rest.len()))?;
    is_prefix(prefix).then_some((prefix, rest))
}

/// Lower-case letters, digits and hyphens; whether somebody has it is not asked.
fn is_prefix(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_names_a_domain_by_its_first_two_labels() {
        for host in ["my-app.auth.localhost", "my-app.auth.us-east-1.amazoncognito.com", "my-app.auth.example.com"] {
            assert_eq!(prefix_of_host(host), Some("my-app"), "{host}");
        }
        for host in
            ["auth.localhost", "localhost", "a.b.auth.localhost", "a.auth", "a.auth.", "a.authx.localhost", ".auth.localhost"]
        {
            assert_eq!(prefix_of_host(host), None, "{host}");
        }
    }

    #[test]
    fn a_path_names_a_domain_as_it_is_written() {
        assert_eq!(prefix_of_path("/_gatewright/auth/my-app/login"), Some(("my-app", "/login")));
        assert_eq!(prefix_of_path("/_gatewright/auth/my-app"), Some(("my-app", "")));
        for path in
            ["/_gatewright/auth/", "/_gatewright/auth//login", "/_gatewright/auth/My-App/login", "/_gatewright/auth/a%2f/x"]
        {
            assert_eq!(prefix_of_path(path), None, "{path}");
        }
    }
}
