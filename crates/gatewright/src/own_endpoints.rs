//! Our own endpoints under `/_gatewright/`: health, readiness, decisions, the outbox, deployment packages, and emptying everything.

use std::sync::Arc;

use bytes::Bytes;
use gatewright_gateway::Gateway;
use gatewright_gateway::decision::explain::explain;
use gatewright_issuers::IssuersElsewhere;
use gatewright_model::arrival::Arrival;
use gatewright_model::body::Body;
use gatewright_model::function::CodePackage;
use gatewright_model::ports::{Boxed, Clock, CodePackages, Door, Settled};
use gatewright_store::Store;
use gatewright_store::log_events::LogEvents;
use http::header::{ACCEPT, ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::request::Parts;
use http::{HeaderValue, Method, Response, StatusCode};

use crate::code_links::SignedCodeLinks;
use crate::decision_page;
use crate::outbox::Outbox;
use crate::outbox_page;

/// How many decisions a list shows.
const DECISIONS_SHOWN: usize = 50;

/// What the endpoints tell of.
pub(crate) struct OwnEndpoints {
    pub(crate) gateway: Arc<Gateway>,
    pub(crate) store: Store,
    pub(crate) log_events: LogEvents,
    pub(crate) settled: Arc<dyn Settled>,
    pub(crate) code: Arc<dyn CodePackages>,
    pub(crate) code_links: Arc<SignedCodeLinks>,
    pub(crate) outbox: Arc<Outbox>,
    pub(crate) issuers_elsewhere: IssuersElsewhere,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) is_reset_allowed: bool,
}

/// A page of ours has one style sheet of its own and nothing else, and no other page may frame it.
const PAGE_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
);

type Answer = Response<Bytes>;

impl OwnEndpoints {
    async fn respond(&self, request: &Parts) -> Answer {
        let path = request.uri.path().strip_prefix("/_gatewright/").unwrap_or_default();
        let method = &request.method;
        let get = |answer: Answer| if method == Method::GET { answer } else { wrong_method("GET") };
        match path.split_once('/').unwrap_or((path, "")) {
            ("health", "") => get(json(StatusCode::OK, &serde_json::json!({ "status": "ok" }))),
            ("ready", "") if method == Method::GET => self.ready().await,
            ("decisions", "") => get(self.decisions()),
            ("decisions", id) => get(self.decision(id, request)),
            ("outbox", "") => get(self.outbox(request)),
            ("code", sha256_hex) if method == Method::GET => self.code(sha256_hex, request).await,
            ("state", "") if method == Method::DELETE => self.reset(request).await,
            ("state", "") => wrong_method("DELETE"),
            ("ready" | "code", _) => wrong_method("GET"),
            _ => problem(StatusCode::NOT_FOUND, "there is no such endpoint; see the README for those under /_gatewright/"),
        }
    }

    async fn ready(&self) -> Answer {
        match self.settled.settle().await {
            Ok(()) => json(StatusCode::OK, &serde_json::json!({ "status": "ready" })),
            Err(not_settled) => problem(StatusCode::SERVICE_UNAVAILABLE, &not_settled.to_string()),
        }
    }

    fn decisions(&self) -> Answer {
        let newest = self.gateway.decisions().newest(DECISIONS_SHOWN);
        let told: Vec<_> = newest.iter().map(explain).collect();
        json(StatusCode::OK, &serde_json::json!({ "decisions": told }))
    }

    fn decision(&self, id: &str, request: &Parts) -> Answer {
        let decisions = self.gateway.decisions();
        let found = if id == "last" { decisions.last() } else { decisions.find(id) };
        let Some(record) = found else { return problem(StatusCode::NOT_FOUND, "no such decision is kept") };
        let told = explain(&record);
        let accept = accept(request);
        if accept.starts_with(b"text/plain") {
            return answer(StatusCode::OK, "text/plain; charset=utf-8", told.text().into());
        }
        if accept.starts_with(b"text/html") {
            let mut page = answer(StatusCode::OK, "text/html; charset=utf-8", decision_page::page(&told).into());
            page.headers_mut().insert(CONTENT_SECURITY_POLICY, PAGE_POLICY);
            return page;
        }
        json(StatusCode::OK, &serde_json::json!(told))
    }

