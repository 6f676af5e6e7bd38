//! The document around the statements: what each kind may hold, its version, and what is true of every value in it.

use serde_json::{Map, Value};

use crate::error::{PolicyError, quoted};
use crate::limits;

/// Where a policy document comes from, and so what it may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// The `policyDocument` in a Lambda authorizer's answer. Has no principals.
    AuthorizerOutput,
    /// A policy of an IAM identity. Has no principals.
    Identity,
    /// The resource policy of a Lambda function, version or alias. Every statement names its principals.
    FunctionResource,
}

/// What a kind of document may hold: one row a kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KindRules {
    /// Bytes of the document as text.
    pub(crate) document_bytes_max: usize,
    /// Whether statements have principals.
    pub(crate) principal: PrincipalRule,
    /// See [`DocumentKind::condition_keys`].
    pub(crate) condition_keys: &'static [&'static str],
}

/// Whether a kind's statements have `Principal`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PrincipalRule {
    /// A statement with one is not understood.
    Refused,
    /// A statement without one is not understood.
    Required,
}

impl DocumentKind {
    /// The condition keys that a document of this kind may use, in AWS's spelling; letter case does not matter. A policy
    /// with any other key is unusable.
    ///
    /// Whoever asks a policy of this kind supplies each of these keys in [`crate::Request::context`] whenever the request
    /// has a value for it. A key that is listed here and never supplied would make a `Deny` on it never match.
    ///
    /// Follows the IAM user guide, "AWS global condition context keys".
    pub fn condition_keys(self) -> &'static [&'static str] {
        self.rules().condition_keys
    }

    pub(crate) fn rules(self) -> KindRules {
        match self {
            DocumentKind::AuthorizerOutput => KindRules {
                document_bytes_max: limits::AUTHORIZER_DOCUMENT_BYTES_MAX,
                principal: PrincipalRule::Refused,
                condition_keys: &["aws:UserAgent", "aws:Referer", "aws:SecureTransport"],
            },
            DocumentKind::Identity => KindRules {
                document_bytes_max: limits::AUTHORIZER_DOCUMENT_BYTES_MAX,
                principal: PrincipalRule::Refused,
                condition_keys: &[
                    "aws:UserAgent",
                    "aws:Referer",
                    "aws:SecureTransport",
                    "lambda:FunctionUrlAuthType",
                    "lambda:InvokedViaFunctionUrl",
                ],
            },
            DocumentKind::FunctionResource => KindRules {
                document_bytes_max: limits::FUNCTION_DOCUMENT_BYTES_MAX,
                principal: PrincipalRule::Required,
                condition_keys: &[
                    "aws:SourceArn",
                    "aws:SourceAccount",
                    "lambda:FunctionUrlAuthType",
                    "lambda:InvokedViaFunctionUrl",
                ],
            },
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

/// The document's version and its statements, after what is true of every value has been checked.
pub(crate) fn open(rules: KindRules, document: &Value) -> Result<(Version, &[Value]), PolicyError> {
    survey(document, rules.document_bytes_max)?;
    let Value::Object(elements) = document else {
        return Err(PolicyError::WrongShape { at: String::new(), expected: "an object" });
    };
    refuse_unknown("", elements, &DOCUMENT_ELEMENTS)?;
    let version = match elements.get("Version") {
        None => Version::V2008,
        Some(value) => match string("Version", value)? {
            "2008-10-17" => Version::V2008,
            "2012-10-17" => Version::V2012,
            other => return Err(PolicyError::UnsupportedVersion { version: quoted(other) }),
        },
    };
    if let Some(id) = elements.get("Id") {
        string("Id", id)?;
    }
    let statements: &[Value] = match elements.get("Statement") {
        None => return Err(PolicyError::MissingElement { at: String::new(), element: "Statement" }),
        Some(Value::Array(list)) => list,
        Some(single @ Value::Object(_)) => std::slice::from_ref(single),
        Some(_) => return Err(PolicyError::WrongShape { at: "Statement".into(), expected: "a statement or a list of them" }),
    };
    if statements.len() > limits::STATEMENTS_MAX {
        let (what, max) = ("statements", limits::STATEMENTS_MAX);
        return Err(PolicyError::OverLimit { at: String::new(), what, max });
    }
    Ok((version, statements))
}

/// Refuses the first element that is not one of `known`.
pub(crate) fn refuse_unknown(at: &str, elements: &Map<String, Value>, known: &[&str]) -> Result<(), PolicyError> {
    match elements.keys().find(|name| !known.contains(&name.as_str())) {
        None => Ok(()),
        Some(name) => Err(PolicyError::UnknownElement { at: at.into(), element: quoted(name) }),
    }
}

/// The text of a string value.
pub(crate) fn string<'v>(at: &str, value: &'v Value) -> Result<&'v str, PolicyError> {
    value.as_str().ok_or_else(|| PolicyError::WrongShape { at: at.into(), expected: "a string" })
}

