//! Calls that never reach a function.

use std::time::Duration;

use bytes::Bytes;
use gatewright_functions::{EVENT_BYTES_MAX, KEPT_EVENT_BYTES_MAX, LINEAGE_DEPTH_MAX};
use gatewright_model::function::{CodePackage, FunctionPolicy, FunctionState};
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Caller, FunctionRef, Invocation, InvocationKind, Invoke, InvokeRefusal};
use serde_json::json;

use crate::house::{House, TemporaryDir, definition, invocation};

const ECHO: &str = "def handler(event, context):\n    return event\n";
const ARN: &str = "arn:aws:lambda:us-east-1:000000000000:function:f";

fn qualified(name: &str, qualifier: Option<&str>) -> Invocation {
    let plain = invocation(name, "{}");
    let function = FunctionRef { qualifier: qualifier.map(str::to_owned), ..(*plain.function).clone() };
    Invocation { function: function.into(), ..plain }
}

#[tokio::test]
async fn only_existing_functions_and_latest_are_found() {
    let house = House::new();
    house.function(ECHO).await;
    let missing = |arn: String| Err(InvokeRefusal::NotFound { arn });
    let cases = [
        ("g", None, missing("arn:aws:lambda:us-east-1:000000000000:function:g:$LATEST".to_owned())),
        ("f", Some("1"), missing(format!("{ARN}:1"))),
        ("f", Some("$latest"), missing(format!("{ARN}:$latest"))),
        ("f", Some("$LATEST"), Ok("{}")),
    ];
    for (name, qualifier, expected) in cases {
        let reply = house.functions.invoke(qualified(name, qualifier)).await.map(|reply| reply.payload);
        assert_eq!(reply, expected.map(Bytes::from), "{name} {qualifier:?}");
    }
}

#[tokio::test]
async fn a_service_is_let_in_by_the_policy_alone_and_its_change_counts_at_once() {
    let house = House::new();
    let mut definition = house.function(ECHO).await;
    let from_gateway = || {
        let caller = Caller::Service {
            principal: "apigateway.amazonaws.com",
            source_arn: "arn:aws:execute-api:us-east-1:000000000000:abc/authorizers/x".into(),
            source_account: AccountId::developer(),
        };
        house.functions.invoke(Invocation { caller, ..invocation("f", "{}") })
    };
    assert_eq!(from_gateway().await, Err(InvokeRefusal::NotPermitted));
    definition.policy = Some(FunctionPolicy {
        statements: vec![json!({
            "Sid": "s", "Effect": "Allow", "Principal": { "Service": "apigateway.amazonaws.com" },
            "Action": "lambda:InvokeFunction", "Resource": ARN,
            "Condition": { "ArnLike": { "AWS:SourceArn": "arn:aws:execute-api:us-east-1:000000000000:abc/authorizers/*" } },
        })],
        revision_id: "1".to_owned(),
    });
    house.functions.table().put(definition.clone());
    assert_eq!(from_gateway().await.unwrap().payload, "{}");
    definition.policy = None;
    house.functions.table().put(definition);
    assert_eq!(from_gateway().await, Err(InvokeRefusal::NotPermitted));
}

#[tokio::test]
async fn events_are_json_and_within_their_size() {
    let house = House::new();
    house.function("def handler(event, context):\n    return len(event)\n").await;
    let send = |payload: Vec<u8>| house.functions.invoke(Invocation { payload: payload.into(), ..invocation("f", "") });
    assert!(matches!(send(b"{".to_vec()).await, Err(InvokeRefusal::InvalidRequestContent(_))));
    let text = |size: usize| [b"\"".as_slice(), &vec![b'x'; size - 2], b"\""].concat();
    let limit_bytes = EVENT_BYTES_MAX;
    let refused = send(text(limit_bytes + 1)).await;
    assert_eq!(refused, Err(InvokeRefusal::RequestTooLarge { size_bytes: limit_bytes + 1, limit_bytes }));
    assert_eq!(send(text(limit_bytes)).await.unwrap().payload, (limit_bytes - 2).to_string());
}

#[tokio::test]
async fn a_dry_run_checks_and_runs_nothing() {
    let house = House::new();
    house.function(ECHO).await;
    let reply = house.functions.invoke(Invocation { kind: InvocationKind::DryRun, ..invocation("f", "{}") }).await.unwrap();
    assert!(reply.payload.is_empty() && !reply.is_function_error);
    assert_eq!(house.sessions.begun(), 0);
}

