//! Writes `operations.rs`: a unit type an operation, and the service's table.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::closure::Closure;
use super::names;
use super::service_model::{Operation, Shape, ShapeRef};

pub(crate) fn write(closure: &Closure<'_>) -> Result<String> {
    let mut text = "//! The operations, and the service that they make.\n\n\
        use gatewright_wire::operation::Operation;\n\
        use gatewright_wire::schema::{ErrorSchema, OperationSchema, Protocol, ServiceSchema, UnsupportedOperation};\n\n\
        use crate::{schemas, types};\n"
        .to_owned();
    text += &service(closure)?;
    for (name, operation) in &closure.operations {
        text += &operation_type(name, operation);
    }
    Ok(text)
}

fn service(closure: &Closure<'_>) -> Result<String> {
    let metadata = &closure.model.metadata;
    let protocol = match (metadata.protocol.as_str(), metadata.json_version.as_str()) {
        ("rest-json", _) => "RestJson1",
        ("rest-xml", _) => "RestXml",
        ("query", _) => "AwsQuery",
        ("json", "1.1") => "AwsJson11",
        (other, version) => bail!("{}: the protocol `{other}` {version} is unknown", closure.service),
    };
    let operations: Vec<String> = closure.operations.iter().map(|(name, _)| format!("{name}::SCHEMA")).collect();
    let supported: BTreeSet<&str> = closure.operations.iter().map(|(name, _)| *name).collect();
    let unsupported: String = (closure.model.operations.0.iter())
        .filter(|(name, _)| !supported.contains(name.as_str()))
        .map(|(name, operation)| {
            let http = &operation.http;
            let is_unsigned = operation.authtype.as_deref() == Some("none");
            format!(
                "UnsupportedOperation {{ name: {name:?}, method: {:?}, uri: {:?}, is_unsigned: {is_unsigned} }},\n",
                http.method, http.request_uri
            )
        })
        .collect();
    Ok(format!(
        "\n/// The service.\npub static SERVICE: ServiceSchema = ServiceSchema {{\nname: {:?},\nprotocol: Protocol::{protocol},\n\
         api_version: {:?},\nsigning_name: {:?},\ntarget_prefix: {:?},\nxml_namespace: {:?},\n\
         operations: &[{}],\nunsupported_operations: UNSUPPORTED,\nerrors: ERRORS,\n}};\n\n\
         const ERRORS: &[ErrorSchema] = &[\n{}];\n\nconst UNSUPPORTED: &[UnsupportedOperation] = &[\n{unsupported}];\n",
        closure.service,
        metadata.api_version,
        metadata.signing_name.as_deref().unwrap_or(&metadata.endpoint_prefix),
        metadata.target_prefix,
        metadata.xml_namespace,
        operations.join(", "),
        errors(closure)?,
    ))
}

fn errors(closure: &Closure<'_>) -> Result<String> {
    let references = closure.operations.iter().flat_map(|(_, operation)| &operation.errors);
    let shapes: BTreeSet<&str> = references.map(|error| error.shape.as_str()).collect();
    shapes.into_iter().map(|name| Ok(error(name, closure.shape(name)?))).collect()
}

fn error(name: &str, shape: &Shape) -> String {
    let code = shape.error.as_ref().and_then(|error| error.code.as_deref()).unwrap_or(name);
    let modelled_status = shape.error.as_ref().and_then(|error| error.http_status_code);
    let status = modelled_status.unwrap_or(if shape.fault { 500 } else { 400 });
    let wire_name = |(name, target): &(String, ShapeRef)| target.location_name.clone().unwrap_or_else(|| name.clone());
    let members: Vec<String> = shape.members.0.iter().filter(|(_, target)| target.location.is_none()).map(wire_name).collect();
    let headers: Vec<(&str, String)> = (shape.members.0.iter())
        .filter(|(_, target)| target.location.as_deref() == Some("header"))
        .map(|member| (member.0.as_str(), wire_name(member)))
        .collect();
    format!("ErrorSchema {{ code: {code:?}, status: {status}, members: &{members:?}, headers: &{headers:?} }},\n")
}

fn operation_type(name: &str, operation: &Operation) -> String {
    let type_of = |top: &Option<ShapeRef>| match top {
        Some(top) => format!("types::{}", names::type_(&top.shape)),
        None => "()".to_owned(),
    };
    let schema_of = |top: &Option<ShapeRef>| match top {
        Some(top) => format!("&schemas::{}", names::constant(&top.shape)),
        None => "&schemas::EMPTY".to_owned(),
    };
    let http = &operation.http;
    format!(
        "\n/// `{} {}`.\n#[derive(Debug, Clone, Copy)]\npub struct {name};\n\nimpl Operation for {name} {{\n\
         type Input = {};\ntype Output = {};\nconst SCHEMA: &'static OperationSchema = &OperationSchema {{\n\
         name: {name:?},\nmethod: {:?},\nuri: {:?},\nsuccess_status: {},\nis_unsigned: {},\ninput: {},\noutput: {},\nresult_wrapper: {:?},\n}};\n}}\n",
        http.method,
        http.request_uri,
        type_of(&operation.input),
        type_of(&operation.output),
        http.method,
        http.request_uri,
        http.response_code.unwrap_or(200),
        operation.authtype.as_deref() == Some("none"),
        schema_of(&operation.input),
        schema_of(&operation.output),
        operation.output.as_ref().and_then(|output| output.result_wrapper.as_deref()).unwrap_or_default(),
    )
}

/// What the list asks for, by service.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    /// Folder of the model in botocore.
    pub(crate) model: String,
    /// Names of operations.
    pub(crate) operations: Vec<String>,
    /// Shapes whose pattern in the model is not the one that AWS checks: shape → pattern.
    #[serde(default)]
    pub(crate) patterns: std::collections::BTreeMap<String, String>,
}

/// Reads `xtask/operations.toml`.
pub(crate) fn wanted(text: &str) -> Result<std::collections::BTreeMap<String, Wanted>> {
    toml::from_str(text).context("xtask/operations.toml cannot be read")
}
