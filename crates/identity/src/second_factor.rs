//! Whether a user's sign-in needs a second factor: the pool decides, and where it leaves that to its users, the user.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html>.
//!
//! # Not (yet) like AWS
//! - The only second factor is the authenticator app: no SMS, e-mail or passkey, and so no SELECT_MFA_TYPE.
//! - AWS gives a user who has just confirmed a sign-up tokens without one, once, also where the pool demands it. Here nobody gets any.

use crate::user::{User, UserStatus};
use crate::user_pool::{MfaConfiguration, UserPool};

/// What a sign-in asks for after the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Nothing more.
    Nothing,
    /// A code of the user's authenticator app.
    Code,
    /// That the user sets up an authenticator app.
    SetUp,
}

/// What a sign-in of this user asks for after the password.
#[must_use]
pub fn asked(pool: &UserPool, user: &User) -> Asked {
    let has_app = user.software_token.as_ref().is_some_and(|token| token.is_enabled);
    match pool.settings.mfa {
        // AWS: who signs in elsewhere is asked for a second factor there.
        _ if user.status == UserStatus::ExternalProvider => Asked::Nothing,
        MfaConfiguration::Off => Asked::Nothing,
        MfaConfiguration::Optional | MfaConfiguration::On if has_app => Asked::Code,
        MfaConfiguration::Optional => Asked::Nothing,
        MfaConfiguration::On => Asked::SetUp,
    }
}
