//! User pools' core: pools, their clients and users, and how a user signs up and signs in.
//!
//! `services/cognito` (AWS's API) and `login` (the pool's domain) stand on this crate and come in through [`Identity`]. What they
//! ask for becomes records ([`records`]): a pool, its clients, its users, codes under way. What people must be told leaves
//! through the `Messages` port: confirmation codes, temporary passwords. Refusals leave as [`Refusal`] in AWS's words.
//!
//! One file a noun: [`user_pool`], [`user_pool_client`], [`user`]; beside them what users do ([`sign_up`], [`confirmation_code`]), what
//! administrators do ([`admin_user`], [`user_list`]), and the rules those share ([`attribute_schema`], [`password`], `login_name`).
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* it knows neither HTTP nor AWS's wire shapes, and imports no room.
//! - *Invariant:* no password is kept: only a salt and the SRP verifier, sealed with the server's key. Secrets of clients are
//!   sealed, and so are codes under way.
//! - *Invariant:* whatever a person may sign in with (name, sub, verified alias) belongs to one user of the pool, by one unique
//!   index, so that no sign-in is ambiguous.
//! - *Invariant:* a setting that would guard or change sign-in and is not built is refused, never stored and forgotten.
//! - None of its records is in the change feed: the road does not read users.

mod ports;
mod refusal;

mod key_work;
pub mod signing_keys;

pub mod records;

mod page;
pub mod user_pool;
pub mod user_pool_client;

pub mod attribute_schema;
mod login_name;
pub mod password;
pub mod user;

pub mod admin_user;
pub mod confirmation_code;
mod message;
pub mod sign_up;
pub mod user_list;

pub mod flow;
pub mod refresh;
pub mod session;
pub mod token;

pub use page::Page;
pub use ports::Ports;
pub use refusal::{Refusal, RefusalKind};

use std::sync::Arc;

use gatewright_keys::SigningKeys;
use quick_cache::sync::Cache;

use flow::PasswordAttempts;
use key_work::KeyWork;

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
}

impl Identity {
    /// User pools over these ports.
    #[must_use]
    pub fn new(ports: Ports) -> Self {
        Self {
            ports,
            key_work: KeyWork::new(),
            opened_keys: Cache::new(signing_keys::OPENED_KEYS_MAX),
            attempts: PasswordAttempts::default(),
        }
    }
}
