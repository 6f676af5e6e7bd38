//! What the tables have in common: a question's form, the place of a call, and how a member of an input is read.
//!
//! An explicit `null` counts as absent, as it does for the services.

use gatewright_model::ids::{AccountId, Region};
use gatewright_wire::document::Document;

/// The resource of what has none, and of what cannot be told.
pub(super) const ANY: &str = "*";

/// One of the things that IAM is asked about a call: all of them must be allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    /// `s3:GetObject`, as AWS spells it.
    pub(crate) action: String,
    /// An ARN as text, or `*`.
    pub(crate) resource: String,
}

impl Asked {
    /// An action on a resource; on `*` when it cannot be told.
    pub(super) fn on(action: impl Into<String>, resource: Option<String>) -> Self {
        Self { action: action.into(), resource: resource.unwrap_or_else(|| ANY.to_owned()) }
    }
}

/// The place that a call addresses.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// From the signature's credential scope.
    pub(crate) region: &'a Region,
    /// Owner of what is addressed.
    pub(crate) account: &'a AccountId,
}

impl Place<'_> {
    /// `arn:{partition}:{service}:{region}:{account}:{resource}`
    pub(super) fn arn(&self, service: &str, resource: &str) -> String {
        let Self { region, account } = self;
        format!("arn:{}:{service}:{region}:{account}:{resource}", region.partition())
    }

    /// `aws`, `aws-cn` or `aws-us-gov`.
    pub(super) fn partition(&self) -> &'static str {
        self.region.partition()
    }
}

/// A text member.
pub(super) fn text<'a>(input: &'a Document, name: &str) -> Option<&'a str> {
    match input.member(name) {
        Some(Document::String(text)) => Some(text),
        _ => None,
    }
}

/// The elements of a list member; none when it is absent.
pub(super) fn list<'a>(input: &'a Document, name: &str) -> &'a [Document] {
    match input.member(name) {
        Some(Document::List(elements)) => elements,
        _ => &[],
    }
}

/// Whether a member asks for something: neither absent, nor `null`, `false` or empty.
pub(super) fn is_given(input: &Document, name: &str) -> bool {
    match input.member(name) {
        None | Some(Document::Null) => false,
        Some(Document::Boolean(flag)) => *flag,
        Some(Document::String(text)) => !text.is_empty(),
        Some(Document::List(elements)) => !elements.is_empty(),
        Some(Document::Map(entries)) => !entries.is_empty(),
        Some(_) => true,
    }
}

/// Whether a name is made of ASCII letters, digits and `others` alone, so that it cannot reach beyond its part of an ARN.
pub(super) fn is_name(text: &str, others: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || others.contains(letter))
}
