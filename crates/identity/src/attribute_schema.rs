//! What attributes users of a pool may have, and whether a user's attributes are so.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html>.
//!
//! # Not (yet) like AWS
//! - AWS's words for a value that is too short, too long or of another type are not recorded; these follow the recorded ones.
//! - Values of `DateTime` are only checked to be digits and the signs of a date.

use std::collections::BTreeMap;

use crate::login_name;
use crate::refusal::Refusal;
use crate::user::record::SUB;
use crate::user_pool::{AttributeDataType, SchemaAttribute};

mod standard;

pub use standard::{standard_attributes, standard_data_type};

/// AWS: most custom attributes of a pool.
pub const CUSTOM_ATTRIBUTES_MAX: usize = 50;
/// AWS: longest name of a custom attribute, without its prefix.
pub const CUSTOM_NAME_CHARS_MAX: usize = 20;
/// AWS: longest value of any attribute.
pub const VALUE_CHARS_MAX: i64 = 2048;

/// Who writes an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writer<'a> {
    /// An administrator: everything but what the server itself decides.
    Administrator,
    /// A client on behalf of a user, with its `WriteAttributes`; `None` is every attribute but developer-only and verified ones.
    Client(Option<&'a [String]>),
}

/// The whole schema of a new pool: the standard attributes as changed by what was asked, then the custom ones with their prefix.
///
/// # Errors
/// `InvalidParameter`.
pub(crate) fn complete(asked: Vec<SchemaAttribute>) -> Result<Vec<SchemaAttribute>, Refusal> {
    let mut schema = standard_attributes();
    let mut customs: Vec<SchemaAttribute> = Vec::new();
    for attribute in asked {
        check_constraints(&attribute)?;
        match schema.iter_mut().find(|standard| standard.name == attribute.name) {
            Some(standard) => *standard = changed_standard(standard, attribute)?,
            None => customs.push(custom(attribute)?),
        }
    }
    if customs.len() > CUSTOM_ATTRIBUTES_MAX {
        return Err(Refusal::invalid_parameter(format!(
            "A user pool can have at most {CUSTOM_ATTRIBUTES_MAX} custom attributes."
        )));
    }
    for (place, attribute) in customs.iter().enumerate() {
        if customs.iter().take(place).any(|earlier| earlier.name == attribute.name) {
            return Err(Refusal::invalid_parameter(format!(
                "{}: Existing attribute already has name {}.",
                attribute.name, attribute.name
            )));
        }
    }
    schema.extend(customs);
    Ok(schema)
}

/// Checks the attributes that a new user is given against the schema.
///
/// # Errors
/// `InvalidParameter` for a value that the schema does not take; `NotAuthorized` for an attribute that `writer` may not write.
pub(crate) fn check_attributes(
    schema: &[SchemaAttribute],
    attributes: &BTreeMap<String, String>,
    writer: Writer<'_>,
) -> Result<(), Refusal> {
    for (name, value) in attributes {
        if name == SUB || name == "identities" {
            return Err(Refusal::invalid_parameter(format!("Cannot modify the non-mutable attribute {name}")));
        }
        let Some(attribute) = schema.iter().find(|attribute| attribute.name == *name) else {
            return Err(not_conforming(name, "Attribute does not exist in the schema."));
        };
        if !may_write(writer, attribute) {
            return Err(Refusal::not_authorized("A client attempted to write unauthorized attribute"));
        }
        check_value(attribute, value)?;
    }
    Ok(())
}

/// Checks that a new user has every attribute that the schema requires.
///
/// # Errors
/// `InvalidParameter`.
pub(crate) fn check_required(schema: &[SchemaAttribute], attributes: &BTreeMap<String, String>) -> Result<(), Refusal> {
    let missing = missing_required(schema, attributes).next();
    missing.map_or(Ok(()), |name| Err(not_conforming(name, "The attribute is required")))
}

/// The required attributes that `attributes` does not have; never `sub`.
pub fn missing_required<'a>(
    schema: &'a [SchemaAttribute],
    attributes: &'a BTreeMap<String, String>,
) -> impl Iterator<Item = &'a str> {
    let required = schema.iter().filter(|attribute| attribute.is_required && attribute.name != SUB);
    required.map(|attribute| attribute.name.as_str()).filter(|name| attributes.get(*name).is_none_or(String::is_empty))
}

/// Checks one value.
///
/// # Errors
/// `InvalidParameter`.
pub(crate) fn check_value(attribute: &SchemaAttribute, value: &str) -> Result<(), Refusal> {
    let name = attribute.name.as_str();
    let problem = match attribute.data_type {
        AttributeDataType::String => string_problem(attribute, value),
        AttributeDataType::Number => number_problem(attribute, value),
        AttributeDataType::Boolean if !matches!(value, "true" | "false") => Some("Boolean must be true or false".to_owned()),
        AttributeDataType::DateTime if !is_like_a_date(value) => Some("Value is not a date and time".to_owned()),
        AttributeDataType::Boolean | AttributeDataType::DateTime => None,
    };
    if let Some(problem) = problem {
        return Err(not_conforming(name, &problem));
    }
    match name {
        "email" if !value.is_empty() && !login_name::is_email(value) => {
            Err(Refusal::invalid_parameter("Invalid email address format."))
        }
        "phone_number" if !value.is_empty() && !login_name::is_phone_number(value) => {
            Err(Refusal::invalid_parameter("Invalid phone number format."))
        }
        _ => Ok(()),
    }
}

