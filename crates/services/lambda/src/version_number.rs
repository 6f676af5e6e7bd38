//! Numbers of versions, of functions and of layers: given in order, and never given again.

use gatewright_store::Store;
use gatewright_store::record::{Draft, Kind, Scope};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::ServiceError;

/// A number that is free as long as nobody else takes it first.
pub(crate) struct NextNumber {
    /// The number.
    pub(crate) value: u64,
    kind: Kind,
    scope: Scope,
    name: String,
    /// The version of the record that holds the highest number, if one was given.
    taken_at: Option<u64>,
}

impl NextNumber {
    /// The next number under a name. Records of `kind` hold the highest one given: scoped by account and region, keyed by name, and
    /// kept after everything else of that name is gone.
    ///
    /// # Errors
    /// 500 when the store fails.
    pub(crate) async fn of(store: &Store, kind: Kind, scope: Scope, name: &str) -> Result<Self, ServiceError> {
        let record = store.get(kind, &scope, name).await.map_err(ServiceError::internal)?;
        let highest: u64 = record.as_ref().map(|record| record.value()).transpose().map_err(ServiceError::internal)?.unwrap_or(0);
        let taken_at = record.map(|record| record.version);
        Ok(Self { value: highest.saturating_add(1), kind, scope, name: name.to_owned(), taken_at })
    }

    /// The transaction, which now fails when somebody else has taken the number.
    ///
    /// # Errors
    /// 500 when the number cannot be written.
    pub(crate) fn take(self, transaction: Transaction) -> Result<Transaction, ServiceError> {
        let draft = Draft::new(self.kind, self.scope, self.name, &self.value).map_err(ServiceError::internal)?;
        Ok(match self.taken_at {
            Some(version) => transaction.replace(draft, version),
            None => transaction.create(draft),
        })
    }
}
