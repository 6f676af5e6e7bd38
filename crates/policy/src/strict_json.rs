//! JSON text to a value, refusing objects that have a key twice.
//!
//! The usual reader keeps the last of two equal keys. In a policy that could drop a `Deny` or a `Condition` that a
//! person reading the document sees. Depth is bounded by the JSON reader (128 levels), length by the caller.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::error::{PolicyError, quoted};

/// Reads one JSON value and nothing after it.
pub(crate) fn read(text: &str) -> Result<Value, PolicyError> {
    let mut repeated = None;
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = Strict { repeated: &mut repeated }.deserialize(&mut reader);
    match (repeated, value.and_then(|value| reader.end().map(|()| value))) {
        (Some(key), _) => Err(PolicyError::DuplicateKey { key: quoted(&key) }),
        (None, result) => result.map_err(PolicyError::Json),
    }
}

/// Reads a value; leaves a repeated key in `repeated`, since the reader's own errors carry only text.
struct Strict<'r> {
    repeated: &'r mut Option<String>,
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a json value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Strict { repeated: &mut *self.repeated })? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if map.contains_key(&key) {
                *self.repeated = Some(key);
                return Err(A::Error::custom("repeated key"));
            }
            let value = entries.next_value_seed(Strict { repeated: &mut *self.repeated })?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests;