fn may_write(writer: Writer<'_>, attribute: &SchemaAttribute) -> bool {
    match writer {
        Writer::Administrator => true,
        Writer::Client(_) if attribute.is_developer_only => false,
        Writer::Client(Some(allowed)) => allowed.contains(&attribute.name),
        Writer::Client(None) => !matches!(attribute.name.as_str(), "email_verified" | "phone_number_verified"),
    }
}

fn changed_standard(standard: &SchemaAttribute, asked: SchemaAttribute) -> Result<SchemaAttribute, Refusal> {
    if asked.data_type != standard.data_type || asked.is_developer_only {
        return Err(Refusal::invalid_parameter(format!(
            "You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute {}",
            standard.name
        )));
    }
    if standard.name == SUB {
        return Err(Refusal::invalid_parameter("You can not change the standard schema attribute sub"));
    }
    let string_constraints = asked.string_constraints.or_else(|| standard.string_constraints.clone());
    let number_constraints = asked.number_constraints.or_else(|| standard.number_constraints.clone());
    Ok(SchemaAttribute { string_constraints, number_constraints, ..asked })
}

fn custom(mut attribute: SchemaAttribute) -> Result<SchemaAttribute, Refusal> {
    if attribute.name.is_empty() || attribute.name.chars().count() > CUSTOM_NAME_CHARS_MAX {
        let words = format!("The name of a custom attribute has 1 to {CUSTOM_NAME_CHARS_MAX} characters: {}", attribute.name);
        return Err(Refusal::invalid_parameter(words));
    }
    if attribute.is_required {
        return Err(Refusal::invalid_parameter("Required custom attributes are not supported currently."));
    }
    let prefix = if attribute.is_developer_only { "dev:custom:" } else { "custom:" };
    attribute.name = format!("{prefix}{}", attribute.name);
    // AWS: a custom attribute without constraints shows empty ones.
    match attribute.data_type {
        AttributeDataType::String => attribute.string_constraints = attribute.string_constraints.or(Some((None, None))),
        AttributeDataType::Number => attribute.number_constraints = attribute.number_constraints.or(Some((None, None))),
        AttributeDataType::DateTime | AttributeDataType::Boolean => {}
    }
    Ok(attribute)
}

fn check_constraints(attribute: &SchemaAttribute) -> Result<(), Refusal> {
    let both = [&attribute.string_constraints, &attribute.number_constraints];
    for (least, greatest) in both.into_iter().flatten() {
        let invalid = || Refusal::invalid_parameter(format!("Invalid constraints for attribute {}.", attribute.name));
        let parse = |text: &Option<String>| text.as_deref().map(|text| text.parse::<i64>().map_err(|_| invalid())).transpose();
        let (least, greatest) = (parse(least)?, parse(greatest)?);
        if least.zip(greatest).is_some_and(|(least, greatest)| least > greatest) {
            return Err(invalid());
        }
    }
    let lengths = attribute.string_constraints.iter().flat_map(|(least, greatest)| [least, greatest]).flatten();
    if lengths.filter_map(|text| text.parse::<i64>().ok()).any(|length| !(0..=VALUE_CHARS_MAX).contains(&length)) {
        return Err(Refusal::invalid_parameter(format!("Invalid constraints for attribute {}.", attribute.name)));
    }
    Ok(())
}

fn string_problem(attribute: &SchemaAttribute, value: &str) -> Option<String> {
    let length = i64::try_from(value.chars().count()).unwrap_or(i64::MAX);
    let (least, greatest) = bounds(attribute.string_constraints.as_ref());
    let greatest = greatest.unwrap_or(VALUE_CHARS_MAX).min(VALUE_CHARS_MAX);
    match least {
        Some(least) if length < least => Some(format!("String must be no shorter than {least} characters")),
        _ if length > greatest => Some(format!("String must be no longer than {greatest} characters")),
        _ => None,
    }
}

fn number_problem(attribute: &SchemaAttribute, value: &str) -> Option<String> {
    let Ok(number) = value.parse::<i64>() else {
        return Some("Value is not a number".to_owned());
    };
    match bounds(attribute.number_constraints.as_ref()) {
        (Some(least), _) if number < least => Some(format!("Number must be no less than {least}")),
        (_, Some(greatest)) if number > greatest => Some(format!("Number must be no greater than {greatest}")),
        _ => None,
    }
}

fn bounds(constraints: Option<&(Option<String>, Option<String>)>) -> (Option<i64>, Option<i64>) {
    // Checked to be numbers when the pool was made.
    let parse = |text: &Option<String>| text.as_deref().and_then(|text| text.parse().ok());
    constraints.map_or((None, None), |(least, greatest)| (parse(least), parse(greatest)))
}

fn is_like_a_date(value: &str) -> bool {
    const DATE_CHARS_MAX: usize = 40;
    let is_sign = |letter: u8| letter.is_ascii_digit() || b"TZ:+-. ".contains(&letter);
    !value.is_empty()
        && value.len() <= DATE_CHARS_MAX
        && value.bytes().all(is_sign)
        && value.bytes().any(|letter| letter.is_ascii_digit())
}

fn not_conforming(name: &str, problem: &str) -> Refusal {
    Refusal::invalid_parameter(format!("Attributes did not conform to the schema: {name}: {problem}"))
}

#[cfg(test)]
mod tests;
