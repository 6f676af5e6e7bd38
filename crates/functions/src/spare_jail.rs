//! A jail that stands ready before anybody needs it: its namespaces, network and control groups are made, which is half of what a
//! process in a sandbox waits for when it starts.
//!
//! There is one at most: a worker's start takes it, and when the worker has come up, the next one is made. Whoever finds none makes one.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::room::Room;
use crate::worker::jail::{EmptyJail, NotJailed};
use crate::worker::recipe::ground;

/// The jail that stands ready, if one does.
#[derive(Default)]
pub(crate) struct SpareJail {
    ready: Mutex<Option<EmptyJail>>,
    numbers: AtomicU32,
}

impl SpareJail {
    /// A jail for a worker that is about to start.
    pub(crate) fn take(&self, room: &Room) -> Result<EmptyJail, NotJailed> {
        let spare = self.ready().take();
        match spare.and_then(EmptyJail::standing) {
            Some(spare) => Ok(spare),
            None => self.make(room),
        }
    }

    /// Makes the next one, unless one stands ready. What keeps it from being made will be said by whoever needs it.
    pub(crate) fn renew(&self, room: &Room) {
        let mut ready = self.ready();
        if ready.is_none() {
            *ready = self.make(room).ok();
        }
    }

    /// Lets go of the one that stands ready.
    pub(crate) fn clear(&self) {
        *self.ready() = None;
    }

    fn make(&self, room: &Room) -> Result<EmptyJail, NotJailed> {
        let ground = ground(&room.abilities, room.network(), self.numbers.fetch_add(1, Ordering::Relaxed));
        EmptyJail::make(&room.settings.jailer, ground, &room.scratch_dir)
    }

    fn ready(&self) -> MutexGuard<'_, Option<EmptyJail>> {
        self.ready.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
