//! Whom this server asks by HTTP and believes: user pools elsewhere, whose tokens count here, and identity providers of pools. Whose keys are
//! fetched, from where, and how often.
//!
//! **What passes through here.** The road reads the keys of an issuer from a table ([`IssuersElsewhere`]), as it does those of pools on this
//! server. When a key is missing there, the issuer is asked for its key set (`{issuer}/.well-known/jwks.json`) in a task of its own;
//! everybody who waits for that issuer shares the answer.
//!
//! **Where it comes from, where it goes.** An authorizer's ARN says which pool counts; the issuer is AWS's name for it
//! (`https://cognito-idp.{region}.amazonaws.com/{pool}`), or what `--allow-issuer` says ([`AllowedIssuer`]). Sets are read by
//! `gatewright-keys`. [`HttpsKeySets`] goes out to the network; tests put something else behind [`FetchKeySet`] and [`Resolve`].
//! The same way out, with its checks, is the one to identity providers of pools ([`GuardedProviders`]): pages of a pool's domain ask them.
//!
//! **What it deliberately does not do.** It verifies no token and knows no authorizer. It follows no redirect, asks no proxy, reads no
//! discovery document, and keeps nothing on disk; what providers answer is for whoever asked.
//!
//! *Invariant:* no issuer is asked for its key set twice within [`ASK_AGAIN_AFTER`], and never twice at once. (A provider is asked at every sign-in by
//!   it, for as long as it is under [`GuardedProviders`]' limits.)
//! *Invariant:* without `--allow-issuer` only public addresses are connected to, each of them checked after the name was resolved, over TLS.
//!   Identity providers whose address says `http://` are asked on this machine, and nowhere else.
//!
//! # Not (yet) like AWS
//! - AWS does not say how long it keeps the key sets of user pools; two hours is what it says of HTTP APIs' JWT authorizers.

mod address_check;
mod allowed_issuer;
mod aws_issuer;
mod endpoint_address;
mod fetch;
mod guarded_http;
mod guarded_providers;
mod https;
mod issuers_elsewhere;
mod key_set_address;
mod resolver;

pub use address_check::Reach;
pub use allowed_issuer::{AllowedIssuer, AllowedIssuers, NotAllowed};
pub use fetch::{FETCH_MAX, FetchKeySet};
pub use guarded_providers::{EXCHANGE_MAX, EXCHANGES_MAX, GuardedProviders};
pub use https::HttpsKeySets;
pub use issuers_elsewhere::{ASK_AGAIN_AFTER, COUNTS_FOR, FETCHES_MAX, FRESH_FOR, ISSUERS_MAX, IssuersElsewhere, Ports};
pub use key_set_address::KeySetAddress;
pub use resolver::{Resolve, SystemResolver};
