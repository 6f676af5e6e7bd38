//! What a pool publishes for those who check its tokens: `/{pool}/.well-known/jwks.json` and `/{pool}/.well-known/openid-configuration`.
//!
//! Read by GET and HEAD, by pages of any origin, without a signature. Everything in it is public.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html> and
//! OpenID Connect Discovery 1.0 section 3.
//!
//! # Not (yet) like AWS
//! - The discovery document names no endpoint of a pool that has no domain.
//! - The error document of an unknown pool follows what is reported, not a recording.

use std::sync::Arc;

use gatewright_identity::domain_address::{self, DomainAddresses};
use gatewright_identity::{Identity, Refusal, RefusalKind, signing_keys, user_pool, user_pool_domain};
use gatewright_model::arrival::Arrival;
use gatewright_model::body::Body;
use gatewright_model::ports::{Boxed, Door};
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_MAX_AGE, ALLOW,
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE,
};
use http::{HeaderValue, Method, Response, StatusCode};
use serde_json::{Value, json};

/// Longest pool id that is looked up. AWS: 55 characters.
const POOL_ID_CHARS_MAX: usize = 55;

const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, OPTIONS");

/// The published documents of all pools.
pub struct KeySets {
    identity: Arc<Identity>,
    base_url: Arc<str>,
}

/// Which document is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Document {
    KeySet,
    Configuration,
}

impl KeySets {
    /// The documents of `identity`'s pools; `base_url` is where this server is reached, such as `http://127.0.0.1:4566`.
    #[must_use]
    pub fn new(identity: Arc<Identity>, base_url: Arc<str>) -> Self {
        Self { identity, base_url }
    }

    async fn respond(&self, method: &Method, path: &str) -> Response<Body> {
        let Some((pool_id, document)) = read_path(path) else { return problem(StatusCode::NOT_FOUND, "NotFound", "Not found.") };
        if *method == Method::OPTIONS {
            return preflight();
        }
        if !matches!(*method, Method::GET | Method::HEAD) {
            let mut refused =
                problem(StatusCode::METHOD_NOT_ALLOWED, "MethodNotAllowed", "Only GET, HEAD and OPTIONS are allowed.");
            refused.headers_mut().insert(ALLOW, METHODS);
            return refused;
        }
        let (written, kept) = match document {
            Document::KeySet => (self.key_set(pool_id).await, "public, max-age=86400"),
            // A pool may get a domain any time.
            Document::Configuration => (self.configuration(pool_id).await, "public, max-age=60"),
        };
        match written {
            Ok(Some(document)) => {
                let mut answer = answer(StatusCode::OK, &document);
                answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(kept));
                answer
            }
            Ok(None) => problem(StatusCode::BAD_REQUEST, "BadRequest", "The specified issuer was not found."),
            Err(refusal) => {
                tracing::error!(cause = ?refusal.cause, pool_id, "a published document cannot be written");
                problem(StatusCode::INTERNAL_SERVER_ERROR, "InternalError", "Internal server error")
            }
        }
    }

    async fn key_set(&self, pool_id: &str) -> Result<Option<Value>, Refusal> {
        let keys = signing_keys::published(&self.identity, pool_id).await?;
        keys.map(|keys| serde_json::to_value(keys).map_err(Refusal::internal)).transpose()
    }

    async fn configuration(&self, pool_id: &str) -> Result<Option<Value>, Refusal> {
        let Some(issuer) = signing_keys::published_issuer(&self.identity, pool_id).await? else { return Ok(None) };
        let mut document = json!({
            "id_token_signing_alg_values_supported": ["RS256"],
            "jwks_uri": signing_keys::key_set_address(&self.identity, &issuer, pool_id, &self.base_url),
            "issuer": issuer,
            "response_types_supported": ["code", "token"],
            "scopes_supported": ["openid", "email", "phone", "profile"],
            "subject_types_supported": ["public"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        });
        if let (Some(members), Some(addresses)) = (document.as_object_mut(), self.domain(pool_id).await?) {
            let DomainAddresses { people, apps } = addresses;
            for (name, address) in [
                ("authorization_endpoint", format!("{people}/oauth2/authorize")),
                ("end_session_endpoint", format!("{people}/logout")),
                ("revocation_endpoint", format!("{apps}/oauth2/revoke")),
                ("token_endpoint", format!("{apps}/oauth2/token")),
                ("userinfo_endpoint", format!("{apps}/oauth2/userInfo")),
            ] {
                members.insert(name.to_owned(), Value::from(address));
            }
        }
        Ok(Some(document))
    }

    /// Where the pool's domain is reached, if it has one.
    async fn domain(&self, pool_id: &str) -> Result<Option<DomainAddresses>, Refusal> {
        let pool = match user_pool::find_anywhere(&self.identity, pool_id).await {
            Ok(pool) => pool.value,
            // Deleted since its issuer was read.
            Err(refusal) if refusal.kind == RefusalKind::ResourceNotFound => return Ok(None),
            Err(refusal) => return Err(refusal),
        };
        let domain = user_pool_domain::of_pool(&self.identity, &pool).await?;
        Ok(domain.map(|domain| domain_address::addresses(&self.identity, &domain, &self.base_url)))
    }
}

impl Door for KeySets {
    fn answer(&self, arrival: Arrival) -> Boxed<'_, Response<Body>> {
        Box::pin(async move {
            let mut answer = self.respond(&arrival.head.method, arrival.head.uri.path()).await;
            if arrival.head.method == Method::HEAD {
                // The headers, the length among them, stay those of the document.
                *answer.body_mut() = Body::empty();
            }
            answer
        })
    }
}

fn read_path(path: &str) -> Option<(&str, Document)> {
    let (pool_id, name) = path.strip_prefix('/')?.split_once("/.well-known/")?;
    let is_pool_id = pool_id.len() <= POOL_ID_CHARS_MAX
        && pool_id.contains('_')
        && pool_id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let document = match name {
        "jwks.json" => Document::KeySet,
        "openid-configuration" => Document::Configuration,
        _ => return None,
    };
    is_pool_id.then_some((pool_id, document))
}

fn preflight() -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::NO_CONTENT;
    let headers = answer.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, METHODS);
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("86400"));
    answer
}

fn problem(status: StatusCode, code: &str, message: &str) -> Response<Body> {
    answer(status, &json!({ "code": code, "message": message }))
}

fn answer(status: StatusCode, document: &Value) -> Response<Body> {
    let text = document.to_string();
    let length = HeaderValue::from(text.len());
    let mut answer = Response::new(Body::whole(text));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(CONTENT_LENGTH, length);
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_two_documents_of_a_pool_have_a_path() {
        let cases = [
            ("/us-east-1_AbCdEfGhI/.well-known/jwks.json", Some(("us-east-1_AbCdEfGhI", Document::KeySet))),
            ("/us-east-1_A/.well-known/openid-configuration", Some(("us-east-1_A", Document::Configuration))),
            ("/us-east-1_A/.well-known/jwks.json/", None),
            ("/us-east-1_A/.well-known/other", None),
            ("/.well-known/jwks.json", None),
            ("/pool/.well-known/jwks.json", None),
            ("/a/us-east-1_A/.well-known/jwks.json", None),
            ("/us-east-1_%41/.well-known/jwks.json", None),
        ];
        for (path, expected) in cases {
            assert_eq!(read_path(path), expected, "{path}");
        }
        let longest = format!("/r_{}/.well-known/jwks.json", "a".repeat(POOL_ID_CHARS_MAX - 2));
        assert!(read_path(&longest).is_some());
        assert!(read_path(&longest.replacen("/r_", "/rr_", 1)).is_none());
    }
}
