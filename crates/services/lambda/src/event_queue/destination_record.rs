//! What a destination is told about an event that has ended.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html>; the order of members is the recorded one.

use gatewright_model::timestamp::Timestamp;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use super::event::Event;
use super::outcome::Ending;

/// The record as JSON text. The event, and an answer that is JSON, stand in it letter for letter.
pub(super) fn destination_record(event: &Event, function_arn: &str, ending: &Ending, now: Timestamp) -> String {
    let context = json!({
        "requestId": event.request_id,
        "functionArn": function_arn,
        "condition": ending.condition.as_str(),
        "approximateInvokeCount": ending.invocations,
    });
    let timestamp = jiff::Timestamp::from_millisecond(now.epoch_ms).unwrap_or_default().strftime("%Y-%m-%dT%H:%M:%S.%3fZ");
    let mut record =
        format!(r#"{{"version":"1.0","timestamp":"{timestamp}","requestContext":{context},"requestPayload":{}"#, event.payload);
    if let Some(reply) = &ending.reply {
        let mut context = json!({ "statusCode": 200, "executedVersion": reply.executed_version });
        if reply.is_function_error
            && let Value::Object(members) = &mut context
        {
            members.insert("functionError".to_owned(), Value::from("Unhandled"));
        }
        let answer = String::from_utf8_lossy(&reply.payload);
        let is_json = serde_json::from_str::<IgnoredAny>(&answer).is_ok();
        let answer = if is_json { answer.into_owned() } else { Value::from(answer.into_owned()).to_string() };
        record.push_str(&format!(r#","responseContext":{context},"responsePayload":{answer}"#));
    }
    record.push('}');
    record
}

#[cfg(test)]
mod tests {
    use super::super::outcome::Condition;
    use super::*;
    use gatewright_model::ports::InvokeReply;

    #[track_caller]
    fn check(condition: Condition, reply: Option<(&'static str, bool)>, expected: &str) {
        let event = Event {
            request_id: "r-1".to_owned(),
            function_name: "f".to_owned(),
            qualifier: None,
            caller_arn: String::new(),
            payload: r#"{"a": 1.50}"#.to_owned(),
            client_context: None,
            depth: 0,
            accepted_at: Timestamp::default(),
            due_at: Timestamp::default(),
            failures: 0,
            waits: 0,
        };
        let reply = reply.map(|(payload, is_function_error)| InvokeReply {
            request_id: "r-1".to_owned(),
            executed_version: "$LATEST".to_owned(),
            payload: payload.into(),
            is_function_error,
            log_tail: None,
            duration: std::time::Duration::ZERO,
        });
        let ending = Ending { condition, invocations: 3, reply };
        let told = destination_record(&event, "arn:f:$LATEST", &ending, Timestamp::from_epoch_ms(1_573_755_365_568));
        assert_eq!(told, expected);
        assert!(serde_json::from_str::<Value>(&told).is_ok());
    }

    #[test]
    fn a_record_has_the_recorded_form() {
        check(
            Condition::Success,
            Some(("{\"b\": 2}", false)),
            r#"{"version":"1.0","timestamp":"2019-11-14T18:16:05.568Z","requestContext":{"requestId":"r-1","functionArn":"arn:f:$LATEST","condition":"Success","approximateInvokeCount":3},"requestPayload":{"a": 1.50},"responseContext":{"statusCode":200,"executedVersion":"$LATEST"},"responsePayload":{"b": 2}}"#,
        );
        check(
            Condition::RetriesExhausted,
            Some(("no JSON", true)),
            r#"{"version":"1.0","timestamp":"2019-11-14T18:16:05.568Z","requestContext":{"requestId":"r-1","functionArn":"arn:f:$LATEST","condition":"RetriesExhausted","approximateInvokeCount":3},"requestPayload":{"a": 1.50},"responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},"responsePayload":"no JSON"}"#,
        );
    }

    #[test]
    fn without_an_answer_there_is_no_response() {
        check(
            Condition::ZeroReservedConcurrency,
            None,
            r#"{"version":"1.0","timestamp":"2019-11-14T18:16:05.568Z","requestContext":{"requestId":"r-1","functionArn":"arn:f:$LATEST","condition":"ZeroReservedConcurrency","approximateInvokeCount":3},"requestPayload":{"a": 1.50}}"#,
        );
    }
}
