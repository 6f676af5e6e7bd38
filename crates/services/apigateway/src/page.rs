//! Pages of a collection: `limit` and `position` in, a page and the next `position` out.
//!
//! A position is the last key of the page before, in hexadecimal. Clients must treat it as opaque.
//!
//! # Not (yet) like AWS
//! - What AWS makes of `limit` below 1 is open; here it counts as absent. Above the maximum it counts as the maximum.
//! - AWS's wording for a position that it did not give out is not known.

use gatewright_wire::service::ServiceError;

use crate::refusal::bad_request;

/// Items on a page when nothing is asked.
pub const LIMIT_DEFAULT: usize = 25;
/// Most items on a page.
pub const LIMIT_MAX: usize = 500;
/// Longest position, in bytes; the longest key is far shorter.
const POSITION_BYTES_MAX: usize = 1024;

/// What part of a collection is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Window {
    /// Only keys after this one.
    pub(crate) after: Option<String>,
    /// At most this many.
    pub(crate) limit: usize,
}

/// A part of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page<T> {
    pub(crate) items: Vec<T>,
    /// Where the next part begins; `None` when this is the last.
    pub(crate) position: Option<String>,
}

impl Window {
    /// Reads the two query parameters.
    pub(crate) fn new(limit: Option<i32>, position: Option<&str>) -> Result<Self, ServiceError> {
        let limit = limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0).unwrap_or(LIMIT_DEFAULT);
        let after = position.filter(|position| !position.is_empty()).map(decode).transpose()?;
        Ok(Self { after, limit: limit.min(LIMIT_MAX) })
    }

    /// How many items to fetch: one more than fits tells whether there is a next page.
    pub(crate) fn probe(&self) -> usize {
        self.limit.saturating_add(1)
    }

    /// Makes a page of up to [`Window::probe`] items in key order.
    pub(crate) fn page<T>(&self, mut fetched: Vec<T>, key: impl Fn(&T) -> &str) -> Page<T> {
        let has_more = fetched.len() > self.limit;
        fetched.truncate(self.limit);
        let position = fetched.last().filter(|_| has_more).map(|last| encode(key(last)));
        Page { items: fetched, position }
    }

    /// Makes a page of a whole collection in key order.
    pub(crate) fn page_of_all<T>(&self, all: impl Iterator<Item = T>, key: impl Fn(&T) -> &str) -> Page<T> {
        let is_after = |item: &T| self.after.as_deref().is_none_or(|after| key(item) > after);
        let fetched = all.filter(is_after).take(self.probe()).collect();
        self.page(fetched, key)
    }
}

fn encode(key: &str) -> String {
    key.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn decode(position: &str) -> Result<String, ServiceError> {
    let invalid = || bad_request(format!("Invalid position specified: {position}"));
    if position.len() > POSITION_BYTES_MAX {
        return Err(bad_request("Invalid position specified"));
    }
    let (pairs, []) = position.as_bytes().as_chunks::<2>() else {
        return Err(invalid());
    };
    let bytes = pairs.iter().map(|[high, low]| Some(nibble(*high)? << 4 | nibble(*low)?)).collect::<Option<Vec<u8>>>();
    bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(invalid)
}

fn nibble(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
