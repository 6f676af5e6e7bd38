//! What administrators do with resource servers: create, find, update, delete, list.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html> and its
//! neighbours.
//!
//! Clients keep scopes that are gone, as on AWS; they mean nothing, and a client that names one cannot be written again.
//!
//! # Not (yet) like AWS
//! - AWS's words for an identifier that is taken or unknown, for a scope that is given twice, and for too many resource servers are
//!   not recorded.

use gatewright_store::StoreError;
use gatewright_store::record::Scope as Place;
use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::page::{Page, Window};
use crate::page_within::page_within;
use crate::records::{self, RESOURCE_SERVER, WRITE_TRIES_MAX};
use crate::refusal::{Refusal, RefusalKind};
use crate::resource_server::{self, RESOURCE_SERVERS_MAX, ResourceServer, SCOPES_MAX, Scope};
use crate::user_pool;
use crate::write_within::{Written, write_within};

/// Creates a resource server.
///
/// # Errors
/// `ResourceNotFound`, `InvalidParameter`, `LimitExceeded`; `TooManyRequests` when the pool keeps being changed.
pub async fn create(identity: &Identity, place: &Place, new: ResourceServer) -> Result<ResourceServer, Refusal> {
    for _ in 0..WRITE_TRIES_MAX {
        let pool = user_pool::find(identity, place, &new.user_pool_id).await?;
        check_scopes(new.scopes.as_deref())?;
        let others = resource_server::all(identity, &pool.value).await?;
        if others.iter().any(|other| other.identifier == new.identifier) {
            let words = format!("{} already exists in user pool {}.", new.identifier, new.user_pool_id);
            return Err(Refusal::invalid_parameter(words));
        }
        if others.len() >= RESOURCE_SERVERS_MAX {
            return Err(Refusal::new(RefusalKind::LimitExceeded, "Maximum number of resource servers has been reached."));
        }
        let key = records::key_in(&new.user_pool_id, &new.identifier);
        let transaction = Transaction::new().create(records::draft(RESOURCE_SERVER, place, key, &new)?);
        if write_within(identity, &pool, transaction).await? == Written::Done {
            return Ok(new);
        }
    }
    Err(Refusal::too_many_requests())
}

/// The resource server of this identifier.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find(identity: &Identity, place: &Place, user_pool_id: &str, identifier: &str) -> Result<ResourceServer, Refusal> {
    let pool = user_pool::find(identity, place, user_pool_id).await?.value;
    Ok(resource_server::find(identity, &pool, identifier).await?.value)
}

/// Replaces a resource server's name and scopes.
///
/// # Errors
/// `ResourceNotFound`, `InvalidParameter`; `TooManyRequests` when it is changed at the same time.
pub async fn update(identity: &Identity, place: &Place, new: ResourceServer) -> Result<ResourceServer, Refusal> {
    let pool = user_pool::find(identity, place, &new.user_pool_id).await?.value;
    let found = resource_server::find(identity, &pool, &new.identifier).await?;
    check_scopes(new.scopes.as_deref())?;
    let key = records::key_in(&pool.id, &new.identifier);
    let draft = records::draft(RESOURCE_SERVER, place, key, &new)?;
    match identity.ports.store.commit(Transaction::new().replace(draft, found.version)).await {
        Ok(_) => Ok(new),
        Err(StoreError::VersionMismatch { .. }) => Err(Refusal::too_many_requests()),
        Err(other) => Err(other.into()),
    }
}

/// Deletes a resource server and its scopes.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn delete(identity: &Identity, place: &Place, user_pool_id: &str, identifier: &str) -> Result<(), Refusal> {
    let pool = user_pool::find(identity, place, user_pool_id).await?.value;
    resource_server::find(identity, &pool, identifier).await?;
    let transaction = Transaction::new().delete(RESOURCE_SERVER, place.clone(), records::key_in(&pool.id, identifier));
    identity.ports.store.commit(transaction).await?;
    Ok(())
}

/// A page of a pool's resource servers, in the order of their identifiers.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` for a token that was not given out.
pub async fn list(
    identity: &Identity,
    place: &Place,
    user_pool_id: &str,
    limit: Option<i32>,
    token: Option<&str>,
) -> Result<Page<ResourceServer>, Refusal> {
    page_within(identity, RESOURCE_SERVER, place, user_pool_id, &Window::new(limit, token)?).await
}

fn check_scopes(scopes: Option<&[Scope]>) -> Result<(), Refusal> {
    let scopes = scopes.unwrap_or_default();
    if scopes.len() > SCOPES_MAX {
        return Err(Refusal::invalid_parameter(format!("A resource server can have at most {SCOPES_MAX} scopes.")));
    }
    let again = scopes.iter().enumerate().find(|(place, scope)| scopes.iter().take(*place).any(|other| other.name == scope.name));
    match again {
        Some((_, scope)) => Err(Refusal::invalid_parameter(format!("The scope {} is given twice.", scope.name))),
        None => Ok(()),
    }
}
