//! Links to deployment packages, as GetFunction hands them out: plain GET, signed, for ten minutes.

use aws_lc_rs::{constant_time, hmac};
use gatewright_model::ports::Entropy;
use gatewright_model::timestamp::Timestamp;

/// How long a link works, as on AWS.
const VALID_S: i64 = 600;

/// Makes and checks links, under a key that this process drew at random.
pub(crate) struct SignedCodeLinks(hmac::Key);

impl SignedCodeLinks {
    pub(crate) fn new(entropy: &dyn Entropy) -> Self {
        let mut secret = [0; 32];
        entropy.fill(&mut secret);
        Self(hmac::Key::new(hmac::HMAC_SHA256, &secret))
    }

    fn signature(&self, sha256_hex: &str, expires_s: i64) -> String {
        hex::encode(hmac::sign(&self.0, format!("{sha256_hex}\n{expires_s}").as_bytes()))
    }

    /// The package that `/{sha256}` with `query` gives access to at `now`.
    pub(crate) fn admits(&self, sha256_hex: &str, query: &str, now: Timestamp) -> bool {
        let value = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let Some(expires_s) = value("expires").and_then(|text| text.parse::<i64>().ok()) else { return false };
        let given = value("signature").unwrap_or_default();
        let expected = self.signature(sha256_hex, expires_s);
        now.epoch_s() < expires_s && constant_time::verify_slices_are_equal(given.as_bytes(), expected.as_bytes()).is_ok()
    }

    /// The link.
    pub(crate) fn link(&self, base_url: &str, sha256_hex: &str, now: Timestamp) -> String {
        let expires_s = now.epoch_s() + VALID_S;
        let signature = self.signature(sha256_hex, expires_s);
        format!("{base_url}/_gatewright/code/{sha256_hex}?expires={expires_s}&signature={signature}")
    }
}

#[cfg(test)]
mod tests {
    use gatewright_testkit::entropy::SeededEntropy;

    use super::*;

    #[test]
    fn a_link_works_for_its_package_and_its_time_only() {
        let links = SignedCodeLinks::new(&SeededEntropy::new(1));
        let now = Timestamp::from_epoch_ms(1_000_000);
        let link = links.link("http://127.0.0.1:4566", "abc", now);
        let query = link.strip_prefix("http://127.0.0.1:4566/_gatewright/code/abc?").unwrap();
        assert!(links.admits("abc", query, now));
        assert!(links.admits("abc", query, now.plus_ms((VALID_S - 1) * 1000)));
        assert!(!links.admits("abc", query, now.plus_ms(VALID_S * 1000)), "expired");
        assert!(!links.admits("abd", query, now), "another package");
        assert!(!links.admits("abc", &query.replace("expires=1600", "expires=9999"), now), "another time");
        assert!(!SignedCodeLinks::new(&SeededEntropy::new(2)).admits("abc", query, now), "another server");
        for forged in ["", "expires=9999", "signature=", "expires=x&signature=y", "expires=9999&signature="] {
            assert!(!links.admits("abc", forged, now), "{forged}");
        }
    }
}
