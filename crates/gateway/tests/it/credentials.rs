//! Functions that are called by a role: an authorizer's, an integration's.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use gatewright_gateway::decision::explain::explain;
use gatewright_model::ports::{AssumedRole, Caller, Invocation, InvokeRefusal, InvokeReply, Rehearse, RoleVerdict, TestCall};
use gatewright_model::rest_api::{IntegrationResponse, MethodResponse, RestApi, Stage};
use gatewright_testkit::identities::{ScriptedIdentities, Trusting};
use gatewright_testkit::invoke::ScriptedInvoke;

use crate::house::{House, api, custom, guard_says, guarded, open, policy, statement, with};

const ROLE: &str = "arn:aws:iam::000000000000:role/team/asks";
const TOKEN: [(&str, &str); 1] = [("Authorization", "t")];

/// `GET /pets` behind an authorizer that is asked by the role, whose policies are kept for five minutes.
fn asked_by_role() -> RestApi {
    guarded(with(api(), "/pets", &[custom("GET")]), |authorizer| authorizer.authorizer_credentials = Some(ROLE.into()))
}

/// Functions without a resource policy: the role's own policies decide.
fn by_own_policies(invocation: &Invocation) -> Result<InvokeReply, InvokeRefusal> {
    match &invocation.caller {
        Caller::Role(AssumedRole { invoke_function: RoleVerdict::Allowed, .. }) => allow_all(invocation),
        _ => Err(InvokeRefusal::NotPermitted),
    }
}

fn allow_all(invocation: &Invocation) -> Result<InvokeReply, InvokeRefusal> {
    guard_says(policy(serde_json::json!([statement("Allow", "*")])))(invocation)
}

fn house(api: &RestApi, identities: ScriptedIdentities) -> House {
    House::with_identities(
        api,
        ScriptedInvoke::new(|invocation| match invocation.caller {
            Caller::Role(_) => by_own_policies(invocation),
            _ => allow_all(invocation),
        }),
        identities,
    )
}

fn allowing() -> ScriptedIdentities {
    ScriptedIdentities::deciding(|_, _, _| Some(RoleVerdict::Allowed)).trusting(Trusting::Everybody)
}

#[tokio::test]
async fn the_gateway_calls_in_the_role_s_session_and_the_backend_as_itself() {
    let house = house(&asked_by_role(), allowing());
    assert_eq!(house.get("/pets", &TOKEN).await.status, 200);
    let seen = house.invoke.seen();
    let expected = Caller::Role(AssumedRole {
        session_arn: "arn:aws:sts::000000000000:assumed-role/asks/BackplaneAssumeRoleSession".to_owned(),
        role_arn: ROLE.to_owned(),
        account: gatewright_model::ids::AccountId::developer(),
        invoke_function: RoleVerdict::Allowed,
    });
    assert_eq!(seen[0].caller, expected);
    assert!(matches!(&seen[1].caller, Caller::Service { .. }), "{:?}", seen[1].caller);
    let told = explain(&house.gateway.decisions().last().unwrap()).text();
    assert!(told.contains(&format!("asked function guard by the role {ROLE} (invocation ")), "{told}");
}

#[tokio::test]
async fn the_role_s_policies_are_asked_for_the_function_as_it_is_named_and_know_the_call() {
    let asked = Arc::new(std::sync::Mutex::new(Vec::new()));
    let heard = Arc::clone(&asked);
    let identities = ScriptedIdentities::deciding(move |role, resource, context| {
        let context: Vec<String> = context.iter().map(|(key, value)| format!("{key}={value}")).collect();
        heard.lock().unwrap().push((role.to_owned(), resource.to_owned(), context.join(" ")));
        Some(RoleVerdict::Allowed)
    });
    let mut api = asked_by_role();
    let authorizer = api.authorizers.get_mut("guard0").unwrap();
    authorizer.authorizer_uri = Some(crate::house::uri("guard:${stageVariables.alias}"));
    let house = house(&api, identities.trusting(Trusting::Everybody));
    let variables = BTreeMap::from([("alias".to_owned(), "live".to_owned())]);
    house.publish(&api, &Stage { variables, ..crate::house::stage() });
    assert_eq!(house.get("/pets", &TOKEN).await.status, 200);
    let now = house.clock_now_s();
    let time = jiff::Timestamp::from_second(now).unwrap();
    let context = format!(
        "aws:SecureTransport=true aws:UserAgent=AmazonAPIGateway_abc123 aws:EpochTime={now} \
         lambda:InvokedViaFunctionUrl=false aws:CurrentTime={time}"
    );
    let function = "arn:aws:lambda:us-east-1:000000000000:function:guard:live";
    assert_eq!(*asked.lock().unwrap(), [(ROLE.to_owned(), function.to_owned(), context)]);
}

