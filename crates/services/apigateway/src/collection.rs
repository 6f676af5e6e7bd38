//! Pages of records that are stored one by one: APIs and deployments.
//!
//! A record may hold a whole API, and a page up to 500 of them. They are read a few at a time and turned into their answers at
//! once, so that a listing never holds more than those few.

use gatewright_store::record::{Kind, Record};
use gatewright_wire::service::{CallContext, ServiceError};
use serde::de::DeserializeOwned;

use crate::page::{Page, Window};
use crate::ports::Ports;
use crate::records::scope;

/// Records read at once.
const RECORDS_PER_SCAN: usize = 16;

/// The page of `kind` below `prefix` that `window` asks for, as answers.
pub(crate) async fn page<V: DeserializeOwned, A: Send>(
    ports: &Ports,
    context: &CallContext,
    kind: Kind,
    prefix: &str,
    window: &Window,
    answer: impl Fn(&V) -> A + Send,
) -> Result<Page<A>, ServiceError> {
    let scope = scope(context);
    let mut after = window.after.clone();
    let mut fetched: Vec<(String, A)> = Vec::new();
    // Ends: each round adds at least one item of the window's, or is the last.
    loop {
        let wanted = window.probe().saturating_sub(fetched.len()).min(RECORDS_PER_SCAN);
        let records = ports.store.scan(kind, &scope, prefix, after.as_deref(), wanted).await.map_err(ServiceError::internal)?;
        let is_last = records.len() < wanted || records.is_empty();
        for record in records {
            fetched.push((record.key.clone(), answer(&value(&record)?)));
            after = Some(record.key);
        }
        if is_last || fetched.len() >= window.probe() {
            break;
        }
    }
    let page = window.page(fetched, |(key, _)| key.as_str());
    Ok(Page { items: page.items.into_iter().map(|(_, answer)| answer).collect(), position: page.position })
}

fn value<V: DeserializeOwned>(record: &Record) -> Result<V, ServiceError> {
    record.value().map_err(ServiceError::internal)
}
