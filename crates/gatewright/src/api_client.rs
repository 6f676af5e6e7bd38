//! Calls AWS's operations on a running server, for the commands that do something there. They can do nothing that the AWS CLI could not:
//! the same requests, signed with the same access key from the environment.

use anyhow::{Context, bail, ensure};
use bytes::Bytes;
use gatewright_model::ids::Region;
use gatewright_model::ports::Clock;
use gatewright_model::secret::Secret;
use gatewright_wire::request::Request;
use gatewright_wire::sigv4;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use serde_json::Value;

use crate::local_client;
use crate::system::SystemClock;

/// A server, and who calls it.
pub(crate) struct ApiClient {
    endpoint: String,
    region: Region,
    access_key_id: String,
    secret_access_key: Secret<String>,
    session_token: Option<Secret<String>>,
}

/// How an operation's input travels: verb, and path with the members that stand in it.
const ROUTES: &[(&str, Method, &str)] = &[
    ("PutMethod", Method::PUT, "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}"),
    ("DeleteMethod", Method::DELETE, "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}"),
    (
        "PutMethodResponse",
        Method::PUT,
        "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}/responses/{statusCode}",
    ),
    (
        "UpdateMethodResponse",
        Method::PATCH,
        "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}/responses/{statusCode}",
    ),
    ("PutIntegration", Method::PUT, "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}/integration"),
    (
        "PutIntegrationResponse",
        Method::PUT,
        "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}/integration/responses/{statusCode}",
    ),
    (
        "UpdateIntegrationResponse",
        Method::PATCH,
        "/restapis/{restApiId}/resources/{resourceId}/methods/{httpMethod}/integration/responses/{statusCode}",
    ),
    ("PutGatewayResponse", Method::PUT, "/restapis/{restApiId}/gatewayresponses/{responseType}"),
];

const API_GATEWAY: &str = "apigateway";

/// An answer's JSON; nothing is `null`.
pub(crate) fn document(answer: &Response<Bytes>) -> anyhow::Result<Value> {
    if answer.body().is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(answer.body()).context("the server's answer is no JSON")
}

/// A text that may stand in a path: what functions are called, and how resources are numbered.
pub(crate) fn label<'a>(text: &'a str, what: &str) -> anyhow::Result<&'a str> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    ensure!(is_plain, "`{text}` cannot be a {what}");
    Ok(text)
}

impl ApiClient {
    /// With the environment's access key, or the one that developer mode takes from anybody.
    pub(crate) fn new(endpoint: &str, region: &str) -> anyhow::Result<Self> {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let or_test = |name: &str| variable(name).unwrap_or_else(|| "test".to_owned());
        Ok(Self {
            endpoint: endpoint.to_owned(),
            region: Region::parse(region).context("--region")?,
            access_key_id: or_test("AWS_ACCESS_KEY_ID"),
            secret_access_key: Secret::new(or_test("AWS_SECRET_ACCESS_KEY")),
            session_token: variable("AWS_SESSION_TOKEN").map(Secret::new),
        })
    }

    /// Calls an operation with an input of the SDKs' names.
    pub(crate) async fn call(&self, operation: &str, document: &Value) -> anyhow::Result<Value> {
        let route = ROUTES.iter().find(|(name, ..)| *name == operation);
        let (_, method, template) = route.with_context(|| format!("no way to call {operation}"))?;
        let mut body = document.as_object().cloned().unwrap_or_default();
        let mut path = String::new();
        for part in template.split('/').skip(1) {
            path.push('/');
            match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
                None => path.push_str(part),
                Some(label) => {
                    let value = body.shift_remove(label);
                    let value = value.as_ref().and_then(Value::as_str).with_context(|| format!("{operation} without {label}"))?;
                    path.push_str(self::label(value, label)?);
                }
            }
        }
        let body = if *method == Method::DELETE { Bytes::new() } else { Value::Object(body).to_string().into() };
        self.send(method, &path, body).await
    }

    /// GETs a path of API Gateway's.
    pub(crate) async fn get(&self, path_and_query: &str) -> anyhow::Result<Value> {
        self.get_from(API_GATEWAY, path_and_query).await
    }

    /// GETs a path of a service's.
    pub(crate) async fn get_from(&self, service: &str, path_and_query: &str) -> anyhow::Result<Value> {
        document(&self.request(service, &Method::GET, path_and_query, &[], Bytes::new()).await?)
    }

    async fn send(&self, method: &Method, path_and_query: &str, body: Bytes) -> anyhow::Result<Value> {
        document(&self.request(API_GATEWAY, method, path_and_query, &[], body).await?)
    }

    /// Sends a signed request to a service; what it answers that is no success is an error.
    pub(crate) async fn request(
        &self,
        service: &str,
        method: &Method,
        path_and_query: &str,
        more: &[(HeaderName, &str)],
        body: Bytes,
    ) -> anyhow::Result<Response<Bytes>> {
        let headers = self.signed(service, method, path_and_query, more, &body)?;
        let answer = local_client::send(&self.endpoint, method, path_and_query, headers, body).await?;
        let status = answer.status();
        if status.is_success() {
            return Ok(answer);
        }
        let said = document(&answer).unwrap_or_default();
        match said.get("message").or_else(|| said.get("Message")).and_then(Value::as_str) {
            Some(message) => bail!("{message}"),
            None if status == StatusCode::NOT_FOUND => bail!("there is no such thing at {}", self.endpoint),
            None => bail!("the server answered {status}: {}", String::from_utf8_lossy(answer.body())),
        }
    }

    fn signed(
        &self,
        service: &str,
        method: &Method,
        path_and_query: &str,
        more: &[(HeaderName, &str)],
        body: &Bytes,
    ) -> anyhow::Result<HeaderMap> {
        let (path, query) = path_and_query.split_once('?').unwrap_or((path_and_query, ""));
        let mut headers = HeaderMap::new();
        headers.insert("host", HeaderValue::try_from(local_client::authority(&self.endpoint)?)?);
        if !body.is_empty() {
            headers.insert("content-type", HeaderValue::from_static("application/json"));
        }
        for (name, value) in more {
            headers.insert(name, HeaderValue::try_from(*value)?);
        }
        if let Some(token) = &self.session_token {
            headers.insert("x-amz-security-token", HeaderValue::try_from(token.expose())?);
        }
        let request = Request { method, path, query, headers: &headers, body };
        let signer = sigv4::Signer {
            access_key_id: &self.access_key_id,
            secret_access_key: &self.secret_access_key,
            region: self.region.as_str(),
            service,
        };
        let added = signer.sign(&request, SystemClock::new().now())?;
        headers.extend(added);
        Ok(headers)
    }
}
