use std::sync::Arc;

use super::boxed::Boxed;

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
    /// Whether there is a key of this id.
    fn has(&self, kid: &str) -> bool;
    /// Whether `signature` is the one of the key `kid` over `message`.
    ///
    /// # Errors
    /// [`NotSigned`] unless it is.
    fn verify(&self, kid: &str, message: &[u8], signature: &[u8]) -> Result<(), NotSigned>;
}

/// Whoever signs tokens: a user pool of this server, or one elsewhere.
#[derive(Debug)]
pub struct TokenIssuer {
    /// What its tokens name as `iss`.
    pub issuer: String,
    /// Which user pool it is.
    pub user_pool: IssuingPool,
    /// Its public keys.
    pub keys: Arc<dyn VerifyingKeys>,
}

/// The user pool behind an issuer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssuingPool {
    /// One of this server, by its ARN.
    Here(String),
    /// One elsewhere. Its keys do not say whose account it is in: [`KeySets::is_elsewhere`] says which ARNs name it.
    Elsewhere,
}

/// Why an issuer elsewhere has no key for a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeysMissing {
    /// It was asked, now or a moment ago, and publishes no key of this id.
    #[error("the issuer publishes no key of this id")]
    UnknownKey,
    /// It could not be reached, or did not answer in time.
    #[error("the issuer cannot be reached")]
    Unreachable,
    /// It is at an address that may not be asked.
    #[error("the issuer is at an address that may not be asked")]
    Forbidden,
    /// What it answered is no key set.
    #[error("the issuer's answer is no key set")]
    AnswerUnusable,
    /// Too many issuers are known, or are being asked.
    #[error("too many issuers")]
    TooMany,
}

/// The public keys of those whose tokens count here: user pools of this server, and those elsewhere that may be asked for theirs.
pub trait KeySets: Send + Sync {
    /// The issuer of this name, if its keys are known. As long as nothing of it changes, it is the same `Arc`. Synchronous: an in-memory
    /// table.
    fn issuer(&self, issuer: &str) -> Option<Arc<TokenIssuer>>;
    /// Whether tokens of the user pool of this ARN can ever count: it is here, or elsewhere and may be asked for its keys.
    fn can_verify(&self, user_pool_arn: &str) -> bool;
    /// Whether this ARN names a user pool elsewhere whose tokens name this issuer.
    fn is_elsewhere(&self, user_pool_arn: &str, issuer: &str) -> bool;
    /// The issuer with this key, which is asked for its keys if it was not asked a moment ago. For tokens of which everything else is right.
    fn fetch<'a>(&'a self, issuer: &'a str, kid: &'a str) -> Boxed<'a, Result<Arc<TokenIssuer>, KeysMissing>>;
}
