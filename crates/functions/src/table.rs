//! The functions of this node: definitions and aliases with their compiled resource policies, swapped in whole as the store's feed
//! brings changes, read without a lock by every invocation.
//!
//! *Invariant:* an invocation under way keeps the plan it started with; a change only decides what the next one gets.
//!
//! # Not (yet) like AWS
//! - Two updates of one function within a millisecond that leave code and settings equal share their workers.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use arc_swap::ArcSwap;
use gatewright_model::function::{CodePackage, FunctionDefinition, FunctionPolicy, FunctionVersion};
use gatewright_model::function_alias::FunctionAlias;
use gatewright_model::function_logging::FunctionLogging;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;
use gatewright_model::reserved_concurrency::ReservedConcurrency;
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

/// What names an alias of a function.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AliasKey {
    /// Owner.
    pub account: AccountId,
    /// Region.
    pub region: Region,
    /// The function's bare name.
    pub function_name: String,
    /// The alias's own.
    pub name: String,
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

/// An alias, ready to be followed.
#[derive(Debug)]
pub(crate) struct AliasPlan {
    pub(crate) definition: FunctionAlias,
    pub(crate) policy: ResourcePolicy,
}

/// What a call that names a function comes to: the version that runs, and whose policy guards the way there.
pub(crate) struct Found {
    pub(crate) plan: Arc<FunctionPlan>,
    pub(crate) alias: Option<Arc<AliasPlan>>,
    /// What is reserved in the function's account and region, if anything is.
    pub(crate) reserved: Option<Arc<ReservedConcurrency>>,
}

/// The live table.
#[derive(Debug, Default)]
pub struct FunctionTable {
    roster: ArcSwap<Roster>,
    /// Wakes the sweeper, which retires the idle workers of what is no longer current.
    pub(crate) changed: Notify,
}

/// All that can be called at one moment.
#[derive(Debug, Clone, Default)]
struct Roster {
    plans: HashMap<FunctionKey, Arc<FunctionPlan>>,
    aliases: HashMap<AliasKey, Arc<AliasPlan>>,
    reserved: HashMap<(AccountId, Region), Arc<ReservedConcurrency>>,
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
    pub(crate) logging: FunctionLogging,
    pub(crate) code: CodePackage,
    /// In the order in which they are laid over each other.
    pub(crate) layers: Vec<CodePackage>,
    /// When the function was created or last updated: an update that changes nothing makes new workers all the same, as does a
    /// function that is deleted and created again alike. Permissions do not move it, and so keep the workers.
    pub(crate) last_modified: Timestamp,
}

impl FunctionTable {
    /// The function of this name in this version, if there is one.
    #[must_use]
    pub fn get(&self, key: &FunctionKey) -> Option<Arc<FunctionPlan>> {
        self.roster.load().plans.get(key).cloned()
    }

    /// How many there are, each version counted.
    #[must_use]
    pub fn len(&self) -> usize {
        self.roster.load().plans.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.roster.load().plans.is_empty()
    }

    /// Adds a version of a function or replaces the one of the same name.
    pub fn put(&self, definition: FunctionDefinition) {
        let plan = Arc::new(FunctionPlan::new(definition));
        self.edit(|roster| {
            roster.plans.insert(plan.key.clone(), Arc::clone(&plan));
        });
    }

    /// Adds an alias or replaces the one of the same name.
    pub fn put_alias(&self, definition: FunctionAlias) {
        let key = AliasKey {
            account: definition.account.clone(),
            region: definition.region.clone(),
            function_name: definition.function_name.clone(),
            name: definition.name.clone(),
        };
        let policy = ResourcePolicy::compile(definition.policy.as_ref(), &definition.arn());
        let alias = Arc::new(AliasPlan { definition, policy });
        self.edit(|roster| {
            roster.aliases.insert(key.clone(), Arc::clone(&alias));
        });
    }

    /// The alias of this name, if there is one.
    #[must_use]
    pub fn get_alias(&self, key: &AliasKey) -> Option<FunctionAlias> {
        self.roster.load().aliases.get(key).map(|alias| alias.definition.clone())
    }

    /// Removes an alias; one that is not there is removed already.
    pub fn remove_alias(&self, key: &AliasKey) {
        self.edit(|roster| {
            roster.aliases.remove(key);
        });
    }

