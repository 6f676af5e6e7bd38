//! The functions of this node: definitions with their compiled resource policies, swapped in whole as the store's feed brings
//! changes, read without a lock by every invocation.
//!
//! *Invariant:* an invocation under way keeps the plan it started with; a change only decides what the next one gets.
//!
//! # Not (yet) like AWS
//! - Two updates of one function within a millisecond that leave code and settings equal share their workers.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use arc_swap::ArcSwap;
use gatewright_model::function::{CodePackage, FunctionDefinition, FunctionVersion};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::timestamp::Timestamp;
use gatewright_policy::{DocumentKind, Policy};
use tokio::sync::Notify;

/// What names a version of a function. Each has a plan and workers of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FunctionKey {
    /// Owner.
    pub account: AccountId,
    /// Region.
    pub region: Region,
    /// Bare name.
    pub name: String,
    /// Version.
    pub version: FunctionVersion,
}

/// A version of a function, ready to be called.
#[derive(Debug)]
pub struct FunctionPlan {
    /// What the lambda service stored.
    pub definition: FunctionDefinition,
    /// Its unqualified ARN.
    pub arn: String,
    pub(crate) key: FunctionKey,
    pub(crate) policy: ResourcePolicy,
    pub(crate) spec: Arc<WorkerSpec>,
}

/// The live table.
#[derive(Debug, Default)]
pub struct FunctionTable {
    plans: ArcSwap<HashMap<FunctionKey, Arc<FunctionPlan>>>,
    /// Wakes the sweeper, which retires the idle workers of what is no longer current.
    pub(crate) changed: Notify,
}

/// A function's resource policy, compiled.
#[derive(Debug)]
pub(crate) enum ResourcePolicy {
    /// None was added: services may not call.
    Absent,
    /// In force.
    Compiled(Policy),
    /// Not understood: nobody is let in by it.
    Unusable,
}

/// All that a worker process is made from. Workers of equal specs are interchangeable; a change of anything here makes new ones.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct WorkerSpec {
    pub(crate) runtime: String,
    pub(crate) handler: String,
    pub(crate) role: String,
    pub(crate) timeout_s: u32,
    pub(crate) memory_size_mb: u32,
    pub(crate) ephemeral_storage_mb: u32,
    pub(crate) environment: BTreeMap<String, String>,
    pub(crate) code: CodePackage,
    /// When the function was created or last updated: an update that changes nothing makes new workers all the same, as does a
    /// function that is deleted and created again alike. Permissions do not move it, and so keep the workers.
    pub(crate) last_modified: Timestamp,
}

impl FunctionTable {
    /// The function of this name in this version, if there is one.
    #[must_use]
    pub fn get(&self, key: &FunctionKey) -> Option<Arc<FunctionPlan>> {
        self.plans.load().get(key).cloned()
    }

    /// How many there are, each version counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.plans.load().len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.plans.load().is_empty()
    }

    /// Adds a version of a function or replaces the one of the same name.
    pub fn put(&self, definition: FunctionDefinition) {
        let plan = Arc::new(FunctionPlan::new(definition));
        self.edit(|plans| {
            plans.insert(plan.key.clone(), Arc::clone(&plan));
        });
    }

    /// Removes a version of a function; one that is not there is removed already.
    pub fn remove(&self, key: &FunctionKey) {
        self.edit(|plans| {
            plans.remove(key);
        });
    }

    /// Replaces the whole table.
    pub fn replace_all(&self, definitions: impl IntoIterator<Item = FunctionDefinition>) {
        let plans = definitions.into_iter().map(FunctionPlan::new).map(|plan| (plan.key.clone(), Arc::new(plan))).collect();
        self.plans.store(Arc::new(plans));
        self.changed.notify_one();
    }

    /// Whether workers of `spec` may still take new invocations of this function.
    pub(crate) fn is_current(&self, key: &FunctionKey, spec: &WorkerSpec) -> bool {
        self.plans.load().get(key).is_some_and(|plan| *plan.spec == *spec)
    }

    fn edit(&self, change: impl Fn(&mut HashMap<FunctionKey, Arc<FunctionPlan>>)) {
        self.plans.rcu(|plans| {
            let mut next = HashMap::clone(plans);
            change(&mut next);
            next
        });
        self.changed.notify_one();
    }
}

impl FunctionPlan {
    fn new(definition: FunctionDefinition) -> Self {
        let arn = definition.arn();
        let policy = match &definition.policy {
            None => ResourcePolicy::Absent,
            Some(policy) => match Policy::parse(DocumentKind::FunctionResource, &policy.document()) {
                Ok(policy) => ResourcePolicy::Compiled(policy),
                Err(cause) => {
                    tracing::warn!(function = arn, %cause, "the resource policy is not understood: no service may call this function");
                    ResourcePolicy::Unusable
                }
            },
        };
        let spec = WorkerSpec {
            runtime: definition.runtime.clone(),
            handler: definition.handler.clone(),
            role: definition.role.clone(),
            timeout_s: definition.timeout_s,
            memory_size_mb: definition.memory_size_mb,
            ephemeral_storage_mb: definition.ephemeral_storage_mb,
            environment: definition.environment.clone().unwrap_or_default(),
            code: definition.code.clone(),
            last_modified: definition.last_modified,
        };
        let key = FunctionKey {
            account: definition.account.clone(),
            region: definition.region.clone(),
            name: definition.name.clone(),
            version: definition.version,
        };
        Self { definition, arn, key, policy, spec: Arc::new(spec) }
    }
}
