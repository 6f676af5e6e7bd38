//! What administrators do with pools: create, update, delete, list, demand a second factor.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html> and its neighbours.

mod create;
mod delete;
mod list;
mod mfa;
mod update;

pub use create::{NewUserPool, USER_POOLS_MAX, create};
pub use delete::delete;
pub use list::list;
pub use mfa::{PoolMfa, set_mfa};
pub use update::update;
