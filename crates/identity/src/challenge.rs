//! What goes to and fro in a sign-in: the parameters of a step, and the challenge or tokens that it ends in.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html>.

use std::collections::BTreeMap;

use gatewright_store::transaction::Transaction;

use crate::refusal::Refusal;
use crate::token::TokenSet;
use crate::user::User;

/// AWS: longest USERNAME, in characters.
pub const USERNAME_CHARS_MAX: usize = 128;

/// `ChallengeName`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChallengeName {
    /// `PASSWORD_VERIFIER`
    PasswordVerifier,
    /// `NEW_PASSWORD_REQUIRED`
    NewPasswordRequired,
    /// `SOFTWARE_TOKEN_MFA`
    SoftwareTokenMfa,
    /// `MFA_SETUP`
    MfaSetup,
    /// Any other, by AWS's name.
    Other(&'static str),
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

/// How far a step of a sign-in has led, whatever the sign-in is for.
#[derive(Debug)]
pub(crate) enum Step {
    /// The user must prove or choose something more.
    Challenge(Challenge),
    /// Everything is proven.
    Proven(Box<Proven>),
}

/// A user who has proven everything that was asked.
#[derive(Debug)]
pub(crate) struct Proven {
    /// The user.
    pub(crate) user: User,
    /// Whether a second factor was among it.
    pub(crate) has_second_factor: bool,
    /// What the proof has used up and changed, to be written with whatever it is for.
    pub(crate) used: Transaction,
}

/// A challenge. `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Challenge {
    /// Which.
    pub name: ChallengeName,
    /// To be sent back with the answer. A PASSWORD_VERIFIER has none: its state lies in SECRET_BLOCK.
    pub session: Option<String>,
    /// `ChallengeParameters`.
    pub parameters: BTreeMap<String, String>,
}

impl std::fmt::Debug for Challenge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Challenge").finish_non_exhaustive()
    }
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

    /// `USERNAME`, which must be there.
    ///
    /// # Errors
    /// `InvalidParameter`, also when it is longer than [`USERNAME_CHARS_MAX`].
    pub(crate) fn username(&self) -> Result<&str, Refusal> {
        let username = self.required("USERNAME")?;
        if username.chars().nth(USERNAME_CHARS_MAX).is_some() {
            return Err(Refusal::invalid_parameter(format!(
                "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length less than \
                 or equal to {USERNAME_CHARS_MAX}"
            )));
        }
        Ok(username)
    }
}

impl std::fmt::Debug for Parameters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
