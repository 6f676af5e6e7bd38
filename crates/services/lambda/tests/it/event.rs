//! Events: stored, run, tried again, told of; and how that is configured.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_lambda::{EventSettings, StoredEvents};
use gatewright_model::ports::{Caller, Clock as _, Invocation, InvocationKind, InvokeRefusal, InvokeReply, Tasks as _};
use gatewright_shapes_lambda::operations::{
    DeleteFunction, DeleteFunctionEventInvokeConfig, GetFunctionEventInvokeConfig, Invoke, ListFunctionEventInvokeConfigs,
    PutFunctionConcurrency, PutFunctionEventInvokeConfig, UpdateFunctionConfiguration, UpdateFunctionEventInvokeConfig,
};
use gatewright_shapes_lambda::types::{
    DeleteFunctionEventInvokeConfigRequest, DeleteFunctionRequest, DestinationConfig, GetFunctionEventInvokeConfigRequest,
    InvocationRequest, InvocationType, ListFunctionEventInvokeConfigsRequest, OnFailure, OnSuccess,
    PutFunctionConcurrencyRequest, PutFunctionEventInvokeConfigRequest, UpdateFunctionConfigurationRequest,
    UpdateFunctionEventInvokeConfigRequest,
};
use gatewright_store::record::Kind;
use gatewright_testkit::invoke::{function_error, reply};
use gatewright_testkit::tasks::RuntimeTasks;
use serde_json::{Value, json};

use crate::room::{ARN, Refused, Room, text};

const EVENT: Kind = Kind { name: "event", is_fed: false };
const THROTTLED: InvokeRefusal = InvokeRefusal::TooManyRequests { reason: "ConcurrentInvocationLimitExceeded" };

fn event(payload: &'static str) -> InvocationRequest {
    InvocationRequest {
        function_name: "greet".to_owned(),
        invocation_type: Some(InvocationType::Event),
        payload: Some(Bytes::from_static(payload.as_bytes())),
        ..InvocationRequest::default()
    }
}

async fn accept(room: &Room, payload: &'static str) {
    let answer = room.travel(Invoke, event(payload), &["x-amz-executed-version"]).await;
    assert_eq!(answer, (202, vec![None], String::new()));
}

fn work(events: &StoredEvents) {
    RuntimeTasks.spawn("events", Box::pin(events.work()));
}

/// The runs so far, without the checks of events that came in.
fn runs(room: &Room) -> Vec<Invocation> {
    room.invoke.seen().into_iter().filter(|invocation| invocation.kind == InvocationKind::RequestResponse).collect()
}

async fn until(is_reached: impl Fn() -> bool) {
    while !is_reached() {
        tokio::task::yield_now().await;
    }
}

async fn stored(room: &Room) -> usize {
    room.store.scan_all(EVENT, None, 1000).await.unwrap().len()
}

async fn until_none_is_stored(room: &Room) {
    while stored(room).await > 0 {}
}

/// Lets time pass once the queue waits for it.
async fn pass(room: &Room, time: Duration) {
    until(|| room.clock.sleepers() > 0).await;
    room.clock.advance(time);
}

fn destinations(on_success: Option<&str>, on_failure: Option<&str>) -> Option<DestinationConfig> {
    Some(DestinationConfig {
        on_success: on_success.map(|arn| OnSuccess { destination: text(arn) }),
        on_failure: on_failure.map(|arn| OnFailure { destination: text(arn) }),
    })
}

fn put() -> PutFunctionEventInvokeConfigRequest {
    PutFunctionEventInvokeConfigRequest { function_name: "greet".to_owned(), ..Default::default() }
}

fn other_arn() -> String {
    ARN.replace("greet", "other")
}

/// What the function `other` was told.
fn told(room: &Room) -> Vec<Value> {
    let of_other = runs(room).into_iter().filter(|run| run.function.name == "other");
    of_other.map(|run| serde_json::from_slice(&run.payload).unwrap()).collect()
}

