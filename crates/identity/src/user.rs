//! Users: the record, what one is found by, and writing one.
//!
//! Everything that a person may type to sign in is an entry of one unique index, `login`: the username, the sub and the aliases that
//! count (`login_name`). Who users are at identity providers is another one, `identity`. What ListUsers searches has an index each; see [`user_list`](crate::user_list).
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html>.

mod provider_identity;
pub(crate) mod record;

use gatewright_store::record::{Draft, Uniqueness};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Match, StoreError};

use crate::Identity;
use crate::login_name;
use crate::records::{self, CONFIRMATION_CODE, SIGN_IN, USER, Versioned};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_list::search_attribute::SearchAttribute;
use crate::user_pool::{self, UserPool};

pub use provider_identity::{IDENTITIES, ProviderIdentity};
pub use record::{SUB, SoftwareToken, User, UserStatus};

/// Index of everything that users sign in with.
pub(crate) const LOGIN_INDEX: &str = "login";
/// Index of who users are at identity providers. No person there is two users here.
pub(crate) const IDENTITY_INDEX: &str = "identity";

/// The key of the user with this internal name.
#[must_use]
pub fn key(pool: &UserPool, username: &str) -> String {
    records::key_in(&pool.id, &login_name::fold(pool, username))
}

/// The user who signs in with `login`: a username, a sub or an alias.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn find(identity: &Identity, pool: &UserPool, login: &str) -> Result<Option<Versioned<User>>, Refusal> {
    let value = key(pool, login);
    let found = identity.ports.store.index_scan(USER, &pool.scope(), LOGIN_INDEX, Match::Equals(&value), None, 1).await?;
    found.first().map(|record| Ok(Versioned { value: record.value()?, version: record.version })).transpose()
}

/// The user with this sub.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn find_by_sub(identity: &Identity, pool: &UserPool, sub: &str) -> Result<Option<Versioned<User>>, Refusal> {
    let found = find(identity, pool, sub).await?;
    Ok(found.filter(|found| found.value.sub == sub))
}

/// The user who is this person at a provider.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn find_by_identity(
    identity: &Identity,
    pool: &UserPool,
    provider_name: &str,
    subject: &str,
) -> Result<Option<Versioned<User>>, Refusal> {
    let value = records::key_in(&pool.id, &ProviderIdentity::key(provider_name, subject));
    let found = identity.ports.store.index_scan(USER, &pool.scope(), IDENTITY_INDEX, Match::Equals(&value), None, 1).await?;
    found.first().map(|record| Ok(Versioned { value: record.value()?, version: record.version })).transpose()
}

/// Writes a user that must still be as it was read.
///
/// # Errors
/// `TooManyRequests` when it is not; `AliasExists` when another user has a login name that this one now has too.
pub async fn write(identity: &Identity, pool: &UserPool, user: &User, version: u64) -> Result<(), Refusal> {
    let transaction = Transaction::new().replace(draft(pool, user)?, version);
    identity.ports.store.commit(transaction).await.map(drop).map_err(|cause| write_refusal(pool, user, cause))
}

/// Writes a new user, and what else is to be written `with` it: all or nothing.
///
/// # Errors
/// `UsernameExists` with the words of `taken`; `AliasExists`; `ResourceNotFound` when the pool is deleted at the same time.
pub(crate) async fn create(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    with: Transaction,
    taken: &str,
) -> Result<(), Refusal> {
    let transaction = with.create(draft(pool, user)?).count(pool.scope(), user_counter(&pool.id), 1);
    let username_exists = || Refusal::new(RefusalKind::UsernameExists, taken);
    match identity.ports.store.commit(transaction).await {
        Ok(_) => {}
        Err(StoreError::Exists { .. }) => return Err(username_exists()),
        Err(cause) => {
            let refusal = write_refusal(pool, user, cause);
            // Where addresses and numbers are the names, one that is taken is a name that is taken.
            let is_name = match refusal.kind {
                RefusalKind::UsernameExists => true,
                RefusalKind::AliasExists => pool.has_username_attributes(),
                _ => false,
            };
            return Err(if is_name { username_exists() } else { refusal });
        }
    }
    // The pool may have been deleted since it was read, and its users with it, but for this one.
    match user_pool::find(identity, &pool.scope(), &pool.id).await {
        Err(gone) if gone.kind == RefusalKind::ResourceNotFound => {
            let removal = Transaction::new()
                .delete(USER, pool.scope(), key(pool, &user.username))
                .delete_prefix(CONFIRMATION_CODE, pool.scope(), beside(pool, user))
                .count(pool.scope(), user_counter(&pool.id), -1);
            identity.ports.store.commit(removal).await?;
            Err(gone)
        }
        other => other.map(drop),
    }
}

