//! Test calls: the road's own stations over a draft, uncached, with AWS's execution log.
//!
//! TestInvokeMethod and TestInvokeAuthorizer hand in a working copy and a request that nobody sent. The working copy is compiled into a
//! throw-away plan, as a deployment would be, under the stage names that AWS shows for test calls.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeMethod.html> and
//! <https://docs.aws.amazon.com/apigateway/latest/api/API_TestInvokeAuthorizer.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* nothing here is served: no plan is published, no policy cached, no decision kept.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use bytes::Bytes;
use gatewright_model::arrival::{Arrival, HostStanding, InvokeTarget, Scheme};
use gatewright_model::body::Body;
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::{AuthorizerRehearsal, Boxed, MethodRehearsal, Rehearse, TestCall};
use gatewright_model::rest_api::{Deployment, RestApi, Stage};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use http_body_util::BodyExt;

use crate::authorizer::ask::{self, Question};
use crate::authorizer::grant::Grant;
use crate::authorizer::identity_source::Presented;
use crate::authorizer::{cognito, identity_source, permit_rehearsal};
use crate::decision::DecisionRecord;
use crate::event::query::query_pairs;
use crate::execution_log::{ExecutionLog, dump, endpoint_uri, masked};
use crate::function_caller::user_agent;
use crate::plan::StagePlan;
use crate::plan::compile::compile;
use crate::refusal::{Cause, Refusal};
use crate::request::{RequestIds, RoadRequest};
use crate::road::Gateway;
use crate::router::{RouteTarget, Routed, method_arn};
use crate::{admission, gateway_response, integration};

/// The stage of a method's test call, in `$context.stage` and in the ARN for which the gateway calls a function.
const METHOD_STAGE: &str = "test-invoke-stage";
/// The stage of an authorizer's test call, in its method ARN.
const AUTHORIZER_STAGE: &str = "ESTestInvoke-stage";
/// What stands for an authorizer's request id in its log.
const TEST_REQUEST: &str = "test-request";

impl Rehearse for Gateway {
    fn method(&self, api: Arc<RestApi>, resource_id: String, http_method: String, call: TestCall) -> Boxed<'_, MethodRehearsal> {
        Box::pin(async move { self.rehearse_method(&api, &resource_id, &http_method, call).await })
    }

    fn authorizer(&self, api: Arc<RestApi>, authorizer_id: String, call: TestCall) -> Boxed<'_, AuthorizerRehearsal> {
        Box::pin(async move { self.rehearse_authorizer(&api, &authorizer_id, call).await })
    }
}

impl Gateway {
    async fn rehearse_method(&self, api: &RestApi, resource_id: &str, http_method: &str, call: TestCall) -> MethodRehearsal {
        let plan = Arc::new(self.draft(api, METHOD_STAGE, &call));
        let template = api.resources.get(resource_id).map_or("/", |resource| resource.path.as_str());
        let verb = Method::from_bytes(http_method.as_bytes()).unwrap_or_default();
        let has_path = call.path_with_query.as_deref().is_some_and(|path| !path.is_empty());
        let (request, body) = self.request(METHOD_STAGE, verb, template, &plan, call);
        let mut record = self.record(&request);
        let resource = plan.resources.iter().position(|resource| resource.id == resource_id);
        let methods = resource.and_then(|resource| plan.resources.get(resource)).map(|it| it.methods.as_slice());
        let declared = |wanted: &str| methods.and_then(|methods| methods.iter().find(|(verb, _)| verb == wanted));
        let index = declared(http_method).or_else(|| declared("ANY")).map(|(_, index)| *index);
        record.plan = Some(Arc::clone(&plan));
        record.route = index.and_then(|index| u32::try_from(index).ok());
        // The path need not be given, nor be the resource's; then it has none of its parameters.
        let found = plan.tree.find(request.matched_path()).filter(|found| has_path && Some(found.resource) == resource);
        let parameters = found.map(|found| found.parameters).unwrap_or_default();
        let target = index.map_or(RouteTarget::Unmatched, |index| RouteTarget::Route { index, parameters });
        let routed = Routed { plan, target, request: &request, body };
        begin(&routed, template, &mut record);
        let outcome = match admission::admit(permit_rehearsal(routed)) {
            Ok(admitted) => integration::call(self.ports(), admitted, &mut record).await,
            Err(refusal) => Err(refusal),
        };
        let answer = match outcome {
            Ok(outcome) => {
                let body = outcome.body.as_whole().map(String::from_utf8_lossy).unwrap_or_default().into_owned();
                let answer = outcome.into_response(&request.ids);
                record.note(|| format!("Method response body after transformations: {body}"));
                record.note(|| format!("Method response headers: {}", dump(shown_headers(&answer))));
                record.note(|| "Successfully completed execution");
                answer
            }
            Err(refusal) => {
                record.refused(&refusal);
                let route = record.plan.clone();
                let call =
                    route.as_ref().zip(index).and_then(|(plan, index)| plan.routes.get(index)?.integration.function_call());
                let role = call.and_then(|call| call.role.as_deref());
                record.note(|| failure(&refusal, role.map_or("", |role| &role.text)));
                gateway_response::render(&refusal, &request, &record)
            }
        };
        record.note(|| format!("Method completed with status: {}", answer.status().as_u16()));
        record.finish(&request, &answer, self.ports().clock.as_ref());
        shown(answer, record).await
    }

