//! Signing in: from a name and a proof to tokens, through as many challenges as it takes.
//!
//! [`initiate`] is InitiateAuth and AdminInitiateAuth, [`respond`] RespondToAuthChallenge and AdminRespondToAuthChallenge. Both end in an
//! [`Answer`]: tokens, or the next challenge. The order is fixed: the client and its secret (`app_client`), the flow it allows, the
//! proof (`password_sign_in`, `srp_sign_in`), then, for whoever has proven the password, the user's state (`proof`), and at last the second
//! factor (`second_factor_challenge`), before which there are no tokens. So nothing about a user is said before the password is right,
//! but for what LEGACY clients say: that there is no such user.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow.html>.
//!
//! INVARIANT: a challenge's state lies in the client's hands sealed, for one client, one user and one challenge, and works once.
//!
//! # Not (yet) like AWS
//! - CUSTOM_AUTH, USER_AUTH, second factors other than the authenticator app, and remembered devices are refused by name. A device key is answered as AWS answers for a
//!   device it does not know, so that clients that kept one go on without it.
//! - Of the functions that a pool can trigger only the one before tokens is asked ([`trigger`](crate::trigger)); context data are taken and
//!   not used.
//! - AWS says `User is disabled.` before it looks at the password; here only whoever knows the password learns it.

use crate::Identity;
use crate::app_client::AppClient;
use crate::challenge::Step;
use crate::refresh;
use crate::refusal::Refusal;
use crate::trigger::context::{TokenSource, TriggerContext};
use crate::user::User;
use crate::user_pool::UserPool;

pub mod managed_login;
pub mod mfa_setup;
mod new_password;
pub(crate) mod password_attempts;
mod password_sign_in;
mod proof;
mod second_factor_challenge;
mod software_token_mfa;
mod srp_sign_in;
mod timestamp;
mod unknown_user;

pub use crate::app_client::{AuthFlow, Caller};
pub use crate::challenge::{Answer, Challenge, ChallengeName, Parameters, USERNAME_CHARS_MAX};
pub use password_attempts::{ATTEMPTS_FREE, LOCK_MAX, MADE_UP_NAMES_MAX, PasswordAttempts, USERS_MAX};

/// InitiateAuth or AdminInitiateAuth.
#[derive(Debug, Clone)]
pub struct Initiation {
    /// Who asks.
    pub caller: Caller,
    /// The app client.
    pub client_id: String,
    /// The flow.
    pub flow: AuthFlow,
    /// `AuthParameters`.
    pub parameters: Parameters,
    /// What the call brings for triggers.
    pub triggers: TriggerContext,
}

/// RespondToAuthChallenge or AdminRespondToAuthChallenge. `Debug` shows nothing of it.
#[derive(Clone)]
pub struct ChallengeResponse {
    /// Who asks.
    pub caller: Caller,
    /// The app client.
    pub client_id: String,
    /// The challenge that is answered.
    pub challenge: ChallengeName,
    /// `Session`.
    pub session: Option<String>,
    /// `ChallengeResponses`.
    pub responses: Parameters,
    /// What the call brings for triggers.
    pub triggers: TriggerContext,
}

impl std::fmt::Debug for ChallengeResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChallengeResponse").finish_non_exhaustive()
    }
}

/// Begins a sign-in.
///
/// # Errors
/// `InvalidParameter`, `NotAuthorized`, `UserNotFound` (LEGACY clients), `UserNotConfirmed`, `PasswordResetRequired`,
/// `ResourceNotFound`, `TooManyRequests`; `UserLambdaValidation`, `UnexpectedLambda`, `InvalidLambdaResponse` from the function before
/// tokens.
pub async fn initiate(identity: &Identity, initiation: Initiation) -> Result<Answer, Refusal> {
    let app = AppClient::find(identity, &initiation.caller, &initiation.client_id, initiation.triggers.clone()).await?;
    let parameters = &initiation.parameters;
    if let AuthFlow::Other(name) = initiation.flow {
        return Err(Refusal::not_yet_supported(&format!("the flow {name}")));
    }
    // The name is asked for first: a secret hash is over it.
    if initiation.flow != AuthFlow::RefreshToken {
        app.check_secret_hash(identity, parameters.username()?, parameters.get("SECRET_HASH"))?;
    }
    app.check_flow(initiation.flow, &initiation.caller)?;
    refuse_device(parameters)?;
    match initiation.flow {
        AuthFlow::UserSrp => srp_sign_in::challenge(identity, &app, parameters).await.map(Answer::Challenge),
        AuthFlow::UserPassword | AuthFlow::AdminUserPassword => {
            tokens(identity, &app, password_sign_in::sign_in(identity, &app, parameters).await?).await
        }
        AuthFlow::RefreshToken => refresh::by_flow(identity, &app, parameters).await.map(Answer::Tokens),
        AuthFlow::Other(name) => Err(Refusal::not_yet_supported(&format!("the flow {name}"))),
    }
}

/// Goes on with a sign-in.
///
/// # Errors
/// As [`initiate`], and `InvalidPassword`, `AliasExists` from a new password and attributes, `CodeMismatch`, `ExpiredCode` from a code.
pub async fn respond(identity: &Identity, response: ChallengeResponse) -> Result<Answer, Refusal> {
    let mut app = AppClient::find(identity, &response.caller, &response.client_id, response.triggers.clone()).await?;
    if let ChallengeName::Other(name) = response.challenge {
        return Err(Refusal::not_yet_supported(&format!("the challenge {name}")));
    }
    let responses = &response.responses;
    app.check_secret_hash(identity, responses.username()?, responses.get("SECRET_HASH"))?;
    refuse_device(responses)?;
    match response.challenge {
        ChallengeName::PasswordVerifier => {
            // The client may have lost the flow since its first step.
            app.check_flow(AuthFlow::UserSrp, &response.caller)?;
            tokens(identity, &app, srp_sign_in::verify(identity, &app, responses).await?).await
        }
        ChallengeName::NewPasswordRequired => {
            app.token_source = TokenSource::NewPasswordChallenge;
            tokens(identity, &app, new_password::set(identity, &app, response.session.as_deref(), responses).await?).await
        }
        ChallengeName::SoftwareTokenMfa => {
            tokens(identity, &app, software_token_mfa::verify(identity, &app, response.session.as_deref(), responses).await?)
                .await
        }
        ChallengeName::MfaSetup => {
            tokens(identity, &app, mfa_setup::finish(identity, &app, response.session.as_deref(), responses).await?).await
        }
        ChallengeName::Other(name) => Err(Refusal::not_yet_supported(&format!("the challenge {name}"))),
    }
}

/// What a step comes to when the sign-in is for the API's own tokens.
async fn tokens(identity: &Identity, app: &AppClient, step: Step) -> Result<Answer, Refusal> {
    match step {
        Step::Challenge(challenge) => Ok(Answer::Challenge(challenge)),
        Step::Proven(proven) => refresh::begin(identity, app, &proven.user, proven.used).await.map(Answer::Tokens),
    }
}

/// Ends a user's lock-out: the password that was guessed at is no longer the user's.
pub(crate) fn forget_attempts(identity: &Identity, pool: &UserPool, user: &User) {
    identity.attempts.succeeded(unknown_user::attempts_of(identity, pool, Some(user), &user.username));
}

/// No device is remembered here. AWS: clients that find exactly these words go on without their device key.
fn refuse_device(parameters: &Parameters) -> Result<(), Refusal> {
    match parameters.get("DEVICE_KEY") {
        Some(_) => Err(Refusal::unknown_device()),
        None => Ok(()),
    }
}