/// Removes a user, the codes under way to them and their sign-ins.
///
/// # Errors
/// `TooManyRequests` when the user is changed at the same time.
pub async fn delete(identity: &Identity, pool: &UserPool, found: &Versioned<User>) -> Result<(), Refusal> {
    let (scope, user) = (pool.scope(), &found.value);
    let beside_user = beside(pool, user);
    let transaction = Transaction::new()
        .delete_version(USER, scope.clone(), key(pool, &user.username), found.version)
        .delete_prefix(CONFIRMATION_CODE, scope.clone(), beside_user.clone())
        .delete_prefix(SIGN_IN, scope.clone(), beside_user)
        .count(scope, user_counter(&pool.id), -1);
    identity.ports.store.commit(transaction).await.map(drop).map_err(|cause| write_refusal(pool, user, cause))
}

/// How many users a pool has.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn count(identity: &Identity, pool: &UserPool) -> Result<i64, Refusal> {
    Ok(identity.ports.store.counter(&pool.scope(), &user_counter(&pool.id)).await?)
}

/// The counter of a pool's users.
pub(crate) fn user_counter(user_pool_id: &str) -> String {
    format!("users/{user_pool_id}")
}

/// What the keys of everything beside a user start with.
fn beside(pool: &UserPool, user: &User) -> String {
    records::key_in(&pool.id, &format!("{}/", user.sub))
}

/// A user, ready to be written, with all index entries.
///
/// # Errors
/// `InvalidParameter` when a preferred username would pass for an address or number: whoever writes a user, and whatever for.
pub(crate) fn draft(pool: &UserPool, user: &User) -> Result<Draft, Refusal> {
    if !user.is_federated() {
        login_name::check_preferred_username(pool, &user.attributes)?;
    }
    let mut draft = records::draft(USER, &pool.scope(), key(pool, &user.username), user)?;
    for name in login_name::of(pool, user) {
        draft = draft.indexed(LOGIN_INDEX, key(pool, name), Uniqueness::Unique);
    }
    for identity in user.identities() {
        let value = ProviderIdentity::key(&identity.provider_name, &identity.user_id);
        draft = draft.indexed(IDENTITY_INDEX, records::key_in(&pool.id, &value), Uniqueness::Unique);
    }
    for attribute in SearchAttribute::ALL {
        if let Some(value) = attribute.value_of(user) {
            draft = draft.indexed(attribute.as_str(), records::key_in(&pool.id, &attribute.fold(value)), Uniqueness::Shared);
        }
    }
    Ok(draft)
}

/// What a failed write of a user means to its caller.
pub(crate) fn write_refusal(pool: &UserPool, user: &User, cause: StoreError) -> Refusal {
    match cause {
        StoreError::VersionMismatch { .. } | StoreError::NotUnique { index: IDENTITY_INDEX, .. } => Refusal::too_many_requests(),
        StoreError::NotUnique { index: LOGIN_INDEX, value } => match login_name::alias_at(pool, user, &value) {
            Some(attribute) => alias_exists(attribute),
            None => Refusal::new(RefusalKind::UsernameExists, "User already exists"),
        },
        other => other.into(),
    }
}

pub(crate) fn alias_exists(attribute: &str) -> Refusal {
    Refusal::new(RefusalKind::AliasExists, format!("An account with the given {attribute} already exists."))
}
