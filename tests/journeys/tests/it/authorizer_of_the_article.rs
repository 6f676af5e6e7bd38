//! The article's own shape of authorizer: python-jose and its configuration in the deployment package, the key set fetched from the pool.

use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::aws::text;
use crate::process;
use crate::python;
use crate::server::Server;

#[test]
fn the_articles_authorizer_lets_in_whom_the_pool_vouches_for_and_nobody_else() {
    let server = Server::ephemeral();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("functions/article_authorizer.py");
    let packages = process::given("GATEWRIGHT_TEST_AUTHORIZER_PACKAGES");
    let told = python::run(&server, "article_authorizer.py", &[source.to_str().unwrap(), packages.to_str().unwrap()]);
    let path = format!("/restapis/{}/dev/_user_request_/me", text(&told, "/api"));
    let get = |token: &str| server.get(&path, &[("Authorization", token)]);

    let good = text(&told, "/id_token");
    let answer = get(good);
    assert_eq!(answer.status, 200, "{answer:?}");
    let caller = answer.json();
    let shown = (&caller["principalId"], &caller["name"]);
    assert_eq!(shown, (&told["sub"], &json!("Ada of readers")));
    let why = server.explain(answer.header("x-amzn-requestid"));
    assert!(why.contains("asked function authorizer") && !why.contains(good), "{why}");

    let others = text(&told, "/id_token_of_others");
    let cases = [
        ("one character of the signature", tampered(good, 2)),
        ("one character of the claims", tampered(good, 1)),
        ("an expired token that nobody signed", forged(good, &json!({ "exp": 1 }), None)),
        ("somebody else's name", forged(good, &json!({ "cognito:username": "root" }), None)),
        ("a header that asks for no signature", forged(good, &json!({}), Some("none"))),
        ("a header that asks for the public key as a secret", forged(good, &json!({}), Some("HS256"))),
        ("another pool's token", others.to_owned()),
        ("another pool's token with our key's name", spliced(good, others)),
        ("the pool's token for another use", text(&told, "/access_token").to_owned()),
        ("no token at all", "garbage".to_owned()),
    ];
    for (what, token) in cases {
        let answer = get(&token);
        assert_eq!(answer.status, 401, "{what}: {answer:?}");
        answer.check(401, "UnauthorizedException", r#"{"message":"Unauthorized"}"#);
    }
    server.get(&path, &[]).check(401, "UnauthorizedException", r#"{"message":"Unauthorized"}"#);
    // Refusals have changed nothing for who is let in.
    assert_eq!(get(good).json()["principalId"], told["sub"]);
}

/// With another character in the middle of one of its three parts.
fn tampered(token: &str, part: usize) -> String {
    let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    let middle = parts[part].len() / 2;
    let other = if parts[part].as_bytes()[middle] == b'A' { "B" } else { "A" };
    parts[part].replace_range(middle..=middle, other);
    parts.join(".")
}

/// With other claims, and perhaps another algorithm, under the old signature.
fn forged(token: &str, changes: &Value, algorithm: Option<&str>) -> String {
    let parts: Vec<&str> = token.split('.').collect();
    let mut claims = decoded(parts[1]);
    for (name, value) in changes.as_object().unwrap() {
        claims[name] = value.clone();
    }
    let mut header = decoded(parts[0]);
    if let Some(algorithm) = algorithm {
        header["alg"] = json!(algorithm);
    }
    // Every case differs from the good token, even without changes.
    claims["forged"] = json!(true);
    [encoded(&header), encoded(&claims), parts[2].to_owned()].join(".")
}

/// One token's header before another's claims and signature.
fn spliced(header_of: &str, rest_of: &str) -> String {
    let header = header_of.split_once('.').unwrap().0;
    let rest = rest_of.split_once('.').unwrap().1;
    format!("{header}.{rest}")
}

fn decoded(part: &str) -> Value {
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

fn encoded(document: &Value) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(document.to_string())
}
