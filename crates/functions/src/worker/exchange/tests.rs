use super::*;

fn delivery(request_id: &str) -> Delivery {
    Delivery {
        request_id: request_id.to_owned(),
        deadline_ms: 0,
        invoked_arn: String::new(),
        trace_id: String::new(),
        client_context: None,
        payload: Bytes::new(),
        tap: None,
    }
}

fn answer(text: &'static str) -> Answer {
    Answer { payload: Bytes::from_static(text.as_bytes()), is_error: false, error_type: None }
}

/// A worker that has fetched `request_id`.
async fn busy(request_id: &str) -> (Exchange, oneshot::Receiver<Outcome>) {
    let exchange = Exchange::new();
    drop(exchange.ask());
    let outcome = exchange.offer(delivery(request_id), Box::new(|| {})).unwrap();
    assert_eq!(exchange.next().await.unwrap().request_id, request_id);
    (exchange, outcome)
}

#[tokio::test]
async fn an_answer_reaches_the_caller_and_frees_the_worker() {
    let (exchange, outcome) = busy("one").await;
    assert!(!exchange.is_free());
    exchange.answer("one", "InvocationResponse", answer("done")).unwrap();
    assert_eq!(outcome.await.unwrap(), Outcome::Answered(answer("done")));
    assert!(exchange.is_free());
}

#[tokio::test]
async fn misuse_is_named_and_changes_nothing() {
    let (exchange, mut outcome) = busy("one").await;
    assert_eq!(exchange.answer("two", "InvocationResponse", answer("x")), Err(Misuse::RequestId));
    let asked = exchange.next().await.unwrap_err();
    assert_eq!(asked, Misuse::Transition { from: WorkerState::Busy, to: "Ready" });
    let failed = exchange.fail_init(answer("x"));
    assert_eq!(failed, Err(Misuse::Transition { from: WorkerState::Busy, to: "InitError" }));
    assert!(outcome.try_recv().is_err());

    exchange.answer("one", "InvocationResponse", answer("done")).unwrap();
    let twice = exchange.answer("one", "InvocationResponse", answer("again"));
    assert_eq!(twice, Err(Misuse::Transition { from: WorkerState::Answered, to: "InvocationResponse" }));
    assert_eq!(outcome.await.unwrap(), Outcome::Answered(answer("done")));

    drop(exchange.ask());
    assert_eq!(exchange.answer("one", "InvocationResponse", answer("late")), Err(Misuse::RequestId));
}

#[tokio::test]
async fn who_asks_while_an_answer_is_on_its_way_is_served_after_it() {
    let (exchange, outcome) = busy("one").await;
    let arriving = exchange.arriving();
    let answers = async {
        tokio::task::yield_now().await;
        exchange.answer("one", "InvocationResponse", answer("done")).unwrap();
        drop(arriving);
        Some(exchange.offer(delivery("two"), Box::new(|| {})).unwrap())
    };
    let (next, _outcome) = tokio::join!(exchange.next(), answers);
    assert_eq!((outcome.await.unwrap(), next.unwrap().request_id), (Outcome::Answered(answer("done")), "two".to_owned()));

    // One that breaks off leaves things as they are.
    let arriving = exchange.arriving();
    let breaks_off = async {
        tokio::task::yield_now().await;
        drop(arriving);
    };
    let (next, ()) = tokio::join!(exchange.next(), breaks_off);
    assert_eq!(next.unwrap_err(), Misuse::Transition { from: WorkerState::Busy, to: "Ready" });
}

#[tokio::test]
async fn an_event_is_refused_until_the_process_has_asked_once() {
    let exchange = Exchange::new();
    assert!(exchange.offer(delivery("early"), Box::new(|| {})).is_none());
    let early = exchange.answer("early", "InvocationResponse", answer("x"));
    assert_eq!(early, Err(Misuse::Transition { from: WorkerState::Starting, to: "InvocationResponse" }));
}

#[tokio::test]
async fn a_second_ask_beside_a_waiting_one_is_refused() {
    let exchange = Exchange::new();
    let waiting = exchange.ask().unwrap();
    assert_eq!(exchange.next().await.unwrap_err(), Misuse::Transition { from: WorkerState::Ready, to: "Ready" });
    drop(waiting);
    assert!(exchange.ask().is_ok());
}

#[tokio::test]
async fn death_tells_fetched_events_from_unfetched_ones() {
    let (exchange, outcome) = busy("one").await;
    exchange.close();
    assert_eq!(outcome.await.unwrap(), Outcome::Died);

    let (exchange, first) = busy("one").await;
    exchange.answer("one", "InvocationResponse", answer("done")).unwrap();
    let second = exchange.offer(delivery("two"), Box::new(|| {})).unwrap();
    assert!(exchange.offer(delivery("three"), Box::new(|| {})).is_none());
    exchange.close();
    assert_eq!(second.await.unwrap(), Outcome::NeverFetched);
    assert_eq!(first.await.unwrap(), Outcome::Answered(answer("done")));
    assert!(exchange.offer(delivery("four"), Box::new(|| {})).is_none());
}

#[tokio::test]
async fn the_room_hears_of_a_fetch_before_the_process_has_the_event() {
    let exchange = Exchange::new();
    drop(exchange.ask());
    let (tell, told) = oneshot::channel();
    let _outcome = exchange.offer(delivery("one"), Box::new(move || tell.send("fetched").unwrap())).unwrap();
    let mut told = told;
    assert!(told.try_recv().is_err());
    exchange.next().await.unwrap();
    assert_eq!(told.try_recv(), Ok("fetched"));
}
