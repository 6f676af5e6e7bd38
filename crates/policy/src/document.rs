//! The document around the statements: what each kind may hold, its size and its version.

use crate::error::{PolicyError, quoted};
use crate::json::{Json, Members, member};
use crate::limits;

/// Where a policy document comes from, and so what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// The `policyDocument` in a Lambda authorizer's answer. A `Principal` is not looked at.
    AuthorizerOutput,
    /// The resource policy of an API. Every statement names its principals. Its resources are whole ARNs: the short form is put in full
    /// by [`crate::api_resource::expand`] when the policy is written.
    ApiResource,
    /// A policy of an IAM identity. Has no principals.
    Identity,
    /// The managed policy that bounds an identity's permissions. Has no principals.
    PermissionsBoundary,
    /// A policy passed when a session is made. Has no principals.
    Session,
    /// The policy that says who may assume a role. Every statement names its principals; there is no resource but the role.
    Trust,
    /// The resource policy of a Lambda function, version or alias. Every statement names its principals.
    FunctionResource,
}

/// What a kind of document may hold: one row a kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KindRules {
    /// How long it may be.
    size: Size,
    /// Whether statements have principals.
    pub(crate) principal: PrincipalRule,
    /// Whether statements have resources.
    pub(crate) resource: ResourceRule,
    /// Characters of a resource.
    pub(crate) resource_chars_max: Option<usize>,
}

/// How a document is measured, and its limit.
#[derive(Debug, Clone, Copy)]
enum Size {
    Bytes(usize),
    Chars(usize),
    /// White space does not count.
    BlackChars(usize),
}

/// Whether a kind's statements have `Principal`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PrincipalRule {
    /// A statement with one is not understood.
    Refused,
    /// It may be there and is not looked at.
    Ignored,
    /// A statement without one, or its inverse, is not understood.
    Required,
}

/// Whether a kind's statements have `Resource`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResourceRule {
    /// A statement with one is not understood.
    Refused,
    /// A statement without one, or its inverse, is not understood.
    Required,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [DocumentKind; 7] = [
        DocumentKind::AuthorizerOutput,
        DocumentKind::ApiResource,
        DocumentKind::Identity,
        DocumentKind::PermissionsBoundary,
        DocumentKind::Session,
        DocumentKind::Trust,
        DocumentKind::FunctionResource,
    ];

    pub(crate) fn rules(self) -> KindRules {
        use PrincipalRule::{Ignored, Refused, Required};
        let (size, principal) = match self {
            DocumentKind::AuthorizerOutput => (Size::Bytes(limits::AUTHORIZER_DOCUMENT_BYTES_MAX), Ignored),
            DocumentKind::ApiResource => (Size::Chars(limits::API_DOCUMENT_CHARS_MAX), Required),
            DocumentKind::Identity => (Size::BlackChars(limits::IDENTITY_DOCUMENT_CHARS_MAX), Refused),
            DocumentKind::PermissionsBoundary => (Size::BlackChars(limits::BOUNDARY_DOCUMENT_CHARS_MAX), Refused),
            DocumentKind::Session => (Size::Chars(limits::SESSION_DOCUMENT_CHARS_MAX), Refused),
            DocumentKind::Trust => (Size::BlackChars(limits::TRUST_DOCUMENT_CHARS_MAX), Required),
            DocumentKind::FunctionResource => (Size::Bytes(limits::FUNCTION_DOCUMENT_BYTES_MAX), Required),
        };
        let is_trust = self == DocumentKind::Trust;
        let is_authorizer = self == DocumentKind::AuthorizerOutput;
        KindRules {
            size,
            principal,
            resource: if is_trust { ResourceRule::Refused } else { ResourceRule::Required },
            resource_chars_max: is_authorizer.then_some(limits::AUTHORIZER_RESOURCE_CHARS_MAX),
        }
    }
}

impl KindRules {
    /// Refuses a text that is longer than this kind's may be.
    pub(crate) fn measure(&self, text: &str) -> Result<(), PolicyError> {
        let over = |what, max| Err(PolicyError::OverLimit { at: String::new(), what, max });
        match self.size {
            Size::Bytes(max) if text.len() > max => over("bytes", max),
            Size::Chars(max) if text.chars().count() > max => over("characters", max),
            Size::BlackChars(max) if text.chars().filter(|char| !char.is_whitespace()).count() > max => {
                over("characters that are not white space", max)
            }
            Size::BlackChars(_) if text.chars().count() > limits::WITH_WHITE_SPACE_CHARS_MAX => {
                over("characters", limits::WITH_WHITE_SPACE_CHARS_MAX)
            }
            Size::Bytes(_) | Size::Chars(_) | Size::BlackChars(_) => Ok(()),
        }
    }
}

/// The version of the policy language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    /// `2008-10-17`, also when none is given: `${` is plain text.
    V2008,
    /// `2012-10-17`: `${` begins a policy variable.
    V2012,
}

const DOCUMENT_ELEMENTS: [&str; 3] = ["Version", "Id", "Statement"];

/// The document's version and its statements.
pub(crate) fn open(document: &Json) -> Result<(Version, &[Json]), PolicyError> {
    let Json::Object(elements) = document else {
        return Err(PolicyError::WrongShape { at: String::new(), expected: "an object" });
    };
    refuse_unknown("", elements, &DOCUMENT_ELEMENTS)?;
    let version = match member(elements, "Version") {
        None => Version::V2008,
        Some(value) => match string("Version", value)? {
            "2008-10-17" => Version::V2008,
            "2012-10-17" => Version::V2012,
            other => return Err(PolicyError::UnsupportedVersion { version: quoted(other) }),
        },
    };
    if let Some(id) = member(elements, "Id") {
        string("Id", id)?;
    }
    let statements: &[Json] = match member(elements, "Statement") {
        None => return Err(PolicyError::MissingElement { at: String::new(), element: "Statement" }),
        Some(Json::List(list)) => list,
        Some(single @ Json::Object(_)) => std::slice::from_ref(single),
        Some(_) => return Err(PolicyError::WrongShape { at: "Statement".into(), expected: "a statement or a list of them" }),
    };
    if statements.len() > limits::STATEMENTS_MAX {
        let (what, max) = ("statements", limits::STATEMENTS_MAX);
        return Err(PolicyError::OverLimit { at: String::new(), what, max });
    }
    Ok((version, statements))
}

/// Refuses the first element that is not one of `known`.
pub(crate) fn refuse_unknown(at: &str, elements: &Members, known: &[&str]) -> Result<(), PolicyError> {
    match elements.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        None => Ok(()),
        Some((name, _)) => Err(PolicyError::UnknownElement { at: at.into(), element: quoted(name) }),
    }
}

/// The text of a string value.
pub(crate) fn string<'j>(at: &str, value: &'j Json) -> Result<&'j str, PolicyError> {
    value.as_str().ok_or_else(|| PolicyError::WrongShape { at: at.into(), expected: "a string" })
}

/// A string, or a list of strings with at least one.
pub(crate) fn strings<'j>(at: &str, value: &'j Json) -> Result<Vec<&'j str>, PolicyError> {
    const EXPECTED: &str = "a string or a list of at least one string";
    let texts = value.one_or_many().iter().map(Json::as_str).collect::<Option<Vec<&str>>>();
    texts.filter(|texts| !texts.is_empty()).ok_or_else(|| PolicyError::WrongShape { at: at.into(), expected: EXPECTED })
}
