//! Tags of roles and policies. Keys differ by more than letter case, but keep the case in which they were given.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html>. Lengths, characters and the number of tags in one call
//! were checked against the model before.
//!
//! # Not (yet) like AWS
//! AWS's wording for a key that begins with `aws:` is not known.

use std::collections::BTreeSet;

use gatewright_shapes_iam::types::Tag;
use gatewright_wire::service::ServiceError;

use crate::refusal::{invalid_input, quota_exceeded};

/// AWS: most tags on a role or policy.
pub const TAGS_MAX: usize = 50;

/// Key and value, in the order given.
pub(crate) type Tags = Vec<(String, String)>;

/// Checks the tags of one call.
pub(crate) fn admit(tags: Vec<Tag>) -> Result<Tags, ServiceError> {
    let mut seen = BTreeSet::new();
    let tags = tags.into_iter().map(|tag| (tag.key.unwrap_or_default(), tag.value.unwrap_or_default()));
    tags.map(|(key, value)| {
        let folded = key.to_lowercase();
        if folded.starts_with("aws:") {
            return Err(invalid_input("Tag keys beginning with aws: are reserved for system use."));
        }
        match seen.insert(folded) {
            true => Ok((key, value)),
            false => Err(invalid_input("Duplicate tag keys found. Please note that Tag keys are case insensitive.")),
        }
    })
    .collect()
}

/// Adds admitted tags. AWS: a key that is there in other letter case is replaced by the new one. `quota` names what is counted.
pub(crate) fn add(tags: &mut Tags, more: Tags, quota: &str) -> Result<(), ServiceError> {
    for (key, value) in more {
        match tags.iter_mut().find(|(existing, _)| is_same(existing, &key)) {
            Some(tag) => *tag = (key, value),
            None => tags.push((key, value)),
        }
    }
    if tags.len() > TAGS_MAX { Err(quota_exceeded(quota, TAGS_MAX)) } else { Ok(()) }
}

/// Removes tags; keys that are not there are no error.
pub(crate) fn remove(tags: &mut Tags, keys: &[String]) {
    tags.retain(|(existing, _)| !keys.iter().any(|key| is_same(existing, key)));
}

/// As an answer shows them.
pub(crate) fn shown(tags: Tags) -> Vec<Tag> {
    tags.into_iter().map(|(key, value)| Tag { key: Some(key), value: Some(value) }).collect()
}

fn is_same(left: &str, right: &str) -> bool {
    left.to_lowercase() == right.to_lowercase()
}
