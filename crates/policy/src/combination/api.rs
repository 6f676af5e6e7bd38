//! How API Gateway combines an API's resource policy with what authorizes the method.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html> with its tables A (a Lambda
//! authorizer, or an IAM identity of the API's account) and B (an identity of another account):
//!
//! | authorizer or IAM | resource policy | table A | table B |
//! |---|---|---|---|
//! | allow | allow | allow | allow |
//! | allow | silent | allow | implicit deny |
//! | allow | deny | explicit deny | explicit deny |
//! | silent | allow | **allow** | implicit deny |
//! | silent | silent | implicit deny | implicit deny |
//! | silent | deny | explicit deny | explicit deny |
//! | deny | any | explicit deny | explicit deny |
//!
//! A Cognito user pool and an open method need an explicit `Allow` of the resource policy, when there is one. An IAM identity of the
//! API's account whom the policy names by its account only needs its own policies too, as everywhere in IAM.

use crate::combination::{Accounts, Because, Combined, PolicyRole, Verdicts, combine};
use crate::request::{Decision, Effect};

/// What authorizes a method, and what it says.
#[derive(Debug, Clone, Copy)]
pub enum MethodAuthorization<'a> {
    /// `NONE`.
    Open,
    /// `AWS_IAM`, with the verdicts of the caller's policies; their `resource` is not looked at.
    Iam(Accounts, Verdicts<'a>),
    /// `CUSTOM`: the policy that the authorizer returned.
    Lambda(Decision),
    /// `COGNITO_USER_POOLS`: the token was good.
    Cognito,
}

/// The deny of a resource policy that ends a request before a Lambda authorizer is asked.
pub fn before_authorizer(resource: Option<Decision>) -> Option<Combined> {
    let resource = resource.filter(|decision| decision.effect == Effect::ExplicitDeny)?;
    Some(Combined::by(Effect::ExplicitDeny, PolicyRole::Resource, 0, resource.statement))
}

/// Combines what authorizes a method with the API's resource policy; `None` is an API without one.
pub fn combine_api(authorization: &MethodAuthorization<'_>, resource: Option<Decision>) -> Combined {
    match authorization {
        MethodAuthorization::Iam(accounts, verdicts) => combine(*accounts, &Verdicts { resource, ..*verdicts }),
        MethodAuthorization::Lambda(own) => by_authorizer(own, resource),
        MethodAuthorization::Open | MethodAuthorization::Cognito => by_resource_alone(resource),
    }
}

fn by_authorizer(own: &Decision, resource: Option<Decision>) -> Combined {
    let own_says = |effect| Combined::by(effect, PolicyRole::Authorizer, 0, own.statement);
    if own.effect == Effect::ExplicitDeny {
        return own_says(Effect::ExplicitDeny);
    }
    match (own.effect, resource) {
        (_, Some(resource)) if resource.effect == Effect::ExplicitDeny => {
            Combined::by(Effect::ExplicitDeny, PolicyRole::Resource, 0, resource.statement)
        }
        (Effect::Allow, _) => own_says(Effect::Allow),
        (_, Some(resource)) if resource.effect == Effect::Allow => {
            Combined::by(Effect::Allow, PolicyRole::Resource, 0, resource.statement)
        }
        _ => Combined::denied(Because::NoAuthorizerPolicy),
    }
}

fn by_resource_alone(resource: Option<Decision>) -> Combined {
    match resource {
        None => Combined { effect: Effect::Allow, because: Because::Open },
        Some(Decision { effect: Effect::ImplicitDeny, .. }) => Combined::denied(Because::NoResourcePolicy),
        Some(Decision { effect, statement, .. }) => Combined::by(effect, PolicyRole::Resource, 0, statement),
    }
}
