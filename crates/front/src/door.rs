//! The way of one call: body → operation → caller → input → endpoint → answer, which may still be coming when it leaves here.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::arrival::Arrival;
use gatewright_model::body::Body;
use gatewright_model::ports::{Boxed, Clock, Door, Entropy, Identities, RolePermissions, Settled, Tasks};
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::aws_chunked::Decoded;
use gatewright_wire::caller::{self, CallerIdentity, Covered, Mode, Signature};
use gatewright_wire::document::Document;
use gatewright_wire::live_body::LiveBody;
use gatewright_wire::matching::{Labels, Matched, match_operation};
use gatewright_wire::request::{Request, put_host};
use gatewright_wire::schema::{OperationSchema, Protocol};
use gatewright_wire::service::{CallContext, Endpoint, Service, ServiceError};
use gatewright_wire::sigv4::SignatureError;
use gatewright_wire::{constraints, error, read, write};
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderName, HeaderValue, Method, Response};
use http_body::Body as _;
use http_body_util::{BodyExt, LengthLimitError, Limited};
use tokio::sync::oneshot;

use crate::authorization;
use crate::bodies::Bodies;
use crate::claim::{self, Claim};
use crate::cross_origin;
use crate::settings::Settings;

/// Largest request body, the most that any AWS API takes (Lambda's CreateFunction).
pub const BODY_BYTES_MAX: usize = 70_167_211;

/// Largest body of a request that nobody has signed: it may come from any web page, and no unsigned operation takes more.
pub const UNSIGNED_BODY_BYTES_MAX: usize = 1024 * 1024;

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
    /// What roles may do.
    pub permissions: Arc<dyn RolePermissions>,
    /// Where operations that change something run to their end, also when their caller leaves.
    pub tasks: Arc<dyn Tasks>,
}

/// The door.
pub struct Front {
    pub(crate) services: Vec<Service>,
    pub(crate) ports: Ports,
    pub(crate) settings: Settings,
    bodies: Bodies,
}

impl Front {
    /// A door to `services`.
    #[must_use]
    pub fn new(services: Vec<Service>, ports: Ports, settings: Settings) -> Self {
        Self { services, ports, settings, bodies: Bodies::new() }
    }

    async fn call(&self, arrival: Arrival) -> Response<Body> {
        let request_id = self.ports.entropy.uuid();
        let now = arrival.arrived_at;
        let head = with_host(arrival.head);
        let claim = Claim::of(&head);
        if !claim.is_s3() && cross_origin::is_preflight(&head) {
            return cross_origin::preflight().map(Body::whole);
        }
        let protocol = claim.protocol(&self.services);
        let bytes_max = if matches!(claim.signature, Ok(Some(_))) { BODY_BYTES_MAX } else { UNSIGNED_BODY_BYTES_MAX };
        let Some(_place) = self.bodies.place(arrival.body.size_hint().exact(), bytes_max, self.ports.clock.as_ref()).await else {
            return too_many(protocol, &request_id).map(Body::whole);
        };
        let body = tokio::select! {
            biased;
            body = Limited::new(arrival.body, bytes_max).collect() => match body {
                Ok(body) => body.to_bytes(),
                Err(problem) if problem.is::<LengthLimitError>() => return too_large(protocol, bytes_max, &request_id).map(Body::whole),
                Err(_) => return broken_body(protocol, &request_id).map(Body::whole),
            },
            () = self.ports.clock.sleep(BODY_WAIT) => return too_slow(protocol, &request_id).map(Body::whole),
        };
        let sent = Request {
            method: &head.method,
            path: head.uri.path(),
            query: head.uri.query().unwrap_or_default(),
            headers: &head.headers,
            body: &body,
        };
        let addressed = claim.addressed(&sent);
        let mut response = match match_operation(&self.services, claim.signing_name(), &addressed) {
            Matched::Operation { service, endpoint, labels } => {
                let mode = if arrival.origin.is_some() { Mode::IssuedOnly } else { Mode::Developer };
                let call = Call { front: self, service, endpoint, request_id, now, mode };
                call.answer(&sent, &addressed, &labels, claim.signature.clone()).await
            }
            Matched::Unsupported { service, operation } => {
                let message = format!("Gatewright does not yet support {operation} of {}.", service.schema.name);
                let problem = ServiceError::new("NotImplementedException", 501, message);
                let mut answer = error::write_error(Some(service), service.schema.protocol, &problem, &request_id);
                let others = service.schema.unsupported_operations;
                if others.iter().any(|other| other.name == operation && other.is_unsigned) {
                    cross_origin::allow(&head.headers, &mut answer);
                }
                answer.map(Body::whole)
            }
            Matched::Unknown => unknown(&self.services, &claim, &addressed, &request_id).map(Body::whole),
        };
        if head.method == Method::HEAD {
            *response.body_mut() = Body::empty();
        }
        response
    }

