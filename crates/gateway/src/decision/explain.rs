//! Tells a decision record in words, station by station. Text is made here and only here, when somebody asks.

use std::fmt::Write as _;
use std::time::Duration;

use gatewright_model::identity_source::IdentitySource;
use gatewright_model::role_arn::RoleArn;
use serde::Serialize;

use super::{Browser, DecisionRecord, Identity, PolicySource, Verdict};
use crate::gateway_response::{Customised, of_record};
use crate::plan::http_proxy::HttpProxyPlan;
use crate::plan::{
    Authorization, AuthorizerKind, AuthorizerPlan, CognitoAuthorizerPlan, FunctionCall, IntegrationPlan, LambdaProxyPlan,
    RoutePlan,
};
use crate::refusal::{Cause, Station};

/// A decision, told.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// Position in this process's sequence.
    pub decision: u64,
    /// `x-amzn-RequestId`.
    pub request_id: String,
    /// When the request arrived, RFC 3339.
    pub time: String,
    /// `GET`.
    pub method: String,
    /// `/dev/pets/1`.
    pub path: String,
    /// What was answered.
    pub status: u16,
    /// From arrival to answer.
    pub duration_ms: f64,
    /// Station by station.
    pub stations: Vec<StationStory>,
    /// Why it was refused, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<RefusalStory>,
}

/// What happened at a station.
#[derive(Debug, Serialize)]
pub struct StationStory {
    /// `router`, `authorizer`, `policy`, `integration`, `answer`, `browser`.
    pub station: &'static str,
    /// In words.
    pub story: String,
}

/// Why a request was refused.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RefusalStory {
    /// Where.
    pub station: Station,
    /// Why, as a name.
    pub cause: String,
    /// `x-amzn-ErrorType`.
    pub error_type: &'static str,
    /// What to do about it.
    pub advice: &'static str,
}

impl Serialize for Station {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Station {
    /// Its name in explanations.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Router => "router",
            Self::Authorizer => "authorizer",
            Self::Admission => "admission",
            Self::Integration => "integration",
        }
    }
}

/// Tells a record.
#[must_use]
pub fn explain(record: &DecisionRecord) -> Explanation {
    let route = record.route.and_then(|index| record.plan.as_ref()?.routes.get(usize::try_from(index).ok()?));
    let mut stations = vec![StationStory { station: "router", story: router(record, route) }];
    if record.plan.as_ref().is_some_and(|plan| plan.broken.is_none()) {
        stations.push(StationStory { station: "authorizer", story: authorizer(record, route) });
        if let Some(story) = policy(record) {
            stations.push(StationStory { station: "policy", story });
        }
        stations.push(StationStory { station: "integration", story: integration(record, route) });
    }
    stations.push(StationStory { station: "answer", story: answer(record) });
    if let Some(story) = browser(record) {
        stations.push(StationStory { station: "browser", story: story.to_owned() });
    }
    Explanation {
        decision: record.sequence,
        request_id: record.request_id.hyphenated().to_string(),
        time: jiff::Timestamp::from_millisecond(record.arrived_at.epoch_ms).unwrap_or_default().to_string(),
        method: record.method.to_string(),
        path: record.path.to_string(),
        status: record.status,
        duration_ms: milliseconds(record.took),
        stations,
        refusal: record.refusal.map(|(station, cause)| RefusalStory {
            station,
            cause: format!("{cause:?}"),
            error_type: cause.error_type(),
            // Whatever is wrong with a signature: there is nothing behind it.
            advice: advice(if record.plan.is_some() && route.is_none() && station == Station::Authorizer {
                Cause::RouteUnknown
            } else {
                cause
            }),
        }),
    }
}

impl Explanation {
    /// The same as text for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("{} {} → {}\n", self.method, self.path, self.status);
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "  decision {} · request {} · {} · {:.2} ms",
            self.decision, self.request_id, self.time, self.duration_ms
        );
        for StationStory { station, story } in &self.stations {
            let _ = writeln!(text, "  {station:<12} {story}");
        }
        if let Some(refusal) = &self.refusal {
            let _ = writeln!(text, "  {:<12} {}", "what to do", refusal.advice);
        }
        text
    }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn router(record: &DecisionRecord, route: Option<&RoutePlan>) -> String {
    let Some(plan) = &record.plan else {
        return format!("api `{}` has no stage `{}` here", record.rest_api_id, record.stage_name);
    };
    let at = format!("api {}, stage {}, deployment {}", plan.rest_api_id, plan.stage_name, plan.deployment_id);
    let resource = route.and_then(|route| plan.resources.get(route.resource));
    match (plan.broken, route, resource) {
        (Some(cause), _, _) => format!("{at}: cannot be served ({cause:?})"),
        (None, Some(route), Some(resource)) => format!("{at}: matched {} {}", route.http_method, resource.path),
        _ => format!("{at}: no resource and method match"),
    }
}

