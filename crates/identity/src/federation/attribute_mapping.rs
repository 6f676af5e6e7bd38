//! A provider's claims as attributes of a user, by the provider's mapping.
//!
//! Mapped attributes are written at every sign-in; a claim that is not there any more takes nothing away. A mapped attribute must be one that can
//! be changed and that the client may write, else the sign-in fails.
//!
//! **Verified.** `email_verified` says something of the `email` that came with it and of no other: it is taken only beside one, and an
//! address that comes without it is unverified. The same goes for numbers.
//!
//! **What people sign in with is theirs.** Of a user whom no provider has made, a login name (an alias, or where they are the names an
//! address or number) is not changed by what a provider says, only given where there is none.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html>.
//!
//! # Not (yet) like AWS
//! - AWS changes the login names of linked users too, and makes their addresses unverified at every sign-in.
//! - An immutable attribute fails the first sign-in, too. AWS's first succeeds, and every further one fails.
//! - An object is written as its JSON; of `address` what is `formatted`. AWS's form is not recorded.
//! - Tokens (`access_token`, `id_token`) are no claims: they cannot be mapped.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::refusal::FederationRefusal;
use crate::attribute_schema::{self, Writer};
use crate::identity_provider::{IdentityProvider, USERNAME};
use crate::user::User;
use crate::user_pool::{ContactAttribute, UserPool};
use crate::user_pool_client::UserPoolClient;

const CONTACTS: [ContactAttribute; 2] = [ContactAttribute::Email, ContactAttribute::PhoneNumber];

/// Attributes that a provider's claims come to; checked.
#[derive(Debug)]
pub(super) struct Mapped(BTreeMap<String, String>);

/// What the claims come to.
///
/// # Errors
/// When one does not fit the schema, or may not be written.
pub(super) fn read(
    pool: &UserPool,
    client: &UserPoolClient,
    provider: &IdentityProvider,
    claims: &Map<String, Value>,
) -> Result<Mapped, FederationRefusal> {
    let mut attributes = BTreeMap::new();
    for (name, claim) in provider.attribute_mapping.iter().filter(|(name, _)| *name != USERNAME) {
        let value = claims.get(claim).and_then(|value| text(name, value)).filter(|value| !value.is_empty());
        if let Some(value) = value {
            check(pool, client, name, &value)?;
            attributes.insert(name.clone(), value);
        }
    }
    Ok(Mapped(attributes))
}

impl Mapped {
    /// Writes them into a user.
    ///
    /// # Errors
    /// When the user then lacks what the pool requires.
    pub(super) fn give(&self, pool: &UserPool, user: &mut User) -> Result<(), FederationRefusal> {
        let is_federated = user.is_federated();
        let is_kept = |user: &User, name: &str| {
            !is_federated && is_login_name(pool, name) && user.attribute(name).is_some_and(|value| !value.is_empty())
        };
        // What is verified is given with its address or number, and only so.
        for contact in CONTACTS {
            let Some(value) = self.0.get(contact.as_str()).filter(|_| !is_kept(user, contact.as_str())) else { continue };
            let is_same = user.attribute(contact.as_str()) == Some(value);
            match self.0.get(contact.verified_name()) {
                Some(verified) => user.attributes.insert(contact.verified_name().to_owned(), verified.clone()),
                // What a user has verified here stays so.
                None if is_same && !is_federated => None,
                None => user.attributes.insert(contact.verified_name().to_owned(), "false".to_owned()),
            };
        }
        for (name, value) in self.0.iter().filter(|(name, _)| !is_verified_name(name)) {
            if !is_kept(user, name) {
                user.attributes.insert(name.clone(), value.clone());
            }
        }
        let missing: Vec<&str> = attribute_schema::missing_required(&pool.schema, &user.attributes).collect();
        match missing.as_slice() {
            [] => Ok(()),
            // A user whom an administrator made gives what is missing at the first sign-in with a password.
            _ if !is_federated => Ok(()),
            missing => Err(FederationRefusal::invalid_request(format!("attributes required: [{}]", missing.join(", ")))),
        }
    }
}

fn is_verified_name(name: &str) -> bool {
    CONTACTS.iter().any(|contact| contact.verified_name() == name)
}

fn is_login_name(pool: &UserPool, name: &str) -> bool {
    let mut contacts = pool.username_attributes.iter().flatten().map(|contact| contact.as_str());
    let mut aliases = pool.alias_attributes.iter().flatten().map(|alias| alias.as_str());
    contacts.any(|contact| contact == name) || aliases.any(|alias| alias == name)
}

fn check(pool: &UserPool, client: &UserPoolClient, name: &str, value: &str) -> Result<(), FederationRefusal> {
    // AWS: no client is given the right to write what says that an address is verified; it goes with the address.
    let writer = match is_verified_name(name) {
        true => Writer::Administrator,
        false => Writer::Client(client.settings.write_attributes.as_deref()),
    };
    let one = BTreeMap::from([(name.to_owned(), value.to_owned())]);
    attribute_schema::check_attributes(&pool.schema, &one, writer)?;
    match pool.schema.iter().find(|attribute| attribute.name == name) {
        Some(attribute) if attribute.is_mutable => Ok(()),
        _ => Err(FederationRefusal::invalid_request(format!("user.{name}: Attribute cannot be updated."))),
    }
}

/// A claim as an attribute's text; `None` is nothing.
fn text(name: &str, claim: &Value) -> Option<String> {
    match claim {
        Value::Null => None,
        // Providers say `true`, `"true"` and `"True"`.
        Value::String(text) if is_verified_name(name) && is_truth(text) => Some(text.to_ascii_lowercase()),
        Value::String(text) => Some(text.clone()),
        Value::Array(values) => list(name, values),
        Value::Object(members) if name == "address" => {
            members.get("formatted").and_then(Value::as_str).map(str::to_owned).or_else(|| Some(claim.to_string()))
        }
        other => Some(other.to_string()),
    }
}

fn is_truth(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
}

/// One value as it is, several with commas between them, each of them written as in a form so that its own commas are told apart.
fn list(name: &str, values: &[Value]) -> Option<String> {
    let values: Vec<&Value> = values.iter().filter(|value| !value.is_null()).collect();
    match values.as_slice() {
        [] | [Value::Array(_)] => None,
        [one] => text(name, one),
        several => {
            let texts = several.iter().map(|value| match value {
                Value::String(text) => form_encoded(text),
                other => form_encoded(&other.to_string()),
            });
            Some(texts.collect::<Vec<_>>().join(","))
        }
    }
}

/// `application/x-www-form-urlencoded`.
fn form_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'*' | b'_' => encoded.push(char::from(byte)),
            b' ' => encoded.push('+'),
            other => encoded.push_str(&format!("%{other:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests;
