//! The event that a function gets by its URL: payload format 2.0, member for member in AWS's order.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-payloads> and recorded events: header names are in lower
//! case, repeated values are joined by commas, absent members are left out, the path keeps its escapes, and `cookie` stands both in `headers`
//! and, taken apart, in `cookies`. A signature's `authorization` is kept from the function; its other headers are not.
//!
//! # Not (yet) like AWS
//! - `x-amzn-tls-version` and `x-amzn-tls-cipher-suite` are absent: the listener does not hand them on.
//! - `domainName` is the host that was addressed; AWS's own name for the URL where it was called by path.
//! - Not known from AWS: a body without `Content-Type`, and one that says it is text and is not UTF-8; both arrive in base64 here.

use std::borrow::Cow;
use std::net::IpAddr;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use gatewright_model::arrival::{Scheme, UrlTarget};
use gatewright_model::function_url::FunctionUrl;
use gatewright_model::timestamp::Timestamp;
use http::header::{AUTHORIZATION, CONNECTION, CONTENT_TYPE, COOKIE, HOST, USER_AGENT};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use super::signed::Signed;

/// Of one connection only (RFC 9110, 7.6.1); so is what `Connection` names.
const HOP_BY_HOP: [&str; 9] = [
    "connection",
    "expect",
    "keep-alive",
    "proxy-authorization",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Said by the URL itself, whatever the client says.
const REPLACED: [&str; 6] = [
    "x-amzn-tls-cipher-suite",
    "x-amzn-tls-version",
    "x-amzn-trace-id",
    "x-forwarded-for",
    "x-forwarded-port",
    "x-forwarded-proto",
];

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// A call as it is told to the function.
pub(super) struct Event<'a> {
    pub(super) url: &'a FunctionUrl,
    pub(super) head: &'a Parts,
    pub(super) target: &'a UrlTarget,
    pub(super) peer: IpAddr,
    pub(super) scheme: Scheme,
    pub(super) arrived_at: Timestamp,
    pub(super) request_id: &'a str,
    pub(super) trace_id: &'a str,
    /// Who signed it, where that is asked for.
    pub(super) signed: Option<&'a Signed>,
    pub(super) body: &'a [u8],
}

