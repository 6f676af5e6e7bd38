//! Tokens as a function wants them: what it may change, and what stays whatever it says.
//!
//! Follows the table of claims and scopes at
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html>. AWS: what cannot be changed is
//! left as it is, without a word; what is both set and suppressed is suppressed.

use gatewright_keys::jwt::Claims;
use serde_json::{Value, json};

use super::claims::claim;
use crate::trigger::token_overrides::{ClaimChanges, TokenOverrides};

const GROUPS: &str = "cognito:groups";
const ROLES: &str = "cognito:roles";
const PREFERRED_ROLE: &str = "cognito:preferred_role";
/// Every other claim of this prefix is AWS's own.
const AWS_PREFIX: &str = "cognito:";
const DEVELOPER_PREFIX: &str = "dev:";
const AUDIENCE: &str = "aud";
const SCOPE: &str = "scope";

/// Claims that are what they are.
const FIXED: [&str; 22] = [
    "acr",
    "amr",
    "at_hash",
    "aud",
    "auth_time",
    "azp",
    "client_id",
    "device_key",
    "event_id",
    "exp",
    "iat",
    "identities",
    "iss",
    "jti",
    "nbf",
    "nonce",
    "origin_jti",
    "scope",
    "sub",
    "token_use",
    "username",
    "version",
];

/// Changes an ID token's claims.
pub(super) fn change_id_token(claims: &mut Claims, overrides: &TokenOverrides) {
    override_groups(claims, overrides);
    if let Some(groups) = &overrides.groups {
        put(claims, ROLES, (!groups.roles.is_empty()).then(|| json!(groups.roles)));
        put(claims, PREFERRED_ROLE, groups.preferred_role.as_ref().map(|role| json!(role)));
    }
    // The same forms as those of attributes.
    let form = |name: &str, value: &Value| value.as_str().map_or_else(|| value.clone(), |text| claim(name, text));
    change(claims, &overrides.id, |name, value| can_change(name).then(|| form(name, value)));
}

/// Changes an access token's claims; the client's id is the only audience it may have.
pub(super) fn change_access_token(claims: &mut Claims, overrides: &TokenOverrides, client_id: &str) {
    override_groups(claims, overrides);
    let is_own_audience = |name: &str, value: &Value| name == AUDIENCE && value == client_id;
    change(claims, &overrides.access, |name, value| (can_change(name) || is_own_audience(name, value)).then(|| value.clone()));
    if overrides.scopes_to_add.is_empty() && overrides.scopes_to_suppress.is_empty() {
        return;
    }
    let granted = claims.get(SCOPE).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut scopes: Vec<&str> = Vec::new();
    for scope in granted.split(' ').chain(overrides.scopes_to_add.iter().map(String::as_str)) {
        let is_suppressed = overrides.scopes_to_suppress.iter().any(|suppressed| suppressed == scope);
        if !scope.is_empty() && !is_suppressed && !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    put(claims, SCOPE, (!scopes.is_empty()).then(|| json!(scopes.join(" "))));
}

fn override_groups(claims: &mut Claims, overrides: &TokenOverrides) {
    if let Some(groups) = &overrides.groups {
        put(claims, GROUPS, (!groups.groups.is_empty()).then(|| json!(groups.groups)));
    }
}

/// `becomes` is what a claim is set to; nothing where it stays what it is.
fn change(claims: &mut Claims, changes: &ClaimChanges, becomes: impl Fn(&str, &Value) -> Option<Value>) {
    for (name, value) in &changes.add_or_override {
        if let Some(value) = becomes(name, value) {
            claims.insert(name.clone(), value);
        }
    }
    for name in &changes.suppress {
        if name == GROUPS {
            // AWS: the roles go with the groups, and only so.
            for name in [GROUPS, ROLES, PREFERRED_ROLE] {
                put(claims, name, None);
            }
        } else if can_change(name) || name.starts_with(DEVELOPER_PREFIX) {
            put(claims, name, None);
        }
    }
}

fn can_change(name: &str) -> bool {
    !FIXED.contains(&name) && !name.starts_with(AWS_PREFIX) && !name.starts_with(DEVELOPER_PREFIX)
}

fn put(claims: &mut Claims, name: &str, value: Option<Value>) {
    match value {
        Some(value) => {
            claims.insert(name.to_owned(), value);
        }
        None => {
            claims.remove(name);
        }
    }
}

#[cfg(test)]
mod tests;
