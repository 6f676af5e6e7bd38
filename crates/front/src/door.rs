//! The way of one call: body → operation → caller → input → endpoint → answer.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::arrival::Arrival;
use gatewright_model::body::Body;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Boxed, Clock, Door, Entropy, Identities, Settled};
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::document::Document;
use gatewright_wire::matching::{Labels, Matched, match_operation};
use gatewright_wire::request::Request;
use gatewright_wire::schema::{OperationSchema, Protocol};
use gatewright_wire::service::{CallContext, Endpoint, Service, ServiceError};
use gatewright_wire::sigv4::{self, Credential, SignatureError};
use gatewright_wire::{constraints, error, read, write};
use http::header::{CONTENT_TYPE, HOST};
use http::request::Parts;
use http::{HeaderName, HeaderValue, Response};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use crate::caller::{self, CallerIdentity};

/// Largest request body, the most that any AWS API takes (Lambda's CreateFunction).
pub const BODY_BYTES_MAX: usize = 70_167_211;

/// Longest that a request body may take to come.
pub const BODY_WAIT: Duration = Duration::from_secs(120);

/// What the front needs from outside.
#[derive(Clone)]
pub struct Ports {
    /// Access keys that were issued here.
    pub identities: Arc<dyn Identities>,
    /// Whether the road has caught up with what was written.
    pub settled: Arc<dyn Settled>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Request ids.
    pub entropy: Arc<dyn Entropy>,
}

/// What the front is told at start.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The account of callers whose key names none.
    pub account: AccountId,
    /// The region of callers whose signature names none.
    pub region: Region,
    /// Where this server is reached: `http://127.0.0.1:4566`.
    pub base_url: Arc<str>,
}

/// The door.
pub struct Front {
    pub(crate) services: Vec<Service>,
    pub(crate) ports: Ports,
    pub(crate) settings: Settings,
}

impl Front {
    /// A door to `services`.
    #[must_use]
    pub fn new(services: Vec<Service>, ports: Ports, settings: Settings) -> Self {
        Self { services, ports, settings }
    }

    async fn call(&self, arrival: Arrival) -> Response<Bytes> {
        let request_id = self.ports.entropy.uuid();
        let now = arrival.arrived_at;
        let head = with_host(arrival.head);
        let body = tokio::select! {
            biased;
            body = Limited::new(arrival.body, BODY_BYTES_MAX).collect() => match body {
                Ok(body) => body.to_bytes(),
                Err(problem) if problem.is::<LengthLimitError>() => return too_large(&request_id),
                Err(_) => return broken_body(&request_id),
            },
            () = self.ports.clock.sleep(BODY_WAIT) => return too_slow(&request_id),
        };
        let request = Request {
            method: &head.method,
            path: head.uri.path(),
            query: head.uri.query().unwrap_or_default(),
            headers: &head.headers,
            body: &body,
        };
        let credential = sigv4::parse_authorization(request.headers);
        let signing_name = credential.as_ref().ok().and_then(Option::as_ref).map(|credential| credential.service.as_str());
        match match_operation(&self.services, signing_name, &request) {
            Matched::Operation { service, endpoint, labels } => {
                let call = Call { front: self, service, endpoint, request_id, now };
                call.answer(&request, &labels, credential).await
            }
            Matched::Unsupported { service, operation } => {
                let message = format!("Gatewright does not yet support {operation} of {}.", service.schema.name);
                let problem = ServiceError::new("NotImplementedException", 501, message);
                error::write_error(Some(service), service.schema.protocol, &problem, &request_id)
            }
            Matched::Unknown => unknown(&self.services, signing_name, &request, &request_id),
        }
    }

    /// Runs an endpoint on a checked input, and waits for the road where the operation changes something.
    pub(crate) async fn run(&self, endpoint: &Endpoint, context: CallContext, input: Document) -> Result<Document, ServiceError> {
        let output = endpoint.call(context, input).await?;
        if !is_read_only(endpoint.operation) {
            let settled = self.ports.settled.settle().await;
            settled.map_err(|cause| ServiceError {
                cause: Some(cause.into()),
                ..ServiceError::new(
                    "ServiceUnavailableException",
                    503,
                    "The change is stored, but this node has not applied it yet.",
                )
            })?;
        }
        Ok(output)
    }

    pub(crate) fn context(
        &self,
        caller: CallerIdentity,
        request_id: String,
        now: Timestamp,
        trace_id: Option<String>,
    ) -> CallContext {
        CallContext {
            account: caller.principal.account.clone(),
            region: caller.region,
            principal: caller.principal,
            request_id,
            now,
            trace_id,
            base_url: Arc::clone(&self.settings.base_url),
        }
    }
}

impl Door for Front {
    fn answer(&self, arrival: Arrival) -> Boxed<'_, Response<Body>> {
        Box::pin(async move { self.call(arrival).await.map(Body::whole) })
    }
}

/// One call whose operation is known.
struct Call<'a> {
    front: &'a Front,
    service: &'a Service,
    endpoint: &'a Endpoint,
    request_id: String,
    now: Timestamp,
}