/// A string, or a list of strings with at least one.
pub(crate) fn strings<'v>(at: &str, value: &'v Value) -> Result<Vec<&'v str>, PolicyError> {
    const EXPECTED: &str = "a string or a list of at least one string";
    let texts = one_or_many(value).iter().map(Value::as_str).collect::<Option<Vec<&str>>>();
    texts.filter(|texts| !texts.is_empty()).ok_or_else(|| PolicyError::WrongShape { at: at.into(), expected: EXPECTED })
}

/// A list's values, or the value alone.
pub(crate) fn one_or_many(value: &Value) -> &[Value] {
    match value {
        Value::Array(list) => list,
        single => std::slice::from_ref(single),
    }
}

/// Checks what is true of every value in a document: none is null, none nests too deep, and together they are not
/// longer than the document may be.
fn survey(document: &Value, bytes_max: usize) -> Result<(), PolicyError> {
    let mut survey = Survey { bytes: 0, bytes_max, path: Vec::new() };
    survey.visit(document)
}

struct Survey<'v> {
    /// A lower bound of the document's length as text.
    bytes: usize,
    bytes_max: usize,
    path: Vec<Step<'v>>,
}

enum Step<'v> {
    Key(&'v str),
    Index(usize),
}

impl<'v> Survey<'v> {
    /// Recursion ends at [`limits::DEPTH_MAX`].
    fn visit(&mut self, value: &'v Value) -> Result<(), PolicyError> {
        if self.path.len() >= limits::DEPTH_MAX {
            return Err(PolicyError::OverLimit { at: self.at(), what: "levels of nesting", max: limits::DEPTH_MAX });
        }
        match value {
            Value::Null => return Err(PolicyError::Null { at: self.at() }),
            Value::Bool(_) | Value::Number(_) => self.weigh(1)?,
            Value::String(text) => self.weigh(text.len() + 2)?,
            Value::Array(list) => {
                self.weigh(2)?;
                for (index, item) in list.iter().enumerate() {
                    self.enter(Step::Index(index), item)?;
                }
            }
            Value::Object(map) => {
                self.weigh(2)?;
                for (key, item) in map {
                    self.weigh(key.len() + 3)?;
                    self.enter(Step::Key(key), item)?;
                }
            }
        }
        Ok(())
    }

    fn enter(&mut self, step: Step<'v>, item: &'v Value) -> Result<(), PolicyError> {
        self.path.push(step);
        self.visit(item)?;
        self.path.pop();
        Ok(())
    }

    fn weigh(&mut self, bytes: usize) -> Result<(), PolicyError> {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > self.bytes_max {
            return Err(PolicyError::OverLimit { at: String::new(), what: "bytes", max: self.bytes_max });
        }
        Ok(())
    }

    fn at(&self) -> String {
        let mut at = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) if at.is_empty() => at.push_str(&quoted(key)),
                Step::Key(key) => at.push_str(&format!(".{}", quoted(key))),
                Step::Index(index) => at.push_str(&format!("[{index}]")),
            }
        }
        at
    }
}
