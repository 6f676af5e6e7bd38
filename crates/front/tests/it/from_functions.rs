//! Calls that come by a function's own line: never developer mode, and what the role's policies allow.

use crate::callers::{DATE, session_signature};
use crate::toy::{ENDED_KEY, SESSION_TOKEN, Toy, signed_by};

async fn get(authorization: &str) -> (u16, String) {
    let headers =
        [("host", "localhost"), ("authorization", authorization), ("x-amz-date", DATE), ("x-amz-security-token", SESSION_TOKEN)];
    let answer = Toy::new().send_from_function("GET", "/things/a", &headers).await;
    (answer.status, answer.body)
}

#[tokio::test]
async fn a_key_that_nobody_issued_is_nobody() {
    for key in ["test", "123456789012", "AKIAIOSFODNN7EXAMPLE"] {
        let (status, body) = get(&signed_by(key)).await;
        assert_eq!(
            (status, body.as_str()),
            (403, r#"{"message":"The security token included in the request is invalid."}"#),
            "{key}"
        );
    }
    assert_eq!(get(&signed_by(ENDED_KEY)).await.0, 403);
}

#[tokio::test]
async fn a_session_may_do_what_its_role_allows_and_nothing_else() {
    let (status, body) = get(&session_signature("GET", "/things/a")).await;
    assert_eq!(status, 200, "{body}");
    let headers = |signature: &str| {
        [("host", "localhost"), ("authorization", signature), ("x-amz-date", DATE), ("x-amz-security-token", SESSION_TOKEN)]
            .map(|(name, value)| (name, value.to_owned()))
    };
    let put = headers(&session_signature("PUT", "/things/a"));
    let put: Vec<(&str, &str)> = put.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = Toy::new().send_from_function("PUT", "/things/a", &put).await;
    let refused = "User: session is not authorized to perform: toy:PutThing on resource: * with an explicit deny in an identity-based policy";
    assert_eq!((answer.status, answer.body.contains(refused)), (403, true), "{}", answer.body);
}

#[tokio::test]
async fn what_aws_leaves_unsigned_is_open_to_functions_too() {
    let answer = Toy::new().send_from_function("POST", "/open/a", &[("host", "localhost")]).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
}
