//! Signing in on the pages of a pool's domain: the same steps, ending in a [`Proof`] that the browser's session begins with.
//!
//! Whether the client allows a flow of the API is not asked: on its pages the pool itself asks for the password. Nor is anybody told whether
//! a user exists, whatever the client's setting for the API is.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html>.

use std::collections::BTreeMap;

use super::{mfa_setup, new_password, password_sign_in, software_token_mfa};
use crate::Identity;
use crate::app_client::AppClient;
use crate::challenge::{Challenge, ChallengeName, Parameters, Step};
use crate::login_session::Proof;
use crate::refusal::Refusal;
use crate::session;
use crate::trigger::context::TriggerContext;
use crate::user_pool::UserPool;
use crate::user_pool_client::{PreventUserExistenceErrors, UserPoolClient};

/// How far a step on a page has led.
#[derive(Debug)]
pub enum PageStep {
    /// The user must prove or choose something more.
    Challenge(Challenge),
    /// The user has proven everything that was asked.
    Proven(Proof),
}

/// Takes a name and a password.
///
/// # Errors
/// `NotAuthorized`, `UserNotConfirmed`, `PasswordResetRequired`, `InvalidParameter`, `TooManyRequests`.
pub async fn sign_in(
    identity: &Identity,
    pool: &UserPool,
    client: &UserPoolClient,
    username: &str,
    password: &str,
) -> Result<PageStep, Refusal> {
    let app = app_of_pages(pool, client);
    let parameters = [("USERNAME", username), ("PASSWORD", password)].map(|(name, value)| (name.to_owned(), value.to_owned()));
    let step = password_sign_in::sign_in(identity, &app, &Parameters(BTreeMap::from(parameters))).await?;
    proven(identity, &app, step).await
}

/// Takes the answer to a challenge: `session` and `responses` as in RespondToAuthChallenge.
///
/// # Errors
/// As [`sign_in`], and `InvalidPassword` and `AliasExists` from a new password and attributes, `CodeMismatch` and `ExpiredCode` from a code.
pub async fn respond(
    identity: &Identity,
    pool: &UserPool,
    client: &UserPoolClient,
    challenge: ChallengeName,
    session: &str,
    responses: &Parameters,
) -> Result<PageStep, Refusal> {
    let app = app_of_pages(pool, client);
    let step = match challenge {
        ChallengeName::NewPasswordRequired => new_password::set(identity, &app, Some(session), responses).await?,
        ChallengeName::SoftwareTokenMfa => software_token_mfa::verify(identity, &app, Some(session), responses).await?,
        ChallengeName::MfaSetup => mfa_setup::finish(identity, &app, Some(session), responses).await?,
        ChallengeName::PasswordVerifier => return Err(Refusal::not_yet_supported("the challenge PASSWORD_VERIFIER here")),
        ChallengeName::Other(name) => return Err(Refusal::not_yet_supported(&format!("the challenge {name}"))),
    };
    proven(identity, &app, step).await
}

async fn proven(identity: &Identity, app: &AppClient, step: Step) -> Result<PageStep, Refusal> {
    match step {
        Step::Challenge(challenge) => Ok(PageStep::Challenge(challenge)),
        Step::Proven(proven) => {
            session::commit(identity, &app.pool, &proven.user, proven.used).await?;
            let proof = Proof::of(&proven.user, identity.ports.clock.now());
            Ok(PageStep::Proven(if proven.has_second_factor { proof.complete() } else { proof }))
        }
    }
}

fn app_of_pages(pool: &UserPool, client: &UserPoolClient) -> AppClient {
    let mut client = client.clone();
    client.settings.prevent_user_existence_errors = Some(PreventUserExistenceErrors::Enabled);
    // No function is asked before a proof.
    AppClient::of_domain(pool, &client, TriggerContext::default())
}
