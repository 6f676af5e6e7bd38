//! The log-event store from outside.

mod crash;
mod model;

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;

use gatewright_model::timestamp::Timestamp;
use gatewright_store::log_events::{
    APPEND_BYTES_MAX, APPEND_EVENTS_MAX, Addressed, Direction, EVENT_OVERHEAD_BYTES, EventPage, EventQuery, Gap, GroupNames,
    GroupStreams, LogEvents, LogGroup, LogStream, NewLogEvent, Source, StreamOrder, Window,
};

use crate::ground::{TemporaryDirectory, home, scope, variant};

fn open(path: &Path) -> LogEvents {
    LogEvents::open(path).unwrap()
}

fn at(ms: i64) -> Timestamp {
    Timestamp::from_epoch_ms(ms)
}

fn event(ms: i64, message: &str) -> NewLogEvent {
    NewLogEvent { timestamp: at(ms), message: message.to_owned() }
}

fn query(source: Source) -> EventQuery {
    EventQuery {
        source,
        window: Window { from: at(0), until: at(i64::MAX) },
        direction: Direction::Forward,
        start: Gap::START,
        matcher: None,
        events_max: usize::MAX,
        bytes_max: usize::MAX,
    }
}

fn messages(page: &EventPage) -> Vec<&str> {
    page.events.iter().map(|event| event.message.as_str()).collect()
}

/// A group and a stream in it, made if they are not there.
async fn place(events: &LogEvents, group: &str, stream: &str) -> (LogGroup, LogStream) {
    let _ = events.create_group(&home(), group, at(1), "{}".to_owned()).await;
    let group = events.group(&home(), group).await.unwrap().unwrap();
    let _ = events.create_stream(group.id, stream, at(2)).await;
    let stream = events.stream(group.id, stream).await.unwrap().unwrap();
    (group, stream)
}

#[tokio::test]
async fn groups_are_found_by_name_prefix_and_part_in_pages() {
    let ground = TemporaryDirectory::new();
    let events = open(ground.path());
    for name in ["a/x", "a%", "b/x", "a/y"] {
        events.create_group(&home(), name, at(5), format!("{{\"n\":\"{name}\"}}")).await.unwrap();
    }
    events.create_group(&scope(2, None), "a/z", at(5), "{}".to_owned()).await.unwrap();
    let refused = events.create_group(&home(), "a/x", at(6), "{}".to_owned()).await.unwrap_err();
    assert_eq!(variant(&refused), "exists");
    let cases = [
        (GroupNames::Prefix(String::new()), None, 10, vec!["a%", "a/x", "a/y", "b/x"]),
        (GroupNames::Prefix("a/".into()), None, 10, vec!["a/x", "a/y"]),
        (GroupNames::Prefix("a/".into()), Some("a/x"), 10, vec!["a/y"]),
        (GroupNames::Containing("/x".into()), None, 10, vec!["a/x", "b/x"]),
        (GroupNames::Containing("/X".into()), None, 10, vec![]),
        (GroupNames::Containing("%".into()), None, 10, vec!["a%"]),
        (GroupNames::Prefix(String::new()), Some("a%"), 2, vec!["a/x", "a/y"]),
    ];
    for (names, after, limit, expected) in cases {
        let found = events.groups(&home(), names.clone(), after, limit).await.unwrap();
        assert_eq!(found.iter().map(|group| group.name.as_str()).collect::<Vec<_>>(), expected, "{names:?}");
    }
    let first = events.all_groups(None, 4).await.unwrap();
    let rest = events.all_groups(Some(first[3].id), 4).await.unwrap();
    assert_eq!((first.len(), rest.len(), rest[0].scope.clone()), (4, 1, scope(2, None)));
}

#[tokio::test]
async fn a_group_is_replaced_only_in_the_version_that_was_read() {
    let ground = TemporaryDirectory::new();
    let events = open(ground.path());
    let (group, _) = place(&events, "g", "s").await;
    events.replace_group(group.id, group.version, "[1]".to_owned()).await.unwrap();
    let refused = events.replace_group(group.id, group.version, "[2]".to_owned()).await.unwrap_err();
    assert_eq!(variant(&refused), "version mismatch");
    assert_eq!(events.group(&home(), "g").await.unwrap().unwrap().json, "[1]");
}

