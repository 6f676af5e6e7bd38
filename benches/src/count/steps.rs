//! What is counted.

use std::hint::black_box;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use gatewright_gateway::authorizer::cache::AuthorizerCache;
use gatewright_gateway::authorizer::grant::Grant;
use gatewright_gateway::authorizer::identity_source::Presented;
use gatewright_gateway::plan::LivePlan;
use gatewright_gateway::plan::compile::compile;
use gatewright_gateway::{Gateway, Ports};
use gatewright_model::arrival::{Arrival, HostStanding, InvokeTarget, Scheme};
use gatewright_model::body::Body;
use gatewright_model::ids::AccountId;
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::{Boxed, Clock, InvokeRefusal, NotSigned, Road, Upstream, UpstreamRefusal, VerifyingKeys};
use gatewright_model::rest_api::{Method, RestApi};
use gatewright_policy::{Context as PolicyContext, Effect, Request};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::identities::ScriptedIdentities;
use gatewright_testkit::invoke::ScriptedInvoke;
use gatewright_testkit::key_sets::KeySetTable;
use gatewright_testkit::tasks::RuntimeTasks;
use http::Response;
use serde_json::json;

use crate::defined_api::{STAGE_NAME, api_id, api_with_routes, authorizer, deployed, open, route_path};
use crate::server::function_uri;

/// A step, on one of so many things.
pub(super) type Step = Box<dyn FnMut(usize)>;

const BACKEND: &str = "http://127.0.0.1:9/hello";
const API: &str = "api0000000";
const POOL: &str = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_bench";
const ISSUER: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_bench";
const TTL: Duration = Duration::from_secs(3600);

fn publish(plan: &LivePlan, api: RestApi) {
    let (stage, deployment) = deployed(api);
    plan.publish(compile(&stage, Some(&deployment)));
}

/// A route is found among so many of one API.
pub(super) fn route(size: usize) -> Step {
    let plan = LivePlan::default();
    publish(&plan, api_with_routes(API, size, &open(BACKEND)));
    let paths: Vec<String> = (0..size).map(|number| route_path(number).trim_start_matches('/').to_owned()).collect();
    Box::new(move |at| find(&plan, API, paths.get(at)))
}

/// A route is found in one of so many APIs.
pub(super) fn api(size: usize) -> Step {
    let plan = LivePlan::default();
    let ids: Vec<String> = (0..size).map(api_id).collect();
    ids.iter().for_each(|id| publish(&plan, api_with_routes(id, 1, &open(BACKEND))));
    let path = route_path(0).trim_start_matches('/').to_owned();
    Box::new(move |at| find(&plan, ids.get(at).map_or("", String::as_str), Some(&path)))
}

fn find(plan: &LivePlan, api: &str, path: Option<&String>) {
    let stage = plan.stage(api, STAGE_NAME);
    let found = stage.as_ref().zip(path).and_then(|(stage, path)| stage.tree.find(path));
    assert!(black_box(found).is_some(), "no such route");
}

/// The key of a cached identity is made, and what is kept under it is taken, among so many.
pub(super) fn cache_key(size: usize) -> Result<Step> {
    let mut api = api_with_routes(API, 1, &guarded("CUSTOM"));
    let mut guard = authorizer("guard0", "TOKEN");
    guard.authorizer_uri = Some(function_uri("arn:aws:lambda:us-east-1:000000000000:function:guard"));
    api.authorizers.insert(guard.id.clone(), guard);
    let (stage, deployment) = deployed(api);
    let plan = compile(&stage, Some(&deployment));
    ensure!(plan.authorizers.len() == 1, "the authorizer is not understood");
    let cache = AuthorizerCache::new(&SeededEntropy::new(3));
    let tokens: Vec<String> = (0..size).map(|number| format!("Bearer {number:032x}")).collect();
    let grant = Arc::new(grant(0)?);
    let key = move |cache: &AuthorizerCache, token: &str| {
        plan.authorizers.first().map(|authorizer| cache.key(&plan, authorizer, &Presented::Token(token)))
    };
    for token in &tokens {
        cache.put(key(&cache, token).context("no authorizer")?, &grant, Duration::ZERO, TTL);
    }
    Ok(Box::new(move |at| {
        let key = tokens.get(at).and_then(|token| key(&cache, token));
        assert!(black_box(key.and_then(|key| cache.get(&key, TTL / 2))).is_some(), "not in the cache");
    }))
}

/// The policy of one of so many identities is decided.
pub(super) fn policy(size: usize) -> Result<Step> {
    let grants = (0..size).map(grant).collect::<Result<Vec<_>>>()?;
    let resource = format!("arn:aws:execute-api:us-east-1:000000000000:{API}/{STAGE_NAME}/GET{}", route_path(0));
    Ok(Box::new(move |at| {
        let context = PolicyContext::complete(&[]);
        let request = Request { action: "execute-api:Invoke", resource: &resource, principal: None, context };
        let decision = grants.get(at).map(|grant| grant.policy.decide(&request).effect);
        assert!(black_box(decision) == Some(Effect::Allow), "not allowed");
    }))
}

