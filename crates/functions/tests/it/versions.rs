//! Published versions beside `$LATEST`, each with code, workers and log streams of its own, and the aliases that lead to them.

use std::sync::Arc;

use gatewright_functions::AliasKey;
use gatewright_model::function::{FunctionDefinition, FunctionVersion};
use gatewright_model::function_alias::{AdditionalVersion, FunctionAlias};
use gatewright_model::ports::{CodePackages, Invocation, InvocationKind, Invoke, InvokeRefusal};

use crate::house::{House, definition, invocation, key, zipped};

const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function:f";

/// Answers its name, how often this worker was called, and what it knows of its version.
fn source(name: &str) -> String {
    format!(
        "import os\nn = 0\ndef handler(event, context):\n    global n\n    n += 1\n    \
         return '{name}', n, os.environ['AWS_LAMBDA_FUNCTION_VERSION'], context.function_version, context.invoked_function_arn\n"
    )
}

async fn put(house: &House, name: &str, version: FunctionVersion) -> FunctionDefinition {
    let code = house.code.admit(zipped(&[("app.py", &source(name))])).await.unwrap();
    let definition = FunctionDefinition { version, ..definition("f", "app.handler", code) };
    house.functions.table().put(definition.clone());
    definition
}

fn qualified(qualifier: &str) -> Invocation {
    let mut invocation = invocation("f", "{}");
    Arc::make_mut(&mut invocation.function).qualifier = Some(qualifier.to_owned());
    invocation
}

/// The answer and the version that gave it.
async fn call(house: &House, qualifier: &str) -> (String, String) {
    let reply = house.functions.invoke(qualified(qualifier)).await.unwrap();
    (String::from_utf8(reply.payload.to_vec()).unwrap(), reply.executed_version)
}

