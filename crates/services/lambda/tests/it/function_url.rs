//! Function URLs: made, shown, changed, listed, deleted.

use gatewright_lambda::{FUNCTION_URL, FUNCTION_URL_IDS};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_shapes_lambda::operations::{
    CreateAlias, CreateFunctionUrlConfig, DeleteAlias, DeleteFunction, DeleteFunctionUrlConfig, GetFunctionUrlConfig,
    ListFunctionUrlConfigs, PublishVersion, UpdateFunctionUrlConfig,
};
use gatewright_shapes_lambda::types::{
    Cors, CreateAliasRequest, CreateFunctionUrlConfigRequest, CreateFunctionUrlConfigResponse, DeleteAliasRequest,
    DeleteFunctionRequest, DeleteFunctionUrlConfigRequest, FunctionUrlAuthType, GetFunctionUrlConfigRequest,
    GetFunctionUrlConfigResponse, InvokeMode, ListFunctionUrlConfigsRequest, ListFunctionUrlConfigsResponse,
    PublishVersionRequest, UpdateFunctionUrlConfigRequest,
};
use gatewright_wire::document::Shape;
use serde_json::{Value, json};

use crate::room::{ARN, Room, text};

const MISSING: (&str, u16, &str) = ("ResourceNotFoundException", 404, "The resource you requested does not exist.");
const NO_FUNCTION: (&str, u16, &str) = ("ResourceNotFoundException", 404, "Function does not exist");

fn create(name: &str, qualifier: Option<&str>) -> CreateFunctionUrlConfigRequest {
    CreateFunctionUrlConfigRequest {
        function_name: name.to_owned(),
        qualifier: qualifier.map(str::to_owned),
        auth_type: FunctionUrlAuthType::None,
        cors: None,
        invoke_mode: None,
    }
}

fn get(name: &str, qualifier: Option<&str>) -> GetFunctionUrlConfigRequest {
    GetFunctionUrlConfigRequest { function_name: name.to_owned(), qualifier: qualifier.map(str::to_owned) }
}

fn update(name: &str, qualifier: Option<&str>) -> UpdateFunctionUrlConfigRequest {
    UpdateFunctionUrlConfigRequest {
        function_name: name.to_owned(),
        qualifier: qualifier.map(str::to_owned),
        ..UpdateFunctionUrlConfigRequest::default()
    }
}

fn delete(name: &str, qualifier: Option<&str>) -> DeleteFunctionUrlConfigRequest {
    DeleteFunctionUrlConfigRequest { function_name: name.to_owned(), qualifier: qualifier.map(str::to_owned) }
}

/// A room with `greet`, its version 1 and an alias `live` of it.
async fn aliased() -> Room {
    let room = Room::new().await;
    room.create("greet").await;
    let input = PublishVersionRequest { function_name: "greet".to_owned(), ..PublishVersionRequest::default() };
    room.call(PublishVersion, input).await.unwrap();
    let input = CreateAliasRequest {
        function_name: "greet".to_owned(),
        name: "live".to_owned(),
        function_version: "1".to_owned(),
        ..CreateAliasRequest::default()
    };
    room.call(CreateAlias, input).await.unwrap();
    room
}

async fn made(room: &Room, input: CreateFunctionUrlConfigRequest) -> CreateFunctionUrlConfigResponse {
    let answer = room.call(CreateFunctionUrlConfig, input).await.unwrap();
    CreateFunctionUrlConfigResponse::from_document(answer).unwrap()
}

async fn shown(room: &Room, name: &str, qualifier: Option<&str>) -> GetFunctionUrlConfigResponse {
    let answer = room.call(GetFunctionUrlConfig, get(name, qualifier)).await.unwrap();
    GetFunctionUrlConfigResponse::from_document(answer).unwrap()
}

/// An answer as JSON with the URL checked and taken out.
fn without_url(body: &str) -> Value {
    let mut answer: Value = serde_json::from_str(body).unwrap();
    let url = answer.as_object_mut().unwrap().remove("FunctionUrl").unwrap();
    let id = url.as_str().unwrap().strip_prefix("http://127.0.0.1:4566/_gatewright/lambda-url/").unwrap();
    let id = id.strip_suffix('/').unwrap();
    assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()), "{id}");
    answer
}

