//! Times as the protocols write them: seconds since the epoch, ISO 8601, HTTP dates. Milliseconds are kept where the format can.

use gatewright_model::timestamp::Timestamp;

use crate::schema::TimestampFormat;

/// Reads a time written as text. `None` when the text is not of that format or out of the years −9999 to 9999.
pub(crate) fn parse(text: &str, format: TimestampFormat) -> Option<Timestamp> {
    let text = text.trim();
    let parsed = match format {
        TimestampFormat::UnixTimestamp => return parse_epoch_seconds(text),
        TimestampFormat::Iso8601 => text.parse::<jiff::Timestamp>().ok()?,
        TimestampFormat::HttpDate => jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(text).ok()?,
    };
    Some(Timestamp::from_epoch_ms(parsed.as_millisecond()))
}

/// A time from a number of seconds; fractions are rounded to milliseconds.
pub(crate) fn from_epoch_seconds(seconds: f64) -> Option<Timestamp> {
    let epoch_ms = (seconds * 1000.0).round();
    // Beyond this the calendar below ends, and an f64 of that size is still exact.
    const EPOCH_MS_MAX: f64 = 253_402_207_200_000.0;
    if !epoch_ms.is_finite() || epoch_ms.abs() > EPOCH_MS_MAX {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "whole and within ±2.6e14 by the check above")]
    Some(Timestamp::from_epoch_ms(epoch_ms as i64))
}

/// A time as text.
pub(crate) fn print(timestamp: Timestamp, format: TimestampFormat) -> String {
    let calendar = to_calendar(timestamp);
    let has_fraction = timestamp.epoch_ms.rem_euclid(1000) != 0;
    match format {
        TimestampFormat::UnixTimestamp if has_fraction => print_double(to_epoch_seconds(timestamp)),
        TimestampFormat::UnixTimestamp => timestamp.epoch_s().to_string(),
        TimestampFormat::Iso8601 if has_fraction => calendar.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string(),
        TimestampFormat::Iso8601 => calendar.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        TimestampFormat::HttpDate => calendar.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string(),
    }
}

/// ISO 8601, always with milliseconds: `2015-08-30T12:36:00.000Z`.
pub(crate) fn print_milliseconds(timestamp: Timestamp) -> String {
    to_calendar(timestamp).strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string()
}

/// Seconds with their fraction.
pub(crate) fn to_epoch_seconds(timestamp: Timestamp) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "exact up to the year 287396")]
    let epoch_ms = timestamp.epoch_ms as f64;
    epoch_ms / 1000.0
}

/// The calendar's time; beyond the years it knows, its first or last moment.
pub(crate) fn to_calendar(timestamp: Timestamp) -> jiff::Timestamp {
    let end = if timestamp.epoch_ms < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
    jiff::Timestamp::from_millisecond(timestamp.epoch_ms).unwrap_or(end)
}

/// A number as AWS prints doubles: always with a fraction (`50.0`).
pub(crate) fn print_double(number: f64) -> String {
    format!("{number:?}")
}

fn parse_epoch_seconds(text: &str) -> Option<Timestamp> {
    from_epoch_seconds(text.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, format: TimestampFormat, epoch_ms: i64) {
        let timestamp = Timestamp::from_epoch_ms(epoch_ms);
        assert_eq!(parse(text, format), Some(timestamp));
        assert_eq!(print(timestamp, format), text);
    }

    #[test]
    fn each_format_reads_what_it_writes() {
        check("2015-08-30T12:36:00Z", TimestampFormat::Iso8601, 1_440_938_160_000);
        check("2015-08-30T12:36:00.250Z", TimestampFormat::Iso8601, 1_440_938_160_250);
        check("Sun, 30 Aug 2015 12:36:00 GMT", TimestampFormat::HttpDate, 1_440_938_160_000);
        check("1440938160", TimestampFormat::UnixTimestamp, 1_440_938_160_000);
        check("1440938160.25", TimestampFormat::UnixTimestamp, 1_440_938_160_250);
        check("-1", TimestampFormat::UnixTimestamp, -1000);
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for (text, format) in [
            ("", TimestampFormat::Iso8601),
            ("2015-08-30", TimestampFormat::Iso8601),
            ("yesterday", TimestampFormat::HttpDate),
            ("NaN", TimestampFormat::UnixTimestamp),
            ("1e300", TimestampFormat::UnixTimestamp),
        ] {
            assert_eq!(parse(text, format), None, "{text}");
        }
        assert_eq!(print(Timestamp::from_epoch_ms(i64::MAX), TimestampFormat::Iso8601).get(..4), Some("9999"));
    }
}