    /// Runs an endpoint on a checked input, and waits for the road where the operation changes something.
    pub(crate) async fn run(&self, endpoint: &Endpoint, context: CallContext, input: Document) -> Result<Document, ServiceError> {
        if is_read_only(endpoint.operation) {
            return endpoint.call(context, input).await;
        }
        let output = self.to_its_end(endpoint.call(context, input)).await?;
        let settled = self.ports.settled.settle().await;
        settled.map_err(|cause| ServiceError {
            cause: Some(cause.into()),
            ..ServiceError::new("ServiceUnavailableException", 503, "The change is stored, but this node has not applied it yet.")
        })?;
        Ok(output)
    }

    /// Runs an operation in a task of its own and waits for it. Its caller may leave in the middle; what it has begun is finished, so that
    /// nothing is left half done (the bytes of an object without its record).
    async fn to_its_end(&self, operation: Boxed<'static, Result<Document, ServiceError>>) -> Result<Document, ServiceError> {
        let (tell, told) = oneshot::channel();
        let task = async move {
            // Fails when the caller has left.
            let _ = tell.send(operation.await);
        };
        self.ports.tasks.spawn("operation", Box::pin(task));
        told.await.unwrap_or_else(|_| Err(ServiceError::internal("the operation ended without an outcome")))
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
        Box::pin(self.call(arrival))
    }
}

/// One call whose operation is known.
struct Call<'a> {
    front: &'a Front,
    service: &'a Service,
    endpoint: &'a Endpoint,
    request_id: String,
    now: Timestamp,
    mode: Mode,
}

impl Call<'_> {
    async fn answer(
        self,
        sent: &Request<'_>,
        addressed: &Request<'_>,
        labels: &Labels,
        signature: Result<Option<Signature>, SignatureError>,
    ) -> Response<Body> {
        let request_id = self.request_id.clone();
        let (service, operation) = (self.service, self.endpoint.operation);
        let mut response = match self.outcome(sent, addressed, labels, signature).await {
            Ok(output) => write::write_output(service, operation, &output, &request_id),
            Err(problem) => {
                if let Some(cause) = &problem.cause {
                    tracing::warn!(request_id, operation = operation.name, code = problem.code, cause = %chain(cause.as_ref()), "call failed");
                }
                error::write_error(Some(service), service.schema.protocol, &problem, &request_id)
            }
        };
        if operation.is_unsigned {
            cross_origin::allow(sent.headers, &mut response);
        }
        let live = response.extensions_mut().remove::<LiveBody>().and_then(|live| live.take());
        response.map(|whole| live.unwrap_or_else(|| Body::whole(whole)))
    }

    async fn outcome(
        self,
        sent: &Request<'_>,
        addressed: &Request<'_>,
        labels: &Labels,
        signature: Result<Option<Signature>, SignatureError>,
    ) -> Result<Document, ServiceError> {
        let Self { front, service, endpoint, request_id, now, mode } = self;
        let operation = endpoint.operation;
        let protocol = service.schema.protocol;
        let (caller, role_arn, decoded) = if operation.is_unsigned {
            (caller::anonymous(&front.settings.account, &front.settings.region), None, None)
        } else {
            let refused = |problem: SignatureError| problem.into_service_error(protocol);
            let signature = signature.map_err(refused)?.ok_or_else(|| refused(SignatureError::Missing))?;
            let payload = if protocol == Protocol::RestXml { Some(claim::payload(addressed, &signature)?) } else { None };
            let covered = Covered { sent, addressed };
            let signed = caller::signed(covered, &signature, front.ports.identities.as_ref(), front.settings.home(), mode, now);
            let signed = signed.map_err(refused)?;
            let decoded = payload.map(|payload| claim::unframed(addressed, &payload, signed.chunks)).transpose()?.flatten();
            (signed.identity, signed.role_arn, decoded)
        };
        let plain = match &decoded {
            Some(Decoded { body, headers }) => Request { body, headers, ..*addressed },
            None => *addressed,
        };
        let input = read::read_input(service, operation, labels, &plain);
        let input = input.map_err(|problem| problem.into_service_error(service.wording))?;
        constraints::check(service, operation, &input)?;
        if mode == Mode::IssuedOnly && !operation.is_unsigned {
            let call = authorization::Call {
                service: service.schema,
                operation,
                input: &input,
                caller: &caller,
                role_arn: role_arn.as_deref(),
            };
            authorization::check(call, sent.headers, front.ports.permissions.as_ref()).await?;
        }
        let trace_id = sent.headers.get("x-amzn-trace-id").and_then(|value| value.to_str().ok()).map(str::to_owned);
        front.run(endpoint, front.context(caller, request_id, now, trace_id), input).await
    }
}

