//! What user pools do with keys: SRP mathematics, signed tokens, published keys, sealed records.
//!
//! **What passes through here.** Passwords become SRP verifiers and are proven against them ([`srp`]); claims become signed tokens and
//! tokens become claims again ([`jwt`]), by the keys of [`signing_key`], whose public halves are published as [`jwk`], or by those that others publish ([`foreign_key_set`]); whatever must not
//! be readable in the store or in a client's hands is sealed with the server's key ([`seal`]), refresh tokens among it
//! ([`refresh_token`]); a client that has a secret proves it with a [`secret_hash`], and OAuth's digests are in [`digest`]. The codes of
//! authenticator apps are [`totp`].
//!
//! **Where it comes from, where it goes.** Everything is called by the user pools' core, `gatewright-identity`; [`jwt`] and [`jwk`] also
//! by whoever checks tokens. Time and randomness come in as arguments.
//!
//! **What it deliberately does not do.** No input and output, no clock, no store. It knows no user, no pool and no flow: which password
//! belongs to whom, which session is used up and what an error is called are decided by the caller.
//!
//! *Invariant:* secrets are compared in constant time, and no power of a secret is computed by a variable-time path.
//! *Invariant:* a token's algorithm is the key's, never the header's.
//! *Invariant:* what was sealed for one purpose and one record opens for no other.
//! *Invariant:* nothing secret has a `Debug` that shows it.
//!
//! # Not (yet) like AWS
//! - The one randomness that does not come through the `Entropy` port is the generation of RSA keys, which aws-lc does by itself.
//! - Keys of pools are never rotated.

pub mod digest;
mod error;
pub mod foreign_key_set;
pub mod jwk;
pub mod jwt;
pub mod refresh_token;
pub mod seal;
pub mod secret_hash;
pub mod signing_key;
pub mod srp;
pub mod strict_json;
pub mod totp;

pub use error::KeysError;
pub use seal::{Purpose, ServerKey};
pub use signing_key::{SealedSigningKeys, SigningKey, SigningKeys};
