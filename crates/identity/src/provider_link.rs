//! AdminLinkProviderForUser and AdminDisableProviderForUser: who else a user is, at which provider.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminLinkProviderForUser.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableProviderForUser.html>.
//!
//! A link that is taken away ends what came of it at its next use: sign-ins, browsers' sessions and codes name the identity that they came of.
//!
//! # Not (yet) like AWS
//! - A person at a provider is named by `Cognito_Subject` alone. AWS also takes an attribute that an OpenID Connect provider maps, such as
//!   `email`; whoever can choose that at the provider would become the user.
//! - AWS's words where no words were recorded: for members that are missing, too many links, an immutable attribute.
//! - What AWS marks when the user of a pool, or one whom the provider made, is kept from signing in so is not recorded. Here the user is
//!   disabled, and AdminEnableUser lets them in again.

use crate::Identity;
use crate::admin_user;
use crate::federated_name;
use crate::identity_provider;
use crate::records::{Versioned, WRITE_TRIES_MAX};
use crate::refusal::{Refusal, RefusalKind};
use crate::user::{self, IDENTITIES, ProviderIdentity, User};
use crate::user_pool::UserPool;

/// AWS: most identities that are linked to a user.
pub const LINKS_MAX: usize = 5;
/// `ProviderName` of the pool's own users.
pub const NATIVE_PROVIDER: &str = "Cognito";
/// `ProviderAttributeName` that names people by what their provider calls them.
pub const SUBJECT: &str = "Cognito_Subject";

/// `ProviderUserIdentifierType`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProviderUser {
    /// `ProviderName`.
    pub provider_name: Option<String>,
    /// `ProviderAttributeName`.
    pub attribute_name: Option<String>,
    /// `ProviderAttributeValue`.
    pub attribute_value: Option<String>,
}

/// From now on a person at a provider signs in as a user who is there.
///
/// # Errors
/// `UserNotFound`, `ResourceNotFound`, `InvalidParameter`, `LimitExceeded`; `TooManyRequests` when the user keeps being changed.
pub async fn link(
    identity: &Identity,
    pool: &UserPool,
    destination: &ProviderUser,
    source: &ProviderUser,
) -> Result<(), Refusal> {
    let (provider_name, subject) = source.of_provider("SourceUser")?;
    if provider_name == NATIVE_PROVIDER {
        return Err(Refusal::invalid_parameter(
            "Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a \
             DestinationUser",
        ));
    }
    let provider = identity_provider::find(identity, pool, provider_name).await?.value;
    source.check_attribute_name("SourceUser")?;
    if federated_name::of(pool, provider_name, subject).is_none() {
        return Err(invalid("SourceUser", "ProviderAttributeValue is not a subject of this provider"));
    }
    for _ in 0..WRITE_TRIES_MAX {
        let found = destination_of(identity, pool, destination).await?;
        check_free(identity, pool, &found.value, provider_name, subject).await?;
        check_mutable(pool, &found.value)?;
        let mut identities = found.value.identities();
        if identities.iter().filter(|linked| !linked.is_primary).count() >= LINKS_MAX {
            let words = format!("A user can be linked to at most {LINKS_MAX} external users.");
            return Err(Refusal::new(RefusalKind::LimitExceeded, words));
        }
        identities.push(ProviderIdentity {
            user_id: subject.to_owned(),
            provider_name: provider_name.to_owned(),
            provider_type: provider.kind.as_str().to_owned(),
            issuer: None,
            is_primary: false,
            created_at_ms: identity.ports.clock.now().epoch_ms,
        });
        if write(identity, pool, &found, &identities).await? {
            return Ok(());
        }
    }
    Err(Refusal::too_many_requests())
}

