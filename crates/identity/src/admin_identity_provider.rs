//! What administrators do with identity providers: create, find, update, delete, list.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html> and its
//! neighbours.
//!
//! Clients keep the name of a provider that is gone; it lets nobody in, and such a client cannot be written again, as on AWS.
//!
//! # Not (yet) like AWS
//! - Names that differ only by case do not stand side by side, nor beside `COGNITO` and the social providers: users are named after
//!   their provider, and in a pool whose names do not differ by case one provider's users could be another's.
//! - The user's name is always the claim `sub`. AWS puts that in where nothing is said; what it does when something else is said is
//!   not recorded.
//! - Whether AWS takes a mapping that leaves out a required attribute is not recorded. Here it does: who signs in without one is
//!   refused then.
//! - AWS's words for an identifier that is taken or unknown, and for too many providers, are not recorded.

use std::collections::BTreeMap;

use gatewright_store::StoreError;
use gatewright_store::record::{Draft, Scope, Uniqueness};
use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::case_folding::fold;
use crate::identity_provider::{
    self, IDENTIFIER_INDEX, IDENTITY_PROVIDERS_MAX, IdentityProvider, ProviderDetails, ProviderKind, SUBJECT_CLAIM, USERNAME,
    seal_client_secret,
};
use crate::page::{Page, Window};
use crate::page_within::page_within;
use crate::records::{self, IDENTITY_PROVIDER, WRITE_TRIES_MAX};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::{self, UserPool};
use crate::user_pool_client::OWN_USERS;
use crate::write_within::{Written, write_within};

/// Most characters of a claim's name.
pub const CLAIM_CHARS_MAX: usize = 256;
/// Names that are somebody's already.
const FIXED_NAMES: [&str; 5] = [OWN_USERS, "Google", "Facebook", "LoginWithAmazon", "SignInWithApple"];

/// What a new provider is asked to be. Not for `Debug`: its details hold a secret.
pub struct NewIdentityProvider {
    /// The pool.
    pub user_pool_id: String,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub kind: ProviderKind,
    /// `ProviderDetails`.
    pub details: BTreeMap<String, String>,
    /// `AttributeMapping`.
    pub attribute_mapping: BTreeMap<String, String>,
    /// `IdpIdentifiers`.
    pub identifiers: Option<Vec<String>>,
}

/// What of a provider is to be changed. `None` is not said and stays. Not for `Debug`: its details hold a secret.
#[derive(Default)]
pub struct ProviderChanges {
    /// `ProviderDetails`.
    pub details: Option<BTreeMap<String, String>>,
    /// `AttributeMapping`.
    pub attribute_mapping: Option<BTreeMap<String, String>>,
    /// `IdpIdentifiers`.
    pub identifiers: Option<Vec<String>>,
}

/// Creates a provider.
///
/// # Errors
/// `ResourceNotFound`, `InvalidParameter`, `DuplicateProvider`, `LimitExceeded`; `TooManyRequests` when the pool keeps being changed.
pub async fn create(identity: &Identity, scope: &Scope, new: NewIdentityProvider) -> Result<IdentityProvider, Refusal> {
    check_name(&new.name, new.kind)?;
    let (details, secret) = ProviderDetails::parse(new.kind, new.details)?;
    let sealed = secret.map(|secret| seal_client_secret(identity, &new.user_pool_id, &new.name, &secret)).transpose()?;
    let now = identity.ports.clock.now();
    let mut provider = IdentityProvider {
        user_pool_id: new.user_pool_id,
        name: new.name,
        kind: new.kind,
        details,
        sealed_client_secret: sealed,
        attribute_mapping: BTreeMap::new(),
        identifiers: new.identifiers.filter(|given| !given.is_empty()),
        created_at: now,
        modified_at: now,
    };
    for _ in 0..WRITE_TRIES_MAX {
        let pool = user_pool::find(identity, scope, &provider.user_pool_id).await?;
        provider.attribute_mapping = complete_mapping(&pool.value, new.attribute_mapping.clone())?;
        check_identifiers(provider.identifiers.as_deref())?;
        let others = identity_provider::all(identity, &pool.value).await?;
        if others.iter().any(|other| is_same_name(&other.name, &provider.name)) {
            let words = format!("{} already exists in user pool {}", provider.name, provider.user_pool_id);
            return Err(Refusal::new(RefusalKind::DuplicateProvider, words));
        }
        if others.len() >= IDENTITY_PROVIDERS_MAX {
            return Err(Refusal::new(RefusalKind::LimitExceeded, "Maximum number of identity providers has been reached."));
        }
        let transaction = Transaction::new().create(draft(scope, &provider)?);
        match write_within(identity, &pool, transaction).await {
            Ok(Written::Done) => return Ok(provider),
            Ok(Written::PoolChanged) => {}
            Err(cause) => return Err(write_refusal(cause)),
        }
    }
    Err(Refusal::too_many_requests())
}

/// The provider of this name.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find(identity: &Identity, scope: &Scope, user_pool_id: &str, name: &str) -> Result<IdentityProvider, Refusal> {
    let pool = user_pool::find(identity, scope, user_pool_id).await?.value;
    Ok(identity_provider::find(identity, &pool, name).await?.value)
}

/// The provider that has this identifier.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find_by_identifier(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
    identifier: &str,
) -> Result<IdentityProvider, Refusal> {
    let pool = user_pool::find(identity, scope, user_pool_id).await?.value;
    identity_provider::of_identifier(identity, &pool, identifier).await?.ok_or_else(|| {
        let words = format!("The provider with identifier {identifier} does not exist for User Pool {user_pool_id}.");
        Refusal::new(RefusalKind::ResourceNotFound, words)
    })
}

