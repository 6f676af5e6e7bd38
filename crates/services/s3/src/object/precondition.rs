//! Conditions on what is there: of reads (`If-Match`, `If-None-Match`, `If-Modified-Since`, `If-Unmodified-Since`) and of writes.
//!
//! Follows RFC 9110, section 13.2.2, and
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html>. Times are compared in whole seconds,
//! the precision of the header.

use gatewright_model::timestamp::Timestamp;
use gatewright_wire::service::ServiceError;

use crate::etag::{is_same_etag, quoted};
use crate::records::StoredObject;
use crate::refusal::{no_such_key, not_implemented, precondition_failed};

/// What a reader asks of the object.
pub(crate) struct ReadCondition<'a> {
    pub(crate) if_match: Option<&'a str>,
    pub(crate) if_none_match: Option<&'a str>,
    pub(crate) if_modified_since: Option<Timestamp>,
    pub(crate) if_unmodified_since: Option<Timestamp>,
}

/// How a reader's condition does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unmet {
    /// The object is not the one that was meant; the header that said so.
    Other(&'static str),
    /// The reader has it already; the header that said so.
    Same(&'static str),
}

/// What a writer asks of the object that is there.
#[derive(Debug, Clone, Default)]
pub(crate) struct WriteCondition {
    if_match: Option<String>,
    is_absence_asked: bool,
}

impl ReadCondition<'_> {
    /// Whether the object is to be read.
    ///
    /// # Errors
    /// The condition that does not hold.
    pub(crate) fn check(&self, object: &StoredObject) -> Result<(), Unmet> {
        let modified_s = object.last_modified.epoch_s();
        match (self.if_match, self.if_unmodified_since) {
            (Some(tags), _) if !names(tags, &object.etag) => return Err(Unmet::Other("If-Match")),
            (None, Some(since)) if modified_s > since.epoch_s() => return Err(Unmet::Other("If-Unmodified-Since")),
            _ => {}
        }
        match (self.if_none_match, self.if_modified_since) {
            (Some(tags), _) if names(tags, &object.etag) => Err(Unmet::Same("If-None-Match")),
            (None, Some(since)) if modified_s <= since.epoch_s() => Err(Unmet::Same("If-Modified-Since")),
            _ => Ok(()),
        }
    }
}

impl Unmet {
    /// As GetObject and HeadObject answer it: 412, or 304 for what the reader has already.
    pub(crate) fn refusal(self, object: &StoredObject) -> ServiceError {
        match self {
            Self::Other(condition) => precondition_failed(condition),
            Self::Same(_) => ServiceError::new("NotModified", 304, "Not Modified").with_member("ETag", quoted(&object.etag)),
        }
    }
}

impl Unmet {
    /// As copies answer it: they have no answer "not modified", so every condition that does not hold is a 412.
    pub(crate) fn source_refusal(self) -> ServiceError {
        let (Self::Other(header) | Self::Same(header)) = self;
        precondition_failed(&format!("x-amz-copy-source-{header}"))
    }
}

impl WriteCondition {
    /// The condition in a write's headers.
    ///
    /// # Errors
    /// 501 for an `If-None-Match` with an entity tag, as on AWS.
    pub(crate) fn admit(if_match: Option<String>, if_none_match: Option<&str>) -> Result<Self, ServiceError> {
        match if_none_match {
            None => Ok(Self { if_match, is_absence_asked: false }),
            Some("*") => Ok(Self { if_match, is_absence_asked: true }),
            Some(_) => Err(not_implemented("If-None-Match")),
        }
    }

    /// Whether the write may take place.
    ///
    /// # Errors
    /// 412, or 404 when the object that must match is not there.
    pub(crate) fn check(&self, key: &str, current: Option<&StoredObject>) -> Result<(), ServiceError> {
        if self.is_absence_asked && current.is_some() {
            return Err(precondition_failed("If-None-Match"));
        }
        match (&self.if_match, current) {
            (Some(_), None) => Err(no_such_key(key)),
            (Some(tags), Some(object)) if !names(tags, &object.etag) => Err(precondition_failed("If-Match")),
            _ => Ok(()),
        }
    }
}

/// Whether a header's list of entity tags names this one. S3's are strong, so a weak one never does.
fn names(tags: &str, etag: &str) -> bool {
    tags.trim() == "*" || tags.split(',').any(|tag| is_same_etag(tag, etag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_tag_is_found_in_a_list_with_or_without_quotes() {
        for (tags, expected) in [
            ("*", true),
            ("\"a-2\"", true),
            ("a-2", true),
            ("\"x\", \"a-2\"", true),
            ("\"x\"", false),
            ("W/\"a-2\"", false),
            ("", false),
        ] {
            assert_eq!(names(tags, "a-2"), expected, "{tags:?}");
        }
    }
}
