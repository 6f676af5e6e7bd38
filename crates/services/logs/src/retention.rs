//! How long a group's events are kept: what may be asked for, from when on events are shown, and the removal of the rest.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html>.

use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_logs::types::{DeleteRetentionPolicyRequest, PutRetentionPolicyRequest};
use gatewright_store::StoreError;
use gatewright_store::log_events::{GroupId, LogGroup};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::ports::Ports;
use crate::refusal;
use crate::settings::{change, settings};

/// The days that AWS takes.
const DAYS_ALLOWED: [i32; 22] =
    [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Groups read at a time by a sweep.
const SWEPT_PAGE: usize = 100;
/// Most removals in one sweep, each of a bounded number of events; the next sweep goes on.
const REMOVALS_MAX: usize = 200;

/// Removes events that have outlived their group's retention, and what deleted groups and streams have left.
#[derive(Clone)]
pub struct Sweeper {
    ports: Ports,
}

impl Sweeper {
    /// Sweeps what `ports` keep.
    #[must_use]
    pub fn new(ports: Ports) -> Self {
        Self { ports }
    }

    /// One sweep, to be called about once a minute; says how many events it removed. A large rest is left to the next one.
    ///
    /// # Errors
    /// [`StoreError`] when the store fails; what was removed until then stays removed.
    pub async fn sweep(&self) -> Result<usize, StoreError> {
        self.sweep_within(REMOVALS_MAX).await
    }

    async fn sweep_within(&self, removals_max: usize) -> Result<usize, StoreError> {
        let events = &self.ports.events;
        let mut budget = Budget { removals: removals_max, removed: 0 };
        while budget.is_left() && budget.spend(events.sweep().await?) {}
        let mut after: Option<GroupId> = None;
        while budget.is_left() {
            let groups = events.all_groups(after, SWEPT_PAGE).await?;
            for group in &groups {
                let Some(from) = shown_from(group, self.ports.clock.now())? else { continue };
                while budget.is_left() && budget.spend(events.expire(group.id, from).await?) {}
            }
            after = groups.last().map(|last| last.id);
            if groups.len() < SWEPT_PAGE {
                break;
            }
        }
        Ok(budget.removed)
    }
}

struct Budget {
    removals: usize,
    removed: usize,
}

impl Budget {
    fn is_left(&self) -> bool {
        self.removals > 0
    }

    /// Counts a removal; says whether it removed anything.
    fn spend(&mut self, removed: usize) -> bool {
        if removed > 0 {
            self.removals = self.removals.saturating_sub(1);
            self.removed = self.removed.saturating_add(removed);
        }
        removed > 0
    }
}

/// `PutRetentionPolicy`.
pub(crate) async fn put(ports: Ports, context: CallContext, input: PutRetentionPolicyRequest) -> Result<(), ServiceError> {
    let days = input.retention_in_days;
    if !DAYS_ALLOWED.contains(&days) {
        let must = format!("satisfy enum value set: {DAYS_ALLOWED:?}");
        return Err(refusal::constraint(days, "retentionInDays", &must));
    }
    change(&ports, &context, &input.log_group_name, |settings| {
        settings.retention_in_days = Some(days);
        Ok(())
    })
    .await
}

/// `DeleteRetentionPolicy`.
pub(crate) async fn delete(ports: Ports, context: CallContext, input: DeleteRetentionPolicyRequest) -> Result<(), ServiceError> {
    change(&ports, &context, &input.log_group_name, |settings| {
        settings.retention_in_days = None;
        Ok(())
    })
    .await
}

/// The first timestamp that the group's retention still covers; `None` when it keeps everything.
pub(crate) fn shown_from(group: &LogGroup, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
    let days = settings(group)?.retention_in_days;
    Ok(days.map(|days| now.plus_ms(i64::from(days).saturating_mul(-DAY_MS))))
}

#[cfg(test)]
mod tests;
