use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;
use gatewright_shapes_lambda::operations::{UpdateFunctionCode, UpdateFunctionConfiguration};
use gatewright_shapes_lambda::types::{
    Environment, EphemeralStorage, LastUpdateStatus, Runtime, State, TracingConfig, TracingMode, UpdateFunctionCodeRequest,
    UpdateFunctionConfigurationRequest,
};
use gatewright_wire::document::Document;

use crate::room::{ARN, Room, text};

fn code(zip: &'static [u8]) -> UpdateFunctionCodeRequest {
    UpdateFunctionCodeRequest {
        function_name: "greet".to_owned(),
        zip_file: Some(Bytes::from_static(zip)),
        ..UpdateFunctionCodeRequest::default()
    }
}

fn configuration() -> UpdateFunctionConfigurationRequest {
    UpdateFunctionConfigurationRequest { function_name: "greet".to_owned(), ..UpdateFunctionConfigurationRequest::default() }
}

#[track_caller]
fn check_text(document: &Document, member: &str, expected: Option<&str>) {
    let found = document.member(member).map(|value| match value {
        Document::String(text) => text.as_str(),
        other => panic!("{member}: {other:?}"),
    });
    assert_eq!(found, expected, "{member}");
}

#[track_caller]
fn check_in_progress(document: &Document) {
    check_text(document, "State", Some("Active"));
    check_text(document, "StateReasonCode", None);
    check_text(document, "LastUpdateStatus", Some("InProgress"));
    check_text(document, "LastUpdateStatusReason", Some("The function is being created."));
    check_text(document, "LastUpdateStatusReasonCode", Some("Creating"));
}

#[tokio::test]
async fn new_code_is_shown_in_progress_and_found_in_place_at_once() {
    let room = Room::new().await;
    room.create("greet").await;
    let before = room.configuration("greet").await;
    room.clock.advance(Duration::from_millis(1500));
    let answer = room.call(UpdateFunctionCode, code(b"new code")).await.unwrap();
    check_in_progress(&answer);
    check_text(&answer, "LastModified", Some("2026-01-01T00:00:01.500+0000"));

    let after = room.configuration("greet").await;
    assert_eq!((after.state, after.last_update_status), (Some(State::Active), Some(LastUpdateStatus::Successful)));
    assert_eq!((after.last_update_status_reason, after.last_update_status_reason_code), (None, None));
    assert_eq!(after.code_size, Some(8));
    assert_ne!(after.code_sha256, before.code_sha256);
    assert_ne!(after.revision_id, before.revision_id);
    assert_ne!(answer.member("RevisionId"), after.revision_id.map(Document::String).as_ref());
}

#[tokio::test]
async fn the_same_code_again_is_an_update_too() {
    let room = Room::new().await;
    room.create("greet").await;
    let before = room.configuration("greet").await;
    check_in_progress(&room.call(UpdateFunctionCode, code(b"zip")).await.unwrap());
    assert_ne!(room.configuration("greet").await.revision_id, before.revision_id);
}

#[tokio::test]
async fn a_dry_run_checks_the_code_and_changes_nothing() {
    let room = Room::new().await;
    room.create("greet").await;
    let before = room.stored("greet").await;
    let dry = |zip| UpdateFunctionCodeRequest { dry_run: Some(true), ..code(zip) };
    let kept = room.admitted.0.lock().unwrap().clone();
    let answer = room.call(UpdateFunctionCode, dry(b"new code")).await.unwrap();
    check_text(&answer, "LastUpdateStatus", Some("Successful"));
    check_text(&answer, "LastUpdateStatusReasonCode", None);
    assert_eq!(room.stored("greet").await, before);
    // The package's, as the update itself shows them.
    check_text(&answer, "CodeSha256", Some("bm5ubm5ubm5ubm5ubm5ubm5ubm5ubm5ubm5ubm5ubm4="));
    assert_eq!(answer.member("CodeSize"), Some(&Document::Integer(8)));
    check_text(&answer, "RevisionId", before.as_ref().map(|before| before.revision_id.as_str()));
    let message = "Could not unzip uploaded file. Please check your file, then try to upload again.";
    room.check_refused(UpdateFunctionCode, dry(b"broken"), ("InvalidParameterValueException", 400, message)).await;
    assert_eq!(*room.admitted.0.lock().unwrap(), kept, "nothing is kept of what was only checked");
}