    async fn rehearse_authorizer(&self, api: &RestApi, authorizer_id: &str, call: TestCall) -> AuthorizerRehearsal {
        let plan = Arc::new(self.draft(api, AUTHORIZER_STAGE, &call));
        let (request, _) = self.request(AUTHORIZER_STAGE, Method::GET, "/", &plan, call);
        let mut record = self.record(&request);
        record.log = Some(Box::new(ExecutionLog::begin(TEST_REQUEST, Arc::clone(&self.ports().clock))));
        let mut said = Said::default();
        let outcome = self.ask(&plan, &request, authorizer_id, &mut said, &mut record).await;
        record.note(|| match outcome {
            Ok(()) => "Successfully completed authorizer execution".to_owned(),
            Err(cause) if cause.status() == 401 => format!("Unauthorized request: {TEST_REQUEST}"),
            Err(cause) => failure(&Refusal::new(crate::refusal::Station::Authorizer, cause), ""),
        });
        if let Err(cause) = outcome
            && cause.status() != 401
        {
            record.note(|| cause.error_type());
        }
        record.took = self.ports().clock.monotonic().saturating_sub(record.started());
        AuthorizerRehearsal {
            client_status: outcome.err().map_or(0, Cause::status),
            latency: record.took,
            log: record.log.take().map(|log| log.into_text()).unwrap_or_default(),
            principal_id: said.principal_id,
            policy: said.policy,
            context: said.context,
            claims: said.claims,
        }
    }

    async fn ask(
        &self,
        plan: &Arc<StagePlan>,
        request: &RoadRequest,
        authorizer_id: &str,
        said: &mut Said,
        record: &mut DecisionRecord,
    ) -> Result<(), Cause> {
        if let Some(authorizer) = plan.cognito_authorizers.iter().find(|authorizer| authorizer.id == authorizer_id) {
            record.note(|| format!("Starting authorizer: {authorizer_id} for request: {TEST_REQUEST}"));
            if let Ok(token) = cognito::token(request, authorizer) {
                record.note(|| format!("Incoming identity: {}", masked(token)));
            }
            let claims = cognito::rehearse(self.ports(), request, authorizer).await?;
            said.claims = claims.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
            return Ok(());
        }
        let authorizer = plan.authorizers.iter().find(|authorizer| authorizer.id == authorizer_id);
        // One that is in the working copy and not in its plan could not be compiled.
        let authorizer = authorizer.ok_or(Cause::AuthorizerNotSupported)?;
        record.note(|| format!("Starting authorizer: {authorizer_id} for request: {TEST_REQUEST}"));
        let routed = Routed { plan: Arc::clone(plan), target: RouteTarget::Unmatched, request, body: Body::empty() };
        let presented = identity_source::presented(&routed, authorizer)?;
        if let Presented::Token(token) = presented {
            record.note(|| format!("Incoming identity: {}", masked(token)));
        }
        let method_arn = method_arn(plan, request);
        let lineage = gatewright_model::ports::Lineage::inside(request.header("x-amzn-trace-id"));
        let question = Question::of(&routed, authorizer, &presented, &method_arn, lineage);
        let question = question.ok_or(Cause::AuthorizerUnavailable)?;
        let invocation = ask::invocation(self.ports(), question).inspect_err(|cause| {
            if let (Cause::AuthorizerRoleNotAssumable, Some(role)) = (cause, &authorizer.role) {
                record.note(|| not_assumable(&role.text));
            }
        })?;
        record.note(|| format!("Endpoint request URI: {}", endpoint_uri(&authorizer.function)));
        record.note(|| {
            let api_id = &plan.rest_api_id;
            let headers = [
                ("x-amzn-lambda-integration-tag", TEST_REQUEST.to_owned()),
                ("x-amzn-apigateway-api-id", api_id.clone()),
                ("Accept", "application/json".to_owned()),
                ("User-Agent", user_agent(api_id)),
            ];
            format!("Endpoint request headers: {}", dump(headers))
        });
        record.note(|| format!("Endpoint request body after transformations: {}", String::from_utf8_lossy(&invocation.payload)));
        let (answer, asked) = ask::answer(self.ports(), invocation).await;
        (record.authorizer_took, record.authorizer_invocation) = (asked.took, asked.invocation);
        let answer = answer?;
        record.note(|| format!("Authorizer result body before parsing: {}", String::from_utf8_lossy(&answer)));
        let Grant { principal_id, context, .. } = Grant::parse(&answer)?;
        record.note(|| {
            format!("Using valid authorizer policy for principal: {}", masked(principal_id.as_deref().unwrap_or_default()))
        });
        let document = serde_json::from_slice::<serde_json::Value>(&answer).ok();
        said.policy = document.as_ref().and_then(|document| document.get("policyDocument")).map(ToString::to_string);
        said.principal_id = principal_id;
        said.context = context;
        Ok(())
    }

