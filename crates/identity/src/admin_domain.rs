//! What administrators do with domains: create, update, delete.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html> and its
//! neighbours.
//!
//! # Not (yet) like AWS
//! - Here an update that does not say a `ManagedLoginVersion` keeps it; what AWS does is not recorded.
//! - AWS's words for a version that is neither 1 nor 2 are not recorded.
//! - A pool that is put to `LITE` afterwards keeps its version.

use gatewright_store::StoreError;
use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::records::{self, USER_POOL_DOMAIN, USER_POOL_DOMAIN_NAMES, WRITE_TRIES_MAX};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::{self, UserPool};
use crate::user_pool_domain::{ManagedLoginVersion, PoolDomain, read};
use crate::write_within::{Written, write_within};

/// AWS: longest prefix.
pub const PREFIX_CHARS_MAX: usize = 63;
/// AWS: words that no prefix holds anywhere.
const RESERVED_WORDS: [&str; 2] = ["amazon", "cognito"];
/// AWS: a word that no prefix holds between hyphens; inside of another one (`awsome`) it is taken.
const RESERVED_SEGMENT: &str = "aws";

/// Gives a pool a domain.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` for a prefix that cannot be one or is taken, and when the pool has a domain;
/// `FeatureUnavailableInTier`; `TooManyRequests` when the pool keeps being changed.
pub async fn create(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
    prefix: String,
    managed_login_version: ManagedLoginVersion,
) -> Result<PoolDomain, Refusal> {
    let created_at = identity.ports.clock.now();
    let domain = PoolDomain { prefix, user_pool_id: user_pool_id.to_owned(), managed_login_version, created_at };
    for _ in 0..WRITE_TRIES_MAX {
        let pool = user_pool::find(identity, scope, user_pool_id).await?;
        check_prefix(&domain.prefix)?;
        check_tier(&pool.value, managed_login_version)?;
        if read(identity, scope, user_pool_id).await?.is_some() {
            return Err(Refusal::invalid_parameter("User pool already has a domain configured."));
        }
        let key = records::key_in(user_pool_id, "");
        let transaction = Transaction::new().create(records::draft(USER_POOL_DOMAIN, scope, key.clone(), &domain)?).claim(
            USER_POOL_DOMAIN_NAMES,
            domain.prefix.clone(),
            scope.clone(),
            key,
        );
        match write_within(identity, &pool, transaction).await {
            Ok(Written::Done) => return Ok(domain),
            Ok(Written::PoolChanged) => {}
            Err(StoreError::NameTaken { .. }) => {
                return Err(Refusal::invalid_parameter("Domain already associated with another user pool."));
            }
            Err(other) => return Err(other.into()),
        }
    }
    Err(Refusal::too_many_requests())
}

/// Changes which pages a domain shows.
///
/// # Errors
/// `InvalidParameter` when the pool has no such domain; `FeatureUnavailableInTier`; `TooManyRequests` when the domain is changed at
/// the same time.
pub async fn update(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
    prefix: &str,
    managed_login_version: Option<ManagedLoginVersion>,
) -> Result<PoolDomain, Refusal> {
    let found = read(identity, scope, user_pool_id).await?.filter(|domain| domain.value.prefix == prefix);
    let found = found.ok_or_else(no_such_domain)?;
    let pool = user_pool::find(identity, scope, user_pool_id).await?.value;
    let version = managed_login_version.unwrap_or(found.value.managed_login_version);
    check_tier(&pool, version)?;
    let domain = PoolDomain { managed_login_version: version, ..found.value };
    let draft = records::draft(USER_POOL_DOMAIN, scope, records::key_in(user_pool_id, ""), &domain)?;
    match identity.ports.store.commit(Transaction::new().replace(draft, found.version)).await {
        Ok(_) => Ok(domain),
        Err(StoreError::VersionMismatch { .. }) => Err(Refusal::too_many_requests()),
        Err(other) => Err(other.into()),
    }
}

/// Takes a pool's domain away; the prefix is free.
///
/// # Errors
/// `InvalidParameter` when the pool has no such domain; `TooManyRequests` when it is changed at the same time.
pub async fn delete(identity: &Identity, scope: &Scope, user_pool_id: &str, prefix: &str) -> Result<(), Refusal> {
    let found = read(identity, scope, user_pool_id).await?.filter(|domain| domain.value.prefix == prefix);
    let version = found.ok_or_else(no_such_domain)?.version;
    let transaction = Transaction::new()
        .delete_version(USER_POOL_DOMAIN, scope.clone(), records::key_in(user_pool_id, ""), version)
        .release(USER_POOL_DOMAIN_NAMES, prefix);
    match identity.ports.store.commit(transaction).await {
        Ok(_) => Ok(()),
        Err(StoreError::VersionMismatch { .. }) => Err(Refusal::too_many_requests()),
        Err(other) => Err(other.into()),
    }
}

/// Checks a prefix.
fn check_prefix(prefix: &str) -> Result<(), Refusal> {
    let is_inner = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let is_name = (1..=PREFIX_CHARS_MAX).contains(&prefix.len())
        && prefix.bytes().all(is_inner)
        && !prefix.starts_with('-')
        && !prefix.ends_with('-');
    if !is_name {
        return Err(Refusal::invalid_parameter(
            "The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. \
             Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$",
        ));
    }
    let segment = prefix.split('-').find(|segment| *segment == RESERVED_SEGMENT);
    match segment.or_else(|| RESERVED_WORDS.into_iter().find(|word| prefix.contains(word))) {
        Some(word) => Err(Refusal::invalid_parameter(format!("Domain cannot contain reserved word: {word}"))),
        None => Ok(()),
    }
}

/// AWS: managed login comes with any feature plan but `LITE`.
fn check_tier(pool: &UserPool, version: ManagedLoginVersion) -> Result<(), Refusal> {
    if version == ManagedLoginVersion::ManagedLogin && pool.settings.tier == "LITE" {
        return Err(Refusal::new(
            RefusalKind::FeatureUnavailableInTier,
            "The following feature is not available for the LITE pricing tier configured: Managed Login Version 2",
        ));
    }
    Ok(())
}

fn no_such_domain() -> Refusal {
    Refusal::invalid_parameter("No such domain or user pool exists.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(prefix: &str, expected: Option<&str>) {
        let message = check_prefix(prefix).err().map(|refusal| refusal.message);
        assert_eq!(message.as_deref().and_then(|words| words.split(':').next()), expected, "{prefix}");
    }

    #[test]
    fn prefixes_are_host_labels_without_reserved_words() {
        let longest = "a".repeat(PREFIX_CHARS_MAX);
        for prefix in ["a", "1", "my-app", "a--b", "awsome", "paws-app", longest.as_str()] {
            check(prefix, None);
        }
        let invalid = "The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and \
                       hyphens. Please enter a different name that follows this format";
        let too_long = format!("{longest}a");
        for prefix in ["", "-a", "a-", "My-app", "a_b", "auth.example.com", "a b", "ä", too_long.as_str()] {
            check(prefix, Some(invalid));
        }
        for prefix in ["aws", "my-aws-app", "my-cognito-login", "newcognito", "amazonia"] {
            check(prefix, Some("Domain cannot contain reserved word"));
        }
    }
}