#[tokio::test]
async fn only_the_given_members_change() {
    let room = Room::new().await;
    room.create("greet").await;
    let before = room.configuration("greet").await;
    let variables = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let input = UpdateFunctionConfigurationRequest {
        timeout: Some(30),
        environment: Some(Environment { variables: Some(variables(&[("A", "1"), ("B", "2")])) }),
        ..configuration()
    };
    check_in_progress(&room.call(UpdateFunctionConfiguration, input).await.unwrap());
    let after = room.configuration("greet").await;
    assert_eq!(after.timeout, Some(30));
    assert_eq!((&after.handler, &after.memory_size, &after.role), (&before.handler, &before.memory_size, &before.role));
    assert_eq!(after.code_sha256, before.code_sha256);

    let input = UpdateFunctionConfigurationRequest {
        runtime: Some(Runtime::Python3_12),
        handler: text("other.handler"),
        role: text("arn:aws:iam::123456789012:role/other-runner"),
        description: text("new"),
        memory_size: Some(256),
        ephemeral_storage: Some(EphemeralStorage { size: Some(600) }),
        environment: Some(Environment { variables: Some(variables(&[("B", "3")])) }),
        ..configuration()
    };
    room.call(UpdateFunctionConfiguration, input).await.unwrap();
    let last = room.configuration("greet").await;
    assert_eq!(last.timeout, Some(30));
    assert_eq!((last.runtime, last.handler.as_deref()), (Some(Runtime::Python3_12), Some("other.handler")));
    assert_eq!(last.role.as_deref(), Some("arn:aws:iam::123456789012:role/other-runner"));
    assert_eq!((last.description.as_deref(), last.memory_size), (Some("new"), Some(256)));
    assert_eq!(last.ephemeral_storage, Some(EphemeralStorage { size: Some(600) }));
    assert_eq!(last.environment.unwrap().variables, Some(variables(&[("B", "3")])), "variables are replaced as a whole");
}

#[tokio::test]
async fn an_older_revision_is_refused_and_the_latest_is_taken() {
    let room = Room::new().await;
    let created = room.create("greet").await;
    let message = "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve \
                   the latest Revision Id";
    let expected = ("PreconditionFailedException", 412, message);
    let old_code = UpdateFunctionCodeRequest { revision_id: created.revision_id.clone(), ..code(b"new") };
    room.check_refused(UpdateFunctionCode, old_code, expected).await;
    let old = UpdateFunctionConfigurationRequest { revision_id: created.revision_id, ..configuration() };
    room.check_refused(UpdateFunctionConfiguration, old, expected).await;

    let latest = room.configuration("greet").await.revision_id;
    room.call(UpdateFunctionCode, UpdateFunctionCodeRequest { revision_id: latest, ..code(b"new") }).await.unwrap();
    let latest = room.configuration("greet").await.revision_id;
    let input = UpdateFunctionConfigurationRequest { revision_id: latest, ..configuration() };
    room.call(UpdateFunctionConfiguration, input).await.unwrap();
}

