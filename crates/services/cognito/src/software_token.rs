//! AssociateSoftwareToken and VerifySoftwareToken: by the access token of who is signed in, or by the session of a sign-in that asks for it.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html> and
//! <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html>.

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_identity::flow::mfa_setup;
use gatewright_identity::software_token;
use gatewright_shapes_cognito_idp::types::{
    AssociateSoftwareTokenRequest, AssociateSoftwareTokenResponse, VerifySoftwareTokenRequest, VerifySoftwareTokenResponse,
    VerifySoftwareTokenResponseType,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// Who sets an app up.
enum Holder {
    AccessToken(String),
    Session(String),
}

/// AssociateSoftwareToken.
pub(crate) async fn associate(
    ports: Arc<Ports>,
    _: CallContext,
    input: AssociateSoftwareTokenRequest,
) -> Result<AssociateSoftwareTokenResponse, Refusal> {
    match holder(input.access_token, input.session)? {
        Holder::AccessToken(token) => {
            let secret = software_token::associate(&ports.identity, &token).await?;
            Ok(AssociateSoftwareTokenResponse { secret_code: Some(secret.expose().clone()), session: None })
        }
        Holder::Session(session) => {
            let association = mfa_setup::associate(&ports.identity, &session).await?;
            let secret_code = Some(association.secret_code.expose().clone());
            Ok(AssociateSoftwareTokenResponse { secret_code, session: Some(association.session) })
        }
    }
}

/// VerifySoftwareToken.
pub(crate) async fn verify(
    ports: Arc<Ports>,
    _: CallContext,
    input: VerifySoftwareTokenRequest,
) -> Result<VerifySoftwareTokenResponse, Refusal> {
    let (code, name) = (input.user_code, input.friendly_device_name);
    let session = match holder(input.access_token, input.session)? {
        Holder::AccessToken(token) => {
            software_token::verify(&ports.identity, &token, &code, name).await?;
            None
        }
        Holder::Session(session) => Some(mfa_setup::verify(&ports.identity, &session, &code, name).await?),
    };
    Ok(VerifySoftwareTokenResponse { status: Some(VerifySoftwareTokenResponseType::Success), session })
}

/// AWS: one of the two, and not both.
fn holder(access_token: Option<String>, session: Option<String>) -> Result<Holder, Refusal> {
    match (access_token, session) {
        (Some(token), None) => Ok(Holder::AccessToken(token)),
        (None, Some(session)) => Ok(Holder::Session(session)),
        (None, None) => Err(Refusal::invalid_parameter("Missing required parameter AccessToken or Session")),
        (Some(_), Some(_)) => Err(Refusal::invalid_parameter("Only one of AccessToken and Session can be given")),
    }
}
