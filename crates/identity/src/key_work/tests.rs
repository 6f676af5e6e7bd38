use std::pin::Pin;
use std::sync::Mutex;
use std::task::Poll;

use super::*;

type Piece<'a> = Pin<Box<dyn Future<Output = Result<(), Refusal>> + 'a>>;

/// Polls all pieces together until all are done.
async fn at_once(mut pieces: Vec<Piece<'_>>) {
    std::future::poll_fn(move |context| {
        pieces.retain_mut(|piece| match piece.as_mut().poll(context) {
            Poll::Ready(done) => {
                done.unwrap();
                false
            }
            Poll::Pending => true,
        });
        if pieces.is_empty() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

#[test]
fn the_queue_has_an_end_and_places_become_free() {
    let waiting = Arc::default();
    let places: Vec<Place> = (0..WAITING_MAX).map(|_| Place::take(&waiting).unwrap()).collect();
    assert!(Place::take(&waiting).is_none());
    drop(places);
    assert!(Place::take(&waiting).is_some());
}

#[test]
fn one_processor_is_left_for_requests_if_there_is_more_than_one() {
    assert_eq!([1, 2, 3, 64].map(turns_of), [1, 1, 2, 63]);
}

#[tokio::test]
async fn no_more_work_runs_at_once_than_there_are_turns_and_half_as_many_first_steps() {
    for (queue, turns, most_expected) in
        [(Queue::Proof, 2, 2), (Queue::Keys, 2, 2), (Queue::SrpStart, 4, 2), (Queue::SrpStart, 5, 2), (Queue::SrpStart, 1, 1)]
    {
        let work = KeyWork::with_turns(turns);
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let pieces = (0..40).map(|_| {
            let (running, most) = (Arc::clone(&running), Arc::clone(&most));
            let piece: Piece<'_> = Box::pin(work.run(queue, move || {
                most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                (0..1000).for_each(|_| std::thread::yield_now());
                running.fetch_sub(1, Ordering::SeqCst);
            }));
            piece
        });
        at_once(pieces.collect()).await;
        assert!(most.load(Ordering::SeqCst) <= most_expected, "{queue:?} {turns}");
    }
}

#[tokio::test]
async fn a_flood_of_first_steps_holds_up_no_proof_and_one_of_guesses_no_signing() {
    for (flood, other, ahead_max) in [(Queue::SrpStart, Queue::Proof, 1), (Queue::Proof, Queue::Keys, 1)] {
        let work = KeyWork::with_turns(1);
        let order = Arc::new(Mutex::new(Vec::new()));
        // Given back when all wait, or the first would be done before the last is there.
        let turn = Arc::clone(&work.turns).try_acquire_owned().unwrap();
        let all_wait: Piece<'_> = Box::pin(async move {
            drop(turn);
            Ok(())
        });
        let pieces = (0..200).map(|_| flood).chain([other]).map(|queue| {
            let order = Arc::clone(&order);
            let piece: Piece<'_> = Box::pin(work.run(queue, move || order.lock().unwrap().push(queue)));
            piece
        });
        at_once(pieces.chain([all_wait]).collect()).await;
        let ahead = order.lock().unwrap().iter().position(|queue| *queue == other).unwrap();
        assert!(ahead <= ahead_max, "{ahead} pieces of {flood:?} before {other:?}");
    }
}
