//! Authenticator apps of users: the secret that app and server share, and the codes that show that the app has it.
//!
//! The secret is shown once, when it is drawn, and kept sealed. A user who is signed in sets an app up by access token ([`associate`],
//! [`verify`]): the one before keeps counting until a code of the new one has come. In a sign-in that asks for an app
//! ([`flow::mfa_setup`](crate::flow::mfa_setup)) the secret lies in the session until then.
//!
//! INVARIANT: a code counts once. The step of the last one is in the user's record and written under the version that was read, so
//! that of two uses at once one fails.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html>.

use gatewright_keys::Purpose;
use gatewright_keys::totp::{self, Matched};
use gatewright_model::secret::Secret;

use crate::Identity;
use crate::records;
use crate::refusal::{Refusal, RefusalKind};
use crate::token::verify_access_token;
use crate::user::{self, SoftwareToken, User};
use crate::user_pool::{MfaConfiguration, UserPool};

/// Longest name that a user gives an authenticator app, in characters. (AWS: 131,072.)
pub const FRIENDLY_DEVICE_NAME_CHARS_MAX: usize = 256;

/// AssociateSoftwareToken by access token: a new secret, as base32. It counts when a code of it has come.
///
/// # Errors
/// `NotAuthorized`; `SoftwareTokenMfaNotFound` where the pool has none; `TooManyRequests` when the user is changed at the same time.
pub async fn associate(identity: &Identity, access_token: &str) -> Result<Secret<String>, Refusal> {
    let signed_in = verify_access_token(identity, access_token).await?;
    check_offered(&signed_in.pool)?;
    let secret = totp::draw_secret(&*identity.ports.entropy);
    let (mut user, version) = (signed_in.user.value, signed_in.user.version);
    user.sealed_token_to_verify = Some(seal(identity, &signed_in.pool, &user, &secret)?);
    user::write(identity, &signed_in.pool, &user, version).await?;
    Ok(Secret::new(totp::base32(secret.expose())))
}

/// VerifySoftwareToken by access token: the app has the secret, and takes the place of the one before.
///
/// # Errors
/// `EnableSoftwareTokenMfa` for a wrong code; else as [`associate`].
pub async fn verify(identity: &Identity, access_token: &str, code: &str, name: Option<String>) -> Result<(), Refusal> {
    let signed_in = verify_access_token(identity, access_token).await?;
    let (pool, version) = (&signed_in.pool, signed_in.user.version);
    let mut user = signed_in.user.value;
    check_offered(pool)?;
    let sealed = user.sealed_token_to_verify.take().ok_or_else(not_found)?;
    let secret = open(identity, pool, &user, &sealed)?;
    let last_step = first_code(identity, &secret, code)?;
    let earlier = user.software_token.take();
    let (was_enabled, is_preferred) = earlier.map_or((false, false), |token| (token.is_enabled, token.is_preferred));
    // AWS: where the pool leaves it to the user, it is on when the user says so.
    let is_enabled = was_enabled || pool.settings.mfa == MfaConfiguration::On;
    let friendly_device_name = checked_name(name)?;
    user.software_token =
        Some(SoftwareToken { sealed_secret: sealed, last_step, is_enabled, is_preferred, friendly_device_name });
    user.modified_at = identity.ports.clock.now();
    user::write(identity, pool, &user, version).await
}

/// Whether the pool offers authenticator apps.
///
/// # Errors
/// `SoftwareTokenMfaNotFound`.
pub(crate) fn check_offered(pool: &UserPool) -> Result<(), Refusal> {
    match pool.settings.mfa {
        MfaConfiguration::Off => {
            let words = "Software Token MFA has not been enabled by the userPool";
            Err(Refusal::new(RefusalKind::SoftwareTokenMfaNotFound, words))
        }
        MfaConfiguration::Optional | MfaConfiguration::On => Ok(()),
    }
}

/// The step of the first code of a new app.
///
/// # Errors
/// `EnableSoftwareTokenMfa` for a wrong code.
pub(crate) fn first_code(identity: &Identity, secret: &Secret<Vec<u8>>, code: &str) -> Result<i64, Refusal> {
    match totp::matched(secret.expose(), code, identity.ports.clock.now(), None) {
        Matched::Step(step) => Ok(step),
        Matched::Used | Matched::Nothing => {
            let words = "Code mismatch and fail enable Software Token MFA";
            Err(Refusal::new(RefusalKind::EnableSoftwareTokenMfa, words))
        }
    }
}

/// The step of a code of the user's app, later than the last.
///
/// # Errors
/// `CodeMismatch`; `ExpiredCode` for one that has counted, or that is before one that has.
pub(crate) fn next_code(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    token: &SoftwareToken,
    code: &str,
) -> Result<i64, Refusal> {
    let secret = open(identity, pool, user, &token.sealed_secret)?;
    match totp::matched(secret.expose(), code, identity.ports.clock.now(), Some(token.last_step)) {
        Matched::Step(step) => Ok(step),
        Matched::Used => Err(Refusal::new(RefusalKind::ExpiredCode, "Your software token has already been used once.")),
        Matched::Nothing => Err(Refusal::new(RefusalKind::CodeMismatch, "Invalid code received for user")),
    }
}

/// The user has no app.
pub(crate) fn not_found() -> Refusal {
    Refusal::new(RefusalKind::SoftwareTokenMfaNotFound, "Software Token MFA does not exist for the user.")
}

/// A name for an app, if it is not too long.
///
/// # Errors
/// `InvalidParameter`.
pub(crate) fn checked_name(name: Option<String>) -> Result<Option<String>, Refusal> {
    match name {
        Some(name) if name.chars().nth(FRIENDLY_DEVICE_NAME_CHARS_MAX).is_some() => Err(Refusal::not_yet_supported(&format!(
            "names of devices with more than {FRIENDLY_DEVICE_NAME_CHARS_MAX} characters (FriendlyDeviceName)"
        ))),
        name => Ok(name.filter(|name| !name.is_empty())),
    }
}

/// A secret as it is kept with this user.
pub(crate) fn seal(identity: &Identity, pool: &UserPool, user: &User, secret: &Secret<Vec<u8>>) -> Result<String, Refusal> {
    let ports = &identity.ports;
    let record = records::key_in(&pool.id, &user.sub);
    ports.server_key.seal(Purpose::SoftwareToken, &record, secret.expose(), &*ports.entropy).map_err(Refusal::internal)
}

/// A secret that is kept with this user.
pub(crate) fn open(identity: &Identity, pool: &UserPool, user: &User, sealed: &str) -> Result<Secret<Vec<u8>>, Refusal> {
    let record = records::key_in(&pool.id, &user.sub);
    identity.ports.server_key.open(Purpose::SoftwareToken, &record, sealed).map_err(Refusal::internal)
}
