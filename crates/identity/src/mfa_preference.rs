//! Which second factors a user has turned on, and which is preferred: SetUserMFAPreference, AdminSetUserMFAPreference.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserMFAPreference.html>.
//!
//! Turning the app off does not let anybody in: where the pool demands a second factor, the next sign-in asks for another app.

use crate::Identity;
use crate::admin_user;
use crate::records::Versioned;
use crate::refusal::Refusal;
use crate::token::verify_access_token;
use crate::user::{self, User};
use crate::user_pool::UserPool;

/// `SoftwareTokenMfaSettings`; what is not said stays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SoftwareTokenPreference {
    /// `Enabled`.
    pub is_enabled: Option<bool>,
    /// `PreferredMfa`.
    pub is_preferred: Option<bool>,
}

/// AWS's name of the only second factor.
const SOFTWARE_TOKEN_MFA: &str = "SOFTWARE_TOKEN_MFA";

/// SetUserMFAPreference.
///
/// # Errors
/// `NotAuthorized`; `InvalidParameter` when the user has no verified app to turn on; `TooManyRequests`.
pub async fn set(identity: &Identity, access_token: &str, preference: SoftwareTokenPreference) -> Result<(), Refusal> {
    let signed_in = verify_access_token(identity, access_token).await?;
    write(identity, &signed_in.pool, signed_in.user, preference).await
}

/// AdminSetUserMFAPreference.
///
/// # Errors
/// `UserNotFound`; else as [`set`].
pub async fn admin_set(
    identity: &Identity,
    pool: &UserPool,
    username: &str,
    preference: SoftwareTokenPreference,
) -> Result<(), Refusal> {
    let found = admin_user::existing(identity, pool, username).await?;
    write(identity, pool, found, preference).await
}

/// `UserMFASettingList`; absent where nothing is on.
#[must_use]
pub fn turned_on(user: &User) -> Option<Vec<String>> {
    user.software_token.as_ref().filter(|token| token.is_enabled).map(|_| vec![SOFTWARE_TOKEN_MFA.to_owned()])
}

/// `PreferredMfaSetting`.
#[must_use]
pub fn preferred(user: &User) -> Option<&'static str> {
    user.software_token.as_ref().filter(|token| token.is_enabled && token.is_preferred).map(|_| SOFTWARE_TOKEN_MFA)
}

async fn write(
    identity: &Identity,
    pool: &UserPool,
    found: Versioned<User>,
    preference: SoftwareTokenPreference,
) -> Result<(), Refusal> {
    let Versioned { value: mut user, version } = found;
    if preference == SoftwareTokenPreference::default() {
        return Ok(());
    }
    match &mut user.software_token {
        Some(token) => {
            token.is_enabled = preference.is_enabled.unwrap_or(token.is_enabled);
            if preference.is_preferred == Some(true) && !token.is_enabled {
                return Err(Refusal::invalid_parameter("Invalid MFA preference given, a preferred MFA must be enabled."));
            }
            token.is_preferred = token.is_enabled && preference.is_preferred.unwrap_or(token.is_preferred);
        }
        None if preference.is_enabled == Some(true) || preference.is_preferred == Some(true) => {
            return Err(Refusal::invalid_parameter(format!(
                "User does not have delivery config set to turn on {SOFTWARE_TOKEN_MFA}"
            )));
        }
        None => return Ok(()),
    }
    user.modified_at = identity.ports.clock.now();
    user::write(identity, pool, &user, version).await
}
