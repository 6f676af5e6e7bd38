//! The API of user pools, called as clients call it.

mod admin_user;
mod room;
mod sign_up;
mod user_list;
mod user_pool;
mod user_pool_client;
