//! Why a key, a token or a sealed value was not taken.

/// What went wrong. None of the variants says anything about a secret.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// SRP_A is no hexadecimal number from 1 to N - 1.
    #[error("the public value is not a number of the group")]
    PublicValue,
    /// A verifier has not the length of the group's numbers.
    #[error("not a verifier")]
    Verifier,
    /// A sealed value was not made with this key for this purpose and record, or was changed.
    #[error("the sealed value cannot be opened")]
    Sealed,
    /// Sealing failed inside the cryptography library.
    #[error("the value cannot be sealed")]
    Sealing,
    /// No RSA key could be generated.
    #[error("no key could be generated")]
    KeyGeneration,
    /// A private key is not PKCS#8 of RSA-2048, or does not belong to its key id.
    #[error("not a usable private key")]
    PrivateKey,
    /// A public key is not RSA-2048.
    #[error("not a usable public key")]
    PublicKey,
    /// A published set is too long, too many keys, or no set of JSON web keys.
    #[error("not a usable key set")]
    KeySet,
    /// Signing failed inside the cryptography library.
    #[error("the token cannot be signed")]
    Signing,
    /// Claims cannot be written as JSON.
    #[error("the claims cannot be written")]
    Claims(#[source] serde_json::Error),
    /// A token is longer than [`jwt::TOKEN_BYTES_MAX`](crate::jwt::TOKEN_BYTES_MAX).
    #[error("the token is too long")]
    TokenTooLong,
    /// A token is not three parts of base64url with JSON objects in the first two.
    #[error("the token is malformed")]
    TokenMalformed,
    /// A token names a key that is not in the set.
    #[error("the token's key is not known")]
    TokenKey,
    /// A token's header asks for something else than its key's algorithm.
    #[error("the token's algorithm is not its key's")]
    TokenAlgorithm,
    /// A token was not signed by the key it names, or was changed.
    #[error("the token's signature is wrong")]
    TokenSignature,
    /// A token has no `exp`, or one that has come.
    #[error("the token has expired")]
    TokenExpired,
    /// A token's `nbf` has not come.
    #[error("the token is not valid yet")]
    TokenNotYetValid,
}
