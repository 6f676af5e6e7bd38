//! Functions that a pool calls in the middle of what it does: before a sign-up, after a confirmation, before tokens are made.
//!
//! A function gets an event ([`event`]) and must give the whole of it back, its wishes under `response`. It is called through the house's
//! `Invoke` port as `cognito-idp.amazonaws.com` for this pool ([`invocation`]), so that the function's own policy decides whether the pool
//! may; whoever asked the pool waits for it. What it cannot be asked, or does not answer well, is refused: a trigger never counts as having
//! agreed.
//!
//! - [`pre_sign_up`] may refuse a new user, and confirm one who signs up.
//! - [`post_confirmation`] is told of a user who has been confirmed.
//! - [`pre_token_generation`] says what the tokens are to say ([`token_overrides`]); they are made elsewhere.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html>.
//!
//! INVARIANT: no transaction is open and no lock is held while a function is asked: it may come back to this very pool. How deep such
//! calls may be nested in each other is bounded by their lineage, which goes along in [`context::TriggerContext`].
//!
//! # Not (yet) like AWS
//! - There are no other triggers; naming one is refused.
//! - `callerContext.awsSdkVersion` is always `aws-sdk-unknown-unknown`.

pub mod context;
mod event;
mod invocation;
pub mod post_confirmation;
pub mod pre_sign_up;
pub mod pre_token_generation;
pub mod token_overrides;

pub use event::ANSWER_BYTES_MAX;
pub use invocation::{ERROR_MESSAGE_CHARS_MAX, TRIES_MAX, TRIGGER_TIMEOUT};
