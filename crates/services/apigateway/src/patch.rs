//! Patch operations: an engine for all nouns, and a table per noun that says which paths exist, with which operations, and what
//! each does.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html>. Operations apply in order to the evolving
//! object; the caller writes the object only when all of them and its final checks have passed, so a request is all or nothing.
//! Values are always texts. In paths `~1` is `/` and `~0` is `~`.
//!
//! # Not (yet) like AWS
//! - The order in which AWS lists the paths of an operation is known for a few nouns only; elsewhere it is the table's order.
//! - `replace` on an absent map entry sets it.

use gatewright_shapes_apigateway::types;
use gatewright_wire::service::ServiceError;

use crate::refusal::bad_request;

/// Most operations in one request. AWS's limit, if it has one, is not known.
pub(crate) const OPERATIONS_MAX: usize = 1000;

/// What a patch operation does to its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Op {
    Add,
    Remove,
    Replace,
    Move,
    Copy,
    Test,
}

/// One operation as sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Operation {
    pub(crate) op: Op,
    pub(crate) path: String,
    pub(crate) value: Option<String>,
    pub(crate) from: Option<String>,
}

/// One operation at the rule that it met.
#[derive(Debug)]
pub(crate) struct Step<'a> {
    pub(crate) op: Op,
    /// The path as sent, for error texts.
    pub(crate) path: &'a str,
    /// What stood in the pattern's `{…}` places, unescaped.
    pub(crate) keys: Vec<String>,
    value: Option<&'a str>,
}

/// A path that can be patched.
pub(crate) struct Rule<T> {
    /// `/requestParameters/{k}`; a `{…}` segment matches any one segment.
    pub(crate) path: &'static str,
    pub(crate) ops: &'static [Op],
    pub(crate) apply: fn(&mut T, &Step<'_>) -> Result<(), ServiceError>,
}

/// How a noun words a path that it does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wording {
    /// `Invalid patch path  '/x' specified for op 'add'. …`, with the paths that are there.
    Listing,
    /// `Invalid patch path /x`.
    Bare,
    /// Stages take an unknown path for a method setting.
    MethodSetting,
}

/// All paths of a noun. The first rule that fits path and operation applies.
pub(crate) struct PatchTable<T: 'static> {
    pub(crate) wording: Wording,
    pub(crate) rules: &'static [Rule<T>],
}

impl<T> PatchTable<T> {
    /// Applies the operations in order. On an error `object` is half changed and must be thrown away.
    pub(crate) fn apply(&self, object: &mut T, operations: &[Operation]) -> Result<(), ServiceError> {
        operations.iter().try_for_each(|operation| self.apply_one(object, operation))
    }

    fn apply_one(&self, object: &mut T, operation: &Operation) -> Result<(), ServiceError> {
        let Some(segments) = segments(&operation.path) else {
            return Err(self.unknown_path(operation));
        };
        let met = self
            .rules
            .iter()
            .filter(|rule| rule.ops.contains(&operation.op))
            .find_map(|rule| captures(rule.path, &segments).map(|keys| (rule, keys)));
        let Some((rule, keys)) = met else {
            return Err(self.unknown_path(operation));
        };
        let step = Step { op: operation.op, path: &operation.path, keys, value: operation.value.as_deref() };
        (rule.apply)(object, &step)
    }

    fn unknown_path(&self, operation: &Operation) -> ServiceError {
        let (path, op) = (&operation.path, operation.op.as_str());
        let offered = self.paths_for(operation.op);
        match self.wording {
            Wording::Bare => bad_request(format!("Invalid patch path {path}")),
            Wording::MethodSetting if operation.op == Op::Replace => {
                bad_request(format!("Invalid method setting path: {path}. Must be one of: [{}]", offered.join(", ")))
            }
            _ if offered.is_empty() => {
                bad_request(format!("Invalid patch path  '{path}' specified for op '{op}'. Please choose supported operations"))
            }
            _ => bad_request(format!(
                "Invalid patch path  '{path}' specified for op '{op}'. Must be one of: [{}]",
                offered.join(", ")
            )),
        }
    }

