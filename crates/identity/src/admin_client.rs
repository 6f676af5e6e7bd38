//! What administrators do with app clients: create, update, delete, list.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html> and its neighbours.

mod create;
mod list;
mod named;
mod rules;
mod update;

pub use create::create;
pub use list::list;
pub use update::{delete, update};
