//! The API of user pools, called as clients call it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod admin_user;
mod key_sets;
mod room;
mod sign_in;
mod sign_up;
mod user_list;
mod user_pool;
mod user_pool_client;