/// With the host where signatures cover it.
pub(crate) fn with_host(mut head: Parts) -> Parts {
    put_host(&head.uri, &mut head.headers);
    head
}

/// By name: AWS spells operations that change nothing with these verbs. Invoke changes no definition.
fn is_read_only(operation: &OperationSchema) -> bool {
    ["Get", "List", "Describe", "Head", "FilterLogEvents", "Invoke"].iter().any(|verb| operation.name.starts_with(verb))
}

fn too_many(protocol: Protocol, request_id: &str) -> Response<Bytes> {
    let problem = match protocol {
        Protocol::RestXml => ServiceError::new("SlowDown", 503, "Please reduce your request rate."),
        _ => ServiceError::new("ServiceUnavailableException", 503, "Too many large requests are being read. Try again shortly."),
    };
    error::write_error(None, protocol, &problem, request_id)
}

fn broken_body(protocol: Protocol, request_id: &str) -> Response<Bytes> {
    let problem = ServiceError::new("IncompleteBody", 400, "The request body ended early or is not framed as it says.");
    error::write_error(None, protocol, &problem, request_id)
}

fn too_slow(protocol: Protocol, request_id: &str) -> Response<Bytes> {
    let message = format!("The request body did not come within {} seconds.", BODY_WAIT.as_secs());
    let problem = ServiceError::new("RequestTimeoutException", 408, message);
    error::write_error(None, protocol, &problem, request_id)
}

fn too_large(protocol: Protocol, bytes_max: usize, request_id: &str) -> Response<Bytes> {
    let message = format!("Request must be smaller than {bytes_max} bytes");
    let problem = match protocol {
        Protocol::RestXml => ServiceError::new("EntityTooLarge", 400, "Your proposed upload exceeds the maximum allowed size")
            .with_member("MaxSizeAllowed", bytes_max),
        _ => ServiceError::new("RequestEntityTooLargeException", 413, message),
    };
    error::write_error(None, protocol, &problem, request_id)
}

/// What matches no operation is answered in the protocol that the caller speaks, so that its SDK can read the answer.
fn unknown(services: &[Service], claim: &Claim, request: &Request<'_>, request_id: &str) -> Response<Bytes> {
    let signing_name = claim.signing_name();
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
    let is_unsigned = matches!(claim.signature, Ok(None));
    // Nobody's path, and nobody says whose: what is left is a bucket's.
    let has_buckets = services.iter().any(|service| service.schema.protocol == Protocol::RestXml);
    let is_bucket = is_unsigned && spoken == Protocol::RestJson1 && has_buckets && request.path.len() > 1;
    let spoken = if is_bucket { Protocol::RestXml } else { spoken };
    let protocol = known.map_or(spoken, |service| service.schema.protocol);
    let (code, status) = match protocol {
        Protocol::AwsJson11 => ("UnknownOperationException", 400),
        Protocol::AwsQuery => ("InvalidAction", 400),
        Protocol::RestJson1 => ("UnknownOperationException", 404),
        Protocol::RestXml => ("NotImplementedException", 501),
    };
    // The host may say that it is S3's where no signature does.
    let problem = match signing_name.filter(|_| !is_unsigned) {
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
