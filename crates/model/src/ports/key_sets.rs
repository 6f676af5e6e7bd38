use std::sync::Arc;

/// Why a signature does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSigned {
    /// The issuer has no key of this id.
    #[error("the key is not the issuer's")]
    UnknownKey,
    /// The key did not sign this.
    #[error("the signature is wrong")]
    WrongSignature,
}

/// An issuer's public keys, read once and ready to verify with. All of them are RS256's, whatever a token asks for.
pub trait VerifyingKeys: std::fmt::Debug + Send + Sync {
    /// Whether `signature` is the one of the key `kid` over `message`.
    ///
    /// # Errors
    /// [`NotSigned`] unless it is.
    fn verify(&self, kid: &str, message: &[u8], signature: &[u8]) -> Result<(), NotSigned>;
}

/// Whoever signs tokens: a user pool of this server.
#[derive(Debug)]
pub struct TokenIssuer {
    /// What its tokens name as `iss`.
    pub issuer: String,
    /// The pool's ARN.
    pub user_pool_arn: String,
    /// Its public keys.
    pub keys: Arc<dyn VerifyingKeys>,
}

/// The public keys of those whose tokens count here. Synchronous: an in-memory table.
pub trait KeySets: Send + Sync {
    /// The issuer of this name. As long as nothing of it changes, it is the same `Arc`.
    fn issuer(&self, issuer: &str) -> Option<Arc<TokenIssuer>>;
    /// Whether a user pool of this ARN is among them.
    fn has_user_pool(&self, user_pool_arn: &str) -> bool;
}