fn authorizer(record: &DecisionRecord, route: Option<&RoutePlan>) -> String {
    let (Some(plan), Some(route)) = (&record.plan, route) else {
        return format!("an unmatched route is checked as if it were AWS_IAM, as on AWS: {}", signed_by(record));
    };
    let authorizer = match &route.authorization {
        Authorization::Open => return "open by configuration (authorizationType NONE)".to_owned(),
        Authorization::Iam => return format!("AWS_IAM: {}", signed_by(record)),
        Authorization::Broken(cause) => return format!("cannot decide: {cause:?}"),
        Authorization::Cognito { authorizer, .. } => {
            return match plan.cognito_authorizers.get(*authorizer) {
                Some(authorizer) => cognito(record, authorizer),
                None => "cannot decide: the authorizer is missing".to_owned(),
            };
        }
        Authorization::Custom(index) => plan.authorizers.get(*index),
    };
    let Some(authorizer) = authorizer else { return "cannot decide: the authorizer is missing".to_owned() };
    let mut story = format!("{} ({}), {}: ", authorizer.name, authorizer.id, looked_for(authorizer));
    match record.identity {
        Identity::NotNeeded => story.push_str("not looked for"),
        Identity::Missing => story.push_str("missing or empty; the function was not called"),
        Identity::Rejected => story.push_str("does not match the validation expression; the function was not called"),
        Identity::Found { digest } => {
            let digest = u64::from_be_bytes(digest);
            // Writing to a String cannot fail.
            let _ = write!(story, "found (digest {digest:016x}); ");
            match record.policy_source {
                PolicySource::None => story.push_str("no policy asked for"),
                PolicySource::Cache { age } => {
                    let _ = write!(story, "policy from the cache, {:.1} s old", age.as_secs_f64());
                }
                PolicySource::Function => {
                    let _ = write!(story, "asked function {}{}", authorizer.function.name, by_role(authorizer.role.as_deref()));
                    if let Some(invocation) = record.authorizer_invocation {
                        let _ = write!(story, " (invocation {invocation}, {:.1} ms)", milliseconds(record.authorizer_took));
                    }
                }
            }
        }
    }
    story
}

/// By which role a function is called, where it is one.
fn by_role(role: Option<&RoleArn>) -> String {
    role.map(|role| format!(" by the role {}", role.text)).unwrap_or_default()
}

/// Whom a signature proved.
fn signed_by(record: &DecisionRecord) -> String {
    match &record.caller {
        Some(caller) => format!("signed by {} with key {}", caller.principal.arn, caller.access_key_id),
        None => "no signature proves a caller".to_owned(),
    }
}

fn cognito(record: &DecisionRecord, authorizer: &CognitoAuthorizerPlan) -> String {
    let found = match record.identity {
        Identity::NotNeeded => "not looked for".to_owned(),
        Identity::Missing | Identity::Rejected => "missing, empty or sent twice".to_owned(),
        Identity::Found { digest } => {
            let digest = u64::from_be_bytes(digest);
            let seen = match record.policy_source {
                PolicySource::Cache { age } => format!("verified {:.1} s ago", age.as_secs_f64()),
                PolicySource::None | PolicySource::Function => "not seen before".to_owned(),
            };
            format!("found (digest {digest:016x}), {seen}")
        }
    };
    format!("{} ({}), user pool token in header `{}`: {found}", authorizer.name, authorizer.id, authorizer.header)
}

/// What tells an authorizer's callers apart.
fn looked_for(authorizer: &AuthorizerPlan) -> String {
    match &authorizer.kind {
        AuthorizerKind::Token { header, .. } => format!("token in header `{header}`"),
        AuthorizerKind::Request { sources } if sources.is_empty() => "the whole request, without an identity source".to_owned(),
        AuthorizerKind::Request { sources } => {
            let places = sources.iter().map(|source| match source {
                IdentitySource::Header(name) => format!("header `{name}`"),
                IdentitySource::QueryString(name) => format!("query parameter `{name}`"),
                IdentitySource::StageVariable(name) => format!("stage variable `{name}`"),
                IdentitySource::Context(name) => format!("`$context.{name}`"),
            });
            format!("identity from {}", places.collect::<Vec<_>>().join(", "))
        }
    }
}

