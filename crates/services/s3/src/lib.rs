//! AWS's S3 as far as code packages need it: buckets, objects, multipart uploads.
//!
//! Callers of the S3 API (`aws s3`, SDKs, deployment tools) reach their buckets through [`service`]. What they send becomes
//! records in the store and bytes in the blobs; what they ask for is read from there. Lambda takes code from buckets through
//! [`BucketObjects`], without HTTP.
//!
//! The front has undone what belongs to the transport: signatures, `aws-chunked` bodies, trailers. An endpoint sees whole bytes and
//! typed members.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/Welcome.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* a record never names bytes that are not there. A crash may leave bytes that no record names;
//!   [`collect_garbage`] removes them at the next start.
//! - *Invariant:* bytes are acknowledged after every checksum that came with them was compared, and after record and bytes are on
//!   the disk.
//! - *Invariant:* a refused call leaves the store as it was.
//! - *Invariant:* a header that guards something and is not enforced here is refused, never stored and forgotten.
//! - *Invariant:* it decides no policy. A bucket is its owner's; the front has decided whether the caller may act for that account.
//!
//! # Not (yet) like AWS
//! - An object has at most 512 MiB ([`OBJECT_BYTES_MAX`]), a request what the front takes. Objects are in memory while
//!   they are sent.
//! - Versions, tags, ACLs other than `private` and `bucket-owner-full-control`, bucket policies, KMS and customer keys, object lock,
//!   website redirects, other storage classes, lifecycle, notifications: refused by name.
//! - Answers are consistent at once in all lists, as on AWS; there is no replication to wait for.
//! - More in `bucket`, `checksum`, `object`, `multipart` and `pieces`.

mod bucket;
mod bucket_name;
mod bucket_objects;
mod checksum;
mod description;
mod etag;
mod garbage;
mod limits;
mod list;
mod multipart;
mod object;
mod owner;
mod pieces;
mod ports;
mod records;
mod refusal;
mod unsupported;

use std::sync::Arc;

use gatewright_shapes_s3::operations as op;
use gatewright_wire::service::{CallContext, Service, Wording};

pub use bucket_objects::BucketObjects;
pub use garbage::collect_garbage;
pub use limits::{OBJECT_BYTES_MAX, PART_BYTES_MIN};
pub use ports::Ports;
pub use records::{BUCKET, BUCKET_NAMES, OBJECT, PART, UPLOAD};

/// How S3 words what its model does not say.
static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "InvalidRequest",
    serialization_error_code: "MalformedXML",
};

/// The S3 API.
#[must_use]
pub fn service(ports: Ports) -> Service {
    let ports = &Arc::new(ports);
    Service::new(&gatewright_shapes_s3::SERVICE, &WORDING)
        .on(op::CreateBucket, with(ports, bucket::create::create))
        .on(op::HeadBucket, with(ports, bucket::read::head))
        .on(op::ListBuckets, with(ports, bucket::read::list))
        .on(op::GetBucketLocation, with(ports, bucket::read::location))
        .on(op::DeleteBucket, with(ports, bucket::delete::delete))
        .on(op::PutObject, with(ports, object::put::put))
        .on(op::GetObject, with(ports, object::read::get))
        .on(op::HeadObject, with(ports, object::read::head))
        .on(op::ListObjects, with(ports, list::objects::list))
        .on(op::ListObjectsV2, with(ports, list::objects::list_v2))
        .on(op::CopyObject, with(ports, object::copy::copy))
        .on(op::DeleteObject, with(ports, object::delete::delete))
        .on(op::DeleteObjects, with(ports, object::delete_many::delete_many))
        .on(op::CreateMultipartUpload, with(ports, multipart::create::create))
        .on(op::UploadPart, with(ports, multipart::part::upload_part))
        .on(op::UploadPartCopy, with(ports, multipart::part_copy::upload_part_copy))
        .on(op::GetObjectTagging, with(ports, object::tagging::get_tagging))
        .on(op::ListParts, with(ports, multipart::list_parts::list_parts))
        .on(op::ListMultipartUploads, with(ports, multipart::list_uploads::list_uploads))
        .on(op::CompleteMultipartUpload, with(ports, multipart::complete::complete))
        .on(op::AbortMultipartUpload, with(ports, multipart::abort::abort))
}

/// The endpoint with its ports.
fn with<E, I, F>(ports: &Arc<Ports>, endpoint: E) -> impl Fn(CallContext, I) -> F + Send + Sync + 'static + use<E, I, F>
where
    E: Fn(Arc<Ports>, CallContext, I) -> F + Send + Sync + 'static,
{
    let ports = Arc::clone(ports);
    move |context, input| endpoint(Arc::clone(&ports), context, input)
}
