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
    let kind = match name {
        "email" => "email",
        "phone_number" => "tel",
        "birthdate" => "date",
        "website" | "picture" => "url",
        _ => "text",
    };
    let value = form.raw(&prefix.field(name)).unwrap_or_default();
    AttributeField { name, label: label(name, texts), kind, autocomplete: autocomplete(name), value }
}

/// What browsers fill in (HTML's autofill field names).
fn autocomplete(name: &str) -> &'static str {
    match name {
        "email" => "email",
        "phone_number" => "tel",
        "name" => "name",
        "given_name" => "given-name",
        "family_name" => "family-name",
        "middle_name" => "additional-name",
        "nickname" => "nickname",
        "birthdate" => "bday",
        "gender" => "sex",
        "website" => "url",
        "picture" => "photo",
        "address" => "street-address",
        _ => "on",
    }
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

/// What a standard attribute is called; a pool's own by its name, so that `custom:tier` is `Tier`.
fn label(name: &str, texts: &Texts) -> String {
    if let Some((_, label)) = texts.attributes.iter().find(|(attribute, _)| *attribute == name) {
        return (*label).to_owned();
    }
    let words = name.strip_prefix("custom:").unwrap_or(name).replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
