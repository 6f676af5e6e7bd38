//! The event that a proxy function sees (REST, version 1), member for member in AWS's order.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html> and
//! recorded events: header names keep the client's casing except `Authorization` and `User-Agent`; absent things are
//! `null`; query parameters are decoded, path parameters are not; repeated values keep the last in the single-value maps.

use std::borrow::Cow;
use std::collections::HashMap;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use gatewright_model::timestamp::Timestamp;
use percent_encoding::percent_decode_str;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::media_type;
use crate::authorizer::Permitted;
use crate::request::RoadRequest;

/// AWS keeps these from the backend, whatever the integration.
const DROPPED: [&str; 12] = [
    "connection",
    "content-length",
    "content-md5",
    "expect",
    "max-forwards",
    "proxy-authenticate",
    "server",
    "te",
    "transfer-encoding",
    "trailer",
    "upgrade",
    "www-authenticate",
];

/// Said by the gateway itself, whatever the client says.
const REPLACED: [&str; 3] = ["x-amzn-trace-id", "x-forwarded-port", "x-forwarded-proto"];

/// Names that arrive in this spelling whatever the client wrote.
const CANONICAL: [&str; 3] = ["Authorization", "User-Agent", "Host"];

/// Names in order of first arrival, each with all its values in order; never a name without a value.
type Grouped<'a> = Vec<(Cow<'a, str>, Vec<Cow<'a, str>>)>;

/// The event as JSON text. `authorizer_took` is what `requestContext.authorizer.integrationLatency` shows.
///
/// # Errors
/// When JSON cannot be written, which in-memory text never is.
pub fn event(
    permitted: &Permitted<'_>,
    body: &[u8],
    trace_id: &str,
    authorizer_took: Duration,
) -> Result<Vec<u8>, serde_json::Error> {
    let routed = &permitted.routed;
    let (request, plan) = (routed.request, &routed.plan);
    let resource = routed.route().map(|(_, resource)| resource);
    let content_type = media_type::first(request.header("content-type"));
    let is_binary = !body.is_empty() && media_type::is_binary(content_type, &plan.binary_media_types);
    let text = match body {
        [] => None,
        bytes if is_binary => Some(Cow::Owned(BASE64_STANDARD.encode(bytes))),
        bytes => Some(String::from_utf8_lossy(bytes)),
    };
    let headers = headers(request, trace_id);
    let query = query(&request.query);
    let event = Event {
        resource: resource.map(|resource| resource.path.as_str()).unwrap_or_default(),
        path: &request.path,
        http_method: request.method.as_str(),
        headers: Single(&headers),
        multi_value_headers: Multiple(&headers),
        query_string_parameters: non_empty(&query).map(Single),
        multi_value_query_string_parameters: non_empty(&query).map(Multiple),
        path_parameters: path_parameters(permitted),
        stage_variables: (!plan.stage_variables.is_empty()).then_some(Plain(&plan.stage_variables)),
        request_context: RequestContext { permitted, authorizer_took },
        body: text,
        is_base64_encoded: is_binary,
    };
    serde_json::to_vec(&event)
}

/// The client's `X-Amzn-Trace-Id`, or a fresh one.
#[must_use]
pub fn trace_id(request: &RoadRequest) -> String {
    match request.header("x-amzn-trace-id") {
        Some(trace_id) if trace_id.contains("Root=") => trace_id.to_owned(),
        _ => request.ids.trace_id(request.arrived_at),
    }
}

#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct Event<'a> {
    resource: &'a str,
    path: &'a str,
    http_method: &'a str,
    headers: Single<'a>,
    multi_value_headers: Multiple<'a>,
    query_string_parameters: Option<Single<'a>>,
    multi_value_query_string_parameters: Option<Multiple<'a>>,
    path_parameters: Option<Borrowed<'a>>,
    stage_variables: Option<Plain<'a>>,
    request_context: RequestContext<'a>,
    body: Option<Cow<'a, str>>,
    is_base64_encoded: bool,
}

