//! Tokens that were verified before, so that verifying costs its work once a token.
//!
//! What is kept is what the token said, under a keyed 256-bit digest of it; the key is drawn at random by this process, and no token is
//! kept. A token that is known counts only as long as its issuer's keys are the ones that it was verified with, and its times are looked at
//! anew for each request: a deleted user pool's tokens end with it, and nothing counts past its `exp`. Who may pass by such a token is no
//! part of this: it is decided for each method.

use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::hmac;
use gatewright_model::ports::Entropy;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::claims::Claims;

/// How many tokens are known at most. Twice as many as are to find room at once: digests are spread over parts, not quite evenly.
pub const TOKENS_MAX: usize = 200_000;
/// How much memory what they said may take, by its own estimate.
pub const BYTES_MAX: u64 = 256 * 1024 * 1024;
/// For how many there is room from the beginning.
const TOKENS_AT_FIRST: usize = 1_000;
/// What an entry counts for at least, so that no more than [`TOKENS_MAX`] fit.
const ENTRY_BYTES_MIN: u64 = BYTES_MAX.div_ceil(TOKENS_MAX as u64);

/// Tokens that were verified before.
pub struct SeenTokens {
    key: hmac::Key,
    entries: Cache<TokenDigest, Entry, BySize>,
}

/// A keyed digest of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenDigest([u8; 32]);

#[derive(Clone)]
struct Entry {
    claims: Arc<Claims>,
    kept_at: Duration,
}

#[derive(Clone)]
struct BySize;

impl Weighter<TokenDigest, Entry> for BySize {
    fn weight(&self, _: &TokenDigest, entry: &Entry) -> u64 {
        (entry.claims.size_bytes() as u64).max(ENTRY_BYTES_MIN)
    }
}

impl SeenTokens {
    /// None yet, under a fresh key.
    pub fn new(entropy: &dyn Entropy) -> Self {
        let mut secret = [0; 32];
        entropy.fill(&mut secret);
        Self {
            key: hmac::Key::new(hmac::HMAC_SHA256, &secret),
            entries: Cache::with_weighter(TOKENS_AT_FIRST, BYTES_MAX, BySize),
        }
    }

    /// The digest of a token.
    pub fn digest(&self, token: &str) -> TokenDigest {
        let mut digest = [0; 32];
        for (to, from) in digest.iter_mut().zip(hmac::sign(&self.key, token.as_bytes()).as_ref()) {
            *to = *from;
        }
        TokenDigest(digest)
    }

    /// What a token said when it was verified, and for how long it is known.
    pub fn get(&self, digest: &TokenDigest, now: Duration) -> Option<(Arc<Claims>, Duration)> {
        let entry = self.entries.get(digest)?;
        Some((entry.claims, now.saturating_sub(entry.kept_at)))
    }

    /// Keeps what a token said, from `now`.
    pub fn put(&self, digest: TokenDigest, claims: &Arc<Claims>, now: Duration) {
        self.entries.insert(digest, Entry { claims: Arc::clone(claims), kept_at: now });
    }

    /// Forgets one that no longer counts.
    pub fn remove(&self, digest: &TokenDigest) {
        self.entries.remove(digest);
    }

    /// Forgets all.
    pub fn clear(&self) {
        self.entries.clear();
    }
}

impl TokenDigest {
    /// Enough of the digest to recognise it by.
    #[must_use]
    pub fn short(&self) -> [u8; 8] {
        self.0.first_chunk().copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use gatewright_model::ports::{IssuingPool, TokenIssuer};
    use gatewright_testkit::entropy::SeededEntropy;
    use gatewright_testkit::key_sets::NoKeys;
    use serde_json::json;

    use super::*;

    fn claims(padding: usize) -> Arc<Claims> {
        let issuer = TokenIssuer { issuer: "i".into(), user_pool: IssuingPool::Elsewhere, keys: Arc::new(NoKeys) };
        let claims = json!({"exp": 1, "padding": "x".repeat(padding)});
        Arc::new(Claims::verified(claims.as_object().unwrap(), Arc::new(issuer)).unwrap())
    }

    /// How many of so many different tokens are still known once all were seen.
    fn kept(count: usize, padding: usize) -> usize {
        let seen = SeenTokens::new(&SeededEntropy::new(3));
        let claims = claims(padding);
        let digests: Vec<TokenDigest> = (0..count).map(|number| seen.digest(&number.to_string())).collect();
        digests.iter().for_each(|digest| seen.put(*digest, &claims, Duration::ZERO));
        digests.iter().filter(|digest| seen.get(digest, Duration::ZERO).is_some()).count()
    }

    #[test]
    fn a_hundred_thousand_tokens_find_room_and_no_more_than_the_limit() {
        assert_eq!(kept(100_000, 1000), 100_000);
        let more = kept(TOKENS_MAX + 50_000, 1);
        assert!((100_000..=TOKENS_MAX).contains(&more), "{more}");
    }

    #[test]
    fn long_tokens_are_held_to_the_limit_of_bytes() {
        let kept = kept(400, 1024 * 1024);
        assert!((1..=256).contains(&kept), "{kept}");
    }

    #[test]
    fn a_digest_says_nothing_in_another_process() {
        let digest = |seed| SeenTokens::new(&SeededEntropy::new(seed)).digest("token");
        assert_eq!(digest(1), digest(1));
        assert_ne!(digest(1), digest(2));
    }
}