fn policy(record: &DecisionRecord) -> Option<String> {
    Some(match record.verdict {
        Verdict::None | Verdict::Open => return None,
        Verdict::TokenAccepted => "none: a token of the authorizer's user pools opens this method".to_owned(),
        Verdict::Allowed { statement } => {
            format!("its statement {} allows execute-api:Invoke on this method", u32::from(statement) + 1)
        }
        Verdict::Denied { statement } => {
            format!("its statement {} denies execute-api:Invoke on this method", u32::from(statement) + 1)
        }
        Verdict::CallerAllowed => "the caller's own policies allow execute-api:Invoke on this method".to_owned(),
        Verdict::CallerDenied => "a policy of the caller's own denies execute-api:Invoke on this method".to_owned(),
        Verdict::CallerNotAllowed => "no policy of the caller's own allows execute-api:Invoke on this method".to_owned(),
        Verdict::ResourceAllowed { statement } => format!(
            "statement {} of the API's resource policy allows execute-api:Invoke on this method",
            u32::from(statement) + 1
        ),
        Verdict::ResourceDenied { statement } => {
            format!(
                "statement {} of the API's resource policy denies execute-api:Invoke on this method",
                u32::from(statement) + 1
            )
        }
        Verdict::ResourceNotAllowed => {
            "no resource policy of the API allows execute-api:Invoke on this method, and it takes one that does".to_owned()
        }
        Verdict::NotAllowed => "none of its statements allows execute-api:Invoke on this method".to_owned(),
    })
}

fn integration(record: &DecisionRecord, route: Option<&RoutePlan>) -> String {
    let was_reached = record.refusal.is_none_or(|(station, _)| station == Station::Integration);
    let Some(route) = route.filter(|_| was_reached) else { return "not reached".to_owned() };
    match &route.integration {
        IntegrationPlan::Mock(_) => "MOCK".to_owned(),
        IntegrationPlan::Broken(cause) => format!("cannot be called: {cause:?}"),
        IntegrationPlan::LambdaProxy(LambdaProxyPlan(call)) => function("AWS_PROXY", call, record),
        IntegrationPlan::Lambda(lambda) => function("AWS", &lambda.call, record),
        IntegrationPlan::HttpProxy(upstream) => {
            let HttpProxyPlan { scheme, authority, .. } = upstream;
            format!("HTTP_PROXY to {scheme}://{authority} ({:.1} ms)", milliseconds(record.integration_took))
        }
    }
}

fn function(kind: &str, call: &FunctionCall, record: &DecisionRecord) -> String {
    let name = format!("{}{}", call.function.name, by_role(call.role.as_deref()));
    match record.integration_invocation {
        Some(invocation) => {
            format!("{kind} function {name} (invocation {invocation}, {:.1} ms)", milliseconds(record.integration_took))
        }
        None => format!("{kind} function {name}: not invoked"),
    }
}

fn answer(record: &DecisionRecord) -> String {
    match record.refusal {
        None if record.status == 0 => "none: the client left first".to_owned(),
        None => format!("{} from the integration", record.status),
        Some((station, cause)) => {
            let response = match of_record(record) {
                Some((name, Customised::ByDeployment)) => format!("; gateway response {} as deployed", name.as_str()),
                Some((name, Customised::No)) => format!("; gateway response {}", name.as_str()),
                None => String::new(),
            };
            format!("{} {}, refused at the {}: {cause:?}{response}", record.status, cause.error_type(), station.as_str())
        }
    }
}

fn browser(record: &DecisionRecord) -> Option<&'static str> {
    match record.browser {
        Browser::Readable => Some("the page on another origin that asked can read this answer"),
        Browser::Hidden => {
            Some("no Access-Control-Allow-Origin names the page that asked: it sees a network error, not this answer")
        }
        // Nobody asked from a page; a refusal that no page could read is worth saying all the same.
        Browser::NotAsked if record.refusal.is_some() && !matches!(of_record(record), Some((_, Customised::ByDeployment))) => {
            Some("no Access-Control-Allow-Origin is sent, so a page on another origin sees a network error, not this answer")
        }
        Browser::NotAsked => None,
    }
}

