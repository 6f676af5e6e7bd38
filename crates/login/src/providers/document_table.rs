//! What providers publish, kept for a while: a table with an entry for each address.
//!
//! *Invariant:* one address is asked once at a time; whoever else wants the document waits for that answer. An address that gave nothing is
//! left alone for a moment.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, Mutex as Books, PoisonError};
use std::time::Duration;

use gatewright_model::ports::{Clock, ProviderEndpoint};
use tokio::sync::Mutex;

use super::failure::ProviderFailure;

/// Most documents of one kind that are kept.
pub(crate) const DOCUMENTS_MAX: usize = 256;
/// How old a document may be.
pub(crate) const FRESH_FOR: Duration = Duration::from_secs(60 * 60);
/// How old a key set may be in which a key was looked for in vain.
pub(crate) const ASK_AGAIN_AFTER: Duration = Duration::from_secs(60);
/// How long an address that gave nothing is left alone.
pub(crate) const FAILED_FOR: Duration = Duration::from_secs(5);

/// Documents of one kind.
pub(crate) struct DocumentTable<T>(Books<HashMap<ProviderEndpoint, Slot<T>>>);

struct Slot<T> {
    entry: Arc<Mutex<Entry<T>>>,
    used_at: Duration,
}

struct Entry<T> {
    read: Option<(Duration, Arc<T>)>,
    failed: Option<(Duration, ProviderFailure)>,
}

impl<T> Default for DocumentTable<T> {
    fn default() -> Self {
        Self(Books::default())
    }
}

impl<T> DocumentTable<T> {
    /// The document at an address, no older than `age`: the one that is kept, or what `ask` gives.
    pub(crate) async fn newer_than<F>(
        &self,
        clock: &dyn Clock,
        at: &ProviderEndpoint,
        age: Duration,
        ask: impl FnOnce() -> F,
    ) -> Result<Arc<T>, ProviderFailure>
    where
        F: Future<Output = Result<T, ProviderFailure>>,
    {
        let entry = self.entry(at, clock.monotonic())?;
        let mut entry = entry.lock().await;
        let now = clock.monotonic();
        let is_within = |since: Duration, limit| now.saturating_sub(since) < limit;
        if let Some((read_at, document)) = entry.read.as_ref().filter(|(read_at, _)| is_within(*read_at, age)) {
            tracing::trace!(url = %at.url, age_s = now.saturating_sub(*read_at).as_secs(), "a kept document of an identity provider");
            return Ok(Arc::clone(document));
        }
        if let Some((_, failure)) = entry.failed.as_ref().filter(|(failed_at, _)| is_within(*failed_at, FAILED_FOR)) {
            return Err(failure.clone());
        }
        match ask().await {
            Ok(document) => {
                let document = Arc::new(document);
                *entry = Entry { read: Some((clock.monotonic(), Arc::clone(&document))), failed: None };
                Ok(document)
            }
            Err(failure) => {
                entry.failed = Some((clock.monotonic(), failure.clone()));
                Err(failure)
            }
        }
    }

    fn entry(&self, at: &ProviderEndpoint, now: Duration) -> Result<Arc<Mutex<Entry<T>>>, ProviderFailure> {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = slots.get_mut(at) {
            slot.used_at = now;
            return Ok(Arc::clone(&slot.entry));
        }
        if slots.len() >= DOCUMENTS_MAX {
            // The one that was not used for longest, of those that nobody waits for.
            let idle = slots.iter().filter(|(_, slot)| Arc::strong_count(&slot.entry) == 1);
            let oldest = idle.min_by_key(|(_, slot)| slot.used_at).map(|(at, _)| at.clone());
            slots.remove(&oldest.ok_or(ProviderFailure::TooMany)?);
        }
        let entry = Arc::new(Mutex::new(Entry { read: None, failed: None }));
        slots.insert(at.clone(), Slot { entry: Arc::clone(&entry), used_at: now });
        Ok(entry)
    }
}

#[cfg(test)]
mod tests;
