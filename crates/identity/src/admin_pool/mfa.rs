//! SetUserPoolMfaConfig: whether a pool's sign-ins have a second factor.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html>.

use gatewright_store::StoreError;
use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::records::{self, USER_POOL, WRITE_TRIES_MAX};
use crate::refusal::Refusal;
use crate::user_pool::{MfaConfiguration, find};

/// What a pool is asked to demand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PoolMfa {
    /// `MfaConfiguration`; what is not said stays.
    pub configuration: Option<MfaConfiguration>,
    /// `SoftwareTokenMfaConfiguration.Enabled`; `None` when the member was not there.
    pub software_token: Option<bool>,
}

/// Sets what a pool demands, and gives it.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` for a factor with `OFF`, and for none without it; `TooManyRequests`.
pub async fn set_mfa(identity: &Identity, scope: &Scope, id: &str, asked: PoolMfa) -> Result<MfaConfiguration, Refusal> {
    for _ in 0..WRITE_TRIES_MAX {
        let found = find(identity, scope, id).await?;
        let mut pool = found.value;
        let configuration = asked.configuration.unwrap_or(pool.settings.mfa);
        check(configuration, asked.software_token)?;
        pool.settings.mfa = configuration;
        pool.modified_at = identity.ports.clock.now();
        let draft = records::draft(USER_POOL, scope, pool.id.clone(), &pool)?;
        match identity.ports.store.commit(Transaction::new().replace(draft, found.version)).await {
            Ok(_) => return Ok(configuration),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Refusal::too_many_requests())
}

/// What CreateUserPool and UpdateUserPool may say: they cannot name the authenticator app, so it must be on already.
///
/// # Errors
/// `InvalidParameter`.
pub(crate) fn check_kept(asked: MfaConfiguration, present: MfaConfiguration) -> Result<(), Refusal> {
    if asked != MfaConfiguration::Off && present == MfaConfiguration::Off {
        return Err(Refusal::invalid_parameter(
            "SMS configuration and Auto verification for phone_number are required when MFA is required/optional",
        ));
    }
    Ok(())
}

fn check(configuration: MfaConfiguration, software_token: Option<bool>) -> Result<(), Refusal> {
    match (configuration, software_token) {
        (MfaConfiguration::Off, Some(_)) => {
            Err(Refusal::invalid_parameter("Invalid MFA configuration given, can't turn off MFA and configure an MFA together."))
        }
        (MfaConfiguration::Optional | MfaConfiguration::On, None | Some(false)) => Err(Refusal::invalid_parameter(
            "Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.",
        )),
        (MfaConfiguration::Off, None) | (MfaConfiguration::Optional | MfaConfiguration::On, Some(true)) => Ok(()),
    }
}