#[tokio::test]
async fn streams_are_listed_by_name_and_by_last_event_both_ways() {
    let ground = TemporaryDirectory::new();
    let events = open(ground.path());
    for (name, last) in [("a", Some(30)), ("b", None), ("c", Some(10)), ("ca", Some(30))] {
        let (_, stream) = place(&events, "g", name).await;
        if let Some(last) = last {
            events.append(stream.id, vec![event(last, "m"), event(5, "older")], at(99)).await.unwrap();
        }
    }
    let group = events.group(&home(), "g").await.unwrap().unwrap();
    let by_name = |prefix: &str, after: Option<&str>| StreamOrder::Name { prefix: prefix.into(), after: after.map(Into::into) };
    let by_last = |after: Option<(i64, &str)>| StreamOrder::LastEvent { after: after.map(|(ms, name)| (at(ms), name.into())) };
    let cases = [
        (by_name("", None), Direction::Forward, vec!["a", "b", "c", "ca"]),
        (by_name("", Some("c")), Direction::Backward, vec!["b", "a"]),
        (by_name("c", None), Direction::Backward, vec!["ca", "c"]),
        (by_last(None), Direction::Forward, vec!["b", "c", "a", "ca"]),
        (by_last(None), Direction::Backward, vec!["ca", "a", "c", "b"]),
        (by_last(Some((30, "ca"))), Direction::Backward, vec!["a", "c", "b"]),
    ];
    for (order, direction, expected) in cases {
        let found = events.streams(group.id, order.clone(), direction, 10).await.unwrap();
        assert_eq!(found.iter().map(|stream| stream.name.as_str()).collect::<Vec<_>>(), expected, "{order:?}");
    }
    let stream = events.stream(group.id, "a").await.unwrap().unwrap();
    let bytes = u64::try_from(2 * EVENT_OVERHEAD_BYTES + "molder".len()).unwrap();
    assert_eq!(
        (stream.first_event_at, stream.last_event_at, stream.last_ingested_at, stream.stored_bytes),
        (Some(at(5)), Some(at(30)), Some(at(99)), bytes)
    );
    assert_eq!(group.stored_bytes, 3 * bytes);
}

