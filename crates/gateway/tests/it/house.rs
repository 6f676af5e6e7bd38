//! A gateway with one API, and requests to it.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use bytes::Bytes;
use gatewright_gateway::plan::compile::compile;
use gatewright_gateway::{Gateway, Ports};
use gatewright_model::arrival::{Arrival, HostStanding, InvokeTarget, Scheme};
use gatewright_model::body::Body;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::{Clock, Invocation, InvokeRefusal, InvokeReply, Road};
use gatewright_model::rest_api::{Authorizer, Deployment, EndpointConfiguration, Integration, Method, Resource, RestApi, Stage};
use gatewright_model::timestamp::Timestamp;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::identities::ScriptedIdentities;
use gatewright_testkit::invoke::ScriptedInvoke;
use gatewright_testkit::key_sets::KeySetTable;
use gatewright_testkit::tasks::RuntimeTasks;
use gatewright_testkit::upstream::ScriptedUpstream;
use http_body_util::BodyExt;

pub(crate) const METHOD_ARN_PREFIX: &str = "arn:aws:execute-api:us-east-1:000000000000:abc123/dev/";

pub(crate) struct House {
    pub(crate) gateway: Gateway,
    pub(crate) invoke: Arc<ScriptedInvoke>,
    pub(crate) upstream: Arc<ScriptedUpstream>,
    pub(crate) clock: FakeClock,
    pub(crate) key_sets: Arc<KeySetTable>,
}

/// An answer, read whole.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: http::HeaderMap,
    pub(crate) body: String,
    pub(crate) is_broken_off: bool,
}

impl House {
    /// Functions answer by `script`; the API is published as stage `dev`.
    pub(crate) fn new(
        api: &RestApi,
        script: impl Fn(&Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static,
    ) -> Self {
        Self::with_functions(api, ScriptedInvoke::new(script))
    }

    pub(crate) fn with_functions(api: &RestApi, invoke: ScriptedInvoke) -> Self {
        Self::with_backends(api, invoke, ScriptedUpstream::nobody())
    }

    pub(crate) fn with_identities(api: &RestApi, invoke: ScriptedInvoke, identities: ScriptedIdentities) -> Self {
        Self::with_all(api, invoke, ScriptedUpstream::nobody(), identities)
    }

    pub(crate) fn with_backends(api: &RestApi, invoke: ScriptedInvoke, upstream: ScriptedUpstream) -> Self {
        Self::with_all(api, invoke, upstream, ScriptedIdentities::default())
    }

    pub(crate) fn with_all(
        api: &RestApi,
        invoke: ScriptedInvoke,
        upstream: ScriptedUpstream,
        identities: ScriptedIdentities,
    ) -> Self {
        let identities = Arc::new(identities);
        let upstream = Arc::new(upstream);
        let invoke = Arc::new(invoke);
        let clock = FakeClock::new();
        let key_sets = Arc::new(KeySetTable::default());
        let ports = Ports {
            invoke: invoke.clone(),
            upstream: upstream.clone(),
            clock: Arc::new(clock.clone()),
            entropy: Arc::new(SeededEntropy::new(7)),
            tasks: Arc::new(RuntimeTasks),
            key_sets: key_sets.clone(),
            identities: identities.clone(),
            identity_policies: identities,
            account: AccountId::developer(),
        };
        let house = Self { gateway: Gateway::new(ports), invoke, upstream, clock, key_sets };
        house.publish(api, &stage());
        house
    }

    pub(crate) fn publish(&self, api: &RestApi, stage: &Stage) {
        self.gateway.plan().publish(compile(stage, Some(&deployment(api))));
    }

    pub(crate) async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(http::Method::GET, path, headers, "").await
    }

    pub(crate) async fn send(&self, method: http::Method, path_and_query: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let body = if body.is_empty() { Body::empty() } else { Body::whole(body.to_owned()) };
        self.send_to("abc123", "dev", method, path_and_query, headers, body).await
    }