#[tokio::test]
async fn an_event_is_run_once_with_the_id_of_its_answer() {
    let room = Room::new().await;
    room.create("greet").await;
    accept(&room, "[1]").await;
    assert_eq!((runs(&room).len(), stored(&room).await), (0, 1), "it is answered before it is run");
    work(&room.events);
    until_none_is_stored(&room).await;
    let runs = runs(&room);
    assert_eq!(runs.len(), 1);
    assert_eq!((runs[0].payload.as_ref(), runs[0].request_id.clone()), (b"[1]".as_slice(), Some(room.context().request_id)));
    assert_eq!(runs[0].caller, Caller::Identity { arn: "arn:aws:iam::123456789012:root".to_owned() });
}

#[tokio::test]
async fn a_failed_function_is_tried_twice_more_under_the_same_id() {
    let room = Room::with_functions(|_| Ok(function_error("{}"))).await;
    room.create("greet").await;
    work(&room.events);
    accept(&room, "{}").await;
    for (attempts, wait) in [(1, 1), (2, 2)] {
        until(|| runs(&room).len() == attempts).await;
        pass(&room, Duration::from_secs(wait)).await;
    }
    until_none_is_stored(&room).await;
    let ids: Vec<_> = runs(&room).into_iter().map(|run| run.request_id).collect();
    assert_eq!(ids, vec![Some(room.context().request_id); 3]);
}

#[tokio::test]
async fn what_was_accepted_before_a_crash_is_run_after_the_next_start() {
    let room = Room::with_functions(|_| Ok(function_error("{}"))).await;
    room.create("greet").await;
    work(&room.events);
    accept(&room, "[1]").await;
    until(|| runs(&room).len() == 1).await;
    until(|| room.clock.sleepers() > 0).await;
    // As after a crash: nobody has taken leave, and another queue begins with what is stored.
    let started = StoredEvents::open(room.event_ports.clone(), EventSettings::default()).await.unwrap();
    room.events.stop();
    until(|| room.clock.sleepers() == 0).await;
    work(&started);
    pass(&room, Duration::from_secs(1)).await;
    until(|| runs(&room).len() == 2).await;
    pass(&room, Duration::from_secs(2)).await;
    until_none_is_stored(&room).await;
    let runs = runs(&room);
    assert_eq!(runs.len(), 3, "the attempt before the crash counts");
    assert!(runs.iter().all(|run| run.request_id == runs[0].request_id && run.payload == "[1]"));
}

#[tokio::test]
async fn a_failure_while_the_program_ends_is_not_the_function_s() {
    let events: Arc<std::sync::OnceLock<Arc<StoredEvents>>> = Arc::default();
    let stopping = Arc::clone(&events);
    let room = Room::with_functions(move |_| {
        stopping.get().unwrap().stop();
        Ok(function_error("{}"))
    })
    .await;
    events.set(Arc::clone(&room.events)).unwrap_or_default();
    room.create("greet").await;
    let input = PutFunctionEventInvokeConfigRequest { maximum_retry_attempts: Some(0), ..put() };
    room.call(PutFunctionEventInvokeConfig, input).await.unwrap();
    accept(&room, "{}").await;
    room.events.work().await;
    until(|| runs(&room).len() == 1).await;
    assert_eq!(stored(&room).await, 1);
}

