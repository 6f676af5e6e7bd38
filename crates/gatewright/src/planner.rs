//! Store changes → definitions → plan: what the road reads is made here, off the road.
//!
//! One task follows the store's feed in order. A change of a stage compiles that stage and publishes it; a change of a function
//! or of one of its versions or aliases puts it into the functions room's live table, a change of a function URL into the front's, and a
//! change of a role or a managed policy into iam's table of what roles may do, and that of a
//! user pool's keys into the table of those whose tokens count. Whoever wrote something waits, through the [`Settled`]
//! port, until this node has applied everything up to their write.

use std::sync::Arc;
use std::time::Duration;

use gatewright_apigateway::records::{DEPLOYMENT, STAGE, child_key};
use gatewright_front::FunctionUrlTable;
use gatewright_functions::{AliasKey, FunctionKey, FunctionTable};
use gatewright_gateway::Gateway;
use gatewright_gateway::plan::compile::compile;
use gatewright_iam::{MANAGED_POLICY, ROLE, RoleTable};
use gatewright_identity::records::{USER_POOL_SIGNING_KEYS, pool_of_signing_keys};
use gatewright_keys::SealedSigningKeys;
use gatewright_lambda::{
    FUNCTION, FUNCTION_ALIAS, FUNCTION_URL, FUNCTION_VERSION, RESERVED_CONCURRENCY, alias_at, function_at, function_url_at,
};
use gatewright_model::function::FunctionDefinition;
use gatewright_model::function_alias::FunctionAlias;
use gatewright_model::function_url::FunctionUrl;
use gatewright_model::ports::{Boxed, Clock, NotSettled, Settled};
use gatewright_model::reserved_concurrency::ReservedConcurrency;
use gatewright_model::rest_api::{Deployment, Stage};
use gatewright_store::record::{Kind, Record, Scope};
use gatewright_store::{Change, Store, StoreError};
use tokio::sync::watch;

use crate::key_set_table::KeySetTable;

/// What the road is made of, in the order in which it is loaded.
const FOLLOWED: [Kind; 9] = [
    RESERVED_CONCURRENCY,
    FUNCTION,
    FUNCTION_VERSION,
    FUNCTION_ALIAS,
    FUNCTION_URL,
    USER_POOL_SIGNING_KEYS,
    MANAGED_POLICY,
    ROLE,
    STAGE,
];
/// How long a writer waits for the road.
const SETTLE_WAIT: Duration = Duration::from_secs(5);
/// How many records or changes are read at once.
const BATCH: usize = 256;
/// How long the planner rests after the store failed it.
const RETRY_WAIT: Duration = Duration::from_millis(200);

/// Follows the store and feeds the road.
pub(crate) struct Planner {
    store: Store,
    gateway: Arc<Gateway>,
    functions: Arc<FunctionTable>,
    urls: Arc<FunctionUrlTable>,
    key_sets: Arc<KeySetTable>,
    roles: Arc<RoleTable>,
    clock: Arc<dyn Clock>,
    applied: watch::Sender<u64>,
}

impl Planner {
    pub(crate) fn new(
        store: Store,
        gateway: Arc<Gateway>,
        functions: Arc<FunctionTable>,
        urls: Arc<FunctionUrlTable>,
        key_sets: Arc<KeySetTable>,
        roles: Arc<RoleTable>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self { store, gateway, functions, urls, key_sets, roles, clock, applied: watch::Sender::new(0) }
    }

    /// Compiles everything that is stored. After this, [`follow`](Self::follow) takes over without a gap.
    pub(crate) async fn load(&self) -> Result<(), StoreError> {
        let version = self.store.feed_version();
        for kind in FOLLOWED {
            let mut last: Option<Record> = None;
            loop {
                let after = last.as_ref().map(|record| (&record.scope, record.key.as_str()));
                let records = self.store.scan_all(kind, after, BATCH).await?;
                for record in &records {
                    self.apply_record(record).await?;
                }
                match records.into_iter().next_back() {
                    Some(record) => last = Some(record),
                    None => break,
                }
            }
        }
        self.applied.send_replace(version);
        Ok(())
    }

    /// Applies changes as they are committed, for as long as the program runs.
    pub(crate) async fn follow(self: Arc<Self>) {
        let mut committed = self.store.watch();
        loop {
            if let Err(problem) = self.catch_up().await {
                tracing::error!(%problem, "the plan cannot follow the store; trying again");
                self.clock.sleep(RETRY_WAIT).await;
                continue;
            }
            if committed.changed().await.is_err() {
                return;
            }
        }
    }

    async fn catch_up(&self) -> Result<(), StoreError> {
        loop {
            let since = *self.applied.borrow();
            let changes = self.store.changes(since, BATCH).await?;
            for change in &changes {
                if let Err(problem) = self.apply(change).await {
                    // What it was is no longer true and what it is cannot be read: no answer is better than an old one. Only
                    // without its reservations would a function be called more.
                    let keeps_itself = [RESERVED_CONCURRENCY.name, ROLE.name, MANAGED_POLICY.name];
                    if !keeps_itself.contains(&change.kind.as_str()) {
                        self.unload(&change.kind, &change.scope, &change.key);
                    }
                    return Err(problem);
                }
            }
            match changes.last() {
                Some(change) => self.applied.send_replace(change.feed_version),
                None => return Ok(()),
            };
        }
    }

