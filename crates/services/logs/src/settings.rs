//! What is kept with a log group: its retention and its tags, as JSON in the group's record.

use std::collections::BTreeMap;

use gatewright_store::StoreError;
use gatewright_store::log_events::LogGroup;
use gatewright_wire::service::{CallContext, ServiceError};
use serde::{Deserialize, Serialize};

use crate::group_identifier::by_name;
use crate::ports::Ports;
use crate::refusal;

/// What the room keeps with a group.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Settings {
    /// How long events are kept; for ever when `None`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) retention_in_days: Option<i32>,
    /// The group's tags.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) tags: BTreeMap<String, String>,
}

/// [`Settings`] of a group that a function's first log line makes: events are kept for ever, no tags.
pub(crate) const SETTINGS_BY_DEFAULT: &str = "{}";

/// What is kept with a group.
pub(crate) fn settings(group: &LogGroup) -> Result<Settings, StoreError> {
    serde_json::from_str(&group.json)
        .map_err(|cause| StoreError::Corrupt { what: format!("settings of log group `{}`: {cause}", group.name) })
}

/// Changes what is kept with a group, unless someone else does at the same time.
pub(crate) async fn change(
    ports: &Ports,
    context: &CallContext,
    name: &str,
    change: impl FnOnce(&mut Settings) -> Result<(), ServiceError>,
) -> Result<(), ServiceError> {
    let group = by_name(ports, context, name).await?;
    let mut settings = settings(&group).map_err(refusal::of_store)?;
    change(&mut settings)?;
    let replaced = ports.events.replace_group(group.id, group.version, written(&settings)?).await;
    replaced.map_err(refusal::of_group_write)
}

/// The text that is kept.
pub(crate) fn written(settings: &Settings) -> Result<String, ServiceError> {
    serde_json::to_string(settings).map_err(ServiceError::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_by_default_are_settings() {
        assert_eq!(serde_json::from_str::<Settings>(SETTINGS_BY_DEFAULT).unwrap(), Settings::default());
        assert_eq!(serde_json::to_string(&Settings::default()).unwrap(), SETTINGS_BY_DEFAULT);
    }
}
