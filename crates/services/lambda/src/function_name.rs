//! The forms of a FunctionName: `greet`, `greet:live`, `123456789012:function:greet` and whole ARNs, with a Qualifier beside it.
//!
//! How a name is taken apart stands in the model, for who decides about permissions must take it apart alike.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html#API_GetFunction_RequestParameters>.

use gatewright_model::function::{LATEST, function_arn};
use gatewright_model::function_name::FunctionName;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::refusal::{access_denied, function_not_found, invalid_parameter, not_found};

/// Longest bare name of a new function.
const NAME_CHARS_MAX: usize = 64;

/// Finds out which function of the caller's account and region is meant. `operation` is named when another account's is.
///
/// # Errors
/// 404 for another region, 403 for another account, 400 when `text` and `qualifier` name different qualifiers.
pub(crate) fn resolve(
    context: &CallContext,
    operation: &str,
    text: &str,
    qualifier: Option<&str>,
) -> Result<FunctionRef, ServiceError> {
    let Some(parts) = FunctionName::split(text) else { return Err(function_not_found(text)) };
    let here = &context.region;
    if let Some(region) = parts.region.filter(|region| *region != here.as_str()) {
        return Err(not_found(format!("Functions from '{region}' are not reachable in this region ('{here}')")));
    }
    if let Some(account) = parts.account.filter(|account| *account != context.account.as_str()) {
        let partition = here.partition();
        let arn = format!("arn:{partition}:lambda:{here}:{account}:function:{}", parts.name);
        return Err(access_denied(context, operation, &arn, "resource-based"));
    }
    if parts.partition.is_some_and(|partition| partition != here.partition()) {
        return Err(function_not_found(text));
    }
    let qualifier = match (parts.qualifier, qualifier) {
        (Some(derived), Some(given)) if derived != given => {
            return Err(invalid_parameter(
                "The derived qualifier from the function name does not match the specified qualifier.",
            ));
        }
        (derived, given) => derived.or(given),
    };
    Ok(FunctionRef {
        account: context.account.clone(),
        region: here.clone(),
        name: parts.name.to_owned(),
        qualifier: qualifier.map(str::to_owned),
    })
}

/// As [`resolve`], for the name of a function that is to be created.
///
/// # Errors
/// As [`resolve`]; 400 for a bare name over 64 characters and for a qualified name.
pub(crate) fn resolve_new(context: &CallContext, text: &str) -> Result<FunctionRef, ServiceError> {
    let function = resolve(context, "CreateFunction", text, None)?;
    if function.name.chars().count() > NAME_CHARS_MAX {
        return Err(invalid_parameter(format!(
            "1 validation error detected: Value '{}' at 'functionName' failed to satisfy constraint: \
             Member must have length less than or equal to {NAME_CHARS_MAX}",
            function.name
        )));
    }
    if function.qualifier.is_some() {
        return Err(invalid_parameter("A function is created under its unqualified name; the name given has a qualifier."));
    }
    Ok(function)
}

/// The function that a whole ARN names.
pub(crate) fn of_arn(arn: &str) -> Option<FunctionRef> {
    let FunctionName { partition: Some(_), region: Some(region), account: Some(account), name, qualifier } =
        FunctionName::split(arn)?
    else {
        return None;
    };
    Some(FunctionRef {
        account: AccountId::parse(account).ok()?,
        region: Region::parse(region).ok()?,
        name: name.to_owned(),
        qualifier: qualifier.map(str::to_owned),
    })
}

/// The ARN without its qualifier.
pub(crate) fn unqualified_arn(function: &FunctionRef) -> String {
    function_arn(&function.account, &function.region, &function.name)
}

/// The ARN with the qualifier that was asked for, if any.
pub(crate) fn arn_as_asked(function: &FunctionRef) -> String {
    let arn = unqualified_arn(function);
    function.qualifier.as_ref().map_or(arn.clone(), |qualifier| format!("{arn}:{qualifier}"))
}

/// Refuses every qualifier but `$LATEST`, for what changes a function.
///
/// # Errors
/// 404 with the qualified ARN.
pub(crate) fn only_latest(function: &FunctionRef) -> Result<(), ServiceError> {
    match function.qualifier.as_deref() {
        None | Some(LATEST) => Ok(()),
        Some(_) => Err(function_not_found(&arn_as_asked(function))),
    }
}

/// The qualifier where it is an alias's name: neither `$LATEST` nor all digits.
pub(crate) fn alias_name(function: &FunctionRef) -> Option<&str> {
    let qualifier = function.qualifier.as_deref()?;
    let is_version = qualifier == LATEST || qualifier.bytes().all(|byte| byte.is_ascii_digit());
    (!is_version).then_some(qualifier)
}

#[cfg(test)]
mod tests;