    async fn apply(&self, change: &Change) -> Result<(), StoreError> {
        let Some(kind) = FOLLOWED.into_iter().find(|kind| kind.name == change.kind) else {
            return Ok(());
        };
        // They say for themselves what cannot be read.
        if kind.name == ROLE.name {
            return self.roles.role_changed(&change.scope, &change.key).await;
        }
        if kind.name == MANAGED_POLICY.name {
            return self.roles.policy_changed(&change.scope, &change.key).await;
        }
        match self.store.get(kind, &change.scope, &change.key).await? {
            Some(record) => self.apply_record(&record).await,
            None => {
                self.unload(&change.kind, &change.scope, &change.key);
                Ok(())
            }
        }
    }

    /// Puts one record's meaning on the road. A record that cannot be read is taken off it: no answer is better than an old one.
    async fn apply_record(&self, record: &Record) -> Result<(), StoreError> {
        if record.kind == RESERVED_CONCURRENCY.name {
            match record.value::<ReservedConcurrency>() {
                Ok(reserved) => self.functions.reserve(reserved),
                // What was reserved until now still holds: a function that was stopped stays stopped.
                Err(problem) => tracing::error!(%problem, "what is reserved for functions cannot be read; it stays as it was"),
            }
            return Ok(());
        }
        if record.kind == ROLE.name {
            return self.roles.role_changed(&record.scope, &record.key).await;
        }
        if record.kind == MANAGED_POLICY.name {
            return self.roles.policy_changed(&record.scope, &record.key).await;
        }
        if record.kind == FUNCTION_ALIAS.name {
            match record.value::<FunctionAlias>() {
                Ok(alias) => self.functions.put_alias(alias),
                Err(problem) => self.refuse(record, &problem),
            }
            return Ok(());
        }
        if record.kind == FUNCTION_URL.name {
            match record.value::<FunctionUrl>() {
                Ok(url) => self.urls.put(url),
                Err(problem) => self.refuse(record, &problem),
            }
            return Ok(());
        }
        if record.kind == USER_POOL_SIGNING_KEYS.name {
            match record.value::<SealedSigningKeys>() {
                Ok(keys) => self.publish_keys(record, &keys),
                Err(problem) => self.refuse(record, &problem),
            }
            return Ok(());
        }
        if record.kind != STAGE.name {
            match record.value::<FunctionDefinition>() {
                Ok(definition) => self.functions.put(definition),
                Err(problem) => self.refuse(record, &problem),
            }
            return Ok(());
        }
        let stage = match record.value::<Stage>() {
            Ok(stage) => stage,
            Err(problem) => {
                self.refuse(record, &problem);
                return Ok(());
            }
        };
        let key = child_key(&stage.rest_api_id, &stage.deployment_id);
        let deployment = match self.store.get(DEPLOYMENT, &record.scope, &key).await?.map(|found| found.value::<Deployment>()) {
            Some(Ok(deployment)) => Some(deployment),
            Some(Err(problem)) => {
                tracing::error!(key, %problem, "a deployment cannot be read");
                None
            }
            None => None,
        };
        self.gateway.plan().publish(compile(&stage, deployment.as_ref()));
        Ok(())
    }

    fn publish_keys(&self, record: &Record, keys: &SealedSigningKeys) {
        let (Some(region), Some(pool)) = (&record.scope.region, pool_of_signing_keys(&record.key)) else { return };
        if let Err(problem) = self.key_sets.put(&record.scope.account, region, pool, keys) {
            self.refuse(record, &problem);
        }
    }

    fn refuse(&self, record: &Record, problem: &dyn std::fmt::Display) {
        tracing::error!(kind = record.kind, key = record.key, %problem, "a record cannot be read; it is not served");
        self.unload(&record.kind, &record.scope, &record.key);
    }

    fn unload(&self, kind: &str, scope: &Scope, key: &str) {
        if kind == STAGE.name {
            if let Some((rest_api_id, stage_name)) = key.split_once('/') {
                self.gateway.plan().withdraw(rest_api_id, stage_name);
            }
        } else if kind == RESERVED_CONCURRENCY.name {
            if let Some(region) = &scope.region {
                self.functions.unreserve(&scope.account, region);
            }
        } else if kind == FUNCTION_ALIAS.name {
            if let (Some(region), Some((function_name, name))) = (&scope.region, alias_at(key)) {
                let (account, region) = (scope.account.clone(), region.clone());
                let (function_name, name) = (function_name.to_owned(), name.to_owned());
                self.functions.remove_alias(&AliasKey { account, region, function_name, name });
            }
        } else if kind == USER_POOL_SIGNING_KEYS.name {
            if let Some(pool) = pool_of_signing_keys(key) {
                self.key_sets.remove(pool);
            }
        } else if kind == FUNCTION_URL.name {
            if let Some(key) = function_url_at(scope, key) {
                self.urls.remove(&key);
            }
        } else if let (Some(region), Some((name, version))) = (&scope.region, function_at(key)) {
            let (account, region, name) = (scope.account.clone(), region.clone(), name.to_owned());
            self.functions.remove(&FunctionKey { account, region, name, version });
        }
    }
}

impl Settled for Planner {
    fn settle(&self) -> Boxed<'_, Result<(), NotSettled>> {
        let wanted = self.store.feed_version();
        let mut applied = self.applied.subscribe();
        Box::pin(async move {
            tokio::select! {
                reached = applied.wait_for(|version| *version >= wanted) => reached.map(drop).map_err(|_| NotSettled),
                () = self.clock.sleep(SETTLE_WAIT) => Err(NotSettled),
            }
        })
    }
}

#[cfg(test)]
mod tests;
