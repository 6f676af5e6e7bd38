//! An algorithm in a record: by its name.

use gatewright_wire::checksum::Algorithm;
use serde::de::Error as _;
use serde::{Deserialize as _, Deserializer, Serializer};

/// Writes the name.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
pub(crate) fn serialize<S: Serializer>(algorithm: &Algorithm, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(algorithm.name())
}

/// Reads a name.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Algorithm, D::Error> {
    let name = String::deserialize(deserializer)?;
    Algorithm::named(&name).ok_or_else(|| D::Error::custom(format!("no checksum algorithm is called `{name}`")))
}
