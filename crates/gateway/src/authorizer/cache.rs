//! Policies that authorizers returned, kept for their time-to-live.
//!
//! The key is a keyed 256-bit digest, under a key drawn at random by this process, over API, stage (with its creation and epoch),
//! authorizer (with the function it asks, the role by which it does, and its time-to-live) and whatever it goes by: where it looks, and all that stands there. Each part has its length before it, so that no two
//! tuples share a digest and no token is kept. Method and path are not part of the key: AWS decides the cached policy anew for each
//! method. FlushStageAuthorizersCache raises the stage's epoch, so a call in flight cannot refill what was flushed.
//!
//! # Not (yet) like AWS
//! - Whether AWS keeps policies over a redeploy that changes the authorizer is not recorded; here they are asked for again.
//! - Time stands still while the machine sleeps, and so does a time-to-live.

use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::hmac;
use gatewright_model::identity_source::IdentitySource;
use gatewright_model::ports::Entropy;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::grant::Grant;
use super::identity_source::Presented;
use crate::plan::{AuthorizerKind, AuthorizerPlan, StagePlan};

/// How many policies are kept at most. Twice as many as are to find room at once: keys are spread over parts, not quite evenly.
pub const ENTRIES_MAX: usize = 200_000;
/// How much memory all kept policies may take, by their own estimate.
pub const BYTES_MAX: u64 = 256 * 1024 * 1024;
/// For how many there is room from the beginning.
const ENTRIES_AT_FIRST: usize = 1_000;
/// What an entry counts for at least, so that no more than [`ENTRIES_MAX`] fit.
const ENTRY_BYTES_MIN: u64 = BYTES_MAX.div_ceil(ENTRIES_MAX as u64);

/// Kept policies.
pub struct AuthorizerCache {
    key: hmac::Key,
    entries: Cache<CacheKey, Entry, BySize>,
}

/// A digest of who asks for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CacheKey([u8; 32]);

#[derive(Clone)]
struct Entry {
    grant: Arc<Grant>,
    kept_at: Duration,
    expires_at: Duration,
}

#[derive(Clone)]
struct BySize;

impl Weighter<CacheKey, Entry> for BySize {
    fn weight(&self, _: &CacheKey, entry: &Entry) -> u64 {
        (entry.grant.size_bytes() as u64).max(ENTRY_BYTES_MIN)
    }
}

impl AuthorizerCache {
    /// An empty cache under a fresh key.
    pub fn new(entropy: &dyn Entropy) -> Self {
        let mut secret = [0; 32];
        entropy.fill(&mut secret);
        Self {
            key: hmac::Key::new(hmac::HMAC_SHA256, &secret),
            entries: Cache::with_weighter(ENTRIES_AT_FIRST, BYTES_MAX, BySize),
        }
    }

    /// The key of what is presented to an authorizer of a stage in its present epoch.
    pub fn key(&self, plan: &StagePlan, authorizer: &AuthorizerPlan, presented: &Presented<'_>) -> CacheKey {
        let mut context = hmac::Context::with_key(&self.key);
        let (created_at, epoch) = (plan.created_at.epoch_ms.to_be_bytes(), plan.authorizer_cache_epoch.to_be_bytes());
        let ttl_s = authorizer.ttl.as_secs().to_be_bytes();
        let function = &authorizer.function;
        let parts: [&[u8]; 11] = [
            plan.rest_api_id.as_bytes(),
            plan.stage_name.as_bytes(),
            &created_at,
            &epoch,
            authorizer.id.as_bytes(),
            function.account.as_str().as_bytes(),
            function.region.as_str().as_bytes(),
            function.name.as_bytes(),
            function.qualifier.as_deref().unwrap_or_default().as_bytes(),
            authorizer.role.as_ref().map_or("", |role| role.text.as_str()).as_bytes(),
            &ttl_s,
        ];
        for part in parts {
            update(&mut context, part);
        }
        identify(&mut context, authorizer, presented);
        let mut digest = [0; 32];
        for (to, from) in digest.iter_mut().zip(context.sign().as_ref()) {
            *to = *from;
        }
        CacheKey(digest)
    }

