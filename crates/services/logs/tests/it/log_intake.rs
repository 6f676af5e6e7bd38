use std::sync::Arc;
use std::task::{Context, Waker};
use std::time::Duration;

use gatewright_logs::{LogIntake, READY_PATIENCE};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{Clock as _, LogPlace, LogRecord, LogSink as _, Tasks as _};
use gatewright_shapes_logs::operations::DescribeLogStreams;
use gatewright_shapes_logs::types::DescribeLogStreamsRequest;
use gatewright_testkit::tasks::RuntimeTasks;

use crate::room::{ACCOUNT, Room};

const GROUP: &str = "/aws/lambda/greet";
const STREAM: &str = "2026/01/01/[$LATEST]0123456789abcdef0123456789abcdef";

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

/// Emits into a stream until its share is full.
fn fill(room: &Room, intake: &LogIntake, stream: &str, message: &str) -> usize {
    let place = place_of(record(room, stream, ""));
    let mut emitted = 0;
    while is_ready(intake, &place) {
        intake.emit(record(room, stream, message));
        emitted += 1;
    }
    emitted
}

fn place_of(record: LogRecord) -> LogPlace {
    let LogRecord { account, region, log_group, log_stream, .. } = record;
    LogPlace { account, region, log_group, log_stream }
}

/// Whether there is room now.
fn is_ready(intake: &LogIntake, place: &LogPlace) -> bool {
    let mut ready = intake.ready(place);
    ready.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready()
}

#[tokio::test]
async fn what_finds_no_room_is_counted_in_its_stream_once() {
    let room = Room::new();
    let (intake, worker) = LogIntake::new(room.ports.clone());
    // Nobody takes anything out yet; nothing of a flood that does not wait is taken beyond its share and the leeway.
    let megabyte = "x".repeat(1024 * 1024);
    for _ in 0..10 {
        intake.emit(record(&room, STREAM, &megabyte));
    }
    RuntimeTasks.spawn("logs-intake", Box::pin(worker));
    intake.flush().await;
    let pieces = megabyte.len().div_ceil(256 * 1024 - 26);
    assert_eq!(room.count_of(GROUP, "xxx").await, 5 * pieces);
    assert_eq!(room.count_of(GROUP, "\"[gatewright] 5 log events were dropped\"").await, 1);
    intake.emit(record(&room, STREAM, "room again"));
    intake.flush().await;
    assert_eq!(room.count_of(GROUP, "again").await, 1);
    assert_eq!(room.count_of(GROUP, "dropped").await, 1);
}

#[tokio::test]
async fn a_noisy_stream_takes_nothing_from_the_quiet_ones() {
    let room = Room::new();
    let (intake, worker) = LogIntake::new(room.ports.clone());
    for noisy in ["noisy-1", "noisy-2"] {
        for _ in 0..60_000 {
            intake.emit(record(&room, noisy, "hello\n"));
        }
    }
    for number in 0..48 {
        intake.emit(record(&room, &format!("quiet-{number}"), &format!("quiet {number}")));
    }
    RuntimeTasks.spawn("logs-intake", Box::pin(worker));
    intake.flush().await;
    let quiet = room.count_of(GROUP, "quiet").await;
    assert_eq!(quiet, 48);
}

#[tokio::test]
async fn streams_have_turns_in_a_batch() {
    let room = Room::new();
    let (intake, worker) = LogIntake::new(room.ports.clone());
    let first = fill(&room, &intake, "noisy", "hello\n");
    assert!(first > 8000, "{first}");
    intake.emit(record(&room, "quiet", "quiet"));
    RuntimeTasks.spawn("logs-intake", Box::pin(worker));
    // Seen with the first batch, not behind all of the other's.
    until(async || exists(&room).await).await;
    assert_eq!(room.count_of(GROUP, "quiet").await, 1);
}

#[tokio::test]
async fn who_waits_for_room_loses_nothing_and_goes_on_once_a_batch_is_written() {
    const LINES: usize = 60_000;
    let room = Room::new();
    let intake = started(&room);
    let place = place_of(record(&room, STREAM, ""));
    let mut waits = 0;
    for number in 0..LINES {
        if number % 100 == 0 && !is_ready(&intake, &place) {
            waits += 1;
            intake.ready(&place).await;
        }
        intake.emit(record(&room, STREAM, "hello\n"));
    }
    intake.flush().await;
    assert!(waits > 0, "the share was never full");
    assert_eq!(room.count_of(GROUP, "hello").await, LINES);
    assert_eq!(room.count_of(GROUP, "dropped").await, 0);
}

#[tokio::test]
async fn a_disk_that_stands_still_holds_nobody_up_for_longer_than_two_seconds() {
    let room = Room::new();
    let (intake, worker) = LogIntake::new(room.ports.clone());
    fill(&room, &intake, STREAM, "hello\n");
    let place = place_of(record(&room, STREAM, ""));
    let mut waiting = intake.ready(&place);
    let mut poll = || waiting.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_ready();
    assert!(!poll());
    room.clock.advance(READY_PATIENCE.checked_sub(Duration::from_millis(1)).unwrap());
    assert!(!poll());
    room.clock.advance(Duration::from_millis(1));
    assert!(poll());
    // The next chunk does not wait as long again.
    assert!(is_ready(&intake, &place));
    // Until the worker has come on.
    RuntimeTasks.spawn("logs-intake", Box::pin(worker));
    intake.flush().await;
    drop(waiting);
    fill(&room, &intake, STREAM, "hello\n");
    assert!(!is_ready(&intake, &place));
}

#[tokio::test]
async fn a_loss_is_told_though_nothing_else_is_written() {
    let room = Room::new();
    let intake = started(&room);
    // More than any stream may hold: lost at once.
    intake.emit(record(&room, STREAM, &"x".repeat(8 * 1024 * 1024)));
    until(async || room.clock.sleepers() == 1).await;
    room.clock.advance(Duration::from_millis(100));
    until(async || exists(&room).await).await;
    assert_eq!(room.messages(GROUP).await, ["[gatewright] 1 log events were dropped\n"]);
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
