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
}

/// Access keys this server knows. Synchronous: an in-memory table.
pub trait Identities: Send + Sync {
    /// The holder of `access_key_id`, if IAM or STS issued it here.
    fn key(&self, access_key_id: &str) -> Option<KeyHolder>;
}