fn advice(cause: Cause) -> &'static str {
    match cause {
        Cause::StageUnknown => "check the API id and stage name in the URL; `aws apigateway get-stages` lists what is deployed",
        Cause::DeploymentMissing => "point the stage at a deployment that exists, or deploy again",
        Cause::HeadersTooLarge => "all headers together have at most 10,240 bytes",
        Cause::BodyTimedOut => "the client did not send its body in time",
        Cause::EndpointDisabled => "the API's default endpoint is disabled",
        Cause::SignatureMissing => "sign the request with Signature Version 4 for the service execute-api",
        Cause::SignatureIncomplete => "the Authorization header or the query must be a whole Signature Version 4",
        Cause::SignatureInvalid => {
            "sign exactly what is sent, path and host as this server sees them, for the service execute-api in the API's region, \
             with a clock that is right"
        }
        Cause::AccessKeyUnknown => {
            "the key was not issued here. Other keys count as the account's root only from command lines and SDKs that address this \
             machine by a name of its own (--allow-host adds names), not from pages or functions"
        }
        Cause::SessionEnded => "the session of these credentials has ended; take fresh ones",
        Cause::CallerDenied => "a policy of the caller's role denies execute-api:Invoke on this method",
        Cause::CallerNotAllowed => {
            "allow execute-api:Invoke on this method in a policy of the caller's role, or name the role in the API's resource policy"
        }
        Cause::CallerUndecided => "a policy of the caller's role is not understood here, and might be what denies; see the log",
        Cause::ResourcePolicyDenied => {
            "a Deny statement of the API's resource policy matches this caller and method; a changed policy is live only after \
             create-deployment"
        }
        Cause::ResourcePolicyNotAllowed => {
            "the API's resource policy must allow this caller execute-api:Invoke on this method: callers of other accounts need it, and \
             where there is one, so does everybody on methods without a Lambda authorizer or AWS_IAM; it is live only after \
             create-deployment"
        }
        Cause::ResourcePolicyUnusable => "the API's resource policy is not understood: write it anew and deploy again",
        Cause::RouteUnknown | Cause::ResourceNotFound => {
            "check path and verb against the deployed resources; edits are live only after create-deployment"
        }
        Cause::AuthorizerUriInvalid => {
            "the authorizer's URI names no function with this stage's variables; set the variables, or the URI"
        }
        Cause::TemplateFailed => "a mapping template made more than may be sent, or asked for JSON of a body that is none",
        Cause::EventNotJson => "what the request maps to must be JSON: a function takes nothing else",
        Cause::AuthorizerMissing => "the method names an authorizer that is not in this deployment; deploy again",
        Cause::AuthorizerNotSupported
        | Cause::AuthorizationTypeNotSupported
        | Cause::GuardNotSupported
        | Cause::IntegrationNotSupported
        | Cause::TemplateNotSupported => "this server does not support that setting yet, so it refuses rather than ignores it",
        Cause::IdentitySourceMissing => "send the token in the header that the authorizer names",
        Cause::IdentityValidationFailed => "the token must match the authorizer's identityValidationExpression as a whole",
        Cause::AuthorizerOfAnotherKind => {
            "authorizationType CUSTOM goes with a TOKEN or REQUEST authorizer, COGNITO_USER_POOLS with one of that type; change one and deploy again"
        }
        Cause::TokenMalformed => {
            "send the token as the user pool gave it, alone or after `Bearer `, and nothing else in the header"
        }
        Cause::TokenOfForeignIssuer => {
            "the token's `iss` is none of the authorizer's user pools; with --issuer-base it is that address and the pool's id, and \
             with --allow-issuer the one that is allowed for the pool"
        }
        Cause::TokenNotSigned => "no key of its user pool has signed this token; sign in again, and send it unchanged",
        Cause::TokenKeyUnknown => {
            "the user pool elsewhere that the token names publishes no key of the token's `kid`; sign in again. It is not asked again \
             within 30 s, so a key that it has just begun to use counts a little later"
        }
        Cause::TokenExpiredUnverified => {
            "the token says that it has expired; its user pool is elsewhere and its keys are not known here, so nothing was asked. \
             Refresh it or sign in again"
        }
        Cause::IssuerUnreachable => {
            "the user pool elsewhere that the token names did not give its keys within 1.5 s; see the log. It is not asked again within 30 s"
        }
        Cause::IssuerForbidden => {
            "the user pool elsewhere that the token names is at an address that is not public: name it with --allow-issuer if it is \
             meant to be there"
        }
        Cause::IssuerAnswerUnusable => {
            "what the user pool elsewhere that the token names answers is no key set: status 200, at most 150,000 bytes, not compressed"
        }
        Cause::IssuersTooMany => "too many user pools elsewhere are named, or had to be asked at once; see the log",
        Cause::TokenExpired => "the token has expired; refresh it or sign in again",
        Cause::TokenNotYetValid => "the token's `nbf` has not come",
        Cause::TokenOfAnotherUse => {
            "a method without authorizationScopes takes ID tokens, one with scopes takes access tokens; the token is not of that kind"
        }
        Cause::TokenWithoutScope => "the access token holds none of the method's authorizationScopes",
        Cause::TokenOfAnotherAudience => {
            "the token's `aud` must match the authorizer's identityValidationExpression as a whole; access tokens have none"
        }
        Cause::MethodArnTooLong => "shorten the path: a method ARN has at most 1600 bytes",
        Cause::AuthorizerFunctionMissing => "the authorizer's function does not exist in this account and region",
        Cause::AuthorizerNotPermitted => {
            "allow the gateway to invoke the function: aws lambda add-permission --principal apigateway.amazonaws.com \
             --source-arn …/authorizers/{id}"
        }
        Cause::AuthorizerRoleNotAssumable => {
            "the authorizer's role does not exist, or its trust policy does not allow sts:AssumeRole to apigateway.amazonaws.com without a \
             condition: aws iam update-assume-role-policy"
        }
        Cause::AuthorizerRoleNotPermitted => {
            "the authorizer's role may not invoke the function: allow it lambda:InvokeFunction on the function's ARN as the authorizer's URI \
             names it (aws iam put-role-policy), and see that nothing denies it"
        }
        Cause::AuthorizerRoleUndecided => "a policy of the authorizer's role is not understood; see the server's log",
        Cause::AuthorizerUnavailable => "the authorizer's function could not be run; see the server's log",
        Cause::AuthorizerTimedOut => "the authorizer's function did not answer in time; see its log",
        Cause::AuthorizerSaidUnauthorized => "the function failed with exactly `Unauthorized`, which is its way to say 401",
        Cause::AuthorizerFailed => "the authorizer's function failed; see its log",
        Cause::AuthorizerAnswerMalformed => "the function must answer a JSON object with a policyDocument",
        Cause::AuthorizerPolicyUnusable => {
            "the policy is not understood, so it decides nothing: check Version, Effect, Action, Resource and their spelling"
        }
        Cause::AuthorizerContextNotScalar => "context values must be strings, numbers or booleans",
        Cause::ExplicitDeny => "a Deny statement matches this method",
        Cause::ImplicitDeny => {
            "no Allow matches this method. A cached policy answers for every route of the API: allow more than event.methodArn, \
             or set the authorizer's TTL to 0"
        }
        Cause::IntegrationMissing => "the method has no integration",
        Cause::IntegrationMethodNotPost => "Lambda is called by POST: set --integration-http-method POST and deploy again",
        Cause::IntegrationUriInvalid => "the integration's URI names no Lambda function with this stage's variables",
        Cause::BodyTooLarge => "the body is over the limit (10 MB; 6 MB towards a function)",
        Cause::BodyIncomplete => "the client closed the body before its end",
        Cause::UnsupportedMediaType => {
            "the integration has no template for this Content-Type, and passes no body through without one"
        }
        Cause::MockWithoutStatus => "the MOCK integration's template must yield {\"statusCode\": …}",
        Cause::NoOutputMapping => "no integration response matches the backend's answer and none is the default",
        Cause::NoMethodResponse => "declare a method response for the integration response's status",
        Cause::FunctionMissing => "the integration's function does not exist in this account and region",
        Cause::FunctionNotPermitted => {
            "allow the gateway to invoke the function: aws lambda add-permission --principal apigateway.amazonaws.com \
             --source-arn arn:aws:execute-api:…:{api}/*"
        }
        Cause::IntegrationRoleNotAssumable => {
            "the integration's role does not exist, or its trust policy does not allow sts:AssumeRole to apigateway.amazonaws.com without a \
             condition: aws iam update-assume-role-policy"
        }
        Cause::IntegrationRoleNotPermitted => {
            "the integration's role may not invoke the function: allow it lambda:InvokeFunction on the function's ARN as the integration's \
             URI names it (aws iam put-role-policy), and see that nothing denies it"
        }
        Cause::IntegrationRoleUndecided => "a policy of the integration's role is not understood; see the server's log",
        Cause::FunctionUnavailable => "the function could not be run; see the server's log",
        Cause::FunctionFailed => "the function failed; see its log",
        Cause::ProxyResponseMalformed => {
            "a proxy function answers {statusCode, headers, multiValueHeaders, body, isBase64Encoded} with a string body"
        }
        Cause::IntegrationTimedOut => "the backend did not answer within the integration's timeout",
        Cause::UpstreamUnreachable => "nobody could be connected to at the integration's address; see the server's log",
        Cause::UpstreamFailed => "the connection to the integration's address failed; see the server's log",
    }
}
