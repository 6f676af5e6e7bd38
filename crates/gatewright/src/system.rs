//! The machine behind the ports: its clock, its randomness, its runtime. The only place that reads them.

use std::cell::RefCell;
use std::time::Duration;

use aws_lc_rs::rand;
use gatewright_model::ports::{Boxed, Clock, Entropy, Tasks};
use gatewright_model::timestamp::Timestamp;

/// The machine's clock.
pub(crate) struct SystemClock {
    start: std::time::Instant,
}

impl SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port that replaces it")]
    pub(crate) fn new() -> Self {
        Self { start: std::time::Instant::now() }
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port that replaces it")]
    fn now(&self) -> Timestamp {
        let since_epoch = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_epoch_ms(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
    }

    fn monotonic(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Boxed<'static, ()> {
        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port that replaces it")]
        Box::pin(tokio::time::sleep(duration))
    }
}

/// The cryptography library's random generator, seeded by the operating system.
pub(crate) struct SystemEntropy;

/// How many random bytes a thread draws at once, to hand them out little by little: the ids of one request are three dozen, and drawing
/// few costs nearly as much as drawing many.
const DRAWN_BYTES: usize = 4096;

/// Random bytes of one thread. What was handed out is nowhere else: it is overwritten at once.
struct Drawn {
    bytes: [u8; DRAWN_BYTES],
    used: usize,
}

thread_local! {
    static DRAWN: RefCell<Drawn> = const { RefCell::new(Drawn { bytes: [0; DRAWN_BYTES], used: DRAWN_BYTES }) };
}

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        DRAWN.with_borrow_mut(|drawn| drawn.hand_out(bytes));
    }
}

impl Drawn {
    fn hand_out(&mut self, bytes: &mut [u8]) {
        if self.bytes.len() - self.used < bytes.len() {
            if bytes.len() > DRAWN_BYTES / 8 {
                return draw(bytes);
            }
            draw(&mut self.bytes);
            self.used = 0;
        }
        let left = self.bytes.get_mut(self.used..).unwrap_or_default();
        for (to, from) in bytes.iter_mut().zip(left) {
            *to = std::mem::take(from);
        }
        self.used += bytes.len();
    }
}

fn draw(bytes: &mut [u8]) {
    if rand::fill(bytes).is_err() {
        // Ids, keys and tokens that can be guessed are worse than no server at all.
        std::process::abort();
    }
}

/// Tasks on the program's own runtime, each in a span of its name.
pub(crate) struct SystemTasks;

impl Tasks for SystemTasks {
    fn spawn(&self, name: &'static str, task: Boxed<'static, ()>) {
        use tracing::Instrument;

        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port that replaces it")]
        drop(tokio::spawn(task.instrument(tracing::debug_span!("task", name))));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_random_bytes_are_handed_out_twice() {
        let mut seen = HashSet::new();
        // Several times what is drawn at once, in sizes that do not divide it.
        for round in 0..3000 {
            let mut bytes = vec![0; 16 + round % 50];
            SystemEntropy.fill(&mut bytes);
            assert!(seen.insert(bytes.first_chunk::<16>().copied().unwrap()));
        }
        let mut large = vec![0; 3 * DRAWN_BYTES];
        SystemEntropy.fill(&mut large);
        assert!(large.chunks(16).all(|chunk| seen.insert(chunk.try_into().unwrap())));
    }
}