    /// The working copy as a stage would serve it.
    fn draft(&self, api: &RestApi, stage_name: &str, call: &TestCall) -> StagePlan {
        let now = self.ports().clock.now();
        let stage = Stage {
            account: api.account.clone(),
            region: api.region.clone(),
            rest_api_id: api.id.clone(),
            stage_name: stage_name.to_owned(),
            deployment_id: String::new(),
            description: None,
            variables: call.stage_variables.clone(),
            documentation_version: None,
            is_tracing_enabled: false,
            tags: std::collections::BTreeMap::new(),
            created_at: now,
            last_updated_at: now,
            authorizer_cache_epoch: 0,
        };
        let deployment = Deployment { id: String::new(), description: None, created_at: now, snapshot: api.clone() };
        compile(&stage, Some(&deployment))
    }

    /// The request as if it had come over the network.
    fn request(&self, stage: &str, method: Method, template: &str, plan: &StagePlan, call: TestCall) -> (RoadRequest, Body) {
        let path_with_query = call.path_with_query.filter(|text| !text.is_empty()).unwrap_or_else(|| template.to_owned());
        let (path, query) = path_with_query.split_once('?').unwrap_or((&path_with_query, ""));
        let path = format!("/{}", path.trim_start_matches('/'));
        let mut head = String::from("GET / HTTP/1.1\r\n");
        let mut headers = HeaderMap::new();
        for (name, value) in &call.headers {
            if let (Ok(parsed), Ok(written)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                headers.append(parsed, written);
                head.push_str(&format!("{name}: {value}\r\n"));
            }
        }
        head.push_str("\r\n");
        let mut parts = http::Request::new(()).into_parts().0;
        parts.method = method;
        parts.headers = headers;
        let query = query.to_owned();
        let target = InvokeTarget {
            api_id: plan.rest_api_id.clone(),
            stage: stage.to_owned(),
            path_with_stage: format!("/{stage}{path}"),
            path,
            domain_name: format!("{}.execute-api.{}.amazonaws.com", plan.rest_api_id, plan.region),
            host: HostStanding::Foreign,
        };
        let arrival = Arrival {
            head: parts,
            original_head: OriginalHead::new(Some(Bytes::from(head))),
            body: call.body.map_or_else(Body::empty, Body::whole),
            peer: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
            scheme: Scheme::Https,
            arrived_at: self.ports().clock.now(),
            origin: None,
        };
        let ids = RequestIds::of(&arrival, self.ports().entropy.as_ref());
        let (mut request, body) = RoadRequest::of(arrival, target, ids);
        // As it was given: nobody but the log and the function reads it.
        request.query = query;
        (request, body)
    }

    fn record(&self, request: &RoadRequest) -> DecisionRecord {
        let clock = Arc::clone(&self.ports().clock);
        let id = request.ids.request_id.hyphenated().to_string();
        DecisionRecord::of_rehearsal(ExecutionLog::begin(&id, Arc::clone(&clock)), clock.as_ref())
    }
}

/// What an authorizer said, as far as it came.
#[derive(Default)]
struct Said {
    principal_id: Option<String>,
    policy: Option<String>,
    context: Vec<(String, String)>,
    claims: Vec<(String, String)>,
}

