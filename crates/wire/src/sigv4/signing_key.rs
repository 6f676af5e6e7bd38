//! The key that signs: made of the secret for one day, region and service.

use aws_lc_rs::hmac;
use gatewright_model::secret::Secret;

use super::canonical_request::TERMINATOR;
use super::credential::Credential;

/// The key of the scope's day, region and service.
pub(super) fn signing_key(secret: &Secret<String>, credential: &Credential) -> hmac::Key {
    let step = |key: &[u8], text: &str| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes());
    let first = zeroize_on_drop(format!("AWS4{}", secret.expose()));
    let date = step(first.expose().as_bytes(), &credential.date);
    let region = step(date.as_ref(), &credential.region);
    let service = step(region.as_ref(), &credential.service);
    let signing = step(service.as_ref(), TERMINATOR);
    hmac::Key::new(hmac::HMAC_SHA256, signing.as_ref())
}

fn zeroize_on_drop(text: String) -> Secret<String> {
    Secret::new(text)
}
