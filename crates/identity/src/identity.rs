//! The user pools of this server, in one hand: ports, and what is kept in memory between calls.

use std::sync::Arc;

use gatewright_keys::SigningKeys;
use quick_cache::sync::Cache;

use crate::confirmation_code::attempts::PretendedAttempts;
use crate::flow::password_attempts::PasswordAttempts;
use crate::key_work::KeyWork;
use crate::ports::Ports;

/// Most pools whose opened keys are kept in memory.
pub const OPENED_KEYS_MAX: usize = 1024;

/// The user pools of this server. One a process; everything in this crate is asked with it in hand.
pub struct Identity {
    /// What it needs from the house.
    pub(crate) ports: Ports,
    /// Turns for work that keeps a processor busy.
    pub(crate) key_work: KeyWork,
    /// Signing keys of pools by pool id.
    pub(crate) opened_keys: Cache<String, Arc<SigningKeys>>,
    /// Failed password attempts.
    pub(crate) attempts: PasswordAttempts,
    /// Codes tried and asked for by names that are nobody's.
    pub(crate) pretended_attempts: PretendedAttempts,
}

impl Identity {
    /// User pools over these ports.
    #[must_use]
    pub fn new(ports: Ports) -> Self {
        Self {
            ports,
            key_work: KeyWork::new(),
            opened_keys: Cache::new(OPENED_KEYS_MAX),
            attempts: PasswordAttempts::default(),
            pretended_attempts: PretendedAttempts::default(),
        }
    }
}
