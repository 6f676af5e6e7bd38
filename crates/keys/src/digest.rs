//! Two digests of OAuth 2.0 and OpenID Connect: the challenge of PKCE, and what ties an ID token to its access token.
//!
//! Follows [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636) section 4 and OpenID Connect Core 1.0 section 3.1.3.6.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;

use crate::secret_hash::is_same_secret;

/// RFC 7636: least and most characters of a verifier.
pub const VERIFIER_CHARS: (usize, usize) = (43, 128);
/// Characters of an S256 challenge.
const CHALLENGE_CHARS: usize = 43;

/// Whether a text can be an S256 challenge: 32 bytes as base64url.
#[must_use]
pub fn is_code_challenge(text: &str) -> bool {
    text.len() == CHALLENGE_CHARS && BASE64URL.decode(text).is_ok()
}

/// Whether `verifier` is what `challenge` was made of by S256. In constant time.
#[must_use]
pub fn is_code_verifier(verifier: &str, challenge: &str) -> bool {
    let (least, most) = VERIFIER_CHARS;
    let is_verifier = (least..=most).contains(&verifier.len())
        && verifier.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
    is_verifier && is_same_secret(&code_challenge(verifier), challenge)
}

/// The S256 challenge of a verifier.
#[must_use]
pub fn code_challenge(verifier: &str) -> String {
    BASE64URL.encode(digest(&SHA256, verifier.as_bytes()))
}

/// `at_hash`: the left half of the access token's SHA-256, as base64url.
#[must_use]
pub fn at_hash(access_token: &str) -> String {
    let whole = digest(&SHA256, access_token.as_bytes());
    let (left, _) = whole.as_ref().split_at(whole.as_ref().len() / 2);
    BASE64URL.encode(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 7636, appendix B.
    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    #[test]
    fn the_verifier_of_the_rfc_fits_its_challenge() {
        assert!(is_code_verifier(VERIFIER, CHALLENGE));
        assert!(is_code_challenge(CHALLENGE));
    }

    #[test]
    fn nothing_else_fits() {
        // The second is PKCE `plain`: the challenge itself.
        for verifier in ["", CHALLENGE, &VERIFIER[1..], &format!("{VERIFIER} "), &VERIFIER.to_lowercase()] {
            assert!(!is_code_verifier(verifier, CHALLENGE), "{verifier}");
        }
    }

    #[test]
    fn a_verifier_has_43_to_128_characters() {
        let fits = |length: usize| {
            let verifier = "a".repeat(length);
            is_code_verifier(&verifier, &BASE64URL.encode(digest(&SHA256, verifier.as_bytes())))
        };
        assert_eq!([42, 43, 128, 129].map(fits), [false, true, true, false]);
    }

    #[test]
    fn a_challenge_is_32_bytes_as_base64url() {
        for text in ["", &CHALLENGE[1..], &format!("{CHALLENGE}="), &CHALLENGE.replace('-', "+"), &"a".repeat(44)] {
            assert!(!is_code_challenge(text), "{text}");
        }
    }

    #[test]
    fn at_hash_is_half_a_digest() {
        // OpenID Connect Core 1.0, appendix A.3 and A.4: the example's access token and hash.
        assert_eq!(at_hash("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"), "77QmUPtjPfzWtF2AnpK9RQ");
    }
}
