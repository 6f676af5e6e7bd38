//! Signing in, against a real store: every flow that is offered, and what must not work.

mod house;
#[path = "../../../keys/tests/it/srp_client.rs"]
mod srp_client;

mod access_token;
mod clients;
mod federation;
mod forgot_password;
mod lock;
mod mfa_setup;
mod new_password;
mod password;
mod provider_link;
mod provider_visit;
mod refresh;
mod sign_out;
mod sign_up;
mod software_token_mfa;
mod srp;
mod tokens;
mod triggers;
