//! Domains of user pools over a fresh store, visited as browsers and apps visit them.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod browser;
mod house;
mod log;
mod look;
mod page_list;

mod apps;
mod attacks;
mod federated_session;
mod mfa;
mod stand_in;

mod forgot_password;
mod provider_attacks;
mod providers;
mod resource_server;
mod revoke;
mod sign_in;
mod sign_up;
mod trigger;
