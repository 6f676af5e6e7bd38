//! The numbers of a function: timeout, memory, `/tmp`. The model allows more than AWS does for ordinary functions.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html>.

use gatewright_shapes_lambda::types::EphemeralStorage;
use gatewright_wire::service::ServiceError;

use crate::refusal::above_maximum;

pub(super) const TIMEOUT_DEFAULT_S: u32 = 3;
pub(super) const MEMORY_DEFAULT_MB: u32 = 128;
pub(super) const EPHEMERAL_STORAGE_DEFAULT_MB: u32 = 512;

const TIMEOUT_MAX_S: u32 = 900;
const MEMORY_MAX_MB: u32 = 10_240;
const EPHEMERAL_STORAGE_MAX_MB: u32 = 10_240;

/// The timeout asked for.
///
/// # Errors
/// 400 above 900 seconds.
pub(super) fn timeout_s(asked: Option<i32>) -> Result<Option<u32>, ServiceError> {
    within("timeout", asked, TIMEOUT_MAX_S)
}

/// The memory asked for.
///
/// # Errors
/// 400 above 10,240 MB.
pub(super) fn memory_size_mb(asked: Option<i32>) -> Result<Option<u32>, ServiceError> {
    within("memorySize", asked, MEMORY_MAX_MB)
}

/// The `/tmp` asked for.
///
/// # Errors
/// 400 above 10,240 MB.
pub(super) fn ephemeral_storage_mb(asked: Option<&EphemeralStorage>) -> Result<Option<u32>, ServiceError> {
    within("ephemeralStorage.size", asked.and_then(|storage| storage.size), EPHEMERAL_STORAGE_MAX_MB)
}

/// The least value is the model's affair and was checked before.
fn within(member: &str, asked: Option<i32>, maximum: u32) -> Result<Option<u32>, ServiceError> {
    let Some(asked) = asked else { return Ok(None) };
    match u32::try_from(asked) {
        Ok(value) if value <= maximum => Ok(Some(value)),
        _ => Err(above_maximum(member, i64::from(asked), i64::from(maximum))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_values_are_those_of_ordinary_functions() {
        assert_eq!(timeout_s(Some(900)).unwrap(), Some(900));
        assert_eq!(memory_size_mb(Some(10_240)).unwrap(), Some(10_240));
        let error = timeout_s(Some(901)).unwrap_err();
        assert_eq!((error.code, error.status), ("ValidationException", 400));
        let message = "1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: Member must have value \
                       less than or equal to 900";
        assert_eq!(error.message.as_deref(), Some(message));
        assert!(memory_size_mb(Some(10_241)).is_err());
        assert!(ephemeral_storage_mb(Some(&EphemeralStorage { size: Some(10_241) })).is_err());
        assert_eq!(timeout_s(None).unwrap(), None);
    }
}
