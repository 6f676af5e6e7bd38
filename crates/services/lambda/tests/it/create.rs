use std::collections::BTreeMap;

use bytes::Bytes;
use gatewright_model::function::FunctionState;
use gatewright_shapes_lambda::operations::CreateFunction;
use gatewright_shapes_lambda::types::{
    Architecture, CreateFunctionRequest, DeadLetterConfig, Environment, EphemeralStorage, FileSystemConfig, FunctionCode,
    FunctionVersionLatestPublished, ImageConfig, LastUpdateStatus, LogFormat, LoggingConfig, PackageType, Runtime, SnapStart,
    SnapStartApplyOn, State, StateReasonCode, TracingConfig, TracingMode, VpcConfig,
};
use gatewright_wire::document::{Document, Shape as _};

use crate::room::{ARN, ROLE, Refused, Room, request, text};

#[tokio::test]
async fn a_created_function_is_shown_as_pending_and_found_active_at_once() {
    let room = Room::new().await;
    let created = room.create("greet").await;
    assert_eq!(created.state, Some(State::Pending));
    assert_eq!(created.state_reason.as_deref(), Some("The function is being created."));
    assert_eq!(created.state_reason_code, Some(StateReasonCode::Creating));
    assert_eq!(created.last_update_status, None);

    let settled = room.configuration("greet").await;
    assert_eq!((settled.state, settled.last_update_status), (Some(State::Active), Some(LastUpdateStatus::Successful)));
    assert_eq!((&settled.state_reason, settled.state_reason_code), (&None, None));
    assert_eq!((&settled.last_update_status_reason, settled.last_update_status_reason_code), (&None, None));
    assert_ne!(settled.revision_id, created.revision_id, "becoming active is a change");
    assert_eq!(room.stored("greet").await.unwrap().state, FunctionState::Active);
}

#[tokio::test]
async fn a_function_has_the_defaults_and_members_of_aws() {
    let room = Room::new().await;
    let document = room.call(CreateFunction, request("greet")).await.unwrap();
    let Document::Structure(members) = &document else { panic!("{document:?}") };
    let mut names: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "Architectures",
            "CodeSha256",
            "CodeSize",
            "Description",
            "EphemeralStorage",
            "FunctionArn",
            "FunctionName",
            "Handler",
            "LastModified",
            "LoggingConfig",
            "MemorySize",
            "PackageType",
            "RevisionId",
            "Role",
            "Runtime",
            "RuntimeVersionConfig",
            "SnapStart",
            "State",
            "StateReason",
            "StateReasonCode",
            "Timeout",
            "TracingConfig",
            "Version",
        ]
    );
    let shown = room.configuration("greet").await;
    assert_eq!(shown.function_arn.as_deref(), Some(ARN));
    assert_eq!(shown.version.as_deref(), Some("$LATEST"));
    assert_eq!((shown.timeout, shown.memory_size), (Some(3), Some(128)));
    assert_eq!(shown.ephemeral_storage, Some(EphemeralStorage { size: Some(512) }));
    assert_eq!(shown.description.as_deref(), Some(""));
    assert_eq!(shown.package_type, Some(PackageType::Zip));
    assert_eq!(shown.last_modified.as_deref(), Some("2026-01-01T00:00:00.000+0000"));
    assert_eq!(shown.code_sha256.as_deref(), Some("enp6enp6enp6enp6enp6enp6enp6enp6enp6enp6eno="));
    assert_eq!(shown.code_size, Some(3));
    assert_eq!(shown.tracing_config.unwrap().mode, Some(TracingMode::PassThrough));
    assert_eq!(shown.environment, None);
    let logging = shown.logging_config.unwrap();
    assert_eq!((logging.log_format, logging.log_group.as_deref()), (Some(LogFormat::Text), Some("/aws/lambda/greet")));
    let runtime_version = shown.runtime_version_config.unwrap().runtime_version_arn.unwrap();
    assert!(runtime_version.starts_with("arn:aws:lambda:us-east-1::runtime:"), "{runtime_version}");
}

#[tokio::test]
async fn what_is_asked_for_is_kept() {
    let room = Room::new().await;
    let variables = BTreeMap::from([("STAGE".to_owned(), "dev".to_owned())]);
    let tags = BTreeMap::from([("team".to_owned(), "a".to_owned())]);
    let input = CreateFunctionRequest {
        description: text("greets"),
        timeout: Some(900),
        memory_size: Some(10_240),
        ephemeral_storage: Some(EphemeralStorage { size: Some(1024) }),
        environment: Some(Environment { variables: Some(variables.clone()) }),
        tags: Some(tags.clone()),
        publish: Some(false),
        ..request("arn:aws:lambda:us-east-1:123456789012:function:greet")
    };
    room.call(CreateFunction, input).await.unwrap();
    let shown = room.get("greet").await;
    assert_eq!(shown.tags, Some(tags));
    let configuration = shown.configuration.unwrap();
    assert_eq!(configuration.description.as_deref(), Some("greets"));
    assert_eq!((configuration.timeout, configuration.memory_size), (Some(900), Some(10_240)));
    assert_eq!(configuration.ephemeral_storage, Some(EphemeralStorage { size: Some(1024) }));
    assert_eq!(configuration.environment.unwrap().variables, Some(variables));
}

