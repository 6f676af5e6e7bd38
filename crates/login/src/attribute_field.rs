//! Attributes on a form: which a page asks for, and what came back.

use std::collections::BTreeMap;

use gatewright_identity::user_pool::{SchemaAttribute, UserPool};

use crate::form::Form;
use crate::page::AttributeField;
use crate::texts::Texts;

/// The attributes that a pool asks of who signs up: those it requires, and the address or number that it verifies.
pub(crate) fn of_sign_up(pool: &UserPool) -> Vec<&str> {
    let is_name = |name: &str| pool.username_attributes.iter().flatten().any(|contact| contact.as_str() == name);
    let is_verified =
        |name: &str| pool.settings.auto_verified_attributes.iter().flatten().any(|contact| contact.as_str() == name);
    let is_asked = |attribute: &&SchemaAttribute| {
        let name = attribute.name.as_str();
        name != "sub" && !is_name(name) && (attribute.is_required || (is_verified(name) && !pool.has_username_attributes()))
    };
    pool.schema.iter().filter(is_asked).map(|attribute| attribute.name.as_str()).collect()
}

/// A field of a form; `prefix` and the attribute's name make the field's.
pub(crate) fn field<'a>(name: &'a str, form: &'a Form, prefix: Prefix, texts: &Texts) -> AttributeField<'a> {
    let (label, kind) = match name {
        "email" => (texts.email.to_owned(), "email"),
        "phone_number" => (texts.phone_number.to_owned(), "tel"),
        "birthdate" => (label(name), "date"),
        "website" | "picture" => (label(name), "url"),
        _ => (label(name), "text"),
    };
    AttributeField { name, label, kind, value: form.raw(&prefix.field(name)).unwrap_or_default() }
}

/// How the names of a form's attributes begin.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Prefix {
    /// `requiredAttributes[…]`, as AWS's sign-up page has them.
    Required,
    /// `userAttributes.…`, as the challenge has them.
    Challenge,
}

impl Prefix {
    /// The field's name.
    pub(crate) fn field(self, attribute: &str) -> String {
        match self {
            Self::Required => format!("requiredAttributes[{attribute}]"),
            Self::Challenge => format!("userAttributes.{attribute}"),
        }
    }
}

/// What a form says of these attributes.
pub(crate) fn given<'a>(names: impl Iterator<Item = &'a str>, form: &Form, prefix: Prefix) -> BTreeMap<String, String> {
    names.filter_map(|name| Some((name.to_owned(), form.get(&prefix.field(name))?.to_owned()))).collect()
}

/// `given_name` is `Given name`, `custom:tier` is `Tier`.
fn label(name: &str) -> String {
    let words = name.strip_prefix("custom:").unwrap_or(name).replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
