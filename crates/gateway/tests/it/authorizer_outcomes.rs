//! What becomes of every outcome of an authorizer: status, error type, exact body, and that nothing refused reached the backend.

use gatewright_model::ports::{InvokeRefusal, InvokeReply};
use gatewright_testkit::invoke::{function_error, reply};

use crate::house::{House, METHOD_ARN_PREFIX, api, custom, guarded, policy, statement, with};

const UNAUTHORIZED: (u16, &str, &str) = (401, "UnauthorizedException", r#"{"message":"Unauthorized"}"#);
const BROKEN: (u16, &str, &str) = (500, "AuthorizerConfigurationException", r#"{"message":null}"#);
const DENIED: (u16, &str, &str) = (
    403,
    "AccessDeniedException",
    r#"{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}"#,
);
const NOT_ALLOWED: (u16, &str, &str) = (
    403,
    "AccessDeniedException",
    r#"{"Message":"User is not authorized to access this resource because no identity-based policy allows the execute-api:Invoke action"}"#,
);

async fn outcome(answer: Result<InvokeReply, InvokeRefusal>, headers: &[(&str, &str)]) -> (House, crate::house::Answer) {
    let house = House::new(&guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), move |invocation| {
        match invocation.function.name.as_str() {
            "guard" => answer.clone(),
            _ => Ok(reply(r#"{"statusCode":200,"body":"from the backend"}"#)),
        }
    });
    let shown = house.get("/pets", headers).await;
    (house, shown)
}

async fn check(answer: Result<InvokeReply, InvokeRefusal>, expected: (u16, &str, &str)) {
    let told = format!("{answer:?}");
    let (house, shown) = outcome(answer, &[("Authorization", "token")]).await;
    assert_eq!((shown.status, shown.headers["x-amzn-errortype"].to_str().unwrap(), shown.body.as_str()), expected, "{told}");
    assert_eq!(shown.headers["content-type"], "application/json");
    assert_eq!(shown.headers["x-amz-apigw-id"].len(), 16);
    assert_eq!(house.invoked(), ["guard"], "the backend was reached: {told}");
}

#[tokio::test]
async fn without_a_token_the_function_is_not_asked() {
    for headers in [&[][..], &[("Authorization", "")], &[("Authorization", "a"), ("Authorization", "b")]] {
        let (house, shown) = outcome(Ok(reply("unused")), headers).await;
        assert_eq!((shown.status, shown.body.as_str()), (401, UNAUTHORIZED.2));
        assert!(house.invoked().is_empty());
    }
}

#[tokio::test]
async fn a_failing_function_says_401_only_with_exactly_unauthorized() {
    let failing =
        |message: &str| Ok(function_error(serde_json::json!({ "errorMessage": message, "errorType": "Exception" }).to_string()));
    check(failing("Unauthorized"), UNAUTHORIZED).await;
    for other in ["unauthorized", "Unauthorized ", "Unauthorized: expired", "UNAUTHORIZED", ""] {
        check(failing(other), BROKEN).await;
    }
    check(Ok(function_error(r#"{"errorType":"Sandbox.Timedout","errorMessage":"Task timed out after 1.00 seconds"}"#)), BROKEN)
        .await;
    check(Ok(function_error("not json")), BROKEN).await;
}

#[tokio::test]
async fn a_function_that_cannot_be_asked_refuses() {
    for refusal in [
        InvokeRefusal::NotFound { arn: "x".into() },
        InvokeRefusal::NotPermitted,
        InvokeRefusal::TooManyRequests { reason: "ConcurrentInvocationLimitExceeded" },
        InvokeRefusal::OutOfPatience,
        InvokeRefusal::NotReady { state: "Pending" },
        InvokeRefusal::Unavailable("no worker".into()),
    ] {
        check(Err(refusal), BROKEN).await;
    }
}

#[tokio::test]
async fn rubbish_is_never_an_allow() {
    let allow = statement("Allow", "*");
    let allowing = serde_json::json!({ "Version": "2012-10-17", "Statement": [allow] });
    for answer in [
        String::new(),
        "null".into(),
        "true".into(),
        "[]".into(),
        serde_json::json!(["user", allowing, {}]).to_string(),
        "{".into(),
        r#""Allow""#.into(),
        "{}".into(),
        r#"{"statusCode":401,"body":"no"}"#.into(),
        r#"{"isAuthorized":true}"#.into(),
        r#"{"principalId":"user"}"#.into(),
        r#"{"principalId":"user","policyDocument":null}"#.into(),
        r#"{"principalId":"user","policyDocument":"*"}"#.into(),
        r#"{"principalId":"user","policyDocument":[]}"#.into(),
        serde_json::json!({ "principalId": [], "policyDocument": allowing }).to_string(),
        serde_json::json!({ "principalId": "user", "policydocument": allowing }).to_string(),
        serde_json::json!({ "policyDocument": { "version": "2012-10-17", "statement": [allow] } }).to_string(),
        policy(serde_json::json!([{ "Effect": "allow", "Action": "execute-api:Invoke", "Resource": "*" }])),
        policy(serde_json::json!([{ "Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*", "Condition": null }])),
        policy(serde_json::json!([{ "Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*",
            "Condition": { "IpRange": { "aws:SourceIp": "0.0.0.0/0" } } }])),
        policy(serde_json::json!([{ "Effect": "Allow", "Action": "execute-api:Invoke" }])),
        policy(serde_json::json!([{ "Effect": "Allow", "Resource": "*" }])),
        policy(serde_json::json!([allow, null])),
        policy(serde_json::json!([allow, { "Effect": "Deny" }])),
        r#"{"policyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}]}}"#.into(),
        format!(r#"{{"policyDocument":{allowing},"policyDocument":{allowing}}}"#),
    ] {
        check(Ok(reply(answer)), BROKEN).await;
    }
    let huge = format!(
        r#"{{"policyDocument":{{"Version":"2012-10-17","Statement":[]}},"context":{{"x":["{}"]}}}}"#,
        "a".repeat(6_000_000)
    );
    check(Ok(reply(huge)), BROKEN).await;
}

#[tokio::test]
async fn a_context_that_is_not_flat_refuses() {
    for context in
        [serde_json::json!({ "list": [1] }), serde_json::json!({ "map": {} }), serde_json::json!("text"), serde_json::json!([])]
    {
        let answer = serde_json::json!({
            "principalId": "user",
            "policyDocument": { "Version": "2012-10-17", "Statement": [statement("Allow", "*")] },
            "context": context,
        });
        check(Ok(reply(answer.to_string())), BROKEN).await;
    }
}

#[tokio::test]
async fn the_policy_decides_with_full_resources_and_deny_wins() {
    let here = format!("{METHOD_ARN_PREFIX}GET/pets");
    check(Ok(reply(policy(serde_json::json!([])))), NOT_ALLOWED).await;
    check(Ok(reply(policy(serde_json::json!([statement("Allow", &format!("{METHOD_ARN_PREFIX}POST/pets"))])))), NOT_ALLOWED)
        .await;
    check(Ok(reply(policy(serde_json::json!([statement("Allow", &format!("{METHOD_ARN_PREFIX}GET/pet"))])))), NOT_ALLOWED).await;
    check(Ok(reply(policy(serde_json::json!([statement("Allow", &format!("{METHOD_ARN_PREFIX}GET/pets/*"))])))), NOT_ALLOWED)
        .await;
    check(Ok(reply(policy(serde_json::json!([statement("Allow", "*"), statement("Deny", &here)])))), DENIED).await;
    check(Ok(reply(policy(serde_json::json!([statement("Deny", "*"), statement("Allow", &here)])))), DENIED).await;
    let deny_without_principal =
        r#"{"policyDocument":{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}}"#;
    check(Ok(reply(deny_without_principal)), DENIED).await;
    for allowing in [here.as_str(), "*", "arn:aws:execute-api:*", &format!("{METHOD_ARN_PREFIX}*/*")] {
        let (house, shown) =
            outcome(Ok(reply(policy(serde_json::json!([statement("Allow", allowing)])))), &[("Authorization", "t")]).await;
        assert_eq!((shown.status, shown.body.as_str()), (200, "from the backend"), "{allowing}");
        assert_eq!(house.invoked(), ["guard", "backend"]);
    }
}

#[tokio::test]
async fn the_event_has_three_keys_and_the_concrete_method_arn() {
    let answer = policy(serde_json::json!([statement("Allow", "*")]));
    let api = guarded(with(api(), "/pets/{id}", &[custom("ANY")]), |_| {});
    let house = House::new(&api, crate::house::guard_says(answer));
    house.get("/pets/a%2Fb/", &[("authorization", "Bearer t0ken")]).await;
    let seen = house.invoke.seen();
    assert_eq!(
        std::str::from_utf8(&seen[0].payload).unwrap(),
        format!(r#"{{"type":"TOKEN","authorizationToken":"Bearer t0ken","methodArn":"{METHOD_ARN_PREFIX}GET/pets/a%2Fb"}}"#)
    );
    let gatewright_model::ports::Caller::Service { principal, source_arn, source_account } = &seen[0].caller else { panic!() };
    assert_eq!(*principal, "apigateway.amazonaws.com");
    assert_eq!(source_arn.as_ref(), "arn:aws:execute-api:us-east-1:000000000000:abc123/authorizers/guard0");
    assert_eq!(source_account.as_str(), "000000000000");
}

#[tokio::test]
async fn the_validation_expression_must_match_the_whole_token_and_never_trims_it() {
    let answer = policy(serde_json::json!([statement("Allow", "*")]));
    let api = guarded(with(api(), "/pets", &[custom("GET")]), |authorizer| {
        authorizer.identity_validation_expression = Some("Bearer [a-z]+|x".into());
    });
    let house = House::new(&api, crate::house::guard_says(answer));
    for (token, expected) in [("Bearer abc", 200), ("Bearer abc1", 401), ("a Bearer abc", 401), ("x", 200), ("xx", 401)] {
        assert_eq!(house.get("/pets", &[("Authorization", token)]).await.status, expected, "{token}");
    }
    assert!(house.invoke.seen()[0].payload.windows(10).any(|window| window == b"Bearer abc"));
}

#[tokio::test]
async fn a_huge_token_and_a_huge_path_are_handled() {
    let answer = policy(serde_json::json!([statement("Allow", "*")]));
    let api = guarded(with(api(), "/{proxy+}", &[custom("GET")]), |_| {});
    let house = House::new(&api, crate::house::guard_says(answer));
    assert_eq!(house.get("/a", &[("Authorization", &"t".repeat(10_000))]).await.status, 200);
    let refused = house.get("/a", &[("Authorization", &"t".repeat(10_241))]).await;
    assert_eq!((refused.status, house.invoked().len()), (431, 2));
    let refused = house.get(&format!("/{}", "a".repeat(1600)), &[("Authorization", "t")]).await;
    assert_eq!((refused.status, house.invoked().len()), (414, 2));
}

#[tokio::test]
async fn a_conditional_deny_is_decided_on_the_request_at_hand_also_from_the_cache() {
    let conditional = |condition: serde_json::Value| {
        policy(serde_json::json!([
            statement("Allow", "*"),
            { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": condition },
        ]))
    };
    let curl = conditional(serde_json::json!({ "StringLike": { "aws:UserAgent": "*curl*" } }));
    let house = House::new(&guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), crate::house::guard_says(curl));
    for (agents, expected) in
        [(&["Mozilla"][..], 200), (&["curl/8"], 403), (&[], 200), (&["Mozilla", "curl/8"], 403), (&["Mozilla"], 200)]
    {
        let mut headers = vec![("Authorization", "t")];
        headers.extend(agents.iter().map(|agent| ("User-Agent", *agent)));
        assert_eq!(house.get("/pets", &headers).await.status, expected, "{agents:?}");
    }
    assert_eq!(house.invoked().iter().filter(|name| *name == "guard").count(), 1);
    let plain = conditional(serde_json::json!({ "Bool": { "aws:SecureTransport": "false" } }));
    check(Ok(reply(plain)), DENIED).await;
    let local = conditional(serde_json::json!({ "IpAddress": { "aws:SourceIp": "127.0.0.0/8" } }));
    check(Ok(reply(local)), DENIED).await;
    // A request from the internet has no such key.
    let absent = conditional(serde_json::json!({ "StringNotEquals": { "aws:SourceVpc": "vpc-1" } }));
    check(Ok(reply(absent)), DENIED).await;
    let absent = conditional(serde_json::json!({ "StringEquals": { "aws:SourceVpc": "vpc-1" } }));
    let house = House::new(&guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), crate::house::guard_says(absent));
    assert_eq!(house.get("/pets", &[("Authorization", "t")]).await.status, 200);
}

#[tokio::test]
async fn a_policy_can_ask_for_every_key_of_a_request_without_an_identity() {
    let until = policy(serde_json::json!([{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {
        "DateGreaterThan": { "aws:CurrentTime": "1970-01-01T00:00:00Z" },
        "NumericGreaterThanEquals": { "aws:EpochTime": 1 },
        "StringLike": { "aws:CurrentTime": "????-??-??T??:??:??Z" } } }]));
    let house = House::new(&guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), crate::house::guard_says(until));
    assert_eq!(house.get("/pets", &[("Authorization", "t")]).await.status, 200);
    let all = ["CurrentTime", "EpochTime", "Referer", "SecureTransport", "SourceIp", "UserAgent"];
    let all: serde_json::Map<_, _> = all.iter().map(|key| (format!("aws:{key}"), false.into())).collect();
    let every = policy(serde_json::json!([{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "Null": all } }]));
    let house = House::new(&guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), crate::house::guard_says(every));
    let headers = [("Authorization", "t"), ("Referer", "r"), ("User-Agent", "u")];
    assert_eq!(house.get("/pets", &headers).await.status, 200);
    let since = policy(serde_json::json!([statement("Allow", "*"), { "Effect": "Deny", "Action": "*", "Resource": "*",
        "Condition": { "DateGreaterThan": { "aws:CurrentTime": "1971" } } }]));
    check(Ok(reply(since)), DENIED).await;
}
