//! LoggingConfig: created, merged, shown, published.

use gatewright_shapes_lambda::operations::{
    CreateFunction, GetFunctionConfiguration, PublishVersion, UpdateFunctionConfiguration,
};
use gatewright_shapes_lambda::types::{
    ApplicationLogLevel, CreateFunctionRequest, FunctionConfiguration, GetFunctionConfigurationRequest, LogFormat, LoggingConfig,
    PublishVersionRequest, SystemLogLevel, UpdateFunctionConfigurationRequest,
};
use gatewright_wire::document::Shape;

use crate::room::{Room, request, text};

const LEVELS_OF_TEXT: &str = "LogLevel is not supported when LogFormat is set to \"Text\". Remove LogLevel from your request or \
                              change the LogFormat to \"JSON\" and try again.";

fn none() -> LoggingConfig {
    LoggingConfig::default()
}

fn in_json(logging: LoggingConfig) -> LoggingConfig {
    LoggingConfig { log_format: Some(LogFormat::Json), ..logging }
}

fn json() -> LoggingConfig {
    in_json(none())
}

fn levels(application: ApplicationLogLevel, system: SystemLogLevel) -> LoggingConfig {
    LoggingConfig { application_log_level: Some(application), system_log_level: Some(system), ..none() }
}

fn create(logging: LoggingConfig) -> CreateFunctionRequest {
    CreateFunctionRequest { logging_config: Some(logging), ..request("greet") }
}

fn update(logging: LoggingConfig) -> UpdateFunctionConfigurationRequest {
    UpdateFunctionConfigurationRequest {
        function_name: "greet".to_owned(),
        logging_config: Some(logging),
        ..UpdateFunctionConfigurationRequest::default()
    }
}

async fn shown(room: &Room, qualifier: Option<&str>) -> LoggingConfig {
    let input = GetFunctionConfigurationRequest { function_name: "greet".to_owned(), qualifier: qualifier.map(str::to_owned) };
    let answer = room.call(GetFunctionConfiguration, input).await.unwrap();
    FunctionConfiguration::from_document(answer).unwrap().logging_config.unwrap()
}

/// Lays `asked` over what is there.
async fn check(room: &Room, asked: LoggingConfig, expected: LoggingConfig) {
    let answer = room.call(UpdateFunctionConfiguration, update(asked)).await.unwrap();
    let answered = answer.member("LoggingConfig").cloned().unwrap();
    assert_eq!(LoggingConfig::from_document(answered).unwrap(), expected);
    assert_eq!(shown(room, None).await, expected);
}

#[tokio::test]
async fn members_are_changed_one_by_one() {
    let room = Room::new().await;
    let debug = || levels(ApplicationLogLevel::Debug, SystemLogLevel::Warn);
    room.call(CreateFunction, create(in_json(LoggingConfig { log_group: text("/mine"), ..debug() }))).await.unwrap();
    let created = in_json(LoggingConfig { log_group: text("/mine"), ..debug() });
    assert_eq!(shown(&room, None).await, created);
    check(&room, none(), created.clone()).await;
    check(&room, json(), created.clone()).await;
    let at_error = LoggingConfig { application_log_level: Some(ApplicationLogLevel::Error), ..none() };
    let changed = LoggingConfig { application_log_level: Some(ApplicationLogLevel::Error), ..created };
    check(&room, at_error, changed.clone()).await;
    let own = || text("/aws/lambda/greet");
    check(&room, LoggingConfig { log_group: own(), ..none() }, LoggingConfig { log_group: own(), ..changed }).await;
    let plain = || LoggingConfig { log_format: Some(LogFormat::Text), log_group: own(), ..none() };
    check(&room, LoggingConfig { log_format: Some(LogFormat::Text), ..none() }, plain()).await;
    // What the levels were is forgotten.
    let fresh = in_json(LoggingConfig { log_group: own(), ..levels(ApplicationLogLevel::Info, SystemLogLevel::Info) });
    check(&room, json(), fresh).await;
}

#[tokio::test]
async fn text_has_no_levels() {
    let room = Room::new().await;
    let refused = ("InvalidParameterValueException", 400, LEVELS_OF_TEXT);
    let at_debug = || levels(ApplicationLogLevel::Debug, SystemLogLevel::Debug);
    let as_text = || LoggingConfig { log_format: Some(LogFormat::Text), ..none() };
    room.check_refused(CreateFunction, create(at_debug()), refused).await;
    room.create("greet").await;
    let before = room.stored("greet").await;
    for logging in [
        LoggingConfig { system_log_level: Some(SystemLogLevel::Debug), ..none() },
        LoggingConfig { application_log_level: Some(ApplicationLogLevel::Info), ..as_text() },
    ] {
        room.check_refused(UpdateFunctionConfiguration, update(logging), refused).await;
    }
    assert_eq!(room.stored("greet").await, before);
    room.call(UpdateFunctionConfiguration, update(json())).await.unwrap();
    let back = LoggingConfig { log_format: Some(LogFormat::Text), ..at_debug() };
    room.check_refused(UpdateFunctionConfiguration, update(back), refused).await;
}

#[tokio::test]
async fn a_log_groups_name_has_the_pattern_of_the_model() {
    let room = Room::new().await;
    let problem = |group: &str| {
        let input = create(LoggingConfig { log_group: text(group), ..none() }).into_document();
        room.constrain(CreateFunction, &input).err().map(|error| error.code)
    };
    assert_eq!(problem("/my-own_group.#1"), None);
    for group in ["", "a group", &"x".repeat(513)] {
        assert_eq!(problem(group), Some("ValidationException"), "{group}");
    }
}

#[tokio::test]
async fn a_published_version_keeps_its_logging_and_a_change_of_it_makes_another() {
    let room = Room::new().await;
    room.create("greet").await;
    let publish = || PublishVersionRequest { function_name: "greet".to_owned(), ..PublishVersionRequest::default() };
    room.call(PublishVersion, publish()).await.unwrap();
    room.call(UpdateFunctionConfiguration, update(json())).await.unwrap();
    let second = room.call(PublishVersion, publish()).await.unwrap();
    assert_eq!(FunctionConfiguration::from_document(second).unwrap().version.as_deref(), Some("2"));
    assert_eq!(shown(&room, Some("1")).await.log_format, Some(LogFormat::Text));
    assert_eq!(shown(&room, Some("2")).await.log_format, Some(LogFormat::Json));
}
