//! Signing in as whom an identity provider says somebody is.
//!
//! Whoever calls has asked the provider and verified what it said: signature, issuer, audience, nonce. Here the person is found, or made, by
//! provider and subject alone, never by a name or an address: what a provider says of its people leads to no account that was not
//! made by it or linked to it by an administrator.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html>.
//!
//! # Not (yet) like AWS
//! - Users join no group `{pool}_{provider}`: there are no groups yet.
//! - AWS's words on the redirect are not fixed, says its guide; most of them are not recorded.

mod attribute_mapping;
mod refusal;

use std::collections::BTreeMap;

use gatewright_store::transaction::Transaction;
use serde_json::{Map, Value};

use crate::Identity;
use crate::federated_name;
use crate::identity_provider::IdentityProvider;
use crate::login_name::USERNAME_CHARS_MAX;
use crate::login_session::Proof;
use crate::records::{Versioned, WRITE_TRIES_MAX};
use crate::refusal::{Refusal, RefusalKind};
use crate::trigger::context::TriggerContext;
use crate::trigger::post_confirmation::{self, Confirmed};
use crate::trigger::pre_sign_up::{self, Maker};
use crate::user::{self, ProviderIdentity, User, UserStatus};
use crate::user_pool::UserPool;
use crate::user_pool_client::UserPoolClient;

use attribute_mapping::Mapped;
pub use refusal::FederationRefusal;

/// What a provider has said of a person, verified by whoever asked it. (No `Debug`: it holds what must not be logged.)
pub struct Assertion {
    /// The provider.
    pub provider: IdentityProvider,
    /// What it calls the person: the claim `sub` of its ID token.
    pub subject: String,
    /// Its ID token's claims, and over them what its userinfo says.
    pub claims: Map<String, Value>,
}

/// Finds or makes the user, writes the mapped attributes, and says so as a proof for a browser's session and for codes.
///
/// # Errors
/// What the app's redirect says; see [`FederationRefusal`].
pub async fn sign_in(
    identity: &Identity,
    pool: &UserPool,
    client: &UserPoolClient,
    assertion: Assertion,
    triggers: &TriggerContext,
) -> Result<Proof, FederationRefusal> {
    let Assertion { provider, subject, claims } = assertion;
    check_place(pool, client, &provider)?;
    let username = federated_name::of(pool, &provider.name, &subject).ok_or_else(|| invalid_subject(&provider))?;
    let mapped = attribute_mapping::read(pool, client, &provider, &claims)?;
    for _ in 0..WRITE_TRIES_MAX {
        let signed_in = match user::find_by_identity(identity, pool, &provider.name, &subject).await? {
            Some(found) => sign_in_again(identity, pool, found, &mapped).await,
            None => {
                let first =
                    First { client, provider: &provider, subject: &subject, username: &username, mapped: &mapped, triggers };
                sign_in_first(identity, pool, first).await
            }
        };
        if let Some(user) = signed_in? {
            let mut identities = user.identities().into_iter();
            let proven = identities.find(|proven| proven.is_of(&provider.name, &subject));
            let proven = proven.ok_or_else(|| Refusal::internal("a user was found by an identity that it does not have"))?;
            return Ok(Proof::by_provider(&user, proven, identity.ports.clock.now()));
        }
    }
    Err(Refusal::too_many_requests().into())
}

/// Somebody who has not been here before.
struct First<'a> {
    client: &'a UserPoolClient,
    provider: &'a IdentityProvider,
    subject: &'a str,
    username: &'a str,
    mapped: &'a Mapped,
    triggers: &'a TriggerContext,
}

