//! Attributes of users between AWS's lists of names and values and the core's maps.

use std::collections::BTreeMap;

use gatewright_identity::user::User;
use gatewright_shapes_cognito_idp::types::AttributeType;

/// Attributes by name. Of two with one name the last counts; one without a value has none.
pub(crate) fn by_name(attributes: Option<Vec<AttributeType>>) -> BTreeMap<String, String> {
    let pairs = attributes.into_iter().flatten();
    pairs.filter_map(|attribute| Some((attribute.name?, attribute.value.unwrap_or_default()))).collect()
}

/// A user's attributes, `sub` first.
pub(crate) fn shown(user: &User) -> Vec<AttributeType> {
    let pair = |(name, value): (&str, &str)| AttributeType { name: Some(name.to_owned()), value: Some(value.to_owned()) };
    user.attributes_with_sub().map(pair).collect()
}
