//! SRP-6a as Cognito speaks it, from the server's side: a password is proven without being sent.
//!
//! The names are RFC 5054's (N, g, k, x, v, A, B, u, S), the group is its 3072-bit one (RFC 3526 section 4), the hash is SHA-256. Cognito
//! differs from RFC 5054 in three things: numbers are padded to whole bytes with a sign bit (`pad`) instead of to N's length; x has
//! the pool's name in it; and instead of M1 the client sends an HMAC over the server's secret block and a time, whose key is 16 bytes of
//! HKDF. A device's proof is the same with a device group key for the pool's name and a device key for the user.
//!
//! A server without a user does the same work with a verifier that nobody knows the password of ([`Verifier::unknown`]).
//!
//! Follows the public clients (amplify-js, pycognito); AWS names the parameters at
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html>.
//!
//! INVARIANT: every power with a secret exponent is taken in constant time over the exponent's full length.

mod group;

use aws_lc_rs::{digest, hmac};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use gatewright_model::ports::Entropy;
use gatewright_model::secret::Secret;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::error::KeysError;
use crate::seal::{Purpose, ServerKey};
use group::{Element, GENERATOR_BYTES, MODULUS_BYTES};

pub use group::NUMBER_BYTES;

/// Bytes of a salt.
pub const SALT_BYTES: usize = 16;
/// Bytes of the server's secret exponent b.
pub const EXPONENT_BYTES: usize = 32;
/// Most hexadecimal digits taken for SRP_A: the group's numbers, and zeros before them up to this.
pub const PUBLIC_DIGITS_MAX: usize = 1024;

const KEY_BYTES: usize = 16;
const KEY_INFO: &[u8] = b"Caldera Derived Key";

/// Who proves: the two texts that go before the password and before the secret block.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The pool id's part after `_` ([`pool_name`]), or a device group key.
    pub pool_name: &'a str,
    /// `USER_ID_FOR_SRP`, or a device key.
    pub user_id: &'a str,
}

/// The part of a pool id after its first `_`: `AbCdEfGhI` of `us-east-1_AbCdEfGhI`. An id without one is its own name.
#[must_use]
pub fn pool_name(user_pool_id: &str) -> &str {
    user_pool_id.split_once('_').map_or(user_pool_id, |(_, name)| name)
}

/// A fresh salt. Its first byte is not zero: some clients read a salt as a number and lose leading zeros, others do not.
#[must_use]
pub fn new_salt(entropy: &dyn Entropy) -> [u8; SALT_BYTES] {
    let mut salt = [0; SALT_BYTES];
    entropy.fill(&mut salt);
    without_leading_zero(salt)
}

/// The salt shown for a user that is not there: always the same for the same pool and name.
#[must_use]
pub fn unknown_salt(server_key: &ServerKey, subject: Subject<'_>) -> [u8; SALT_BYTES] {
    let drawn = server_key.pseudonym(Purpose::UnknownUser, &[b"salt", subject.pool_name.as_bytes(), subject.user_id.as_bytes()]);
    let mut salt = [0; SALT_BYTES];
    salt.iter_mut().zip(drawn).for_each(|(byte, drawn)| *byte = drawn);
    without_leading_zero(salt)
}

/// v, what the server keeps instead of a password. It is as good as a fast hash of it: seal it before it is stored.
#[derive(Debug, Clone)]
pub struct Verifier(Secret<[u8; NUMBER_BYTES]>);

impl Verifier {
    /// v = g^x of a password. One power: about 2 ms of work.
    #[must_use]
    pub fn derive(subject: Subject<'_>, password: &str, salt: &[u8]) -> Self {
        let x = private_exponent(subject, password, salt);
        Self(Secret::new(group::power_of_generator(&x).to_bytes()))
    }

    /// The verifier of a user that is not there; no password is known for it.
    #[must_use]
    pub fn unknown(server_key: &ServerKey, subject: Subject<'_>) -> Self {
        let x = server_key.pseudonym(Purpose::UnknownUser, &[b"x", subject.pool_name.as_bytes(), subject.user_id.as_bytes()]);
        // A hash spread over the number instead of a power of it: step one of a known user takes no power for v either.
        let mut number = [0; NUMBER_BYTES];
        number.iter_mut().zip(x.iter().cycle()).for_each(|(byte, x)| *byte = *x);
        if let Some(first) = number.first_mut() {
            *first &= 0x7f;
        }
        Self(Secret::new(number))
    }

