//! `TIMESTAMP` of a PASSWORD_VERIFIER answer: `Tue Nov 3 04:05:06 UTC 2026`, English, with the day as the client wrote it.
//!
//! The text as it was sent is part of what is signed; here it is only read, to see that it is of now.

use gatewright_model::timestamp::Timestamp;

/// How far the client's clock may be off, either way.
pub(super) const SKEW_MAX_MS: i64 = 5 * 60 * 1000;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

/// The time that the text names; `None` when it has another form or names none. The weekday must be one and is not compared.
pub(super) fn parse(text: &str) -> Option<Timestamp> {
    let mut words = text.split(' ');
    let (weekday, month, day) = (words.next()?, words.next()?, words.next()?);
    let (time, zone, year) = (words.next()?, words.next()?, words.next()?);
    if words.next().is_some() || zone != "UTC" || !WEEKDAYS.contains(&weekday) {
        return None;
    }
    let month = (1_i64..).zip(MONTHS).find(|(_, name)| *name == month)?.0;
    let (day, year) = (number(day, 1..=2)?, number(year, 4..=4)?);
    let mut parts = time.split(':');
    let (hour, minute, second) = (number(parts.next()?, 2..=2)?, number(parts.next()?, 2..=2)?, number(parts.next()?, 2..=2)?);
    if parts.next().is_some() || !(1..=days_in(year, month)).contains(&day) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let seconds = days_since_epoch(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second;
    Some(Timestamp::from_epoch_ms(seconds * 1000))
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<i64> {
    let is_plain = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_plain.then(|| text.parse().ok()).flatten()
}

fn is_leap(year: i64) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days of the proleptic Gregorian calendar, counted from 1970-01-01.
fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let before = year - 1;
    let years = before * 365 + before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400);
    let months: i64 = (1..month).map(|month| days_in(year, month)).sum();
    // 719,162 days lie before 1970-01-01 from 0001-01-01 on.
    years + months + day - 1 - 719_162
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_and_without_a_zero_before_the_day() {
        for (text, epoch_s) in [
            ("Thu Jan 1 00:00:00 UTC 1970", 0),
            ("Thu Jan 01 00:00:01 UTC 1970", 1),
            ("Tue Nov 3 04:05:06 UTC 2026", 1_793_678_706),
            ("Thu Feb 29 23:59:59 UTC 2024", 1_709_251_199),
            ("Fri Mar 1 00:00:00 UTC 2024", 1_709_251_200),
            ("Fri Dec 31 23:59:59 UTC 1999", 946_684_799),
        ] {
            assert_eq!(parse(text).map(Timestamp::epoch_s), Some(epoch_s), "{text}");
        }
    }

    #[test]
    fn other_forms_are_no_times() {
        for text in [
            "",
            "Tue Nov 3 04:05:06 2026",
            "Tue Nov 3 04:05:06 GMT 2026",
            "Tue Nov  3 04:05:06 UTC 2026",
            "Di Nov 3 04:05:06 UTC 2026",
            "Tue nov 3 04:05:06 UTC 2026",
            "Tue Nov 0 04:05:06 UTC 2026",
            "Tue Nov 31 04:05:06 UTC 2026",
            "Tue Feb 29 04:05:06 UTC 2026",
            "Tue Nov +3 04:05:06 UTC 2026",
            "Tue Nov 3 4:05:06 UTC 2026",
            "Tue Nov 3 24:05:06 UTC 2026",
            "Tue Nov 3 04:05:06:07 UTC 2026",
            "Tue Nov 3 04:05:06 UTC 26",
            "Tue Nov 3 04:05:06 UTC 2026 x",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
