//! Users: the record, what one is found by, and writing one.
//!
//! Everything that a person may type to sign in is an entry of one unique index, `login`: the username, the sub and the aliases that
//! count ([`login_name`]). What ListUsers searches has an index each; see [`user_list`](crate::user_list).
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html>.

use std::collections::BTreeMap;

use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::{Draft, Uniqueness};
use gatewright_store::transaction::Transaction;
use gatewright_store::{Match, StoreError};
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::login_name;
use crate::password::PasswordVerifier;
use crate::records::{self, CONFIRMATION_CODE, USER, Versioned};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::{self, ContactAttribute, UserPool};

/// Index of everything that users sign in with.
pub(crate) const LOGIN_INDEX: &str = "login";

/// The attribute that is the user's unchanging id.
pub const SUB: &str = "sub";

/// A user as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct User {
    /// The pool.
    pub user_pool_id: String,
    /// The internal name, which never changes: as it was given, or the sub where users sign in with an address or number.
    pub username: String,
    /// A UUID.
    pub sub: String,
    /// Every attribute but `sub`.
    pub attributes: BTreeMap<String, String>,
    /// What the user may do next.
    pub status: UserStatus,
    /// Whether sign-in is open at all.
    pub is_enabled: bool,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub modified_at: Timestamp,
    /// What a password is checked against; `None` when the user has none.
    pub password: Option<PasswordVerifier>,
}

/// `UserStatusType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UserStatus {
    /// Signed up, sign-up not confirmed.
    Unconfirmed,
    /// Can sign in.
    Confirmed,
    /// Must set a new password by a code.
    ResetRequired,
    /// Has an administrator's password and must replace it.
    ForceChangePassword,
    /// Signs in elsewhere.
    ExternalProvider,
}

impl UserStatus {
    /// As AWS spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unconfirmed => "UNCONFIRMED",
            Self::Confirmed => "CONFIRMED",
            Self::ResetRequired => "RESET_REQUIRED",
            Self::ForceChangePassword => "FORCE_CHANGE_PASSWORD",
            Self::ExternalProvider => "EXTERNAL_PROVIDER",
        }
    }
}

impl User {
    /// An attribute's value, `sub` included.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        if name == SUB { Some(&self.sub) } else { self.attributes.get(name).map(String::as_str) }
    }

    /// All attributes, `sub` first.
    pub fn attributes_with_sub(&self) -> impl Iterator<Item = (&str, &str)> {
        let attributes = self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        std::iter::once((SUB, self.sub.as_str())).chain(attributes)
    }

    /// Whether an address or number has been verified.
    #[must_use]
    pub fn has_verified(&self, attribute: ContactAttribute) -> bool {
        self.attribute(attribute.verified_name()) == Some("true")
    }
}

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

/// Writes a user that must still be as it was read.
///
/// # Errors
/// `TooManyRequests` when it is not; `AliasExists` when another user has a login name that this one now has too.
pub async fn write(identity: &Identity, pool: &UserPool, user: &User, version: u64) -> Result<(), Refusal> {
    let transaction = Transaction::new().replace(draft(pool, user)?, version);
    identity.ports.store.commit(transaction).await.map(drop).map_err(|cause| write_refusal(pool, user, cause))
}

/// Writes a new user, and with it `displaced`, who gives up an alias.
///
/// # Errors
/// `UsernameExists` with the words of `taken`; `AliasExists`; `ResourceNotFound` when the pool is deleted at the same time.
pub(crate) async fn create(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    displaced: Option<&Versioned<User>>,
    taken: &str,
) -> Result<(), Refusal> {
    let mut transaction = Transaction::new();
    if let Some(displaced) = displaced {
        transaction = transaction.replace(draft(pool, &displaced.value)?, displaced.version);
    }
    let transaction = transaction.create(draft(pool, user)?).count(pool.scope(), user_counter(&pool.id), 1);
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
            identity.ports.store.commit(Transaction::new().delete(USER, pool.scope(), key(pool, &user.username))).await?;
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
    let transaction = Transaction::new()
        .delete_version(USER, scope.clone(), key(pool, &user.username), found.version)
        .delete_prefix(CONFIRMATION_CODE, scope.clone(), records::key_in(&pool.id, &format!("{}/", user.sub)))
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

/// A user, ready to be written, with all index entries.
pub(crate) fn draft(pool: &UserPool, user: &User) -> Result<Draft, Refusal> {
    let mut draft = records::draft(USER, &pool.scope(), key(pool, &user.username), user)?;
    for name in login_name::of(pool, user) {
        draft = draft.indexed(LOGIN_INDEX, key(pool, name), Uniqueness::Unique);
    }
    for attribute in crate::user_list::SearchAttribute::ALL {
        if let Some(value) = attribute.value_of(user) {
            draft = draft.indexed(attribute.as_str(), records::key_in(&pool.id, &attribute.fold(value)), Uniqueness::Shared);
        }
    }
    Ok(draft)
}

/// What a failed write of a user means to its caller.
pub(crate) fn write_refusal(pool: &UserPool, user: &User, cause: StoreError) -> Refusal {
    match cause {
        StoreError::VersionMismatch { .. } => Refusal::too_many_requests(),
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