#[tokio::test]
async fn an_environment_that_is_given_empty_is_shown_empty() {
    let room = Room::new().await;
    let input = CreateFunctionRequest { environment: Some(Environment { variables: None }), ..request("greet") };
    room.call(CreateFunction, input).await.unwrap();
    let environment = room.configuration("greet").await.environment.unwrap();
    assert_eq!(environment.variables, Some(BTreeMap::new()));
}

#[tokio::test]
async fn settings_that_say_what_is_so_anyway_are_taken() {
    let room = Room::new().await;
    let input = CreateFunctionRequest {
        package_type: Some(PackageType::Zip),
        vpc_config: Some(VpcConfig { subnet_ids: Some(Vec::new()), ..VpcConfig::default() }),
        dead_letter_config: Some(DeadLetterConfig { target_arn: text("") }),
        kms_key_arn: text(""),
        tracing_config: Some(TracingConfig { mode: Some(TracingMode::PassThrough) }),
        layers: Some(Vec::new()),
        file_system_configs: Some(Vec::new()),
        snap_start: Some(SnapStart { apply_on: Some(SnapStartApplyOn::None) }),
        logging_config: Some(LoggingConfig {
            log_format: Some(LogFormat::Text),
            log_group: text("/aws/lambda/greet"),
            ..LoggingConfig::default()
        }),
        ..request("greet")
    };
    room.call(CreateFunction, input).await.unwrap();
}

fn with_zip(zip: &[u8]) -> CreateFunctionRequest {
    let code = FunctionCode { zip_file: Some(Bytes::copy_from_slice(zip)), ..FunctionCode::default() };
    CreateFunctionRequest { code, ..request("other") }
}

fn other_architecture() -> (Architecture, String) {
    let (here, other) = match std::env::consts::ARCH {
        "aarch64" => ("arm64", Architecture::X86_64),
        _ => ("x86_64", Architecture::Arm64),
    };
    let what = format!("{} functions on this machine, which is {here}", other.as_str());
    (other, format!("Gatewright does not yet support {what}."))
}

#[tokio::test]
async fn what_cannot_be_created_is_refused_by_name() {
    let room = Room::new().await;
    room.create("greet").await;
    let kept = room.admitted.0.lock().unwrap().len();
    let base = || request("other");
    let invalid = |message| ("InvalidParameterValueException", 400, message);
    let role = |name: &str| CreateFunctionRequest { role: format!("arn:aws:iam::123456789012:role/{name}"), ..base() };
    let foreign = CreateFunctionRequest { role: ROLE.replace("123456789012", "999999999999"), ..base() };
    let tags = (0..51).map(|number| (format!("k{number}"), String::new())).collect();
    let (architecture, architecture_message) = other_architecture();
    let cases: Vec<(CreateFunctionRequest, Refused<'_>)> = vec![
        (request("greet"), ("ResourceConflictException", 409, "Function already exist: greet")),
        (
            CreateFunctionRequest { handler: None, ..base() },
            invalid("Runtime and Handler are mandatory parameters for functions created with deployment packages."),
        ),
        (
            CreateFunctionRequest { runtime: None, ..base() },
            invalid("Runtime and Handler are mandatory parameters for functions created with deployment packages."),
        ),
        (
            CreateFunctionRequest { runtime: Some(Runtime::Python2_7), ..base() },
            invalid(
                "The runtime parameter of python2.7 is no longer supported for creating or updating AWS Lambda functions. We \
                 recommend you use a supported runtime while creating or updating functions.",
            ),
        ),
        (role("nobody"), invalid("The role defined for the function cannot be assumed by Lambda.")),
        (
            role("conditional"),
            invalid(
                "Gatewright cannot decide whether the role defined for the function can be assumed by Lambda: the role's trust \
                 policy depends on its Condition.",
            ),
        ),
        (foreign, ("AccessDeniedException", 403, "Cross-account pass role is not allowed.")),
        (with_zip(b"broken"), invalid("Could not unzip uploaded file. Please check your file, then try to upload again.")),
        (with_zip(b"bomb"), invalid("Unzipped size must be smaller than 262144000 bytes")),
        (CreateFunctionRequest { tags: Some(tags), ..base() }, invalid("Number of tags exceeds resource tag limit.")),
        (CreateFunctionRequest { architectures: Some(vec![architecture]), ..base() }, invalid(&architecture_message)),
    ];
    for (input, expected) in cases {
        room.check_refused(CreateFunction, input, expected).await;
    }
    assert_eq!(room.admitted.0.lock().unwrap().len(), kept, "no code is kept of a refused function");
}

