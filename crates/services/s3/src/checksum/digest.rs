//! Making MD5s and checksums of bytes, off the runtime's threads.

use bytes::Bytes;
use gatewright_wire::service::ServiceError;

use super::Algorithm;
use crate::refusal::internal_error;

pub(crate) use gatewright_wire::checksum::digest::{Digested, Digests, md5_hex};

/// Reads on, where reading for long blocks nobody.
///
/// # Errors
/// 500 when the runtime is going down.
pub(crate) async fn update_with(mut digests: Digests, bytes: Bytes) -> Result<Digests, ServiceError> {
    let work = move || {
        digests.update(&bytes);
        digests
    };
    tokio::task::spawn_blocking(work).await.map_err(internal_error)
}

/// The MD5 and one checksum of some bytes.
///
/// # Errors
/// 500 when the runtime is going down.
pub(crate) async fn digest(algorithm: Algorithm, bytes: Bytes) -> Result<Digested, ServiceError> {
    Ok(update_with(Digests::of(algorithm), bytes).await?.finish())
}
