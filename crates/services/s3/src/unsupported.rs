//! Headers that AWS understands and this server does not: refused when they ask for something, passed over when they say what is
//! so anyway (`x-amz-acl: private`, `x-amz-storage-class: STANDARD`, `versionId=null`).
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html>. One list serves all three operations that make
//! an object, so that none can take what another refuses. `x-amz-request-payer` grants nothing and asks for nothing here.

use gatewright_shapes_s3::types::{
    BucketCannedACL, BucketNamespace, CreateBucketRequest, ObjectCannedACL, ObjectOwnership, ServerSideEncryption, StorageClass,
};
use gatewright_wire::service::ServiceError;

use crate::refusal::{invalid_argument, not_implemented};

/// What requests that make an object may ask for and cannot have: (whether this one does, the header).
macro_rules! asked_of_object {
    ($input:expr) => {
        [
            ($crate::unsupported::is_other_acl($input.acl), "x-amz-acl"),
            ($input.grant_full_control.is_some(), "x-amz-grant-full-control"),
            ($input.grant_read.is_some(), "x-amz-grant-read"),
            ($input.grant_read_acp.is_some(), "x-amz-grant-read-acp"),
            ($input.grant_write_acp.is_some(), "x-amz-grant-write-acp"),
            ($crate::unsupported::is_other_encryption($input.server_side_encryption), "x-amz-server-side-encryption"),
            ($input.ssekms_key_id.is_some(), "x-amz-server-side-encryption-aws-kms-key-id"),
            ($input.ssekms_encryption_context.is_some(), "x-amz-server-side-encryption-context"),
            ($input.bucket_key_enabled == Some(true), "x-amz-server-side-encryption-bucket-key-enabled"),
            ($input.sse_customer_algorithm.is_some(), "x-amz-server-side-encryption-customer-algorithm"),
            ($input.sse_customer_key.is_some(), "x-amz-server-side-encryption-customer-key"),
            ($input.sse_customer_key_md5.is_some(), "x-amz-server-side-encryption-customer-key-MD5"),
            ($crate::unsupported::is_other_storage_class($input.storage_class), "x-amz-storage-class"),
            ($input.website_redirect_location.is_some(), "x-amz-website-redirect-location"),
            ($input.tagging.as_deref().is_some_and(|tagging| !tagging.is_empty()), "x-amz-tagging"),
            ($input.object_lock_mode.is_some(), "x-amz-object-lock-mode"),
            ($input.object_lock_retain_until_date.is_some(), "x-amz-object-lock-retain-until-date"),
            ($input.object_lock_legal_hold_status.is_some(), "x-amz-object-lock-legal-hold"),
            ($input.object_lock_event_hold.is_some(), "x-amz-object-lock-event-hold"),
            ($input.object_lock_event_hold_duration_days.is_some(), "x-amz-object-lock-event-hold-duration-days"),
            ($input.object_lock_event_hold_duration_years.is_some(), "x-amz-object-lock-event-hold-duration-years"),
        ]
    };
}
pub(crate) use asked_of_object;

/// What requests about one object or part may bring for objects that are encrypted with the caller's key.
macro_rules! asked_of_customer_key {
    ($input:expr) => {
        [
            ($input.sse_customer_algorithm.is_some(), "x-amz-server-side-encryption-customer-algorithm"),
            ($input.sse_customer_key.is_some(), "x-amz-server-side-encryption-customer-key"),
            ($input.sse_customer_key_md5.is_some(), "x-amz-server-side-encryption-customer-key-MD5"),
        ]
    };
}
pub(crate) use asked_of_customer_key;

/// What copies may bring for sources that are encrypted with the caller's key.
macro_rules! asked_of_source_key {
    ($input:expr) => {
        [
            ($input.copy_source_sse_customer_algorithm.is_some(), "x-amz-copy-source-server-side-encryption-customer-algorithm"),
            ($input.copy_source_sse_customer_key.is_some(), "x-amz-copy-source-server-side-encryption-customer-key"),
            ($input.copy_source_sse_customer_key_md5.is_some(), "x-amz-copy-source-server-side-encryption-customer-key-MD5"),
        ]
    };
}
pub(crate) use asked_of_source_key;

/// Refuses the first header that is asked for.
///
/// # Errors
/// 501 that names it.
pub(crate) fn refuse_first(asked: &[(bool, &str)]) -> Result<(), ServiceError> {
    match asked.iter().find(|(is_asked, _)| *is_asked) {
        Some((_, header)) => Err(not_implemented(header)),
        None => Ok(()),
    }
}

/// Refuses what CreateBucket asks for and cannot have.
///
/// # Errors
/// 501 that names the header or member.
pub(crate) fn refuse_in_create_bucket(input: &CreateBucketRequest) -> Result<(), ServiceError> {
    let configuration = input.create_bucket_configuration.as_ref();
    let has_tags = configuration.and_then(|it| it.tags.as_ref()).is_some_and(|tags| !tags.is_empty());
    refuse_first(&[
        (input.acl.is_some_and(|acl| acl != BucketCannedACL::Private), "x-amz-acl"),
        (input.grant_full_control.is_some(), "x-amz-grant-full-control"),
        (input.grant_read.is_some(), "x-amz-grant-read"),
        (input.grant_read_acp.is_some(), "x-amz-grant-read-acp"),
        (input.grant_write.is_some(), "x-amz-grant-write"),
        (input.grant_write_acp.is_some(), "x-amz-grant-write-acp"),
        (input.object_lock_enabled_for_bucket == Some(true), "x-amz-bucket-object-lock-enabled"),
        (input.object_ownership.is_some_and(|it| it != ObjectOwnership::BucketOwnerEnforced), "x-amz-object-ownership"),
        (input.bucket_namespace.is_some_and(|it| it != BucketNamespace::Global), "x-amz-bucket-namespace"),
        (configuration.is_some_and(|it| it.location.is_some()), "Location"),
        (configuration.is_some_and(|it| it.bucket.is_some()), "Bucket"),
        (has_tags, "Tags"),
    ])
}

/// Refuses ids of object versions; none exist but `null`.
///
/// # Errors
/// 400 for every other.
pub(crate) fn refuse_version(version_id: Option<&str>) -> Result<(), ServiceError> {
    match version_id {
        None | Some("null") => Ok(()),
        Some(other) => Err(invalid_argument("Invalid version id specified", "versionId", other)),
    }
}

/// Whether others than the bucket's owner would get something.
pub(crate) fn is_other_acl(acl: Option<ObjectCannedACL>) -> bool {
    !matches!(acl, None | Some(ObjectCannedACL::Private | ObjectCannedACL::BucketOwnerFullControl))
}

/// Whether keys of KMS are asked for.
pub(crate) fn is_other_encryption(encryption: Option<ServerSideEncryption>) -> bool {
    !matches!(encryption, None | Some(ServerSideEncryption::Aes256))
}

/// Whether the object should lie elsewhere.
pub(crate) fn is_other_storage_class(class: Option<StorageClass>) -> bool {
    !matches!(class, None | Some(StorageClass::Standard))
}
