//! What calls of CloudWatch Logs ask for.
//!
//! Follows <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html>. How AWS writes
//! the resource is told by its refusals: a group as `log-group:{name}:log-stream:` with nothing after the last colon, the list of
//! all groups as `log-group::log-stream:`. So a policy matches a group by `log-group:{name}:*`, as
//! <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html> asks of its authors. Only the
//! operations on tags of a resource ask for `log-group:{name}` alone.
//!
//! A group's name, its ARN and its ARN with `:*` are the same group. Another account's or region's ARN asks for `*`: it means no
//! group of the caller's, and the service finds none.
//!
//! # Not (yet) like AWS
//! - Tags at CreateLogGroup: AWS takes `logs:TagResource` or `logs:TagLogGroup`; here it is `logs:TagResource`, on the resource
//!   of TagResource.
//! - FilterLogEvents asks for the group also where it names streams. One refusal of a call with `logGroupIdentifier` named the
//!   group without `:log-stream:`; whether that is so for every such call was not found out.
//! - DescribeLogGroups asks for all groups also where it names some.
//! - The resources of `logs:Unmask` and of ListTagsLogGroup were not found in a refusal; they are written as those of the other
//!   operations.

use gatewright_model::arn::Arn;
use gatewright_wire::document::Document;

use super::question::{Asked, Place, is_given, is_name, text};

/// What groups' names have beside letters and digits.
const GROUP_NAME_OTHERS: &str = "._-/#";

pub(super) fn asked(operation: &str, input: &Document, place: &Place<'_>) -> Option<Vec<Asked>> {
    let own = |resource| Asked::on(format!("logs:{operation}"), resource);
    let group = group_name(input, place);
    let whole_group = || group.map(|group| stream_arn(place, group, ""));
    let mut asked = vec![match operation {
        "CreateLogGroup"
        | "DeleteLogGroup"
        | "PutRetentionPolicy"
        | "DeleteRetentionPolicy"
        | "DescribeLogStreams"
        | "FilterLogEvents"
        | "ListTagsLogGroup" => own(whole_group()),
        "DescribeLogGroups" => own(Some(stream_arn(place, "", ""))),
        "CreateLogStream" | "DeleteLogStream" | "PutLogEvents" | "GetLogEvents" => {
            let stream = stream_name(input);
            own(group.zip(stream).map(|(group, stream)| stream_arn(place, group, stream)))
        }
        "TagResource" | "UntagResource" | "ListTagsForResource" => {
            let group = text(input, "resourceArn").and_then(|arn| name_in_arn(arn, place));
            own(group.map(|group| group_arn(place, group)))
        }
        _ => return None,
    }];
    if operation == "CreateLogGroup" && is_given(input, "tags") {
        asked.push(Asked::on("logs:TagResource", group.map(|group| group_arn(place, group))));
    }
    if is_given(input, "unmask") {
        asked.push(Asked::on("logs:Unmask", whole_group()));
    }
    Some(asked)
}

/// The group that a call names by exactly one of two members.
fn group_name<'a>(input: &'a Document, place: &Place<'_>) -> Option<&'a str> {
    let name = match (text(input, "logGroupName"), text(input, "logGroupIdentifier")) {
        (Some(name), None) => name,
        (None, Some(identifier)) if identifier.starts_with("arn:") => return name_in_arn(identifier, place),
        (None, Some(name)) => name,
        _ => return None,
    };
    is_name(name, GROUP_NAME_OTHERS).then_some(name)
}

/// The name in an ARN of the place's own.
fn name_in_arn<'a>(text: &'a str, place: &Place<'_>) -> Option<&'a str> {
    let arn = Arn::parse(text).ok()?;
    let is_own = arn.service == "logs"
        && arn.partition == place.partition()
        && arn.region == place.region.as_str()
        && arn.account == place.account.as_str();
    let (_, name) = text.split_once(":log-group:").filter(|_| is_own && arn.resource.starts_with("log-group:"))?;
    let name = name.strip_suffix(":*").unwrap_or(name);
    is_name(name, GROUP_NAME_OTHERS).then_some(name)
}

/// AWS: a stream's name has neither `:` nor `*`.
fn stream_name(input: &Document) -> Option<&str> {
    text(input, "logStreamName").filter(|name| !name.is_empty() && !name.contains([':', '*']))
}

fn group_arn(place: &Place<'_>, group: &str) -> String {
    place.arn("logs", &format!("log-group:{group}"))
}

fn stream_arn(place: &Place<'_>, group: &str, stream: &str) -> String {
    place.arn("logs", &format!("log-group:{group}:log-stream:{stream}"))
}
