//! The way from a bucket's name to the bucket: every operation on a bucket or on what is in one begins here.

use gatewright_store::Store;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::ports::Ports;
use crate::records::{BUCKET, BUCKET_NAMES, Bucket, value};
use crate::refusal::{access_denied, internal_error, no_such_bucket};

/// The bucket of this name, whoever's it is, with the version of its record.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(store: &Store, name: &str) -> Result<Option<(Bucket, u64)>, ServiceError> {
    let Some(place) = store.place(BUCKET_NAMES, name).await.map_err(internal_error)? else {
        return Ok(None);
    };
    let record = store.get(BUCKET, &place.scope, &place.key).await.map_err(internal_error)?;
    record.map(|record| Ok((value(&record)?, record.version))).transpose()
}

/// The caller's bucket of this name in the region that the call was signed for, with the version of its record.
///
/// # Errors
/// 404 when there is none, 403 when it is another account's or not the expected one's, 400 when it is in another region.
pub(crate) async fn reach(
    ports: &Ports,
    context: &CallContext,
    name: &str,
    expected_owner: Option<&str>,
) -> Result<(Bucket, u64), ServiceError> {
    let (bucket, version) = reach_anywhere(ports, context, name, expected_owner).await?;
    if bucket.region != context.region {
        let message = format!(
            "The authorization header is malformed; the region '{}' is wrong; expecting '{}'",
            context.region, bucket.region
        );
        let error = ServiceError::new("AuthorizationHeaderMalformed", 400, message);
        return Err(error.with_member("Region", bucket.region.as_str()));
    }
    Ok((bucket, version))
}

/// The caller's bucket of this name in whatever region, with the version of its record.
///
/// # Errors
/// 404 when there is none, 403 when it is another account's or not the expected one's.
pub(super) async fn reach_anywhere(
    ports: &Ports,
    context: &CallContext,
    name: &str,
    expected_owner: Option<&str>,
) -> Result<(Bucket, u64), ServiceError> {
    let (bucket, version) = find(&ports.store, name).await?.ok_or_else(|| no_such_bucket(name))?;
    let is_expected = expected_owner.is_none_or(|expected| expected == bucket.owner.as_str());
    if bucket.owner != context.account || !is_expected {
        return Err(access_denied());
    }
    Ok((bucket, version))
}
