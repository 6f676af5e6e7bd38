use crate::secret::Secret;

/// Temporary credentials of a role session.
#[derive(Debug, Clone)]
pub struct SessionCredentials {
    /// `ASIA` and 16 characters.
    pub access_key_id: String,
    /// The signing secret.
    pub secret_access_key: Secret<String>,
    /// The token that goes with it.
    pub session_token: Secret<String>,
}

/// Issues credentials for a role that a function runs as.
pub trait Sessions: Send + Sync {
    /// Credentials for `assumed-role/{role}/{session_name}`; they work until `end` is called with their key id.
    fn begin(&self, role_arn: &str, session_name: &str) -> SessionCredentials;
    /// Forgets a session.
    fn end(&self, access_key_id: &str);
}
