//! Times of `Date…` operators: ISO 8601 in the forms of the W3C's note, or seconds since 1970.
//!
//! `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, and a day with `Thh:mm`, `Thh:mm:ss` or `Thh:mm:ss.fff` and a zone: `Z`, `+hh:mm`, `+hhmm` or `+hh`.
//! What is left out of a date is its first moment; a time without a zone is UTC. Follows the IAM user guide, "Date condition
//! operators", and <https://www.w3.org/TR/NOTE-datetime>.

/// A moment, in nanoseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Instant(i128);

const NANOSECONDS: i128 = 1_000_000_000;

/// Digits of a fraction of a second that count; further ones are cut off.
const FRACTION_DIGITS: u32 = 9;

impl Instant {
    /// Reads a date or a count of seconds.
    pub(crate) fn parse(text: &str) -> Option<Instant> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        // Four digits alone are a year.
        let is_epoch = digits.len() != 4 || digits.len() != text.len();
        if is_epoch && is_digits(digits) {
            return text.parse::<i64>().ok().map(|seconds| Instant(i128::from(seconds) * NANOSECONDS));
        }
        let (date, time) = match text.find(['T', 't']).and_then(|at| text.split_at_checked(at)) {
            None => (text, None),
            Some((date, time)) => (date, time.get(1..)),
        };
        let mut fields = date.splitn(3, '-');
        let year = number(fields.next()?, 4)?;
        let month = fields.next();
        let day = fields.next();
        let days = days(year, month.map_or(Some(1), |month| number(month, 2))?, day.map_or(Some(1), |day| number(day, 2))?)?;
        let nanoseconds = match time {
            None => 0,
            Some(time) if day.is_some() => time_of_day(time)?,
            Some(_) => return None,
        };
        Some(Instant(i128::from(days) * 86_400 * NANOSECONDS + nanoseconds))
    }
}

/// Nanoseconds since midnight UTC, which a zone may put before or after the day.
fn time_of_day(text: &str) -> Option<i128> {
    let (time, offset_s) = match text.find(['Z', 'z', '+', '-']).and_then(|at| text.split_at_checked(at)) {
        None => (text, 0),
        Some((time, zone)) => (time, offset(zone)?),
    };
    let mut fields = time.splitn(3, ':');
    let (hour, minute) = (number(fields.next()?, 2)?, number(fields.next()?, 2)?);
    let (second, fraction) = match fields.next() {
        None => (0, 0),
        Some(seconds) => match seconds.split_once('.') {
            None => (number(seconds, 2)?, 0),
            Some((second, digits)) => (number(second, 2)?, fraction(digits)?),
        },
    };
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    Some(i128::from(hour * 3600 + minute * 60 + second - offset_s) * NANOSECONDS + fraction)
}

/// Seconds by which a zone is ahead of UTC.
fn offset(zone: &str) -> Option<i64> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let (sign, zone) = zone.strip_prefix('-').map_or_else(|| (1, zone.strip_prefix('+')), |zone| (-1, Some(zone)));
    let zone = zone?;
    let (hours, minutes) = match zone.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if zone.len() == 2 => (zone, "00"),
        None => zone.split_at_checked(2)?,
    };
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Nanoseconds of the digits behind the point.
fn fraction(digits: &str) -> Option<i128> {
    if !is_digits(digits) {
        return None;
    }
    let counted = digits.get(..FRACTION_DIGITS as usize).unwrap_or(digits);
    let missing = FRACTION_DIGITS.checked_sub(u32::try_from(counted.len()).ok()?)?;
    Some(counted.parse::<i128>().ok()? * 10i128.pow(missing))
}

/// A number of exactly this many digits.
fn number(text: &str, digits: usize) -> Option<i64> {
    text.parse().ok().filter(|_| text.len() == digits && is_digits(text))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Days since 1970 of a day of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if day < 1 || day > length {
        return None;
    }
    // Years begin in March here, so that a leap day is a year's last.
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    Some(
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (month * 306 + 5) / 10 + day
            - 1
            - 719_468,
    )
}

#[cfg(test)]
mod tests {
    use super::{Instant, NANOSECONDS};

    #[track_caller]
    fn check(text: &str, seconds: i128) {
        assert_eq!(Instant::parse(text), Some(Instant(seconds * NANOSECONDS)), "{text}");
    }

    #[test]
    fn every_form_of_a_date_is_its_moment() {
        check("1970-01-01T00:00:00Z", 0);
        check("1970", 0);
        check("2013", 1_356_998_400);
        check("2013-06", 1_370_044_800);
        check("2013-06-30", 1_372_550_400);
        check("2013-06-30T00:00Z", 1_372_550_400);
        check("2013-06-30T00:00:00Z", 1_372_550_400);
        check("2013-06-30t00:00:00z", 1_372_550_400);
        check("2013-06-30T00:00:00", 1_372_550_400);
        check("2013-06-30T02:00:00+02:00", 1_372_550_400);
        check("2013-06-29T21:30:00-0230", 1_372_550_400);
        check("2013-06-30T01:00:00+01", 1_372_550_400);
        check("2000-02-29T12:34:56Z", 951_827_696);
        check("2024-02-29", 1_709_164_800);
        check("1969-12-31T23:59:59Z", -1);
        check("1372550400", 1_372_550_400);
        check("0", 0);
        check("-1", -1);
        check("20130630", 20_130_630);
        assert_eq!(Instant::parse("1970-01-01T00:00:00.5Z"), Some(Instant(NANOSECONDS / 2)));
        assert_eq!(Instant::parse("1970-01-01T00:00:00.0000000019Z"), Some(Instant(1)));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "-",
            "abc",
            "13",
            "2013-13",
            "2013-00",
            "2013-06-31",
            "2013-02-29",
            "1900-02-29",
            "2013-6-30",
            "2013-06-30T",
            "2013-06T00:00Z",
            "2013-06-30T24:00:00Z",
            "2013-06-30T00:60:00Z",
            "2013-06-30T00:00:60Z",
            "2013-06-30T00Z",
            "2013-06-30T00:00:00.Z",
            "2013-06-30T00:00:00+24:00",
            "2013-06-30T00:00:00ZZ",
            "2013-06-30 00:00:00Z",
            "2013-06-*",
            "${aws:CurrentTime}",
            "99999999999999999999",
            "1.5",
        ] {
            let expected = (text == "13").then_some(Instant(13 * NANOSECONDS));
            assert_eq!(Instant::parse(text), expected, "{text}");
        }
    }
}
