//! Writes the log to standard error from a thread of its own, so that nobody who logs ever waits for who reads.
//!
//! Bounded: when the reader is too slow for [`LINES_MAX`] waiting lines, further ones are dropped and counted, and the count is
//! written once there is room again.
//!
//! Lines are gathered for [`GATHERING`] and written together: a server that answers thousands of calls a second would otherwise spend more
//! on waking this thread for each line than on the line. What is still gathered when the process is killed is lost.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, SyncSender, TrySendError, channel, sync_channel};
use std::time::Duration;

use tracing_subscriber::fmt::MakeWriter;

/// How many lines may wait.
const LINES_MAX: usize = 8192;
/// How many lines are written at once.
const LINES_TOGETHER_MAX: usize = 64;
/// How long the first of them waits for the others; too short for people to see.
const GATHERING: Duration = Duration::from_millis(5);
/// How long the end of the program waits for the last lines.
const FLUSH_WAIT: Duration = Duration::from_millis(500);

/// Where log lines are handed over. Cheap to clone.
#[derive(Clone)]
pub(crate) struct LogWriter {
    queue: SyncSender<Entry>,
    dropped: Arc<AtomicU64>,
}

enum Entry {
    Line(Vec<u8>),
    /// Answers when everything before it is written.
    Flush(Sender<()>),
}

/// Waits for the last lines when it is dropped.
pub(crate) struct FlushAtEnd(LogWriter);

impl LogWriter {
    /// Starts the thread that writes to `out`.
    pub(crate) fn start(out: impl Write + Send + 'static) -> std::io::Result<Self> {
        let (queue, lines) = sync_channel(LINES_MAX);
        let dropped = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&dropped);
        std::thread::Builder::new().name("log".to_owned()).spawn(move || write_all(&lines, &counted, out))?;
        Ok(Self { queue, dropped })
    }

    /// What to keep until the program ends.
    pub(crate) fn flush_at_end(&self) -> FlushAtEnd {
        FlushAtEnd(self.clone())
    }
}

fn write_all(lines: &Receiver<Entry>, dropped: &AtomicU64, mut out: impl Write) {
    while let Ok(first) = lines.recv() {
        // It waits elsewhere than at the queue, so that no line wakes it. It may wake early, which does no harm.
        std::thread::park_timeout(GATHERING);
        let mut next = Some(first);
        while let Some(entry) = next {
            next = write_together(entry, lines, &mut out);
            let missing = dropped.swap(0, Ordering::Relaxed);
            if missing > 0 {
                // Nobody is left to tell when the log itself cannot be written.
                let _ = writeln!(out, " WARN {missing} log lines were dropped: they are read too slowly");
            }
        }
    }
}

/// Writes an entry and those that wait behind it, as far as they go together; the one that does not.
fn write_together(first: Entry, lines: &Receiver<Entry>, out: &mut impl Write) -> Option<Entry> {
    let mut together = match first {
        Entry::Line(line) => line,
        Entry::Flush(done) => {
            let _ = out.flush();
            let _ = done.send(());
            return lines.try_recv().ok();
        }
    };
    for _ in 1..LINES_TOGETHER_MAX {
        match lines.try_recv() {
            Ok(Entry::Line(line)) => together.extend_from_slice(&line),
            other => {
                let _ = out.write_all(&together);
                return other.ok();
            }
        }
    }
    let _ = out.write_all(&together);
    lines.try_recv().ok()
}

impl Write for LogWriter {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        if let Err(TrySendError::Full(_)) = self.queue.try_send(Entry::Line(line.to_vec())) {
            self.dropped.fetch_add(1, Ordering::Relaxed);
        }
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for LogWriter {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Drop for FlushAtEnd {
    fn drop(&mut self) {
        let (done, written) = channel();
        if self.0.queue.try_send(Entry::Flush(done)).is_ok() {
            // A reader that does not read must not keep the program from ending.
            let _ = written.recv_timeout(FLUSH_WAIT);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// Takes nothing until its gate opens.
    struct Slow {
        gate: Receiver<()>,
        is_open: bool,
        written: Arc<Mutex<Vec<u8>>>,
    }

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            if !self.is_open {
                self.gate.recv().unwrap();
                self.is_open = true;
            }
            self.written.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_does_not_read_keeps_nobody_waiting_and_is_told_what_it_missed() {
        let (open, gate) = channel();
        let written = Arc::new(Mutex::new(Vec::new()));
        let slow = Slow { gate, is_open: false, written: Arc::clone(&written) };
        let mut writer = LogWriter::start(slow).unwrap();
        // The thread holds at most so many lines besides those that wait.
        for _ in 0..LINES_MAX + 100 {
            writer.write_all(b"x\n").unwrap();
        }
        let missing = writer.dropped.load(Ordering::Relaxed);
        let held_max = u64::try_from(LINES_TOGETHER_MAX).unwrap();
        assert!((100 - held_max..=100).contains(&missing), "{missing}");
        open.send(()).unwrap();
        // A full queue takes no flush; wait until it does.
        loop {
            let (done, flushed) = channel();
            if writer.queue.send(Entry::Flush(done)).is_ok() {
                flushed.recv().unwrap();
                break;
            }
        }
        let written = String::from_utf8(written.lock().unwrap().clone()).unwrap();
        assert!(written.contains(&format!(" WARN {missing} log lines were dropped")));
    }
}