impl Event<'_> {
    /// JSON text.
    pub(super) fn to_json(&self) -> String {
        let query = self.head.uri.query().unwrap_or_default();
        let mut event = Map::new();
        let mut put = |name: &str, value: Value| event.insert(name.to_owned(), value);
        put("version", json!("2.0"));
        put("routeKey", json!("$default"));
        put("rawPath", json!(self.target.path));
        put("rawQueryString", json!(query));
        let cookies = cookies(&self.head.headers);
        if !cookies.is_empty() {
            put("cookies", json!(cookies));
        }
        put("headers", Value::Object(self.headers()));
        let parameters = query_string_parameters(query);
        if !parameters.is_empty() {
            put("queryStringParameters", Value::Object(parameters));
        }
        put("requestContext", Value::Object(self.request_context()));
        let text = text_of(self.body, self.head.headers.get(CONTENT_TYPE));
        let is_base64 = text.is_none();
        if !self.body.is_empty() {
            let body = text.map_or_else(|| BASE64_STANDARD.encode(self.body), str::to_owned);
            put("body", Value::String(body));
        }
        put("isBase64Encoded", json!(is_base64));
        Value::Object(event).to_string()
    }

    fn headers(&self) -> Map<String, Value> {
        let sent = &self.head.headers;
        let nominated: Vec<String> = sent.get_all(CONNECTION).iter().flat_map(tokens).collect();
        let is_kept_back = |name: &HeaderName| {
            let name = name.as_str();
            HOP_BY_HOP.contains(&name)
                || REPLACED.contains(&name)
                || nominated.iter().any(|nominated| nominated == name)
                || (self.signed.is_some() && name == AUTHORIZATION)
        };
        let mut headers = Map::new();
        for name in sent.keys().filter(|name| **name == HOST || !is_kept_back(name)) {
            headers.insert(name.as_str().to_owned(), Value::String(joined(sent, name, ",")));
        }
        // A client's word for where it came from stands before what is known.
        let forwarded_for = match joined(sent, &FORWARDED_FOR, ", ") {
            said if said.is_empty() => self.peer.to_string(),
            said => format!("{said}, {}", self.peer),
        };
        let added = [
            ("x-amzn-trace-id", self.trace_id.to_owned()),
            ("x-forwarded-for", forwarded_for),
            ("x-forwarded-port", self.port().to_string()),
            ("x-forwarded-proto", self.scheme.as_str().to_owned()),
        ];
        headers.extend(added.map(|(name, value)| (name.to_owned(), Value::String(value))));
        headers
    }

    /// The port that the client addressed.
    fn port(&self) -> u16 {
        let host = self.head.headers.get(HOST).and_then(|host| http::uri::Authority::try_from(host.as_bytes()).ok());
        host.and_then(|host| host.port_u16()).unwrap_or(match self.scheme {
            Scheme::Http => 80,
            Scheme::Https => 443,
        })
    }

    fn request_context(&self) -> Map<String, Value> {
        let mut context = Map::new();
        let mut put = |name: &str, value: Value| context.insert(name.to_owned(), value);
        let account = self.signed.map_or("anonymous", |signed| signed.principal.account.as_str());
        put("accountId", json!(account));
        put("apiId", json!(self.url.id));
        if let Some(signed) = self.signed {
            let principal = &signed.principal;
            let iam = json!({
                "accessKey": signed.access_key_id,
                "accountId": principal.account.as_str(),
                "callerId": principal.user_id,
                "cognitoIdentity": null,
                "principalOrgId": null,
                "userArn": principal.arn,
                "userId": principal.user_id,
            });
            put("authorizer", json!({ "iam": iam }));
        }
        put("domainName", json!(self.target.domain_name.clone().unwrap_or_else(|| self.url.aws_host())));
        put("domainPrefix", json!(self.url.id));
        put("http", Value::Object(self.http()));
        put("requestId", json!(self.request_id));
        put("routeKey", json!("$default"));
        put("stage", json!("$default"));
        put("time", json!(time(self.arrived_at)));
        put("timeEpoch", json!(self.arrived_at.epoch_ms));
        context
    }

    fn http(&self) -> Map<String, Value> {
        let mut http = Map::new();
        let mut put = |name: &str, value: Value| http.insert(name.to_owned(), value);
        put("method", json!(self.head.method.as_str()));
        put("path", json!(self.target.path));
        put("protocol", json!("HTTP/1.1"));
        put("sourceIp", json!(self.peer.to_string()));
        if self.head.headers.contains_key(USER_AGENT) {
            put("userAgent", json!(joined(&self.head.headers, &USER_AGENT, ",")));
        }
        http
    }
}

/// The body as text, where its media type is one of text; an empty body is.
fn text_of<'a>(body: &'a [u8], content_type: Option<&HeaderValue>) -> Option<&'a str> {
    if body.is_empty() {
        return Some("");
    }
    let content_type = content_type.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let is_text = media_type.starts_with("text/")
        || ["json", "xml", "javascript", "x-www-form-urlencoded"].iter().any(|word| media_type.contains(word));
    std::str::from_utf8(body).ok().filter(|_| is_text)
}

fn cookies(headers: &HeaderMap) -> Vec<String> {
    let fields = headers.get_all(COOKIE).iter().map(text);
    let pieces = fields.flat_map(|field| field.split(';').map(|piece| piece.trim().to_owned()).collect::<Vec<_>>());
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// Decoded; the values of a name that comes again are joined by commas.
fn query_string_parameters(query: &str) -> Map<String, Value> {
    let mut parameters = Map::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decoded(value);
        match parameters.entry(decoded(name)) {
            serde_json::map::Entry::Vacant(entry) => {
                entry.insert(Value::String(value));
            }
            serde_json::map::Entry::Occupied(mut entry) => {
                if let Value::String(values) = entry.get_mut() {
                    values.push(',');
                    values.push_str(&value);
                }
            }
        }
    }
    parameters
}

fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

fn joined(headers: &HeaderMap, name: &HeaderName, by: &str) -> String {
    headers.get_all(name).iter().map(text).collect::<Vec<_>>().join(by)
}

fn text(value: &HeaderValue) -> Cow<'_, str> {
    String::from_utf8_lossy(value.as_bytes())
}

fn tokens(value: &HeaderValue) -> Vec<String> {
    text(value).split(',').map(|token| token.trim().to_ascii_lowercase()).collect()
}

/// `dd/MMM/yyyy:HH:mm:ss +0000`.
fn time(at: Timestamp) -> String {
    let time = jiff::Timestamp::from_millisecond(at.epoch_ms).unwrap_or_default();
    time.strftime("%d/%b/%Y:%H:%M:%S +0000").to_string()
}

#[cfg(test)]
mod tests;
