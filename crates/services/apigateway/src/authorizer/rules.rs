//! What every stored authorizer fulfils, and what of it can be patched.
//!
//! # Not (yet) like AWS
//! - Refused: type `JWT`, a URI or credentials on a Cognito authorizer, a validation expression on a REQUEST authorizer, stage variables in the URI outside of the function,
//!   validation expressions that Java and this server would read differently.
//! - AWS's wordings for a bad identity source, an empty name and a TTL out of range are not known.

use gatewright_model::identity_source::IdentitySource;
use gatewright_model::ids::AccountId;
use gatewright_model::invocation_uri::{self, UriProblem, VARIABLES_ELSEWHERE};
use gatewright_model::java_regex;
use gatewright_model::rest_api::{Authorizer, RestApi};
use gatewright_shapes_apigateway::types;
use gatewright_wire::service::ServiceError;

use super::providers;
use crate::credentials;
use crate::patch::{Op, PatchTable, Rule, Step, Wording};
use crate::refusal::{bad_request, not_yet};

/// Longest time that a decision may be kept, in seconds.
pub(crate) const RESULT_TTL_S_MAX: i32 = 3600;

/// Everything that can be said of an authorizer without its API.
pub(super) fn check(account: &AccountId, authorizer: &Authorizer) -> Result<(), ServiceError> {
    check_uri(authorizer)?;
    credentials::check_form(authorizer.authorizer_credentials.as_deref())?;
    if authorizer.name.is_empty() {
        return Err(bad_request("Authorizer name cannot be empty"));
    }
    if !["TOKEN", "REQUEST", "COGNITO_USER_POOLS"].contains(&authorizer.kind.as_str()) {
        return Err(not_yet(&format!("authorizers of type {}", authorizer.kind)));
    }
    providers::check(authorizer)?;
    match &authorizer.authorizer_credentials {
        Some(_) if authorizer.kind == "COGNITO_USER_POOLS" => {
            return Err(not_yet("authorizerCredentials on an authorizer of type COGNITO_USER_POOLS"));
        }
        Some(role) => credentials::check_role(role, account)?,
        None => {}
    }
    check_identity_source(authorizer)?;
    if let Some(expression) = &authorizer.identity_validation_expression {
        // AWS validates tokens by it, or their audience, and nothing else.
        if authorizer.kind == "REQUEST" {
            return Err(not_yet(&format!("identityValidationExpression on an authorizer of type {}", authorizer.kind)));
        }
        let refuse = |problem| not_yet(&format!("this identityValidationExpression: {problem}"));
        java_regex::compile(expression).map_err(refuse)?;
    }
    match authorizer.result_ttl_s {
        Some(ttl_s) if !(0..=RESULT_TTL_S_MAX).contains(&ttl_s) => {
            Err(bad_request(format!("Authorizer result TTL must be between 0 and {RESULT_TTL_S_MAX} seconds")))
        }
        _ => Ok(()),
    }
}

/// Names are unique within an API.
pub(super) fn check_name_is_free(api: &RestApi, authorizer: &Authorizer) -> Result<(), ServiceError> {
    let name = &authorizer.name;
    let is_taken = api.authorizers.values().any(|other| other.id != authorizer.id && other.name == *name);
    if is_taken {
        Err(bad_request(format!("Authorizer name must be unique. Authorizer {name} already exists in this RestApi.")))
    } else {
        Ok(())
    }
}

fn check_uri(authorizer: &Authorizer) -> Result<(), ServiceError> {
    if authorizer.kind == "COGNITO_USER_POOLS" || authorizer.kind == "JWT" {
        return Ok(());
    }
    let uri = authorizer.authorizer_uri.as_deref().unwrap_or_default();
    match invocation_uri::template_of(uri).map(drop) {
        Ok(()) => Ok(()),
        Err(UriProblem::NotYet(what @ (VARIABLES_ELSEWHERE | "response streaming"))) => Err(not_yet(what)),
        Err(_) => Err(bad_request(format!(
            "Invalid Authorizer URI: {uri}. Authorizer URI should be a valid API Gateway ARN that represents a Lambda function \
             invocation."
        ))),
    }
}

