//! Refresh tokens: a sealed handle that looks to clients like AWS's, five parts of base64url with a JOSE header first.
//!
//! Only this server can read it, whatever the header says: the parts after the header are salt, nonce, ciphertext and tag of a
//! [`sealed`](crate::seal) value. What it says (which sign-in it belongs to) is the caller's affair, and whether that sign-in still
//! counts is looked up in the store; so a token survives a restart and can be revoked.
//!
//! # Not (yet) like AWS
//! The header is AWS's (`RSA-OAEP`), the content is not encrypted with RSA. Clients treat the token as opaque.

use aws_lc_rs::aead::NONCE_LEN;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_model::ports::Entropy;
use gatewright_model::secret::Secret;

use crate::error::KeysError;
use crate::seal::{Purpose, SALT_LEN, ServerKey, TAG_LEN};

/// Longest token that is looked at, in bytes.
pub const REFRESH_TOKEN_BYTES_MAX: usize = 8 * 1024;

const HEADER: &str = r#"{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}"#;
const VERSION: u8 = 1;

/// Makes a token that says `content`; only `client_id` can use it.
///
/// # Errors
/// [`KeysError::Sealing`].
pub fn issue(server_key: &ServerKey, client_id: &str, content: &[u8], entropy: &dyn Entropy) -> Result<String, KeysError> {
    let sealed = server_key.seal_bytes(Purpose::RefreshToken, client_id, content, entropy)?;
    let parts = sealed.get(1..).ok_or(KeysError::Sealing)?;
    let (salt, rest) = parts.split_at_checked(SALT_LEN).ok_or(KeysError::Sealing)?;
    let (nonce, rest) = rest.split_at_checked(NONCE_LEN).ok_or(KeysError::Sealing)?;
    let ciphertext_len = rest.len().checked_sub(TAG_LEN).ok_or(KeysError::Sealing)?;
    let (ciphertext, tag) = rest.split_at_checked(ciphertext_len).ok_or(KeysError::Sealing)?;
    Ok([HEADER.as_bytes(), salt, nonce, ciphertext, tag].map(|part| BASE64URL.encode(part)).join("."))
}

/// What a token says.
///
/// # Errors
/// [`KeysError::Sealed`] when this server did not issue it, or not to this client.
pub fn read(server_key: &ServerKey, client_id: &str, token: &str) -> Result<Secret<Vec<u8>>, KeysError> {
    if token.len() > REFRESH_TOKEN_BYTES_MAX {
        return Err(KeysError::Sealed);
    }
    let mut parts = token.split('.');
    let header = parts.next().unwrap_or_default();
    if BASE64URL.decode(header).ok().as_deref() != Some(HEADER.as_bytes()) {
        return Err(KeysError::Sealed);
    }
    let lengths = [Some(SALT_LEN), Some(NONCE_LEN), None, Some(TAG_LEN)];
    let mut sealed = vec![VERSION];
    for length in lengths {
        let part = BASE64URL.decode(parts.next().ok_or(KeysError::Sealed)?).map_err(|_| KeysError::Sealed)?;
        if length.is_some_and(|length| length != part.len()) {
            return Err(KeysError::Sealed);
        }
        sealed.extend_from_slice(&part);
    }
    if parts.next().is_some() {
        return Err(KeysError::Sealed);
    }
    server_key.open_bytes(Purpose::RefreshToken, client_id, &sealed)
}

#[cfg(test)]
mod tests {
    use gatewright_testkit::entropy::SeededEntropy;

    use super::*;

    fn key() -> ServerKey {
        ServerKey::new(Secret::new([7; 32]))
    }

    #[test]
    fn a_token_is_read_back_by_its_client() {
        let token = issue(&key(), "client", b"which sign-in", &SeededEntropy::new(1)).unwrap();
        assert_eq!(token.split('.').count(), 5);
        assert!(token.starts_with("eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ."), "{token}");
        assert_eq!(read(&key(), "client", &token).unwrap().expose(), b"which sign-in");
    }

    #[test]
    fn a_token_of_another_client_server_or_form_is_refused() {
        let token = issue(&key(), "client", b"which sign-in", &SeededEntropy::new(1)).unwrap();
        let parts: Vec<&str> = token.split('.').collect();
        let swapped = [parts[0], parts[2], parts[1], parts[3], parts[4]].join(".");
        let shifted = format!("{}.{}.{}.{}{}.", parts[0], parts[1], parts[2], parts[3], parts[4]);
        for wrong in [&swapped, &shifted, &format!("{token}.AAAA"), &token[..token.len() - 1], "", "....", &token[1..]] {
            assert!(read(&key(), "client", wrong).is_err(), "{wrong}");
        }
        assert!(read(&key(), "other", &token).is_err());
        assert!(read(&ServerKey::new(Secret::new([8; 32])), "client", &token).is_err());
    }

    #[test]
    fn a_token_over_the_limit_is_not_looked_at() {
        let largest = vec![b'x'; 5900];
        let token = issue(&key(), "client", &largest, &SeededEntropy::new(1)).unwrap();
        assert!(token.len() <= REFRESH_TOKEN_BYTES_MAX);
        assert!(read(&key(), "client", &token).is_ok());
        let token = issue(&key(), "client", &[largest, vec![b'x'; 300]].concat(), &SeededEntropy::new(1)).unwrap();
        assert!(token.len() > REFRESH_TOKEN_BYTES_MAX);
        assert!(read(&key(), "client", &token).is_err());
    }
}
