//! The forms of a LayerName (`shared`, or a layer's whole ARN) and the ARN of a layer's version.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersion.html#API_GetLayerVersion_RequestParameters>.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: how it words a layer of another region or partition. Here nothing is found.

use gatewright_model::arn::Arn;
use gatewright_model::function::layer_arn;
use gatewright_model::ids::{AccountId, Region};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::refusal::{access_denied, resource_does_not_exist};

/// A layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LayerRef {
    /// Owner.
    pub(crate) account: AccountId,
    /// Where it lives.
    pub(crate) region: Region,
    /// Its bare name.
    pub(crate) name: String,
}

impl LayerRef {
    /// Its ARN.
    pub(crate) fn arn(&self) -> String {
        layer_arn(&self.account, &self.region, &self.name)
    }

    /// The ARN of its version.
    pub(crate) fn version_arn(&self, version: i64) -> String {
        format!("{}:{version}", self.arn())
    }
}

/// Finds out which layer is meant, whosever it is.
///
/// # Errors
/// 404 for one that cannot be reached from here.
pub(crate) fn resolve(context: &CallContext, text: &str) -> Result<LayerRef, ServiceError> {
    if !text.contains(':') {
        let (account, region) = (context.account.clone(), context.region.clone());
        return Ok(LayerRef { account, region, name: text.to_owned() });
    }
    let layer = of_arn(text).filter(|(_, version)| version.is_none()).map(|(layer, _)| layer);
    layer.filter(|layer| layer.region == context.region).ok_or_else(resource_does_not_exist)
}

/// As [`resolve`], for what only its owner may do. `operation` is named when another account's is meant.
///
/// # Errors
/// As [`resolve`]; 403 for another account's.
pub(crate) fn resolve_own(context: &CallContext, operation: &str, text: &str) -> Result<LayerRef, ServiceError> {
    let layer = resolve(context, text)?;
    if layer.account != context.account {
        return Err(access_denied(context, operation, &layer.arn(), "resource-based"));
    }
    Ok(layer)
}

/// The layer, and the version if one is named, that a whole ARN names.
pub(crate) fn of_arn(text: &str) -> Option<(LayerRef, Option<i64>)> {
    let arn = Arn::parse(text).ok()?;
    let mut parts = arn.resource.split(':');
    let (kind, name, version) = (parts.next()?, parts.next()?, parts.next());
    let region = Region::parse(&arn.region).ok()?;
    let is_layer = arn.service == "lambda" && kind == "layer" && parts.next().is_none() && arn.partition == region.partition();
    let layer = LayerRef { account: AccountId::parse(&arn.account).ok()?, region, name: name.to_owned() };
    let version = version.map(str::parse).transpose().ok()?;
    is_layer.then_some((layer, version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Option<i64>)>) {
        let found = of_arn(text).map(|(layer, version)| (format!("{}/{}/{}", layer.account, layer.region, layer.name), version));
        assert_eq!(found, expected.map(|(layer, version)| (layer.to_owned(), version)), "{text}");
    }

    #[test]
    fn an_arn_names_a_layer_or_a_version_of_one() {
        let layer = "123456789012/eu-west-1/shared";
        check("arn:aws:lambda:eu-west-1:123456789012:layer:shared", Some((layer, None)));
        check("arn:aws:lambda:eu-west-1:123456789012:layer:shared:7", Some((layer, Some(7))));
        check("arn:aws-cn:lambda:cn-north-1:123456789012:layer:s", Some(("123456789012/cn-north-1/s", None)));
        for other in [
            "shared",
            "arn:aws:lambda:eu-west-1:123456789012:layer:shared:7:8",
            "arn:aws:lambda:eu-west-1:123456789012:layer:shared:x",
            "arn:aws:lambda:eu-west-1:123456789012:layer:shared:99999999999999999999",
            "arn:aws:lambda:eu-west-1:123456789012:function:shared",
            "arn:aws-cn:lambda:eu-west-1:123456789012:layer:shared",
            "arn:aws:s3:eu-west-1:123456789012:layer:shared",
            "arn:aws:lambda:::awslayer:AmazonLinux1703",
        ] {
            check(other, None);
        }
    }
}
