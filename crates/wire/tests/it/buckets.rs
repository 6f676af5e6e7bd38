//! A toy of S3: operations that share verbs and paths, bodies of every sort, and answers with roots of their own.

use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{
    Constraints, ErrorSchema, Kind, Location, Member, OperationSchema, Protocol, Schema, ServiceSchema, UnsupportedOperation,
};
use gatewright_wire::service::{Service, Wording};

use crate::toy::Raw;

const fn plain(name: &'static str, kind: Kind) -> Schema {
    Schema { name, kind, constraints: Constraints::NONE }
}

const fn structure(name: &'static str, members: &'static [Member]) -> Schema {
    plain(name, Kind::Structure { members })
}

const fn flat(name: &'static str, element: &'static Schema) -> Schema {
    plain(name, Kind::List { element, element_wire_name: "member", is_flattened: true })
}

const fn at(location: Location, name: &'static str, wire_name: &'static str, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(member: Member) -> Member {
    Member { is_required: true, ..member }
}

const fn body(name: &'static str, schema: fn() -> &'static Schema) -> Member {
    at(Location::Body, name, name, schema)
}

const fn header(name: &'static str, wire_name: &'static str, schema: fn() -> &'static Schema) -> Member {
    at(Location::Header, name, wire_name, schema)
}

const fn query(name: &'static str, wire_name: &'static str, schema: fn() -> &'static Schema) -> Member {
    at(Location::QueryString, name, wire_name, schema)
}

const BUCKET: Member = required(at(Location::Uri, "Bucket", "Bucket", || &TEXT));
const KEY: Member = required(at(Location::Uri, "Key", "Key", || &OBJECT_KEY));
const UPLOAD_ID: Member = required(query("UploadId", "uploadId", || &TEXT));

static TEXT: Schema = plain("Text", Kind::String);
static NUMBER: Schema = plain("Number", Kind::Integer);
static LONG: Schema = plain("Long", Kind::Long);
static FLAG: Schema = plain("Flag", Kind::Boolean);
static BYTES: Schema = plain("Bytes", Kind::Blob);
static TIME: Schema = plain("Time", Kind::Timestamp(None));
static OBJECT_KEY: Schema =
    Schema { name: "ObjectKey", kind: Kind::String, constraints: Constraints { min: Some(1), ..Constraints::NONE } };
static COPY_SOURCE: Schema = Schema {
    name: "CopySource",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"\/?.+\/.+"), ..Constraints::NONE },
};
static ENCODING: Schema =
    Schema { name: "EncodingType", kind: Kind::String, constraints: Constraints { enumeration: &["url"], ..Constraints::NONE } };
