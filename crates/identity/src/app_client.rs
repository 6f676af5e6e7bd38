//! The app client of a call: who names it, found, its secret proven, its flows asked.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html>.
//!
//! # Not (yet) like AWS
//! The words for a raw client secret that is missing or wrong, and for a refresh that is not allowed, are not recorded.

use gatewright_model::ids::{AccountId, Region};

use crate::Identity;
use crate::records;
use crate::refusal::Refusal;
use crate::trigger::context::{TokenSource, TriggerContext};
use crate::user_pool::{self, UserPool};
use crate::user_pool_client::{self, ExplicitAuthFlow, UserPoolClient};

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

/// A client and its pool, in a call.
#[derive(Debug)]
pub(crate) struct AppClient {
    pub(crate) pool: UserPool,
    pub(crate) client: UserPoolClient,
    /// What the call brings for the functions that it triggers.
    pub(crate) triggers: TriggerContext,
    /// What a sign-in by this call is, for the function before its tokens.
    pub(crate) token_source: TokenSource,
}

impl AppClient {
    /// A client in a call of its pool's domain.
    pub(crate) fn of_domain(pool: &UserPool, client: &UserPoolClient, triggers: TriggerContext) -> Self {
        Self { pool: pool.clone(), client: client.clone(), triggers, token_source: TokenSource::HostedAuth }
    }

    /// The client that a call names. An administrator's must be of the pool that is named, and the pool of the administrator's account.
    pub(crate) async fn find(
        identity: &Identity,
        caller: &Caller,
        client_id: &str,
        triggers: TriggerContext,
    ) -> Result<Self, Refusal> {
        let (pool, client) = match caller {
            Caller::App => user_pool_client::find_anywhere(identity, client_id).await?,
            Caller::Administrator { account, region, user_pool_id } => {
                let pool = user_pool::find(identity, &records::scope(account, region), user_pool_id).await?.value;
                let client = user_pool_client::find(identity, &pool, client_id).await?.value;
                (pool, client)
            }
        };
        Ok(Self { pool, client, triggers, token_source: TokenSource::Authentication })
    }

    /// What values of this client are sealed for.
    pub(crate) fn record(&self) -> String {
        records::key_in(&self.pool.id, &self.client.id)
    }

    /// Checks `SECRET_HASH` over the username exactly as this call sent it.
    pub(crate) fn check_secret_hash(&self, identity: &Identity, username: &str, given: Option<&str>) -> Result<(), Refusal> {
        user_pool_client::check_secret_hash(identity, &self.client, username, given)
    }

    /// Checks that a `SECRET_HASH` was sent if, and only if, the client has a secret; whose it is comes later.
    pub(crate) fn check_secret_hash_presence(&self, given: Option<&str>) -> Result<(), Refusal> {
        let id = &self.client.id;
        match (&self.client.sealed_secret, given) {
            (Some(_), None) => {
                Err(Refusal::not_authorized(format!("Client {id} is configured with secret but SECRET_HASH was not received")))
            }
            (None, Some(_)) => Err(Refusal::not_authorized(format!("Unable to verify secret hash for client {id}"))),
            (Some(_), Some(_)) | (None, None) => Ok(()),
        }
    }

    /// Checks a client secret that was sent itself.
    pub(crate) fn check_secret(&self, identity: &Identity, given: Option<&str>) -> Result<(), Refusal> {
        let id = &self.client.id;
        match given {
            _ if user_pool_client::is_client_secret(identity, &self.client, given)? => Ok(()),
            None => Err(Refusal::not_authorized(format!("Client {id} is configured for secret but secret was not received"))),
            Some(_) => Err(Refusal::not_authorized(format!("Unable to verify secret for client {id}"))),
        }
    }

    /// Checks that the client allows a flow, and that the caller may ask for it.
    pub(crate) fn check_flow(&self, flow: AuthFlow, caller: &Caller) -> Result<(), Refusal> {
        if flow == AuthFlow::AdminUserPassword && *caller == Caller::App {
            return Err(Refusal::invalid_parameter("Initiate Auth method not supported."));
        }
        if self.allows(flow) {
            return Ok(());
        }
        Err(Refusal::invalid_parameter(match flow {
            AuthFlow::UserPassword => "USER_PASSWORD_AUTH flow not enabled for this client",
            AuthFlow::UserSrp => "USER_SRP_AUTH is not enabled for the client.",
            AuthFlow::AdminUserPassword | AuthFlow::RefreshToken | AuthFlow::Other(_) => "Auth flow not enabled for this client",
        }))
    }

    fn allows(&self, flow: AuthFlow) -> bool {
        use ExplicitAuthFlow::{
            AdminNoSrpAuth, AllowAdminUserPasswordAuth, AllowRefreshTokenAuth, AllowUserPasswordAuth, AllowUserSrpAuth,
            CustomAuthFlowOnly, UserPasswordAuth,
        };
        let settings = &self.client.settings;
        // AWS: the older names only add to what was always allowed, but for the one that forbids SRP.
        let has_older_names = settings
            .explicit_auth_flows
            .iter()
            .flatten()
            .any(|flow| matches!(flow, AdminNoSrpAuth | CustomAuthFlowOnly | UserPasswordAuth));
        match flow {
            AuthFlow::UserSrp if has_older_names => !settings.allows_any_of(&[CustomAuthFlowOnly]),
            AuthFlow::UserSrp => settings.allows_any_of(&[AllowUserSrpAuth]),
            AuthFlow::UserPassword => settings.allows_any_of(&[AllowUserPasswordAuth, UserPasswordAuth]),
            AuthFlow::AdminUserPassword => settings.allows_any_of(&[AllowAdminUserPasswordAuth, AdminNoSrpAuth]),
            // AWS: a client that rotates its refresh tokens gets new ones by GetTokensFromRefreshToken alone.
            AuthFlow::RefreshToken if settings.rotates_refresh_tokens() => false,
            AuthFlow::RefreshToken => has_older_names || settings.allows_any_of(&[AllowRefreshTokenAuth]),
            AuthFlow::Other(_) => false,
        }
    }
}

#[cfg(test)]
mod tests;
