//! Resource policies: every row of AWS's tables A and B on exact bytes, who is asked and who is not, what conditions see, and that what
//! cannot be decided is closed.

use std::net::SocketAddr;

use gatewright_gateway::decision::Verdict;
use gatewright_gateway::decision::explain::explain;
use gatewright_gateway::plan::compile::compile;
use gatewright_model::arrival::{Arrival, InvokeTarget, Scheme};
use gatewright_model::body::Body;
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Rehearse, RoleVerdict, TestCall};
use gatewright_model::rest_api::{GatewayResponse, RestApi};
use gatewright_testkit::identities::ScriptedIdentities;
use gatewright_testkit::invoke::{ScriptedInvoke, reply};
use serde_json::{Value, json};

use crate::aws_iam::{KEY, SECRET, Signing, TOKEN, developer, iam, signing};
use crate::cognito::{guarded_by_pool, house as house_with_pool, id_token};
use crate::house::{
    Answer, House, METHOD_ARN_PREFIX, Tripwire, api, custom, deployment, guard_says, guarded, open, policy, stage, statement,
    with,
};

/// What a policy says to `GET /pets`.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Says {
    Allow,
    Nothing,
    Deny,
}
use Says::{Allow, Deny, Nothing};

const ALL: [Says; 3] = [Allow, Nothing, Deny];

impl Says {
    fn statement(self) -> Value {
        match self {
            Allow => statement("Allow", &format!("{METHOD_ARN_PREFIX}GET/pets")),
            Nothing => statement("Allow", &format!("{METHOD_ARN_PREFIX}POST/pets")),
            Deny => statement("Deny", &format!("{METHOD_ARN_PREFIX}GET/*")),
        }
    }

    fn of_role(self) -> RoleVerdict {
        match self {
            Allow => RoleVerdict::Allowed,
            Nothing => RoleVerdict::ImplicitDeny,
            Deny => RoleVerdict::ExplicitDeny,
        }
    }
}

/// A statement of a resource policy.
fn to(principal: Value, mut statement: Value) -> Value {
    statement["Principal"] = principal;
    statement
}

fn under(mut statement: Value, condition: Value) -> Value {
    statement["Condition"] = condition;
    statement
}

fn governed(api: RestApi, statements: &[Value]) -> RestApi {
    RestApi { policy: Some(json!({"Version": "2012-10-17", "Statement": statements}).to_string()), ..api }
}

/// With a policy that says this to everybody; `None` is an API without one.
fn saying(api: RestApi, says: Option<Says>) -> RestApi {
    match says {
        Some(says) => governed(api, &[to(json!("*"), says.statement())]),
        None => api,
    }
}