#[tokio::test]
async fn a_full_queue_refuses_and_takes_again_when_there_is_room() {
    let settings = EventSettings { events_max: 2, ..EventSettings::default() };
    let room = Room::with_events(settings, |_| Ok(reply("{}"))).await;
    room.create("greet").await;
    accept(&room, "1").await;
    accept(&room, "2").await;
    let error = room.call(Invoke, event("3")).await.unwrap_err();
    assert_eq!((error.code, error.status), ("TooManyRequestsException", 429));
    assert_eq!(error.members, [("Reason", Value::from("CallerRateLimitExceeded"))]);
    assert_eq!(stored(&room).await, 2);
    work(&room.events);
    until_none_is_stored(&room).await;
    // Settled a moment after it is removed from the store.
    while room.call(Invoke, event("3")).await.is_err() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn an_event_without_room_waits_longer_each_time_until_it_is_too_old() {
    let room = Room::with_functions(|run| if run.function.name == "greet" { Err(THROTTLED) } else { Ok(reply("{}")) }).await;
    room.create("greet").await;
    room.create("other").await;
    let input = PutFunctionEventInvokeConfigRequest {
        maximum_event_age_in_seconds: Some(60),
        destination_config: destinations(None, Some(&other_arn())),
        ..put()
    };
    room.call(PutFunctionEventInvokeConfig, input).await.unwrap();
    work(&room.events);
    accept(&room, "{\"n\": 1}").await;
    for (attempts, wait) in [(1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 32)] {
        until(|| runs(&room).len() == attempts).await;
        pass(&room, Duration::from_secs(wait)).await;
    }
    // Due after 63 seconds, and too old.
    until_none_is_stored(&room).await;
    let told = told(&room);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["requestContext"]["condition"], "EventAgeExceeded");
    assert_eq!((told[0]["requestContext"]["approximateInvokeCount"].clone(), told[0].get("responseContext")), (json!(0), None));
}

#[tokio::test]
async fn destinations_are_told_of_success_and_of_failure() {
    let room = Room::with_functions(|run| match (run.function.name.as_str(), run.payload.as_ref()) {
        ("greet", b"\"fail\"") => Ok(InvokeReply { request_id: "r".to_owned(), ..function_error("{\"errorType\":\"E\"}") }),
        _ => Ok(reply("[2]")),
    })
    .await;
    room.create("greet").await;
    room.create("other").await;
    let input = PutFunctionEventInvokeConfigRequest {
        maximum_retry_attempts: Some(0),
        destination_config: destinations(Some(&other_arn()), Some(&other_arn())),
        ..put()
    };
    room.call(PutFunctionEventInvokeConfig, input).await.unwrap();
    work(&room.events);
    for (payload, condition, response, answer) in [
        ("{\"a\":1}", "Success", json!({ "statusCode": 200, "executedVersion": "$LATEST" }), json!([2])),
        (
            "\"fail\"",
            "RetriesExhausted",
            json!({ "statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled" }),
            json!({ "errorType": "E" }),
        ),
    ] {
        accept(&room, payload).await;
        until_none_is_stored(&room).await;
        let expected = json!({
            "version": "1.0",
            "timestamp": "2026-01-01T00:00:00.000Z",
            "requestContext": {
                "requestId": room.context().request_id,
                "functionArn": format!("{ARN}:$LATEST"),
                "condition": condition,
                "approximateInvokeCount": 1,
            },
            "requestPayload": serde_json::from_str::<Value>(payload).unwrap(),
            "responseContext": response,
            "responsePayload": answer,
        });
        assert_eq!(told(&room).pop(), Some(expected));
    }
    let of_other = runs(&room).into_iter().find(|run| run.function.name == "other").unwrap();
    assert_eq!(of_other.lineage.depth, 1, "functions that tell each other in a circle come to an end");
}

#[tokio::test]
async fn a_stopped_function_s_events_fail_at_once() {
    let room = Room::new().await;
    room.create("greet").await;
    room.create("other").await;
    let input = PutFunctionEventInvokeConfigRequest { destination_config: destinations(None, Some(&other_arn())), ..put() };
    room.call(PutFunctionEventInvokeConfig, input).await.unwrap();
    let stop = PutFunctionConcurrencyRequest { function_name: "greet".to_owned(), reserved_concurrent_executions: 0 };
    room.call(PutFunctionConcurrency, stop).await.unwrap();
    work(&room.events);
    accept(&room, "{}").await;
    until_none_is_stored(&room).await;
    let told = told(&room);
    assert_eq!(told[0]["requestContext"]["condition"], "ZeroReservedConcurrency");
    assert_eq!(told[0]["requestContext"]["approximateInvokeCount"], 0);
    assert_eq!((told[0].get("responseContext"), told[0].get("responsePayload")), (None, None));
    assert_eq!(runs(&room).len(), 1, "only the destination ran");
}

