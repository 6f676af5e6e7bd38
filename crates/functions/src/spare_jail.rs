//! A jail that stands ready before anybody needs it: its namespaces, network and control groups are made, which is half of what a
//! process in a sandbox waits for when it starts.
//!
//! There is one at most: a worker's start takes it, and when the worker has come up, the next one is made. Whoever finds none makes one.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use gatewright_sandbox::Abilities;
use gatewright_sandbox::jailer::Jailer;

use crate::settings::NetworkPolicy;
use crate::worker::jail::{EmptyJail, NotJailed};
use crate::worker::recipe::ground;

/// The jail that stands ready, if one does.
pub(crate) struct SpareJail {
    jailer: Jailer,
    abilities: Abilities,
    network: NetworkPolicy,
    /// For people who look: whose jailers these are.
    whose: PathBuf,
    ready: Mutex<Option<EmptyJail>>,
    numbers: AtomicU32,
}

impl SpareJail {
    /// None yet.
    pub(crate) fn new(jailer: Jailer, abilities: &Abilities, network: NetworkPolicy, whose: PathBuf) -> Self {
        let abilities = abilities.clone();
        Self { jailer, abilities, network, whose, ready: Mutex::default(), numbers: AtomicU32::default() }
    }

    /// A jail for a worker that is about to start.
    pub(crate) fn take(&self) -> Result<EmptyJail, NotJailed> {
        let spare = self.ready().take();
        match spare.and_then(EmptyJail::standing) {
            Some(spare) => Ok(spare),
            None => self.make(),
        }
    }

    /// Makes the next one, unless one stands ready. What keeps it from being made will be said by whoever needs it.
    pub(crate) fn renew(&self) {
        let mut ready = self.ready();
        if ready.is_none() {
            *ready = self.make().ok();
        }
    }

    /// Lets go of the one that stands ready.
    pub(crate) fn clear(&self) {
        *self.ready() = None;
    }

    fn make(&self) -> Result<EmptyJail, NotJailed> {
        let ground = ground(&self.abilities, self.network, self.numbers.fetch_add(1, Ordering::Relaxed));
        EmptyJail::make(&self.jailer, ground, &self.whose)
    }

    fn ready(&self) -> MutexGuard<'_, Option<EmptyJail>> {
        self.ready.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
