//! From a case to an API with its functions, and a request to it.

use gatewright_model::arrival::{Arrival, InvokeTarget};
use gatewright_model::body::{Body, BodyError};
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{AssumedRole, Caller, InvokeRefusal, InvokeReply, RoleVerdict, UpstreamRefusal};
use gatewright_model::rest_api::{Authorizer, GatewayResponse, Integration, Method, RestApi, Stage};
use gatewright_testkit::identities::{ScriptedIdentities, Trusting};
use gatewright_testkit::invoke::{ScriptedInvoke, function_error, reply};
use gatewright_testkit::upstream::ScriptedUpstream;
use http_body::Frame;

use super::format::{
    AuthorizationType, CallerMay, Case, GatewayResponseSettings, Guard, Hindrance, IntegrationKind, Outcome, Trust, expanded,
};
use crate::aws_iam::{KEY, SECRET, TOKEN};
use crate::cognito::{POOL, put_pools};
use crate::house::{Answer, House, api, custom, guarded, lambda_proxy, open, policy, stage, with};

/// The house in which a case happens. `gateway_responses` are those that the API has set.
pub(super) fn house(case: &Case, gateway_responses: &[(&str, GatewayResponseSettings)]) -> House {
    let mut api = rest_api(case);
    if let Some(source) = &case.api_key_source {
        api.api_key_source.clone_from(source);
    }
    let statements = case.resource_statements.as_ref();
    api.policy = statements.map(|statements| format!(r#"{{"Version":"2012-10-17","Statement":{statements}}}"#));
    for (kind, settings) in gateway_responses {
        let response = GatewayResponse {
            status_code: settings.status.clone(),
            response_parameters: settings.parameters.clone(),
            response_templates: settings.templates.clone(),
        };
        api.gateway_responses.insert((*kind).to_owned(), response);
    }
    let (guard, backend) = (case.guard.clone(), case.backend.clone());
    let invoke = ScriptedInvoke::new(move |invocation| {
        // As whoever runs functions decides where no resource policy speaks of the role.
        if let Caller::Role(AssumedRole { invoke_function: RoleVerdict::ImplicitDeny | RoleVerdict::ExplicitDeny, .. }) =
            &invocation.caller
        {
            return Err(InvokeRefusal::NotPermitted);
        }
        match invocation.function.name.as_str() {
            "backend" => outcome(&backend, r#"{"statusCode":200,"body":"from the backend"}"#),
            _ => outcome(&guard, "{}"),
        }
    });
    let kind = case.integration;
    let upstream = ScriptedUpstream::new(move |_, _| match kind {
        IntegrationKind::HttpBreaksOff => Err(UpstreamRefusal::Failed),
        _ => Err(UpstreamRefusal::Unreachable),
    });
    let house = House::with_all(&api, invoke, upstream, identities(case));
    house.publish(&api, &Stage { variables: case.stage_variables.clone(), ..stage() });
    put_pools(&house);
    house
}

fn rest_api(case: &Case) -> RestApi {
    let (verb, path) = case.method.split_once(' ').unwrap();
    let mut method = match case.authorization {
        AuthorizationType::None => open(verb),
        AuthorizationType::AwsIam => Method { authorization_type: "AWS_IAM".into(), ..open(verb) },
        AuthorizationType::Token | AuthorizationType::Request => custom(verb),
        AuthorizationType::CognitoUserPools => Method { authorization_type: "COGNITO_USER_POOLS".into(), ..custom(verb) },
    };
    method.authorization_scopes.clone_from(&case.scopes);
    match case.also_guarded_by {
        None => {}
        Some(Guard::ApiKey) => method.is_api_key_required = true,
        Some(Guard::RequestValidator) => method.request_validator_id = Some("valid0".into()),
        Some(Guard::RequiredParameter) => {
            method.request_parameters.insert("method.request.querystring.kind".into(), true);
        }
    }
    method.integration = integration(case.integration);
    if let Some(integration) = &mut method.integration {
        integration.credentials.clone_from(&case.integration_credentials);
    }
    let api = with(api(), path, &[method]);
    let needs_authorizer = !matches!(case.authorization, AuthorizationType::None | AuthorizationType::AwsIam);
    if needs_authorizer { guarded(api, |authorizer| set(authorizer, case)) } else { api }
}

fn integration(kind: IntegrationKind) -> Option<Integration> {
    match kind {
        IntegrationKind::LambdaProxy => Some(lambda_proxy("backend")),
        IntegrationKind::LambdaNeverPassThrough => {
            Some(Integration { kind: "AWS".into(), passthrough_behavior: "NEVER".into(), ..lambda_proxy("backend") })
        }
        IntegrationKind::HttpUnreachable | IntegrationKind::HttpBreaksOff => Some(Integration {
            kind: "HTTP_PROXY".into(),
            http_method: Some("ANY".into()),
            uri: Some("http://backend:8080/".into()),
            ..lambda_proxy("unused")
        }),
        IntegrationKind::Absent => None,
    }
}

fn set(authorizer: &mut Authorizer, case: &Case) {
    match case.authorization {
        AuthorizationType::Request => authorizer.kind = "REQUEST".into(),
        AuthorizationType::CognitoUserPools => {
            authorizer.kind = "COGNITO_USER_POOLS".into();
            authorizer.authorizer_uri = None;
            authorizer.provider_arns = vec![POOL.into()];
        }
        _ => {}
    }
    let own = &case.authorizer;
    if let Some(source) = &own.identity_source {
        authorizer.identity_source = Some(source.clone()).filter(|source| !source.is_empty());
    }
    if let Some(arns) = &own.provider_arns {
        authorizer.provider_arns.clone_from(arns);
    }
    if let Some(uri) = &own.uri {
        authorizer.authorizer_uri = Some(uri.clone());
    }
    authorizer.authorizer_credentials.clone_from(&own.credentials);
    authorizer.identity_validation_expression.clone_from(&own.identity_validation_expression);
    authorizer.result_ttl_s = own.ttl_s;
}

fn outcome(outcome: &Outcome, usual: &str) -> Result<InvokeReply, InvokeRefusal> {
    match outcome {
        Outcome::AsUsual => Ok(reply(usual.to_owned())),
        Outcome::Statements(statements) => Ok(reply(policy(serde_json::from_str(statements).unwrap()))),
        Outcome::Answers(answer) => Ok(reply(expanded(answer))),
        Outcome::Fails(payload) => Ok(function_error(payload.clone())),
        Outcome::CannotBeCalled(hindrance) => Err(match hindrance {
            Hindrance::NotFound => InvokeRefusal::NotFound { arn: "x".into() },
            Hindrance::NotPermitted => InvokeRefusal::NotPermitted,
            Hindrance::Throttled => InvokeRefusal::TooManyRequests { reason: "ConcurrentInvocationLimitExceeded" },
            Hindrance::TimedOut => InvokeRefusal::OutOfPatience,
            Hindrance::NotReady => InvokeRefusal::NotReady { state: "Pending" },
            Hindrance::Unavailable => InvokeRefusal::Unavailable("no worker".into()),
        }),
    }
}

fn identities(case: &Case) -> ScriptedIdentities {
    let caller_may = case.caller_may;
    let (own, other) = (AccountId::developer(), AccountId::parse("123456789012").unwrap());
    let identities = ScriptedIdentities::deciding(move |_, _, _| match caller_may {
        CallerMay::Allow => Some(RoleVerdict::Allowed),
        CallerMay::Deny => Some(RoleVerdict::ExplicitDeny),
        CallerMay::Silent => Some(RoleVerdict::ImplicitDeny),
        CallerMay::Undecided => None,
    });
    let identities = match case.roles_trust_the_gateway {
        Trust::Yes => identities.trusting(Trusting::Everybody),
        Trust::No => identities,
        Trust::Undecided => identities.trusting(Trusting::Undecided),
    };
    identities
        .with_session(&own, "guest", KEY, SECRET, TOKEN)
        .with_session(&other, "guest", "ASIAOTHER", SECRET, TOKEN)
        .with_ended("ASIAENDED")
}

/// Sends the case's request.
pub(super) async fn send(case: &Case, house: &House) -> Answer {
    let (verb, target) = case.request.split_once(' ').unwrap();
    let target = expanded(target);
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let body = expanded(&case.body);
    let (target, mut headers) = match &case.signed {
        Some(signature) => signature.signed(house, verb, path, query, &body),
        None => (target.clone(), Vec::new()),
    };
    for header in &case.headers {
        let (name, value) = header.split_once(':').unwrap();
        let mut value = expanded(value.strip_prefix(' ').unwrap_or(value));
        if value.contains("{token}") {
            value = value.replace("{token}", &case.token.text(house));
        }
        headers.push((name.to_owned(), value));
    }
    let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let body = match body {
        _ if case.body_breaks_off => Body::arriving(BreaksOff),
        body if body.is_empty() => Body::empty(),
        body => Body::whole(body),
    };
    let from = |arrival: &mut Arrival, _: &mut InvokeTarget| {
        if let Some(address) = case.from {
            arrival.peer.set_ip(address);
        }
    };
    house.send_as(verb.parse().unwrap(), &target, &headers, body, from).await
}

/// A body whose sender goes away.
struct BreaksOff;

impl http_body::Body for BreaksOff {
    type Data = bytes::Bytes;
    type Error = BodyError;
    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Frame<bytes::Bytes>, Self::Error>>> {
        std::task::Poll::Ready(Some(Err(BodyError("the sender has gone away".into()))))
    }
}