static REGION: Schema = Schema {
    name: "BucketLocationConstraint",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["eu-west-1", "us-west-2"], ..Constraints::NONE },
};
static METADATA: Schema = plain(
    "Metadata",
    Kind::Map { key: &TEXT, value: &TEXT, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
);

static NOTHING: Schema = structure("", &[]);
static NO_INPUT: Schema = structure("ListBucketsRequest", &[query("MaxBuckets", "max-buckets", || &NUMBER)]);
static NAMED_BUCKET: Schema = structure("Bucket", &[body("Name", || &TEXT), body("CreationDate", || &TIME)]);
static BUCKETS: Schema =
    plain("Buckets", Kind::List { element: &NAMED_BUCKET, element_wire_name: "Bucket", is_flattened: false });
static LIST_BUCKETS_OUTPUT: Schema = structure("ListBucketsOutput", &[body("Buckets", || &BUCKETS), body("Prefix", || &TEXT)]);

static TAG: Schema = structure("Tag", &[required(body("Key", || &TEXT)), required(body("Value", || &TEXT))]);
static TAGS: Schema = plain("TagSet", Kind::List { element: &TAG, element_wire_name: "Tag", is_flattened: false });
static CONFIGURATION: Schema = structure(
    "CreateBucketConfiguration",
    &[body("LocationConstraint", || &REGION), body("Tags", || &TAGS), body("Labels", || &METADATA)],
);
static CREATE_BUCKET_INPUT: Schema = structure(
    "CreateBucketRequest",
    &[BUCKET, at(Location::Payload, "CreateBucketConfiguration", "CreateBucketConfiguration", || &CONFIGURATION)],
);
static CREATE_BUCKET_OUTPUT: Schema = structure("CreateBucketOutput", &[header("Location", "Location", || &TEXT)]);
static BUCKET_INPUT: Schema = structure("BucketRequest", &[BUCKET]);
static LOCATION_OUTPUT: Schema = structure("GetBucketLocationOutput", &[body("LocationConstraint", || &REGION)]);
static LIST_INPUT: Schema = structure(
    "ListObjectsV2Request",
    &[
        BUCKET,
        query("Prefix", "prefix", || &TEXT),
        query("MaxKeys", "max-keys", || &NUMBER),
        query("EncodingType", "encoding-type", || &ENCODING),
    ],
);
static OBJECT: Schema = structure(
    "Object",
    &[body("Key", || &OBJECT_KEY), body("LastModified", || &TIME), body("ETag", || &TEXT), body("Size", || &LONG)],
);
static OBJECTS: Schema = flat("ObjectList", &OBJECT);
static LIST_OUTPUT: Schema = structure(
    "ListObjectsV2Output",
    &[
        body("IsTruncated", || &FLAG),
        body("Contents", || &OBJECTS),
        body("Name", || &TEXT),
        header("RequestCharged", "x-amz-request-charged", || &TEXT),
    ],
);
static PUT_INPUT: Schema = structure(
    "PutObjectRequest",
    &[
        at(Location::Payload, "Body", "Body", || &BYTES),
        BUCKET,
        KEY,
        header("ContentEncoding", "Content-Encoding", || &TEXT),
        header("ContentLength", "Content-Length", || &LONG),
        header("ContentType", "Content-Type", || &TEXT),
        header("ChecksumCRC32", "x-amz-checksum-crc32", || &TEXT),
        header("Encryption", "x-amz-server-side-encryption", || &ENCODING),
        at(Location::HeaderPrefix, "Metadata", "x-amz-meta-", || &METADATA),
    ],
);
static PUT_OUTPUT: Schema = structure("PutObjectOutput", &[header("ETag", "ETag", || &TEXT)]);
static GET_INPUT: Schema = structure(
    "GetObjectRequest",
    &[
        BUCKET,
        KEY,
        header("IfModifiedSince", "If-Modified-Since", || &TIME),
        query("PartNumber", "partNumber", || &NUMBER),
        query("ResponseContentType", "response-content-type", || &TEXT),
    ],
);
static GET_OUTPUT: Schema = structure(
    "GetObjectOutput",
    &[
        at(Location::Payload, "Body", "Body", || &BYTES),
        header("LastModified", "Last-Modified", || &TIME),
        header("ContentLength", "Content-Length", || &LONG),
        header("ContentType", "Content-Type", || &TEXT),
        header("ContentRange", "Content-Range", || &TEXT),
        at(Location::HeaderPrefix, "Metadata", "x-amz-meta-", || &METADATA),
    ],
);
static COPY_INPUT: Schema =
    structure("CopyObjectRequest", &[BUCKET, KEY, required(header("CopySource", "x-amz-copy-source", || &COPY_SOURCE))]);
static COPY_RESULT: Schema = structure("CopyObjectResult", &[body("ETag", || &TEXT), body("LastModified", || &TIME)]);
static COPY_OUTPUT: Schema =
    structure("CopyObjectOutput", &[at(Location::Payload, "CopyObjectResult", "CopyObjectResult", || &COPY_RESULT)]);
static OBJECT_INPUT: Schema = structure("DeleteObjectRequest", &[BUCKET, KEY, query("VersionId", "versionId", || &TEXT)]);
static IDENTIFIER: Schema = structure("ObjectIdentifier", &[required(body("Key", || &OBJECT_KEY)), body("Size", || &LONG)]);
static IDENTIFIERS: Schema = flat("ObjectIdentifierList", &IDENTIFIER);
static DELETE: Schema =
    structure("Delete", &[required(at(Location::Body, "Objects", "Object", || &IDENTIFIERS)), body("Quiet", || &FLAG)]);
static DELETE_INPUT: Schema =
    structure("DeleteObjectsRequest", &[BUCKET, required(at(Location::Payload, "Delete", "Delete", || &DELETE))]);
static DELETED: Schema = flat("DeletedObjects", &IDENTIFIER);
static DELETE_OUTPUT: Schema = structure("DeleteObjectsOutput", &[body("Deleted", || &DELETED)]);
static UPLOAD_OUTPUT: Schema = structure("CreateMultipartUploadOutput", &[body("UploadId", || &TEXT)]);
static PART_INPUT: Schema = structure(
    "UploadPartRequest",
    &[
        at(Location::Payload, "Body", "Body", || &BYTES),
        BUCKET,
        KEY,
        required(query("PartNumber", "partNumber", || &NUMBER)),
        UPLOAD_ID,
    ],
);
static ONE_UPLOAD: Schema = structure("ListPartsRequest", &[BUCKET, KEY, UPLOAD_ID]);

const fn operation(
    name: &'static str,
    method: &'static str,
    uri: &'static str,
    success_status: u16,
    input: &'static Schema,
    output: &'static Schema,
) -> OperationSchema {
    OperationSchema { name, method, uri, success_status, is_unsigned: false, input, output, result_wrapper: "" }
}

const OBJECT_URI: &str = "/{Bucket}/{Key+}";

static OPERATIONS: [OperationSchema; 17] = [
    operation("ListBuckets", "GET", "/", 200, &NO_INPUT, &LIST_BUCKETS_OUTPUT),
    operation("CreateBucket", "PUT", "/{Bucket}", 200, &CREATE_BUCKET_INPUT, &CREATE_BUCKET_OUTPUT),
    operation("DeleteBucket", "DELETE", "/{Bucket}", 204, &BUCKET_INPUT, &NOTHING),
    operation("GetBucketLocation", "GET", "/{Bucket}?location", 200, &BUCKET_INPUT, &LOCATION_OUTPUT),
    operation("ListObjects", "GET", "/{Bucket}", 200, &LIST_INPUT, &LIST_OUTPUT),
    operation("ListObjectsV2", "GET", "/{Bucket}?list-type=2", 200, &LIST_INPUT, &LIST_OUTPUT),
    operation("PutObject", "PUT", OBJECT_URI, 200, &PUT_INPUT, &PUT_OUTPUT),
    operation("GetObject", "GET", OBJECT_URI, 200, &GET_INPUT, &GET_OUTPUT),
    operation("HeadObject", "HEAD", OBJECT_URI, 200, &GET_INPUT, &GET_OUTPUT),
    operation("CopyObject", "PUT", OBJECT_URI, 200, &COPY_INPUT, &COPY_OUTPUT),
    operation("DeleteObject", "DELETE", OBJECT_URI, 204, &OBJECT_INPUT, &NOTHING),
    operation("DeleteObjects", "POST", "/{Bucket}?delete", 200, &DELETE_INPUT, &DELETE_OUTPUT),
    operation("CreateMultipartUpload", "POST", "/{Bucket}/{Key+}?uploads", 200, &OBJECT_INPUT, &UPLOAD_OUTPUT),
    operation("UploadPart", "PUT", OBJECT_URI, 200, &PART_INPUT, &PUT_OUTPUT),
    operation("ListParts", "GET", OBJECT_URI, 200, &ONE_UPLOAD, &UPLOAD_OUTPUT),
    operation("CompleteMultipartUpload", "POST", OBJECT_URI, 200, &ONE_UPLOAD, &UPLOAD_OUTPUT),
    operation("AbortMultipartUpload", "DELETE", OBJECT_URI, 204, &ONE_UPLOAD, &NOTHING),
];

static SCHEMA: ServiceSchema = ServiceSchema {
    name: "buckets",
    protocol: Protocol::RestXml,
    api_version: "2006-03-01",
    signing_name: "s3",
    target_prefix: "",
    xml_namespace: "",
    operations: &[
        &OPERATIONS[0],
        &OPERATIONS[1],
        &OPERATIONS[2],
        &OPERATIONS[3],
        &OPERATIONS[4],
        &OPERATIONS[5],
        &OPERATIONS[6],
        &OPERATIONS[7],
        &OPERATIONS[8],
        &OPERATIONS[9],
        &OPERATIONS[10],
        &OPERATIONS[11],
        &OPERATIONS[12],
        &OPERATIONS[13],
        &OPERATIONS[14],
        &OPERATIONS[15],
        &OPERATIONS[16],
    ],
    unsupported_operations: &[
        UnsupportedOperation { name: "GetBucketAcl", method: "GET", uri: "/{Bucket}?acl", is_unsigned: false },
        UnsupportedOperation { name: "GetBucketVersioning", method: "GET", uri: "/{Bucket}?versioning", is_unsigned: false },
        UnsupportedOperation { name: "PutBucketPolicy", method: "PUT", uri: "/{Bucket}?policy", is_unsigned: false },
        UnsupportedOperation { name: "PutObjectAcl", method: "PUT", uri: "/{Bucket}/{Key+}?acl", is_unsigned: false },
        UnsupportedOperation { name: "GetObjectTagging", method: "GET", uri: "/{Bucket}/{Key+}?tagging", is_unsigned: false },
        UnsupportedOperation { name: "ListDirectoryBuckets", method: "GET", uri: "/", is_unsigned: false },
        UnsupportedOperation { name: "UploadPartCopy", method: "PUT", uri: OBJECT_URI, is_unsigned: false },
    ],
    errors: &[ErrorSchema { code: "NoSuchKey", status: 404, members: &[], headers: &[] }],
};

static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "InvalidArgument",
    serialization_error_code: "MalformedXML",
};

struct Offered<const N: usize>;

macro_rules! offered {
    ($table:ident) => {
        impl<const N: usize> Operation for Offered<N> {
            type Input = Raw;
            type Output = Raw;
            const SCHEMA: &'static OperationSchema = &$table[N];
        }
    };
}
offered!(OPERATIONS);

/// restXml.
pub(crate) fn buckets() -> Service {
    let echo = |_, input: Raw| async { Ok(input) };
    Service::new(&SCHEMA, &WORDING)
        .on(Offered::<0>, echo)
        .on(Offered::<1>, echo)
        .on(Offered::<2>, echo)
        .on(Offered::<3>, echo)
        .on(Offered::<4>, echo)
        .on(Offered::<5>, echo)
        .on(Offered::<6>, echo)
        .on(Offered::<7>, echo)
        .on(Offered::<8>, echo)
        .on(Offered::<9>, echo)
        .on(Offered::<10>, echo)
        .on(Offered::<11>, echo)
        .on(Offered::<12>, echo)
        .on(Offered::<13>, echo)
        .on(Offered::<14>, echo)
        .on(Offered::<15>, echo)
        .on(Offered::<16>, echo)
}