#[tokio::test]
async fn answers_hold_what_aws_s_hold() {
    let room = Room::new().await;
    room.create("greet").await;
    let (status, _, body) = room.travel(CreateFunctionUrlConfig, create("greet", None), &[]).await;
    let at = "2026-01-01T00:00:00.000000Z";
    let created = json!({ "FunctionArn": ARN, "AuthType": "NONE", "CreationTime": at });
    assert_eq!((status, without_url(&body)), (201, created));
    room.clock.advance(std::time::Duration::from_millis(1500));
    let (status, _, body) = room.travel(GetFunctionUrlConfig, get(ARN, None), &[]).await;
    let mut expected = json!({
        "FunctionArn": ARN, "AuthType": "NONE", "CreationTime": at, "LastModifiedTime": at, "InvokeMode": "BUFFERED",
    });
    assert_eq!((status, without_url(&body)), (200, expected.clone()));
    let input = UpdateFunctionUrlConfigRequest { auth_type: Some(FunctionUrlAuthType::AwsIam), ..update("greet", None) };
    let (status, _, body) = room.travel(UpdateFunctionUrlConfig, input, &[]).await;
    let later = "2026-01-01T00:00:01.500000Z";
    let updated = json!({ "FunctionArn": ARN, "AuthType": "AWS_IAM", "CreationTime": at, "LastModifiedTime": later });
    assert_eq!((status, without_url(&body)), (200, updated));
    expected["AuthType"] = json!("AWS_IAM");
    expected["LastModifiedTime"] = json!(later);
    let list = ListFunctionUrlConfigsRequest { function_name: "greet".to_owned(), ..Default::default() };
    let (status, _, body) = room.travel(ListFunctionUrlConfigs, list, &[]).await;
    let listed: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, without_url(&listed["FunctionUrlConfigs"][0].to_string())), (200, expected));
    assert_eq!(room.travel(DeleteFunctionUrlConfig, delete("greet", None), &[]).await, (204, vec![], String::new()));
    room.check_refused(GetFunctionUrlConfig, get("greet", None), MISSING).await;
}

#[tokio::test]
async fn a_function_and_each_of_its_aliases_have_a_url_of_their_own() {
    let room = aliased().await;
    let own = made(&room, create("greet", None)).await;
    let alias = made(&room, create("greet:live", None)).await;
    assert_ne!(own.function_url, alias.function_url);
    assert_eq!(alias.function_arn, Some(format!("{ARN}:live")));
    let exists = |arn: &str| {
        format!(
            "Failed to create function url config for [functionArn = {arn}]. Error message:  FunctionUrlConfig exists for this Lambda function"
        )
    };
    let message = exists(ARN);
    room.check_refused(CreateFunctionUrlConfig, create("greet", None), ("ResourceConflictException", 409, &message)).await;
    let message = exists(&format!("{ARN}:live"));
    room.check_refused(CreateFunctionUrlConfig, create("greet", Some("live")), ("ResourceConflictException", 409, &message))
        .await;

    let page =
        |marker: Option<String>| ListFunctionUrlConfigsRequest { function_name: "greet".to_owned(), marker, max_items: Some(1) };
    let list = async |marker| {
        let answer = room.call(ListFunctionUrlConfigs, page(marker)).await.unwrap();
        let answer = ListFunctionUrlConfigsResponse::from_document(answer).unwrap();
        (answer.function_url_configs.unwrap(), answer.next_marker)
    };
    let (first, marker) = list(None).await;
    assert_eq!((first.len(), &first[0].function_url), (1, &own.function_url));
    let (second, end) = list(marker).await;
    assert_eq!((second.len(), &second[0].function_url, end), (1, &alias.function_url, None));

    // AWS: deleting the alias leaves its URL.
    let input = DeleteAliasRequest { function_name: "greet".to_owned(), name: "live".to_owned() };
    room.call(DeleteAlias, input).await.unwrap();
    assert_eq!(shown(&room, "greet", Some("live")).await.function_url, alias.function_url);
    room.call(DeleteFunctionUrlConfig, delete("greet", Some("live"))).await.unwrap();
    room.check_refused(CreateFunctionUrlConfig, create("greet", Some("live")), NO_FUNCTION).await;
}

#[tokio::test]
async fn a_function_takes_its_urls_and_their_ids_along() {
    let room = aliased().await;
    let urls = [made(&room, create("greet", None)).await, made(&room, create("greet", Some("live"))).await];
    let ids = urls.map(|url| url.function_url.unwrap().rsplit('/').nth(1).unwrap().to_owned());
    for id in &ids {
        assert!(room.store.place(FUNCTION_URL_IDS, id).await.unwrap().is_some());
    }
    let input = DeleteFunctionRequest { function_name: "greet".to_owned(), ..DeleteFunctionRequest::default() };
    room.call(DeleteFunction, input).await.unwrap();
    for id in &ids {
        assert!(room.store.place(FUNCTION_URL_IDS, id).await.unwrap().is_none());
    }
    assert!(room.store.scan_all(FUNCTION_URL, None, 10).await.unwrap().is_empty());
    room.create("greet").await;
    room.check_refused(GetFunctionUrlConfig, get("greet", None), MISSING).await;
}