    fn outbox(&self, request: &Parts) -> Answer {
        if !accept(request).starts_with(b"text/html") {
            return json(StatusCode::OK, &self.outbox.shown());
        }
        let mut page = answer(StatusCode::OK, "text/html; charset=utf-8", outbox_page::page(&self.outbox.newest()).into());
        page.headers_mut().insert(CONTENT_SECURITY_POLICY, PAGE_POLICY);
        page
    }

    async fn code(&self, sha256_hex: &str, request: &Parts) -> Answer {
        let query = request.uri.query().unwrap_or_default();
        if !self.code_links.admits(sha256_hex, query, self.clock.now()) {
            return problem(StatusCode::FORBIDDEN, "the link has expired or was not made here; ask get-function for a new one");
        }
        let package = CodePackage { sha256_hex: sha256_hex.to_owned(), size_bytes: 0, unzipped_bytes: 0 };
        match self.code.zip(&package).await {
            Ok(Some(zip)) => answer(StatusCode::OK, "application/zip", zip),
            Ok(None) => problem(StatusCode::NOT_FOUND, "the package is gone"),
            Err(cause) => {
                tracing::error!(%cause, "a deployment package cannot be read");
                problem(StatusCode::INTERNAL_SERVER_ERROR, "the package cannot be read")
            }
        }
    }

    /// Empties everything that can be asked for: definitions, cached policies, decisions. Packages and objects stay on disk, where nothing
    /// names them any more; the credentials of running workers stay too. For test suites; the header keeps a stray DELETE from doing it.
    async fn reset(&self, request: &Parts) -> Answer {
        if !self.is_reset_allowed {
            return problem(StatusCode::FORBIDDEN, "emptying this server needs --ephemeral or --allow-reset");
        }
        if request.headers.get("x-gatewright-reset").is_none_or(|value| value != "yes") {
            return problem(StatusCode::BAD_REQUEST, "emptying this server needs the header x-gatewright-reset: yes");
        }
        if let Err(cause) = self.store.clear().await {
            tracing::error!(%cause, "the store cannot be emptied");
            return problem(StatusCode::INTERNAL_SERVER_ERROR, "the store cannot be emptied");
        }
        if let Err(cause) = self.log_events.clear().await {
            tracing::error!(%cause, "the log events cannot be emptied");
            return problem(StatusCode::INTERNAL_SERVER_ERROR, "the log events cannot be emptied");
        }
        self.gateway.forget();
        self.issuers_elsewhere.forget();
        self.outbox.clear();
        match self.settled.settle().await {
            Ok(()) => answer(StatusCode::NO_CONTENT, "application/json", Bytes::new()),
            Err(not_settled) => problem(StatusCode::SERVICE_UNAVAILABLE, &not_settled.to_string()),
        }
    }
}

impl Door for OwnEndpoints {
    fn answer(&self, arrival: Arrival) -> Boxed<'_, Response<Body>> {
        Box::pin(async move { self.respond(&arrival.head).await.map(Body::whole) })
    }
}

/// What the client prefers; browsers name HTML first.
fn accept(request: &Parts) -> &[u8] {
    request.headers.get(ACCEPT).map(HeaderValue::as_bytes).unwrap_or_default()
}

fn answer(status: StatusCode, content_type: &'static str, body: Bytes) -> Answer {
    let mut answer = Response::new(body);
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

fn json(status: StatusCode, document: &serde_json::Value) -> Answer {
    answer(status, "application/json", format!("{document}\n").into())
}

fn problem(status: StatusCode, message: &str) -> Answer {
    json(status, &serde_json::json!({ "message": message }))
}

fn wrong_method(allowed: &'static str) -> Answer {
    let mut refused = problem(StatusCode::METHOD_NOT_ALLOWED, &format!("this endpoint takes {allowed}"));
    refused.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
    refused
}