#[tokio::test]
async fn a_destination_is_not_told_once_the_function_s_role_may_not_call_it() {
    let room = Room::new().await;
    room.create("greet").await;
    room.create("other").await;
    let input = PutFunctionEventInvokeConfigRequest { destination_config: destinations(Some(&other_arn()), None), ..put() };
    room.call(PutFunctionEventInvokeConfig, input).await.unwrap();
    let role = UpdateFunctionConfigurationRequest {
        function_name: "greet".to_owned(),
        role: text("arn:aws:iam::123456789012:role/other-runner"),
        ..Default::default()
    };
    room.call(UpdateFunctionConfiguration, role).await.unwrap();
    work(&room.events);
    accept(&room, "{}").await;
    until_none_is_stored(&room).await;
    assert_eq!((runs(&room).len(), told(&room).len()), (1, 0));
}

#[tokio::test]
async fn a_destination_that_is_gone_is_not_called() {
    let room = Room::new().await;
    room.create("greet").await;
    room.create("other").await;
    let input = PutFunctionEventInvokeConfigRequest { destination_config: destinations(Some(&other_arn()), None), ..put() };
    room.call(PutFunctionEventInvokeConfig, input).await.unwrap();
    let gone = DeleteFunctionRequest { function_name: "other".to_owned(), qualifier: None };
    room.call(DeleteFunction, gone).await.unwrap();
    work(&room.events);
    accept(&room, "{}").await;
    until_none_is_stored(&room).await;
    assert_eq!((runs(&room).len(), told(&room).len()), (1, 0));
}

#[tokio::test]
async fn an_event_of_a_function_that_is_gone_is_dropped() {
    let room = Room::with_functions(|_| Err(InvokeRefusal::NotFound { arn: ARN.to_owned() })).await;
    room.create("greet").await;
    accept(&room, "{}").await;
    work(&room.events);
    until_none_is_stored(&room).await;
    assert_eq!(runs(&room).len(), 1);
}

#[tokio::test]
async fn a_configuration_is_put_changed_listed_and_deleted() {
    let room = Room::new().await;
    room.create("greet").await;
    room.create("other").await;
    let get = || GetFunctionEventInvokeConfigRequest { function_name: "greet".to_owned(), qualifier: None };
    let at = room.clock.now().epoch_s();
    let shown = |body: &str| serde_json::from_str::<Value>(body).unwrap();
    let input = PutFunctionEventInvokeConfigRequest { maximum_retry_attempts: Some(1), ..put() };
    let (status, _, body) = room.travel(PutFunctionEventInvokeConfig, input, &[]).await;
    let expected = json!({
        "LastModified": at as f64,
        "FunctionArn": format!("{ARN}:$LATEST"),
        "MaximumRetryAttempts": 1,
        "DestinationConfig": { "OnSuccess": {}, "OnFailure": {} },
    });
    let same = |body: &str, expected: &Value| {
        let mut body = shown(body);
        body["LastModified"] = json!(body["LastModified"].as_f64().unwrap());
        assert_eq!(&body, expected);
    };
    assert_eq!(status, 200);
    same(&body, &expected);
    same(&room.travel(GetFunctionEventInvokeConfig, get(), &[]).await.2, &expected);
    let change = UpdateFunctionEventInvokeConfigRequest {
        function_name: "greet".to_owned(),
        maximum_event_age_in_seconds: Some(60),
        destination_config: destinations(None, Some(&other_arn())),
        ..Default::default()
    };
    let expected = json!({
        "LastModified": at as f64,
        "FunctionArn": format!("{ARN}:$LATEST"),
        "MaximumRetryAttempts": 1,
        "MaximumEventAgeInSeconds": 60,
        "DestinationConfig": { "OnSuccess": {}, "OnFailure": { "Destination": other_arn() } },
    });
    same(&room.travel(UpdateFunctionEventInvokeConfig, change.clone(), &[]).await.2, &expected);
    let list = ListFunctionEventInvokeConfigsRequest { function_name: "greet".to_owned(), marker: None, max_items: None };
    let (_, _, body) = room.travel(ListFunctionEventInvokeConfigs, list.clone(), &[]).await;
    assert_eq!(shown(&body)["FunctionEventInvokeConfigs"].as_array().map(Vec::len), Some(1));
    let delete = || DeleteFunctionEventInvokeConfigRequest { function_name: "greet".to_owned(), qualifier: None };
    assert_eq!(room.travel(DeleteFunctionEventInvokeConfig, delete(), &[]).await.0, 204);
    let none = format!("The function {ARN}:$LATEST doesn't have an EventInvokeConfig");
    let none = ("ResourceNotFoundException", 404, none.as_str());
    room.check_refused(GetFunctionEventInvokeConfig, get(), none).await;
    room.check_refused(DeleteFunctionEventInvokeConfig, delete(), none).await;
    room.check_refused(UpdateFunctionEventInvokeConfig, change, none).await;
    // It goes with the function.
    let input = PutFunctionEventInvokeConfigRequest { maximum_retry_attempts: Some(1), ..put() };
    room.call(PutFunctionEventInvokeConfig, input).await.unwrap();
    room.call(DeleteFunction, DeleteFunctionRequest { function_name: "greet".to_owned(), qualifier: None }).await.unwrap();
    let no_function = ("ResourceNotFoundException", 404, "The function doesn't exist.");
    room.check_refused(ListFunctionEventInvokeConfigs, list, no_function).await;
    room.create("greet").await;
    room.check_refused(GetFunctionEventInvokeConfig, get(), none).await;
}

