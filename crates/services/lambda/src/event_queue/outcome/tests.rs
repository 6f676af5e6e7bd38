use std::time::Duration;

use bytes::Bytes;

use super::*;

const ACCEPTED: Timestamp = Timestamp::from_epoch_ms(1_000_000);

fn event(failures: u32, waits: u32) -> Event {
    Event {
        request_id: "r".to_owned(),
        function_name: "f".to_owned(),
        qualifier: None,
        caller_arn: "arn:aws:iam::000000000000:root".to_owned(),
        payload: "{}".to_owned(),
        client_context: None,
        depth: 0,
        accepted_at: ACCEPTED,
        due_at: ACCEPTED,
        failures,
        waits,
    }
}

fn reply(is_function_error: bool) -> InvokeReply {
    InvokeReply {
        request_id: "r".to_owned(),
        executed_version: "$LATEST".to_owned(),
        payload: Bytes::new(),
        is_function_error,
        log_tail: None,
        duration: Duration::ZERO,
    }
}

fn config(retries: Option<u32>, age_s: Option<u32>) -> EventInvokeConfig {
    EventInvokeConfig { maximum_retry_attempts: retries, maximum_event_age_s: age_s, ..EventInvokeConfig::default() }
}

fn after(event: &Event, config: &EventInvokeConfig, came: Result<InvokeReply, InvokeRefusal>, now_ms: i64) -> Next {
    after_attempt(event, config, &EventSettings::default(), came, ACCEPTED.plus_ms(now_ms))
}

/// After a failure: the wait in milliseconds, or how it ended and how often the function ran.
#[track_caller]
fn check_failure(failures: u32, config: &EventInvokeConfig, now_ms: i64, expected: Result<i64, (Condition, u32)>) {
    let next = after(&event(failures, 3), config, Ok(reply(true)), now_ms);
    let told = match next {
        Next::Again(again) => {
            assert_eq!((again.failures, again.waits), (failures + 1, 0));
            Ok(again.due_at.epoch_ms - ACCEPTED.epoch_ms - now_ms)
        }
        Next::Ended(ending) => {
            assert!(ending.reply.is_some());
            Err((ending.condition, ending.invocations))
        }
        Next::Dropped(refusal) => panic!("{refusal}"),
    };
    assert_eq!(told, expected);
}

#[test]
fn a_failed_function_is_tried_again_as_often_as_configured() {
    let by_default = config(None, None);
    check_failure(0, &by_default, 0, Ok(1000));
    check_failure(1, &by_default, 0, Ok(2000));
    check_failure(2, &by_default, 0, Err((Condition::RetriesExhausted, 3)));
    check_failure(0, &config(Some(0), None), 0, Err((Condition::RetriesExhausted, 1)));
    check_failure(1, &config(Some(1), None), 0, Err((Condition::RetriesExhausted, 2)));
}

#[test]
fn an_attempt_that_would_come_too_late_is_not_made() {
    check_failure(0, &config(None, Some(60)), 58_999, Ok(1000));
    check_failure(0, &config(None, Some(60)), 59_000, Err((Condition::EventAgeExceeded, 1)));
    check_failure(0, &config(None, None), 21_599_000, Err((Condition::EventAgeExceeded, 1)));
}

#[test]
fn success_ends_it_whatever_came_before() {
    let Next::Ended(ending) = after(&event(2, 5), &config(None, None), Ok(reply(false)), 0) else { panic!("ended") };
    assert_eq!((ending.condition, ending.invocations), (Condition::Success, 3));
}

#[test]
fn without_room_the_waits_double_up_to_five_minutes() {
    for (waits, expected_ms) in [(0, 1000), (1, 2000), (8, 256_000), (9, 300_000), (u32::MAX, 300_000)] {
        let throttled = Err(InvokeRefusal::TooManyRequests { reason: "ConcurrentInvocationLimitExceeded" });
        let Next::Again(again) = after(&event(1, waits), &config(None, None), throttled, 5) else { panic!("again") };
        assert_eq!(again.due_at.epoch_ms, ACCEPTED.epoch_ms + 5 + expected_ms, "{waits}");
        assert_eq!(again.failures, 1, "the function did not run");
    }
}

#[test]
fn what_cannot_be_run_any_more_is_dropped() {
    let gone = InvokeRefusal::NotFound { arn: "a".to_owned() };
    assert_eq!(after(&event(0, 0), &config(None, None), Err(gone.clone()), 0), Next::Dropped(gone));
}

#[test]
fn age_and_a_stopped_function_are_told_before_an_attempt() {
    let at = |age_ms: i64, reserved| {
        let config = config(None, Some(60));
        before_attempt(&event(1, 0), &config, reserved, ACCEPTED.plus_ms(age_ms))
            .map(|ending| (ending.condition, ending.invocations))
    };
    assert_eq!(at(59_999, None), None);
    assert_eq!(at(59_999, Some(1)), None);
    assert_eq!(at(60_000, None), Some((Condition::EventAgeExceeded, 1)));
    assert_eq!(at(0, Some(0)), Some((Condition::ZeroReservedConcurrency, 1)));
}
