//! What the generator writes about a service: operations, members, where each member travels, constraints, errors.
//!
//! All of it is `static` data made from the AWS service models; see `cargo xtask codegen`.

/// A service: its protocol and everything that the front needs to dispatch to it.
#[derive(Debug)]
pub struct ServiceSchema {
    /// Short name, as SDKs and ARNs spell it: `apigateway`, `lambda`, `iam`, `sts`.
    pub name: &'static str,
    /// The wire protocol.
    pub protocol: Protocol,
    /// API version, such as `2015-07-09`.
    pub api_version: &'static str,
    /// Service name in a signature's credential scope.
    pub signing_name: &'static str,
    /// `X-Amz-Target` prefix of the JSON protocols (`Logs_20140328`), empty otherwise.
    pub target_prefix: &'static str,
    /// XML namespace of the query protocol's answers, empty otherwise.
    pub xml_namespace: &'static str,
    /// The operations that were generated.
    pub operations: &'static [&'static OperationSchema],
    /// Names of all operations of the AWS model that were not generated, so that calling one is refused by name.
    pub unsupported_operations: &'static [UnsupportedOperation],
    /// All modelled errors of the generated operations.
    pub errors: &'static [ErrorSchema],
}

/// The protocols of the AWS SDKs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    /// REST paths, JSON bodies.
    RestJson1,
    /// POST `/` with `X-Amz-Target`, JSON bodies.
    AwsJson11,
    /// POST `/` with form parameters, XML answers.
    AwsQuery,
    /// REST paths, XML bodies.
    RestXml,
}

/// One operation.
#[derive(Debug)]
pub struct OperationSchema {
    /// `CreateRestApi`.
    pub name: &'static str,
    /// HTTP verb.
    pub method: &'static str,
    /// URI template with labels and constants: `/restapis/{restapi_id}`, `/restapis?mode=import`, `/{proxy+}`.
    pub uri: &'static str,
    /// Success status.
    pub success_status: u16,
    /// Whether AWS accepts the operation without a signature.
    pub is_unsigned: bool,
    /// Input structure; a structure without members when the operation takes nothing.
    pub input: &'static Schema,
    /// Output structure; a structure without members when it answers nothing.
    pub output: &'static Schema,
    /// The element around the answer in the query protocol (`GetRoleResult`), empty otherwise.
    pub result_wrapper: &'static str,
}

impl OperationSchema {
    /// Whether the answer's body is still coming when its head is sent.
    #[must_use]
    pub fn is_streaming(&self) -> bool {
        let Kind::Structure { members } = self.output.kind else { return false };
        members.iter().any(|member| matches!((member.schema)().kind, Kind::EventStream))
    }
}

/// An operation of the AWS model that this server does not have.
#[derive(Debug)]
pub struct UnsupportedOperation {
    /// Its name.
    pub name: &'static str,
    /// HTTP verb.
    pub method: &'static str,
    /// URI template.
    pub uri: &'static str,
    /// Whether AWS accepts the operation without a signature.
    pub is_unsigned: bool,
}

/// A type.
#[derive(Debug)]
pub struct Schema {
    /// Shape name in the AWS model.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// What a value must satisfy.
    pub constraints: Constraints,
}

/// The kinds of type.
#[derive(Debug)]
pub enum Kind {
    /// true or false
    Boolean,
    /// 32-bit or smaller
    Integer,
    /// 64-bit
    Long,
    /// single precision
    Float,
    /// double precision
    Double,
    /// text; an enum when `constraints.enumeration` is not empty
    String,
    /// bytes
    Blob,
    /// events that come one after the other; the whole body of an output, and nothing else
    EventStream,
    /// a time; `None` takes the format of its place
    Timestamp(Option<TimestampFormat>),
    /// a list
    List {
        /// Element type.
        element: &'static Schema,
        /// Element name on the wire of the XML protocols, `member` unless renamed.
        element_wire_name: &'static str,
        /// Whether the query protocol leaves out the `member` level.
        is_flattened: bool,
    },
    /// a map with text keys
    Map {
        /// Key type.
        key: &'static Schema,
        /// Value type.
        value: &'static Schema,
        /// Key element on the XML wire, `key` unless renamed.
        key_wire_name: &'static str,
        /// Value element on the XML wire, `value` unless renamed.
        value_wire_name: &'static str,
        /// Whether the `entry` level is left out.
        is_flattened: bool,
    },
    /// a structure
    Structure {
        /// Members in model order.
        members: &'static [Member],
    },
}

/// A member of a structure.
#[derive(Debug)]
pub struct Member {
    /// SDK name: `items`, `restApiId`.
    pub name: &'static str,
    /// Name on the wire (`locationName`): `item`, `restapi_id`.
    pub wire_name: &'static str,
    /// Where it travels.
    pub location: Location,
    /// Whether it must be there.
    pub is_required: bool,
    /// Its type, in a function so that types may refer to each other.
    pub schema: fn() -> &'static Schema,
    /// A timestamp format set on the member rather than on its type.
    pub timestamp_format: Option<TimestampFormat>,
}

/// Where a member travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the body, under its wire name.
    Body,
    /// As a label of the path.
    Uri,
    /// As a query parameter; a map is spread over parameters of its own keys.
    QueryString,
    /// As a header.
    Header,
    /// A map over all headers with this prefix (the wire name).
    HeaderPrefix,
    /// As the status code of the answer.
    StatusCode,
    /// As the whole body.
    Payload,
}

/// How a time is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimestampFormat {
    /// JSON number of seconds.
    UnixTimestamp,
    /// `2015-01-01T00:00:00Z`.
    Iso8601,
    /// `Thu, 01 Jan 2015 00:00:00 GMT`.
    HttpDate,
}

/// What a value must satisfy, from the model.
#[derive(Debug)]
pub struct Constraints {
    /// Least length (text, list, map, blob) or value (number).
    pub min: Option<i64>,
    /// Greatest length or value.
    pub max: Option<i64>,
    /// Regular expression over the whole text, as the model spells it.
    pub pattern: Option<&'static str>,
    /// Allowed texts; empty when any.
    pub enumeration: &'static [&'static str],
    /// Whether a value must not be shown, not even to whoever sent it: errors are logged.
    pub is_sensitive: bool,
}

impl Constraints {
    /// Nothing is asked.
    pub const NONE: Self = Self { min: None, max: None, pattern: None, enumeration: &[], is_sensitive: false };
}

/// A modelled error.
#[derive(Debug)]
pub struct ErrorSchema {
    /// Code: `NotFoundException`, `NoSuchEntity`.
    pub code: &'static str,
    /// HTTP status.
    pub status: u16,
    /// Members of its body by wire name (`Type`, `Message` or `message`, `Reason`).
    pub members: &'static [&'static str],
    /// Members that travel as headers: (member, header).
    pub headers: &'static [(&'static str, &'static str)],
}
