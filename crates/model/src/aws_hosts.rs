//! The host names that are AWS's: inside a function, they are this server.
//!
//! Follows <https://docs.aws.amazon.com/general/latest/gr/rande.html>.

/// Every name that ends with one of these, or is one, is AWS's.
pub const AWS_DOMAINS: [&str; 5] = ["amazonaws.com", "amazonaws.com.cn", "api.aws", "on.aws", "amazoncognito.com"];

/// Whether `host` (without a port, in any letter case, with or without a dot at its end) is one of AWS's.
#[must_use]
pub fn is_aws_host(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    AWS_DOMAINS.iter().any(|domain| {
        let at = host.len().checked_sub(domain.len());
        let (before, end) = at.and_then(|at| host.split_at_checked(at)).unwrap_or(("", ""));
        end.eq_ignore_ascii_case(domain) && (before.is_empty() || before.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_aws_if_it_ends_with_a_whole_domain_of_theirs() {
        for host in [
            "cognito-idp.us-east-1.amazonaws.com",
            "AMAZONAWS.com.",
            "x.lambda-url.eu-west-1.on.aws",
            "p.auth.us-east-1.amazoncognito.com",
        ] {
            assert!(is_aws_host(host), "{host}");
        }
        for host in
            ["", ".", "notamazonaws.com", "amazonaws.com.evil.example", "amazonaws.co", "ämazonaws.com", "aws", "on.aws.example"]
        {
            assert!(!is_aws_host(host), "{host}");
        }
    }
}
