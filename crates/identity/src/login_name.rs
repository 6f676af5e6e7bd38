//! What people sign in with: usernames, aliases, and when two of them are the same.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-aliases>.
//!
//! A username, a sub and an alias never stand for two users of a pool: they share one unique index.
//!
//! # Not (yet) like AWS
//! - AWS lets a preferred username equal another user's username; here the second one is refused.
//! - AWS's words for a preferred username that looks like an address or number are not recorded; these follow those for usernames.
//! - What AWS does with a name that only its folded form makes too long is not known; here it is refused.

use std::collections::BTreeMap;

use crate::case_folding;
use crate::records;
use crate::refusal::Refusal;
use crate::user::record::{User, UserStatus};
use crate::user_pool::{AliasAttribute, ContactAttribute, UserPool};

/// AWS: longest username, in characters.
pub(crate) const USERNAME_CHARS_MAX: usize = 128;

const PREFERRED_USERNAME: &str = "preferred_username";

/// A login name as it is compared: folded where the pool does not tell case apart, else as it stands.
pub(crate) fn fold(pool: &UserPool, name: &str) -> String {
    if pool.is_case_sensitive() { name.to_owned() } else { case_folding::fold(name) }
}

/// Everything that `user` may sign in with: username, sub, and the aliases that count.
pub(crate) fn of<'a>(pool: &UserPool, user: &'a User) -> Vec<&'a str> {
    let mut names = vec![user.username.as_str(), user.sub.as_str()];
    names.extend(aliases(pool, user).into_iter().map(|(_, value)| value));
    names
}

/// The aliases of `user` that count: in a pool of addresses and numbers all of them, else only verified ones; a preferred username
/// once the sign-up is confirmed, so that nobody takes one by signing up. A user whom a provider has made has none: otherwise what the
/// provider says would be a name that somebody signs in with.
pub(crate) fn aliases<'a>(pool: &UserPool, user: &'a User) -> Vec<(&'static str, &'a str)> {
    if user.is_federated() {
        return Vec::new();
    }
    let contacts = pool.username_attributes.iter().flatten().map(|attribute| (attribute.as_str(), true));
    let aliases = pool.alias_attributes.iter().flatten().map(|alias| match alias {
        AliasAttribute::Email => ("email", user.has_verified(ContactAttribute::Email)),
        AliasAttribute::PhoneNumber => ("phone_number", user.has_verified(ContactAttribute::PhoneNumber)),
        AliasAttribute::PreferredUsername => (PREFERRED_USERNAME, user.status != UserStatus::Unconfirmed),
    });
    let counting = contacts.chain(aliases).filter(|(_, counts)| *counts);
    counting
        .filter_map(|(name, _)| Some((name, user.attributes.get(name)?.as_str())))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// The attribute of `user` that makes this value of the login index; `None` when it is the username or sub.
pub(crate) fn alias_at(pool: &UserPool, user: &User, index_value: &str) -> Option<&'static str> {
    let is_it = |value: &str| records::key_in(&pool.id, &fold(pool, value)) == index_value;
    aliases(pool, user).into_iter().find(|(_, value)| is_it(value)).map(|(name, _)| name)
}

/// The internal name of a new user who is given this name, in a pool whose users have names: as the pool compares it, since SRP and
/// every token bind it and people type it in any case.
///
/// # Errors
/// `InvalidParameter` when it looks like an alias of another kind, or is too long.
pub(crate) fn internal_of(pool: &UserPool, username: &str) -> Result<String, Refusal> {
    check_form(pool, username, "Username")?;
    let internal = fold(pool, username);
    if internal.chars().count() > USERNAME_CHARS_MAX {
        return Err(Refusal::invalid_parameter(format!("Username cannot have more than {USERNAME_CHARS_MAX} characters.")));
    }
    Ok(internal)
}

/// Checks the preferred username of a user, if it is one that people sign in with.
///
/// # Errors
/// `InvalidParameter` when it looks like an alias of another kind: it would sign in whoever has that address or number.
pub(crate) fn check_preferred_username(pool: &UserPool, attributes: &BTreeMap<String, String>) -> Result<(), Refusal> {
    preferred_alias(pool, attributes).map_or(Ok(()), |preferred| check_form(pool, preferred, "Preferred username"))
}

