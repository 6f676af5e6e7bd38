//! Why a policy document cannot be used.

use thiserror::Error;

/// Characters of a user's text repeated in an error message.
const QUOTED_CHARS_MAX: usize = 64;

/// A policy document that cannot be used. Every variant means the same to a request: nothing is allowed by it.
///
/// `at` is the place in the document, for example `Statement[2].Condition.StringEquals`; the document itself is empty
/// text in `at` and reads as `the policy`. Repeated user text is cut after 64 characters.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum PolicyError {
    /// The text is not JSON, or nests deeper than the JSON reader follows.
    #[error("the policy is not readable json")]
    Json(#[source] serde_json::Error),
    /// An object has the same key twice; which one counts is not defined.
    #[error("the key `{key}` appears twice in one object")]
    DuplicateKey {
        /// The repeated key.
        key: String,
    },
    /// A limit of [`crate::limits`] is exceeded.
    #[error("{} has more than {max} {what}", place(at))]
    OverLimit {
        /// Where.
        at: String,
        /// What is counted.
        what: &'static str,
        /// How many are allowed.
        max: usize,
    },
    /// A JSON `null` stands where a value should be. Nothing in a policy may be null.
    #[error("{} is null", place(at))]
    Null {
        /// Where.
        at: String,
    },
    /// A value has the wrong JSON type, or is an empty list or object where one with content is needed.
    #[error("{} must be {expected}", place(at))]
    WrongShape {
        /// Where.
        at: String,
        /// What is needed.
        expected: &'static str,
    },
    /// A required element is missing. Names are case-sensitive: `statement` is not `Statement`.
    #[error("{} has no `{element}`", place(at))]
    MissingElement {
        /// Where.
        at: String,
        /// The missing element, or the two of which one is needed.
        element: &'static str,
    },
    /// An element that policies do not have.
    #[error("{} has the unknown element `{element}`", place(at))]
    UnknownElement {
        /// Where.
        at: String,
        /// The element's name.
        element: String,
    },
    /// An element that IAM has, but this kind of document must not have.
    #[error("{} has `{element}`, which is not supported in this kind of policy", place(at))]
    UnsupportedElement {
        /// Where.
        at: String,
        /// The element's name.
        element: &'static str,
    },
    /// Two elements that exclude each other.
    #[error("{} has both `{first}` and `{second}`", place(at))]
    ConflictingElements {
        /// Where.
        at: String,
        /// One element.
        first: &'static str,
        /// The other.
        second: &'static str,
    },
    /// A `Version` other than the two that exist.
    #[error("the version `{version}` is not a policy language version")]
    UnsupportedVersion {
        /// The text given.
        version: String,
    },
    /// A condition operator that does not exist.
    #[error("{} uses the condition operator `{operator}`, which is not supported", place(at))]
    UnsupportedOperator {
        /// Where.
        at: String,
        /// The operator's name.
        operator: String,
    },
    /// A type of principal that does not exist.
    #[error("{} names principals as `{form}`, which is not supported", place(at))]
    UnsupportedPrincipal {
        /// Where.
        at: String,
        /// The principal's type, for example `Users`.
        form: String,
    },
    /// A `${` in a `2012-10-17` document that begins no policy variable.
    #[error("{} holds a malformed policy variable", place(at))]
    MalformedVariable {
        /// Where.
        at: String,
    },
    /// A value of a `Date…` operator that is neither a date nor a count of seconds.
    #[error("`{value}` at {} is not a date", place(at))]
    InvalidDate {
        /// Where.
        at: String,
        /// The text given.
        value: String,
    },
    /// A string that cannot stand at this place.
    #[error("`{value}` at {} is not {expected}", place(at))]
    InvalidValue {
        /// Where.
        at: String,
        /// The text given.
        value: String,
        /// What is needed.
        expected: &'static str,
    },
}

/// The part of a user's text that an error repeats.
pub(crate) fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED_CHARS_MAX) {
        None => text.to_owned(),
        Some((end, _)) => {
            let mut cut: String = text.get(..end).unwrap_or_default().to_owned();
            cut.push('…');
            cut
        }
    }
}

fn place(at: &str) -> &str {
    if at.is_empty() { "the policy" } else { at }
}
