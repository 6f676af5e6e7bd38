//! What becomes of an event after an attempt: a decision without I/O.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html>: a function that fails is tried again a
//! few times, an event that finds no room as long as it is young enough.

use std::time::Duration;

use gatewright_model::ports::{InvokeRefusal, InvokeReply};
use gatewright_model::timestamp::Timestamp;

use super::event::Event;
use super::settings::EventSettings;
use crate::event_invoke_config_record::EventInvokeConfig;

/// Why an event has ended, in AWS's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    Success,
    RetriesExhausted,
    EventAgeExceeded,
    ZeroReservedConcurrency,
}

/// How an event has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ending {
    pub(super) condition: Condition,
    /// How often the function ran.
    pub(super) invocations: u32,
    /// What it answered last, if that is what ended the event.
    pub(super) reply: Option<InvokeReply>,
}

/// What is done next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Tried again when it is due.
    Again(Event),
    /// Over; destinations are told.
    Ended(Ending),
    /// There is nobody to run it or to tell of it.
    Dropped(InvokeRefusal),
}

impl Condition {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Success => "Success",
            Self::RetriesExhausted => "RetriesExhausted",
            Self::EventAgeExceeded => "EventAgeExceeded",
            Self::ZeroReservedConcurrency => "ZeroReservedConcurrency",
        }
    }
}

/// What is over before it is tried.
pub(super) fn before_attempt(event: &Event, config: &EventInvokeConfig, reserved: Option<u32>, now: Timestamp) -> Option<Ending> {
    let over = |condition| Some(Ending { condition, invocations: event.failures, reply: None });
    if reserved == Some(0) {
        return over(Condition::ZeroReservedConcurrency);
    }
    if is_too_old(event, config, now) { over(Condition::EventAgeExceeded) } else { None }
}

/// What an attempt leads to.
pub(super) fn after_attempt(
    event: &Event,
    config: &EventInvokeConfig,
    settings: &EventSettings,
    came: Result<InvokeReply, InvokeRefusal>,
    now: Timestamp,
) -> Next {
    match came {
        Ok(reply) => {
            let invocations = event.failures.saturating_add(1);
            let ended = |condition| Next::Ended(Ending { condition, invocations, reply: Some(reply.clone()) });
            if !reply.is_function_error {
                return ended(Condition::Success);
            }
            if invocations > config.retry_attempts() {
                return ended(Condition::RetriesExhausted);
            }
            let [first, second] = settings.retry_delays;
            let due_at = later(now, if invocations == 1 { first } else { second });
            if is_too_old(event, config, due_at) {
                return ended(Condition::EventAgeExceeded);
            }
            Next::Again(Event { failures: invocations, waits: 0, due_at, ..event.clone() })
        }
        Err(
            InvokeRefusal::TooManyRequests { .. }
            | InvokeRefusal::NotReady { .. }
            | InvokeRefusal::OutOfPatience
            | InvokeRefusal::Unavailable(_),
        ) => {
            let doubled = settings.back_off_first.saturating_mul(2_u32.saturating_pow(event.waits));
            let due_at = later(now, doubled.min(settings.back_off_max));
            Next::Again(Event { waits: event.waits.saturating_add(1), due_at, ..event.clone() })
        }
        Err(
            refusal @ (InvokeRefusal::NotFound { .. }
            | InvokeRefusal::NotPermitted
            | InvokeRefusal::RequestTooLarge { .. }
            | InvokeRefusal::InvalidRequestContent(_)),
        ) => Next::Dropped(refusal),
    }
}

fn is_too_old(event: &Event, config: &EventInvokeConfig, at: Timestamp) -> bool {
    at >= event.accepted_at.plus_ms(config.event_age_ms())
}

fn later(now: Timestamp, by: Duration) -> Timestamp {
    now.plus_ms(i64::try_from(by.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests;