fn answer(name: &str, count: u32, version: &str) -> (String, String) {
    let answer = format!(r#"["{name}", {count}, "{version}", "{version}", "{ARN}:{version}"]"#);
    (answer, version.to_owned())
}

#[tokio::test]
async fn a_version_keeps_its_code_and_its_workers_when_latest_is_updated() {
    let house = House::new();
    let frozen = put(&house, "old", FunctionVersion::Latest).await;
    house.functions.table().put(FunctionDefinition { version: FunctionVersion::Published(7), ..frozen });
    assert_eq!(call(&house, "7").await, answer("old", 1, "7"));
    assert_eq!(call(&house, "$LATEST").await, answer("old", 1, "$LATEST"), "its warm workers are not those of the version");
    put(&house, "new", FunctionVersion::Latest).await;
    assert_eq!(call(&house, "$LATEST").await, answer("new", 1, "$LATEST"));
    assert_eq!(call(&house, "7").await, answer("old", 2, "7"));
}

#[tokio::test]
async fn the_log_of_a_version_says_its_number() {
    let house = House::new();
    put(&house, "seven", FunctionVersion::Published(7)).await;
    let reply = house.functions.invoke(qualified("7")).await.unwrap();
    let tail = String::from_utf8(reply.log_tail.unwrap().to_vec()).unwrap();
    assert!(tail.starts_with(&format!("START RequestId: {} Version: 7\n", reply.request_id)), "{tail}");
    let records = house.logs.records();
    for record in &records {
        assert_eq!(record.log_group, "/aws/lambda/f");
        let (date, stream) = record.log_stream.split_at(11);
        assert!(date.ends_with('/') && stream.starts_with("[7]") && stream.len() == 3 + 32, "{}", record.log_stream);
    }
    let first = &records[0].message;
    let has_form = first.starts_with("INIT_START Runtime Version: python:3.") && first.ends_with('\n');
    assert!(has_form && first.contains("\tRuntime Version ARN: arn:aws:lambda:us-east-1::runtime:"), "{first}");
}

#[tokio::test]
async fn a_version_that_is_not_there_is_not_found_and_neither_is_an_alias() {
    let house = House::new();
    put(&house, "latest", FunctionVersion::Latest).await;
    put(&house, "one", FunctionVersion::Published(1)).await;
    for qualifier in ["2", "01", "live", "$latest"] {
        let refused = house.functions.invoke(qualified(qualifier)).await;
        assert_eq!(refused, Err(InvokeRefusal::NotFound { arn: format!("{ARN}:{qualifier}") }));
    }
    let dry = Invocation { kind: InvocationKind::DryRun, ..qualified("1") };
    assert_eq!(house.functions.invoke(dry).await.unwrap().executed_version, "1");
    // A version that is deleted takes nothing else with it, and its workers go.
    assert_eq!(call(&house, "1").await, answer("one", 1, "1"));
    let mut one = key("f");
    one.version = FunctionVersion::Published(1);
    house.functions.table().remove(&one);
    house.sessions.are_open(0).await;
    assert_eq!(house.functions.invoke(qualified("1")).await, Err(InvokeRefusal::NotFound { arn: format!("{ARN}:1") }));
    assert_eq!(call(&house, "$LATEST").await, answer("latest", 1, "$LATEST"));
}

fn live(number: u64, additional: Option<AdditionalVersion>) -> FunctionAlias {
    let key = key("f");
    FunctionAlias {
        account: key.account,
        region: key.region,
        function_name: key.name,
        name: "live".to_owned(),
        version: FunctionVersion::Published(number),
        additional,
        description: String::new(),
        revision_id: "r".to_owned(),
        policy: None,
    }
}

#[tokio::test]
async fn an_alias_runs_its_version_and_the_function_sees_the_alias() {
    let house = House::new();
    put(&house, "one", FunctionVersion::Published(1)).await;
    put(&house, "two", FunctionVersion::Published(2)).await;
    let by_alias = |name: &str, count: u32, version: &str| {
        let answer = format!(r#"["{name}", {count}, "{version}", "{version}", "{ARN}:live"]"#);
        (answer, version.to_owned())
    };
    house.functions.table().put_alias(live(1, None));
    assert_eq!(call(&house, "live").await, by_alias("one", 1, "1"));
    assert_eq!(call(&house, "1").await, answer("one", 2, "1"), "a version's workers serve its aliases too");
    house.functions.table().put_alias(live(2, None));
    assert_eq!(call(&house, "live").await, by_alias("two", 1, "2"));
    // Where an alias leads nowhere, nothing runs.
    house.functions.table().put_alias(live(3, None));
    let nowhere = Err(InvokeRefusal::NotFound { arn: format!("{ARN}:live") });
    assert_eq!(house.functions.invoke(qualified("live")).await, nowhere);
    let (key, alias) = (key("f"), live(1, None));
    house.functions.table().put_alias(alias);
    let (account, region, function_name) = (key.account, key.region, key.name);
    house.functions.table().remove_alias(&AliasKey { account, region, function_name, name: "live".to_owned() });
    assert_eq!(house.functions.invoke(qualified("live")).await, nowhere);
}

#[tokio::test]
async fn an_alias_of_two_versions_draws_for_every_call() {
    let house = House::new();
    put(&house, "one", FunctionVersion::Published(1)).await;
    put(&house, "two", FunctionVersion::Published(2)).await;
    let mut drawn = Vec::new();
    for (weight, calls) in [(0.0, 20), (1.0, 20), (0.5, 100)] {
        house.functions.table().put_alias(live(1, Some(AdditionalVersion { number: 2, weight })));
        let mut of_two = 0;
        for _ in 0..calls {
            let dry = Invocation { kind: InvocationKind::DryRun, ..qualified("live") };
            of_two += u32::from(house.functions.invoke(dry).await.unwrap().executed_version == "2");
        }
        drawn.push(of_two);
    }
    assert_eq!(drawn[..2], [0, 20]);
    assert!((25..75).contains(&drawn[2]), "{drawn:?}");
}
