//! After a user has been confirmed: `PostConfirmation`.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-post-confirmation.html>. The user stays confirmed
//! whatever the function answers; a function that fails makes the call fail that confirmed, as on AWS.

use serde_json::json;

use super::context::TriggerContext;
use super::event::{self, Event};
use super::invocation::{Trigger, ask};
use crate::Identity;
use crate::refusal::Refusal;
use crate::user::User;
use crate::user_pool::UserPool;

/// How a user was confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// A sign-up: by its code, by an administrator or before it was made.
    ConfirmSignUp,
    /// A forgotten password, by the code for it.
    ConfirmForgotPassword,
}

/// Tells the pool's function, if it has one, of a user who has been confirmed. `client_id` is `None` where an administrator did it.
///
/// # Errors
/// `UserLambdaValidation`, `UnexpectedLambda`, `InvalidLambdaResponse`; the user is confirmed all the same.
pub async fn tell(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    client_id: Option<&str>,
    how: Confirmed,
    context: &TriggerContext,
) -> Result<(), Refusal> {
    let Some(function) = &pool.settings.lambda_config.post_confirmation else { return Ok(()) };
    let event = Event {
        version: "1",
        source: match how {
            Confirmed::ConfirmSignUp => "PostConfirmation_ConfirmSignUp",
            Confirmed::ConfirmForgotPassword => "PostConfirmation_ConfirmForgotPassword",
        },
        pool,
        user_name: &user.username,
        client_id,
        request: event::request(event::profile(user), context.client_metadata.as_ref()),
        response: json!({}),
    };
    ask(identity, Trigger::PostConfirmation, function, &event, &context.lineage).await.map(drop)
}
