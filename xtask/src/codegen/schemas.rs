//! Writes `schemas.rs`: one `static Schema` a shape.

use anyhow::{Result, bail, ensure};

use super::closure::{Closure, element, entry};
use super::names;
use super::service_model::{Shape, ShapeRef};

const HELPERS: &str = "
const fn optional(
    name: &'static str,
    wire_name: &'static str,
    location: Location,
    schema: fn() -> &'static Schema,
) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(
    name: &'static str,
    wire_name: &'static str,
    location: Location,
    schema: fn() -> &'static Schema,
) -> Member {
    Member { name, wire_name, location, is_required: true, schema, timestamp_format: None }
}
";

const EMPTY: &str = "
/// The input or output of operations that have none.
pub static EMPTY: Schema =
    Schema { name: \"\", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };
";

pub(crate) fn write(closure: &Closure<'_>) -> Result<String> {
    let mut statics = String::new();
    if closure.operations.iter().any(|(_, operation)| operation.input.is_none() || operation.output.is_none()) {
        statics += EMPTY;
    }
    for (name, shape) in &closure.shapes {
        statics += &format!(
            "\n/// `{name}`.\npub static {}: Schema = Schema {{ name: {name:?}, kind: {}, constraints: {} }};\n",
            names::constant(name),
            kind(name, shape)?,
            constraints(name, shape)?,
        );
    }
    // Only what is used, so that the file has no warnings.
    for helper in HELPERS.split("\n\n") {
        let call = if helper.contains("fn optional") { "optional(" } else { "required(" };
        if statics.contains(call) {
            statics += &format!("\n{}\n", helper.trim());
        }
    }
    let imports: Vec<&str> = ["Constraints", "Kind", "Location", "Member", "Schema", "TimestampFormat"]
        .into_iter()
        .filter(|name| statics.contains(&format!("{name}::")) || statics.contains(&format!("{name} {{")))
        .collect();
    Ok(format!(
        "//! What every shape looks like on the wire, and what its values must satisfy.\n\nuse gatewright_wire::schema::{{{}}};\n{statics}",
        imports.join(", ")
    ))
}

fn kind(name: &str, shape: &Shape) -> Result<String> {
    ensure!(!shape.document, "shape `{name}` is any JSON document, which nothing reads yet");
    Ok(match shape.kind.as_str() {
        "boolean" => "Kind::Boolean".to_owned(),
        "integer" | "short" | "byte" => "Kind::Integer".to_owned(),
        "long" => "Kind::Long".to_owned(),
        "float" => "Kind::Float".to_owned(),
        "double" => "Kind::Double".to_owned(),
        "string" => "Kind::String".to_owned(),
        "blob" => "Kind::Blob".to_owned(),
        "timestamp" => format!("Kind::Timestamp({})", timestamp_format(shape.timestamp_format.as_deref())?),
        "list" => {
            let element = element(name, shape)?;
            format!(
                "Kind::List {{ element: &{}, element_wire_name: {:?}, is_flattened: {} }}",
                names::constant(&element.shape),
                element.location_name.as_deref().unwrap_or("member"),
                shape.flattened,
            )
        }
        "map" => {
            let (key, value) = entry(name, shape)?;
            format!(
                "Kind::Map {{ key: &{}, value: &{}, key_wire_name: {:?}, value_wire_name: {:?}, is_flattened: {} }}",
                names::constant(&key.shape),
                names::constant(&value.shape),
                key.location_name.as_deref().unwrap_or("key"),
                value.location_name.as_deref().unwrap_or("value"),
                shape.flattened,
            )
        }
        "structure" if shape.eventstream => "Kind::EventStream".to_owned(),
        "structure" => {
            let members = shape.members.0.iter().map(|(name, target)| member(shape, name, target));
            format!("Kind::Structure {{ members: &[{}] }}", members.collect::<Result<Vec<_>>>()?.join(", "))
        }
        other => bail!("shape `{name}` has the unknown type `{other}`"),
    })
}

fn member(structure: &Shape, name: &str, target: &ShapeRef) -> Result<String> {
    ensure!(!target.xml_attribute, "member `{name}` is an XML attribute, which nothing writes yet");
    ensure!(!target.flattened, "member `{name}` is a list that is flattened here alone, which nothing reads yet");
    let is_required = structure.required.iter().any(|required| required == name);
    let call = format!(
        "{}({name:?}, {:?}, Location::{}, || &{})",
        if is_required { "required" } else { "optional" },
        target.location_name.as_deref().unwrap_or(name),
        location(structure, name, target)?,
        names::constant(&target.shape),
    );
    Ok(match &target.timestamp_format {
        None => call,
        some => format!("Member {{ timestamp_format: {}, ..{call} }}", timestamp_format(some.as_deref())?),
    })
}

/// The variant of `Location` of a member.
pub(crate) fn location(structure: &Shape, name: &str, target: &ShapeRef) -> Result<&'static str> {
    let is_payload = structure.payload.as_deref() == Some(name);
    Ok(match target.location.as_deref() {
        None if is_payload => "Payload",
        None => {
            ensure!(!target.streaming, "member `{name}` streams but is not the payload");
            "Body"
        }
        Some("uri") => "Uri",
        Some("querystring") => "QueryString",
        Some("header") => "Header",
        Some("headers") => "HeaderPrefix",
        Some("statusCode") => "StatusCode",
        Some(other) => bail!("member `{name}` has the unknown location `{other}`"),
    })
}

fn timestamp_format(format: Option<&str>) -> Result<&'static str> {
    Ok(match format {
        None => "None",
        Some("unixTimestamp") => "Some(TimestampFormat::UnixTimestamp)",
        Some("iso8601") => "Some(TimestampFormat::Iso8601)",
        Some("rfc822") => "Some(TimestampFormat::HttpDate)",
        Some(other) => bail!("unknown timestamp format `{other}`"),
    })
}

fn constraints(name: &str, shape: &Shape) -> Result<String> {
    let mut parts = Vec::new();
    for (field, bound) in [("min", shape.min), ("max", shape.max)] {
        if let Some(bound) = bound {
            parts.push(format!("{field}: Some({})", whole(name, bound)?));
        }
    }
    if let Some(pattern) = &shape.pattern {
        let raw = if pattern.contains('"') { format!("r#\"{pattern}\"#") } else { format!("r\"{pattern}\"") };
        ensure!(!pattern.contains("\"#"), "the pattern of `{name}` cannot be written as a raw string");
        parts.push(format!("pattern: Some({raw})"));
    }
    if !shape.enumeration.is_empty() {
        parts.push(format!("enumeration: &{:?}", shape.enumeration));
    }
    if shape.sensitive {
        parts.push("is_sensitive: true".to_owned());
    }
    Ok(match parts.len() {
        0 => "Constraints::NONE".to_owned(),
        5 => format!("Constraints {{ {} }}", parts.join(", ")),
        _ => format!("Constraints {{ {}, ..Constraints::NONE }}", parts.join(", ")),
    })
}

/// A bound as a whole number; the models write some of them as `1.0`.
pub(crate) fn whole(name: &str, bound: f64) -> Result<i64> {
    let text = format!("{bound:.0}");
    ensure!(bound.fract() == 0.0, "a bound of `{name}` is no whole number");
    Ok(text.parse()?)
}
