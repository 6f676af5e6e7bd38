//! `providerARNs`: the user pools of a Cognito authorizer.
//!
//! # Not (yet) like AWS
//! - A user pool is one of this server, or one elsewhere whose keys may be asked for; any other could never let anybody in, and is refused:
//!   of account `000000000000`, of another account than the pool of its id here, in China. A pool that is deleted later stays in the list,
//!   and its tokens no longer count.
//! - Whether a pool elsewhere exists is not asked. Nor is its account: keys do not say whose they are.
//! - AWS's words for a text that is no user pool's ARN, and for a list that is empty or too long, are not known.

use gatewright_model::arn::Arn;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::KeySets;
use gatewright_model::rest_api::Authorizer;
use gatewright_wire::service::ServiceError;

use crate::patch::{Op, Step};
use crate::refusal::{bad_request, not_found};

/// AWS's quota: user pools of one authorizer.
pub(crate) const USER_POOLS_MAX: usize = 1000;

/// A Cognito authorizer has user pools, and no other has.
pub(super) fn check(authorizer: &Authorizer) -> Result<(), ServiceError> {
    let arns = &authorizer.provider_arns;
    if authorizer.kind != "COGNITO_USER_POOLS" {
        return match arns.is_empty() {
            true => Ok(()),
            false => Err(bad_request(format!("providerARNs are not valid on an authorizer of type {}", authorizer.kind))),
        };
    }
    if authorizer.authorizer_uri.is_some() {
        return Err(bad_request("authorizerUri is not valid on an authorizer of type COGNITO_USER_POOLS"));
    }
    if arns.is_empty() {
        return Err(bad_request("An authorizer of type COGNITO_USER_POOLS requires at least one user pool in providerARNs"));
    }
    if arns.len() > USER_POOLS_MAX {
        return Err(bad_request(format!("An authorizer can have at most {USER_POOLS_MAX} user pools in providerARNs")));
    }
    match arns.iter().find(|arn| !is_user_pool(arn)) {
        Some(arn) => Err(bad_request(format!("Invalid ARN specified in the request: {arn} is not the ARN of a user pool"))),
        None => Ok(()),
    }
}

/// The tokens of whoever is named anew can be verified. One that was named before and has gone since is in nobody's way.
pub(super) fn check_have_keys(
    key_sets: &dyn KeySets,
    authorizer: &Authorizer,
    before: Option<&Authorizer>,
) -> Result<(), ServiceError> {
    let is_known = |arn: &String| before.is_some_and(|before| before.provider_arns.contains(arn));
    let missing = authorizer.provider_arns.iter().find(|arn| !is_known(arn) && !key_sets.can_verify(arn));
    match missing {
        Some(arn) => Err(bad_request(format!(
            "Invalid ARN specified in the request: {arn} is no user pool of this server, and nobody elsewhere can be asked for its keys; see --allow-issuer"
        ))),
        None => Ok(()),
    }
}

pub(super) fn patch(authorizer: &mut Authorizer, step: &Step<'_>) -> Result<(), ServiceError> {
    let arn = step.text();
    let arns = &mut authorizer.provider_arns;
    let place = arns.iter().position(|known| *known == arn);
    match (step.op, place) {
        (Op::Remove, Some(place)) => drop(arns.remove(place)),
        (Op::Remove, None) => return Err(not_found(format!("Invalid provider ARN specified: {arn}"))),
        (_, Some(_)) => {}
        (_, None) => arns.push(arn),
    }
    Ok(())
}

/// `arn:{partition}:cognito-idp:{region}:{account}:userpool/{region}_{letters and digits}`.
fn is_user_pool(text: &str) -> bool {
    let Ok(arn) = Arn::parse(text) else { return false };
    let (Ok(region), Ok(_)) = (Region::parse(&arn.region), AccountId::parse(&arn.account)) else { return false };
    let id = arn.resource.strip_prefix("userpool/").and_then(|id| id.strip_prefix(region.as_str())?.strip_prefix('_'));
    arn.service == "cognito-idp"
        && arn.partition == region.partition()
        && id.is_some_and(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
