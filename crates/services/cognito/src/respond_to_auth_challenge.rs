//! RespondToAuthChallenge and AdminRespondToAuthChallenge.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRespondToAuthChallenge.html>.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::flow::{self, Caller, ChallengeName, ChallengeResponse, Parameters};
use gatewright_shapes_cognito_idp::types::{
    AdminRespondToAuthChallengeRequest, AdminRespondToAuthChallengeResponse, ChallengeNameType, RespondToAuthChallengeRequest,
    RespondToAuthChallengeResponse,
};
use gatewright_wire::service::CallContext;

use crate::initiate_auth::{AuthAnswer, administrator};
use crate::ports::Ports;
use crate::triggers;

/// RespondToAuthChallenge.
pub(crate) async fn respond(
    ports: Arc<Ports>,
    context: CallContext,
    input: RespondToAuthChallengeRequest,
) -> Result<RespondToAuthChallengeResponse, Refusal> {
    let response = ChallengeResponse {
        caller: Caller::App,
        client_id: input.client_id,
        challenge: challenge(input.challenge_name),
        session: input.session,
        responses: Parameters(input.challenge_responses.unwrap_or_default()),
        triggers: triggers::context(&context, input.client_metadata),
    };
    let answer = AuthAnswer::from(flow::respond(&ports.identity, response).await?);
    Ok(RespondToAuthChallengeResponse {
        challenge_name: answer.challenge_name,
        session: answer.session,
        challenge_parameters: answer.challenge_parameters,
        authentication_result: answer.authentication_result,
        available_challenges: None,
    })
}

/// AdminRespondToAuthChallenge.
pub(crate) async fn admin_respond(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminRespondToAuthChallengeRequest,
) -> Result<AdminRespondToAuthChallengeResponse, Refusal> {
    let response = ChallengeResponse {
        caller: administrator(&context, input.user_pool_id),
        client_id: input.client_id,
        challenge: challenge(input.challenge_name),
        session: input.session,
        responses: Parameters(input.challenge_responses.unwrap_or_default()),
        triggers: triggers::context(&context, input.client_metadata),
    };
    let answer = AuthAnswer::from(flow::respond(&ports.identity, response).await?);
    Ok(AdminRespondToAuthChallengeResponse {
        challenge_name: answer.challenge_name,
        session: answer.session,
        challenge_parameters: answer.challenge_parameters,
        authentication_result: answer.authentication_result,
        available_challenges: None,
    })
}

fn challenge(name: ChallengeNameType) -> ChallengeName {
    match name {
        ChallengeNameType::PasswordVerifier => ChallengeName::PasswordVerifier,
        ChallengeNameType::NewPasswordRequired => ChallengeName::NewPasswordRequired,
        ChallengeNameType::SoftwareTokenMfa => ChallengeName::SoftwareTokenMfa,
        ChallengeNameType::MfaSetup => ChallengeName::MfaSetup,
        other => ChallengeName::Other(other.as_str()),
    }
}
