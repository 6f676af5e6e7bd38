//! A toy service for each protocol, with every place and kind of type that the real ones have.

use gatewright_wire::document::{Document, Shape, ShapeMismatch};
use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{
    Constraints, ErrorSchema, Kind, Location, Member, OperationSchema, Protocol, Schema, ServiceSchema, TimestampFormat,
    UnsupportedOperation,
};
use gatewright_wire::service::{EnumerationRefusal, Service, Wording};

/// Lets a document through as it is.
pub(crate) struct Raw(Document);

impl Shape for Raw {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self(document))
    }
    fn into_document(self) -> Document {
        self.0
    }
}

const fn plain(name: &'static str, kind: Kind) -> Schema {
    Schema { name, kind, constraints: Constraints::NONE }
}

const fn list(name: &'static str, element: &'static Schema, element_wire_name: &'static str, is_flattened: bool) -> Schema {
    plain(name, Kind::List { element, element_wire_name, is_flattened })
}

const fn map(name: &'static str, key: &'static Schema, value: &'static Schema, is_flattened: bool) -> Schema {
    plain(name, Kind::Map { key, value, key_wire_name: "key", value_wire_name: "value", is_flattened })
}

const fn structure(name: &'static str, members: &'static [Member]) -> Schema {
    plain(name, Kind::Structure { members })
}

const fn at(location: Location, name: &'static str, wire_name: &'static str, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn body(name: &'static str, schema: fn() -> &'static Schema) -> Member {
    at(Location::Body, name, name, schema)
}

const fn required(member: Member) -> Member {
    Member { is_required: true, ..member }
}

const fn formatted(member: Member, format: TimestampFormat) -> Member {
    Member { timestamp_format: Some(format), ..member }
}

static TEXT: Schema = plain("Text", Kind::String);
static NUMBER: Schema = plain("Number", Kind::Integer);
static LONG: Schema = plain("Long", Kind::Long);
static DOUBLE: Schema = plain("Double", Kind::Double);
static FLAG: Schema = plain("Flag", Kind::Boolean);
static BYTES: Schema = plain("Bytes", Kind::Blob);
static TIME: Schema = plain("Time", Kind::Timestamp(None));
static ISO_TIME: Schema = plain("IsoTime", Kind::Timestamp(Some(TimestampFormat::Iso8601)));
static TEXTS: Schema = list("Texts", &TEXT, "member", false);
static NUMBERS: Schema = list("Numbers", &NUMBER, "member", false);
static FLAT_TEXTS: Schema = list("FlatTexts", &TEXT, "member", true);
static RENAMED_FLAT_TEXTS: Schema = list("RenamedFlatTexts", &TEXT, "Piece", true);
static RENAMED_TEXTS: Schema = list("RenamedTexts", &TEXT, "item", false);
static TEXT_MAP: Schema = map("TextMap", &TEXT, &TEXT, false);
static FLAT_MAP: Schema = map("FlatMap", &TEXT, &TEXT, true);
static TEXTS_MAP: Schema = map("TextsMap", &TEXT, &TEXTS, false);

static NAME: Schema = Schema {
    name: "Name",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(5), pattern: Some("[a-z]+"), enumeration: &[], is_sensitive: false },
};
static LIMIT: Schema = Schema {
    name: "Limit",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(500), pattern: None, enumeration: &[], is_sensitive: false },
};
static COLOUR: Schema = Schema {
    name: "Colour",
    kind: Kind::String,
    constraints: Constraints { min: None, max: None, pattern: None, enumeration: &["red", "green"], is_sensitive: false },
};
static COLOURS: Schema = list("Colours", &COLOUR, "member", false);
static OP: Schema = Schema {
    name: "Op",
    kind: Kind::String,
    constraints: Constraints {
        min: None,
        max: None,
        pattern: None,
        enumeration: &["add", "remove", "replace", "move", "copy", "test"],
        is_sensitive: false,
    },
};
static PATCH: Schema = structure("Patch", &[body("op", || &OP), body("path", || &TEXT)]);
static PATCHES: Schema = list("Patches", &PATCH, "member", false);
static LAYER: Schema = Schema {
    name: "Layer",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(8), pattern: Some("arn:.+"), enumeration: &[], is_sensitive: false },
};
static LAYERS: Schema = list("Layers", &LAYER, "member", false);
static SHORT_TEXT: Schema = Schema {
    name: "ShortText",
    kind: Kind::String,
    constraints: Constraints { min: None, max: Some(3), pattern: None, enumeration: &[], is_sensitive: false },
};
static KEY: Schema = Schema {
    name: "Key",
    kind: Kind::String,
    constraints: Constraints { min: None, max: None, pattern: Some("[a-z]+"), enumeration: &[], is_sensitive: false },
};
static VARIABLES: Schema = map("Variables", &KEY, &SHORT_TEXT, false);
static TREE: Schema = structure("Tree", &[body("text", || &TEXT), body("child", || &TREE), body("children", || &TREES)]);
static TREES: Schema = list("Trees", &TREE, "member", false);

