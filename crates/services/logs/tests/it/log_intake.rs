use std::sync::Arc;
use std::time::Duration;

use gatewright_logs::LogIntake;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Clock as _, LogRecord, LogSink as _, Tasks as _};
use gatewright_shapes_logs::operations::DescribeLogStreams;
use gatewright_shapes_logs::types::DescribeLogStreamsRequest;
use gatewright_testkit::tasks::RuntimeTasks;

use crate::room::{ACCOUNT, Room};

const GROUP: &str = "/aws/lambda/greet";
const STREAM: &str = "2026/01/01/[$LATEST]0123456789abcdef0123456789abcdef";
const QUEUED_MAX: usize = 8192;

fn record(room: &Room, stream: &str, message: &str) -> LogRecord {
    LogRecord {
        account: AccountId::parse(ACCOUNT).unwrap(),
        region: Region::us_east_1(),
        log_group: GROUP.to_owned(),
        log_stream: stream.to_owned(),
        timestamp: room.clock.now(),
        message: message.to_owned(),
    }
}

fn started(room: &Room) -> Arc<LogIntake> {
    let (intake, worker) = LogIntake::new(room.ports.clone());
    RuntimeTasks.spawn("logs-intake", Box::pin(worker));
    intake
}

/// Lets other tasks run until `is_so`.
async fn until(mut is_so: impl AsyncFnMut() -> bool) {
    while !is_so().await {
        tokio::task::yield_now().await;
    }
}

async fn exists(room: &Room) -> bool {
    let of = DescribeLogStreamsRequest { log_group_name: Some(GROUP.to_owned()), ..DescribeLogStreamsRequest::default() };
    room.call(DescribeLogStreams, of).await.is_ok()
}

#[tokio::test]
async fn lines_are_written_together_after_a_tenth_of_a_second_and_make_their_group_and_stream() {
    let room = Room::new();
    let intake = started(&room);
    intake.emit(record(&room, STREAM, "START RequestId: 1 Version: $LATEST\n"));
    intake.emit(record(&room, STREAM, "END RequestId: 1\n"));
    until(async || room.clock.sleepers() == 1).await;
    room.clock.advance(Duration::from_millis(99));
    tokio::task::yield_now().await;
    assert!(!exists(&room).await && room.clock.sleepers() == 1, "the batch still waits for more");
    room.clock.advance(Duration::from_millis(1));
    until(async || exists(&room).await).await;
    assert_eq!(room.messages(GROUP).await, ["START RequestId: 1 Version: $LATEST\n", "END RequestId: 1\n"]);
}

#[tokio::test]
async fn a_full_batch_does_not_wait() {
    let room = Room::new();
    let intake = started(&room);
    for number in 0..1000 {
        intake.emit(record(&room, STREAM, &number.to_string()));
    }
    until(async || exists(&room).await).await;
    assert_eq!(room.messages(GROUP).await.len(), 1000);
}

#[tokio::test]
async fn a_flush_writes_everything_emitted_before_it() {
    let room = Room::new();
    let intake = started(&room);
    for number in 0..2500 {
        intake.emit(record(&room, &format!("stream-{}", number % 3), &number.to_string()));
    }
    intake.flush().await;
    assert_eq!(room.messages(GROUP).await, (0..2500).map(|number| number.to_string()).collect::<Vec<_>>());
    intake.flush().await;
}

#[tokio::test]
async fn what_finds_no_room_is_counted_in_its_stream() {
    let room = Room::new();
    let (intake, worker) = LogIntake::new(room.ports.clone());
    // Nobody takes anything out yet.
    for number in 0..QUEUED_MAX + 5 {
        intake.emit(record(&room, STREAM, &number.to_string()));
    }
    intake.emit(record(&room, "other", "lost too"));
    RuntimeTasks.spawn("logs-intake", Box::pin(worker));
    intake.flush().await;
    let messages = room.messages(GROUP).await;
    assert_eq!(messages.len(), QUEUED_MAX + 2);
    let last = messages.last().unwrap();
    assert_eq!(*last, (QUEUED_MAX - 1).to_string());
    for expected in ["[gatewright] 5 log events were dropped\n", "[gatewright] 1 log events were dropped\n"] {
        assert_eq!(messages.iter().filter(|message| *message == expected).count(), 1, "{expected}");
    }
    // They are counted once.
    intake.emit(record(&room, STREAM, "after"));
    intake.flush().await;
    assert_eq!(room.messages(GROUP).await.len(), QUEUED_MAX + 3);
}

#[tokio::test]
async fn waiting_messages_are_bounded_in_bytes_and_room_comes_back() {
    let room = Room::new();
    let (intake, worker) = LogIntake::new(room.ports.clone());
    let half = "x".repeat(4 * 1024 * 1024);
    for _ in 0..2 {
        intake.emit(record(&room, STREAM, &half));
    }
    intake.emit(record(&room, STREAM, "no room"));
    RuntimeTasks.spawn("logs-intake", Box::pin(worker));
    intake.flush().await;
    intake.emit(record(&room, STREAM, "room again"));
    intake.flush().await;
    let group = room.ports.events.all_groups(None, 1).await.unwrap().remove(0);
    let pieces = 2 * half.len().div_ceil(256 * 1024 - 26);
    let written = 2 * half.len() + "room again".len() + "[gatewright] 1 log events were dropped\n".len();
    assert_eq!(group.stored_bytes, u64::try_from(written + (pieces + 2) * 26).unwrap());
}

#[tokio::test]
async fn a_store_that_fails_harms_nobody() {
    let room = Room::new();
    let intake = started(&room);
    room.ports.events.close().await;
    intake.emit(record(&room, STREAM, "lost"));
    intake.flush().await;
    intake.emit(record(&room, STREAM, "lost too"));
    intake.flush().await;
}

#[tokio::test]
async fn the_worker_writes_the_rest_and_ends_when_the_intake_is_gone() {
    let room = Room::new();
    let (intake, worker) = LogIntake::new(room.ports.clone());
    intake.emit(record(&room, STREAM, "last words"));
    intake.emit(record(&room, STREAM, ""));
    drop(intake);
    worker.await;
    assert_eq!(room.messages(GROUP).await, ["last words"]);
}
