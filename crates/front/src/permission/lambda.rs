//! What calls of Lambda ask for.
//!
//! Follows <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html> and
//! <https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html>.
//!
//! A `FunctionName` is a name, a partial ARN or an ARN, with or without a qualifier; all lead to one ARN. *Invariant:* it is
//! taken apart exactly as the service does it, by the model's `FunctionName`.
//!
//! The qualifier is a part of the resource where an operation takes one. AWS: who may invoke `function:greet` may not therefore
//! invoke `function:greet:1`, nor `function:greet:$LATEST`, although that is the same code; a `Deny` of one is none of the other
//! either. Operations without a qualifier ask for the function, also where the name has one.
//!
//! Layers are asked about by their versions' ARNs, but for what publishes them; lists ask for `*`.
//!
//! # Not (yet) like AWS
//! - AWS's GetFunction leaves out the tags for callers without `lambda:ListTags`; it does not refuse them, and nothing is asked
//!   here.
//! - Code from a bucket asks for `s3:GetObject` (or `s3:GetObjectVersion`) as part of the call. On AWS Lambda asks S3 in the
//!   caller's name and words the refusal itself.
//! - Whether `Publish` asks for `lambda:PublishVersion`, and whether DeleteFunction of a version asks for the version's ARN, was
//!   not found out. The first asks for nothing, the second for the version's ARN.
//! - Not found out: whether an identity policy is asked for `lambda:GetLayerVersion` of the account's own layers when a function is given
//!   them; here it is, as of another account's. `lambda:Layer` is no condition key here.
//! - Keys, VPCs, file systems, code signing and container images would ask for more; they are refused.

use gatewright_model::function_name::{FunctionName, names_region};
use gatewright_model::ids::AccountId;
use gatewright_wire::document::Document;

use super::iam;
use super::question::{Asked, Place, is_given, is_name, list, text};
use super::s3;

pub(super) fn asked(operation: &str, input: &Document, place: &Place<'_>) -> Option<Vec<Asked>> {
    let own = |resource| Asked::on(format!("lambda:{operation}"), resource);
    Some(match operation {
        "ListFunctions" | "GetAccountSettings" => vec![own(None)],
        "CreateFunction" => {
            let function = unqualified(input, place);
            let tagged = is_given(input, "Tags").then(|| Asked::on("lambda:TagResource", function.clone()));
            let layers = layers(input, place);
            // Both are required.
            let role = iam::pass_role(text(input, "Role").unwrap_or_default(), place);
            let code = input.member("Code").and_then(|code| read_code(code, place));
            [own(function), role].into_iter().chain(tagged).chain(code).chain(layers).collect()
        }
        "UpdateFunctionCode" => {
            let code = read_code(input, place);
            std::iter::once(own(unqualified(input, place))).chain(code).collect()
        }
        "UpdateFunctionConfiguration" => {
            let role = text(input, "Role").map(|role| iam::pass_role(role, place));
            std::iter::once(own(unqualified(input, place))).chain(role).chain(layers(input, place)).collect()
        }
        "ListLayers" | "ListLayerVersions" => vec![own(None)],
        "PublishLayerVersion" => {
            let code = input.member("Content").and_then(|content| read_code(content, place));
            std::iter::once(own(layer(input, place))).chain(code).collect()
        }
        "GetLayerVersion"
        | "DeleteLayerVersion"
        | "AddLayerVersionPermission"
        | "GetLayerVersionPolicy"
        | "RemoveLayerVersionPermission" => vec![own(layer_version(input, place))],
        "GetLayerVersionByArn" => vec![use_layer(text(input, "Arn").unwrap_or_default(), place)],
        // AWS: an alias is changed by who may change the function; its own ARN is asked about only where it is a qualifier.
        "PublishVersion"
        | "ListVersionsByFunction"
        | "CreateAlias"
        | "GetAlias"
        | "ListAliases"
        | "UpdateAlias"
        | "DeleteAlias"
        | "PutFunctionConcurrency"
        | "GetFunctionConcurrency"
        | "DeleteFunctionConcurrency"
        | "ListFunctionEventInvokeConfigs"
        | "ListFunctionUrlConfigs" => vec![own(unqualified(input, place))],
        "PutFunctionEventInvokeConfig"
        | "UpdateFunctionEventInvokeConfig"
        | "GetFunctionEventInvokeConfig"
        | "DeleteFunctionEventInvokeConfig"
        | "CreateFunctionUrlConfig"
        | "GetFunctionUrlConfig"
        | "UpdateFunctionUrlConfig"
        | "DeleteFunctionUrlConfig"
        | "GetFunction"
        | "GetFunctionConfiguration"
        | "DeleteFunction"
        | "AddPermission"
        | "GetPolicy"
        | "RemovePermission" => {
            vec![own(qualified(input, place))]
        }
        "Invoke" | "InvokeWithResponseStream" => vec![Asked::on("lambda:InvokeFunction", qualified(input, place))],
        _ => return None,
    })
}

