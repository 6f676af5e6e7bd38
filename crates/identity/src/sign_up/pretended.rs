//! What is answered for a name of which nothing is to be said: always the same for the same name.

use gatewright_keys::Purpose;

use crate::confirmation_code::{self, CodeDelivery};
use crate::user_pool::{ContactAttribute, UserPool};
use crate::{Identity, login_name, message};

/// Under what the attempts on a name are counted.
pub(super) fn pseudonym(identity: &Identity, pool: &UserPool, username: &str) -> [u8; 32] {
    drawn(identity, pool, b"codes", username)
}

/// Where a code would have gone.
pub(super) fn delivery(identity: &Identity, pool: &UserPool, username: &str) -> CodeDelivery {
    let verified_by_code = pool.settings.auto_verified_attributes.as_deref().unwrap_or_default();
    let named = login_name::contact_of(pool, username).ok().filter(|_| pool.has_username_attributes());
    if let Some(named) = named.filter(|named| verified_by_code.contains(named)) {
        return confirmation_code::delivery(named, username);
    }
    let attribute = match verified_by_code {
        [only] => *only,
        _ => ContactAttribute::Email,
    };
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