    /// Replaces all reservations of an account and region.
    pub fn reserve(&self, reserved: ReservedConcurrency) {
        let place = (reserved.account.clone(), reserved.region.clone());
        let reserved = Arc::new(reserved);
        self.edit(|roster| {
            roster.reserved.insert(place.clone(), Arc::clone(&reserved));
        });
    }

    /// Takes back all reservations of an account and region.
    pub fn unreserve(&self, account: &AccountId, region: &Region) {
        let place = (account.clone(), region.clone());
        self.edit(|roster| {
            roster.reserved.remove(&place);
        });
    }

    /// What is reserved in an account and region, if anything is.
    #[must_use]
    pub fn reserved(&self, account: &AccountId, region: &Region) -> Option<Arc<ReservedConcurrency>> {
        self.roster.load().reserved.get(&(account.clone(), region.clone())).cloned()
    }

    /// The version that one call of `function` runs, at one moment of the table. `draw` is even between 0 and 1, without 1, and asked
    /// for only by an alias of two versions.
    pub(crate) fn find(&self, function: &FunctionRef, draw: impl FnOnce() -> f64) -> Option<Found> {
        let roster = self.roster.load();
        let qualifier = function.qualifier.as_deref();
        let (version, alias) = match qualifier.map_or(Some(FunctionVersion::Latest), FunctionVersion::parse) {
            Some(version) => (version, None),
            None => {
                let key = AliasKey {
                    account: function.account.clone(),
                    region: function.region.clone(),
                    function_name: function.name.clone(),
                    name: qualifier?.to_owned(),
                };
                let alias = Arc::clone(roster.aliases.get(&key)?);
                let draw = if alias.definition.additional.is_some() { draw() } else { 0.0 };
                (alias.definition.version_for(draw), Some(alias))
            }
        };
        let key = FunctionKey {
            account: function.account.clone(),
            region: function.region.clone(),
            name: function.name.clone(),
            version,
        };
        let plan = Arc::clone(roster.plans.get(&key)?);
        let reserved = roster.reserved.get(&(key.account, key.region)).cloned();
        Some(Found { plan, alias, reserved })
    }

    /// Removes a version of a function; one that is not there is removed already.
    pub fn remove(&self, key: &FunctionKey) {
        self.edit(|roster| {
            roster.plans.remove(key);
        });
    }

    /// Replaces the whole table; there are no aliases and no reservations then.
    pub fn replace_all(&self, definitions: impl IntoIterator<Item = FunctionDefinition>) {
        let plans = definitions.into_iter().map(FunctionPlan::new).map(|plan| (plan.key.clone(), Arc::new(plan))).collect();
        self.roster.store(Arc::new(Roster { plans, ..Roster::default() }));
        self.changed.notify_one();
    }

    /// Whether workers of `spec` may still take new invocations of this function.
    pub(crate) fn is_current(&self, key: &FunctionKey, spec: &WorkerSpec) -> bool {
        self.roster.load().plans.get(key).is_some_and(|plan| *plan.spec == *spec)
    }

    fn edit(&self, change: impl Fn(&mut Roster)) {
        self.roster.rcu(|roster| {
            let mut next = Roster::clone(roster);
            change(&mut next);
            next
        });
        self.changed.notify_one();
    }
}

impl ResourcePolicy {
    /// The policy of what has this ARN.
    fn compile(policy: Option<&FunctionPolicy>, arn: &str) -> Self {
        let Some(policy) = policy else { return Self::Absent };
        match Policy::parse(DocumentKind::FunctionResource, &policy.document()) {
            Ok(policy) => Self::Compiled(policy),
            Err(cause) => {
                tracing::warn!(function = arn, %cause, "the resource policy is not understood: no service may call this function");
                Self::Unusable
            }
        }
    }
}

impl FunctionPlan {
    fn new(definition: FunctionDefinition) -> Self {
        let arn = definition.arn();
        let policy = ResourcePolicy::compile(definition.policy.as_ref(), &arn);
        let spec = WorkerSpec {
            runtime: definition.runtime.clone(),
            handler: definition.handler.clone(),
            role: definition.role.clone(),
            timeout_s: definition.timeout_s,
            memory_size_mb: definition.memory_size_mb,
            ephemeral_storage_mb: definition.ephemeral_storage_mb,
            environment: definition.environment.clone().unwrap_or_default(),
            logging: definition.logging.clone(),
            code: definition.code.clone(),
            layers: definition.layers.iter().map(|layer| layer.package.clone()).collect(),
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
