// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! Requests, answers and what they hold, named as in the AWS model.

/// `GetCallerIdentityRequest`, the input of `GetCallerIdentity`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCallerIdentityRequest {}

/// `GetCallerIdentityResponse`, the output of `GetCallerIdentity`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetCallerIdentityResponse {
    /// Wire name `UserId`.
    pub user_id: Option<String>,
    /// Wire name `Account`.
    pub account: Option<String>,
    /// Wire name `Arn`. 20 to 2048 characters.
    pub arn: Option<String>,
}