#[tokio::test]
async fn what_is_not_offered_yet_is_refused_by_name() {
    let room = Room::new().await;
    let base = || request("other");
    let vpc = VpcConfig { subnet_ids: Some(vec!["subnet-1".to_owned()]), ..VpcConfig::default() };
    let cases = [
        (
            CreateFunctionRequest { package_type: Some(PackageType::Image), ..base() },
            "functions from container images (PackageType Image)",
        ),
        (
            CreateFunctionRequest { publish_to: Some(FunctionVersionLatestPublished::LatestPublished), ..base() },
            "publishing as $LATEST.PUBLISHED (PublishTo)",
        ),
        (CreateFunctionRequest { code_signing_config_arn: text("arn:x"), ..base() }, "code signing (CodeSigningConfigArn)"),
        (CreateFunctionRequest { vpc_config: Some(vpc), ..base() }, "functions in a VPC (VpcConfig)"),
        (
            CreateFunctionRequest { dead_letter_config: Some(DeadLetterConfig { target_arn: text("arn:x") }), ..base() },
            "dead letter queues (DeadLetterConfig)",
        ),
        (CreateFunctionRequest { kms_key_arn: text("arn:x"), ..base() }, "customer managed keys (KMSKeyArn)"),
        (
            CreateFunctionRequest { tracing_config: Some(TracingConfig { mode: Some(TracingMode::Active) }), ..base() },
            "active tracing (TracingConfig)",
        ),
        (
            CreateFunctionRequest { file_system_configs: Some(vec![FileSystemConfig::default()]), ..base() },
            "file systems (FileSystemConfigs)",
        ),
        (
            CreateFunctionRequest { image_config: Some(ImageConfig::default()), ..base() },
            "functions from container images (ImageConfig)",
        ),
        (
            CreateFunctionRequest {
                snap_start: Some(SnapStart { apply_on: Some(SnapStartApplyOn::PublishedVersions) }),
                ..base()
            },
            "SnapStart (SnapStart)",
        ),
        (CreateFunctionRequest { tenancy_config: Some(Default::default()), ..base() }, "tenant isolation (TenancyConfig)"),
        (
            CreateFunctionRequest { capacity_provider_config: Some(Default::default()), ..base() },
            "capacity providers (CapacityProviderConfig)",
        ),
        (CreateFunctionRequest { durable_config: Some(Default::default()), ..base() }, "durable functions (DurableConfig)"),
    ];
    for (input, what) in cases {
        let message = format!("Gatewright does not yet support {what}.");
        room.check_refused(CreateFunction, input, ("InvalidParameterValueException", 400, &message)).await;
    }
}

#[tokio::test]
async fn one_of_two_creators_of_a_name_is_refused() {
    let room = Room::new().await;
    let (one, two) = tokio::join!(room.call(CreateFunction, request("greet")), room.call(CreateFunction, request("greet")));
    let refused = [one, two].into_iter().filter_map(Result::err).collect::<Vec<_>>();
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].message.as_deref(), Some("Function already exist: greet"));
}

#[tokio::test]
async fn an_unknown_runtime_is_refused_in_words_of_lambdas_own() {
    let room = Room::new().await;
    let refuse = |change: &[(&'static str, Document)]| {
        let Document::Structure(mut input) = request("greet").into_document() else { panic!("a structure") };
        input.retain(|(name, _)| change.iter().all(|(other, _)| other != name));
        input.extend_from_slice(change);
        let error = room.constrain(CreateFunction, &Document::Structure(input)).unwrap_err();
        (error.code, error.status, error.message.unwrap())
    };
    let runtime = ("Runtime", Document::String("python9.9".to_owned()));
    let (code, status, message) = refuse(std::slice::from_ref(&runtime));
    assert_eq!((code, status), ("InvalidParameterValueException", 400));
    let start = "Value python9.9 at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: [";
    assert!(message.starts_with(start) && message.ends_with("] or be a valid ARN"), "{message}");
    assert!(message.contains("python3.12"), "{message}");

    let (code, _, message) = refuse(&[runtime, ("Timeout", Document::Integer(0))]);
    assert_eq!(code, "ValidationException");
    assert!(message.starts_with("2 validation errors detected: Value 'python9.9' at 'runtime' "), "{message}");
}
