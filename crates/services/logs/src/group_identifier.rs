//! Which log group a request means: by name, or by an identifier that is a name or an ARN; and how groups' ARNs are written.

use gatewright_model::arn::Arn;
use gatewright_store::log_events::{LogGroup, LogStream};
use gatewright_store::record::Scope;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::ports::Ports;
use crate::refusal;

const RESOURCE: &str = "log-group:";

/// Where the caller's groups lie.
pub(crate) fn scope_of(context: &CallContext) -> Scope {
    Scope { account: context.account.clone(), region: Some(context.region.clone()) }
}

/// `arn:aws:logs:{region}:{account}:log-group:{name}`, without the `:*` that stands for its streams.
pub(crate) fn group_arn(context: &CallContext, name: &str) -> String {
    let CallContext { region, account, .. } = context;
    format!("arn:{}:logs:{region}:{account}:{RESOURCE}{name}", region.partition())
}

/// `arn:aws:logs:{region}:{account}:log-group:{group}:log-stream:{stream}`
pub(crate) fn stream_arn(context: &CallContext, group: &str, stream: &LogStream) -> String {
    format!("{}:log-stream:{}", group_arn(context, group), stream.name)
}

/// The name in an ARN of the caller's account and region, `None` in any other text. A `:*` at the end is left out.
pub(crate) fn name_in_arn(context: &CallContext, text: &str) -> Option<String> {
    let arn = Arn::parse(text).ok()?;
    let is_own = arn.service == "logs"
        && arn.partition == context.region.partition()
        && arn.region == context.region.as_str()
        && arn.account == context.account.as_str();
    let name = arn.resource.strip_prefix(RESOURCE)?;
    let name = name.strip_suffix(":*").unwrap_or(name);
    (is_own && !name.contains(':')).then(|| name.to_owned())
}

/// The name that an identifier means. An ARN of another account or region means no group of the caller's.
pub(crate) fn name_in_identifier(context: &CallContext, identifier: &str) -> Option<String> {
    if identifier.starts_with("arn:") { name_in_arn(context, identifier) } else { Some(identifier.to_owned()) }
}

/// The group that a request means by one of two members.
pub(crate) async fn find(
    ports: &Ports,
    context: &CallContext,
    name: Option<String>,
    identifier: Option<String>,
) -> Result<LogGroup, ServiceError> {
    let name = match (name, identifier) {
        (Some(_), Some(_)) => {
            let message = "LogGroup name and LogGroup ARN are mutually exclusive parameters.";
            return Err(ServiceError::new("ValidationException", 400, message));
        }
        (Some(name), None) => name,
        (None, Some(identifier)) => name_in_identifier(context, &identifier).ok_or_else(refusal::no_such_group)?,
        // Inferred from how a missing required member is worded.
        (None, None) => {
            let message =
                "1 validation error detected: Value null at 'logGroupName' failed to satisfy constraint: Member must not be null";
            return Err(refusal::invalid_parameter(message));
        }
    };
    by_name(ports, context, &name).await
}

/// The caller's group of this name.
pub(crate) async fn by_name(ports: &Ports, context: &CallContext, name: &str) -> Result<LogGroup, ServiceError> {
    let group = ports.events.group(&scope_of(context), name).await.map_err(refusal::of_store)?;
    group.ok_or_else(refusal::no_such_group)
}

#[cfg(test)]
mod tests {
    use gatewright_model::ids::AccountId;
    use gatewright_model::timestamp::Timestamp;

    use super::*;

    #[test]
    fn an_identifier_is_a_name_or_an_arn_of_the_callers_own() {
        let account = AccountId::parse("123456789012").unwrap();
        let context = gatewright_testkit::call::by_root_of(&account, Timestamp::from_epoch_ms(0));
        for (identifier, expected) in [
            ("/aws/lambda/f", Some("/aws/lambda/f")),
            ("arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f", Some("/aws/lambda/f")),
            ("arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/f:*", Some("/aws/lambda/f")),
            ("arn:aws:logs:us-east-1:123456789012:log-group:g:log-stream:s", None),
            ("arn:aws:logs:eu-west-1:123456789012:log-group:g", None),
            ("arn:aws:logs:us-east-1:999999999999:log-group:g", None),
            ("arn:aws:lambda:us-east-1:123456789012:log-group:g", None),
            ("arn:aws-cn:logs:us-east-1:123456789012:log-group:g", None),
            ("arn:aws:logs:us-east-1:123456789012:destination:g", None),
        ] {
            assert_eq!(name_in_identifier(&context, identifier).as_deref(), expected, "{identifier}");
        }
    }
}
