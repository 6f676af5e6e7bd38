//! The layers of a function: which may be named, and how large they may be with its code.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/adding-layers.html> and
//! <https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html>.
//!
//! # Not (yet) like AWS
//! - Layers of accounts that are not on this server do not exist here, public ones among them: publish a copy of their content.
//! - A layer's content is judged by its size when it was published by this version of the server or a later one.

use std::collections::HashMap;

use gatewright_model::function::{FunctionDefinition, FunctionLayer};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::layer_name::of_arn;
use crate::layer_version::find_usable;
use crate::ports::Ports;
use crate::refusal::{access_denied, invalid_parameter};

/// Most layers of a function.
const LAYERS_MAX: usize = 5;
/// What code and layers of a function may have together once inflated.
const UNZIPPED_BYTES_MAX: u64 = 262_144_000;

/// The layers asked for, in their order.
///
/// # Errors
/// 400 for more than five, for one that does not exist or is elsewhere, and for two versions of one; 403 for another account's that is
/// not shared.
pub(crate) async fn admit(ports: &Ports, context: &CallContext, asked: &[String]) -> Result<Vec<FunctionLayer>, ServiceError> {
    if asked.len() > LAYERS_MAX {
        return Err(invalid_parameter("Cannot reference more than 5 layers."));
    }
    let mut seen = HashMap::new();
    let mut admitted = Vec::new();
    for arn in asked {
        let missing = || invalid_parameter(format!("Layer version {arn} does not exist."));
        let Some((layer, Some(version))) = of_arn(arn) else { return Err(missing()) };
        if layer.region != context.region {
            let here = &context.region;
            return Err(if layer.account == context.account {
                invalid_parameter(format!(
                    "Layers are not in the same region as the function. Layers are expected to be in region {here}."
                ))
            } else {
                access_denied(context, "GetLayerVersion", arn, "resource-based")
            });
        }
        let found = find_usable(ports, context, &layer, version).await?.ok_or_else(missing)?;
        if let Some(other) = seen.insert(layer.arn(), arn) {
            return Err(invalid_parameter(format!(
                "Two different versions of the same layer are not allowed to be referenced in the same function. {other} and {arn} \
                 are versions of the same layer."
            )));
        }
        // As it is, whatever leading zeros the number was written with.
        admitted.push(FunctionLayer { arn: layer.version_arn(version), package: found.package });
    }
    Ok(admitted)
}

/// Lets a function pass whose code and layers are not too large together. Code alone was judged when it was taken in.
///
/// # Errors
/// 400.
pub(crate) fn refuse_too_large(function: &FunctionDefinition) -> Result<(), ServiceError> {
    let packages = function.layers.iter().map(|layer| &layer.package).chain([&function.code]);
    let size_bytes = packages.fold(0_u64, |sum, package| sum.saturating_add(package.unzipped_bytes));
    if function.layers.is_empty() || size_bytes <= UNZIPPED_BYTES_MAX {
        return Ok(());
    }
    Err(invalid_parameter(format!(
        "Function code combined with layers exceeds the maximum allowed size of {UNZIPPED_BYTES_MAX} bytes. The actual size is \
         {size_bytes} bytes."
    )))
}