    /// A verifier as [`Verifier::as_bytes`] gave it.
    ///
    /// # Errors
    /// [`KeysError::Verifier`] when it has another length.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeysError> {
        <[u8; NUMBER_BYTES]>::try_from(bytes).map(|number| Self(Secret::new(number))).map_err(|_| KeysError::Verifier)
    }

    /// v, big-endian, for sealing.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; NUMBER_BYTES] {
        self.0.expose()
    }

    /// Whether both are of the same password (and salt, and subject). In constant time.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.as_bytes().ct_eq(other.as_bytes()).into()
    }
}

/// A, what the client sends first.
#[derive(Debug, Clone)]
pub struct ClientPublic {
    bytes: [u8; NUMBER_BYTES],
}

impl ClientPublic {
    /// Reads `SRP_A`: hexadecimal digits of either case, odd in number or not.
    ///
    /// # Errors
    /// [`KeysError::PublicValue`] unless 0 < A < N. (A multiple of N would make S zero whatever the password is.)
    pub fn from_hex(text: &str) -> Result<Self, KeysError> {
        if text.is_empty() || text.len() > PUBLIC_DIGITS_MAX {
            return Err(KeysError::PublicValue);
        }
        let digits = text.trim_start_matches('0');
        let missing = (2 * NUMBER_BYTES).checked_sub(digits.len()).ok_or(KeysError::PublicValue)?;
        let mut bytes = [0; NUMBER_BYTES];
        hex::decode_to_slice(format!("{}{digits}", "0".repeat(missing)), &mut bytes).map_err(|_| KeysError::PublicValue)?;
        Self::from_bytes(&bytes)
    }

    /// A as [`ClientPublic::as_bytes`] gave it.
    ///
    /// # Errors
    /// [`KeysError::PublicValue`] unless 0 < A < N.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeysError> {
        let bytes = <[u8; NUMBER_BYTES]>::try_from(bytes).map_err(|_| KeysError::PublicValue)?;
        let is_zero = bytes.iter().all(|byte| *byte == 0);
        // Both are big-endian and of one length, so that the order of the bytes is the numbers'.
        if is_zero || bytes.as_slice() >= MODULUS_BYTES.as_slice() { Err(KeysError::PublicValue) } else { Ok(Self { bytes }) }
    }

    /// A, big-endian.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; NUMBER_BYTES] {
        &self.bytes
    }
}

/// The server's half of one exchange: b, which stays, and B, which is shown.
#[derive(Debug, Clone)]
pub struct ServerHalf {
    exponent: Secret<[u8; EXPONENT_BYTES]>,
    public: [u8; NUMBER_BYTES],
}

impl ServerHalf {
    /// Draws b and computes B = k·v + g^b. One power.
    #[must_use]
    pub fn draw(verifier: &Verifier, entropy: &dyn Entropy) -> Self {
        let mut exponent = Zeroizing::new([0; EXPONENT_BYTES]);
        entropy.fill(exponent.as_mut_slice());
        Self::new(verifier, Secret::new(*exponent))
    }

    fn new(verifier: &Verifier, exponent: Secret<[u8; EXPONENT_BYTES]>) -> Self {
        let kv = Element::from_bytes(&padded_to_number(&multiplier())).times(&Element::from_bytes(verifier.as_bytes()));
        let public = kv.plus(&group::power_of_generator(exponent.expose())).to_bytes();
        Self { exponent, public }
    }

    /// The half as [`ServerHalf::exponent`] and [`ServerHalf::public`] gave it.
    ///
    /// # Errors
    /// [`KeysError::PublicValue`] when one of them has another length.
    pub fn from_bytes(exponent: &[u8], public: &[u8]) -> Result<Self, KeysError> {
        let exponent = <[u8; EXPONENT_BYTES]>::try_from(exponent).map_err(|_| KeysError::PublicValue)?;
        let public = <[u8; NUMBER_BYTES]>::try_from(public).map_err(|_| KeysError::PublicValue)?;
        Ok(Self { exponent: Secret::new(exponent), public })
    }

    /// b, for sealing.
    #[must_use]
    pub fn exponent(&self) -> &[u8; EXPONENT_BYTES] {
        self.exponent.expose()
    }

    /// B, big-endian.
    #[must_use]
    pub fn public(&self) -> &[u8; NUMBER_BYTES] {
        &self.public
    }

    /// `SRP_B`: lower-case hexadecimal digits without leading zeros.
    #[must_use]
    pub fn public_hex(&self) -> String {
        hex::encode(self.public).trim_start_matches('0').to_owned()
    }

