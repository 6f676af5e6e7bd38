//! S3 in four operations, which answer what they were given.

use gatewright_wire::document::Document;
use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{
    Constraints, Kind, Location, Member, OperationSchema, Protocol, Schema, ServiceSchema, UnsupportedOperation,
};
use gatewright_wire::service::{CallContext, Service, Wording};

use crate::toy::{Members, Toy};

const fn plain(name: &'static str, kind: Kind) -> Schema {
    Schema { name, kind, constraints: Constraints::NONE }
}

const fn at(location: Location, name: &'static str, wire_name: &'static str, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

static TEXT: Schema = plain("Text", Kind::String);
static NUMBER: Schema = plain("Number", Kind::Long);
static BYTES: Schema = plain("Bytes", Kind::Blob);
static METADATA: Schema = plain(
    "Metadata",
    Kind::Map { key: &TEXT, value: &TEXT, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
);

static OBJECT: Schema = plain(
    "Object",
    Kind::Structure {
        members: &[
            Member { is_required: true, ..at(Location::Uri, "Bucket", "Bucket", || &TEXT) },
            at(Location::Uri, "Key", "Key", || &TEXT),
            at(Location::Payload, "Body", "Body", || &BYTES),
            at(Location::Header, "Coding", "Content-Encoding", || &TEXT),
            at(Location::Header, "Length", "Content-Length", || &NUMBER),
            at(Location::Header, "Checksum", "x-amz-checksum-crc32", || &TEXT),
            at(Location::HeaderPrefix, "Metadata", "x-amz-meta-", || &METADATA),
        ],
    },
);
static SEEN: Schema = plain(
    "Seen",
    Kind::Structure {
        members: &[
            at(Location::Body, "Who", "Who", || &TEXT),
            at(Location::Body, "Bucket", "Bucket", || &TEXT),
            at(Location::Body, "Key", "Key", || &TEXT),
            at(Location::Body, "Body", "Body", || &TEXT),
            at(Location::Body, "Coding", "Coding", || &TEXT),
            at(Location::Body, "Length", "Length", || &NUMBER),
            at(Location::Body, "Checksum", "Checksum", || &TEXT),
            at(Location::Body, "Metadata", "Metadata", || &METADATA),
        ],
    },
);

const fn operation(name: &'static str, method: &'static str, uri: &'static str) -> OperationSchema {
    OperationSchema {
        name,
        method,
        uri,
        success_status: 200,
        is_unsigned: false,
        input: &OBJECT,
        output: &SEEN,
        result_wrapper: "",
    }
}

static OPERATIONS: [OperationSchema; 4] = [
    operation("ListObjects", "GET", "/{Bucket}"),
    operation("PutObject", "PUT", "/{Bucket}/{Key+}"),
    operation("GetObject", "GET", "/{Bucket}/{Key+}"),
    operation("HeadObject", "HEAD", "/{Bucket}/{Key+}"),
];

static SCHEMA: ServiceSchema = ServiceSchema {
    name: "s3",
    protocol: Protocol::RestXml,
    api_version: "2006-03-01",
    signing_name: "s3",
    target_prefix: "",
    xml_namespace: "",
    operations: &[&OPERATIONS[0], &OPERATIONS[1], &OPERATIONS[2], &OPERATIONS[3]],
    unsupported_operations: &[UnsupportedOperation {
        name: "PutObjectAcl",
        method: "PUT",
        uri: "/{Bucket}/{Key+}?acl",
        is_unsigned: false,
    }],
    errors: &[],
};

static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "InvalidArgument",
    serialization_error_code: "MalformedXML",
};

macro_rules! offered {
    ($name:ident, $index:literal) => {
        struct $name;
        impl Operation for $name {
            type Input = Members;
            type Output = Members;
            const SCHEMA: &'static OperationSchema = &OPERATIONS[$index];
        }
    };
}
offered!(ListObjects, 0);
offered!(PutObject, 1);
offered!(GetObject, 2);
offered!(HeadObject, 3);

/// A door with S3 behind it.
pub(crate) fn toy() -> Toy {
    let echo = |context: CallContext, Members(input): Members| async move {
        let mut seen = vec![("Who", Document::String(context.principal.arn))];
        for name in ["Bucket", "Key", "Body", "Coding", "Length", "Checksum", "Metadata"] {
            match input.member(name) {
                Some(Document::Blob(bytes)) => seen.push((name, Document::String(String::from_utf8(bytes.to_vec()).unwrap()))),
                Some(value) => seen.push((name, value.clone())),
                None => {}
            }
        }
        Ok(Members(Document::Structure(seen)))
    };
    let service = Service::new(&SCHEMA, &WORDING);
    let service = service.on(ListObjects, echo).on(PutObject, echo).on(GetObject, echo).on(HeadObject, echo);
    Toy::serving(vec![service])
}