#[tokio::test]
async fn what_does_not_exist_is_refused_in_the_words_of_aws() {
    let room = aliased().await;
    let list = |name: &str| ListFunctionUrlConfigsRequest { function_name: name.to_owned(), ..Default::default() };
    room.check_refused(CreateFunctionUrlConfig, create("nobody", None), NO_FUNCTION).await;
    room.check_refused(CreateFunctionUrlConfig, create("greet", Some("v1")), NO_FUNCTION).await;
    room.check_refused(ListFunctionUrlConfigs, list("nobody"), NO_FUNCTION).await;
    for (name, qualifier) in [("nobody", None), ("greet", None), ("greet", Some("v1")), ("greet", Some("live"))] {
        room.check_refused(GetFunctionUrlConfig, get(name, qualifier), MISSING).await;
        room.check_refused(UpdateFunctionUrlConfig, update(name, qualifier), MISSING).await;
        room.check_refused(DeleteFunctionUrlConfig, delete(name, qualifier), MISSING).await;
    }
    let refused = |qualifier: &str| {
        format!(
            r"1 validation error detected: Value '{qualifier}' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: ((?!^\d+$)^[0-9a-zA-Z-_]+$)"
        )
    };
    for qualifier in ["1", "$LATEST"] {
        let message = refused(qualifier);
        let name = format!("greet:{qualifier}");
        room.check_refused(CreateFunctionUrlConfig, create(&name, None), ("ValidationException", 400, &message)).await;
        room.check_refused(GetFunctionUrlConfig, get(&name, None), ("ValidationException", 400, &message)).await;
    }
    let problem = room.constrain(CreateFunctionUrlConfig, &create("greet", Some("1")).into_document()).unwrap_err();
    assert_eq!(problem.message, Some(refused("1")));
}

#[tokio::test]
async fn invoke_modes_are_kept_and_cors_is_refused_that_no_page_could_be_told() {
    let room = Room::new().await;
    room.create("greet").await;
    let input = CreateFunctionUrlConfigRequest { invoke_mode: Some(InvokeMode::ResponseStream), ..create("greet", None) };
    assert_eq!(made(&room, input).await.invoke_mode, Some(InvokeMode::ResponseStream));
    for mode in [InvokeMode::Buffered, InvokeMode::ResponseStream] {
        let input = UpdateFunctionUrlConfigRequest { invoke_mode: Some(mode), ..update("greet", None) };
        room.call(UpdateFunctionUrlConfig, input).await.unwrap();
        room.call(UpdateFunctionUrlConfig, update("greet", None)).await.unwrap();
        assert_eq!(shown(&room, "greet", None).await.invoke_mode, Some(mode), "not given, not changed");
    }

    let cors = |origin: &str| Some(Cors { allow_origins: Some(vec![origin.to_owned()]), ..Cors::default() });
    let input = UpdateFunctionUrlConfigRequest { cors: cors("https://*.example.com"), ..update("greet", None) };
    let refused = "Gatewright cannot use `https://*.example.com` in AllowOrigins of Cors.";
    room.check_refused(UpdateFunctionUrlConfig, input, ("InvalidParameterValueException", 400, refused)).await;
    let input = UpdateFunctionUrlConfigRequest { cors: cors("https://example.com"), ..update("greet", None) };
    room.call(UpdateFunctionUrlConfig, input).await.unwrap();
    assert_eq!(shown(&room, "greet", None).await.cors, cors("https://example.com"));
    room.call(UpdateFunctionUrlConfig, update("greet", None)).await.unwrap();
    assert_eq!(shown(&room, "greet", None).await.cors, cors("https://example.com"), "not given, not changed");
    let input = UpdateFunctionUrlConfigRequest { cors: Some(Cors::default()), ..update("greet", None) };
    room.call(UpdateFunctionUrlConfig, input).await.unwrap();
    assert_eq!(shown(&room, "greet", None).await.cors, None);
    let many = Cors { allow_origins: Some(vec!["*".to_owned(); 101]), max_age: Some(86_401), ..Cors::default() };
    let input = CreateFunctionUrlConfigRequest { cors: Some(many), ..create("greet", None) };
    let problem = room.constrain(CreateFunctionUrlConfig, &input.into_document()).unwrap_err();
    assert!(problem.message.unwrap_or_default().starts_with("2 validation errors detected: "));
}

#[tokio::test]
async fn a_function_is_told_aws_s_own_name_for_a_url() {
    let room = Room::new().await;
    room.create("greet").await;
    let made = made(&room, create("greet", None)).await;
    let id = made.function_url.unwrap().rsplit('/').nth(1).unwrap().to_owned();
    let mut context = room.context();
    let arn = "arn:aws:sts::123456789012:assumed-role/runner/greet".to_owned();
    context.principal = Principal { arn, kind: PrincipalKind::RoleSession, ..context.principal };
    let answer = room.call_as(context, GetFunctionUrlConfig, get("greet", None)).await.unwrap();
    let shown = GetFunctionUrlConfigResponse::from_document(answer).unwrap();
    assert_eq!(shown.function_url, text(&format!("https://{id}.lambda-url.us-east-1.on.aws/")));
}