#[tokio::test]
async fn functions_that_cannot_run_say_why() {
    let house = House::new();
    let mut pending = house.function(ECHO).await;
    pending.state = FunctionState::Pending;
    house.functions.table().put(pending.clone());
    assert_eq!(house.invoke("{}").await, Err(InvokeRefusal::NotReady { state: "Pending" }));

    pending.state = FunctionState::Active;
    for runtime in ["python2.7", "java21", "cobol"] {
        pending.runtime = runtime.to_owned();
        house.functions.table().put(pending.clone());
        let refused = house.invoke("{}").await.unwrap_err();
        assert!(matches!(&refused, InvokeRefusal::Unavailable(why) if why.contains(runtime)), "{refused:?}");
    }
    let gone = CodePackage { sha256_hex: "ab".repeat(32), size_bytes: 1, unzipped_bytes: 1 };
    house.functions.table().put(definition("f", "app.handler", gone));
    let refused = house.invoke("{}").await.unwrap_err();
    assert!(matches!(&refused, InvokeRefusal::Unavailable(why) if why.contains("not stored")), "{refused:?}");
    // Nothing of these attempts counts against the limits.
    assert_eq!((house.functions.worker_count(), house.sessions.begun()), (0, 0));
}

#[tokio::test]
async fn calls_nested_too_deeply_are_refused() {
    let house = House::new();
    house.function(ECHO).await;
    let nested = |depth| {
        let mut invocation = invocation("f", "{}");
        invocation.lineage.depth = depth;
        invocation.patience = Duration::from_secs(60);
        house.functions.invoke(invocation)
    };
    assert_eq!(nested(LINEAGE_DEPTH_MAX).await.unwrap().payload, "{}");
    assert!(matches!(nested(LINEAGE_DEPTH_MAX + 1).await, Err(InvokeRefusal::Unavailable(_))));
}

#[tokio::test]
async fn another_version_of_python_is_used_with_one_warning() {
    let house = House::new();
    let mut definition = house.function(ECHO).await;
    definition.runtime = "python3.15".to_owned();
    house.functions.table().put(definition);
    for _ in 0..2 {
        assert_eq!(house.call("{}").await, "{}");
    }
    let warnings = house.functions.warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].starts_with("runtime python3.15 is run by Python 3."), "{warnings:?}");
}

#[tokio::test]
async fn a_version_that_aws_has_retired_is_run_by_a_newer_one() {
    let house = House::new();
    let python = "import os\ndef handler(event, context):\n    return os.environ['AWS_EXECUTION_ENV']\n";
    let node = "exports.handler = (event, context) => context.succeed(process.env.AWS_EXECUTION_ENV);\n";
    let mut definition = house.package(&[("app.py", python), ("app.js", node)], "app.handler").await;
    definition.memory_size_mb = 512;
    for runtime in ["python3.6", "python3.7", "nodejs", "nodejs4.3", "nodejs8.10", "nodejs10.x", "nodejs14.x"] {
        definition.runtime = runtime.to_owned();
        house.functions.table().put(definition.clone());
        assert_eq!(house.call("{}").await, format!("\"AWS_Lambda_{runtime}\""));
    }
    let warnings = house.functions.warnings();
    assert!(warnings.iter().any(|warning| warning.starts_with("runtime nodejs14.x is run by Node ")), "{warnings:?}");
}

#[tokio::test]
async fn an_event_that_is_to_run_later_is_checked_and_not_run() {
    let house = House::new();
    let kept = |event: Bytes| Invocation { kind: InvocationKind::Event, payload: event, ..invocation("f", "") };
    let missing = house.functions.invoke(kept(Bytes::new())).await;
    assert!(matches!(missing, Err(InvokeRefusal::NotFound { .. })), "{missing:?}");
    house.function("def handler(event, context):\n    return 1\n").await;
    let reply = house.functions.invoke(kept(Bytes::new())).await.unwrap();
    assert_eq!((reply.payload.as_ref(), reply.executed_version.as_str()), (b"{}".as_slice(), "$LATEST"));
    let refused = house.functions.invoke(kept(Bytes::from_static(b"no"))).await;
    assert!(matches!(refused, Err(InvokeRefusal::InvalidRequestContent(_))), "{refused:?}");
    let large = Bytes::from([b"\"".as_slice(), &vec![b'x'; KEPT_EVENT_BYTES_MAX], b"\""].concat());
    let expected = InvokeRefusal::RequestTooLarge { size_bytes: large.len(), limit_bytes: KEPT_EVENT_BYTES_MAX };
    assert_eq!(house.functions.invoke(kept(large)).await, Err(expected));
    assert_eq!(house.functions.worker_count(), 0);
}

#[tokio::test]
async fn an_interpreter_under_tmp_is_named_with_what_to_do() {
    let dir = TemporaryDir(std::path::Path::new("/tmp").join(format!("gatewright-functions-{}-covered", std::process::id())));
    let made = std::process::Command::new("python3").args(["-m", "venv", "--without-pip"]).arg(&dir.0).status();
    assert!(made.unwrap().success());
    let program = dir.0.join("bin/python3");
    let house = House::with(|settings| settings.interpreters.preferred = Some(program.clone()));
    house.function(ECHO).await;
    let program = program.display();
    let expected = format!(
        "`{program}` cannot run functions: `{program}` is under /tmp, and functions have a /tmp of their own. Install Python elsewhere, \
         or put the directory of another one first on the PATH that this server is started with"
    );
    assert_eq!(house.invoke("{}").await, Err(InvokeRefusal::Unavailable(expected)));
}
