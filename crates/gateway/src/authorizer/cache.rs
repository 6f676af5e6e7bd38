//! Policies that authorizers returned, kept for their time-to-live.
//!
//! The key is a keyed 256-bit digest, under a key drawn at random by this process, over API, stage (with its creation and epoch),
//! authorizer (with the function it asks and its time-to-live) and token, each part with its length before it, so that no two
//! tuples share a digest and no token is kept. Method and path are not part of the key: AWS decides the cached policy anew for each
//! method. FlushStageAuthorizersCache raises the stage's epoch, so a call in flight cannot refill what was flushed.
//!
//! # Not (yet) like AWS
//! - Whether AWS keeps policies over a redeploy that changes the authorizer is not recorded; here they are asked for again.
//! - Time stands still while the machine sleeps, and so does a time-to-live.

use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::hmac;
use gatewright_model::ports::Entropy;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::grant::Grant;
use crate::plan::{AuthorizerPlan, StagePlan};

/// How many policies are kept.
pub const ENTRIES_MAX: usize = 100_000;
/// How much memory all kept policies may take, by their own estimate.
pub const BYTES_MAX: u64 = 64 * 1024 * 1024;

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
        entry.grant.size_bytes() as u64
    }
}

impl AuthorizerCache {
    /// An empty cache under a fresh key.
    pub fn new(entropy: &dyn Entropy) -> Self {
        let mut secret = [0; 32];
        entropy.fill(&mut secret);
        Self { key: hmac::Key::new(hmac::HMAC_SHA256, &secret), entries: Cache::with_weighter(ENTRIES_MAX, BYTES_MAX, BySize) }
    }

    /// The key of a token at an authorizer of a stage in its present epoch.
    pub fn key(&self, plan: &StagePlan, authorizer: &AuthorizerPlan, token: &str) -> CacheKey {
        let mut context = hmac::Context::with_key(&self.key);
        let (created_at, epoch) = (plan.created_at.epoch_ms.to_be_bytes(), plan.authorizer_cache_epoch.to_be_bytes());
        let ttl_s = authorizer.ttl.as_secs().to_be_bytes();
        let function = &authorizer.function;
        let parts: [&[u8]; 12] = [
            plan.rest_api_id.as_bytes(),
            plan.stage_name.as_bytes(),
            &created_at,
            &epoch,
            authorizer.id.as_bytes(),
            authorizer.header.as_str().as_bytes(),
            function.account.as_str().as_bytes(),
            function.region.as_str().as_bytes(),
            function.name.as_bytes(),
            function.qualifier.as_deref().unwrap_or_default().as_bytes(),
            &ttl_s,
            token.as_bytes(),
        ];
        for part in parts {
            context.update(&(part.len() as u64).to_be_bytes());
            context.update(part);
        }
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

impl CacheKey {
    /// Enough of the digest to recognise it by.
    #[must_use]
    pub fn short(&self) -> [u8; 8] {
        self.0.first_chunk().copied().unwrap_or_default()
    }
}
