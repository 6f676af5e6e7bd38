//! `SECRET_HASH`: how a client that has a secret proves it with every call.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash>.

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use subtle::ConstantTimeEq as _;

/// base64 of HMAC-SHA256 over the user name as it was sent in this call, then the client id; the key is the client's secret.
#[must_use]
pub fn secret_hash(username: &str, client_id: &str, client_secret: &str) -> String {
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, client_secret.as_bytes()));
    context.update(username.as_bytes());
    context.update(client_id.as_bytes());
    BASE64.encode(context.sign())
}

/// Whether `given` is that hash. In constant time.
#[must_use]
pub fn is_secret_hash(given: &str, username: &str, client_id: &str, client_secret: &str) -> bool {
    is_same_secret(given, &secret_hash(username, client_id, client_secret))
}

/// Whether two secret texts are the same, in time that depends on their lengths alone.
#[must_use]
pub fn is_same_secret(given: &str, kept: &str) -> bool {
    given.as_bytes().ct_eq(kept.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const USER: &str = "8a1b2c3d-0000-4000-8000-0123456789ab";
    const HASH: &str = "ETd2bjSCgRk1iUdpOn4SASTPImQNSdjZsGYwl3WpN8w=";

    #[test]
    fn the_hash_is_the_one_that_clients_send() {
        assert_eq!(secret_hash(USER, "clientid", "mysecret"), HASH);
    }

    #[test]
    fn a_hash_counts_for_its_user_client_and_secret_alone() {
        assert!(is_secret_hash(HASH, USER, "clientid", "mysecret"));
        for (given, username, client_id, secret) in [
            (HASH, "another", "clientid", "mysecret"),
            (HASH, USER, "another", "mysecret"),
            (HASH, USER, "clientid", "another"),
            ("", USER, "clientid", "mysecret"),
            (&HASH[1..], USER, "clientid", "mysecret"),
        ] {
            assert!(!is_secret_hash(given, username, client_id, secret), "{given} {username} {client_id} {secret}");
        }
    }
}