/// What reading code from a bucket asks for; nothing when it comes otherwise.
fn read_code(code: &Document, place: &Place<'_>) -> Option<Asked> {
    if !is_given(code, "S3Bucket") && !is_given(code, "S3Key") {
        return None;
    }
    let (bucket, key) = (text(code, "S3Bucket").unwrap_or_default(), text(code, "S3Key").unwrap_or_default());
    Some(s3::read(bucket, key, is_given(code, "S3ObjectVersion"), place))
}

/// The layer that a LayerName names.
fn layer(input: &Document, place: &Place<'_>) -> Option<String> {
    let name = text(input, "LayerName")?;
    if is_name(name, "-_") {
        return Some(place.arn("lambda", &format!("layer:{name}")));
    }
    layer_arn(name, place).filter(|parts| parts.version.is_none()).map(|_| name.to_owned())
}

fn layer_version(input: &Document, place: &Place<'_>) -> Option<String> {
    let layer = layer(input, place)?;
    match input.member("VersionNumber") {
        Some(Document::Integer(number)) if *number > 0 => Some(format!("{layer}:{number}")),
        _ => None,
    }
}

/// What each layer of a function asks for.
fn layers(input: &Document, place: &Place<'_>) -> Vec<Asked> {
    let arns = list(input, "Layers").iter().filter_map(|layer| match layer {
        Document::String(arn) => Some(arn),
        _ => None,
    });
    arns.map(|arn| use_layer(arn, place)).collect()
}

fn use_layer(arn: &str, place: &Place<'_>) -> Asked {
    let named = layer_arn(arn, place).filter(|parts| parts.version.is_some());
    Asked::on("lambda:GetLayerVersion", named.map(|_| arn.to_owned()))
}

struct LayerArn<'a> {
    version: Option<&'a str>,
}

/// An ARN of a layer or of a version of one, in the place's partition.
fn layer_arn<'a>(arn: &'a str, place: &Place<'_>) -> Option<LayerArn<'a>> {
    let parts: Vec<&str> = arn.split(':').collect();
    let ["arn", partition, "lambda", region, account, "layer", name, version @ ..] = parts.as_slice() else { return None };
    let version = match version {
        [] => None,
        [version] => Some(*version),
        _ => return None,
    };
    let is_number =
        |text: &str| text.starts_with(|first| matches!(first, '1'..='9')) && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_layer = *partition == place.partition()
        && names_region(region)
        && AccountId::parse(account).is_ok()
        && is_name(name, "-_")
        && version.is_none_or(is_number);
    is_layer.then_some(LayerArn { version })
}

fn unqualified(input: &Document, place: &Place<'_>) -> Option<String> {
    arn_of(&FunctionName::split(text(input, "FunctionName")?)?, place)
}

/// With the qualifier, from the name or beside it. Two that differ ask for `*`; the service refuses them.
fn qualified(input: &Document, place: &Place<'_>) -> Option<String> {
    let function = FunctionName::split(text(input, "FunctionName")?)?;
    let arn = arn_of(&function, place)?;
    let qualifier = match (function.qualifier, text(input, "Qualifier")) {
        (Some(derived), Some(given)) if derived != given => return None,
        (derived, given) => derived.or(given),
    };
    match qualifier {
        None => Some(arn),
        Some(qualifier) => is_name(qualifier, "$._-").then(|| format!("{arn}:{qualifier}")),
    }
}

/// The unqualified ARN: what is not written is the place's. A name of another partition or of other letters is no function's.
fn arn_of(function: &FunctionName<'_>, place: &Place<'_>) -> Option<String> {
    let partition = place.partition();
    let is_function = function.partition.is_none_or(|written| written == partition) && is_name(function.name, "._-");
    let region = function.region.unwrap_or(place.region.as_str());
    let account = function.account.unwrap_or(place.account.as_str());
    is_function.then(|| format!("arn:{partition}:lambda:{region}:{account}:function:{}", function.name))
}