/// The preferred username among these attributes, if it is one that people sign in with.
pub(crate) fn preferred_alias<'a>(pool: &UserPool, attributes: &'a BTreeMap<String, String>) -> Option<&'a String> {
    attributes.get(PREFERRED_USERNAME).filter(|_| has_alias(pool, AliasAttribute::PreferredUsername))
}

/// Checks that whoever signs up takes no preferred username that people sign in with: AWS gives it to confirmed users only.
///
/// # Errors
/// `InvalidParameter`.
pub(crate) fn refuse_preferred_username(pool: &UserPool, attributes: &BTreeMap<String, String>) -> Result<(), Refusal> {
    let is_given = attributes.get(PREFERRED_USERNAME).is_some_and(|value| !value.is_empty());
    if is_given && has_alias(pool, AliasAttribute::PreferredUsername) {
        return Err(Refusal::invalid_parameter(
            "Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred username \
             alias.",
        ));
    }
    Ok(())
}

fn has_alias(pool: &UserPool, alias: AliasAttribute) -> bool {
    pool.alias_attributes.as_deref().unwrap_or_default().contains(&alias)
}

fn check_form(pool: &UserPool, name: &str, what: &str) -> Result<(), Refusal> {
    let form = match () {
        () if has_alias(pool, AliasAttribute::Email) && is_email(name) => "email",
        () if has_alias(pool, AliasAttribute::PhoneNumber) && is_phone_number(name) => "phone number",
        () => return Ok(()),
    };
    Err(Refusal::invalid_parameter(format!("{what} cannot be of {form} format, since user pool is configured for {form} alias.")))
}

/// Which attribute the address or number is that a new user is given as a name, in a pool whose users have none.
///
/// # Errors
/// `InvalidParameter` when it is nothing that the pool takes.
pub(crate) fn contact_of(pool: &UserPool, username: &str) -> Result<ContactAttribute, Refusal> {
    let allowed = pool.username_attributes.as_deref().unwrap_or_default();
    let (takes_email, takes_number) =
        (allowed.contains(&ContactAttribute::Email), allowed.contains(&ContactAttribute::PhoneNumber));
    match () {
        () if takes_email && is_email(username) => Ok(ContactAttribute::Email),
        () if takes_number && is_phone_number(username) => Ok(ContactAttribute::PhoneNumber),
        () if takes_email && takes_number => {
            Err(Refusal::invalid_parameter("Username should be either an email or a phone number."))
        }
        () if takes_number => Err(Refusal::invalid_parameter("Username should be a phone number.")),
        () => Err(Refusal::invalid_parameter("Username should be an email.")),
    }
}

/// Whether a text is an address: something, `@`, a domain with no further `@`, no white space.
pub(crate) fn is_email(text: &str) -> bool {
    let is_plain = |part: &str| !part.is_empty() && !part.chars().any(|letter| letter.is_whitespace() || letter.is_control());
    text.rsplit_once('@').is_some_and(|(local, domain)| {
        let is_domain = is_plain(domain) && domain.split('.').all(|label| !label.is_empty());
        is_plain(local) && !local.contains('@') && is_domain
    })
}

/// Whether a text is a number as AWS takes it: `+` and 1 to 15 digits (E.164).
pub(crate) fn is_phone_number(text: &str) -> bool {
    text.strip_prefix('+')
        .is_some_and(|digits| (1..=15).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_told_from_names() {
        let cases = [
            ("ann@example.com", true, false),
            ("ann@localhost", true, false),
            ("a.b+c@x.y.z", true, false),
            ("ann", false, false),
            ("@example.com", false, false),
            ("ann@", false, false),
            ("ann@x@y", false, false),
            ("ann@a..b", false, false),
            ("an n@example.com", false, false),
            ("+14325551212", false, true),
            ("+1", false, true),
            ("+", false, false),
            ("14325551212", false, false),
            ("+1234567890123456", false, false),
            ("+1 432", false, false),
        ];
        for (text, is_address, is_number) in cases {
            assert_eq!((is_email(text), is_phone_number(text)), (is_address, is_number), "{text}");
        }
    }
}
