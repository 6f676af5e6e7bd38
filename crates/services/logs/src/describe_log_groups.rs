//! Log groups in a list, by name.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html>.

use gatewright_shapes_logs::types::{
    DescribeLogGroupsRequest, DescribeLogGroupsResponse, LogGroup as LogGroupShape, LogGroupClass,
};
use gatewright_store::log_events::{GroupNames, LogGroup};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::group_identifier::{group_arn, name_in_identifier, scope_of};
use crate::ports::Ports;
use crate::settings::settings;
use crate::{refusal, token};

/// Groups in a page when the caller names no number; also the most it may name.
pub(crate) const LIMIT_BY_DEFAULT: usize = 50;
/// The word in this list's tokens.
const LIST: &str = "groups";

/// `DescribeLogGroups`.
pub(crate) async fn describe(
    ports: Ports,
    context: CallContext,
    input: DescribeLogGroupsRequest,
) -> Result<DescribeLogGroupsResponse, ServiceError> {
    if input.log_group_name_prefix.is_some() && input.log_group_name_pattern.is_some() {
        let message = "LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.";
        return Err(refusal::invalid_parameter(message));
    }
    if input.include_linked_accounts == Some(true) || input.account_identifiers.as_ref().is_some_and(|ids| !ids.is_empty()) {
        return Err(refusal::not_yet_supported("linked accounts"));
    }
    let after = match &input.next_token {
        Some(given) => Some(token::parse_opaque(LIST, given).ok_or_else(refusal::invalid_token)?),
        None => None,
    };
    // Every group is of this class.
    if !matches!(input.log_group_class, None | Some(LogGroupClass::Standard)) {
        return Ok(DescribeLogGroupsResponse { log_groups: Some(Vec::new()), next_token: None });
    }
    let limit = input.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(LIMIT_BY_DEFAULT);
    let mut groups = match &input.log_group_identifiers {
        Some(identifiers) => named(&ports, &context, identifiers, &input, after.as_deref()).await?,
        None => listed(&ports, &context, &input, after.as_deref(), limit).await?,
    };
    let has_more = groups.len() > limit;
    groups.truncate(limit);
    let next_token = groups.last().filter(|_| has_more).map(|last| token::opaque(LIST, &last.name));
    let log_groups = groups.iter().map(|group| shape(&context, group)).collect::<Result<_, _>>()?;
    Ok(DescribeLogGroupsResponse { log_groups: Some(log_groups), next_token })
}

/// One group more than asked for, if there is one.
async fn listed(
    ports: &Ports,
    context: &CallContext,
    input: &DescribeLogGroupsRequest,
    after: Option<&str>,
    limit: usize,
) -> Result<Vec<LogGroup>, ServiceError> {
    let names = match (&input.log_group_name_prefix, &input.log_group_name_pattern) {
        (None, Some(pattern)) => GroupNames::Containing(pattern.clone()),
        (prefix, _) => GroupNames::Prefix(prefix.clone().unwrap_or_default()),
    };
    let found = ports.events.groups(&scope_of(context), names, after, limit.saturating_add(1)).await;
    found.map_err(refusal::of_store)
}

/// Those of the named groups that exist.
async fn named(
    ports: &Ports,
    context: &CallContext,
    identifiers: &[String],
    input: &DescribeLogGroupsRequest,
    after: Option<&str>,
) -> Result<Vec<LogGroup>, ServiceError> {
    if input.log_group_name_prefix.is_some() || input.log_group_name_pattern.is_some() {
        // Inferred.
        return Err(refusal::invalid_parameter(
            "LogGroup identifiers and LogGroup name filters are mutually exclusive parameters.",
        ));
    }
    let mut names = identifiers.iter().filter_map(|identifier| name_in_identifier(context, identifier)).collect::<Vec<_>>();
    names.sort();
    names.dedup();
    let mut groups = Vec::new();
    for name in names.into_iter().filter(|name| after.is_none_or(|after| name.as_str() > after)) {
        groups.extend(ports.events.group(&scope_of(context), &name).await.map_err(refusal::of_store)?);
    }
    Ok(groups)
}

fn shape(context: &CallContext, group: &LogGroup) -> Result<LogGroupShape, ServiceError> {
    let arn = group_arn(context, &group.name);
    Ok(LogGroupShape {
        log_group_name: Some(group.name.clone()),
        creation_time: Some(group.created_at.epoch_ms),
        retention_in_days: settings(group).map_err(refusal::of_store)?.retention_in_days,
        metric_filter_count: Some(0),
        arn: Some(format!("{arn}:*")),
        log_group_arn: Some(arn),
        stored_bytes: Some(i64::try_from(group.stored_bytes).unwrap_or(i64::MAX)),
        log_group_class: Some(LogGroupClass::Standard),
        deletion_protection_enabled: Some(false),
        ..LogGroupShape::default()
    })
}