static NOTHING: Schema = structure("Nothing", &[]);

static ID: [Member; 1] = [required(at(Location::Uri, "id", "thing_id", || &TEXT))];
static GET_THING_INPUT: Schema = structure("GetThingInput", &ID);
static THING: Schema = structure(
    "Thing",
    &[
        body("id", || &TEXT),
        at(Location::Body, "integrationHttpMethod", "httpMethod", || &TEXT),
        at(Location::Body, "items", "item", || &PATCHES),
        body("rate", || &DOUBLE),
        body("count", || &LONG),
        body("enabled", || &FLAG),
        body("data", || &BYTES),
        body("created", || &TIME),
        body("isoByType", || &ISO_TIME),
        formatted(body("isoByMember", || &TIME), TimestampFormat::Iso8601),
        body("variables", || &TEXT_MAP),
        body("tree", || &TREE),
        body("texts", || &TEXTS),
    ],
);
static PUT_THING_INPUT: Schema = structure(
    "PutThingInput",
    &[
        required(at(Location::Uri, "id", "thing_id", || &TEXT)),
        at(Location::Body, "integrationHttpMethod", "httpMethod", || &TEXT),
        at(Location::Body, "items", "item", || &PATCHES),
        body("rate", || &DOUBLE),
        body("count", || &LONG),
        body("enabled", || &FLAG),
        body("data", || &BYTES),
        body("created", || &TIME),
        body("isoByType", || &ISO_TIME),
        formatted(body("isoByMember", || &TIME), TimestampFormat::Iso8601),
        body("variables", || &TEXT_MAP),
        body("tree", || &TREE),
        body("texts", || &TEXTS),
        body("number", || &NUMBER),
    ],
);
static LIST_INPUT: Schema = structure(
    "ListThingsInput",
    &[
        at(Location::QueryString, "nameQuery", "name", || &TEXT),
        at(Location::QueryString, "limit", "limit", || &NUMBER),
        at(Location::QueryString, "tagKeys", "tagKeys", || &TEXTS),
        at(Location::QueryString, "since", "since", || &TIME),
        at(Location::QueryString, "embed", "embed", || &FLAG),
        at(Location::Header, "invocationType", "X-Toy-Invocation-Type", || &TEXT),
        at(Location::Header, "after", "X-Toy-After", || &TIME),
        at(Location::Header, "numbers", "X-Toy-Numbers", || &NUMBERS),
        at(Location::HeaderPrefix, "meta", "X-Toy-Meta-", || &TEXT_MAP),
    ],
);
static IMPORT_INPUT: Schema = structure(
    "ImportThingsInput",
    &[
        at(Location::QueryString, "failOnWarnings", "failonwarnings", || &FLAG),
        at(Location::QueryString, "parameters", "parameters", || &TEXT_MAP),
        required(at(Location::Payload, "body", "body", || &BYTES)),
    ],
);
static SPREAD_INPUT: Schema = structure(
    "SpreadInput",
    &[at(Location::QueryString, "parameters", "parameters", || &TEXTS_MAP), at(Location::Payload, "tree", "tree", || &TREE)],
);
static INVOKE_OUTPUT: Schema = structure(
    "InvokeOutput",
    &[
        at(Location::StatusCode, "StatusCode", "StatusCode", || &NUMBER),
        at(Location::Header, "FunctionError", "X-Toy-Function-Error", || &TEXT),
        at(Location::Header, "after", "X-Toy-After", || &TIME),
        at(Location::Header, "contentType", "Content-Type", || &TEXT),
        at(Location::HeaderPrefix, "meta", "X-Toy-Meta-", || &TEXT_MAP),
        at(Location::Payload, "Payload", "Payload", || &BYTES),
    ],
);
static EVENTS: Schema = plain("Events", Kind::EventStream);
static FOLLOW_OUTPUT: Schema = structure(
    "FollowOutput",
    &[
        at(Location::StatusCode, "StatusCode", "StatusCode", || &NUMBER),
        at(Location::Header, "version", "X-Toy-Version", || &TEXT),
        at(Location::Payload, "Events", "Events", || &EVENTS),
    ],
);
/// What no service has; written as each protocol would write it.
pub(crate) static FOLLOW_THING: OperationSchema =
    operation("FollowThing", "POST", "/things/{thing_id}/events", 200, &GET_THING_INPUT, &FOLLOW_OUTPUT);
