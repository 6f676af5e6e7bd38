use gatewright_shapes_lambda::operations::DeleteFunction;
use gatewright_shapes_lambda::types::{DeleteFunctionRequest, DeleteFunctionResponse};
use gatewright_wire::document::Shape;

use crate::room::{ARN, Room};

fn delete(name: &str, qualifier: Option<&str>) -> DeleteFunctionRequest {
    DeleteFunctionRequest { function_name: name.to_owned(), qualifier: qualifier.map(str::to_owned) }
}

#[tokio::test]
async fn a_deleted_function_is_gone_and_its_name_is_free() {
    let room = Room::new().await;
    room.create("greet").await;
    let document = room.call(DeleteFunction, delete("greet", None)).await.unwrap();
    assert_eq!(DeleteFunctionResponse::from_document(document).unwrap().status_code, Some(204));
    assert_eq!(room.stored("greet").await, None);
    room.create("greet").await;
}

#[tokio::test]
async fn deleting_a_version_that_does_not_exist_succeeds_and_keeps_the_function() {
    let room = Room::new().await;
    room.create("greet").await;
    room.call(DeleteFunction, delete("greet", Some("7"))).await.unwrap();
    assert!(room.stored("greet").await.is_some());
}

#[tokio::test]
async fn what_cannot_be_deleted_is_refused() {
    let room = Room::new().await;
    room.create("greet").await;
    let missing = format!("Function not found: {}", ARN.replace("greet", "other"));
    let not_found = ("ResourceNotFoundException", 404, missing.as_str());
    let invalid = |message| ("InvalidParameterValueException", 400, message);
    let cases = [
        (delete("other", None), not_found),
        (delete("other", Some("1")), not_found),
        (delete("other", Some("$LATEST")), not_found),
        (delete("greet", Some("$LATEST")), invalid("$LATEST version cannot be deleted without deleting the function.")),
        (delete("greet:live", None), invalid("Deletion of aliases is not currently supported.")),
    ];
    for (input, expected) in cases {
        room.check_refused(DeleteFunction, input, expected).await;
    }
}
