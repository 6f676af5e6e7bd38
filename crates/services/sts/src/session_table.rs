//! The role sessions that are open now, in memory.
//!
//! A worker's credentials are begun before it starts and ended when it is gone. Between the two, the front finds their secret and
//! principal here by access key id.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>; session names follow what functions see
//! of themselves on AWS.
//!
//! # Not (yet) like AWS
//! - A session does not expire; it ends with its worker.
//! - A session outlives its role: once the role is deleted, AWS refuses calls of its sessions; here they are known until their
//!   worker is gone. What such a session may still do is the strict mode's to decide, by the policies it finds.
//! - The `AROA…` part of a session's user id is derived from the role's ARN. It is the same for every session of a role, but it
//!   is not the `RoleId` that `iam:GetRole` shows.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};

use gatewright_model::arn::Arn;
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Entropy, Identities, IssuedKey, KeyHolder, SessionCredentials, Sessions};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_model::secret::Secret;

/// Most sessions open at once. No session is refused: at the limit the oldest one ends. The number of workers is bounded far
/// below, so only a worker that was lost track of can be hit.
pub const SESSIONS_MAX: usize = 65_536;

/// Characters of a secret access key.
const SECRET_CHARS: usize = 40;
/// Random characters of a session token.
const TOKEN_CHARS: usize = 352;
/// Characters after `ASIA` in a temporary access key id.
const KEY_ID_CHARS: usize = 16;
/// Characters after `AROA` in a role's unique id.
const ROLE_ID_CHARS: usize = 17;

const BASE64_ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE32_ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Open role sessions by access key id. Share it behind an `Arc`: the functions room begins and ends sessions, the front looks
/// keys up.
pub struct SessionTable {
    entropy: Arc<dyn Entropy>,
    sessions_max: usize,
    open: RwLock<Open>,
}

#[derive(Default)]
struct Open {
    by_key: HashMap<String, Session>,
    /// Keys by age: the first is the oldest.
    by_age: BTreeMap<u64, String>,
    next_number: u64,
    /// Keys of sessions that have ended, the newest last: as many as may be open.
    ended: BTreeMap<u64, String>,
    ended_keys: HashSet<String>,
}

impl Open {
    fn end(&mut self, access_key_id: &str, ended_max: usize) {
        let Some(session) = self.by_key.remove(access_key_id) else { return };
        self.by_age.remove(&session.number);
        if self.ended.len() >= ended_max
            && let Some((_, forgotten)) = self.ended.pop_first()
        {
            self.ended_keys.remove(&forgotten);
        }
        self.ended.insert(session.number, access_key_id.to_owned());
        self.ended_keys.insert(access_key_id.to_owned());
    }
}

struct Session {
    holder: KeyHolder,
    number: u64,
}

impl SessionTable {
    /// An empty table that holds up to [`SESSIONS_MAX`] sessions.
    #[must_use]
    pub fn new(entropy: Arc<dyn Entropy>) -> Self {
        Self::with_limit(entropy, SESSIONS_MAX)
    }

    /// An empty table that holds up to `sessions_max` sessions, at least one.
    #[must_use]
    pub fn with_limit(entropy: Arc<dyn Entropy>, sessions_max: usize) -> Self {
        Self { entropy, sessions_max: sessions_max.max(1), open: RwLock::default() }
    }
}

impl Sessions for SessionTable {
    fn begin(&self, role_arn: &str, session_name: &str) -> SessionCredentials {
        let credentials = SessionCredentials {
            access_key_id: format!("ASIA{}", self.entropy.upper_id(KEY_ID_CHARS)),
            secret_access_key: Secret::new(self.entropy.text(BASE64_ALPHABET, SECRET_CHARS)),
            session_token: Secret::new(format!("IQoJb3JpZ2luX2Vj{}", self.entropy.text(BASE64_ALPHABET, TOKEN_CHARS))),
        };
        let holder = KeyHolder {
            secret_access_key: credentials.secret_access_key.clone(),
            session_token: Some(credentials.session_token.clone()),
            principal: session_principal(role_arn, session_name),
            role_arn: Some(role_arn.to_owned()),
        };
        let mut open = self.open.write().unwrap_or_else(PoisonError::into_inner);
        while open.by_key.len() >= self.sessions_max
            && let Some(oldest) = open.by_age.first_key_value().map(|(_, key)| key.clone())
        {
            open.end(&oldest, self.sessions_max);
        }
        let number = open.next_number;
        open.next_number += 1;
        open.by_age.insert(number, credentials.access_key_id.clone());
        open.by_key.insert(credentials.access_key_id.clone(), Session { holder, number });
        credentials
    }

    fn end(&self, access_key_id: &str) {
        self.open.write().unwrap_or_else(PoisonError::into_inner).end(access_key_id, self.sessions_max);
    }
}

impl Identities for SessionTable {
    fn key(&self, access_key_id: &str) -> Option<IssuedKey> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        match open.by_key.get(access_key_id) {
            Some(session) => Some(IssuedKey::Active(session.holder.clone())),
            None => open.ended_keys.contains(access_key_id).then_some(IssuedKey::Ended),
        }
    }
}

/// The assumed-role principal of a session. A text that is no role's ARN proves nobody: its key works, and is anonymous.
fn session_principal(role_arn: &str, session_name: &str) -> Principal {
    let Some((role, account, role_name)) = parse_role(role_arn) else {
        return Principal {
            account: AccountId::developer(),
            arn: String::new(),
            user_id: String::new(),
            kind: PrincipalKind::Anonymous,
        };
    };
    let session = session_name_of(session_name);
    Principal {
        arn: format!("arn:{}:sts::{account}:assumed-role/{role_name}/{session}", role.partition),
        user_id: format!("{}:{session}", role_id(role_arn)),
        account,
        kind: PrincipalKind::RoleSession,
    }
}

/// The role's parsed ARN, its account, and its name without the path.
fn parse_role(role_arn: &str) -> Option<(Arn, AccountId, String)> {
    let arn = Arn::parse(role_arn).ok()?;
    let account = AccountId::parse(&arn.account).ok()?;
    let name = arn.resource.strip_prefix("role/")?.rsplit('/').next().filter(|name| !name.is_empty())?.to_owned();
    (arn.service == "iam" && arn.region.is_empty()).then_some((arn, account, name))
}

/// AWS: a session name has at least two characters, so a function named by a single one gets a suffix.
fn session_name_of(function_name: &str) -> String {
    if function_name.chars().count() == 1 { format!("{function_name}@lambda_function") } else { function_name.to_owned() }
}

/// `AROA` and 17 characters that depend on the role's ARN alone.
fn role_id(role_arn: &str) -> String {
    let mut digest = fnv1a_128(role_arn.as_bytes());
    let mut id = String::from("AROA");
    for _ in 0..ROLE_ID_CHARS {
        let drawn = usize::try_from(digest % 32).unwrap_or_default();
        id.extend(BASE32_ALPHABET.get(drawn).copied().map(char::from));
        digest /= 32;
    }
    id
}

/// FNV-1a over 128 bits: names a role, protects nothing.
fn fnv1a_128(bytes: &[u8]) -> u128 {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    bytes.iter().fold(OFFSET, |hash, byte| (hash ^ u128::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests;
