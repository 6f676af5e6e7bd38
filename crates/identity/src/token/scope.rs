//! Scopes: AWS's own five, and which attributes they show.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html> and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>.
//!
//! AWS: `openid` alone shows every attribute that the client may read; beside scopes that name attributes it shows only theirs.
//! `profile` names them all.

/// Asks for an ID token and opens userInfo.
pub const OPENID: &str = "openid";
/// `email` and `email_verified`.
pub const EMAIL: &str = "email";
/// `phone_number` and `phone_number_verified`.
pub const PHONE: &str = "phone";
/// Every attribute that the client may read.
pub const PROFILE: &str = "profile";
/// Lets the holder of an access token act for the user through the API; the only scope of a sign-in through the API.
pub const USER_ADMIN_SCOPE: &str = "aws.cognito.signin.user.admin";

/// AWS's own scopes. All others are of resource servers.
pub const AWS_SCOPES: [&str; 5] = [PHONE, EMAIL, OPENID, PROFILE, USER_ADMIN_SCOPE];

/// Whether a scope needs `openid` beside it.
#[must_use]
pub fn needs_openid(scope: &str) -> bool {
    [EMAIL, PHONE, PROFILE].contains(&scope)
}

/// Whether `scopes` show an attribute.
#[must_use]
pub fn shows(scopes: &[String], attribute: &str) -> bool {
    let has = |wanted: &str| scopes.iter().any(|scope| scope == wanted);
    if !has(OPENID) {
        return false;
    }
    let (email, phone, profile) = (has(EMAIL), has(PHONE), has(PROFILE));
    match attribute {
        _ if profile || !(email || phone) => true,
        "email" | "email_verified" => email,
        "phone_number" | "phone_number_verified" => phone,
        _ => false,
    }
}

/// Whether a client that may read `allowed` (`None` is everything) may have these scopes' attributes. AWS: `email` needs both of its own.
#[must_use]
pub fn are_readable(scopes: &[String], allowed: Option<&[String]>) -> bool {
    let Some(allowed) = allowed else { return true };
    let has = |name: &str| allowed.iter().any(|attribute| attribute == name);
    !scopes.iter().any(|scope| scope == EMAIL) || (has("email") && has("email_verified"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn email_needs_both_of_its_attributes() {
        let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let (with_email, without) = (list(&["openid", "email"]), list(&["openid", "phone"]));
        assert!(are_readable(&with_email, None));
        assert!(are_readable(&with_email, Some(&list(&["email", "email_verified"]))));
        assert!(!are_readable(&with_email, Some(&list(&["email"]))));
        assert!(!are_readable(&with_email, Some(&list(&["email_verified"]))));
        assert!(are_readable(&without, Some(&list(&["name"]))));
    }

    #[track_caller]
    fn check(scopes: &str, shown: &[&str]) {
        let scopes: Vec<String> = scopes.split(' ').map(str::to_owned).collect();
        let all = ["email", "email_verified", "phone_number", "phone_number_verified", "name", "custom:tier"];
        let found: Vec<&str> = all.into_iter().filter(|attribute| shows(&scopes, attribute)).collect();
        assert_eq!(found, shown, "{scopes:?}");
    }

    #[test]
    fn scopes_show_their_attributes_and_openid_alone_shows_all() {
        let all = ["email", "email_verified", "phone_number", "phone_number_verified", "name", "custom:tier"];
        check("openid", &all);
        check("openid aws.cognito.signin.user.admin", &all);
        check("openid profile", &all);
        check("openid email profile", &all);
        check("openid email", &all[..2]);
        check("phone openid", &all[2..4]);
        check("openid phone email", &all[..4]);
        check("email profile", &[]);
        check("aws.cognito.signin.user.admin", &[]);
    }
}
