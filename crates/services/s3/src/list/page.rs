//! One page of a list. Keys are walked in the order of their UTF-8 bytes; all that share a beginning up to the delimiter are one
//! entry, their common prefix, and the walk leaps over the rest of them. So a page costs what it shows and not what it stands
//! for: every batch that does not end the page adds at least one entry, and a batch is at most twice as large as what the batch
//! before has added, or eight.
//!
//! A page starts after a text: only entries above it are shown, be they keys or common prefixes. The last entry of a page is
//! therefore where the next one starts.

use gatewright_store::Match;
use gatewright_store::record::Record;
use gatewright_wire::service::ServiceError;

use crate::ports::Ports;
use crate::records::{Bucket, OBJECT, UPLOAD, UPLOAD_PLACE, Upload, value};
use crate::refusal::{internal_error, invalid_argument};

/// AWS: most entries on a page, and what a page has when nothing is asked for.
pub(crate) const PAGE_MAX: usize = 1000;

/// Fewest records that are read at once.
const BATCH_MIN: usize = 8;

/// The last character there is. After a text with enough of them comes nothing that starts with the text.
const LAST_CHARACTER: &str = "\u{10ffff}";

/// So many last characters are longer than every key.
const LAST_CHARACTERS: usize = 257;

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Roll {
    /// Objects by key.
    Objects,
    /// Uploads by key, those of one key by upload id.
    Uploads,
}

/// Which entries are asked for.
#[derive(Debug, Clone)]
pub(crate) struct Asked<'a> {
    pub(crate) prefix: &'a str,
    /// `None` where nothing is rolled up; never empty.
    pub(crate) delimiter: Option<&'a str>,
    pub(crate) after: Option<Position>,
    /// At most [`PAGE_MAX`].
    pub(crate) size: usize,
}

/// A place in the list: an entry, and among the uploads of one key the upload; without one, past all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) entry: String,
    pub(crate) upload_id: Option<String>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Entry {
    /// An object or upload and its key.
    Item(String, Record),
    /// Everything that starts so.
    CommonPrefix(String),
}

/// Some entries in their order, and whether there are more.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Page {
    pub(crate) entries: Vec<Entry>,
    pub(crate) is_truncated: bool,
}

/// How many entries a page has: at most 1000, whatever is asked for.
///
/// # Errors
/// 400 for fewer than none.
pub(crate) fn page_size(asked: Option<i32>, name: &str) -> Result<usize, ServiceError> {
    let Some(asked) = asked else {
        return Ok(PAGE_MAX);
    };
    match usize::try_from(asked) {
        Ok(size) => Ok(size.min(PAGE_MAX)),
        Err(_) => {
            let message = format!("Argument {name} must be an integer between 0 and 2147483647");
            Err(invalid_argument(&message, name, asked.to_string()))
        }
    }
}

/// The page that was asked for.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn page(ports: &Ports, bucket: &Bucket, roll: Roll, asked: &Asked<'_>) -> Result<Page, ServiceError> {
    let mut page = Page { entries: Vec::new(), is_truncated: false };
    if asked.size == 0 {
        return Ok(page);
    }
    let mut at = asked.after.clone().map(|after| asked.leap(after));
    // One more than is shown tells whether there is a next page.
    let mut batch = if asked.delimiter.is_some() { BATCH_MIN } else { asked.size.saturating_add(1) };
    loop {
        let before = page.entries.len();
        let records = fetch(ports, bucket, roll, asked.prefix, at.as_ref(), batch).await?;
        let is_end = records.len() < batch;
        for (key, record) in records {
            let upload_id = (roll == Roll::Uploads).then(|| record.key.clone());
            at = Some(asked.leap(Position { entry: key.clone(), upload_id }));
            let entry = match asked.common_prefix(&key).map(str::to_owned) {
                Some(prefix) => Entry::CommonPrefix(prefix),
                None => Entry::Item(key, record),
            };
            if matches!(entry, Entry::CommonPrefix(_)) && page.entries.last() == Some(&entry) {
                continue;
            }
            if page.entries.len() == asked.size {
                page.is_truncated = true;
                return Ok(page);
            }
            page.entries.push(entry);
        }
        if is_end {
            return Ok(page);
        }
        let added = page.entries.len().saturating_sub(before);
        batch = added.saturating_mul(2).clamp(BATCH_MIN, PAGE_MAX.saturating_add(1));
    }
}

impl Asked<'_> {
    /// What a key is rolled up to, if it is.
    fn common_prefix<'a>(&self, key: &'a str) -> Option<&'a str> {
        let delimiter = self.delimiter?;
        let found = key.strip_prefix(self.prefix)?.find(delimiter)?;
        key.get(..self.prefix.len().saturating_add(found).saturating_add(delimiter.len()))
    }

    /// Where the walk goes on after a place: if that is in a common prefix, or is one, past all that is rolled up in it.
    fn leap(&self, at: Position) -> Position {
        match self.common_prefix(&at.entry) {
            Some(prefix) => Position { entry: format!("{prefix}{}", LAST_CHARACTER.repeat(LAST_CHARACTERS)), upload_id: None },
            None => at,
        }
    }
}

impl Entry {
    /// The key, or what is rolled up.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Item(key, _) => key,
            Self::CommonPrefix(prefix) => prefix,
        }
    }
}

async fn fetch(
    ports: &Ports,
    bucket: &Bucket,
    roll: Roll,
    prefix: &str,
    at: Option<&Position>,
    limit: usize,
) -> Result<Vec<(String, Record)>, ServiceError> {
    let (scope, places) = (bucket.scope(), bucket.place(prefix));
    let after = at.map(|at| bucket.place(&at.entry));
    let records = match roll {
        Roll::Objects => ports.store.scan(OBJECT, &scope, &places, after.as_deref(), limit).await,
        Roll::Uploads => {
            let last = at.and_then(|at| at.upload_id.as_deref()).unwrap_or(LAST_CHARACTER);
            let after = after.as_deref().map(|after| (after, last));
            ports.store.index_scan(UPLOAD, &scope, UPLOAD_PLACE, Match::Prefix(&places), after, limit).await
        }
    };
    records.map_err(internal_error)?.into_iter().map(|record| Ok((key_of(bucket, roll, &record)?, record))).collect()
}

fn key_of(bucket: &Bucket, roll: Roll, record: &Record) -> Result<String, ServiceError> {
    match roll {
        Roll::Objects => Ok(bucket.key_in(&record.key).to_owned()),
        Roll::Uploads => value::<Upload>(record).map(|upload| upload.key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leap(entry: &str) -> String {
        let asked = Asked { prefix: "a/", delimiter: Some("/"), after: None, size: 1 };
        asked.leap(Position { entry: entry.to_owned(), upload_id: None }).entry
    }

    /// What keeps a page's cost independent of what its common prefixes stand for.
    #[test]
    fn the_walk_leaps_over_all_that_is_rolled_up() {
        let longest = format!("a/b/{}", LAST_CHARACTER.repeat(255));
        assert_eq!(longest.len(), 1024);
        for place in ["a/b/", "a/b/c", longest.as_str()] {
            assert!(leap(place) > longest, "past every key in it");
            assert!(leap(place).as_str() < "a/b0", "and not past what comes next");
        }
        for place in ["a/b", "a", "b/c/d", ""] {
            assert_eq!(leap(place), place);
        }
    }
}