#[tokio::test]
async fn a_configuration_that_cannot_be_is_refused() {
    let room = Room::new().await;
    room.create("greet").await;
    room.create("other").await;
    let role = UpdateFunctionConfigurationRequest {
        function_name: "other".to_owned(),
        role: text("arn:aws:iam::123456789012:role/other-runner"),
        ..Default::default()
    };
    room.call(UpdateFunctionConfiguration, role).await.unwrap();
    let parameter = |message| ("InvalidParameterValueException", 400, message);
    let unknown = ("ResourceNotFoundException", 404, "The function doesn't exist.");
    let to = |arn: &str| PutFunctionEventInvokeConfigRequest { destination_config: destinations(None, Some(arn)), ..put() };
    let nobody = ARN.replace("greet", "nobody");
    let no_arn = format!("The destination ARN {nobody} is invalid.");
    let denied = format!("The function's execution role does not have permissions to call InvokeFunction on {ARN}");
    let cases: Vec<(PutFunctionEventInvokeConfigRequest, Refused<'_>)> = vec![
        (put(), parameter("You must specify at least one of error handling or destination setting.")),
        (PutFunctionEventInvokeConfigRequest { function_name: "nobody".to_owned(), ..to(ARN) }, unknown),
        (PutFunctionEventInvokeConfigRequest { qualifier: text("1"), ..to(ARN) }, unknown),
        (PutFunctionEventInvokeConfigRequest { qualifier: text("live"), ..to(ARN) }, unknown),
        (to(ARN), parameter("You can't specify the function as a destination for itself.")),
        (to(&nobody), parameter(&no_arn)),
        (
            to("arn:aws:sqs:us-east-1:123456789012:q"),
            parameter(
                "Gatewright does not yet support queues of SQS as destinations of events, only functions (DestinationConfig).",
            ),
        ),
        (
            to("arn:aws:iam::123456789012:role/r"),
            parameter(
                "The provided destination config DestinationConfig(onSuccess=null, \
                 onFailure=OnFailure(destination=arn:aws:iam::123456789012:role/r)) is invalid.",
            ),
        ),
        (PutFunctionEventInvokeConfigRequest { function_name: "other".to_owned(), ..to(ARN) }, parameter(&denied)),
    ];
    for (input, expected) in cases {
        room.check_refused(PutFunctionEventInvokeConfig, input, expected).await;
    }
}