fn begin(routed: &Routed<'_>, template: &str, record: &mut DecisionRecord) {
    let request = routed.request;
    let id = request.ids.request_id.hyphenated();
    record.note(|| format!("Starting execution for request: {id}"));
    record.note(|| format!("HTTP Method: {}, Resource Path: {template}", request.method));
    record.note(|| format!("Method request path: {}", dump(routed.path_parameters())));
    record.note(|| format!("Method request query string: {}", dump(query_pairs(&request.query))));
    record.note(|| format!("Method request headers: {}", dump(request_headers(request))));
    record.note(|| {
        let body =
            if let Some(text) = routed.body.as_whole() { String::from_utf8_lossy(text).into_owned() } else { String::new() };
        format!("Method request body before transformations: {body}")
    });
}

/// With the names as they were given, and the one that carries credentials masked.
fn request_headers(request: &RoadRequest) -> Vec<(String, String)> {
    let lines = request.original_head.lines(&request.headers);
    let shown = |(name, value): (&str, &HeaderValue)| {
        let value = String::from_utf8_lossy(value.as_bytes());
        let value = if name.eq_ignore_ascii_case("authorization") { masked(&value) } else { value.into_owned() };
        (name.to_owned(), value)
    };
    lines.into_iter().map(shown).collect()
}

/// AWS's line where it cannot assume a role.
fn not_assumable(role_arn: &str) -> String {
    format!(
        "Execution failed due to configuration error: API Gateway does not have permission to assume the provided role {role_arn}"
    )
}

/// AWS's line for a failed execution; `role` is the one by which the integration's function was to be called.
fn failure(refusal: &Refusal, role: &str) -> String {
    let reason = match refusal.cause {
        Cause::IntegrationRoleNotAssumable => return not_assumable(role),
        Cause::FunctionNotPermitted
        | Cause::AuthorizerNotPermitted
        | Cause::IntegrationRoleNotPermitted
        | Cause::AuthorizerRoleNotPermitted => "Invalid permissions on Lambda function",
        Cause::ProxyResponseMalformed => "Malformed Lambda proxy response",
        Cause::NoOutputMapping => "No match for output mapping and no default output mapping configured",
        Cause::AuthorizerFailed | Cause::AuthorizerRoleNotAssumable => "Authorizer error",
        Cause::AuthorizerPolicyUnusable => "Could not parse policy",
        Cause::AuthorizerAnswerMalformed | Cause::AuthorizerContextNotScalar => "Invalid JSON in response",
        Cause::MockWithoutStatus => {
            "Unable to parse statusCode. It should be an integer that is defined in the request template as a JSON"
        }
        Cause::IntegrationMissing | Cause::IntegrationUriInvalid | Cause::FunctionMissing => "Invalid endpoint address",
        Cause::IntegrationTimedOut | Cause::AuthorizerTimedOut => return "Execution failed due to a timeout error".to_owned(),
        Cause::FunctionFailed => return "Execution failed due to customer function error".to_owned(),
        other => return format!("Execution failed due to configuration error: {other:?}"),
    };
    format!("Execution failed due to configuration error: {reason}")
}

/// The answer as TestInvokeMethod shows it.
async fn shown(answer: Response<Body>, mut record: DecisionRecord) -> MethodRehearsal {
    let mut headers = shown_headers(&answer);
    // AWS shows nothing but the error's type where its own answer is the default one.
    headers.retain(|(name, _)| record.refusal.is_none() || name != "Content-Type");
    let (head, body) = answer.into_parts();
    let status: StatusCode = head.status;
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    MethodRehearsal {
        status: status.as_u16(),
        body: String::from_utf8_lossy(&body).into_owned(),
        headers,
        log: record.log.take().map(|log| log.into_text()).unwrap_or_default(),
        latency: record.took,
    }
}

/// Headers without the ids that every answer carries, the trace id first and the content type last, as AWS lists them.
fn shown_headers(answer: &Response<Body>) -> Vec<(String, String)> {
    const NOT_SHOWN: [&str; 3] = ["content-length", "x-amzn-requestid", "x-amz-apigw-id"];
    let shown = answer.headers().iter().filter(|(name, _)| !NOT_SHOWN.contains(&name.as_str()));
    let shown = shown.map(|(name, value)| (canonical(name.as_str()), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    let mut shown: Vec<_> = shown.collect();
    shown.sort_by_key(|(name, _)| match name.as_str() {
        "X-Amzn-Trace-Id" => 0,
        "Content-Type" => 2,
        _ => 1,
    });
    shown
}

/// Names that AWS writes in its own spelling; the others in capitals after each hyphen.
fn canonical(name: &str) -> String {
    match name {
        "x-amzn-errortype" => "x-amzn-ErrorType".to_owned(),
        other => {
            let words = other.split('-').map(|word| {
                let mut letters = word.chars();
                letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
            });
            words.collect::<Vec<_>>().join("-")
        }
    }
}