/// A map that keeps the last of repeated values.
struct Single<'a>(&'a Grouped<'a>);
/// A map from each name to all its values in order.
struct Multiple<'a>(&'a Grouped<'a>);
/// A map from owned text.
struct Plain<'a>(&'a [(String, String)]);
/// A map of borrowed text.
struct Borrowed<'a>(Vec<(&'a str, &'a str)>);

impl Serialize for Single<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().filter_map(|(name, values)| Some((name, values.last()?))))
    }
}

impl Serialize for Multiple<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, values)| (name, values)))
    }
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl Serialize for Borrowed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

fn non_empty<'a, 'b>(grouped: &'b Grouped<'a>) -> Option<&'b Grouped<'a>> {
    (!grouped.is_empty()).then_some(grouped)
}

fn headers<'a>(request: &'a RoadRequest, trace_id: &'a str) -> Grouped<'a> {
    let mut grouped: Grouped<'a> = Vec::with_capacity(request.headers.len() + 4);
    let mut forwarded_for: Vec<Cow<'a, str>> = Vec::new();
    for (name, value) in request.original_head.lines(&request.headers) {
        let value = String::from_utf8_lossy(value.as_bytes());
        let is = |other: &&str| name.eq_ignore_ascii_case(other);
        if is(&"x-forwarded-for") {
            forwarded_for.push(value);
            continue;
        }
        // What a client says of its own connection does not count: the gateway's word replaces it.
        if DROPPED.iter().any(is) || REPLACED.iter().any(is) {
            continue;
        }
        // A name that comes again in another spelling joins the first, so that no value hides behind letter case.
        match grouped.iter_mut().find(|(earlier, _)| earlier.eq_ignore_ascii_case(name)) {
            Some((_, values)) => values.push(value),
            None => {
                let name = CANONICAL.into_iter().find(|canonical| is(canonical)).unwrap_or(name);
                grouped.push((Cow::Borrowed(name), vec![value]));
            }
        }
    }
    if !grouped.iter().any(|(name, _)| name == "Host") {
        grouped.push((Cow::Borrowed("Host"), vec![Cow::Borrowed(&request.domain_name)]));
    }
    forwarded_for.push(Cow::Owned(request.peer.ip().to_string()));
    let added = [
        ("X-Amzn-Trace-Id", Cow::Borrowed(trace_id)),
        ("X-Forwarded-For", Cow::Owned(forwarded_for.join(", "))),
        ("X-Forwarded-Port", Cow::Owned(request.port.to_string())),
        ("X-Forwarded-Proto", Cow::Borrowed(request.scheme.as_str())),
    ];
    grouped.extend(added.map(|(name, value)| (Cow::Borrowed(name), vec![value])));
    grouped
}

/// AWS splits at `&` and `;`, decodes, and reads `+` as a blank.
fn query(query: &str) -> Grouped<'_> {
    let mut grouped: Grouped<'_> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for pair in query.split(['&', ';']).filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (decoded(name), decoded(value));
        let place = *places.entry(name.clone()).or_insert(grouped.len());
        match grouped.get_mut(place) {
            Some((_, values)) => values.push(Cow::Owned(value)),
            None => grouped.push((Cow::Owned(name), vec![Cow::Owned(value)])),
        }
    }
    grouped
}

/// Each query parameter with its last value, for a log.
pub(crate) fn query_pairs(text: &str) -> Vec<(String, String)> {
    let pairs = query(text).into_iter();
    pairs.filter_map(|(name, values)| Some((name.into_owned(), values.last()?.to_string()))).collect()
}

/// The last value of a query parameter, decoded.
pub(crate) fn query_parameter(query: &str, name: &str) -> Option<String> {
    let pairs = query.split(['&', ';']).rev().filter(|pair| !pair.is_empty());
    let mut pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.find(|(key, _)| decoded(key) == name).map(|(_, value)| decoded(value))
}

fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

fn path_parameters<'a>(permitted: &'a Permitted<'_>) -> Option<Borrowed<'a>> {
    let pairs = permitted.routed.path_parameters();
    (!pairs.is_empty()).then_some(Borrowed(pairs))
}

struct RequestContext<'a> {
    permitted: &'a Permitted<'a>,
    authorizer_took: Duration,
}

impl Serialize for RequestContext<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let routed = &self.permitted.routed;
        let (request, plan) = (routed.request, &routed.plan);
        let route = routed.route();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("resourceId", route.map(|(_, resource)| resource.id.as_str()).unwrap_or_default())?;
        if self.permitted.grant().is_some() {
            map.serialize_entry("authorizer", &Authorizer(self))?;
        }
        map.serialize_entry("resourcePath", route.map(|(_, resource)| resource.path.as_str()).unwrap_or_default())?;
        if let Some(name) = route.and_then(|(route, _)| route.operation_name.as_deref()) {
            map.serialize_entry("operationName", name)?;
        }
        map.serialize_entry("httpMethod", request.method.as_str())?;
        map.serialize_entry("extendedRequestId", &request.ids.extended_request_id())?;
        map.serialize_entry("requestTime", &request_time(request.arrived_at))?;
        map.serialize_entry("path", &request.path_with_stage)?;
        map.serialize_entry("accountId", plan.account.as_str())?;
        map.serialize_entry("protocol", "HTTP/1.1")?;
        map.serialize_entry("stage", &plan.stage_name)?;
        // Also where the path names the API: it is what the first label of an execute-api host would be.
        map.serialize_entry("domainPrefix", &plan.rest_api_id)?;
        map.serialize_entry("requestTimeEpoch", &request.arrived_at.epoch_ms)?;
        map.serialize_entry("requestId", &request.ids.request_id.hyphenated().to_string())?;
        map.serialize_entry("identity", &Identity(request))?;
        map.serialize_entry("domainName", &request.domain_name)?;
        map.serialize_entry("deploymentId", &plan.deployment_id)?;
        map.serialize_entry("apiId", &plan.rest_api_id)?;
        map.end()
    }
}

/// Context values flat beside `principalId`; the gateway's own members win over a context value of the same name.
struct Authorizer<'a>(&'a RequestContext<'a>);

impl Serialize for Authorizer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Some(grant) = self.0.permitted.grant() else { return serializer.serialize_none() };
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &grant.context {
            if name != "principalId" && name != "integrationLatency" {
                map.serialize_entry(name, value)?;
            }
        }
        if let Some(principal_id) = &grant.principal_id {
            map.serialize_entry("principalId", principal_id)?;
        }
        map.serialize_entry("integrationLatency", &u64::try_from(self.0.authorizer_took.as_millis()).unwrap_or(u64::MAX))?;
        map.end()
    }
}

struct Identity<'a>(&'a RoadRequest);

impl Serialize for Identity<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const UNKNOWN: [&str; 10] = [
            "cognitoIdentityPoolId",
            "accountId",
            "cognitoIdentityId",
            "caller",
            "accessKey",
            "cognitoAuthenticationType",
            "cognitoAuthenticationProvider",
            "userArn",
            "user",
            "principalOrgId",
        ];
        let mut map = serializer.serialize_map(None)?;
        for name in UNKNOWN {
            map.serialize_entry(name, &None::<&str>)?;
        }
        map.serialize_entry("sourceIp", &self.0.peer.ip())?;
        map.serialize_entry("userAgent", &self.0.header("user-agent"))?;
        map.end()
    }
}

/// `dd/MMM/yyyy:HH:mm:ss +0000`.
pub(crate) fn request_time(at: Timestamp) -> String {
    let time = jiff::Timestamp::from_millisecond(at.epoch_ms).unwrap_or_default();
    time.strftime("%d/%b/%Y:%H:%M:%S +0000").to_string()
}
