//! Before tokens are made: `PreTokenGeneration`.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html>. Whoever makes tokens asks
//! here first, before anything is written, and gives the answer to whoever signs them. For tokens of the client itself only a function
//! of version 3 is asked.
//!
//! # Not (yet) like AWS
//! There are no groups: `groupConfiguration` is empty.

use serde_json::{Map, Value, json};

use super::context::{TokenSource, TriggerContext};
use super::event::{self, Event};
use super::invocation::{Trigger, ask};
use super::token_overrides::TokenOverrides;
use crate::Identity;
use crate::refusal::Refusal;
use crate::user::User;
use crate::user_pool::{PreTokenGenerationConfig, PreTokenGenerationVersion, UserPool};

/// AWS: `userName` of tokens that are nobody's.
const NOBODY: &str = "ClientCredentials";

/// What tokens are to be made for.
pub(crate) struct TokenRequest<'a> {
    /// The client.
    pub(crate) client_id: &'a str,
    /// The access token's scopes.
    pub(crate) scopes: &'a [String],
    /// What brings them about.
    pub(crate) source: TokenSource,
    /// What the call brought.
    pub(crate) context: &'a TriggerContext,
}

/// What the pool's function wants changed of a user's tokens; without one nothing.
///
/// # Errors
/// `UserLambdaValidation` when the function refuses; `UnexpectedLambda`, `InvalidLambdaResponse`.
pub(crate) async fn overrides(
    identity: &Identity,
    pool: &UserPool,
    user: &User,
    request: &TokenRequest<'_>,
) -> Result<TokenOverrides, Refusal> {
    match &pool.settings.lambda_config.pre_token_generation {
        Some(config) => asked(identity, pool, config, (&user.username, event::profile(user)), request).await,
        None => Ok(TokenOverrides::default()),
    }
}

/// The same for a token of the client itself.
///
/// # Errors
/// As [`overrides`].
pub(crate) async fn client_overrides(
    identity: &Identity,
    pool: &UserPool,
    request: &TokenRequest<'_>,
) -> Result<TokenOverrides, Refusal> {
    match &pool.settings.lambda_config.pre_token_generation {
        Some(config) if config.version >= PreTokenGenerationVersion::V3 => {
            asked(identity, pool, config, (NOBODY, Map::new()), request).await
        }
        _ => Ok(TokenOverrides::default()),
    }
}

async fn asked(
    identity: &Identity,
    pool: &UserPool,
    config: &PreTokenGenerationConfig,
    (user_name, attributes): (&str, Map<String, Value>),
    asking: &TokenRequest<'_>,
) -> Result<TokenOverrides, Refusal> {
    let TokenRequest { client_id, scopes, source, context } = *asking;
    let mut request = event::request(attributes, context.client_metadata.as_ref());
    let groups = json!({ "groupsToOverride": [], "iamRolesToOverride": [], "preferredRole": null });
    request.insert("groupConfiguration".to_owned(), groups);
    let details = match config.version {
        PreTokenGenerationVersion::V1 => "claimsOverrideDetails",
        PreTokenGenerationVersion::V2 | PreTokenGenerationVersion::V3 => {
            request.insert("scopes".to_owned(), json!(scopes));
            "claimsAndScopeOverrideDetails"
        }
    };
    let event = Event {
        version: config.version.event_version(),
        source: source.as_str(),
        pool,
        user_name,
        client_id: Some(client_id),
        request,
        response: json!({ details: null }),
    };
    let mut response = ask(identity, Trigger::PreTokenGeneration, &config.function, &event, &context.lineage).await?;
    TokenOverrides::read(config.version, response.remove(details))
}
