//! What a function before tokens are made wants them to say, read and understood. Pure.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html>: `claimsOverrideDetails` of
//! version 1, whose values are texts, and `claimsAndScopeOverrideDetails` of versions 2 and 3, whose values are any JSON but `null`. Which
//! claims cannot be changed is for whoever writes them into a token.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::event::unrecognizable;
use crate::refusal::Refusal;
use crate::user_pool::PreTokenGenerationVersion;

/// Claims of the ID token whose form is fixed: AWS takes no lists and objects for them.
const SIMPLE_CLAIMS: [&str; 4] = ["email_verified", "phone_number_verified", "updated_at", "address"];

/// What tokens are to say otherwise. Nothing by default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenOverrides {
    /// In the ID token.
    pub(crate) id: ClaimChanges,
    /// In the access token.
    pub(crate) access: ClaimChanges,
    /// Scopes that the access token has besides.
    pub(crate) scopes_to_add: Vec<String>,
    /// Scopes that it has not.
    pub(crate) scopes_to_suppress: Vec<String>,
    /// Groups and roles instead of the user's own.
    pub(crate) groups: Option<GroupOverride>,
}

/// Changes of one token's claims.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ClaimChanges {
    /// Claims by name.
    pub(crate) add_or_override: Map<String, Value>,
    /// Names; stronger than the values.
    pub(crate) suppress: Vec<String>,
}

/// `groupOverrideDetails`; empty takes the groups away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GroupOverride {
    /// `groupsToOverride`
    pub(crate) groups: Vec<String>,
    /// `iamRolesToOverride`
    pub(crate) roles: Vec<String>,
    /// `preferredRole`
    pub(crate) preferred_role: Option<String>,
}

impl TokenOverrides {
    /// Reads what a function of this version has given; nothing and `null` change nothing.
    ///
    /// # Errors
    /// `InvalidLambdaResponse` when a part of it is not understood.
    pub(super) fn read(version: PreTokenGenerationVersion, details: Option<Value>) -> Result<Self, Refusal> {
        let Some(mut details) = object(details)? else { return Ok(Self::default()) };
        // AWS: given and empty is not the same as not given.
        let groups = match details.remove("groupOverrideDetails") {
            None => None,
            given => Some(group_override(object(given)?.unwrap_or_default())?),
        };
        if version == PreTokenGenerationVersion::V1 {
            let id = claim_changes(&mut details, |_, value| value.is_string())?;
            return Ok(Self { id, groups, ..Self::default() });
        }
        let mut id = object(details.remove("idTokenGeneration"))?.unwrap_or_default();
        let mut access = object(details.remove("accessTokenGeneration"))?.unwrap_or_default();
        let (scopes_to_add, scopes_to_suppress) =
            (texts(access.remove("scopesToAdd"))?, texts(access.remove("scopesToSuppress"))?);
        // AWS: none holds a blank, which would be two scopes.
        let is_scope =
            |scope: &String| !scope.is_empty() && !scope.contains(|letter: char| letter.is_whitespace() || letter.is_control());
        if !scopes_to_add.iter().all(is_scope) {
            return Err(unrecognizable());
        }
        let is_simple = |value: &Value| !value.is_array() && !value.is_object();
        let id = claim_changes(&mut id, |name, value| !value.is_null() && (!SIMPLE_CLAIMS.contains(&name) || is_simple(value)))?;
        let access = claim_changes(&mut access, |_, value| !value.is_null())?;
        Ok(Self { id, access, scopes_to_add, scopes_to_suppress, groups })
    }
}

fn claim_changes(details: &mut Map<String, Value>, is_value: impl Fn(&str, &Value) -> bool) -> Result<ClaimChanges, Refusal> {
    let add_or_override = object(details.remove("claimsToAddOrOverride"))?.unwrap_or_default();
    if !add_or_override.iter().all(|(name, value)| is_value(name, value)) {
        return Err(unrecognizable());
    }
    Ok(ClaimChanges { add_or_override, suppress: texts(details.remove("claimsToSuppress"))? })
}

fn group_override(mut details: Map<String, Value>) -> Result<GroupOverride, Refusal> {
    let preferred_role = match details.remove("preferredRole") {
        None | Some(Value::Null) => None,
        Some(Value::String(role)) => Some(role),
        Some(_) => return Err(unrecognizable()),
    };
    let (groups, roles) = (texts(details.remove("groupsToOverride"))?, texts(details.remove("iamRolesToOverride"))?);
    Ok(GroupOverride { groups, roles, preferred_role })
}

fn object(value: Option<Value>) -> Result<Option<Map<String, Value>>, Refusal> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Object(members)) => Ok(Some(members)),
        Some(_) => Err(unrecognizable()),
    }
}

fn texts(value: Option<Value>) -> Result<Vec<String>, Refusal> {
    let elements = match value {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(elements)) => elements,
        Some(_) => return Err(unrecognizable()),
    };
    let text = |element| if let Value::String(text) = element { Ok(text) } else { Err(unrecognizable()) };
    elements.into_iter().map(text).collect()
}

#[cfg(test)]
mod tests;