/// Takes a link away, or keeps a user of the pool or of a provider from signing in.
///
/// # Errors
/// `UserNotFound`, `ResourceNotFound`, `InvalidParameter`; `TooManyRequests` when the user keeps being changed.
pub async fn disable(identity: &Identity, pool: &UserPool, whom: &ProviderUser) -> Result<(), Refusal> {
    let (provider_name, value) = whom.of_provider("User")?;
    whom.check_attribute_name("User")?;
    if provider_name == NATIVE_PROVIDER {
        return admin_user::disable(identity, pool, value).await;
    }
    for _ in 0..WRITE_TRIES_MAX {
        let Some(found) = user::find_by_identity(identity, pool, provider_name, value).await? else {
            identity_provider::find(identity, pool, provider_name).await?;
            return Err(Refusal::no_such_user());
        };
        let identities = found.value.identities();
        let (gone, kept): (Vec<_>, Vec<_>) = identities.into_iter().partition(|linked| linked.is_of(provider_name, value));
        if gone.iter().any(|linked| linked.is_primary) {
            return admin_user::disable(identity, pool, &found.value.username).await;
        }
        if write(identity, pool, &found, &kept).await? {
            return Ok(());
        }
    }
    Err(Refusal::too_many_requests())
}

async fn destination_of(identity: &Identity, pool: &UserPool, destination: &ProviderUser) -> Result<Versioned<User>, Refusal> {
    // AWS: the name of the attribute is not looked at.
    match destination.of_provider("DestinationUser")? {
        (NATIVE_PROVIDER, username) => admin_user::existing(identity, pool, username).await,
        (provider_name, subject) => {
            let found = user::find_by_identity(identity, pool, provider_name, subject).await?;
            found.ok_or_else(Refusal::no_such_user)
        }
    }
}

/// Nobody is the person yet.
async fn check_free(
    identity: &Identity,
    pool: &UserPool,
    destination: &User,
    provider_name: &str,
    subject: &str,
) -> Result<(), Refusal> {
    match user::find_by_identity(identity, pool, provider_name, subject).await? {
        None => Ok(()),
        Some(found) if found.value.sub == destination.sub => {
            Err(Refusal::invalid_parameter("SourceUser is already linked to DestinationUser"))
        }
        Some(_) => Err(Refusal::invalid_parameter(
            "Merging is not currently supported, provide a SourceUser that has not been signed up in order to link",
        )),
    }
}

/// AWS: no user is linked who has an attribute that cannot be changed.
fn check_mutable(pool: &UserPool, user: &User) -> Result<(), Refusal> {
    let has_value = |name: &str| name != IDENTITIES && user.attributes.contains_key(name);
    match pool.schema.iter().find(|attribute| !attribute.is_mutable && has_value(&attribute.name)) {
        Some(attribute) => Err(invalid("DestinationUser", &format!("attribute {} is not mutable", attribute.name))),
        None => Ok(()),
    }
}

/// Whether it was written; not when the user has changed, or somebody else has become the person.
async fn write(
    identity: &Identity,
    pool: &UserPool,
    found: &Versioned<User>,
    identities: &[ProviderIdentity],
) -> Result<bool, Refusal> {
    let mut user = found.value.clone();
    user.set_identities(identities).map_err(Refusal::internal)?;
    user.modified_at = identity.ports.clock.now();
    match user::write(identity, pool, &user, found.version).await {
        Ok(()) => Ok(true),
        Err(refusal) if refusal.kind == RefusalKind::TooManyRequests => Ok(false),
        Err(other) => Err(other),
    }
}

impl ProviderUser {
    fn of_provider(&self, what: &str) -> Result<(&str, &str), Refusal> {
        match (self.provider_name.as_deref(), self.attribute_value.as_deref().filter(|value| !value.is_empty())) {
            (Some(provider_name), Some(value)) => Ok((provider_name, value)),
            _ => Err(invalid(what, "ProviderName and ProviderAttributeValue are required")),
        }
    }

    fn check_attribute_name(&self, what: &str) -> Result<(), Refusal> {
        match self.attribute_name.as_deref() {
            Some(SUBJECT) => Ok(()),
            Some(other) => {
                Err(Refusal::not_yet_supported(&format!("the ProviderAttributeName {other} of {what}, only {SUBJECT}")))
            }
            None => Err(invalid(what, "ProviderAttributeName is required")),
        }
    }
}

fn invalid(what: &str, problem: &str) -> Refusal {
    Refusal::invalid_parameter(format!("Invalid {what}: {problem}"))
}