fn grant(number: usize) -> Result<Grant> {
    let of = |verb: &str| format!("arn:aws:execute-api:*:*:*/{STAGE_NAME}/{verb}/*");
    let answer = json!({
        "principalId": format!("{number:032x}"),
        "policyDocument": { "Version": "2012-10-17", "Statement": [
            { "Effect": "Deny", "Action": "execute-api:Invoke", "Resource": of("DELETE") },
            { "Effect": "Allow", "Action": "execute-api:Invoke", "Resource": of("GET") },
        ] },
    });
    Grant::parse(answer.to_string().as_bytes()).map_err(|cause| anyhow::anyhow!("the policy is unusable: {cause:?}"))
}

/// A request with one of so many tokens, which were seen if the authorization asks for them, goes all of the road.
pub(super) fn road(size: usize, authorization: &str) -> Result<Step> {
    let clock = FakeClock::new();
    let key_sets = Arc::new(KeySetTable::default());
    key_sets.put(ISSUER, POOL, Arc::new(EveryKey));
    let identities = Arc::new(ScriptedIdentities::default());
    let gateway = Gateway::new(Ports {
        invoke: Arc::new(ScriptedInvoke::new(|_| Err(InvokeRefusal::NotPermitted))),
        upstream: Arc::new(Backend),
        clock: Arc::new(clock.clone()),
        entropy: Arc::new(SeededEntropy::new(7)),
        tasks: Arc::new(RuntimeTasks),
        key_sets,
        identities: identities.clone(),
        identity_policies: identities,
        account: AccountId::developer(),
    });
    let mut api = api_with_routes(API, 1, &guarded(authorization));
    let mut pool = authorizer("guard0", "COGNITO_USER_POOLS");
    pool.provider_arns.push(POOL.into());
    api.authorizers.insert(pool.id.clone(), pool);
    publish(gateway.plan(), api);
    let tokens: Vec<String> = (0..size).map(|number| token(number, clock.now().epoch_s())).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let travel = move |token: &str| {
        let (arrival, target) = arriving(token, &clock);
        assert!(runtime.block_on(gateway.travel(arrival, target)).status() == 200, "the token opens nothing");
    };
    tokens.iter().for_each(|token| travel(token));
    Ok(Box::new(move |at| travel(tokens.get(at).map_or("", String::as_str))))
}

fn guarded(authorization: &str) -> Method {
    Method { authorization_type: authorization.into(), authorizer_id: Some("guard0".into()), ..open(BACKEND) }
}

/// As Cognito writes one, all of the same length. Its signature is none, for which [`EveryKey`] stands in: it is looked at once, before counting.
fn token(number: usize, now_s: i64) -> String {
    let header = json!({ "kid": "bench", "alg": "RS256" });
    let claims = json!({
        "sub": format!("{number:036}"), "email_verified": true, "iss": ISSUER, "cognito:username": "ada",
        "origin_jti": format!("{number:036}"), "aud": "2ia8nrgq3tv7pcb0s4dljf1mek", "event_id": format!("{number:036}"),
        "token_use": "id", "auth_time": now_s, "exp": now_s + 3600, "iat": now_s, "jti": format!("{number:036}"),
        "email": "ada@example.com",
    });
    let part = |part: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(part);
    format!("{}.{}.{}", part(header.to_string().as_bytes()), part(claims.to_string().as_bytes()), part(&[7; 256]))
}

fn arriving(token: &str, clock: &FakeClock) -> (Arrival, InvokeTarget) {
    let path = route_path(0);
    let request = http::Request::get(format!("/{STAGE_NAME}{path}")).header("authorization", token).body(());
    let (head, ()) = request.unwrap_or_default().into_parts();
    let target = InvokeTarget {
        api_id: API.to_owned(),
        stage: STAGE_NAME.to_owned(),
        path_with_stage: format!("/{STAGE_NAME}{path}"),
        path,
        domain_name: "api0000000.execute-api.localhost".to_owned(),
        host: HostStanding::Ours,
    };
    let arrival = Arrival {
        head,
        original_head: OriginalHead::new(None),
        body: Body::empty(),
        peer: SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000)),
        scheme: Scheme::Http,
        arrived_at: clock.now(),
        origin: None,
    };
    (arrival, target)
}

/// Has signed everything.
#[derive(Debug)]
struct EveryKey;

impl VerifyingKeys for EveryKey {
    fn has(&self, _: &str) -> bool {
        true
    }

    fn verify(&self, _: &str, _: &[u8], _: &[u8]) -> Result<(), NotSigned> {
        Ok(())
    }
}

/// Answers nothing, at once.
struct Backend;

impl Upstream for Backend {
    fn send(&self, _: http::Request<Body>) -> Boxed<'_, Result<Response<Body>, UpstreamRefusal>> {
        Box::pin(async { Ok(Response::new(Body::empty())) })
    }
}
