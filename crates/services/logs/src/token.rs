//! The tokens and ids that callers hand back: places between events as digits, places in a list as opaque text.
//!
//! A place between events is 20 digits of timestamp and 36 of position, so that event ids sort as their events do.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::log_events::{Direction, Gap, LogEvent};

const TIMESTAMP_DIGITS: usize = 20;
const POSITION_DIGITS: usize = 36;

/// 56 digits.
pub(crate) fn digits(gap: Gap) -> String {
    let timestamp = gap.timestamp.epoch_ms.max(0);
    format!("{timestamp:0TIMESTAMP_DIGITS$}{:0POSITION_DIGITS$}", gap.position)
}

/// The gap that [`digits`] wrote.
pub(crate) fn gap(digits: &str) -> Option<Gap> {
    let is_digits = digits.len() == TIMESTAMP_DIGITS + POSITION_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (timestamp, position) = is_digits.then(|| digits.split_at_checked(TIMESTAMP_DIGITS))??;
    Some(Gap { timestamp: Timestamp::from_epoch_ms(timestamp.parse().ok()?), position: position.parse().ok()? })
}

/// An event's id: stable, and no other event's.
pub(crate) fn event_id(event: &LogEvent) -> String {
    digits(Gap::before(event))
}

/// `f/{56 digits}/s` and `b/{56 digits}/s`.
pub(crate) fn directed(direction: Direction, gap: Gap) -> String {
    let letter = match direction {
        Direction::Forward => 'f',
        Direction::Backward => 'b',
    };
    format!("{letter}/{}/s", digits(gap))
}

/// What [`directed`] wrote.
pub(crate) fn parse_directed(token: &str) -> Option<(Direction, Gap)> {
    let (direction, rest) = match token.split_once('/')? {
        ("f", rest) => (Direction::Forward, rest),
        ("b", rest) => (Direction::Backward, rest),
        _ => return None,
    };
    Some((direction, gap(rest.strip_suffix("/s")?)?))
}

/// Where a list goes on: a word that says which list, and what was last in it.
pub(crate) fn opaque(list: &str, last: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("{list}:{last}"))
}

/// What [`opaque`] wrote for this list.
pub(crate) fn parse_opaque(list: &str, token: &str) -> Option<String> {
    let text = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
    Some(text.strip_prefix(list)?.strip_prefix(':')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_the_way_to_the_caller_and_back() {
        for (ms, position) in [(0, 0), (1_767_225_600_000, 7), (i64::MAX, u64::MAX)] {
            let place = Gap { timestamp: Timestamp::from_epoch_ms(ms), position };
            assert_eq!((digits(place).len(), gap(&digits(place))), (56, Some(place)));
            for direction in [Direction::Forward, Direction::Backward] {
                assert_eq!(parse_directed(&directed(direction, place)), Some((direction, place)));
            }
        }
    }

    #[test]
    fn what_was_never_given_out_is_no_token() {
        let some = "0".repeat(56);
        for wrong in ["", "f", "f//s", &some, &format!("x/{some}/s"), &format!("f/{some}"), &format!("f/{}/s", "9".repeat(56))] {
            assert_eq!(parse_directed(wrong), None, "{wrong}");
        }
        for wrong in ["", &"0".repeat(55), &"é".repeat(28), &format!("+{}", "0".repeat(55))] {
            assert_eq!(gap(wrong), None, "{wrong}");
        }
        for wrong in ["", "*", &opaque("streams", "a")] {
            assert_eq!(parse_opaque("groups", wrong), None, "{wrong}");
        }
        assert_eq!(parse_opaque("groups", &opaque("groups", "a:b")), Some("a:b".to_owned()));
    }
}