    /// What is kept under `key` at `now`, and for how long already.
    pub fn get(&self, key: &CacheKey, now: Duration) -> Option<(Arc<Grant>, Duration)> {
        let entry = self.entries.get(key)?;
        if now >= entry.expires_at {
            self.entries.remove(key);
            return None;
        }
        Some((entry.grant, now.saturating_sub(entry.kept_at)))
    }

    /// Forgets everything.
    pub fn clear(&self) {
        self.entries.clear();
    }

    /// Keeps a grant for `ttl` from `now`.
    pub fn put(&self, key: CacheKey, grant: &Arc<Grant>, now: Duration, ttl: Duration) {
        self.entries.insert(key, Entry { grant: Arc::clone(grant), kept_at: now, expires_at: now.saturating_add(ttl) });
    }
}

/// One part, told apart from its neighbours by its length before it.
fn update(context: &mut hmac::Context, part: &[u8]) {
    context.update(&(part.len() as u64).to_be_bytes());
    context.update(part);
}

/// Where the authorizer looks, and all that was found there, in its order.
fn identify(context: &mut hmac::Context, authorizer: &AuthorizerPlan, presented: &Presented<'_>) {
    match (&authorizer.kind, presented) {
        (AuthorizerKind::Token { header, .. }, Presented::Token(token)) => {
            update(context, b"TOKEN");
            update(context, header.as_str().as_bytes());
            update(context, token.as_bytes());
        }
        (AuthorizerKind::Request { sources }, Presented::Sources(values)) => {
            update(context, b"REQUEST");
            context.update(&(sources.len() as u64).to_be_bytes());
            for (source, values) in sources.iter().zip(values) {
                let (place, name) = match source {
                    IdentitySource::Header(name) => (b"header".as_slice(), name.as_str()),
                    IdentitySource::QueryString(name) => (b"querystring".as_slice(), name.as_str()),
                    IdentitySource::StageVariable(name) => (b"stageVariables".as_slice(), name.as_str()),
                    IdentitySource::Context(name) => (b"context".as_slice(), name.as_str()),
                };
                update(context, place);
                update(context, name.as_bytes());
                context.update(&(values.len() as u64).to_be_bytes());
                for value in values {
                    update(context, value);
                }
            }
        }
        // What one kind presents is never shown to the other.
        (AuthorizerKind::Token { .. }, Presented::Sources(_)) | (AuthorizerKind::Request { .. }, Presented::Token(_)) => {
            update(context, b"mismatch");
        }
    }
}

impl CacheKey {
    /// Of nobody.
    #[cfg(test)]
    pub(crate) fn numbered(number: u8) -> Self {
        Self([number; 32])
    }

    /// Enough of the digest to recognise it by.
    #[must_use]
    pub fn short(&self) -> [u8; 8] {
        self.0.first_chunk().copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use gatewright_testkit::entropy::SeededEntropy;

    use super::*;

    /// How many of so many different keys are still there once all were put in.
    fn kept(count: u64, answer: &[u8]) -> usize {
        let cache = AuthorizerCache::new(&SeededEntropy::new(3));
        let grant = Arc::new(Grant::parse(answer).unwrap());
        let key = |number: u64| {
            let mut bytes = [0; 32];
            let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &number.to_be_bytes());
            bytes.copy_from_slice(digest.as_ref());
            CacheKey(bytes)
        };
        (0..count).for_each(|number| cache.put(key(number), &grant, Duration::ZERO, Duration::from_secs(1)));
        (0..count).filter(|number| cache.get(&key(*number), Duration::ZERO).is_some()).count()
    }

    const SMALL: &[u8] = br#"{"principalId":"user","context":{"a":"b"},
        "policyDocument":{"Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:*:*:*"}]}}"#;

    #[test]
    fn a_hundred_thousand_identities_find_room_and_no_more_than_the_limit() {
        assert_eq!(kept(100_000, SMALL), 100_000);
        let more = kept(ENTRIES_MAX as u64 + 50_000, SMALL);
        assert!((100_000..=ENTRIES_MAX).contains(&more), "{more}");
    }

    #[test]
    fn large_policies_are_held_to_the_limit_of_bytes() {
        let large = format!(r#"{{"policyDocument":{{"Statement":[]}},"context":{{"a":"{}"}}}}"#, "x".repeat(1024 * 1024));
        let kept = kept(400, large.as_bytes());
        assert!((1..=256).contains(&kept), "{kept}");
    }
}