#[tokio::test]
async fn what_a_role_may_counts_from_the_next_question_on_and_a_kept_policy_stays() {
    let may = Arc::new(AtomicBool::new(true));
    let said = Arc::clone(&may);
    let identities = ScriptedIdentities::deciding(move |_, _, _| {
        Some(if said.load(Ordering::Relaxed) { RoleVerdict::Allowed } else { RoleVerdict::ImplicitDeny })
    });
    let house = house(&asked_by_role(), identities.trusting(Trusting::Everybody));
    assert_eq!(house.get("/pets", &TOKEN).await.status, 200);
    may.store(false, Ordering::Relaxed);
    assert_eq!(house.get("/pets", &TOKEN).await.status, 200, "the policy is kept");
    let other = house.get("/pets", &[("Authorization", "other")]).await;
    assert_eq!((other.status, other.body.as_str()), (500, r#"{"message":null}"#));
    let told = explain(&house.gateway.decisions().last().unwrap()).text();
    assert!(told.contains("refused at the authorizer: AuthorizerRoleNotPermitted"), "{told}");
    assert!(told.contains("allow it lambda:InvokeFunction"), "{told}");
    house.clock.advance(Duration::from_secs(300));
    assert_eq!(house.get("/pets", &TOKEN).await.status, 500, "and no longer");
    may.store(true, Ordering::Relaxed);
    assert_eq!(house.get("/pets", &TOKEN).await.status, 200, "a refusal is not kept");
}

#[tokio::test]
async fn a_policy_that_a_role_was_told_is_no_other_role_s() {
    let house = house(&asked_by_role(), allowing());
    assert_eq!(house.get("/pets", &TOKEN).await.status, 200);
    let mut api = asked_by_role();
    for role in [Some("arn:aws:iam::000000000000:role/other"), None, Some(ROLE)] {
        api.authorizers.get_mut("guard0").unwrap().authorizer_credentials = role.map(str::to_owned);
        house.publish(&api, &crate::house::stage());
        assert_eq!(house.get("/pets", &TOKEN).await.status, 200);
    }
    let guards = house.invoked().iter().filter(|function| *function == "guard").count();
    assert_eq!(guards, 3, "the first role's policy is still there for it");
}

#[tokio::test]
async fn an_integration_is_called_by_its_role() {
    for kind in ["AWS_PROXY", "AWS"] {
        let mut method = open("GET");
        let integration = method.integration.as_mut().unwrap();
        integration.credentials = Some(ROLE.into());
        integration.kind = kind.into();
        let response = IntegrationResponse {
            status_code: "200".into(),
            selection_pattern: None,
            response_parameters: BTreeMap::new(),
            response_templates: None,
            content_handling: None,
        };
        integration.responses.insert("200".into(), response);
        let declared = MethodResponse { status_code: "200".into(), response_parameters: None, response_models: None };
        method.responses.insert("200".into(), declared);
        let api = with(api(), "/pets", &[method]);
        let called = house(&api, allowing());
        assert_eq!(called.get("/pets", &[]).await.status, 200, "{kind}");
        assert!(matches!(&called.invoke.seen()[0].caller, Caller::Role(role) if role.role_arn == ROLE));
        let told = explain(&called.gateway.decisions().last().unwrap()).text();
        assert!(told.contains(&format!("{kind} function backend by the role {ROLE} (invocation ")), "{told}");
        for (identities, cause) in [
            (ScriptedIdentities::default(), "IntegrationRoleNotAssumable"),
            (ScriptedIdentities::default().trusting(Trusting::Everybody), "IntegrationRoleNotPermitted"),
            (ScriptedIdentities::default().trusting(Trusting::Undecided), "IntegrationRoleUndecided"),
        ] {
            let house = house(&api, identities);
            let answer = house.get("/pets", &[]).await;
            assert_eq!((answer.status, answer.body.as_str()), (500, r#"{"message": "Internal server error"}"#));
            let told = explain(&house.gateway.decisions().last().unwrap()).text();
            assert!(told.contains(&format!("refused at the integration: {cause}")), "{told}");
        }
    }
}

#[tokio::test]
async fn test_calls_go_by_the_roles_too_and_their_logs_say_what_aws_s_do() {
    let authorizer_log = |identities: ScriptedIdentities| async move {
        let api = Arc::new(asked_by_role());
        let house = house(&api, identities);
        let headers = vec![("Authorization".to_owned(), "t".to_owned())];
        let said = house.gateway.authorizer(Arc::clone(&api), "guard0".into(), TestCall { headers, ..TestCall::default() }).await;
        (said.client_status, said.log)
    };
    let (status, log) = authorizer_log(allowing()).await;
    assert_eq!(status, 0, "{log}");
    let (status, log) = authorizer_log(ScriptedIdentities::default()).await;
    assert_eq!(status, 500);
    let lines: Vec<&str> = log.lines().rev().take(3).map(|line| line.split_once(" : ").unwrap().1).collect();
    let assume = format!(
        "Execution failed due to configuration error: API Gateway does not have permission to assume the provided role {ROLE}"
    );
    assert_eq!(
        lines,
        ["AuthorizerConfigurationException", "Execution failed due to configuration error: Authorizer error", &assume],
        "{log}"
    );
    assert!(!log.contains("Endpoint request"), "{log}");
    let (status, log) = authorizer_log(ScriptedIdentities::default().trusting(Trusting::Everybody)).await;
    assert_eq!(status, 500);
    assert!(log.contains("Execution failed due to configuration error: Invalid permissions on Lambda function"), "{log}");

    let mut method = open("GET");
    method.integration.as_mut().unwrap().credentials = Some(ROLE.into());
    let api = Arc::new(with(api(), "/pets", &[method]));
    let resource = api.resources.values().find(|resource| resource.path == "/pets").unwrap().id.clone();
    let house = house(&api, ScriptedIdentities::default());
    let said = house.gateway.method(Arc::clone(&api), resource, "GET".into(), TestCall::default()).await;
    assert_eq!(said.status, 500);
    assert!(said.log.contains(&assume), "{}", said.log);
}
