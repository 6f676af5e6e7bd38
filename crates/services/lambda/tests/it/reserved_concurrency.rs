//! What is reserved for functions, and what is left to the others.

use std::sync::Arc;

use gatewright_shapes_lambda::operations::{
    DeleteFunction, DeleteFunctionConcurrency, GetAccountSettings, GetFunctionConcurrency, PublishVersion, PutFunctionConcurrency,
};
use gatewright_shapes_lambda::types::{
    AccountLimit, AccountUsage, Concurrency, DeleteFunctionConcurrencyRequest, DeleteFunctionRequest, GetAccountSettingsRequest,
    GetAccountSettingsResponse, GetFunctionConcurrencyRequest, PublishVersionRequest, PutFunctionConcurrencyRequest,
};
use gatewright_wire::document::Shape;

use crate::room::{ARN, Room};

fn put(name: &str, count: i32) -> PutFunctionConcurrencyRequest {
    PutFunctionConcurrencyRequest { function_name: name.to_owned(), reserved_concurrent_executions: count }
}

fn get(name: &str) -> GetFunctionConcurrencyRequest {
    GetFunctionConcurrencyRequest { function_name: name.to_owned() }
}

fn delete(name: &str) -> DeleteFunctionConcurrencyRequest {
    DeleteFunctionConcurrencyRequest { function_name: name.to_owned() }
}

async fn settings(room: &Room) -> (AccountLimit, AccountUsage) {
    let answer = room.call(GetAccountSettings, GetAccountSettingsRequest {}).await.unwrap();
    let answer = GetAccountSettingsResponse::from_document(answer).unwrap();
    (answer.account_limit.unwrap(), answer.account_usage.unwrap())
}

const TOO_LITTLE_LEFT: &str = "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution \
                               below its minimum value of [100].";

#[tokio::test]
async fn what_is_reserved_is_shown_until_it_is_taken_back() {
    let room = Room::new().await;
    room.create("greet").await;
    assert_eq!(room.travel(GetFunctionConcurrency, get("greet"), &[]).await, (200, vec![], "{}".to_owned()));
    assert_eq!(room.get("greet").await.concurrency, None);
    let answer = r#"{"ReservedConcurrentExecutions":7}"#.to_owned();
    assert_eq!(room.travel(PutFunctionConcurrency, put("greet", 7), &[]).await, (200, vec![], answer.clone()));
    assert_eq!(room.travel(GetFunctionConcurrency, get(ARN), &[]).await, (200, vec![], answer));
    assert_eq!(room.get("greet").await.concurrency, Some(Concurrency { reserved_concurrent_executions: Some(7) }));
    assert_eq!(settings(&room).await.0.unreserved_concurrent_executions, Some(993));
    for _ in 0..2 {
        assert_eq!(room.travel(DeleteFunctionConcurrency, delete("greet"), &[]).await, (204, vec![], String::new()));
    }
    assert_eq!(room.get("greet").await.concurrency, None);
    assert_eq!(settings(&room).await.0.unreserved_concurrent_executions, Some(1000));
}

#[tokio::test]
async fn a_hundred_are_left_to_functions_without_a_reservation() {
    let room = Room::new().await;
    room.create("greet").await;
    room.create("other").await;
    room.call(PutFunctionConcurrency, put("greet", 900)).await.unwrap();
    let refused = ("InvalidParameterValueException", 400, TOO_LITTLE_LEFT);
    room.check_refused(PutFunctionConcurrency, put("greet", 901), refused).await;
    room.check_refused(PutFunctionConcurrency, put("greet", i32::MAX), refused).await;
    room.check_refused(PutFunctionConcurrency, put("other", 1), refused).await;
    room.call(PutFunctionConcurrency, put("other", 0)).await.unwrap();
    room.call(PutFunctionConcurrency, put("greet", 899)).await.unwrap();
    room.call(PutFunctionConcurrency, put("other", 1)).await.unwrap();
    // AWS sends this error without its `Type`.
    let (status, _, body) = room.travel(PutFunctionConcurrency, put("other", 2), &[]).await;
    assert_eq!((status, body), (400, format!(r#"{{"message":"{TOO_LITTLE_LEFT}"}}"#)));
}

#[tokio::test]
async fn a_reservation_goes_with_its_function() {
    let room = Room::new().await;
    room.create("greet").await;
    room.call(PutFunctionConcurrency, put("greet", 900)).await.unwrap();
    room.call(DeleteFunction, DeleteFunctionRequest { function_name: "greet".to_owned(), qualifier: None }).await.unwrap();
    room.create("greet").await;
    assert_eq!(room.get("greet").await.concurrency, None);
    room.call(PutFunctionConcurrency, put("greet", 900)).await.unwrap();
}

#[tokio::test]
async fn a_reservation_is_for_a_function_that_exists_and_not_for_its_versions() {
    let room = Room::new().await;
    room.create("greet").await;
    let of_version = "This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. \
                      Please specify either a function name or an unqualified function ARN.";
    for name in ["greet:1", "greet:live", "greet:$LATEST"] {
        let refused = ("InvalidParameterValueException", 400, of_version);
        room.check_refused(PutFunctionConcurrency, put(name, 1), refused).await;
        room.check_refused(GetFunctionConcurrency, get(name), refused).await;
        room.check_refused(DeleteFunctionConcurrency, delete(name), refused).await;
    }
    let missing = format!("Function not found: {}", ARN.replace("greet", "other"));
    room.check_refused(GetFunctionConcurrency, get("other"), ("ResourceNotFoundException", 404, &missing)).await;
    room.check_refused(DeleteFunctionConcurrency, delete("other"), ("ResourceNotFoundException", 404, &missing)).await;
    let latest = format!("{missing}:$LATEST");
    room.check_refused(PutFunctionConcurrency, put("other", 1), ("ResourceNotFoundException", 404, &latest)).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn reservations_made_at_the_same_time_never_pass_the_limit_together() {
    let room = Arc::new(Room::new().await);
    let mut putting = tokio::task::JoinSet::new();
    for number in 0..8 {
        let name = format!("f{number}");
        room.create(&name).await;
        let room = Arc::clone(&room);
        putting.spawn(async move { room.call(PutFunctionConcurrency, put(&name, 200)).await.is_ok() });
    }
    let reserved = putting.join_all().await.into_iter().filter(|is_reserved| *is_reserved).count();
    assert_eq!(reserved, 4);
    assert_eq!(settings(&room).await.0.unreserved_concurrent_executions, Some(200));
}

#[tokio::test]
async fn an_account_is_shown_with_its_limits_and_its_use() {
    let room = Room::new().await;
    let limit = AccountLimit {
        total_code_size: Some(80_530_636_800),
        code_size_unzipped: Some(262_144_000),
        code_size_zipped: Some(52_428_800),
        concurrent_executions: Some(1000),
        unreserved_concurrent_executions: Some(1000),
    };
    assert_eq!(settings(&room).await, (limit, AccountUsage { total_code_size: Some(0), function_count: Some(0) }));
    room.create("greet").await;
    room.create("other").await;
    let input = PublishVersionRequest { function_name: "greet".to_owned(), ..PublishVersionRequest::default() };
    room.call(PublishVersion, input).await.unwrap();
    // Three packages of three bytes.
    assert_eq!(settings(&room).await.1, AccountUsage { total_code_size: Some(9), function_count: Some(2) });
}
