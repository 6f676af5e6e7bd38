use gatewright_shapes_lambda::operations::{GetFunction, GetFunctionConfiguration, ListFunctions};
use gatewright_shapes_lambda::types::{
    FunctionConfiguration, FunctionVersion, GetFunctionConfigurationRequest, GetFunctionRequest, GetFunctionResponse,
    ListFunctionsRequest, ListFunctionsResponse,
};
use gatewright_wire::document::Shape;

use crate::room::{ARN, Room, text};

#[tokio::test]
async fn a_function_comes_with_a_link_to_its_code_and_without_empty_members() {
    let room = Room::new().await;
    room.create("greet").await;
    let shown = room.get("greet").await;
    let code = shown.code.unwrap();
    assert_eq!(code.repository_type.as_deref(), Some("S3"));
    let hash = "7a".repeat(32);
    assert_eq!(code.location, Some(format!("http://127.0.0.1:4566/code/{hash}?now=1767225600")));
    assert_eq!((shown.tags, shown.concurrency, shown.tags_error), (None, None, None));
}

#[tokio::test]
async fn the_qualifier_latest_shows_in_the_arn() {
    let room = Room::new().await;
    room.create("greet").await;
    for (name, qualifier) in [("greet", text("$LATEST")), ("greet:$LATEST", None), (&format!("{ARN}:$LATEST"), None)] {
        let input = GetFunctionRequest { function_name: name.to_owned(), qualifier };
        let shown = GetFunctionResponse::from_document(room.call(GetFunction, input).await.unwrap()).unwrap();
        assert_eq!(shown.configuration.unwrap().function_arn, Some(format!("{ARN}:$LATEST")));
    }
}

#[tokio::test]
async fn both_reads_show_the_same_configuration() {
    let room = Room::new().await;
    room.create("greet").await;
    let input = GetFunctionConfigurationRequest { function_name: "greet".to_owned(), qualifier: None };
    let document = room.call(GetFunctionConfiguration, input).await.unwrap();
    assert_eq!(FunctionConfiguration::from_document(document).unwrap(), room.configuration("greet").await);
}

#[tokio::test]
async fn what_does_not_exist_is_not_found_under_the_name_asked_for() {
    let room = Room::new().await;
    room.create("greet").await;
    let long = "n".repeat(65);
    let cases = [
        ("other".to_owned(), None, ":other".to_owned()),
        (long.clone(), None, format!(":{long}")),
        ("other".to_owned(), Some("1"), ":other:1".to_owned()),
        ("greet".to_owned(), Some("$latest"), ":greet:$latest".to_owned()),
        ("greet:live".to_owned(), None, ":greet:live".to_owned()),
    ];
    for (name, qualifier, end) in cases {
        let message = format!("Function not found: arn:aws:lambda:us-east-1:123456789012:function{end}");
        let expected = ("ResourceNotFoundException", 404, message.as_str());
        let qualifier = qualifier.map(str::to_owned);
        let input = GetFunctionRequest { function_name: name.clone(), qualifier: qualifier.clone() };
        room.check_refused(GetFunction, input, expected).await;
        let input = GetFunctionConfigurationRequest { function_name: name, qualifier };
        room.check_refused(GetFunctionConfiguration, input, expected).await;
    }
}

async fn list(room: &Room, input: ListFunctionsRequest) -> (Vec<String>, Option<String>) {
    let answer = ListFunctionsResponse::from_document(room.call(ListFunctions, input).await.unwrap()).unwrap();
    (answer.functions.unwrap().into_iter().filter_map(|function| function.function_name).collect(), answer.next_marker)
}

#[tokio::test]
async fn a_listed_function_has_no_state() {
    let room = Room::new().await;
    room.create("greet").await;
    for (version, expected) in [(None, ARN.to_owned()), (Some(FunctionVersion::All), format!("{ARN}:$LATEST"))] {
        let input = ListFunctionsRequest { function_version: version, ..ListFunctionsRequest::default() };
        let answer = ListFunctionsResponse::from_document(room.call(ListFunctions, input).await.unwrap()).unwrap();
        let listed = answer.functions.unwrap().remove(0);
        assert_eq!(listed.function_arn, Some(expected));
        assert_eq!((listed.state, listed.last_update_status, &listed.runtime_version_config), (None, None, &None));
        assert_eq!((listed.state_reason, listed.state_reason_code), (None, None));
        assert_eq!(listed.revision_id, room.configuration("greet").await.revision_id);
    }
}

#[tokio::test]
async fn an_empty_list_is_a_list() {
    assert_eq!(list(&Room::new().await, ListFunctionsRequest::default()).await, (Vec::new(), None));
}

#[tokio::test]
async fn pages_follow_each_other_in_the_order_of_names() {
    let room = Room::new().await;
    for name in ["c", "a", "b"] {
        room.create(name).await;
    }
    let page = |marker: Option<String>| ListFunctionsRequest { marker, max_items: Some(2), ..ListFunctionsRequest::default() };
    let (first, marker) = list(&room, page(None)).await;
    assert_eq!(first, ["a", "b"]);
    let (second, end) = list(&room, page(Some(marker.unwrap()))).await;
    assert_eq!((second.as_slice(), end), (["c".to_owned()].as_slice(), None));
    let whole = ListFunctionsRequest { max_items: Some(3), ..ListFunctionsRequest::default() };
    assert_eq!(list(&room, whole).await.1, None, "a page that is just full is the last one");
}

#[tokio::test]
async fn a_page_has_at_most_50_functions() {
    let room = Room::new().await;
    for number in 0..51 {
        room.create(&format!("f{number:02}")).await;
    }
    let input = ListFunctionsRequest { max_items: Some(10_000), ..ListFunctionsRequest::default() };
    let (names, marker) = list(&room, input).await;
    assert_eq!((names.len(), marker.as_deref()), (50, Some("f49")));
}

#[tokio::test]
async fn edge_replicas_are_not_offered() {
    let input = ListFunctionsRequest { master_region: text("ALL"), ..ListFunctionsRequest::default() };
    let message = "Gatewright does not yet support Lambda@Edge (MasterRegion).";
    Room::new().await.check_refused(ListFunctions, input, ("InvalidParameterValueException", 400, message)).await;
}