static CREATE_INPUT: Schema = structure(
    "CreateThingRequest",
    &[
        required(at(Location::Uri, "id", "thing_id", || &COLOUR)),
        required(body("Name", || &NAME)),
        body("KMSKeyArn", || &NAME),
        body("limit", || &LIMIT),
        body("colour", || &COLOUR),
        body("colours", || &COLOURS),
        body("patchOperations", || &PATCHES),
        body("Layers", || &LAYERS),
        body("variables", || &VARIABLES),
        required(at(Location::QueryString, "wanted", "wanted", || &TEXT)),
    ],
);

const fn operation(
    name: &'static str,
    method: &'static str,
    uri: &'static str,
    status: u16,
    input: &'static Schema,
    output: &'static Schema,
) -> OperationSchema {
    OperationSchema { name, method, uri, success_status: status, is_unsigned: false, input, output, result_wrapper: "" }
}

static GET_THING: OperationSchema = operation("GetThing", "GET", "/things/{thing_id}", 200, &GET_THING_INPUT, &THING);
static PUT_THING: OperationSchema = operation("PutThing", "PUT", "/things/{thing_id}", 201, &PUT_THING_INPUT, &THING);
static DELETE_THING: OperationSchema = operation("DeleteThing", "DELETE", "/things/{thing_id}", 202, &GET_THING_INPUT, &NOTHING);
static LIST_THINGS: OperationSchema = operation("ListThings", "GET", "/things/", 200, &LIST_INPUT, &NOTHING);
static IMPORT_THINGS: OperationSchema = operation("ImportThings", "POST", "/things?mode=import", 201, &IMPORT_INPUT, &NOTHING);
static NEW_THING: OperationSchema = operation("NewThing", "POST", "/things", 201, &PUT_THING_INPUT, &THING);
static CREATE_THING: OperationSchema = operation("CreateThing", "POST", "/things/{thing_id}", 201, &CREATE_INPUT, &THING);
static INVOKE: OperationSchema =
    operation("Invoke", "POST", "/things/{thing_id}/invocations", 200, &GET_THING_INPUT, &INVOKE_OUTPUT);
static SPREAD: OperationSchema = operation("Spread", "POST", "/spread", 204, &SPREAD_INPUT, &THING);
static GREEDY: OperationSchema =
    OperationSchema { is_unsigned: true, ..operation("Greedy", "GET", "/files/{thing_id+}", 200, &GET_THING_INPUT, &NOTHING) };

const REST: [&OperationSchema; 10] =
    [&GET_THING, &PUT_THING, &DELETE_THING, &LIST_THINGS, &IMPORT_THINGS, &NEW_THING, &CREATE_THING, &INVOKE, &SPREAD, &GREEDY];
/// Generated, but nobody has registered an endpoint for it.
static NOT_OFFERED: OperationSchema = operation("NotOffered", "PATCH", "/things/{thing_id}", 200, &GET_THING_INPUT, &THING);

static REST_ERRORS: [ErrorSchema; 3] = [
    ErrorSchema { code: "NotFoundException", status: 404, members: &["message"], headers: &[] },
    ErrorSchema { code: "ResourceNotFoundException", status: 404, members: &["Type", "Message"], headers: &[] },
    ErrorSchema {
        code: "TooManyRequestsException",
        status: 429,
        members: &["Type", "message", "Reason"],
        headers: &[("retryAfterSeconds", "Retry-After")],
    },
];

static REST_SCHEMA: ServiceSchema = ServiceSchema {
    name: "things",
    protocol: Protocol::RestJson1,
    api_version: "2015-07-09",
    signing_name: "execute-things",
    target_prefix: "",
    xml_namespace: "",
    operations: &[
        &GET_THING,
        &PUT_THING,
        &DELETE_THING,
        &LIST_THINGS,
        &IMPORT_THINGS,
        &NEW_THING,
        &CREATE_THING,
        &INVOKE,
        &SPREAD,
        &GREEDY,
        &NOT_OFFERED,
    ],
    unsupported_operations: &[
        UnsupportedOperation { name: "GetSpecial", method: "GET", uri: "/things/special", is_unsigned: false },
        UnsupportedOperation { name: "Explode", method: "POST", uri: "/explosions", is_unsigned: false },
    ],
    errors: &REST_ERRORS,
};

const GATEWAY: Wording = Wording {
    is_input_name_in_constraint_path: true,
    enumeration_orders: &[
        ("createThingInput.colours", &["green", "red"]),
        ("*Input.patchOperations.op", &["add", "remove", "move", "test", "replace", "copy"]),
    ],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "ValidationException",
    serialization_error_code: "SerializationException",
};
static GATEWAY_WORDING: Wording = GATEWAY;
static LAMBDA_WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[EnumerationRefusal { path: "colour", code: "UnknownColour", ending: " or be mixed" }],
    has_error_type_member: true,
    ..GATEWAY
};
static QUERY_WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "ValidationError",
    serialization_error_code: "MalformedInput",
};

