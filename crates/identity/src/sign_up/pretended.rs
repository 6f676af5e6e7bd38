//! What is answered for a name of which nothing is to be said: always the same for the same name.

use gatewright_keys::Purpose;

use crate::confirmation_code::{self, CodeDelivery};
use crate::user_pool::{ContactAttribute, UserPool};
use crate::{Identity, login_name, message};

/// Under what the attempts on a name at a new password are counted.
pub(crate) fn reset_pseudonym(identity: &Identity, pool: &UserPool, username: &str) -> [u8; 32] {
    drawn(identity, pool, b"reset codes", username)
}

/// Where a code for a new password would have gone: to the address or number that was typed, where users sign in with one, else to what
/// the pool verifies and recovers by. `channels` are those, the preferred first.
pub(crate) fn reset_delivery(
    identity: &Identity,
    pool: &UserPool,
    username: &str,
    channels: &[ContactAttribute],
) -> CodeDelivery {
    let signs_in_with = |contact: &ContactAttribute| {
        let is_name = pool.username_attributes.iter().flatten().any(|name| name == contact);
        is_name || pool.alias_attributes.iter().flatten().any(|alias| *alias == contact.as_alias())
    };
    let is_typed = |contact: &ContactAttribute| match contact {
        ContactAttribute::Email => login_name::is_email(username),
        ContactAttribute::PhoneNumber => login_name::is_phone_number(username),
    };
    if let Some(typed) = channels.iter().copied().find(|contact| signs_in_with(contact) && is_typed(contact)) {
        return confirmation_code::delivery(typed, username);
    }
    let verified_by_code = pool.settings.auto_verified_attributes.as_deref().unwrap_or_default();
    let likely: Vec<ContactAttribute> = channels.iter().copied().filter(|contact| verified_by_code.contains(contact)).collect();
    let attribute = match (likely.as_slice(), channels) {
        ([only], _) | ([], [only]) => *only,
        _ => ContactAttribute::Email,
    };
    made_up(identity, pool, username, attribute)
}

/// Under what the attempts on a name are counted.
pub(crate) fn pseudonym(identity: &Identity, pool: &UserPool, username: &str) -> [u8; 32] {
    drawn(identity, pool, b"codes", username)
}

/// Where a code would have gone.
pub(crate) fn delivery(identity: &Identity, pool: &UserPool, username: &str) -> CodeDelivery {
    let verified_by_code = pool.settings.auto_verified_attributes.as_deref().unwrap_or_default();
    let named = login_name::contact_of(pool, username).ok().filter(|_| pool.has_username_attributes());
    if let Some(named) = named.filter(|named| verified_by_code.contains(named)) {
        return confirmation_code::delivery(named, username);
    }
    let attribute = match verified_by_code {
        [only] => *only,
        _ => ContactAttribute::Email,
    };
    made_up(identity, pool, username, attribute)
}

fn made_up(identity: &Identity, pool: &UserPool, username: &str, attribute: ContactAttribute) -> CodeDelivery {
    let letter = |byte: u8| char::from(b'a' + byte % 26);
    let digit = |byte: u8| char::from(b'0' + byte % 10);
    let destination = match (attribute, drawn(identity, pool, b"delivery", username)) {
        (ContactAttribute::Email, [local, domain, ..]) => format!("{}***@{}***", letter(local), letter(domain)),
        (ContactAttribute::PhoneNumber, [a, b, c, d, ..]) => format!("+*******{}{}{}{}", digit(a), digit(b), digit(c), digit(d)),
    };
    CodeDelivery { destination, medium: message::medium(attribute), attribute }
}

fn drawn(identity: &Identity, pool: &UserPool, what: &[u8], username: &str) -> [u8; 32] {
    let name = login_name::fold(pool, username);
    identity.ports.server_key.pseudonym(Purpose::UnknownUser, &[what, pool.id.as_bytes(), name.as_bytes()])
}
