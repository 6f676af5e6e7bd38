//! The key of an object.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html>.

use gatewright_wire::service::ServiceError;

/// AWS: longest key, in bytes.
const KEY_BYTES_MAX: usize = 1024;

/// Refuses keys that no object can have.
///
/// # Errors
/// 400.
pub(crate) fn check_key(key: &str) -> Result<(), ServiceError> {
    if key.len() <= KEY_BYTES_MAX {
        return Ok(());
    }
    let error = ServiceError::new("KeyTooLongError", 400, "Your key is too long").with_member("Size", key.len());
    Err(error.with_member("MaxSizeAllowed", KEY_BYTES_MAX))
}