    /// The key that both sides have if the client knows the password: S = (A·v^u)^b, then HKDF. Two powers.
    #[must_use]
    pub fn proof_key(&self, verifier: &Verifier, client: &ClientPublic) -> ProofKey {
        let u = scrambler(client.as_bytes(), &self.public);
        let base = Element::from_bytes(client.as_bytes()).times(&Element::from_bytes(verifier.as_bytes()).power(&u));
        let s = Zeroizing::new(base.power(self.exponent.expose()).to_bytes());
        ProofKey::derive(&u, &s)
    }
}

/// The 16 bytes that both sides share after an exchange.
#[derive(Debug, Clone)]
pub struct ProofKey(Secret<[u8; KEY_BYTES]>);

impl ProofKey {
    /// `PASSWORD_CLAIM_SIGNATURE`: what the client sends if it has this key. `timestamp` is taken as it was sent.
    #[must_use]
    pub fn signature(&self, subject: Subject<'_>, secret_block: &[u8], timestamp: &str) -> String {
        let key = hmac::Key::new(hmac::HMAC_SHA256, self.0.expose());
        let mut context = hmac::Context::with_key(&key);
        for part in [subject.pool_name.as_bytes(), subject.user_id.as_bytes(), secret_block, timestamp.as_bytes()] {
            context.update(part);
        }
        BASE64.encode(context.sign())
    }

    /// Whether `given` is that signature. In constant time.
    #[must_use]
    pub fn has_signed(&self, subject: Subject<'_>, secret_block: &[u8], timestamp: &str, given: &str) -> bool {
        self.signature(subject, secret_block, timestamp).as_bytes().ct_eq(given.as_bytes()).into()
    }

    fn derive(u: &[u8; 32], s: &[u8; NUMBER_BYTES]) -> Self {
        let extracted = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &pad(u)), &Zeroizing::new(pad(s)));
        let expanding = hmac::Key::new(hmac::HMAC_SHA256, extracted.as_ref());
        let expanded = hmac::sign(&expanding, &[KEY_INFO, &[1]].concat());
        let mut key = [0; KEY_BYTES];
        key.iter_mut().zip(expanded.as_ref()).for_each(|(byte, drawn)| *byte = *drawn);
        Self(Secret::new(key))
    }
}

/// A number as the hashes see it: as few big-endian bytes as possible, with a zero byte before a set top bit, as Java's
/// `BigInteger.toByteArray` writes it.
fn pad(number: &[u8]) -> Vec<u8> {
    let first = number.iter().position(|byte| *byte != 0).unwrap_or(number.len());
    let digits = number.get(first..).unwrap_or_default();
    let needs_sign = digits.first().is_none_or(|byte| byte & 0x80 != 0);
    let mut padded = Vec::with_capacity(digits.len() + 1);
    if needs_sign {
        padded.push(0);
    }
    padded.extend_from_slice(digits);
    padded
}

fn without_leading_zero(mut salt: [u8; SALT_BYTES]) -> [u8; SALT_BYTES] {
    if let Some(first) = salt.first_mut()
        && *first == 0
    {
        *first = 1;
    }
    salt
}

fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = digest::Context::new(&digest::SHA256);
    parts.iter().for_each(|part| context.update(part));
    let mut hash = [0; 32];
    hash.iter_mut().zip(context.finish().as_ref()).for_each(|(byte, drawn)| *byte = *drawn);
    hash
}

/// k = H(PAD(N) ‖ PAD(g)).
fn multiplier() -> [u8; 32] {
    sha256(&[&pad(MODULUS_BYTES.as_slice()), &pad(&GENERATOR_BYTES)])
}

/// x = H(PAD(salt) ‖ H(pool ‖ user ‖ ":" ‖ password)).
fn private_exponent(subject: Subject<'_>, password: &str, salt: &[u8]) -> Zeroizing<[u8; 32]> {
    let inner = Zeroizing::new(sha256(&[subject.pool_name.as_bytes(), subject.user_id.as_bytes(), b":", password.as_bytes()]));
    Zeroizing::new(sha256(&[&pad(salt), inner.as_slice()]))
}

/// u = H(PAD(A) ‖ PAD(B)).
fn scrambler(client: &[u8; NUMBER_BYTES], server: &[u8; NUMBER_BYTES]) -> [u8; 32] {
    sha256(&[&pad(client), &pad(server)])
}

fn padded_to_number(short: &[u8; 32]) -> [u8; NUMBER_BYTES] {
    let mut number = [0; NUMBER_BYTES];
    number.iter_mut().rev().zip(short.iter().rev()).for_each(|(byte, digit)| *byte = *digit);
    number
}

#[cfg(test)]
mod tests;
