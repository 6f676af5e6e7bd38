//! Pools of the demo, and their users.

use gatewright_model::ports::Entropy;
use serde_json::{Value, json};

use super::builder::{Builder, text};
use crate::system::SystemEntropy;

/// A pool in which people may sign up by themselves, with a domain.
pub(super) async fn create(builder: &Builder<'_>, name: &str, prefix: &str) -> anyhow::Result<String> {
    let pool =
        json!({ "PoolName": name, "AutoVerifiedAttributes": ["email"], "UsernameConfiguration": { "CaseSensitive": false } });
    let pool = builder.call("cognito-idp", "CreateUserPool", pool).await?;
    let id = text(pool.get("UserPool").unwrap_or(&Value::Null), "Id")?;
    builder.call("cognito-idp", "CreateUserPoolDomain", json!({ "UserPoolId": id, "Domain": prefix })).await?;
    Ok(id)
}

/// A user with a password of their own.
pub(super) async fn add_user(
    builder: &Builder<'_>,
    user_pool_id: &str,
    username: &str,
    password: &str,
    attributes: &[(&str, &str)],
) -> anyhow::Result<()> {
    let attributes: Vec<Value> = attributes.iter().map(|(name, value)| json!({ "Name": name, "Value": value })).collect();
    let user =
        json!({ "UserPoolId": user_pool_id, "Username": username, "MessageAction": "SUPPRESS", "UserAttributes": attributes });
    builder.call("cognito-idp", "AdminCreateUser", user).await?;
    let permanent = json!({ "UserPoolId": user_pool_id, "Username": username, "Password": password, "Permanent": true });
    builder.call("cognito-idp", "AdminSetUserPassword", permanent).await.map(drop)
}

/// Easy to type, and of every kind of letter that a pool's policy asks for.
pub(super) fn easy_password() -> String {
    let entropy = &SystemEntropy as &dyn Entropy;
    format!(
        "{}-{}-{}",
        entropy.text(b"ABCDEFGHJKLMNPQRSTUVWXYZ", 4),
        entropy.text(b"abcdefghijkmnopqrstuvwxyz", 4),
        entropy.text(b"23456789", 4)
    )
}
