//! The road beside a small model of it: every combination of what a client presents, what is cached, what a policy says, what becomes
//! of asking, and what the API's resource policy says. The answer is the model's, the authorizer is asked exactly when the model says so, and no
//! refused request has ever reached the backend.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use gatewright_model::ports::{Invocation, InvokeRefusal, InvokeReply};
use gatewright_model::rest_api::{RestApi, Stage};
use gatewright_testkit::invoke::{function_error, reply};
use serde_json::json;

use crate::house::{House, METHOD_ARN_PREFIX, api, custom, guarded, policy, stage, statement, with};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Absent,
    Empty,
    Malformed,
    Valid,
    /// The function takes it while the cache is filled, and says `Unauthorized` afterwards.
    Expired,
}

/// What happened before the request that counts.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Before {
    Nothing,
    /// A policy was cached, a moment ago.
    Cached(Policy),
    /// The same, and then the stage's cache was flushed.
    Flushed(Policy),
    /// The same, just within the time-to-live.
    TtlNotYetOver(Policy),
    /// The same, at its very end.
    TtlJustOver(Policy),
    /// The same, for another token.
    CachedForAnother(Policy),
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Policy {
    AllowAll,
    AllowThis,
    AllowOtherMethod,
    AllowOtherPath,
    DenyThis,
    DenyOther,
    AllowThenDeny,
    DenyThenAllow,
    DenyAllButThis,
    OtherAction,
    Empty,
}

/// What becomes of asking the function.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Outcome {
    Answers(Policy),
    SaysUnauthorized,
    SaysUnauthorizedAndMore,
    Fails,
    TimesOut,
    IsThrottled,
    IsMissing,
    MayNotBeInvoked,
    AnswersNoJson,
    AnswersNoPolicy,
    AnswersUnknownEffect,
    AnswersNestedContext,
}

/// What the API's resource policy says to the request that counts.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Resource {
    HasNoPolicy,
    IsSilent,
    Allows,
    Denies,
}

const POLICIES: [Policy; 11] = [
    Policy::AllowAll,
    Policy::AllowThis,
    Policy::AllowOtherMethod,
    Policy::AllowOtherPath,
    Policy::DenyThis,
    Policy::DenyOther,
    Policy::AllowThenDeny,
    Policy::DenyThenAllow,
    Policy::DenyAllButThis,
    Policy::OtherAction,
    Policy::Empty,
];

const FAILURES: [Outcome; 11] = [
    Outcome::SaysUnauthorized,
    Outcome::SaysUnauthorizedAndMore,
    Outcome::Fails,
    Outcome::TimesOut,
    Outcome::IsThrottled,
    Outcome::IsMissing,
    Outcome::MayNotBeInvoked,
    Outcome::AnswersNoJson,
    Outcome::AnswersNoPolicy,
    Outcome::AnswersUnknownEffect,
    Outcome::AnswersNestedContext,
];