#[tokio::test]
async fn code_that_cannot_be_is_refused() {
    let room = Room::new().await;
    room.create("greet").await;
    let invalid = |message| ("InvalidParameterValueException", 400, message);
    let missing = format!("Function not found: {}", ARN.replace("greet", "other"));
    let version = format!("Function not found: {ARN}:1");
    let cases = [
        (
            UpdateFunctionCodeRequest { function_name: "other".to_owned(), ..code(b"new") },
            ("ResourceNotFoundException", 404, missing.as_str()),
        ),
        (
            UpdateFunctionCodeRequest { function_name: "greet:1".to_owned(), ..code(b"new") },
            ("ResourceNotFoundException", 404, version.as_str()),
        ),
        (
            UpdateFunctionCodeRequest { image_uri: text("i"), zip_file: None, ..code(b"") },
            invalid("Please don't provide ImageUri when updating a function with packageType Zip."),
        ),
        (UpdateFunctionCodeRequest { zip_file: None, ..code(b"") }, invalid("Please provide a source for function code.")),
        (
            UpdateFunctionCodeRequest { s3_bucket: text("b"), s3_key: text("k"), ..code(b"new") },
            invalid("Please do not provide other FunctionCode parameters when providing a ZipFile."),
        ),
        (code(b"bomb"), invalid("Unzipped size must be smaller than 262144000 bytes")),
    ];
    for (input, expected) in cases {
        room.check_refused(UpdateFunctionCode, input, expected).await;
    }
}

#[tokio::test]
async fn a_configuration_that_cannot_be_is_refused() {
    let room = Room::new().await;
    room.create("greet").await;
    let invalid = |message| ("InvalidParameterValueException", 400, message);
    let missing = format!("Function not found: {}", ARN.replace("greet", "other"));
    let cases = [
        (
            UpdateFunctionConfigurationRequest { function_name: "other".to_owned(), ..configuration() },
            ("ResourceNotFoundException", 404, missing.as_str()),
        ),
        (
            UpdateFunctionConfigurationRequest { role: text("arn:aws:iam::123456789012:role/nobody"), ..configuration() },
            invalid("The role defined for the function cannot be assumed by Lambda."),
        ),
        (
            UpdateFunctionConfigurationRequest { timeout: Some(901), ..configuration() },
            (
                "ValidationException",
                400,
                "1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint: Member must have value less \
                 than or equal to 900",
            ),
        ),
        (
            UpdateFunctionConfigurationRequest {
                tracing_config: Some(TracingConfig { mode: Some(TracingMode::Active) }),
                ..configuration()
            },
            invalid("Gatewright does not yet support active tracing (TracingConfig)."),
        ),
        (
            UpdateFunctionConfigurationRequest { runtime: Some(Runtime::Java21), ..configuration() },
            invalid(
                "Gatewright does not yet support the runtime java21: it has nothing that runs this language; it runs python3.*, nodejs*.x and provided.*.",
            ),
        ),
    ];
    for (input, expected) in cases {
        room.check_refused(UpdateFunctionConfiguration, input, expected).await;
    }
}

#[tokio::test]
async fn a_retired_runtime_is_kept_as_asked_and_no_longer_changed_where_aws_refusal_is_wanted() {
    let mut room = Room::new().await;
    room.create("greet").await;
    let to = |runtime| UpdateFunctionConfigurationRequest { runtime: Some(runtime), ..configuration() };
    room.call(UpdateFunctionConfiguration, to(Runtime::Nodejs12X)).await.unwrap();
    assert_eq!(room.configuration("greet").await.runtime, Some(Runtime::Nodejs12X));
    room.call(UpdateFunctionCode, code(b"new code")).await.unwrap();

    room.refuse_retired_runtimes();
    let message = "The runtime parameter of nodejs12.x is no longer supported for creating or updating AWS Lambda functions. We \
                   recommend you use a supported runtime while creating or updating functions.";
    let refused = ("InvalidParameterValueException", 400, message);
    room.check_refused(UpdateFunctionCode, code(b"newer code"), refused).await;
    room.check_refused(UpdateFunctionConfiguration, configuration(), refused).await;
    room.check_refused(UpdateFunctionConfiguration, to(Runtime::Nodejs12X), refused).await;
    room.call(UpdateFunctionConfiguration, to(Runtime::Nodejs20X)).await.unwrap();
    room.call(UpdateFunctionCode, code(b"newer code")).await.unwrap();
}