    /// Sends to stage `dev`, after `change`.
    pub(crate) async fn send_as(
        &self,
        method: http::Method,
        path_and_query: &str,
        headers: &[(&str, &str)],
        body: Body,
        change: impl FnOnce(&mut Arrival, &mut InvokeTarget),
    ) -> Answer {
        let (mut arrival, mut target) = self.arriving("abc123", "dev", method, path_and_query, headers, body);
        change(&mut arrival, &mut target);
        self.answered(arrival, target).await
    }

    pub(crate) async fn send_to(
        &self,
        api: &str,
        stage: &str,
        method: http::Method,
        path_and_query: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> Answer {
        let (arrival, target) = self.arriving(api, stage, method, path_and_query, headers, body);
        self.answered(arrival, target).await
    }

    fn arriving(
        &self,
        api: &str,
        stage: &str,
        method: http::Method,
        path_and_query: &str,
        headers: &[(&str, &str)],
        body: Body,
    ) -> (Arrival, InvokeTarget) {
        let mut request = http::Request::builder().method(method).uri(format!("/{stage}{path_and_query}"));
        let mut head = String::from("GET / HTTP/1.1\r\n");
        for (name, value) in headers {
            request = request.header(*name, *value);
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let path = path_and_query.split('?').next().unwrap().to_owned();
        let target = InvokeTarget {
            api_id: api.to_owned(),
            stage: stage.to_owned(),
            path_with_stage: format!("/{stage}{path}"),
            path,
            domain_name: "abc123.execute-api.localhost".to_owned(),
            host: HostStanding::Ours,
        };
        let arrival = Arrival {
            head: parts,
            original_head: OriginalHead::new(Some(Bytes::from(head))),
            body,
            peer: SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000)),
            scheme: Scheme::Http,
            arrived_at: self.clock.now(),
            origin: None,
        };
        (arrival, target)
    }