const ALLOWED: (u16, &str) = (200, "from the backend");
const UNAUTHORIZED: (u16, &str) = (401, r#"{"message":"Unauthorized"}"#);
const BROKEN: (u16, &str) = (500, r#"{"message":null}"#);
const DENIED: (u16, &str) =
    (403, r#"{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}"#);
const NOT_ALLOWED: (u16, &str) = (
    403,
    r#"{"Message":"User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action"}"#,
);

const DENIED_BY_RESOURCE: (u16, &str) = (
    403,
    r#"{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********0000:abc123/dev/GET/pets/1 with an explicit deny in a resource-based policy"}"#,
);

/// The model: the answer, and whether the authorizer is asked.
fn expected(token: Token, before: Before, outcome: Outcome, resource: Resource) -> ((u16, &'static str), bool) {
    if resource == Resource::Denies {
        return (DENIED_BY_RESOURCE, false);
    }
    let (answer, is_asked) = expected_of_authorizer(token, before, outcome);
    let is_silent = answer == NOT_ALLOWED;
    (if is_silent && resource == Resource::Allows { ALLOWED } else { answer }, is_asked)
}

/// The same without a resource policy.
fn expected_of_authorizer(token: Token, before: Before, outcome: Outcome) -> ((u16, &'static str), bool) {
    if matches!(token, Token::Absent | Token::Empty | Token::Malformed) {
        return (UNAUTHORIZED, false);
    }
    if let Before::Cached(policy) | Before::TtlNotYetOver(policy) = before {
        return (verdict(policy), false);
    }
    let answer = match outcome {
        _ if token == Token::Expired => UNAUTHORIZED,
        Outcome::Answers(policy) => verdict(policy),
        Outcome::SaysUnauthorized => UNAUTHORIZED,
        _ => BROKEN,
    };
    (answer, true)
}

/// What each policy says to `GET /pets/1`, by hand.
const fn verdict(policy: Policy) -> (u16, &'static str) {
    match policy {
        Policy::AllowAll | Policy::AllowThis => ALLOWED,
        Policy::DenyThis | Policy::AllowThenDeny | Policy::DenyThenAllow => DENIED,
        Policy::AllowOtherMethod | Policy::AllowOtherPath | Policy::DenyOther | Policy::OtherAction | Policy::Empty => {
            NOT_ALLOWED
        }
        // The one that is not denied is not allowed either.
        Policy::DenyAllButThis => NOT_ALLOWED,
    }
}

fn document(of: Policy) -> String {
    let this = format!("{METHOD_ARN_PREFIX}GET/pets/*");
    let (other_method, other_path) = (format!("{METHOD_ARN_PREFIX}POST/*"), format!("{METHOD_ARN_PREFIX}GET/pets"));
    let statements = match of {
        Policy::AllowAll => json!([statement("Allow", "*")]),
        Policy::AllowThis => json!([statement("Allow", &this)]),
        Policy::AllowOtherMethod => json!([statement("Allow", &other_method)]),
        Policy::AllowOtherPath => json!([statement("Allow", &other_path)]),
        Policy::DenyThis => json!([statement("Deny", &this)]),
        Policy::DenyOther => json!([statement("Deny", &other_method)]),
        Policy::AllowThenDeny => json!([statement("Allow", "*"), statement("Deny", &this)]),
        Policy::DenyThenAllow => json!([statement("Deny", &this), statement("Allow", "*")]),
        Policy::DenyAllButThis => json!([{ "Effect": "Deny", "Action": "*", "NotResource": this }]),
        Policy::OtherAction => json!([{ "Effect": "Allow", "Action": "execute-api:InvalidateCache", "Resource": "*" }]),
        Policy::Empty => json!([]),
    };
    policy(statements)
}

fn resource_policy(says: Resource) -> Option<String> {
    let (effect, method) = match says {
        Resource::HasNoPolicy => return None,
        Resource::IsSilent => ("Allow", "POST/*"),
        Resource::Allows => ("Allow", "GET/pets/*"),
        Resource::Denies => ("Deny", "GET/pets/*"),
    };
    let mut statement = statement(effect, &format!("{METHOD_ARN_PREFIX}{method}"));
    statement["Principal"] = json!("*");
    Some(json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string())
}

fn ask(outcome: Outcome) -> Result<InvokeReply, InvokeRefusal> {
    match outcome {
        Outcome::Answers(policy) => Ok(reply(document(policy))),
        Outcome::SaysUnauthorized => Ok(function_error(r#"{"errorMessage":"Unauthorized"}"#)),
        Outcome::SaysUnauthorizedAndMore => Ok(function_error(r#"{"errorMessage":"Unauthorized: expired"}"#)),
        Outcome::Fails => Ok(function_error(r#"{"errorMessage":"boom","errorType":"Error"}"#)),
        Outcome::TimesOut => Err(InvokeRefusal::OutOfPatience),
        Outcome::IsThrottled => Err(InvokeRefusal::TooManyRequests { reason: "ConcurrentInvocationLimitExceeded" }),
        Outcome::IsMissing => Err(InvokeRefusal::NotFound { arn: "arn".into() }),
        Outcome::MayNotBeInvoked => Err(InvokeRefusal::NotPermitted),
        Outcome::AnswersNoJson => Ok(reply("<html>")),
        Outcome::AnswersNoPolicy => Ok(reply(r#"{"statusCode":401,"body":"no"}"#)),
        Outcome::AnswersUnknownEffect => Ok(reply(policy(json!([statement("allow", "*")])))),
        Outcome::AnswersNestedContext => {
            let mut answer: serde_json::Value = serde_json::from_str(&document(Policy::AllowAll)).unwrap();
            answer["context"] = json!({ "list": ["a"] });
            Ok(reply(answer.to_string()))
        }
    }
}

/// What the authorizer does now, and whether tokens have expired.
struct Now {
    outcome: Outcome,
    has_expired: bool,
}

fn headers(token: Token) -> &'static [(&'static str, &'static str)] {
    match token {
        Token::Absent => &[],
        Token::Empty => &[("Authorization", "")],
        Token::Malformed => &[("Authorization", "Basic abc")],
        Token::Valid => &[("Authorization", "Bearer valid")],
        Token::Expired => &[("Authorization", "Bearer expired")],
    }
}

const TTL: Duration = Duration::from_secs(60);

async fn check(token: Token, before: Before, outcome: Outcome, resource: Resource) {
    let now = Arc::new(Mutex::new(Now { outcome, has_expired: false }));
    let routes = with(with(api(), "/pets/{id}", &[custom("GET")]), "/primed", &[custom("GET")]);
    let api = guarded(routes, |authorizer| {
        authorizer.identity_validation_expression = Some("Bearer [a-z]+".into());
        authorizer.result_ttl_s = Some(60);
    });
    let script = {
        let now = Arc::clone(&now);
        move |invocation: &Invocation| {
            if invocation.function.name != "guard" {
                return Ok(reply(r#"{"statusCode":200,"body":"from the backend"}"#));
            }
            let now = now.lock().unwrap();
            let is_expired = String::from_utf8_lossy(&invocation.payload).contains("expired");
            if now.has_expired && is_expired { ask(Outcome::SaysUnauthorized) } else { ask(now.outcome) }
        }
    };
    let house = House::new(&api, script);
    let set = |outcome, has_expired| *now.lock().unwrap() = Now { outcome, has_expired };
    let asked = || house.invoked().iter().filter(|name| *name == "guard").count();
    if let Before::Cached(policy)
    | Before::Flushed(policy)
    | Before::TtlNotYetOver(policy)
    | Before::TtlJustOver(policy)
    | Before::CachedForAnother(policy) = before
    {
        set(Outcome::Answers(policy), false);
        let is_another = matches!(before, Before::CachedForAnother(_)) || !matches!(token, Token::Valid | Token::Expired);
        let headers = if is_another { &[("Authorization", "Bearer another")] } else { headers(token) };
        // Through another method, for which nothing of it counts here.
        house.get("/primed", headers).await;
        assert_eq!(asked(), 1);
    }
    // What fills the cache comes before the policy.
    let api = RestApi { policy: resource_policy(resource), ..api };
    house.publish(&api, &stage());
    match before {
        Before::Flushed(_) => house.publish(&api, &Stage { authorizer_cache_epoch: 1, ..stage() }),
        Before::TtlNotYetOver(_) => house.clock.advance(TTL - Duration::from_millis(1)),
        Before::TtlJustOver(_) => house.clock.advance(TTL),
        Before::Nothing | Before::Cached(_) | Before::CachedForAnother(_) => {}
    }
    set(outcome, true);
    let (asked_before, reached_before) = (asked(), reached(&house));
    let answer = house.get("/pets/1", headers(token)).await;
    let (expected, is_asked) = expected(token, before, outcome, resource);
    let what = format!("{token:?} {before:?} {outcome:?} {resource:?}");
    assert_eq!((answer.status, answer.body.as_str()), expected, "{what}");
    assert_eq!(asked() - asked_before, usize::from(is_asked), "{what}: the authorizer was asked");
    assert_eq!(reached(&house) - reached_before, usize::from(expected == ALLOWED), "{what}: the backend was reached");
}

fn reached(house: &House) -> usize {
    house.invoked().iter().filter(|name| *name == "backend").count()
}

#[tokio::test]
async fn every_combination_answers_as_the_model() {
    let tokens = [Token::Absent, Token::Empty, Token::Malformed, Token::Valid, Token::Expired];
    let befores = POLICIES.into_iter().flat_map(|policy| {
        [
            Before::Cached(policy),
            Before::Flushed(policy),
            Before::TtlNotYetOver(policy),
            Before::TtlJustOver(policy),
            Before::CachedForAnother(policy),
        ]
    });
    let befores: Vec<_> = std::iter::once(Before::Nothing).chain(befores).collect();
    let outcomes: Vec<_> = POLICIES.into_iter().map(Outcome::Answers).chain(FAILURES).collect();
    for token in tokens {
        for before in &befores {
            for outcome in &outcomes {
                check(token, *before, *outcome, Resource::HasNoPolicy).await;
            }
        }
    }
    // How a token is none, and what the cache goes through, does not concern the resource policy.
    let tokens = [Token::Absent, Token::Valid, Token::Expired];
    let befores = befores.into_iter().filter(|before| matches!(before, Before::Nothing | Before::Cached(_)));
    let befores: Vec<_> = befores.collect();
    for token in tokens {
        for before in &befores {
            for outcome in &outcomes {
                for resource in [Resource::IsSilent, Resource::Allows, Resource::Denies] {
                    check(token, *before, *outcome, resource).await;
                }
            }
        }
    }
}
