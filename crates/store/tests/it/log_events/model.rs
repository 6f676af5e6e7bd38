//! Any history of appends, removals and restarts against a list that is sorted anew for every question.

use gatewright_store::log_events::Matcher;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::*;

const STREAMS: [&str; 3] = ["a", "ab", "b"];
const PAGE_SIZES: [usize; 3] = [1, 3, 100];

#[derive(Debug, Clone)]
enum Event {
    Append(usize, Vec<i64>),
    Ingest(Vec<(usize, i64)>),
    Expire(i64),
    DeleteStream(usize),
    Sweep,
    Restart,
}

#[derive(Debug, Clone, PartialEq)]
struct Kept {
    stream: usize,
    ms: i64,
    message: String,
    /// Order of arrival.
    number: usize,
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => (0..STREAMS.len(), prop::collection::vec(0..12_i64, 1..6)).prop_map(|(stream, times)| Event::Append(stream, times)),
        4 => prop::collection::vec((0..STREAMS.len(), 0..12_i64), 1..6).prop_map(Event::Ingest),
        1 => (0..8_i64).prop_map(Event::Expire),
        1 => (0..STREAMS.len()).prop_map(Event::DeleteStream),
        1 => Just(Event::Sweep),
        1 => Just(Event::Restart),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_history_agrees_with_a_sorted_list() {
    tokio::task::block_in_place(|| {
        let runtime = tokio::runtime::Handle::current();
        let histories = (prop::collection::vec(any_event(), 1..14), 0..12_i64, 0..13_i64);
        let mut runner = TestRunner::new(Config { cases: 40, failure_persistence: None, ..Config::default() });
        let outcome = runner.run(&histories, |(history, from, until)| {
            runtime.block_on(run(&history, Window { from: at(from), until: at(until) }));
            Ok(())
        });
        if let Err(failure) = outcome {
            panic!("{failure}");
        }
    });
}

async fn run(history: &[Event], window: Window) {
    let ground = TemporaryDirectory::new();
    let mut events = open(ground.path());
    let mut kept: Vec<Kept> = Vec::new();
    let mut number = 0;
    let mut keep = |kept: &mut Vec<Kept>, stream: usize, ms: i64| {
        number += 1;
        let message = format!("{number} {}", number % 2);
        kept.push(Kept { stream, ms, message: message.clone(), number });
        event(ms, &message)
    };
    let (group, _) = place(&events, "g", "a").await;
    for happening in history {
        match happening {
            Event::Append(stream, times) => {
                let (_, to) = place(&events, "g", STREAMS[*stream]).await;
                let batch = times.iter().map(|ms| keep(&mut kept, *stream, *ms)).collect();
                events.append(to.id, batch, at(1)).await.unwrap();
            }
            Event::Ingest(pairs) => {
                let addressed = |(stream, ms): &(usize, i64)| Addressed {
                    scope: home(),
                    group: "g".into(),
                    stream: STREAMS[*stream].into(),
                    event: keep(&mut kept, *stream, *ms),
                };
                let batch = pairs.iter().map(addressed).collect();
                events.ingest(batch, at(1), "{}").await.unwrap();
            }
            Event::Expire(before) => {
                let removed = events.expire(group.id, at(*before)).await.unwrap();
                let was = kept.len();
                kept.retain(|event| event.ms >= *before);
                assert_eq!(removed, was - kept.len());
            }
            Event::DeleteStream(stream) => {
                events.delete_stream(group.id, STREAMS[*stream]).await.unwrap();
                while events.sweep().await.unwrap() > 0 {}
                kept.retain(|event| event.stream != *stream);
            }
            Event::Sweep => {
                events.sweep().await.unwrap();
            }
            Event::Restart => {
                events.close().await;
                events = open(ground.path());
            }
        }
    }
    compare(&events, &group, &kept, window).await;
    events.close().await;
}

async fn compare(events: &LogEvents, group: &LogGroup, kept: &[Kept], window: Window) {
    let mut sources: Vec<(Source, Vec<usize>)> = vec![
        (Source::Group(group.id, GroupStreams::All), vec![0, 1, 2]),
        (Source::Group(group.id, GroupStreams::Prefix("a".into())), vec![0, 1]),
    ];
    for (number, name) in STREAMS.into_iter().enumerate() {
        let Some(stream) = events.stream(group.id, name).await.unwrap() else { continue };
        sources.push((Source::Stream(stream.id), vec![number]));
        sources.push((Source::Group(group.id, GroupStreams::Among(vec![stream.id])), vec![number]));
        let times = || kept.iter().filter(|event| event.stream == number).map(|event| at(event.ms));
        assert_eq!((stream.first_event_at, stream.last_event_at), (times().min(), times().max()));
    }
    let odd = Arc::new(|message: &str| message.ends_with('1')) as Matcher;
    for (source, streams) in sources {
        for matcher in [None, Some(&odd)] {
            let mut expected = kept.to_vec();
            expected.retain(|event| {
                let is_asked = matcher.is_none_or(|matches| matches(&event.message));
                is_asked && streams.contains(&event.stream) && window.from <= at(event.ms) && at(event.ms) < window.until
            });
            expected.sort_by_key(|event| (event.ms, event.number));
            let expected = expected.into_iter().map(|event| event.message).collect::<Vec<_>>();
            for events_max in PAGE_SIZES {
                for (direction, start) in [(Direction::Forward, Gap::START), (Direction::Backward, Gap::END)] {
                    let matcher = matcher.cloned();
                    let query = EventQuery { window, direction, start, matcher, events_max, ..query(source.clone()) };
                    let mut seen = read_all(events, query).await;
                    if direction == Direction::Backward {
                        seen.reverse();
                    }
                    assert_eq!(seen, expected, "{source:?} {direction:?} {events_max}");
                }
            }
        }
    }
}

async fn read_all(events: &LogEvents, mut query: EventQuery) -> Vec<String> {
    let mut seen = Vec::new();
    loop {
        let page = events.events(query.clone()).await.unwrap();
        assert!(page.events.len() <= query.events_max);
        seen.extend(page.events.iter().map(|event| event.message.clone()));
        let Some(next) = page.next else { return seen };
        // A gap that the reader makes from the last event it saw leads on as well.
        query.start = match (page.events.last(), query.direction) {
            (Some(last), Direction::Forward) if last.position % 2 == 0 => Gap::after(last),
            (Some(last), Direction::Backward) if last.position % 2 == 0 => Gap::before(last),
            _ => next,
        };
    }
}
