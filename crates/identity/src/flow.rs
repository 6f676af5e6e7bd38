//! Signing in: from a name and a proof to tokens, through as many challenges as it takes.
//!
//! [`initiate`] is InitiateAuth and AdminInitiateAuth, [`respond`] RespondToAuthChallenge and AdminRespondToAuthChallenge. Both end in an
//! [`Answer`]: tokens, or the next challenge. The order is fixed: the client and its secret ([`app_client`]), the flow it allows, the
//! proof (`password_sign_in`, `srp_sign_in`), then, for whoever has proven the password, the user's state ([`admit`]). So nothing about
//! a user is said before the password is right, but for what LEGACY clients say: that there is no such user.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow.html>.
//!
//! INVARIANT: a challenge's state lies in the client's hands sealed, for one client, one user and one challenge, and works once.
//!
//! # Not (yet) like AWS
//! - CUSTOM_AUTH, USER_AUTH, every kind of MFA and remembered devices are refused by name. A device key is answered as AWS answers for a
//!   device it does not know, so that clients that kept one go on without it.
//! - No Lambda triggers; client metadata and context data are taken and not used.
//! - AWS says `User is disabled.` before it looks at the password; here only whoever knows the password learns it.

use std::collections::BTreeMap;

use gatewright_model::ids::{AccountId, Region};

use crate::Identity;
use crate::refresh;
use crate::refusal::Refusal;
use crate::token::TokenSet;

mod app_client;
mod new_password;
mod password_attempts;
mod password_sign_in;
mod proof;
mod srp_sign_in;
mod timestamp;

pub(crate) use app_client::AppClient;
pub use password_attempts::{ATTEMPTS_FREE, LOCK_MAX, PasswordAttempts, USERS_MAX};

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caller {
    /// An app, unsigned: all it has is its client id.
    App,
    /// An administrator, signed, for a pool of its account and region.
    Administrator {
        /// The account.
        account: AccountId,
        /// The region.
        region: Region,
        /// The pool.
        user_pool_id: String,
    },
}

/// `AuthFlow`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthFlow {
    /// `USER_SRP_AUTH`
    UserSrp,
    /// `USER_PASSWORD_AUTH`
    UserPassword,
    /// `ADMIN_USER_PASSWORD_AUTH` or `ADMIN_NO_SRP_AUTH`
    AdminUserPassword,
    /// `REFRESH_TOKEN_AUTH` or `REFRESH_TOKEN`
    RefreshToken,
    /// Any other, by AWS's name.
    Other(&'static str),
}

/// `ChallengeName`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChallengeName {
    /// `PASSWORD_VERIFIER`
    PasswordVerifier,
    /// `NEW_PASSWORD_REQUIRED`
    NewPasswordRequired,
    /// Any other, by AWS's name.
    Other(&'static str),
}

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
}

/// RespondToAuthChallenge or AdminRespondToAuthChallenge.
#[derive(Debug, Clone)]
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
}

/// Named texts of a call. `Debug` shows only the names.
#[derive(Clone, Default)]
pub struct Parameters(pub BTreeMap<String, String>);

/// What a step of a sign-in ends in.
#[derive(Debug)]
pub enum Answer {
    /// The user must prove or choose something more.
    Challenge(Challenge),
    /// The user is signed in.
    Tokens(TokenSet),
}

/// A challenge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// Which.
    pub name: ChallengeName,
    /// To be sent back with the answer. A PASSWORD_VERIFIER has none: its state lies in SECRET_BLOCK.
    pub session: Option<String>,
    /// `ChallengeParameters`.
    pub parameters: BTreeMap<String, String>,
}

impl Parameters {
    /// A parameter that may be missing.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A parameter that must be there.
    ///
    /// # Errors
    /// `InvalidParameter`.
    pub(crate) fn required(&self, name: &str) -> Result<&str, Refusal> {
        self.get(name).ok_or_else(|| Refusal::invalid_parameter(format!("Missing required parameter {name}")))
    }
}

impl std::fmt::Debug for Parameters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// Begins a sign-in.
///
/// # Errors
/// `InvalidParameter`, `NotAuthorized`, `UserNotFound` (LEGACY clients), `UserNotConfirmed`, `PasswordResetRequired`,
/// `ResourceNotFound`, `TooManyRequests`.
pub async fn initiate(identity: &Identity, initiation: Initiation) -> Result<Answer, Refusal> {
    let app = AppClient::find(identity, &initiation.caller, &initiation.client_id).await?;
    let parameters = &initiation.parameters;
    if let AuthFlow::Other(name) = initiation.flow {
        return Err(Refusal::not_yet_supported(&format!("the flow {name}")));
    }
    // The name is asked for first: a secret hash is over it.
    if initiation.flow != AuthFlow::RefreshToken {
        app.check_secret_hash(identity, parameters.required("USERNAME")?, parameters.get("SECRET_HASH"))?;
    }
    app.check_flow(initiation.flow, &initiation.caller)?;
    refuse_device(parameters)?;
    match initiation.flow {
        AuthFlow::UserSrp => srp_sign_in::challenge(identity, &app, parameters).await.map(Answer::Challenge),
        AuthFlow::UserPassword | AuthFlow::AdminUserPassword => password_sign_in::sign_in(identity, &app, parameters).await,
        AuthFlow::RefreshToken => refresh::by_flow(identity, &app, parameters).await.map(Answer::Tokens),
        AuthFlow::Other(name) => Err(Refusal::not_yet_supported(&format!("the flow {name}"))),
    }
}

/// Goes on with a sign-in.
///
/// # Errors
/// As [`initiate`], and `InvalidPassword`, `AliasExists` from a new password and attributes.
pub async fn respond(identity: &Identity, response: ChallengeResponse) -> Result<Answer, Refusal> {
    let app = AppClient::find(identity, &response.caller, &response.client_id).await?;
    if let ChallengeName::Other(name) = response.challenge {
        return Err(Refusal::not_yet_supported(&format!("the challenge {name}")));
    }
    let responses = &response.responses;
    app.check_secret_hash(identity, responses.required("USERNAME")?, responses.get("SECRET_HASH"))?;
    refuse_device(responses)?;
    match response.challenge {
        ChallengeName::PasswordVerifier => srp_sign_in::verify(identity, &app, responses).await,
        ChallengeName::NewPasswordRequired => {
            new_password::set(identity, &app, response.session.as_deref(), responses).await.map(Answer::Tokens)
        }
        ChallengeName::Other(name) => Err(Refusal::not_yet_supported(&format!("the challenge {name}"))),
    }
}

/// No device is remembered here. AWS: clients that find exactly these words go on without their device key.
pub(crate) fn refuse_device(parameters: &Parameters) -> Result<(), Refusal> {
    match parameters.get("DEVICE_KEY") {
        Some(_) => Err(unknown_device()),
        None => Ok(()),
    }
}

/// AWS's words for a device that it does not know.
pub(crate) fn unknown_device() -> Refusal {
    Refusal::new(crate::refusal::RefusalKind::ResourceNotFound, "Device does not exist.")
}
