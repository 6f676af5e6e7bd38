//! The API of user pools, called as clients call it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod admin_user;
mod confirmation_code;
mod forgot_password;
mod identity_provider;
mod key_sets;
mod lambda_config;
mod login_name;
mod mfa;
mod provider_link;
mod resource_server;
mod room;
mod sign_in;
mod sign_up;
mod trigger;
mod trigger_tokens;
mod ui_customization;
mod user_list;
mod user_pool;
mod user_pool_asked;
mod user_pool_client;
mod user_pool_domain;
