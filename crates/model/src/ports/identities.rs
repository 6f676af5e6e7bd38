use crate::principal::Principal;
use crate::secret::Secret;

/// What an access key belongs to.
#[derive(Debug, Clone)]
pub struct KeyHolder {
    /// The signing secret.
    pub secret_access_key: Secret<String>,
    /// The token that must come with a temporary key.
    pub session_token: Option<Secret<String>>,
    /// Whom a valid signature proves.
    pub principal: Principal,
    /// The role of a session: its policies say what the session may do.
    pub role_arn: Option<String>,
}

/// What became of an access key that was issued here.
#[derive(Debug, Clone)]
pub enum IssuedKey {
    /// It works.
    Active(KeyHolder),
    /// Its session has ended: it is nobody's any more, and must not be taken for a key that was never known.
    Ended,
}

/// Access keys this server knows. Synchronous: an in-memory table.
pub trait Identities: Send + Sync {
    /// What `access_key_id` is, if IAM or STS issued it here.
    fn key(&self, access_key_id: &str) -> Option<IssuedKey>;
}
