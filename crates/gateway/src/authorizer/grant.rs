//! What an authorizer function answered: whom it recognised, the policy, the context for backends.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html>: the policy is the one hard requirement; context values are strings, numbers and booleans and reach the backend
//! as strings; a `null` value is dropped.
//!
//! # Not (yet) like AWS
//! - `usageIdentifierKey` must be a text, and then counts for nothing: it stands for an API key on methods that require one, which are refused
//!   where they are written. On all others AWS documents `$context.identity.apiKey` as `null`.

use gatewright_policy::{DocumentKind, Policy};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::refusal::Cause;

/// An authorizer's answer, understood.
#[derive(Debug)]
pub struct Grant {
    /// Whom the authorizer recognised.
    pub principal_id: Option<String>,
    /// What they may call. Decided anew for each method.
    pub policy: Policy,
    /// Context for the backend, every value as text, in the order given.
    pub context: Vec<(String, String)>,
    size_bytes: usize,
}

/// All members that there are: AWS was seen to refuse another one as unrecognised, and one written twice cannot be told.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Answer<'a> {
    principal_id: Option<Value>,
    #[serde(borrow)]
    policy_document: Option<&'a RawValue>,
    context: Option<Value>,
    usage_identifier_key: Option<Value>,
}

impl Grant {
    /// Reads a function's answer.
    ///
    /// # Errors
    /// The cause of refusal when the answer is not an object with a policy that is understood and a flat context.
    pub fn parse(answer: &[u8]) -> Result<Self, Cause> {
        // serde would read a list as the members in order.
        let is_object = answer.trim_ascii_start().starts_with(b"{");
        if !is_object {
            return Err(Cause::AuthorizerAnswerMalformed);
        }
        let answer: Answer<'_> = serde_json::from_slice(answer).map_err(|_| Cause::AuthorizerAnswerMalformed)?;
        // The raw text, so that a policy with a member written twice cannot hide one of the two.
        let policy = answer.policy_document.map(RawValue::get).filter(|policy| policy.trim_start().starts_with('{'));
        let policy = policy.ok_or(Cause::AuthorizerAnswerMalformed)?;
        let policy = Policy::parse_str(DocumentKind::AuthorizerOutput, policy).map_err(|_| Cause::AuthorizerPolicyUnusable)?;
        let principal_id = text(answer.principal_id)?;
        text(answer.usage_identifier_key)?;
        let context = context(answer.context.as_ref())?;
        let size_bytes = 128
            + policy.size_bytes()
            + principal_id.as_ref().map_or(0, String::len)
            + context.iter().map(|(name, value)| 48 + name.len() + value.len()).sum::<usize>();
        Ok(Self { principal_id, policy, context, size_bytes })
    }

    /// About how much memory it takes.
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        self.size_bytes
    }
}

/// A text, which may be given as a number.
fn text(value: Option<Value>) -> Result<Option<String>, Cause> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(Value::Number(number)) => Ok(Some(number.to_string())),
        Some(Value::Bool(_) | Value::Array(_) | Value::Object(_)) => Err(Cause::AuthorizerAnswerMalformed),
    }
}

fn context(context: Option<&Value>) -> Result<Vec<(String, String)>, Cause> {
    let members = match context {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Object(members)) => members,
        Some(_) => return Err(Cause::AuthorizerContextNotScalar),
    };
    let mut flat = Vec::with_capacity(members.len());
    for (name, value) in members {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(flag) => flag.to_string(),
            Value::Null => continue,
            Value::Array(_) | Value::Object(_) => return Err(Cause::AuthorizerContextNotScalar),
        };
        flat.push((name.clone(), text));
    }
    Ok(flat)
}
