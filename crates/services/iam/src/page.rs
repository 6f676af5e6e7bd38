//! Pages of a list: `MaxItems` and `Marker` in, a page, `IsTruncated` and the next `Marker` out.
//!
//! A marker is the last key of the page before, in hexadecimal. Clients must treat it as opaque. A list is ordered by keys of its
//! own, so that a page begins where the one before ended even if something came or went in between.
//!
//! # Not (yet) like AWS
//! - AWS does not promise an order; here names are ordered without letter case, tags stand as they were given and versions newest
//!   first.
//! - AWS's wording for a marker that it did not give out is not known for certain.

use gatewright_wire::service::ServiceError;

use crate::refusal::invalid_marker;

/// Items on a page when nothing is asked. AWS: at most 1000 may be asked for, which the model says.
pub(crate) const ITEMS_DEFAULT: usize = 100;

/// What part of a list is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Window {
    after: Option<String>,
    items_max: usize,
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    /// `IsTruncated`, which every answer has.
    pub(crate) is_truncated: Option<bool>,
    /// Where the next part begins; `None` when this is the last.
    pub(crate) marker: Option<String>,
}

impl Window {
    /// Reads the two members. `MaxItems` was checked against the model before.
    pub(crate) fn new(max_items: Option<i32>, marker: Option<&str>) -> Result<Self, ServiceError> {
        let asked = max_items.and_then(|items| usize::try_from(items).ok());
        let after = marker.map(decode).transpose()?;
        Ok(Self { after, items_max: asked.unwrap_or(ITEMS_DEFAULT).max(1) })
    }

    /// The page of a whole list, whose items come with the keys that order them.
    pub(crate) fn page<T>(&self, mut all: Vec<(String, T)>) -> Page<T> {
        if let Some(after) = &self.after {
            all.retain(|(key, _)| key > after);
        }
        all.sort_by(|(left, _), (right, _)| left.cmp(right));
        let is_truncated = all.len() > self.items_max;
        all.truncate(self.items_max);
        let marker = all.last().filter(|_| is_truncated).map(|(key, _)| encode(key));
        Page { items: all.into_iter().map(|(_, item)| item).collect(), is_truncated: Some(is_truncated), marker }
    }
}

fn encode(key: &str) -> String {
    key.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn decode(marker: &str) -> Result<String, ServiceError> {
    let (pairs, []) = marker.as_bytes().as_chunks::<2>() else { return Err(invalid_marker()) };
    let bytes = pairs.iter().map(|[high, low]| Some((nibble(*high)? << 4) | nibble(*low)?)).collect::<Option<Vec<u8>>>();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(invalid_marker)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(count: usize) -> Vec<(String, usize)> {
        (0..count).rev().map(|number| (format!("{number:04}"), number)).collect()
    }

    #[test]
    fn pages_follow_each_other_without_a_gap_or_an_overlap() {
        let mut seen = Vec::new();
        let mut marker = None;
        for _ in 0..4 {
            let page = Window::new(Some(3), marker.as_deref()).unwrap().page(list(10));
            assert_eq!(page.is_truncated, Some(page.marker.is_some()));
            seen.extend(page.items);
            marker = page.marker;
        }
        assert_eq!(marker, None);
        assert_eq!(seen, (0..10).collect::<Vec<_>>());
    }

    #[test]
    fn a_page_that_just_fits_is_not_truncated_and_the_default_is_a_hundred() {
        let lengths = |count| {
            let page = Window::new(None, None).unwrap().page(list(count));
            (page.items.len(), page.is_truncated, page.marker.is_some())
        };
        assert_eq!(lengths(100), (100, Some(false), false));
        assert_eq!(lengths(101), (100, Some(true), true));
        assert_eq!(lengths(0), (0, Some(false), false));
    }

    #[test]
    fn a_marker_that_was_not_given_out_is_refused() {
        for marker in ["a", "zz", "ff", "AA", "6 1"] {
            let error = Window::new(None, Some(marker)).unwrap_err();
            assert_eq!((error.code, error.status), ("ValidationError", 400), "{marker}");
        }
    }
}
