//! How long the gateway waits for a backend.

use std::time::Duration;

use gatewright_model::rest_api::Integration;

/// Longest, whatever the definition says.
const TIMEOUT_MAX_MS: i32 = 29_000;

/// As long as the definition says, within the limit.
pub(super) fn timeout(integration: &Integration) -> Duration {
    Duration::from_millis(u64::try_from(integration.timeout_ms.clamp(0, TIMEOUT_MAX_MS)).unwrap_or_default())
}
