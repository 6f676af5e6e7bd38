//! Stage variables in the URIs of integrations and authorizers.

use gatewright_model::rest_api::{Method, RestApi, Stage};
use serde_json::json;

use crate::house::{House, api, custom, guard_says, guarded, open, policy, stage, statement, uri, with};

fn open_to(function: &str) -> RestApi {
    let mut method: Method = open("GET");
    method.integration.as_mut().unwrap().uri = Some(uri(function));
    with(api(), "/pets", &[method])
}

fn with_variables(variables: &[(&str, &str)]) -> Stage {
    let variables = variables.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
    Stage { variables, ..stage() }
}

#[tokio::test]
async fn each_stage_calls_the_function_that_its_variables_name() {
    let api = open_to("${stageVariables.function}:${stageVariables.version}");
    let house = House::new(&api, guard_says(String::new()));
    house.publish(&api, &with_variables(&[("function", "greet"), ("version", "7")]));
    assert_eq!(house.get("/pets", &[]).await.status, 200);
    let seen = house.invoke.seen();
    assert_eq!((seen[0].function.name.as_str(), seen[0].function.qualifier.as_deref()), ("greet", Some("7")));
}

#[tokio::test]
async fn a_variable_that_is_missing_or_names_no_function_refuses_every_call() {
    let api = open_to("${stageVariables.function}");
    for variables in [&[][..], &[("function", "../../x")], &[("function", "a:b:c")], &[("other", "greet")]] {
        let house = House::new(&api, guard_says(String::new()));
        house.publish(&api, &with_variables(variables));
        let answer = house.get("/pets", &[]).await;
        assert_eq!((answer.status, answer.body.as_str()), (500, r#"{"message": "Internal server error"}"#), "{variables:?}");
        assert!(house.invoked().is_empty());
    }
}

#[tokio::test]
async fn an_authorizer_is_named_by_variables_too_and_never_in_another_account() {
    let api = guarded(with(api(), "/pets", &[custom("GET")]), |it| it.authorizer_uri = Some(uri("${stageVariables.guard}")));
    let house = House::new(&api, guard_says(policy(json!([statement("Allow", "*")]))));
    house.publish(&api, &with_variables(&[("guard", "guard")]));
    assert_eq!(house.get("/pets", &[("Authorization", "t")]).await.status, 200);
    house.publish(&api, &with_variables(&[]));
    let answer = house.get("/pets", &[("Authorization", "t2")]).await;
    assert_eq!((answer.status, answer.body.as_str()), (500, r#"{"message":null}"#));

    let whole = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${stageVariables.arn}/invocations";
    let api = guarded(with(crate::house::api(), "/pets", &[custom("GET")]), |it| it.authorizer_uri = Some(whole.into()));
    let foreign = "arn:aws:lambda:us-east-1:111111111111:function:guard";
    for (arn, status) in [(foreign, 500), ("arn:aws:lambda:us-east-1:000000000000:function:guard", 200)] {
        let house = House::new(&api, guard_says(policy(json!([statement("Allow", "*")]))));
        house.publish(&api, &with_variables(&[("arn", arn)]));
        assert_eq!(house.get("/pets", &[("Authorization", "t")]).await.status, status, "{arn}");
    }
}