impl Call<'_> {
    async fn answer(
        self,
        request: &Request<'_>,
        labels: &Labels,
        credential: Result<Option<Credential>, SignatureError>,
    ) -> Response<Bytes> {
        let request_id = self.request_id.clone();
        let (service, operation) = (self.service, self.endpoint.operation);
        match self.outcome(request, labels, credential).await {
            Ok(output) => write::write_output(service, operation, &output, &request_id),
            Err(problem) => {
                if let Some(cause) = &problem.cause {
                    tracing::warn!(request_id, operation = operation.name, code = problem.code, cause = %chain(cause.as_ref()), "call failed");
                }
                error::write_error(Some(service), service.schema.protocol, &problem, &request_id)
            }
        }
    }

    async fn outcome(
        self,
        request: &Request<'_>,
        labels: &Labels,
        credential: Result<Option<Credential>, SignatureError>,
    ) -> Result<Document, ServiceError> {
        let Self { front, service, endpoint, request_id, now } = self;
        let operation = endpoint.operation;
        let caller = if operation.is_unsigned {
            caller::anonymous(&front.settings.account, &front.settings.region)
        } else {
            let signed = credential.and_then(|credential| {
                caller::signed(request, credential.as_ref(), front.ports.identities.as_ref(), &front.settings.account, now)
            });
            signed.map_err(|problem| problem.into_service_error(service.schema.protocol))?
        };
        let input = read::read_input(service, operation, labels, request);
        let input = input.map_err(|problem| problem.into_service_error(service.wording))?;
        constraints::check(service, operation, &input)?;
        let trace_id = request.headers.get("x-amzn-trace-id").and_then(|value| value.to_str().ok()).map(str::to_owned);
        front.run(endpoint, front.context(caller, request_id, now, trace_id), input).await
    }
}

/// HTTP/2 names the host in `:authority`; a signature always covers it as `host`.
fn with_host(mut head: Parts) -> Parts {
    let authority = head.uri.authority().and_then(|authority| HeaderValue::from_str(authority.as_str()).ok());
    if let Some(authority) = authority {
        head.headers.entry(HOST).or_insert(authority);
    }
    head
}

/// By name: AWS spells operations that change nothing with these verbs. Invoke changes no definition.
fn is_read_only(operation: &OperationSchema) -> bool {
    ["Get", "List", "Describe", "Invoke"].iter().any(|verb| operation.name.starts_with(verb))
}

fn broken_body(request_id: &str) -> Response<Bytes> {
    let problem = ServiceError::new("IncompleteBody", 400, "The request body ended early or is not framed as it says.");
    error::write_error(None, Protocol::RestJson1, &problem, request_id)
}

fn too_slow(request_id: &str) -> Response<Bytes> {
    let message = format!("The request body did not come within {} seconds.", BODY_WAIT.as_secs());
    let problem = ServiceError::new("RequestTimeoutException", 408, message);
    error::write_error(None, Protocol::RestJson1, &problem, request_id)
}

fn too_large(request_id: &str) -> Response<Bytes> {
    let message = format!("Request must be smaller than {BODY_BYTES_MAX} bytes");
    let problem = ServiceError::new("RequestEntityTooLargeException", 413, message);
    error::write_error(None, Protocol::RestJson1, &problem, request_id)
}

/// What matches no operation is answered in the protocol that the caller speaks, so that its SDK can read the answer.
fn unknown(services: &[Service], signing_name: Option<&str>, request: &Request<'_>, request_id: &str) -> Response<Bytes> {
    let known =
        |service: &&Service| signing_name.is_some_and(|name| [service.schema.signing_name, service.schema.name].contains(&name));
    let known = services.iter().find(known);
    let header = |name| request.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let is_form = header(CONTENT_TYPE).is_some_and(|of| of.starts_with("application/x-www-form-urlencoded"));
    let spoken = match header(HeaderName::from_static("x-amz-target")) {
        Some(_) => Protocol::AwsJson11,
        None if is_form => Protocol::AwsQuery,
        None => Protocol::RestJson1,
    };
    let protocol = known.map_or(spoken, |service| service.schema.protocol);
    let (code, status) = match protocol {
        Protocol::AwsJson11 => ("UnknownOperationException", 400),
        Protocol::AwsQuery => ("InvalidAction", 400),
        Protocol::RestJson1 | Protocol::RestXml => ("UnknownOperationException", 404),
    };
    let problem = match signing_name {
        None => SignatureError::Missing.into_service_error(protocol),
        Some(name) if known.is_some() => {
            let message = format!("Gatewright has no operation for {} {} of service `{name}`.", request.method, request.path);
            ServiceError::new(code, status, message)
        }
        Some(name) => ServiceError::new(code, status, format!("Gatewright does not have the service `{name}` yet.")),
    };
    error::write_error(known, protocol, &problem, request_id)
}

/// An error and its causes, each once.
fn chain(error: &(dyn std::error::Error + Send + Sync + 'static)) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        next = cause.source();
    }
    text
}
