use gatewright_model::ids::AccountId;

use super::*;
use crate::log_events::{Addressed, NewLogEvent, Window};
use crate::record::Scope;
use crate::sqlite::log_events::{LAYOUT, groups, intake};

fn at(ms: i64) -> Timestamp {
    Timestamp::from_epoch_ms(ms)
}

fn scope() -> Scope {
    Scope { account: AccountId::developer(), region: None }
}

/// A database with `count` events of one stream, a millisecond apart from 1 on.
fn filled(count: i64) -> (Connection, EventQuery) {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(LAYOUT.migrations[0]).unwrap();
    let event = |ms: i64| Addressed {
        scope: scope(),
        group: "g".into(),
        stream: "s".into(),
        event: NewLogEvent { timestamp: at(ms), message: ms.to_string() },
    };
    intake::ingest(&connection, &(1..=count).map(event).collect::<Vec<_>>(), at(0), "{}").unwrap();
    let group = groups::get(&connection, &scope(), "g").unwrap().unwrap().id;
    let query = EventQuery {
        source: Source::Group(group, GroupStreams::All),
        window: Window { from: at(0), until: at(i64::MAX) },
        direction: Direction::Forward,
        start: Gap::START,
        matcher: None,
        events_max: 100,
        bytes_max: usize::MAX,
    };
    (connection, query)
}

fn messages(page: &EventPage) -> Vec<&str> {
    page.events.iter().map(|event| event.message.as_str()).collect()
}

#[test]
fn a_read_stops_at_the_number_of_events_it_may_look_at_and_says_where_to_go_on() {
    for (direction, first, second) in [(Direction::Forward, vec!["3"], vec!["6"]), (Direction::Backward, vec!["6"], vec!["3"])] {
        let (connection, query) = filled(6);
        let matcher = Arc::new(|message: &str| message == "3" || message == "6") as crate::log_events::Matcher;
        let start = if direction == Direction::Forward { Gap::START } else { Gap::END };
        let query = EventQuery { direction, start, matcher: Some(matcher), ..query };
        let page = read_within(&connection, &query, 3).unwrap();
        assert_eq!(messages(&page), first);
        let query = EventQuery { start: page.next.unwrap(), ..query };
        let page = read_within(&connection, &query, 3).unwrap();
        assert_eq!((messages(&page), page.next), (second, None));
    }
}

#[test]
fn both_walks_use_their_index_without_sorting() {
    let (connection, _) = filled(1);
    for by in [By::Stream, By::Group] {
        for direction in [Direction::Forward, Direction::Backward] {
            let sql = format!("EXPLAIN QUERY PLAN {}", sql(by, direction));
            let mut statement = connection.prepare(&sql).unwrap();
            let plan = statement
                .query_map(params![1, 0, 0, 10, 0], |row| row.get::<_, String>(3))
                .unwrap()
                .collect::<Result<Vec<_>, _>>()
                .unwrap()
                .join("; ");
            assert!(plan.contains("=? AND timestamp>? AND timestamp<?)"), "{plan}");
            assert!(!plan.contains("TEMP B-TREE"), "{plan}");
        }
    }
}

#[test]
fn a_page_holds_one_event_however_large_and_no_byte_more() {
    let (connection, query) = filled(3);
    let page = read(&connection, &EventQuery { bytes_max: 1, ..query.clone() }).unwrap();
    assert_eq!(messages(&page), ["1"]);
    let page = read(&connection, &EventQuery { bytes_max: 2 * (EVENT_OVERHEAD_BYTES + 1), ..query }).unwrap();
    assert_eq!(messages(&page), ["1", "2"]);
}