    async fn answered(&self, arrival: Arrival, target: InvokeTarget) -> Answer {
        let answer = self.gateway.travel(arrival, target).await;
        let (head, body) = answer.into_parts();
        let body = body.collect().await.map(http_body_util::Collected::to_bytes);
        let is_broken_off = body.is_err();
        let body = body.unwrap_or_default();
        Answer {
            is_broken_off,
            status: head.status.as_u16(),
            headers: head.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    /// The server's time in seconds.
    pub(crate) fn clock_now_s(&self) -> i64 {
        self.clock.now().epoch_s()
    }

    /// Names of the functions invoked so far.
    pub(crate) fn invoked(&self) -> Vec<String> {
        self.invoke.seen().iter().map(|invocation| invocation.function.name.clone()).collect()
    }
}

/// A body that nobody may read.
pub(crate) struct Tripwire;

impl http_body::Body for Tripwire {
    type Data = bytes::Bytes;
    type Error = gatewright_model::body::BodyError;
    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<bytes::Bytes>, Self::Error>>> {
        unreachable!("the body of a refused request was read")
    }
}

/// An API with an empty root.
pub(crate) fn api() -> RestApi {
    let root = Resource { id: "root000000".into(), parent_id: None, path_part: None, path: "/".into(), methods: BTreeMap::new() };
    RestApi {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        id: "abc123".into(),
        name: "test".into(),
        description: None,
        version: None,
        created_at: Timestamp::default(),
        api_key_source: "HEADER".into(),
        endpoint_configuration: EndpointConfiguration {
            types: vec!["EDGE".into()],
            ip_address_type: "ipv4".into(),
            vpc_endpoint_ids: Vec::new(),
        },
        is_execute_api_endpoint_disabled: false,
        binary_media_types: Vec::new(),
        minimum_compression_size: None,
        tags: BTreeMap::new(),
        root_resource_id: root.id.clone(),
        resources: BTreeMap::from([(root.id.clone(), root)]),
        authorizers: BTreeMap::new(),
        gateway_responses: BTreeMap::new(),
        policy: None,
    }
}

/// Adds a resource with methods.
pub(crate) fn with(mut api: RestApi, path: &str, methods: &[Method]) -> RestApi {
    let id = format!("r{:05}", api.resources.len());
    let methods = methods.iter().map(|method| (method.http_method.clone(), method.clone())).collect();
    let resource = Resource {
        id: id.clone(),
        parent_id: Some(api.root_resource_id.clone()),
        path_part: Some(path.trim_start_matches('/').into()),
        path: path.into(),
        methods,
    };
    api.resources.insert(id, resource);
    api
}

/// Adds the TOKEN authorizer `guard`.
pub(crate) fn guarded(mut api: RestApi, change: impl FnOnce(&mut Authorizer)) -> RestApi {
    let mut authorizer = Authorizer {
        id: "guard0".into(),
        name: "guard".into(),
        kind: "TOKEN".into(),
        provider_arns: Vec::new(),
        auth_type: Some("custom".into()),
        authorizer_uri: Some(uri("guard")),
        authorizer_credentials: None,
        identity_source: Some("method.request.header.Authorization".into()),
        identity_validation_expression: None,
        result_ttl_s: None,
    };
    change(&mut authorizer);
    api.authorizers.insert(authorizer.id.clone(), authorizer);
    api
}

pub(crate) fn uri(function: &str) -> String {
    format!(
        "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:000000000000:function:{function}/invocations"
    )
}

pub(crate) fn open(verb: &str) -> Method {
    Method {
        http_method: verb.into(),
        authorization_type: "NONE".into(),
        authorizer_id: None,
        is_api_key_required: false,
        request_validator_id: None,
        operation_name: None,
        request_parameters: BTreeMap::new(),
        request_models: BTreeMap::new(),
        authorization_scopes: Vec::new(),
        responses: BTreeMap::new(),
        integration: Some(lambda_proxy("backend")),
    }
}

pub(crate) fn custom(verb: &str) -> Method {
    Method { authorization_type: "CUSTOM".into(), authorizer_id: Some("guard0".into()), ..open(verb) }
}

pub(crate) fn lambda_proxy(function: &str) -> Integration {
    Integration {
        kind: "AWS_PROXY".into(),
        http_method: Some("POST".into()),
        uri: Some(uri(function)),
        credentials: None,
        connection_type: None,
        connection_id: None,
        request_parameters: BTreeMap::new(),
        request_templates: BTreeMap::new(),
        passthrough_behavior: "WHEN_NO_MATCH".into(),
        content_handling: None,
        timeout_ms: 29_000,
        cache_namespace: "r".into(),
        cache_key_parameters: Vec::new(),
        responses: BTreeMap::new(),
    }
}

pub(crate) fn stage() -> Stage {
    Stage {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        rest_api_id: "abc123".into(),
        stage_name: "dev".into(),
        deployment_id: "dep000".into(),
        description: None,
        variables: BTreeMap::new(),
        documentation_version: None,
        is_tracing_enabled: false,
        tags: BTreeMap::new(),
        created_at: Timestamp::default(),
        last_updated_at: Timestamp::default(),
        authorizer_cache_epoch: 0,
    }
}

pub(crate) fn deployment(api: &RestApi) -> Deployment {
    Deployment { id: "dep000".into(), description: None, created_at: Timestamp::default(), snapshot: api.clone() }
}

/// An authorizer's answer with these statements.
pub(crate) fn policy(statements: serde_json::Value) -> String {
    serde_json::json!({
        "principalId": "user",
        "policyDocument": { "Version": "2012-10-17", "Statement": statements },
    })
    .to_string()
}

pub(crate) fn statement(effect: &str, resource: &str) -> serde_json::Value {
    serde_json::json!({ "Effect": effect, "Action": "execute-api:Invoke", "Resource": resource })
}

/// A script: `guard` answers `answer`, every other function answers 200.
pub(crate) fn guard_says(answer: String) -> impl Fn(&Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync {
    move |invocation| match invocation.function.name.as_str() {
        "guard" => Ok(gatewright_testkit::invoke::reply(answer.clone())),
        _ => Ok(gatewright_testkit::invoke::reply(r#"{"statusCode":200,"body":"from the backend"}"#)),
    }
}
