//! Resource servers of a pool: the record, finding one, and the scopes that it makes.
//!
//! A resource server is a name under which a pool knows an API; its scopes, written `identifier/scope`, are what clients may be
//! allowed and access tokens may hold beside AWS's own.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html>.

use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::records::{self, RESOURCE_SERVER, Versioned};
use crate::refusal::{Refusal, RefusalKind};
use crate::token::scope::AWS_SCOPES;
use crate::user_pool::UserPool;

/// AWS: most resource servers of a pool.
pub const RESOURCE_SERVERS_MAX: usize = 25;
/// AWS: most scopes of a resource server.
pub const SCOPES_MAX: usize = 100;

/// A resource server as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResourceServer {
    /// The pool.
    pub user_pool_id: String,
    /// What its scopes start with. Never changes.
    pub identifier: String,
    /// Name as it was given.
    pub name: String,
    /// Its scopes; `None` when none were given.
    pub scopes: Option<Vec<Scope>>,
}

/// A scope of a resource server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// What stands after the identifier and a slash.
    pub name: String,
    /// What it is for.
    pub description: String,
}

impl ResourceServer {
    /// Its scopes as clients and tokens write them: `identifier/scope`.
    pub fn scope_names(&self) -> impl Iterator<Item = String> {
        self.scopes.iter().flatten().map(|scope| format!("{}/{}", self.identifier, scope.name))
    }
}

/// The scopes of all resource servers of a pool, as clients and tokens write them.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn scopes_of_pool(identity: &Identity, pool: &UserPool) -> Result<Vec<String>, Refusal> {
    Ok(all(identity, pool).await?.iter().flat_map(ResourceServer::scope_names).collect())
}

/// Those of `scopes` that there are: AWS's own, and those of resource servers that have not lost them since they were allowed.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn that_there_are(
    identity: &Identity,
    pool: &UserPool,
    mut scopes: Vec<String>,
) -> Result<Vec<String>, Refusal> {
    let is_aws = |scope: &String| AWS_SCOPES.contains(&scope.as_str());
    if !scopes.iter().all(is_aws) {
        let known = scopes_of_pool(identity, pool).await?;
        scopes.retain(|scope| is_aws(scope) || known.contains(scope));
    }
    Ok(scopes)
}

/// The resource server of this identifier in a pool.
pub(crate) async fn find(identity: &Identity, pool: &UserPool, identifier: &str) -> Result<Versioned<ResourceServer>, Refusal> {
    let key = records::key_in(&pool.id, identifier);
    let found = records::read(identity, RESOURCE_SERVER, &pool.scope(), &key).await?;
    found.ok_or_else(|| {
        let words = format!("Resource server {identifier} does not exist.");
        Refusal::new(RefusalKind::ResourceNotFound, words)
    })
}

/// All resource servers of a pool.
pub(crate) async fn all(identity: &Identity, pool: &UserPool) -> Result<Vec<ResourceServer>, Refusal> {
    records::all_in(identity, RESOURCE_SERVER, &pool.scope(), &pool.id, RESOURCE_SERVERS_MAX).await
}
