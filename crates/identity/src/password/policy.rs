//! What a pool demands of a password. Only the first rule that fails is named, as AWS does.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html#user-pool-settings-policies>.

use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::PasswordPolicy;

/// AWS: longest password.
pub const PASSWORD_CHARS_MAX: usize = 256;

/// AWS's symbols; a space counts too, but not at either end.
pub(super) const SYMBOLS: &str = "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=";

/// Checks a password against the pool's policy.
///
/// # Errors
/// `InvalidPassword`.
pub fn check(policy: &PasswordPolicy, password: &str) -> Result<(), Refusal> {
    let has = |is_wanted: fn(char) -> bool| password.chars().any(is_wanted);
    let length = password.chars().count();
    let least = usize::try_from(policy.minimum_length).unwrap_or(0);
    let problem = match () {
        () if length < least => "Password not long enough",
        () if length > PASSWORD_CHARS_MAX => "Password too long",
        () if password.starts_with(' ') || password.ends_with(' ') => "Password must not start or end with a space",
        () if policy.requires_uppercase && !has(|letter| letter.is_ascii_uppercase()) => {
            "Password must have uppercase characters"
        }
        () if policy.requires_lowercase && !has(|letter| letter.is_ascii_lowercase()) => {
            "Password must have lowercase characters"
        }
        () if policy.requires_numbers && !has(|letter| letter.is_ascii_digit()) => "Password must have numeric characters",
        () if policy.requires_symbols && !has(|letter| letter == ' ' || SYMBOLS.contains(letter)) => {
            "Password must have symbol characters"
        }
        () => return Ok(()),
    };
    Err(Refusal::new(RefusalKind::InvalidPassword, format!("Password did not conform with policy: {problem}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strictest() -> PasswordPolicy {
        PasswordPolicy::default()
    }

    fn loosest() -> PasswordPolicy {
        PasswordPolicy {
            minimum_length: 6,
            requires_uppercase: false,
            requires_lowercase: false,
            requires_numbers: false,
            requires_symbols: false,
            temporary_password_validity_days: 7,
        }
    }

    #[track_caller]
    fn is_refused(policy: &PasswordPolicy, password: &str, problem: Option<&str>) {
        let expected = problem.map(|problem| format!("Password did not conform with policy: {problem}"));
        assert_eq!(check(policy, password).err().map(|refusal| refusal.message), expected, "{password:?}");
    }

    #[test]
    fn the_first_rule_that_fails_is_named() {
        for (password, problem) in [
            ("Passw0rd!", None),
            ("Passw0rd x", None),
            ("Pa0!", Some("Password not long enough")),
            ("passw0rd!", Some("Password must have uppercase characters")),
            ("PASSW0RD!", Some("Password must have lowercase characters")),
            ("Password!", Some("Password must have numeric characters")),
            ("Passw0rd1", Some("Password must have symbol characters")),
            ("Passw0rd€", Some("Password must have symbol characters")),
            (" Passw0rd!", Some("Password must not start or end with a space")),
            ("Passw0rd ", Some("Password must not start or end with a space")),
            ("short", Some("Password not long enough")),
        ] {
            is_refused(&strictest(), password, problem);
        }
    }

    #[test]
    fn a_password_has_6_to_256_characters_at_most() {
        is_refused(&loosest(), "12345", Some("Password not long enough"));
        is_refused(&loosest(), "123456", None);
        is_refused(&loosest(), &"x".repeat(256), None);
        is_refused(&loosest(), &"x".repeat(257), Some("Password too long"));
    }

    #[test]
    fn every_symbol_of_aws_counts() {
        for symbol in SYMBOLS.chars() {
            is_refused(&strictest(), &format!("Passw0rd{symbol}"), None);
        }
    }
}
