//! `LambdaConfig` between AWS's shape and the core's: what of it is offered, and how it is shown.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_LambdaConfigType.html>. AWS: `PreTokenGeneration` is
//! the older name of version 1 of `PreTokenGenerationConfig`; whoever gives both names one function, and both are shown.
//!
//! # Not (yet) like AWS
//! AWS's words for ARNs that are none, or differ, are not recorded.

use gatewright_identity::user_pool::{LambdaArn, LambdaConfig, PreTokenGenerationConfig, PreTokenGenerationVersion};
use gatewright_identity::{Refusal, RefusalKind};
use gatewright_shapes_cognito_idp::types::{
    LambdaConfigType, PreTokenGenerationLambdaVersionType, PreTokenGenerationVersionConfigType, UserPoolTierType,
};

/// The first trigger that is asked for and not offered, by AWS's name.
pub(super) fn unsupported(asked: &LambdaConfigType) -> Option<&'static str> {
    let others = [
        (asked.custom_message.is_some(), "the trigger CustomMessage (LambdaConfig)"),
        (asked.pre_authentication.is_some(), "the trigger PreAuthentication (LambdaConfig)"),
        (asked.post_authentication.is_some(), "the trigger PostAuthentication (LambdaConfig)"),
        (asked.define_auth_challenge.is_some(), "the trigger DefineAuthChallenge (LambdaConfig)"),
        (asked.create_auth_challenge.is_some(), "the trigger CreateAuthChallenge (LambdaConfig)"),
        (asked.verify_auth_challenge_response.is_some(), "the trigger VerifyAuthChallengeResponse (LambdaConfig)"),
        (asked.user_migration.is_some(), "the trigger UserMigration (LambdaConfig)"),
        (asked.custom_sms_sender.is_some(), "the trigger CustomSMSSender (LambdaConfig)"),
        (asked.custom_email_sender.is_some(), "the trigger CustomEmailSender (LambdaConfig)"),
        (asked.kms_key_id.is_some(), "a key for triggers that send messages (KMSKeyID of LambdaConfig)"),
        (asked.inbound_federation.is_some(), "the trigger InboundFederation (LambdaConfig)"),
    ];
    others.into_iter().find_map(|(is_asked, what)| is_asked.then_some(what))
}

/// A pool's triggers from what was asked.
pub(super) fn admit(asked: LambdaConfigType, tier: UserPoolTierType) -> Result<LambdaConfig, Refusal> {
    Ok(LambdaConfig {
        pre_sign_up: asked.pre_sign_up.as_deref().map(arn).transpose()?,
        post_confirmation: asked.post_confirmation.as_deref().map(arn).transpose()?,
        pre_token_generation: pre_token_generation(asked, tier)?,
    })
}

/// A pool's triggers as AWS shows them.
pub(super) fn shown(config: LambdaConfig) -> LambdaConfigType {
    let token = config.pre_token_generation;
    LambdaConfigType {
        pre_sign_up: config.pre_sign_up.map(String::from),
        post_confirmation: config.post_confirmation.map(String::from),
        pre_token_generation: token.as_ref().map(|config| config.function.as_str().to_owned()),
        pre_token_generation_config: token.map(|config| PreTokenGenerationVersionConfigType {
            lambda_version: Some(match config.version {
                PreTokenGenerationVersion::V1 => PreTokenGenerationLambdaVersionType::V1_0,
                PreTokenGenerationVersion::V2 => PreTokenGenerationLambdaVersionType::V2_0,
                PreTokenGenerationVersion::V3 => PreTokenGenerationLambdaVersionType::V3_0,
            }),
            lambda_arn: Some(config.function.into()),
        }),
        ..LambdaConfigType::default()
    }
}

fn pre_token_generation(asked: LambdaConfigType, tier: UserPoolTierType) -> Result<Option<PreTokenGenerationConfig>, Refusal> {
    let older = asked.pre_token_generation.as_deref().map(arn).transpose()?;
    let config = asked.pre_token_generation_config.and_then(|config| Some((config.lambda_arn?, config.lambda_version?)));
    let Some((function, version)) = config else {
        let version = PreTokenGenerationVersion::V1;
        return Ok(older.map(|function| PreTokenGenerationConfig { function, version }));
    };
    let function = arn(&function)?;
    if older.is_some_and(|older| older != function) {
        return Err(Refusal::invalid_parameter("PreTokenGeneration and PreTokenGenerationConfig must have the same Lambda ARN."));
    }
    let version = match version {
        PreTokenGenerationLambdaVersionType::V1_0 => PreTokenGenerationVersion::V1,
        PreTokenGenerationLambdaVersionType::V2_0 => PreTokenGenerationVersion::V2,
        PreTokenGenerationLambdaVersionType::V3_0 => PreTokenGenerationVersion::V3,
    };
    // AWS: access tokens are changed with any feature plan but this one.
    if version > PreTokenGenerationVersion::V1 && tier == UserPoolTierType::Lite {
        return Err(Refusal::new(
            RefusalKind::FeatureUnavailableInTier,
            "The following feature is not available for the LITE pricing tier configured: Access Token Customization",
        ));
    }
    Ok(Some(PreTokenGenerationConfig { function, version }))
}

fn arn(text: &str) -> Result<LambdaArn, Refusal> {
    LambdaArn::parse(text).map_err(|_| Refusal::invalid_parameter(format!("Invalid Lambda function ARN: {text}")))
}
