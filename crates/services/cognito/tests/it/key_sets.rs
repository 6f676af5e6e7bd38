//! What pools publish, asked for as browsers and verifiers ask.

use std::sync::Arc;

use bytes::Bytes;
use gatewright_cognito::well_known::KeySets;
use gatewright_identity::Identity;
use gatewright_keys::ServerKey;
use gatewright_model::arrival::{Arrival, Scheme};
use gatewright_model::body::Body;
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::{Clock as _, Door as _};
use gatewright_testkit::entropy::SeededEntropy;
use http::Response;
use serde_json::{Value, json};

use crate::room::{Outbox, Room};

/// Key sets over the room's store. Their server key is another: publishing needs none.
fn key_sets(room: &Room, issuer_base: Option<&str>) -> KeySets {
    let identity = Identity::new(gatewright_identity::Ports {
        store: room.store.clone(),
        server_key: Arc::new(ServerKey::draw(&SeededEntropy::new(99))),
        entropy: Arc::new(SeededEntropy::new(99)),
        clock: Arc::new(room.clock.clone()),
        messages: Arc::new(Outbox::default()),
        invoke: room.functions.clone(),
        issuer_base: issuer_base.map(str::to_owned),
    });
    KeySets::new(Arc::new(identity), Arc::from("http://127.0.0.1:4566"))
}

async fn ask(room: &Room, doors: &KeySets, method: &str, path: &str) -> (Response<()>, Value) {
    let (head, ()) = http::Request::builder().method(method).uri(path).body(()).unwrap().into_parts();
    let arrival = Arrival {
        head,
        original_head: OriginalHead::default(),
        body: Body::empty(),
        peer: ([127, 0, 0, 1], 1).into(),
        scheme: Scheme::Http,
        arrived_at: room.clock.now(),
        origin: None,
    };
    let (head, body) = doors.answer(arrival).await.into_parts();
    let bytes = read(body).await;
    (Response::from_parts(head, ()), serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

async fn read(mut body: Body) -> Bytes {
    let frame = std::future::poll_fn(|context| http_body::Body::poll_frame(std::pin::Pin::new(&mut body), context)).await;
    frame.map(|frame| frame.unwrap().into_data().unwrap()).unwrap_or_default()
}

#[tokio::test]
async fn a_pools_two_keys_are_published_to_everybody() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let doors = key_sets(&room, None);
    let path = format!("/{pool}/.well-known/jwks.json");
    let (head, document) = ask(&room, &doors, "GET", &path).await;
    assert_eq!(head.status(), 200);
    let keys = document["keys"].as_array().unwrap();
    assert_eq!(keys.len(), 2);
    assert_ne!(keys[0]["kid"], keys[1]["kid"]);
    for key in keys {
        let members: Vec<&str> = key.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(members, ["alg", "e", "kid", "kty", "n", "use"]);
    }
    for (name, value) in
        [("content-type", "application/json"), ("access-control-allow-origin", "*"), ("cache-control", "public, max-age=86400")]
    {
        assert_eq!(head.headers()[name], value);
    }
    let (of_head, nothing) = ask(&room, &doors, "HEAD", &path).await;
    assert_eq!((of_head.status().as_u16(), nothing), (200, Value::Null));
    assert_eq!(of_head.headers()["content-length"], head.headers()["content-length"]);
}

#[tokio::test]
async fn the_configuration_names_the_issuer_and_where_the_keys_are() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let path = format!("/{pool}/.well-known/openid-configuration");
    // AWS's own issuer leads to AWS; of one that is configured, the keys lie below it.
    for (base, issuer, keys_base) in [
        (None, format!("https://cognito-idp.us-east-1.amazonaws.com/{pool}"), "http://127.0.0.1:4566"),
        (Some("http://127.0.0.1:4566"), format!("http://127.0.0.1:4566/{pool}"), "http://127.0.0.1:4566"),
        (Some("https://login.example.com/"), format!("https://login.example.com/{pool}"), "https://login.example.com"),
        (Some("https://example.com/login"), format!("https://example.com/login/{pool}"), "https://example.com/login"),
    ] {
        let (_, document) = ask(&room, &key_sets(&room, base), "GET", &path).await;
        assert_eq!(
            document,
            json!({
                "id_token_signing_alg_values_supported": ["RS256"],
                "issuer": issuer,
                "jwks_uri": format!("{keys_base}/{pool}/.well-known/jwks.json"),
                "response_types_supported": ["code", "token"],
                "scopes_supported": ["openid", "email", "phone", "profile"],
                "subject_types_supported": ["public"],
                "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            })
        );
    }
}

#[tokio::test]
async fn the_configuration_names_the_endpoints_of_the_pools_domain() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    room.ok("CreateUserPoolDomain", json!({ "UserPoolId": pool, "Domain": "my-app" })).await;
    let path = format!("/{pool}/.well-known/openid-configuration");
    let (head, document) = ask(&room, &key_sets(&room, None), "GET", &path).await;
    assert_eq!(head.headers()["cache-control"], "public, max-age=60");
    let (people, apps) = ("http://my-app.auth.localhost:4566", "http://127.0.0.1:4566/_gatewright/auth/my-app");
    for (endpoint, address) in [
        ("authorization_endpoint", format!("{people}/oauth2/authorize")),
        ("end_session_endpoint", format!("{people}/logout")),
        ("revocation_endpoint", format!("{apps}/oauth2/revoke")),
        ("token_endpoint", format!("{apps}/oauth2/token")),
        ("userinfo_endpoint", format!("{apps}/oauth2/userInfo")),
    ] {
        assert_eq!(document[endpoint], json!(address), "{endpoint}");
    }
}

#[tokio::test]
async fn what_is_not_published_is_refused() {
    let room = Room::new();
    let pool = room.pool(json!({})).await;
    let doors = key_sets(&room, None);
    let unknown = json!({ "code": "BadRequest", "message": "The specified issuer was not found." });
    for document in ["jwks.json", "openid-configuration"] {
        let (head, body) = ask(&room, &doors, "GET", &format!("/us-east-1_000000000/.well-known/{document}")).await;
        assert_eq!((head.status().as_u16(), &body), (400, &unknown), "{document}");
        assert_eq!(head.headers()["access-control-allow-origin"], "*");
        assert!(head.headers().get("cache-control").is_none());
    }
    let path = format!("/{pool}/.well-known/jwks.json");
    assert_eq!(ask(&room, &doors, "GET", &format!("/{pool}/.well-known/other")).await.0.status(), 404);
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        let (head, _) = ask(&room, &doors, method, &path).await;
        assert_eq!(
            (head.status().as_u16(), &head.headers()["allow"]),
            (405, &http::HeaderValue::from_static("GET, HEAD, OPTIONS"))
        );
    }
    let (head, _) = ask(&room, &doors, "OPTIONS", &path).await;
    assert_eq!(
        (head.status().as_u16(), &head.headers()["access-control-allow-origin"]),
        (204, &http::HeaderValue::from_static("*"))
    );
    room.ok("DeleteUserPool", json!({ "UserPoolId": pool })).await;
    assert_eq!(ask(&room, &doors, "GET", &path).await.0.status(), 400);
}
