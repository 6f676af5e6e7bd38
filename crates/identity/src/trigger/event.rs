//! The event that a triggered function gets, and what it gives back. Pure.
//!
//! Follows
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html#cognito-user-pools-lambda-trigger-event-parameter-shared>.
//! AWS: the function gives the whole event back. What of it may differ is not documented; here every member must be there, and those that
//! say whose and what for it is must be unchanged: an answer about somebody else is none about this one.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::refusal::{Refusal, RefusalKind};
use crate::user::User;
use crate::user_pool::UserPool;

/// Largest answer of a triggered function that is read, in bytes: many times the largest event.
pub const ANSWER_BYTES_MAX: usize = 1024 * 1024;

/// What AWS says of itself where no SDK is known.
const AWS_SDK_VERSION: &str = "aws-sdk-unknown-unknown";
/// Members that must come back.
const MEMBERS: [&str; 8] =
    ["version", "triggerSource", "region", "userPoolId", "userName", "callerContext", "request", "response"];
/// Members that must come back as they were.
const UNCHANGED: [&str; 4] = ["triggerSource", "region", "userPoolId", "userName"];

/// An event.
pub(super) struct Event<'a> {
    /// `version`
    pub(super) version: &'static str,
    /// `triggerSource`
    pub(super) source: &'static str,
    /// The pool.
    pub(super) pool: &'a UserPool,
    /// `userName`
    pub(super) user_name: &'a str,
    /// `callerContext.clientId`
    pub(super) client_id: Option<&'a str>,
    /// `request`
    pub(super) request: Map<String, Value>,
    /// `response`, as the function finds it.
    pub(super) response: Value,
}

impl Event<'_> {
    /// The event as it is sent.
    pub(super) fn document(&self) -> Value {
        json!({
            "version": self.version,
            "region": self.pool.region.as_str(),
            "userPoolId": self.pool.id,
            "userName": self.user_name,
            "callerContext": { "awsSdkVersion": AWS_SDK_VERSION, "clientId": self.client_id },
            "triggerSource": self.source,
            "request": self.request,
            "response": self.response,
        })
    }
}

/// `request` with attributes, and the client's metadata where there is some. AWS: without any the member is absent.
pub(super) fn request(attributes: Map<String, Value>, client_metadata: Option<&BTreeMap<String, String>>) -> Map<String, Value> {
    let mut request = Map::new();
    request.insert("userAttributes".to_owned(), Value::Object(attributes));
    if let Some(metadata) = client_metadata {
        request.insert("clientMetadata".to_owned(), json!(metadata));
    }
    request
}

/// The attributes of a user who is there: all of them, as texts, and the status.
pub(super) fn profile(user: &User) -> Map<String, Value> {
    let status = ("cognito:user_status", user.status.as_str());
    let attributes = user.attributes_with_sub().chain([status]);
    attributes.map(|(name, value)| (name.to_owned(), Value::from(value))).collect()
}

/// `response` of what a function has given back; `null` says nothing.
///
/// # Errors
/// `InvalidLambdaResponse`.
pub(super) fn response(sent: &Value, answer: &[u8]) -> Result<Map<String, Value>, Refusal> {
    if answer.len() > ANSWER_BYTES_MAX {
        return Err(unrecognizable());
    }
    let mut given = match serde_json::from_slice(answer) {
        Ok(Value::Object(given)) => given,
        Ok(Value::Null) | Err(_) => {
            return Err(Refusal::new(RefusalKind::InvalidLambdaResponse, "Invalid lambda function output : Invalid JSON"));
        }
        Ok(_) => return Err(unrecognizable()),
    };
    let is_whole = MEMBERS.iter().all(|name| given.contains_key(*name))
        && UNCHANGED.iter().all(|name| given.get(*name) == sent.get(*name))
        && ["callerContext", "request"].iter().all(|name| given.get(*name).is_some_and(Value::is_object));
    match given.remove("response") {
        Some(Value::Object(response)) if is_whole => Ok(response),
        Some(Value::Null) if is_whole => Ok(Map::new()),
        _ => Err(unrecognizable()),
    }
}

/// AWS's words for an answer that it does not understand.
pub(super) fn unrecognizable() -> Refusal {
    Refusal::new(RefusalKind::InvalidLambdaResponse, "Unrecognizable lambda output")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent() -> Value {
        json!({
            "version": "1", "region": "us-east-1", "userPoolId": "us-east-1_A", "userName": "ann",
            "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "c" },
            "triggerSource": "PreSignUp_SignUp", "request": { "userAttributes": {} }, "response": {}
        })
    }

    #[track_caller]
    fn check(answer: &Value, expected: Result<Value, &str>) {
        let shown = response(&sent(), answer.to_string().as_bytes());
        let shown = shown.map(Value::Object).map_err(|refusal| refusal.message);
        assert_eq!(shown, expected.map_err(str::to_owned), "{answer}");
    }

    const UNRECOGNIZABLE: Result<Value, &str> = Err("Unrecognizable lambda output");

    #[test]
    fn the_whole_event_must_come_back() {
        check(&sent(), Ok(json!({})));
        for name in MEMBERS {
            let mut answer = sent();
            answer.as_object_mut().unwrap().remove(name);
            check(&answer, UNRECOGNIZABLE);
        }
        for name in UNCHANGED {
            let mut answer = sent();
            answer[name] = json!("another");
            check(&answer, UNRECOGNIZABLE);
        }
        for (name, value) in
            [("callerContext", json!(null)), ("request", json!([])), ("response", json!("x")), ("response", json!([]))]
        {
            let mut answer = sent();
            answer[name] = value;
            check(&answer, UNRECOGNIZABLE);
        }
    }

    #[test]
    fn more_than_was_asked_for_and_less_than_was_sent_do_no_harm() {
        let mut answer = sent();
        answer["more"] = json!(1);
        answer["request"] = json!({});
        answer["response"] = json!({ "autoConfirmUser": true });
        check(&answer, Ok(json!({ "autoConfirmUser": true })));
        answer["response"] = Value::Null;
        check(&answer, Ok(json!({})));
    }

    #[test]
    fn what_is_no_document_is_no_answer() {
        const INVALID: &str = "Invalid lambda function output : Invalid JSON";
        check(&Value::Null, Err(INVALID));
        for answer in [json!("fine"), json!(7), json!(true), json!([])] {
            check(&answer, UNRECOGNIZABLE);
        }
        for answer in ["", "{", "\u{0}", "{\"a\":1}x"] {
            assert_eq!(response(&sent(), answer.as_bytes()).unwrap_err().message, INVALID, "{answer:?}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(response(&sent(), deep.as_bytes()).unwrap_err().message, INVALID);
    }

    #[test]
    fn an_answer_of_the_largest_size_is_read_and_one_beyond_it_is_not() {
        let mut answer = sent();
        answer["more"] = json!("");
        let room = ANSWER_BYTES_MAX - answer.to_string().len();
        answer["more"] = json!("x".repeat(room));
        assert_eq!(answer.to_string().len(), ANSWER_BYTES_MAX);
        check(&answer, Ok(json!({})));
        answer["more"] = json!("x".repeat(room + 1));
        check(&answer, UNRECOGNIZABLE);
    }
}
