//! Users that are not there: what is shown for one, always the same for the same name, and whose failures are counted.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html>.

use gatewright_keys::Purpose;

use super::password_attempts::Whose;
use crate::Identity;
use crate::login_name;
use crate::user::User;
use crate::user_pool::{AliasAttribute, UserPool};

/// The internal name of a user that is not there: a UUID where users that are there would show one, else the name.
pub(super) fn unknown_user_id(identity: &Identity, pool: &UserPool, login: &str) -> String {
    // However it is typed: a user that is there has one name too.
    let name = login_name::fold(pool, login);
    let shows_sub = match pool.has_username_attributes() {
        // A sub that is typed is shown as it is, and so must be what looks like one.
        true => !is_like_a_sub(&name),
        false => pool.alias_attributes.iter().flatten().any(|alias| is_alias(*alias, login)),
    };
    if shows_sub { uuid(identity, b"id", pool, &name) } else { name }
}

/// The sub of a user that is not there. No user has it.
pub(super) fn unknown_sub(identity: &Identity, pool: &UserPool, user_id: &str) -> String {
    uuid(identity, b"sub", pool, user_id)
}

/// Whose failures are counted: the user's by any name and any flow, or those of one that is not there.
pub(super) fn attempts_of(identity: &Identity, pool: &UserPool, user: Option<&User>, user_id: &str) -> Whose {
    let pseudonym = |whose: &[u8], name: &str| {
        let parts = [b"attempts".as_slice(), whose, pool.id.as_bytes(), name.as_bytes()];
        identity.ports.server_key.pseudonym(Purpose::UnknownUser, &parts)
    };
    match user {
        Some(user) => Whose::User(pseudonym(b"user", &user.sub)),
        None => Whose::Nobody(pseudonym(b"nobody", user_id)),
    }
}

fn is_alias(alias: AliasAttribute, login: &str) -> bool {
    match alias {
        AliasAttribute::Email => login_name::is_email(login),
        AliasAttribute::PhoneNumber => login_name::is_phone_number(login),
        AliasAttribute::PreferredUsername => false,
    }
}

fn is_like_a_sub(name: &str) -> bool {
    const LENGTH: usize = 36;
    const HYPHENS: [usize; 4] = [8, 13, 18, 23];
    let is_digit = |letter: u8| letter.is_ascii_digit() || (b'a'..=b'f').contains(&letter);
    let fits = |(place, letter): (usize, u8)| if HYPHENS.contains(&place) { letter == b'-' } else { is_digit(letter) };
    name.len() == LENGTH && name.bytes().enumerate().all(fits)
}

fn uuid(identity: &Identity, what: &[u8], pool: &UserPool, name: &str) -> String {
    let drawn = identity.ports.server_key.pseudonym(Purpose::UnknownUser, &[what, pool.id.as_bytes(), name.as_bytes()]);
    let digits = hex::encode(drawn);
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    // Version 4, variant 1, as a sub is.
    let variant = ["8", "9", "a", "b"].get(usize::from(drawn.last().copied().unwrap_or_default() % 4)).copied().unwrap_or("8");
    format!("{}-{}-4{}-{variant}{}-{}", part(0, 8), part(8, 12), part(12, 15), part(15, 18), part(18, 30))
}
