//! From when until when a certificate holds (RFC 5280 4.1.2.5).

use std::time::Duration;

use gatewright_model::timestamp::Timestamp;
use rcgen::CertificateParams;

/// A day, in seconds.
pub(super) const DAY_S: i64 = 24 * 60 * 60;

/// Clocks of client and server may differ by this much.
const BACKDATED_S: i64 = DAY_S;

/// Dates a certificate from a little before `now` until `not_after_s`.
pub(super) fn date(params: &mut CertificateParams, now: Timestamp, not_after_s: i64) {
    let epoch = rcgen::date_time_ymd(1970, 1, 1);
    let since_epoch = |s: i64| Duration::from_secs(u64::try_from(s).unwrap_or_default());
    params.not_before = epoch + since_epoch(now.epoch_s().saturating_sub(BACKDATED_S));
    params.not_after = epoch + since_epoch(not_after_s);
}