/// The person's first sign-in: the user is made, if the pool's function lets it be, and another is told of it. `None` when somebody else
/// has made the user since it was looked for.
async fn sign_in_first(identity: &Identity, pool: &UserPool, first: First<'_>) -> Result<Option<User>, FederationRefusal> {
    let First { client, provider, subject, username, mapped, triggers } = first;
    let now = identity.ports.clock.now();
    let mut user = User {
        user_pool_id: pool.id.clone(),
        username: username.to_owned(),
        sub: identity.ports.entropy.uuid(),
        attributes: BTreeMap::new(),
        status: UserStatus::ExternalProvider,
        is_enabled: true,
        created_at: now,
        modified_at: now,
        password: None,
        ended_at: None,
        software_token: None,
        sealed_token_to_verify: None,
    };
    let own = ProviderIdentity {
        user_id: subject.to_owned(),
        provider_name: provider.name.clone(),
        provider_type: provider.kind.as_str().to_owned(),
        issuer: None,
        is_primary: true,
        created_at_ms: now.epoch_ms,
    };
    user.set_identities(&[own]).map_err(Refusal::internal)?;
    mapped.give(pool, &mut user)?;
    pre_sign_up::admit(identity, pool, &user, Maker::ExternalProvider(&client.id), triggers).await?;
    match user::create(identity, pool, &user, Transaction::new(), "").await {
        Ok(()) => {
            let how = Confirmed::ConfirmSignUp;
            post_confirmation::tell(identity, pool, &user, Some(&client.id), how, triggers).await?;
            Ok(Some(user))
        }
        Err(refusal) if refusal.kind == RefusalKind::TooManyRequests => Ok(None),
        Err(refusal) if refusal.kind == RefusalKind::UsernameExists => {
            // The same person in another window, or somebody who only has the name.
            match user::find_by_identity(identity, pool, &provider.name, subject).await? {
                Some(_) => Ok(None),
                None => Err(FederationRefusal::invalid_request(format!("Already found an entry for username {username}"))),
            }
        }
        Err(other) => Err(other.into()),
    }
}

/// A person who is known: what is mapped is written over what was. `None` when the user was changed since it was read.
async fn sign_in_again(
    identity: &Identity,
    pool: &UserPool,
    found: Versioned<User>,
    mapped: &Mapped,
) -> Result<Option<User>, FederationRefusal> {
    if let Some(words) = closed_because(&found.value) {
        return Err(FederationRefusal::access_denied(words));
    }
    let mut user = found.value.clone();
    mapped.give(pool, &mut user)?;
    if user == found.value {
        return Ok(Some(user));
    }
    if !user.is_federated() {
        federated_name::refuse(identity, pool, &user).await?;
    }
    user.modified_at = identity.ports.clock.now();
    match user::write(identity, pool, &user, found.version).await {
        Ok(()) => Ok(Some(user)),
        Err(refusal) if refusal.kind == RefusalKind::TooManyRequests => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// Why a user may not be signed in by a provider, in the words for passwords.
fn closed_because(user: &User) -> Option<&'static str> {
    match user.status {
        _ if !user.is_enabled => Some("User is disabled."),
        UserStatus::Unconfirmed => Some("User is not confirmed."),
        UserStatus::ResetRequired => Some("Password reset required for the user"),
        UserStatus::Confirmed | UserStatus::ExternalProvider | UserStatus::ForceChangePassword => None,
    }
}

fn invalid_subject(provider: &IdentityProvider) -> FederationRefusal {
    FederationRefusal::invalid_request(format!(
        "Invalid subject received from {}: visible ASCII characters are needed that make a username of at most {USERNAME_CHARS_MAX}",
        provider.name
    ))
}

/// Whoever calls has found all three together; the client must let this provider's people in.
fn check_place(pool: &UserPool, client: &UserPoolClient, provider: &IdentityProvider) -> Result<(), FederationRefusal> {
    if client.user_pool_id != pool.id || provider.user_pool_id != pool.id {
        return Err(Refusal::internal("a provider or client of another pool").into());
    }
    match client.settings.lets_in(&provider.name) {
        true => Ok(()),
        false => {
            let words = format!("Identity provider {} is not enabled for this client", provider.name);
            Err(FederationRefusal::invalid_request(words))
        }
    }
}
