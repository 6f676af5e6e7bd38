//! The crate's behaviour as its callers see it.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "the lints' exception for tests does not reach functions that tests call"
)]

mod api_resource;
mod authorizer_output;
mod aws_evaluation;
mod aws_examples;
mod combination;
mod condition;
mod condition_keys;
mod explain;
mod function_resource;
mod judge;
mod kinds;
mod limits;
mod operators;
mod principals;
mod properties;
mod unusable;
mod variables;

use gatewright_policy::{Context, ContextKey, Decision, DocumentKind, Effect, Grantee, Policy, Request};
use serde_json::Value;

/// A context of nothing.
const NOTHING: Context<'static> = Context::complete(&[]);

/// A method ARN as the gateway makes it.
const METHOD_ARN: &str = "arn:aws:execute-api:eu-west-1:123456789012:abcdef1234/Prod/GET/pets/1";

/// What an authorizer's policy says to `execute-api:Invoke` on a method ARN, without context.
#[track_caller]
fn ask(document: &Value, method_arn: &str) -> Decision {
    ask_with(document, method_arn, &[])
}

#[track_caller]
fn ask_with(document: &Value, method_arn: &str, context: &[(&str, &str)]) -> Decision {
    let policy = match Policy::parse(DocumentKind::AuthorizerOutput, document) {
        Ok(policy) => policy,
        Err(error) => panic!("unusable: {error}: {document}"),
    };
    let context = keys(context);
    let context = Context::complete(&context);
    policy.decide(&Request { action: "execute-api:Invoke", resource: method_arn, principal: None, context })
}

/// Keys with one value each.
fn keys<'a>(context: &[(&'a str, &'a str)]) -> Vec<ContextKey<'a>> {
    context.iter().map(|(name, value)| ContextKey::one(name, value)).collect()
}

/// A decision of a policy that has no principals.
fn decision(effect: Effect, statement: Option<u16>) -> Decision {
    Decision { effect, statement, grantee: (effect == Effect::Allow).then_some(Grantee::Caller), excepted_by: None }
}