    fn paths_for(&self, op: Op) -> Vec<&'static str> {
        self.rules.iter().filter(|rule| rule.ops.contains(&op)).map(|rule| rule.path).collect()
    }
}

impl Step<'_> {
    /// The first captured key; the empty text when the pattern captures none.
    pub(crate) fn key(&self) -> &str {
        self.keys.first().map_or("", String::as_str)
    }

    /// The value as sent; the empty text when absent.
    pub(crate) fn text(&self) -> String {
        self.value.unwrap_or_default().to_owned()
    }

    /// The value, where absent means unset and empty is a value.
    pub(crate) fn sent_text(&self) -> Option<String> {
        self.value.map(str::to_owned)
    }

    /// The value, where absent and empty both mean unset.
    pub(crate) fn optional_text(&self) -> Option<String> {
        self.value.filter(|value| !value.is_empty()).map(str::to_owned)
    }

    /// A boolean. AWS: a missing value counts as `false`.
    pub(crate) fn flag(&self) -> Result<bool, ServiceError> {
        match self.value {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(other) => Err(bad_request(format!("Invalid boolean value `{other}` specified for path {}", self.path))),
        }
    }

    /// A whole number; `None` when the value is absent or empty.
    pub(crate) fn number(&self) -> Result<Option<i32>, ServiceError> {
        let Some(text) = self.optional_text() else {
            return Ok(None);
        };
        text.parse()
            .map(Some)
            .map_err(|_| bad_request(format!("Invalid integer value `{text}` specified for path {}", self.path)))
    }
}

impl Op {
    fn as_str(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Remove => "remove",
            Self::Replace => "replace",
            Self::Move => "move",
            Self::Copy => "copy",
            Self::Test => "test",
        }
    }
}

/// The operations of a request. A list that is absent is empty.
pub(crate) fn operations(sent: Option<Vec<types::PatchOperation>>) -> Result<Vec<Operation>, ServiceError> {
    let sent = sent.unwrap_or_default();
    if sent.len() > OPERATIONS_MAX {
        return Err(bad_request(format!("A request can have at most {OPERATIONS_MAX} patch operations")));
    }
    sent.into_iter()
        .map(|operation| match (operation.op, operation.path) {
            (Some(op), Some(path)) => Ok(Operation { op: known(op), path, value: operation.value, from: operation.from }),
            _ => Err(bad_request("Invalid patch operation specified: `op` and `path` are required")),
        })
        .collect()
}

fn known(op: types::Op) -> Op {
    match op {
        types::Op::Add => Op::Add,
        types::Op::Remove => Op::Remove,
        types::Op::Replace => Op::Replace,
        types::Op::Move => Op::Move,
        types::Op::Copy => Op::Copy,
        types::Op::Test => Op::Test,
    }
}

/// The unescaped segments of a path; `None` when it does not start with `/` or holds a `~` that escapes nothing.
fn segments(path: &str) -> Option<Vec<String>> {
    path.strip_prefix('/')?.split('/').map(unescape).collect()
}

fn unescape(segment: &str) -> Option<String> {
    let mut plain = String::with_capacity(segment.len());
    let mut letters = segment.chars();
    while let Some(letter) = letters.next() {
        let is_escape = letter == '~';
        plain.push(match is_escape.then(|| letters.next()) {
            None => letter,
            Some(Some('0')) => '~',
            Some(Some('1')) => '/',
            Some(_) => return None,
        });
    }
    Some(plain)
}

fn captures(pattern: &str, segments: &[String]) -> Option<Vec<String>> {
    let parts: Vec<&str> = pattern.trim_start_matches('/').split('/').collect();
    if parts.len() != segments.len() {
        return None;
    }
    let mut keys = Vec::new();
    for (part, segment) in parts.iter().zip(segments) {
        match part.starts_with('{') {
            true => keys.push(segment.clone()),
            false if part == segment => {}
            false => return None,
        }
    }
    Some(keys)
}

#[cfg(test)]
mod tests;
