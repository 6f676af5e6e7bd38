//! InitiateAuth and AdminInitiateAuth, and how a step of a sign-in is answered.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html>.
//!
//! # Not (yet) like AWS
//! - `Session` continues a passwordless sign-in on AWS; no flow here takes one, and it is not looked at.
//! - `ClientMetadata` is for triggers that are not asked; the one before tokens gets none from these operations, as on AWS.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::flow::{self, Answer, AuthFlow, Caller, ChallengeName, Initiation, Parameters};
use gatewright_identity::token::TokenSet;
use gatewright_shapes_cognito_idp::types::{
    AdminInitiateAuthRequest, AdminInitiateAuthResponse, AuthFlowType, AuthenticationResultType, ChallengeNameType,
    InitiateAuthRequest, InitiateAuthResponse,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;
use crate::triggers;

/// What every operation of a sign-in answers.
#[derive(Default)]
pub(crate) struct AuthAnswer {
    pub(crate) challenge_name: Option<ChallengeNameType>,
    pub(crate) session: Option<String>,
    pub(crate) challenge_parameters: Option<BTreeMap<String, String>>,
    pub(crate) authentication_result: Option<AuthenticationResultType>,
}

/// InitiateAuth.
pub(crate) async fn initiate(
    ports: Arc<Ports>,
    context: CallContext,
    input: InitiateAuthRequest,
) -> Result<InitiateAuthResponse, Refusal> {
    let parameters = Parameters(input.auth_parameters.unwrap_or_default());
    let flow = auth_flow(input.auth_flow);
    let triggers = triggers::context(&context, None);
    let initiation = Initiation { caller: Caller::App, client_id: input.client_id, flow, parameters, triggers };
    let answer = AuthAnswer::from(flow::initiate(&ports.identity, initiation).await?);
    Ok(InitiateAuthResponse {
        challenge_name: answer.challenge_name,
        session: answer.session,
        challenge_parameters: answer.challenge_parameters,
        authentication_result: answer.authentication_result,
        available_challenges: None,
    })
}

/// AdminInitiateAuth.
pub(crate) async fn admin_initiate(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminInitiateAuthRequest,
) -> Result<AdminInitiateAuthResponse, Refusal> {
    let initiation = Initiation {
        caller: administrator(&context, input.user_pool_id),
        client_id: input.client_id,
        flow: auth_flow(input.auth_flow),
        parameters: Parameters(input.auth_parameters.unwrap_or_default()),
        triggers: triggers::context(&context, None),
    };
    let answer = AuthAnswer::from(flow::initiate(&ports.identity, initiation).await?);
    Ok(AdminInitiateAuthResponse {
        challenge_name: answer.challenge_name,
        session: answer.session,
        challenge_parameters: answer.challenge_parameters,
        authentication_result: answer.authentication_result,
        available_challenges: None,
    })
}

/// The caller of a signed operation.
pub(crate) fn administrator(context: &CallContext, user_pool_id: String) -> Caller {
    Caller::Administrator { account: context.account.clone(), region: context.region.clone(), user_pool_id }
}

/// `AuthenticationResult`.
pub(crate) fn authentication_result(tokens: TokenSet) -> AuthenticationResultType {
    AuthenticationResultType {
        access_token: Some(tokens.access_token),
        expires_in: i32::try_from(tokens.expires_in_s).ok(),
        token_type: Some("Bearer".to_owned()),
        refresh_token: tokens.refresh_token,
        id_token: tokens.id_token,
        new_device_metadata: None,
    }
}

impl From<Answer> for AuthAnswer {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Challenge(challenge) => Self {
                challenge_name: challenge_name(challenge.name),
                session: challenge.session,
                challenge_parameters: Some(challenge.parameters),
                authentication_result: None,
            },
            // AWS: tokens come with an empty object of challenge parameters.
            Answer::Tokens(tokens) => Self {
                challenge_parameters: Some(BTreeMap::new()),
                authentication_result: Some(authentication_result(tokens)),
                ..Self::default()
            },
        }
    }
}

fn challenge_name(name: ChallengeName) -> Option<ChallengeNameType> {
    match name {
        ChallengeName::PasswordVerifier => Some(ChallengeNameType::PasswordVerifier),
        ChallengeName::NewPasswordRequired => Some(ChallengeNameType::NewPasswordRequired),
        ChallengeName::SoftwareTokenMfa => Some(ChallengeNameType::SoftwareTokenMfa),
        ChallengeName::MfaSetup => Some(ChallengeNameType::MfaSetup),
        ChallengeName::Other(name) => ChallengeNameType::parse(name),
    }
}

fn auth_flow(flow: AuthFlowType) -> AuthFlow {
    match flow {
        AuthFlowType::UserSrpAuth => AuthFlow::UserSrp,
        AuthFlowType::UserPasswordAuth => AuthFlow::UserPassword,
        AuthFlowType::AdminUserPasswordAuth | AuthFlowType::AdminNoSrpAuth => AuthFlow::AdminUserPassword,
        AuthFlowType::RefreshTokenAuth | AuthFlowType::RefreshToken => AuthFlow::RefreshToken,
        AuthFlowType::CustomAuth | AuthFlowType::UserAuth => AuthFlow::Other(flow.as_str()),
    }
}