#[tokio::test]
async fn removed_groups_and_streams_take_their_events_along_and_their_names_begin_anew() {
    let ground = TemporaryDirectory::new();
    let events = open(ground.path());
    let (group, stream) = place(&events, "g", "s").await;
    let (_, other) = place(&events, "g", "t").await;
    events.append(stream.id, vec![event(1, "old")], at(1)).await.unwrap();
    events.append(other.id, vec![event(2, "other")], at(1)).await.unwrap();
    assert!(events.delete_stream(group.id, "s").await.unwrap());
    assert!(!events.delete_stream(group.id, "s").await.unwrap());
    let refused = events.append(stream.id, vec![event(3, "late")], at(1)).await.unwrap_err();
    assert_eq!(variant(&refused), "version mismatch");
    let (_, again) = place(&events, "g", "s").await;
    assert_ne!(again.id, stream.id);
    let all = Source::Group(group.id, GroupStreams::All);
    assert_eq!(messages(&events.events(query(all.clone())).await.unwrap()), ["other"]);

    assert!(events.delete_group(&home(), "g").await.unwrap());
    assert!(!events.delete_group(&home(), "g").await.unwrap());
    assert_eq!(variant(&events.create_stream(group.id, "u", at(1)).await.unwrap_err()), "version mismatch");
    let (anew, _) = place(&events, "g", "s").await;
    assert_ne!(anew.id, group.id);
    for source in [all, Source::Group(anew.id, GroupStreams::All), Source::Stream(other.id)] {
        assert_eq!(messages(&events.events(query(source)).await.unwrap()), [""; 0]);
    }
    let mut rounds = 0;
    while events.sweep().await.unwrap() > 0 {
        rounds += 1;
    }
    assert_eq!(rounds, 3);
    events.close().await;
    let left: i64 = rusqlite::Connection::open(ground.path().join("logs.db"))
        .unwrap()
        .query_row("SELECT count(*) FROM log_event", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn ten_thousand_events_are_read_in_pages_both_ways_and_again_after_reopening() {
    let ground = TemporaryDirectory::new();
    let events = open(ground.path());
    let (_, stream) = place(&events, "g", "s").await;
    // Eight events a millisecond, so that pages end between events of one timestamp.
    let batch = (0..10_000_i64).map(|number| event(number / 8, &number.to_string())).collect::<Vec<_>>();
    let next = events.append(stream.id, batch, at(1)).await.unwrap();
    assert_eq!(next, 10_001);
    events.close().await;
    assert_eq!(variant(&events.sweep().await.unwrap_err()), "unavailable");
    let events = open(ground.path());
    for (direction, start) in [(Direction::Forward, Gap::START), (Direction::Backward, Gap::END)] {
        let mut seen = Vec::new();
        let mut query = EventQuery { direction, start, events_max: 77, ..query(Source::Stream(stream.id)) };
        loop {
            let page = events.events(query.clone()).await.unwrap();
            seen.extend(page.events.into_iter().map(|event| event.message.parse::<u64>().unwrap()));
            let Some(next) = page.next else { break };
            query.start = next;
        }
        if direction == Direction::Backward {
            seen.reverse();
        }
        assert_eq!(seen, (0..10_000).collect::<Vec<_>>());
    }
    let next = events.append(stream.id, vec![event(1, "after")], at(1)).await.unwrap();
    assert_eq!(next, 10_002, "no position is used twice");
}

#[tokio::test]
async fn what_names_no_existing_place_makes_it() {
    let ground = TemporaryDirectory::new();
    let events = open(ground.path());
    place(&events, "there", "s").await;
    let addressed = |group: &str, stream: &str, ms: i64| Addressed {
        scope: home(),
        group: group.into(),
        stream: stream.into(),
        event: event(ms, stream),
    };
    let batch = vec![addressed("new", "b", 3), addressed("there", "s", 1), addressed("new", "a", 2), addressed("new", "b", 1)];
    events.ingest(batch, at(50), "{\"made\":1}").await.unwrap();
    let group = events.group(&home(), "new").await.unwrap().unwrap();
    assert_eq!((group.json.as_str(), group.created_at), ("{\"made\":1}", at(50)));
    assert_eq!(events.group(&home(), "there").await.unwrap().unwrap().json, "{}");
    let page = events.events(query(Source::Group(group.id, GroupStreams::All))).await.unwrap();
    assert_eq!(messages(&page), ["b", "a", "b"]);
    assert_eq!(page.events.iter().map(|event| event.position).collect::<BTreeSet<_>>().len(), 3);
}

#[tokio::test]
async fn expiry_removes_a_bounded_number_oldest_first_and_counts_again_what_is_left() {
    let ground = TemporaryDirectory::new();
    let events = open(ground.path());
    let (group, stream) = place(&events, "g", "s").await;
    events.append(stream.id, (0..6000).map(|ms| event(ms, "é")).collect(), at(1)).await.unwrap();
    let removed = [5000, 999, 0];
    for removed in removed {
        assert_eq!(events.expire(group.id, at(5999)).await.unwrap(), removed);
    }
    let stream = events.stream(group.id, "s").await.unwrap().unwrap();
    let bytes = u64::try_from(EVENT_OVERHEAD_BYTES + 2).unwrap();
    assert_eq!((stream.first_event_at, stream.last_event_at, stream.stored_bytes), (Some(at(5999)), Some(at(5999)), bytes));
    assert_eq!(events.expire(group.id, at(6000)).await.unwrap(), 1);
    let stream = events.stream(group.id, "s").await.unwrap().unwrap();
    assert_eq!((stream.first_event_at, stream.last_event_at, stream.stored_bytes), (None, None, 0));
}

#[tokio::test]
async fn a_batch_may_be_as_large_as_its_limits() {
    let ground = TemporaryDirectory::new();
    let events = open(ground.path());
    let (_, stream) = place(&events, "g", "s").await;
    let many = |count| vec![event(1, "m"); count];
    let large = |bytes| vec![event(1, &"x".repeat(bytes))];
    let fits = APPEND_BYTES_MAX - EVENT_OVERHEAD_BYTES;
    for (batch, is_taken) in
        [(many(APPEND_EVENTS_MAX), true), (many(APPEND_EVENTS_MAX + 1), false), (large(fits), true), (large(fits + 1), false)]
    {
        let outcome = events.append(stream.id, batch, at(1)).await;
        assert_eq!(outcome.as_ref().map_err(variant).map(drop), if is_taken { Ok(()) } else { Err("too large") });
    }
}

#[tokio::test]
async fn it_lies_beside_the_records_is_private_and_is_opened_once() {
    let ground = TemporaryDirectory::new();
    let clock = gatewright_testkit::clock::FakeClock::new();
    let store = gatewright_store::Store::open(ground.path(), Arc::new(clock)).unwrap();
    let events = open(ground.path());
    place(&events, "g", "s").await;
    for file in ["logs.db", "logs.db-wal", "logs.lock"] {
        let mode = std::fs::metadata(ground.path().join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    assert_eq!(variant(&LogEvents::open(ground.path()).unwrap_err()), "in use");
    events.close().await;
    let events = open(ground.path());
    assert!(events.group(&home(), "g").await.unwrap().is_some());
    events.clear().await.unwrap();
    assert!(events.group(&home(), "g").await.unwrap().is_none());
    store.close().await;
}

#[tokio::test]
async fn a_database_of_another_kind_is_refused() {
    let ground = TemporaryDirectory::new();
    let clock = gatewright_testkit::clock::FakeClock::new();
    gatewright_store::Store::open(ground.path(), Arc::new(clock)).unwrap().close().await;
    std::fs::copy(ground.path().join("gatewright.sqlite3"), ground.path().join("logs.db")).unwrap();
    assert_eq!(variant(&LogEvents::open(ground.path()).unwrap_err()), "corrupt");
}
