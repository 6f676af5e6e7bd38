//! `AccountRecoverySetting`: by what a user who has forgotten the password is reached.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html> and `AccountRecoverySettingType`.
//!
//! # Not (yet) like AWS
//! - A number that a user also has for second factors would not count; there are no codes by SMS as a second factor here.
//! - AWS's words for a setting that contradicts itself are not recorded, nor whether it takes `admin_only` beside another option; here it
//!   is refused.

use crate::refusal::Refusal;
use crate::user::User;
use crate::user_pool::{ContactAttribute, UserPool, UserPoolSettings};

const ADMIN_ONLY: &str = "admin_only";

/// By what passwords are recovered, the preferred first; empty where only administrators set them. AWS: a pool that says nothing prefers
/// the number.
pub(crate) fn channels(settings: &UserPoolSettings) -> Vec<ContactAttribute> {
    let Some(mechanisms) = &settings.account_recovery else {
        return vec![ContactAttribute::PhoneNumber, ContactAttribute::Email];
    };
    if mechanisms.iter().any(|(_, name)| name == ADMIN_ONLY) {
        return Vec::new();
    }
    let mut mechanisms: Vec<&(i32, String)> = mechanisms.iter().collect();
    mechanisms.sort_by_key(|(priority, _)| *priority);
    mechanisms.into_iter().filter_map(|(_, name)| channel(name)).collect()
}

/// Where a code for a new password of this user goes: to the preferred of what is verified.
pub(crate) fn contact_of(pool: &UserPool, user: &User) -> Option<(ContactAttribute, String)> {
    channels(&pool.settings).into_iter().filter(|contact| user.has_verified(*contact)).find_map(|contact| {
        let value = user.attribute(contact.as_str()).filter(|value| !value.is_empty())?;
        Some((contact, value.to_owned()))
    })
}

/// Checks a setting: (priority, name) as given.
///
/// # Errors
/// `InvalidParameter` when a priority or an option comes twice, or `admin_only` is not alone.
pub fn check(mechanisms: &[(i32, String)]) -> Result<(), Refusal> {
    let Some(((priority, name), others)) = mechanisms.split_first() else { return Ok(()) };
    if others.iter().any(|(other, _)| other == priority) {
        return Err(Refusal::invalid_parameter(
            "Account Recovery Setting cannot use priority for more than one recovery option.",
        ));
    }
    if others.iter().any(|(_, other)| other == name) {
        return Err(Refusal::invalid_parameter("Account Recovery Setting cannot use a recovery option more than once."));
    }
    if !others.is_empty() && mechanisms.iter().any(|(_, name)| name == ADMIN_ONLY) {
        return Err(Refusal::invalid_parameter("Account Recovery Setting cannot use admin_only with other recovery options."));
    }
    check(others)
}

fn channel(name: &str) -> Option<ContactAttribute> {
    match name {
        "verified_email" => Some(ContactAttribute::Email),
        "verified_phone_number" => Some(ContactAttribute::PhoneNumber),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use ContactAttribute::{Email, PhoneNumber};

    use super::*;

    fn given(mechanisms: &[(i32, &str)]) -> Vec<(i32, String)> {
        mechanisms.iter().map(|(priority, name)| (*priority, (*name).to_owned())).collect()
    }

    #[test]
    fn the_preferred_channel_comes_first() {
        for (mechanisms, expected) in [
            (None, vec![PhoneNumber, Email]),
            (Some(vec![(1, "verified_email")]), vec![Email]),
            (Some(vec![(2, "verified_phone_number"), (1, "verified_email")]), vec![Email, PhoneNumber]),
            (Some(vec![(1, "verified_phone_number"), (2, "verified_email")]), vec![PhoneNumber, Email]),
            (Some(vec![(1, "admin_only")]), vec![]),
            (Some(vec![(1, "verified_email"), (2, "admin_only")]), vec![]),
            (Some(vec![(1, "something_new")]), vec![]),
        ] {
            let account_recovery = mechanisms.as_deref().map(given);
            let settings = UserPoolSettings { account_recovery, ..UserPoolSettings::default() };
            assert_eq!(channels(&settings), expected, "{mechanisms:?}");
        }
    }

    #[test]
    fn a_setting_that_contradicts_itself_is_refused() {
        for fits in [&[][..], &[(1, "admin_only")], &[(1, "verified_email"), (2, "verified_phone_number")]] {
            assert!(check(&given(fits)).is_ok(), "{fits:?}");
        }
        for bad in [
            [(1, "verified_email"), (1, "verified_phone_number")],
            [(1, "verified_email"), (2, "verified_email")],
            [(1, "verified_email"), (2, "admin_only")],
            [(1, "admin_only"), (2, "verified_email")],
        ] {
            assert!(check(&given(&bad)).is_err(), "{bad:?}");
        }
    }
}