static TAG: Schema = structure("Tag", &[body("Key", || &TEXT), body("Value", || &TEXT)]);
static TAGS: Schema = list("Tags", &TAG, "member", false);
static ROLE_INPUT: Schema = structure(
    "RoleInput",
    &[
        required(body("RoleName", || &NAME)),
        body("Tags", || &TAGS),
        body("Names", || &TEXTS),
        body("Flat", || &FLAT_TEXTS),
        body("Pieces", || &RENAMED_FLAT_TEXTS),
        body("Renamed", || &RENAMED_TEXTS),
        body("Attributes", || &TEXT_MAP),
        body("FlatAttributes", || &FLAT_MAP),
        body("Nested", || &TAG),
        body("Max", || &NUMBER),
        body("Flag", || &FLAG),
        body("Data", || &BYTES),
        body("Since", || &TIME),
        body("Tree", || &TREE),
    ],
);
static MAKE_ROLE: OperationSchema =
    OperationSchema { result_wrapper: "MakeRoleResult", ..operation("MakeRole", "POST", "/", 200, &ROLE_INPUT, &ROLE_INPUT) };
static DROP_ROLE: OperationSchema = operation("DropRole", "POST", "/", 200, &ROLE_INPUT, &NOTHING);
const QUERY: [&OperationSchema; 2] = [&MAKE_ROLE, &DROP_ROLE];
static QUERY_SCHEMA: ServiceSchema = ServiceSchema {
    name: "roles",
    protocol: Protocol::AwsQuery,
    api_version: "2010-05-08",
    signing_name: "roles",
    target_prefix: "",
    xml_namespace: "https://roles.example/doc/2010-05-08/",
    operations: &[&MAKE_ROLE, &DROP_ROLE],
    unsupported_operations: &[UnsupportedOperation { name: "BakeRole", method: "POST", uri: "/", is_unsigned: false }],
    errors: &[ErrorSchema { code: "NoSuchEntity", status: 404, members: &["message"], headers: &[] }],
};

static PUT_LOG: OperationSchema = operation("PutLog", "POST", "/", 200, &PUT_THING_INPUT, &THING);
const JSON: [&OperationSchema; 1] = [&PUT_LOG];
static JSON_SCHEMA: ServiceSchema = ServiceSchema {
    name: "logs",
    protocol: Protocol::AwsJson11,
    api_version: "2014-03-28",
    signing_name: "logs",
    target_prefix: "Logs_20140328",
    xml_namespace: "",
    operations: &[&PUT_LOG],
    unsupported_operations: &[UnsupportedOperation { name: "StartLiveTail", method: "POST", uri: "/", is_unsigned: false }],
    errors: &[ErrorSchema { code: "ResourceNotFoundException", status: 400, members: &["message"], headers: &[] }],
};

struct Rest<const N: usize>;
struct Query<const N: usize>;
struct Json<const N: usize>;

macro_rules! operations {
    ($type:ident, $table:ident) => {
        impl<const N: usize> Operation for $type<N> {
            type Input = Raw;
            type Output = Raw;
            const SCHEMA: &'static OperationSchema = $table[N];
        }
    };
}
operations!(Rest, REST);
operations!(Query, QUERY);
operations!(Json, JSON);

fn with_rest(service: Service) -> Service {
    let echo = |_, input: Raw| async { Ok(input) };
    service
        .on(Rest::<0>, echo)
        .on(Rest::<1>, echo)
        .on(Rest::<2>, echo)
        .on(Rest::<3>, echo)
        .on(Rest::<4>, echo)
        .on(Rest::<5>, echo)
        .on(Rest::<6>, echo)
        .on(Rest::<7>, echo)
        .on(Rest::<8>, echo)
        .on(Rest::<9>, echo)
}

/// restJson1 with API Gateway's wording.
pub(crate) fn gateway() -> Service {
    with_rest(Service::new(&REST_SCHEMA, &GATEWAY_WORDING))
}

/// restJson1 with Lambda's wording.
pub(crate) fn lambda() -> Service {
    with_rest(Service::new(&REST_SCHEMA, &LAMBDA_WORDING))
}

/// awsQuery.
pub(crate) fn roles() -> Service {
    let echo = |_, input: Raw| async { Ok(input) };
    Service::new(&QUERY_SCHEMA, &QUERY_WORDING).on(Query::<0>, echo).on(Query::<1>, echo)
}

/// awsJson1.1.
pub(crate) fn logs() -> Service {
    Service::new(&JSON_SCHEMA, &GATEWAY_WORDING).on(Json::<0>, |_, input: Raw| async { Ok(input) })
}

/// All three.
pub(crate) fn all() -> Vec<Service> {
    vec![gateway(), roles(), logs()]
}