fn backend() -> ScriptedInvoke {
    ScriptedInvoke::new(|_| Ok(reply(r#"{"statusCode":200,"body":"from the backend"}"#)))
}

fn refusal(who: &str, why: &str) -> String {
    format!(
        r#"{{"Message":"User: {who} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********0000:abc123/dev/GET/pets {why}"}}"#
    )
}

const DENIED_BY_RESOURCE: &str = "with an explicit deny in a resource-based policy";
const NOT_ALLOWED_BY_RESOURCE: &str = "because no resource-based policy allows the execute-api:Invoke action";
const DENIED_BY_IDENTITY: &str = "with an explicit deny in an identity-based policy";
const NOT_ALLOWED_BY_IDENTITY: &str = "because no identity-based policy allows the execute-api:Invoke action";

/// 200 from the backend, or 403 with this body; and the backend was called for the one and not for the other.
#[track_caller]
fn check(house: &House, answer: &Answer, refused: Option<String>, what: &str) {
    let reached = house.invoked().iter().filter(|name| *name == "backend").count();
    assert_eq!(reached, usize::from(refused.is_none()), "{what}: the backend was reached");
    let (status, body) = refused.map_or_else(|| (200, "from the backend".to_owned()), |body| (403, body));
    assert_eq!((answer.status, answer.body.as_str()), (status, body.as_str()), "{what}");
    if status == 403 {
        assert_eq!(answer.headers["x-amzn-errortype"], "AccessDeniedException", "{what}");
    }
}

#[tokio::test]
async fn an_open_method_needs_an_explicit_allow_where_there_is_a_policy() {
    for (says, why, verdict) in [
        (None, None, Verdict::Open),
        (Some(Allow), None, Verdict::ResourceAllowed { statement: 0 }),
        (Some(Nothing), Some(NOT_ALLOWED_BY_RESOURCE), Verdict::ResourceNotAllowed),
        (Some(Deny), Some(DENIED_BY_RESOURCE), Verdict::ResourceDenied { statement: 0 }),
    ] {
        let house = House::with_functions(&saying(with(api(), "/pets", &[open("GET")]), says), backend());
        let answer = house.get("/pets", &[]).await;
        check(&house, &answer, why.map(|why| refusal("anonymous", why)), &format!("{says:?}"));
        assert_eq!(house.gateway.decisions().last().unwrap().verdict, verdict);
    }
}

#[tokio::test]
async fn a_cognito_method_needs_its_token_first_and_then_an_explicit_allow() {
    for says in [None, Some(Allow), Some(Nothing), Some(Deny)] {
        let why = match says {
            None | Some(Allow) => None,
            Some(Nothing) => Some(NOT_ALLOWED_BY_RESOURCE),
            Some(Deny) => Some(DENIED_BY_RESOURCE),
        };
        // The pool's own house guards `/id`.
        let statements = says.map(|says| {
            let mut statement = says.statement();
            statement["Resource"] = json!(statement["Resource"].as_str().unwrap().replace("GET/pets", "GET/id"));
            to(json!("*"), statement)
        });
        let api = guarded_by_pool(|_| {});
        let api = statements.map_or_else(|| api.clone(), |statement| governed(api.clone(), &[statement]));
        let house = house_with_pool(&api);
        let answer = house.get("/id", &[]).await;
        assert_eq!((answer.status, answer.body.as_str()), (401, r#"{"message":"Unauthorized"}"#), "{says:?}");
        let token = id_token(&house, json!({}));
        let answer = house.get("/id", &[("Authorization", &token)]).await;
        let refused = why.map(|why| refusal("anonymous", why).replace("GET/pets", "GET/id"));
        check(&house, &answer, refused, &format!("{says:?}"));
    }
}

/// Table A, the authorizer's column. Nothing is looked for, and nobody asked, where the resource policy denies.
#[tokio::test]
async fn an_authorizers_policy_and_the_resource_policy_decide_together() {
    let own = |why: &str| format!(r#"{{"Message":"User is not authorized to access this resource {why}"}}"#);
    for authorizer in ALL {
        for resource in [None, Some(Allow), Some(Nothing), Some(Deny)] {
            let what = format!("{authorizer:?} {resource:?}");
            let (refused, verdict) = match (authorizer, resource) {
                (_, Some(Deny)) => (Some(refusal("anonymous", DENIED_BY_RESOURCE)), Verdict::ResourceDenied { statement: 0 }),
                (Deny, _) => (Some(own(DENIED_BY_IDENTITY)), Verdict::Denied { statement: 0 }),
                (Allow, _) => (None, Verdict::Allowed { statement: 0 }),
                (Nothing, Some(Allow)) => (None, Verdict::ResourceAllowed { statement: 0 }),
                (Nothing, _) => (Some(own(NOT_ALLOWED_BY_IDENTITY)), Verdict::NotAllowed),
            };
            let routes = guarded(with(api(), "/pets", &[custom("GET")]), |_| {});
            let answer = policy(json!([authorizer.statement()]));
            let house = House::new(&saying(routes, resource), guard_says(answer));
            let absent = house.get("/pets", &[]).await;
            assert_eq!(absent.status, if resource == Some(Deny) { 403 } else { 401 }, "{what}");
            let answer = house.get("/pets", &[("Authorization", "t")]).await;
            check(&house, &answer, refused, &what);
            assert_eq!(house.gateway.decisions().last().unwrap().verdict, verdict, "{what}");
            let asked = house.invoked().iter().filter(|name| *name == "guard").count();
            assert_eq!(asked, usize::from(resource != Some(Deny)), "{what}: the authorizer was asked");
            // What is kept is decided anew, with the resource policy of now.
            house.publish(&saying(guarded(with(api(), "/pets", &[custom("GET")]), |_| {}), Some(Deny)), &stage());
            assert_eq!(house.get("/pets", &[("Authorization", "t")]).await.status, 403, "{what}");
        }
    }
}

/// With sessions of the role `guest` of the API's account and of another one, whose policies say this.
fn signed_house(api: &RestApi, own: Says) -> House {
    let (account, other) = (AccountId::developer(), AccountId::parse("123456789012").unwrap());
    let identities = ScriptedIdentities::deciding(move |_, _, _| Some(own.of_role()));
    let identities = identities.with_session(&account, "guest", KEY, SECRET, TOKEN);
    House::with_identities(api, backend(), identities.with_session(&other, "guest", "ASIAOTHER", SECRET, TOKEN))
}

const SESSION: &str = "arn:aws:sts::000000000000:assumed-role/guest/session";
const OTHER_SESSION: &str = "arn:aws:sts::123456789012:assumed-role/guest/session";

fn signed_pets() -> RestApi {
    with(api(), "/pets", &[iam("GET"), iam("POST")])
}

/// Table A, the column of IAM.
#[tokio::test]
async fn within_an_account_the_callers_policies_or_the_resource_policy_are_enough() {
    for own in ALL {
        for resource in [None, Some(Allow), Some(Nothing), Some(Deny)] {
            let why = match (own, resource) {
                (Deny, _) => Some(DENIED_BY_IDENTITY),
                (_, Some(Deny)) => Some(DENIED_BY_RESOURCE),
                (Allow, _) | (Nothing, Some(Allow)) => None,
                (Nothing, _) => Some(NOT_ALLOWED_BY_IDENTITY),
            };
            for expires in [None, Some(60)] {
                let house = signed_house(&saying(signed_pets(), resource), own);
                let answer = Signing { expires, ..signing("/pets") }.send(&house).await;
                check(&house, &answer, why.map(|why| refusal(SESSION, why)), &format!("{own:?} {resource:?}"));
            }
        }
    }
}

/// Table B.
#[tokio::test]
async fn across_accounts_it_takes_both() {
    for own in ALL {
        for resource in [None, Some(Allow), Some(Nothing), Some(Deny)] {
            let why = match (own, resource) {
                (Deny, _) => Some(DENIED_BY_IDENTITY),
                (_, Some(Deny)) => Some(DENIED_BY_RESOURCE),
                (Nothing, _) => Some(NOT_ALLOWED_BY_IDENTITY),
                (Allow, None | Some(Nothing)) => Some(NOT_ALLOWED_BY_RESOURCE),
                (Allow, Some(Allow)) => None,
            };
            let house = signed_house(&saying(signed_pets(), resource), own);
            let answer = Signing { key: "ASIAOTHER", ..signing("/pets") }.send(&house).await;
            check(&house, &answer, why.map(|why| refusal(OTHER_SESSION, why)), &format!("{own:?} {resource:?}"));
        }
    }
}

#[tokio::test]
async fn a_root_may_do_what_nothing_denies_and_another_accounts_root_what_is_allowed_to_it() {
    let (own, other) = ("arn:aws:iam::000000000000:root", "arn:aws:iam::123456789012:root");
    for (key, who, resource, why) in [
        ("test", own, None, None),
        ("test", own, Some(Nothing), None),
        ("test", own, Some(Allow), None),
        ("test", own, Some(Deny), Some(DENIED_BY_RESOURCE)),
        ("123456789012", other, None, Some(NOT_ALLOWED_BY_RESOURCE)),
        ("123456789012", other, Some(Nothing), Some(NOT_ALLOWED_BY_RESOURCE)),
        ("123456789012", other, Some(Allow), None),
        ("123456789012", other, Some(Deny), Some(DENIED_BY_RESOURCE)),
    ] {
        let house = signed_house(&saying(signed_pets(), resource), Nothing);
        let answer = Signing { key, ..developer("/pets") }.send(&house).await;
        check(&house, &answer, why.map(|why| refusal(who, why)), &format!("{who} {resource:?}"));
    }
}

#[tokio::test]
async fn who_is_named_is_let_in_and_nobody_else() {
    let pets = || Allow.statement();
    let role = "arn:aws:iam::000000000000:role/guest";
    for (principal, own, expected) in [
        (json!({"AWS": role}), Nothing, true),
        (json!({"AWS": SESSION}), Nothing, true),
        (json!({"AWS": ["arn:aws:iam::000000000000:role/other", role]}), Nothing, true),
        (json!({"AWS": "arn:aws:iam::000000000000:role/other"}), Nothing, false),
        (json!({"AWS": "arn:aws:iam::123456789012:role/guest"}), Nothing, false),
        (json!({"Service": "lambda.amazonaws.com"}), Nothing, false),
        // An account leaves it to its own policies.
        (json!({"AWS": "000000000000"}), Nothing, false),
        (json!({"AWS": "000000000000"}), Allow, true),
        (json!({"AWS": "arn:aws:iam::000000000000:root"}), Nothing, false),
    ] {
        let house = signed_house(&governed(signed_pets(), &[to(principal.clone(), pets())]), own);
        let answer = signing("/pets").send(&house).await;
        check(&house, &answer, (!expected).then(|| refusal(SESSION, NOT_ALLOWED_BY_IDENTITY)), &principal.to_string());
    }
    // Across accounts an account may be named, too.
    for (principal, why) in [
        (json!({"AWS": "123456789012"}), None),
        (json!({"AWS": "arn:aws:iam::123456789012:role/guest"}), None),
        (json!({"AWS": "000000000000"}), Some(NOT_ALLOWED_BY_RESOURCE)),
    ] {
        let house = signed_house(&governed(signed_pets(), &[to(principal.clone(), pets())]), Allow);
        let answer = Signing { key: "ASIAOTHER", ..signing("/pets") }.send(&house).await;
        check(&house, &answer, why.map(|why| refusal(OTHER_SESSION, why)), &principal.to_string());
    }
    // AWS: with a principal of AWS, whatever is not AWS_IAM is closed.
    let open = with(api(), "/pets", &[open("GET")]);
    let house = House::with_functions(&governed(open, &[to(json!({"AWS": role}), pets())]), backend());
    let answer = house.get("/pets", &[]).await;
    check(&house, &answer, Some(refusal("anonymous", NOT_ALLOWED_BY_RESOURCE)), "anonymous");
}

#[tokio::test]
async fn conditions_see_the_request() {
    type Change = fn(&mut Arrival, &mut InvokeTarget);
    let as_it_is: Change = |_, _| {};
    let from_afar: Change = |arrival, _| arrival.peer = SocketAddr::from(([192, 0, 2, 7], 1));
    let over_tls: Change = |arrival, _| arrival.scheme = Scheme::Https;
    let headers = [("User-Agent", "curl/8"), ("Referer", "https://example.com/")];
    for (condition, change, expected) in [
        (json!({"IpAddress": {"aws:SourceIp": "127.0.0.1/32"}}), as_it_is, true),
        (json!({"IpAddress": {"aws:SourceIp": "127.0.0.1/32"}}), from_afar, false),
        (json!({"NotIpAddress": {"aws:SourceIp": ["127.0.0.1", "10.0.0.0/8"]}}), from_afar, true),
        (json!({"Bool": {"aws:SecureTransport": "true"}}), as_it_is, false),
        (json!({"Bool": {"aws:SecureTransport": "true"}}), over_tls, true),
        (json!({"StringLike": {"aws:UserAgent": "curl/*"}}), as_it_is, true),
        (json!({"StringEquals": {"aws:Referer": "https://example.com/"}}), as_it_is, true),
        (json!({"StringEquals": {"aws:Referer": "https://example.org/"}}), as_it_is, false),
        (json!({"DateGreaterThan": {"aws:CurrentTime": "2000-01-01T00:00:00Z"}}), as_it_is, true),
        (json!({"NumericLessThan": {"aws:EpochTime": "4102444800"}}), as_it_is, true),
        (json!({"DateGreaterThan": {"aws:EpochTime": "4102444800"}}), as_it_is, false),
        // Never here, as for any call from the internet.
        (json!({"StringEquals": {"aws:SourceVpc": "vpc-1"}}), as_it_is, false),
        (json!({"StringEquals": {"aws:SourceVpce": "vpce-1"}}), as_it_is, false),
        (json!({"StringNotEquals": {"aws:SourceVpc": "vpc-1"}}), as_it_is, true),
        (json!({"Null": {"aws:SourceVpce": "true"}}), as_it_is, true),
        // Nobody has signed.
        (json!({"StringEquals": {"aws:PrincipalAccount": "000000000000"}}), as_it_is, false),
        (json!({"Null": {"aws:PrincipalArn": "true"}}), as_it_is, true),
    ] {
        let what = condition.to_string();
        let statement = under(to(json!("*"), Allow.statement()), condition);
        let api = governed(with(api(), "/pets", &[open("GET")]), &[statement]);
        let house = House::with_functions(&api, backend());
        let answer = house.send_as(http::Method::GET, "/pets", &headers, Body::empty(), change).await;
        check(&house, &answer, (!expected).then(|| refusal("anonymous", NOT_ALLOWED_BY_RESOURCE)), &what);
    }
}

#[tokio::test]
async fn conditions_see_who_has_signed() {
    let role = "arn:aws:iam::000000000000:role/guest";
    for (condition, of_role, of_root) in [
        (json!({"ArnEquals": {"aws:PrincipalArn": role}}), true, false),
        (json!({"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::000000000000:root"}}), false, true),
        (json!({"StringEquals": {"aws:PrincipalAccount": "000000000000"}}), true, true),
        (json!({"StringEquals": {"aws:PrincipalType": "AssumedRole"}}), true, false),
        (json!({"StringEquals": {"aws:PrincipalType": "Account"}}), false, true),
        (json!({"StringLike": {"aws:userid": "AROAEXAMPLE:*"}}), true, false),
        (json!({"StringEquals": {"aws:userid": "000000000000"}}), false, true),
        (json!({"Null": {"aws:username": "true", "aws:SourceVpc": "true", "aws:PrincipalOrgID": "true"}}), true, true),
        (json!({"IpAddress": {"aws:SourceIp": "127.0.0.1"}}), true, true),
        (json!({"StringNotEquals": {"aws:UserAgent": "curl/8"}}), true, true),
        // What AWS might know and nobody here does lets nobody in.
        (json!({"StringEquals": {"aws:PrincipalTag/team": "red"}}), false, false),
        (json!({"StringNotEquals": {"aws:PrincipalTag/team": "red"}}), false, false),
        (json!({"StringNotEqualsIfExists": {"aws:SourceIdentity": "x"}}), false, false),
    ] {
        for (signed, expected, who) in
            [(signing("/pets"), of_role, SESSION), (developer("/pets"), of_root, "arn:aws:iam::000000000000:root")]
        {
            // Denied to all whom the condition does not mean, so that a root's own right does not hide it.
            let what = format!("{condition} {who}");
            let deny = to(json!("*"), statement("Deny", "*"));
            let api = governed(signed_pets(), &[under(deny, condition.clone())]);
            let is_known = !what.contains("PrincipalTag") && !what.contains("SourceIdentity");
            let house = signed_house(&api, Allow);
            let answer = signed.send(&house).await;
            let is_denied = expected || !is_known;
            check(&house, &answer, is_denied.then(|| refusal(who, DENIED_BY_RESOURCE)), &format!("Deny {what}"));
            if who == SESSION {
                let allow = under(to(json!("*"), Allow.statement()), condition.clone());
                let house = signed_house(&governed(signed_pets(), &[allow]), Nothing);
                let answer = signed.send(&house).await;
                check(&house, &answer, (!expected).then(|| refusal(who, NOT_ALLOWED_BY_IDENTITY)), &format!("Allow {what}"));
            }
        }
    }
}

/// What was stored by hand, or by another version of this program, closes its stage and nothing else.
#[tokio::test]
async fn a_policy_that_is_not_understood_closes_the_stage() {
    let all = guarded(with(api(), "/pets", &[open("GET"), iam("POST"), custom("PUT")]), |_| {});
    for policy in [
        "",
        "{}",
        "null",
        r#"{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"execute-api:/*"}]}"#,
        r#"{"Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","Condition":{"StringIs":{"a":"b"}}}]}"#,
    ] {
        let house = House::new(&RestApi { policy: Some(policy.to_owned()), ..all.clone() }, guard_says(String::new()));
        for verb in [http::Method::GET, http::Method::POST, http::Method::PUT] {
            let answer = house.send_as(verb, "/pets", &[("Authorization", "t")], Body::arriving(Tripwire), |_, _| {}).await;
            assert_eq!((answer.status, answer.body.as_str()), (500, r#"{"message": "Internal server error"}"#), "{policy}");
            assert_eq!(answer.headers["x-amzn-errortype"], "InternalServerErrorException");
        }
        assert!(house.invoked().is_empty());
        let told = explain(&house.gateway.decisions().last().unwrap()).text();
        assert!(told.contains("cannot be served (ResourcePolicyUnusable)"), "{told}");
    }
}

#[tokio::test]
async fn another_deployment_is_another_policy() {
    let pets = || with(api(), "/pets", &[open("GET")]);
    let house = House::with_functions(&saying(pets(), Some(Deny)), backend());
    for (says, status) in [(Some(Deny), 403), (Some(Allow), 200), (Some(Nothing), 403), (None, 200)] {
        house.gateway.plan().publish(compile(&stage(), Some(&deployment(&saying(pets(), says)))));
        assert_eq!(house.get("/pets", &[]).await.status, status, "{says:?}");
    }
}

#[tokio::test]
async fn a_path_that_nobody_could_decide_about_is_too_long_where_there_is_a_policy() {
    let long = format!("/pets/{}", "x".repeat(1600));
    let api = with(api(), "/pets/{id}", &[open("GET")]);
    for (says, status) in [(None, 200), (Some(Allow), 414)] {
        let house = House::with_functions(&saying(api.clone(), says), backend());
        assert_eq!(house.get(&long, &[]).await.status, status, "{says:?}");
    }
}

/// Without a signature nothing is decided; with one, the policy is among those that are.
#[tokio::test]
async fn where_nothing_matches_nothing_is_told_to_whom_the_policy_denies() {
    let house = signed_house(&saying(signed_pets(), Some(Deny)), Allow);
    let answer = house.get("/nope", &[]).await;
    assert_eq!((answer.status, answer.body.as_str()), (403, r#"{"message":"Missing Authentication Token"}"#));
    let answer = signing("/nope").send(&house).await;
    assert_eq!(answer.body, refusal(SESSION, DENIED_BY_RESOURCE).replace("GET/pets", "GET/nope"));
    let house = signed_house(&saying(signed_pets(), Some(Allow)), Allow);
    assert_eq!(signing("/nope").send(&house).await.status, 404);
}

#[tokio::test]
async fn the_gateway_response_is_access_denied() {
    let response = GatewayResponse {
        status_code: Some("404".into()),
        response_templates: [("text/plain".to_owned(), "$context.error.responseType: $context.error.message".to_owned())].into(),
        ..GatewayResponse::default()
    };
    let mut api = saying(with(api(), "/pets", &[open("GET")]), Some(Deny));
    api.gateway_responses.insert("ACCESS_DENIED".into(), response);
    let house = House::with_functions(&api, backend());
    let answer = house.get("/pets", &[("Accept", "text/plain")]).await;
    assert_eq!(answer.status, 404);
    assert!(answer.body.starts_with("ACCESS_DENIED: User: anonymous is not authorized to perform: "), "{}", answer.body);
    assert!(answer.body.ends_with(DENIED_BY_RESOURCE), "{}", answer.body);
}

#[tokio::test]
async fn an_explanation_names_the_policy_and_its_statement() {
    let statements = [
        to(json!("*"), Nothing.statement()),
        to(json!("*"), Allow.statement()),
        under(to(json!("*"), Deny.statement()), json!({"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}})),
    ];
    let house = House::with_functions(&governed(with(api(), "/pets", &[open("GET")]), &statements), backend());
    let from_afar = |arrival: &mut Arrival, _: &mut InvokeTarget| arrival.peer = SocketAddr::from(([192, 0, 2, 7], 1));
    house.get("/pets", &[]).await;
    let allowed = explain(&house.gateway.decisions().last().unwrap()).text();
    house.send_as(http::Method::GET, "/pets", &[], Body::empty(), from_afar).await;
    let denied = explain(&house.gateway.decisions().last().unwrap()).text();
    for (told, expected) in [
        (&allowed, "open by configuration (authorizationType NONE)"),
        (&allowed, "statement 2 of the API's resource policy allows execute-api:Invoke on this method"),
        (&denied, "statement 3 of the API's resource policy denies execute-api:Invoke on this method"),
        (&denied, "403 AccessDeniedException, refused at the authorizer: ResourcePolicyDenied"),
        (&denied, "live only after create-deployment"),
    ] {
        assert!(told.contains(expected), "`{expected}` is missing from:\n{told}");
    }
}

/// AWS: a test call asks nobody, also not the policy.
#[tokio::test]
async fn a_test_call_passes_the_policy_by() {
    let api = saying(with(api(), "/pets", &[open("GET")]), Some(Deny));
    let house = House::with_functions(&api, backend());
    let resource = api.resources.values().find(|resource| resource.path == "/pets").unwrap().id.clone();
    let rehearsed = Rehearse::method(&house.gateway, api.into(), resource, "GET".into(), TestCall::default()).await;
    assert_eq!((rehearsed.status, rehearsed.body.as_str()), (200, "from the backend"));
}
