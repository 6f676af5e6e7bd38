//! A botocore service model as it stands in `service-2.json`.
//!
//! Every structure here refuses fields that it does not know: a trait that the generator does not understand stops it.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize as DeriveDeserialize;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};

#[derive(DeriveDeserialize)]
pub(crate) struct ServiceModel {
    pub(crate) metadata: Metadata,
    pub(crate) operations: Ordered<Operation>,
    pub(crate) shapes: BTreeMap<String, Shape>,
}

#[derive(DeriveDeserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Metadata {
    pub(crate) api_version: String,
    pub(crate) endpoint_prefix: String,
    pub(crate) protocol: String,
    #[serde(default)]
    pub(crate) json_version: String,
    pub(crate) signing_name: Option<String>,
    #[serde(default)]
    pub(crate) target_prefix: String,
    #[serde(default)]
    pub(crate) xml_namespace: String,
}

#[derive(DeriveDeserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Operation {
    pub(crate) http: Http,
    pub(crate) input: Option<ShapeRef>,
    pub(crate) output: Option<ShapeRef>,
    #[serde(default)]
    pub(crate) errors: Vec<ShapeRef>,
    pub(crate) authtype: Option<String>,
    #[serde(rename = "name")]
    _name: IgnoredAny,
    #[serde(rename = "documentation", default)]
    _documentation: IgnoredAny,
    #[serde(rename = "documentationUrl", default)]
    _documentation_url: IgnoredAny,
    #[serde(rename = "idempotent", default)]
    _idempotent: IgnoredAny,
    #[serde(rename = "readonly", default)]
    _readonly: IgnoredAny,
    #[serde(rename = "deprecated", default)]
    _deprecated: IgnoredAny,
    #[serde(rename = "deprecatedMessage", default)]
    _deprecated_message: IgnoredAny,
    #[serde(rename = "deprecatedSince", default)]
    _deprecated_since: IgnoredAny,
    /// Which checksums an SDK sends; a server takes all.
    #[serde(rename = "httpChecksum", default)]
    _http_checksum: IgnoredAny,
    /// How SDKs find the host.
    #[serde(rename = "staticContextParams", default)]
    _static_context_params: IgnoredAny,
    #[serde(rename = "endpoint", default)]
    _endpoint: IgnoredAny,
    #[serde(rename = "unsignedPayload", default)]
    _unsigned_payload: IgnoredAny,
    /// Says the same as `authtype`.
    #[serde(rename = "auth", default)]
    _auth: IgnoredAny,
}

#[derive(DeriveDeserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Http {
    pub(crate) method: String,
    pub(crate) request_uri: String,
    pub(crate) response_code: Option<u16>,
}

/// A member, a list's element, a map's key or value, or an operation's input, output or error.
#[derive(DeriveDeserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ShapeRef {
    pub(crate) shape: String,
    pub(crate) location: Option<String>,
    pub(crate) location_name: Option<String>,
    pub(crate) timestamp_format: Option<String>,
    pub(crate) result_wrapper: Option<String>,
    #[serde(default)]
    pub(crate) sensitive: bool,
    #[serde(default)]
    pub(crate) streaming: bool,
    #[serde(default)]
    pub(crate) eventpayload: bool,
    /// An attribute of the XML element instead of an element of its own.
    #[serde(default)]
    pub(crate) xml_attribute: bool,
    /// A list without the level around its elements; elsewhere it is said of the list's shape.
    #[serde(default)]
    pub(crate) flattened: bool,
    #[serde(rename = "xmlNamespace", default)]
    _xml_namespace: IgnoredAny,
    /// How SDKs find the host.
    #[serde(rename = "contextParam", default)]
    _context_param: IgnoredAny,
    #[serde(rename = "hostLabel", default)]
    _host_label: IgnoredAny,
    #[serde(rename = "documentation", default)]
    _documentation: IgnoredAny,
    #[serde(rename = "box", default)]
    _box: IgnoredAny,
    #[serde(rename = "deprecated", default)]
    _deprecated: IgnoredAny,
    #[serde(rename = "deprecatedMessage", default)]
    _deprecated_message: IgnoredAny,
    #[serde(rename = "deprecatedSince", default)]
    _deprecated_since: IgnoredAny,
    /// SDKs fill it in; a server sees a value like any other.
    #[serde(rename = "idempotencyToken", default)]
    _idempotency_token: IgnoredAny,
}

#[derive(DeriveDeserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Shape {
    #[serde(rename = "type")]
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) members: Ordered<ShapeRef>,
    #[serde(default)]
    pub(crate) required: Vec<String>,
    pub(crate) payload: Option<String>,
    pub(crate) member: Option<ShapeRef>,
    pub(crate) key: Option<ShapeRef>,
    pub(crate) value: Option<ShapeRef>,
    #[serde(default)]
    pub(crate) flattened: bool,
    #[serde(rename = "enum", default)]
    pub(crate) enumeration: Vec<String>,
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) pattern: Option<String>,
    pub(crate) timestamp_format: Option<String>,
    #[serde(default)]
    pub(crate) sensitive: bool,
    #[serde(default)]
    pub(crate) eventstream: bool,
    pub(crate) error: Option<ErrorTrait>,
    #[serde(default)]
    pub(crate) fault: bool,
    /// Any JSON value.
    #[serde(default)]
    pub(crate) document: bool,
    #[serde(rename = "locationName", default)]
    _location_name: IgnoredAny,
    #[serde(rename = "exception", default)]
    _exception: IgnoredAny,
    #[serde(rename = "synthetic", default)]
    _synthetic: IgnoredAny,
    #[serde(rename = "xmlNamespace", default)]
    _xml_namespace: IgnoredAny,
    #[serde(rename = "streaming", default)]
    _streaming: IgnoredAny,
    #[serde(rename = "event", default)]
    _event: IgnoredAny,
    /// A union is written like a structure of which one member is present.
    #[serde(rename = "union", default)]
    _union: IgnoredAny,
    #[serde(rename = "box", default)]
    _box: IgnoredAny,
    #[serde(rename = "documentation", default)]
    _documentation: IgnoredAny,
    #[serde(rename = "deprecated", default)]
    _deprecated: IgnoredAny,
    #[serde(rename = "deprecatedMessage", default)]
    _deprecated_message: IgnoredAny,
    #[serde(rename = "deprecatedSince", default)]
    _deprecated_since: IgnoredAny,
}

#[derive(DeriveDeserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ErrorTrait {
    pub(crate) code: Option<String>,
    pub(crate) http_status_code: Option<u16>,
    #[serde(rename = "senderFault", default)]
    _sender_fault: IgnoredAny,
}

/// A JSON object in the order of the file, which is the order of members on the wire.
pub(crate) struct Ordered<T>(pub(crate) Vec<(String, T)>);

impl<T> Ordered<T> {
    pub(crate) fn get(&self, name: &str) -> Option<&T> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }
}

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
            type Value = Ordered<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Ordered(entries))
            }
        }
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}