/// A TOKEN authorizer reads exactly one header, and so does a Cognito authorizer, `Authorization` if it names none; a REQUEST authorizer goes by any number of places, and by one at least where its policies
/// are kept, which would else be everybody's.
fn check_identity_source(authorizer: &Authorizer) -> Result<(), ServiceError> {
    let source = authorizer.identity_source.as_deref().unwrap_or_default();
    if authorizer.kind != "REQUEST" {
        let is_default = authorizer.kind == "COGNITO_USER_POOLS" && source.is_empty();
        return match IdentitySource::parse(source) {
            Some(IdentitySource::Header(_)) => Ok(()),
            None if is_default => Ok(()),
            _ => Err(bad_request(format!(
                "Invalid identity source specified: {source}. A {} authorizer needs exactly one method.request.header.{{name}}",
                authorizer.kind
            ))),
        };
    }
    let sources = IdentitySource::parse_list(source).map_err(|part| {
        bad_request(format!(
            "Invalid identity source specified: {part}. A REQUEST authorizer takes method.request.header.{{name}}, \
             method.request.querystring.{{name}}, stageVariables.{{name}} and context.{{name}}, with commas between them"
        ))
    })?;
    if sources.is_empty() && authorizer.result_ttl_s != Some(0) {
        return Err(bad_request(
            "Identity source is required when authorizer result caching is enabled. Set authorizerResultTtlInSeconds to 0 to do without",
        ));
    }
    Ok(())
}

pub(super) const PATCHES: PatchTable<Authorizer> = PatchTable {
    wording: Wording::Listing,
    rules: &[
        Rule { path: "/authorizerUri", ops: &[Op::Replace], apply: |it, step| set(&mut it.authorizer_uri, step) },
        Rule { path: "/authorizerCredentials", ops: &[Op::Replace], apply: |it, step| set(&mut it.authorizer_credentials, step) },
        Rule { path: "/authorizerResultTtlInSeconds", ops: &[Op::Replace], apply: patch_ttl },
        Rule { path: "/authType", ops: &[Op::Replace], apply: |it, step| set(&mut it.auth_type, step) },
        Rule {
            path: "/identityValidationExpression",
            ops: &[Op::Replace],
            apply: |it, step| set(&mut it.identity_validation_expression, step),
        },
        Rule { path: "/name", ops: &[Op::Replace], apply: patch_name },
        Rule { path: "/type", ops: &[Op::Replace], apply: patch_type },
        Rule {
            path: "/identitySource",
            ops: &[Op::Add, Op::Replace, Op::Remove],
            apply: |it, step| set(&mut it.identity_source, step),
        },
        Rule { path: "/providerARNs", ops: &[Op::Add, Op::Remove], apply: providers::patch },
    ],
};

fn set(place: &mut Option<String>, step: &Step<'_>) -> Result<(), ServiceError> {
    *place = step.optional_text().filter(|_| step.op != Op::Remove);
    Ok(())
}

fn patch_name(authorizer: &mut Authorizer, step: &Step<'_>) -> Result<(), ServiceError> {
    authorizer.name = step.text();
    Ok(())
}

fn patch_ttl(authorizer: &mut Authorizer, step: &Step<'_>) -> Result<(), ServiceError> {
    authorizer.result_ttl_s = step.number()?;
    Ok(())
}

fn patch_type(authorizer: &mut Authorizer, step: &Step<'_>) -> Result<(), ServiceError> {
    let value = step.text();
    let kind = types::AuthorizerType::parse(&value);
    let kind = kind.ok_or_else(|| bad_request(format!("Invalid authorizer type specified: {value}")))?;
    authorizer.kind = kind.as_str().to_owned();
    Ok(())
}
