//! Which operation a request means: verb and path for restJson1, `X-Amz-Target` for awsJson1.1, `Action` for awsQuery.
//!
//! Of several templates that match, the one with a literal where the other has a label wins, from the left; then the one with more
//! constants in its query. Operations that AWS has and this server has not are matched the same way and by the same ranking, so
//! that a call of one is refused by its name instead of being taken for a neighbour.
//!
//! Several operations of S3 share a verb and a path, and differ by what of the query and the headers they require: see `demands`. Its
//! templates (`/{Bucket}/{Key+}`) fit nearly every path, so that they count only for calls whose signing name says that they are S3's.
//!
//! # Not (yet) like AWS
//! - A query protocol call with an unknown `Version` is matched by its `Action` alone; AWS refuses it.

mod demands;

use crate::query_string;
use crate::request::Request;
use crate::schema::{Protocol, Schema};
use crate::service::{Endpoint, Service};
use crate::uri_template::{Rank, match_template};
use demands::Demands;

pub use crate::uri_template::Labels;

/// What a request means.
#[derive(Debug)]
pub enum Matched<'a> {
    /// An operation that is offered.
    Operation {
        /// Whose operation it is.
        service: &'a Service,
        /// The operation and the code behind it.
        endpoint: &'a Endpoint,
        /// What the labels of the path stood for; empty outside of the REST protocols.
        labels: Labels,
    },
    /// An operation that AWS has and this server has not.
    Unsupported {
        /// Whose operation it is.
        service: &'a Service,
        /// Its name in the AWS model.
        operation: &'static str,
    },
    /// No operation at all.
    Unknown,
}

/// Finds the operation of a request. `signing_name` is the service of the signature's credential scope: when given, only services
/// with that signing name (or short name) are looked at.
#[must_use]
pub fn match_operation<'a>(services: &'a [Service], signing_name: Option<&str>, request: &Request<'_>) -> Matched<'a> {
    let query = query_string::parse(request.query).unwrap_or_default();
    let wanted =
        |service: &&Service| signing_name.is_none_or(|name| service.schema.signing_name == name || service.schema.name == name);
    let target = request.header("x-amz-target");
    let is_root = matches!(request.path, "" | "/");
    let form = if is_root && target.is_none() { form_action(request, &query) } else { None };
    let mut best: Option<(Rank, Matched<'a>)> = None;
    for service in services.iter().filter(wanted) {
        match service.schema.protocol {
            Protocol::AwsJson11 => {
                let name = target.and_then(|target| target.split_once('.'));
                if let Some((prefix, name)) = name
                    && prefix == service.schema.target_prefix
                    && let Some(found) = by_name(service, name)
                {
                    return found;
                }
            }
            Protocol::AwsQuery => {
                // Two query services may share an action's name; the version tells them apart and is looked at below.
                if let Some(form) = &form
                    && (form.version.as_deref() == Some(service.schema.api_version) || !is_version_known(services, form, wanted))
                    && let Some(found) = by_name(service, &form.action)
                {
                    return found;
                }
            }
            Protocol::RestXml if signing_name.is_none() => {}
            Protocol::RestJson1 | Protocol::RestXml => {
                if let Some(candidate) = by_path(service, request, &query)
                    && best.as_ref().is_none_or(|(rank, _)| candidate.0 > *rank)
                {
                    best = Some(candidate);
                }
            }
        }
    }
    best.map_or(Matched::Unknown, |(_, matched)| matched)
}

/// `Action` and `Version` of a query protocol call.
struct FormAction {
    action: String,
    version: Option<String>,
}

fn form_action(request: &Request<'_>, query: &[(String, String)]) -> Option<FormAction> {
    let body = std::str::from_utf8(request.body).ok().filter(|body| body.len() <= crate::aws_query::FORM_BYTES_MAX).unwrap_or("");
    let body = query_string::parse(body).unwrap_or_default();
    let find = |name: &str| {
        let pairs = body.iter().chain(query);
        pairs.filter(|(key, _)| key == name).map(|(_, value)| value.clone()).next()
    };
    Some(FormAction { action: find("Action")?, version: find("Version") })
}

fn is_version_known(services: &[Service], form: &FormAction, wanted: impl Fn(&&Service) -> bool) -> bool {
    services.iter().filter(wanted).any(|service| {
        service.schema.protocol == Protocol::AwsQuery && form.version.as_deref() == Some(service.schema.api_version)
    })
}

fn by_name<'a>(service: &'a Service, name: &str) -> Option<Matched<'a>> {
    if let Some(endpoint) = service.endpoints.iter().find(|endpoint| endpoint.operation.name == name) {
        return Some(Matched::Operation { service, endpoint, labels: Labels::default() });
    }
    let generated = service.schema.operations.iter().map(|operation| operation.name);
    let others = service.schema.unsupported_operations.iter().map(|operation| operation.name);
    let operation = generated.chain(others).find(|other| *other == name)?;
    Some(Matched::Unsupported { service, operation })
}

fn by_path<'a>(service: &'a Service, request: &Request<'_>, query: &[(String, String)]) -> Option<(Rank, Matched<'a>)> {
    let demands = (service.schema.protocol == Protocol::RestXml).then(|| Demands::new(service, request, query));
    let matches = |method: &str, uri: &'static str, input: Option<&'static Schema>| {
        if request.method.as_str() != method {
            return None;
        }
        let (rank, labels) = match_template(uri, request.path, query)?;
        match &demands {
            Some(demands) => Some((rank.with_required(demands.met(uri, input)?), labels)),
            None => Some((rank, labels)),
        }
    };
    let mut best: Option<(Rank, Matched<'a>)> = None;
    let mut offer = |rank: Rank, matched: Matched<'a>| {
        if best.as_ref().is_none_or(|(best_rank, _)| rank > *best_rank) {
            best = Some((rank, matched));
        }
    };
    for endpoint in &service.endpoints {
        if let Some((rank, labels)) = matches(endpoint.operation.method, endpoint.operation.uri, Some(endpoint.operation.input)) {
            offer(rank, Matched::Operation { service, endpoint, labels });
        }
    }
    let generated = service.schema.operations.iter();
    let generated = generated.map(|operation| (operation.name, operation.method, operation.uri, Some(operation.input)));
    let others = service.schema.unsupported_operations.iter();
    let others = others.map(|operation| (operation.name, operation.method, operation.uri, None));
    for (operation, method, uri, input) in generated.chain(others) {
        if let Some((rank, _)) = matches(method, uri, input) {
            offer(rank, Matched::Unsupported { service, operation });
        }
    }
    best
}
