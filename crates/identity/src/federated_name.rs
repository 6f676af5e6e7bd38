//! Names of users that providers make, `{provider}_{subject}`, and nobody else's.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html>.
//!
//! # Not (yet) like AWS
//! - Whether AWS lets somebody sign up with a name that begins like that of a provider's users is not recorded. Here nobody can.
//! - AWS names no form of a subject. OpenID Connect Core 2 says up to 255 ASCII characters; here they are visible ones, and as many as
//!   leave room for the provider's name.

use crate::Identity;
use crate::case_folding;
use crate::identity_provider;
use crate::login_name::{self, USERNAME_CHARS_MAX};
use crate::refusal::Refusal;
use crate::user::User;
use crate::user_pool::UserPool;

/// What stands between a provider's name and what it calls a person.
const SEPARATOR: char = '_';

/// The name of a provider's user: folded where the pool does not tell case apart. `None` when the subject makes no name.
pub(crate) fn of(pool: &UserPool, provider_name: &str, subject: &str) -> Option<String> {
    let is_subject = !subject.is_empty() && subject.bytes().all(|letter| letter.is_ascii_graphic());
    let name = login_name::fold(pool, &format!("{provider_name}{SEPARATOR}{subject}"));
    (is_subject && name.chars().count() <= USERNAME_CHARS_MAX).then_some(name)
}

/// Refuses a native user whose name, or preferred username where people sign in with it, begins like the names of a provider's users, in any
/// case of its letters: it would keep one of them out. Where addresses and numbers are the names, an address may begin so.
///
/// # Errors
/// `InvalidParameter`.
pub(crate) async fn refuse(identity: &Identity, pool: &UserPool, user: &User) -> Result<(), Refusal> {
    let names = [("Username", Some(&user.username)), ("Preferred username", login_name::preferred_alias(pool, &user.attributes))];
    let names = names.into_iter().filter_map(|(what, name)| Some((what, name?)));
    let suspects: Vec<(&str, &String)> = names.filter(|(_, name)| name.contains(SEPARATOR)).collect();
    if suspects.is_empty() {
        return Ok(());
    }
    let providers = identity_provider::all(identity, pool).await?;
    for (what, name) in suspects {
        if let Some(provider) = providers.iter().find(|provider| is_of(&provider.name, name)) {
            let provider = &provider.name;
            return Err(Refusal::invalid_parameter(format!(
                "{what} cannot begin with {provider}{SEPARATOR}, since users of the identity provider {provider} are named so."
            )));
        }
    }
    Ok(())
}

fn is_of(provider_name: &str, name: &str) -> bool {
    let prefix = case_folding::fold(&format!("{provider_name}{SEPARATOR}"));
    case_folding::fold(name).starts_with(&prefix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_begin_like_a_providers_users_are_found_in_any_case() {
        let cases = [
            ("Google", "google_123", true),
            ("Google", "GOOGLE_", true),
            ("Google", "Google", false),
            ("Google", "googler_1", false),
            ("Google", "my_google_1", false),
            ("Straße", "STRASSE_1", true),
        ];
        for (provider, name, is_its) in cases {
            assert_eq!(is_of(provider, name), is_its, "{provider} {name}");
        }
    }
}