/// Changes what was said of a provider. Details are replaced as a whole.
///
/// # Errors
/// `ResourceNotFound`, `InvalidParameter`; `TooManyRequests` when it is changed at the same time.
pub async fn update(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
    name: &str,
    changes: ProviderChanges,
) -> Result<IdentityProvider, Refusal> {
    let pool = user_pool::find(identity, scope, user_pool_id).await?.value;
    let found = identity_provider::find(identity, &pool, name).await?;
    let mut provider = found.value;
    if let Some(details) = changes.details {
        let (details, secret) = ProviderDetails::parse(provider.kind, details)?;
        provider.details = details;
        let sealed = secret.map(|secret| seal_client_secret(identity, user_pool_id, name, &secret));
        provider.sealed_client_secret = sealed.transpose()?;
    }
    if let Some(mapping) = changes.attribute_mapping {
        provider.attribute_mapping = complete_mapping(&pool, mapping)?;
    }
    if let Some(identifiers) = changes.identifiers {
        check_identifiers(Some(&identifiers))?;
        provider.identifiers = Some(identifiers).filter(|given| !given.is_empty());
    }
    provider.modified_at = identity.ports.clock.now();
    let transaction = Transaction::new().replace(draft(scope, &provider)?, found.version);
    match identity.ports.store.commit(transaction).await {
        Ok(_) => Ok(provider),
        Err(cause) => Err(write_refusal(cause)),
    }
}

/// Deletes a provider. The users who came from it stay.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn delete(identity: &Identity, scope: &Scope, user_pool_id: &str, name: &str) -> Result<(), Refusal> {
    let pool = user_pool::find(identity, scope, user_pool_id).await?.value;
    identity_provider::find(identity, &pool, name).await?;
    let transaction = Transaction::new().delete(IDENTITY_PROVIDER, scope.clone(), records::key_in(&pool.id, name));
    identity.ports.store.commit(transaction).await?;
    Ok(())
}

/// A page of a pool's providers, in the order of their names.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` for a token that was not given out.
pub async fn list(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
    limit: Option<i32>,
    token: Option<&str>,
) -> Result<Page<IdentityProvider>, Refusal> {
    page_within(identity, IDENTITY_PROVIDER, scope, user_pool_id, &Window::new(limit, token)?).await
}

/// AWS: a social provider is named after itself, and nobody else is.
fn check_name(name: &str, kind: ProviderKind) -> Result<(), Refusal> {
    let is_right = match kind {
        ProviderKind::Google => name == kind.as_str(),
        ProviderKind::Oidc => !FIXED_NAMES.iter().any(|fixed| is_same_name(fixed, name)),
    };
    match is_right {
        true => Ok(()),
        false => Err(Refusal::invalid_parameter(format!("Provider {name} cannot be of type {}.", kind.as_str()))),
    }
}

fn is_same_name(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// The mapping with what is always mapped. Every key is an attribute that can be written.
fn complete_mapping(pool: &UserPool, mut mapping: BTreeMap<String, String>) -> Result<BTreeMap<String, String>, Refusal> {
    let username = mapping.entry(USERNAME.to_owned()).or_insert_with(|| SUBJECT_CLAIM.to_owned());
    let is_subject = username == SUBJECT_CLAIM;
    let is_attribute = |key: &str| {
        let attribute = pool.schema.iter().find(|attribute| attribute.name == key);
        attribute.is_some_and(|attribute| !attribute.is_developer_only) && !matches!(key, "sub" | "identities")
    };
    let is_claim = |claim: &str| !claim.is_empty() && claim.chars().count() <= CLAIM_CHARS_MAX;
    let is_mapping = |key: &str, claim: &str| if key == USERNAME { is_subject } else { is_attribute(key) && is_claim(claim) };
    let invalid: Vec<&str> = mapping.iter().filter(|(key, claim)| !is_mapping(key, claim)).map(|(key, _)| key.as_str()).collect();
    if !invalid.is_empty() {
        let words = format!("AttributeMapping contains invalid mapping: [{}]", invalid.join(", "));
        return Err(Refusal::invalid_parameter(words));
    }
    Ok(mapping)
}

fn check_identifiers(identifiers: Option<&[String]>) -> Result<(), Refusal> {
    let identifiers = identifiers.unwrap_or_default();
    let again = identifiers
        .iter()
        .enumerate()
        .find(|(place, identifier)| identifiers.iter().take(*place).any(|other| other == *identifier));
    again.map_or(Ok(()), |(_, identifier)| Err(identifier_taken(identifier)))
}

fn identifier_taken(identifier: &str) -> Refusal {
    Refusal::invalid_parameter(format!("The identifier {identifier} is in use."))
}

/// A provider, ready to be written, with its index entries.
fn draft(scope: &Scope, provider: &IdentityProvider) -> Result<Draft, Refusal> {
    let key = |rest: &str| records::key_in(&provider.user_pool_id, rest);
    let draft = records::draft(IDENTITY_PROVIDER, scope, key(&provider.name), provider)?;
    let identifiers = provider.identifiers.iter().flatten();
    Ok(identifiers.fold(draft, |draft, identifier| draft.indexed(IDENTIFIER_INDEX, key(identifier), Uniqueness::Unique)))
}

fn write_refusal(cause: StoreError) -> Refusal {
    match cause {
        StoreError::VersionMismatch { .. } => Refusal::too_many_requests(),
        StoreError::NotUnique { index: IDENTIFIER_INDEX, value } => {
            identifier_taken(value.split_once('/').map_or(value.as_str(), |(_, identifier)| identifier))
        }
        other => other.into(),
    }
}
