//! Pages of pools and of what they have: a limit and a token in, a page and the next token out.
//!
//! A token is the last key of the page before, in base64url. Clients must treat it as opaque.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_store::record::Record;
use serde::de::DeserializeOwned;

use crate::refusal::Refusal;

/// AWS: most things on a page, and how many there are when nothing is asked.
pub(crate) const PAGE_MAX: usize = 60;
/// Longest token that is read; the longest key is far shorter.
const TOKEN_BYTES_MAX: usize = 1024;

/// A part of a collection.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// Its things in key order.
    pub items: Vec<T>,
    /// Where the next part begins; `None` when this is the last.
    pub token: Option<String>,
}

/// What part of a collection is asked for.
pub(crate) struct Window {
    after: Option<String>,
    limit: usize,
}

impl Window {
    pub(crate) fn new(limit: Option<i32>, token: Option<&str>) -> Result<Self, Refusal> {
        let asked = limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0);
        Ok(Self { after: token.map(decode).transpose()?, limit: asked.unwrap_or(PAGE_MAX).min(PAGE_MAX) })
    }

    /// Only keys after this one.
    pub(crate) fn after(&self) -> Option<&str> {
        self.after.as_deref()
    }

    /// How many to fetch: one more than fits tells whether there is a next page.
    pub(crate) fn probe(&self) -> usize {
        self.limit.saturating_add(1)
    }

    /// Makes a page of up to [`Window::probe`] records in key order.
    pub(crate) fn page<T: DeserializeOwned>(&self, mut found: Vec<Record>) -> Result<Page<T>, Refusal> {
        let has_more = found.len() > self.limit;
        found.truncate(self.limit);
        let token = found.last().filter(|_| has_more).map(|last| BASE64URL.encode(&last.key));
        let items = found.iter().map(Record::value).collect::<Result<Vec<T>, _>>()?;
        Ok(Page { items, token })
    }
}

fn decode(token: &str) -> Result<String, Refusal> {
    let invalid = || Refusal::invalid_parameter("Invalid pagination token");
    if token.len() > TOKEN_BYTES_MAX {
        return Err(invalid());
    }
    let bytes = BASE64URL.decode(token).map_err(|_| invalid())?;
    String::from_utf8(bytes).map_err(|_| invalid())
}
