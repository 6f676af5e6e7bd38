//! Amazon Cognito user pools: the API `cognito-idp`.
//!
//! Callers come in through [`service`]. Each endpoint takes AWS's request, asks the user pools' core ([`gatewright_identity`]) in its
//! own words, and names the answer. Signed calls carry the pool's id and are placed by the signature's account and region; unsigned
//! calls carry only a client id or a token, and are placed by what that names.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* it decides nothing about users; it translates.
//! - *Invariant:* it keeps nothing.
//! - *Invariant:* a setting that would guard or change sign-in and is not built is refused by name, never dropped.

mod ports;
mod refusal;
mod wording;

mod attribute;
mod user_pool;
mod user_pool_client;
mod user_pool_domain;

mod identity_provider;
mod provider_link;
mod resource_server;
mod ui_customization;

mod admin_user;
mod sign_up;
mod user;

mod mfa_preference;
mod software_token;

mod forgot_password;
mod triggers;

mod get_user;
mod initiate_auth;
mod respond_to_auth_challenge;
mod token_revocation;
mod tokens_from_refresh_token;
pub mod well_known;

use std::sync::Arc;

use gatewright_identity::Refusal;
use gatewright_model::ports::{Boxed, Lineage};
use gatewright_shapes_cognito_idp::operations as op;
use gatewright_wire::service::{CallContext, Service, ServiceError};

use refusal::Refused;

pub use ports::Ports;

/// The API of user pools.
#[must_use]
pub fn service(ports: Ports) -> Service {
    let ports = &Arc::new(ports);
    Service::new(&gatewright_shapes_cognito_idp::SERVICE, &wording::WORDING)
        .on(op::CreateUserPool, with(ports, user_pool::create))
        .on(op::DescribeUserPool, with(ports, user_pool::describe))
        .on(op::UpdateUserPool, with(ports, user_pool::update))
        .on(op::DeleteUserPool, with(ports, user_pool::delete))
        .on(op::ListUserPools, with(ports, user_pool::list))
        .on(op::GetUserPoolMfaConfig, with(ports, user_pool::mfa::get))
        .on(op::SetUserPoolMfaConfig, with(ports, user_pool::mfa::set))
        .on(op::CreateUserPoolClient, with(ports, user_pool_client::create))
        .on(op::DescribeUserPoolClient, with(ports, user_pool_client::describe))
        .on(op::UpdateUserPoolClient, with(ports, user_pool_client::update))
        .on(op::DeleteUserPoolClient, with(ports, user_pool_client::delete))
        .on(op::ListUserPoolClients, with(ports, user_pool_client::list))
        .on(op::CreateUserPoolDomain, with(ports, user_pool_domain::create))
        .on(op::DescribeUserPoolDomain, with(ports, user_pool_domain::describe))
        .on(op::UpdateUserPoolDomain, with(ports, user_pool_domain::update))
        .on(op::DeleteUserPoolDomain, with(ports, user_pool_domain::delete))
        .on(op::CreateResourceServer, with(ports, resource_server::create))
        .on(op::DescribeResourceServer, with(ports, resource_server::describe))
        .on(op::UpdateResourceServer, with(ports, resource_server::update))
        .on(op::DeleteResourceServer, with(ports, resource_server::delete))
        .on(op::ListResourceServers, with(ports, resource_server::list))
        .on(op::CreateIdentityProvider, with(ports, identity_provider::create))
        .on(op::DescribeIdentityProvider, with(ports, identity_provider::describe))
        .on(op::GetIdentityProviderByIdentifier, with(ports, identity_provider::by_identifier))
        .on(op::UpdateIdentityProvider, with(ports, identity_provider::update))
        .on(op::DeleteIdentityProvider, with(ports, identity_provider::delete))
        .on(op::ListIdentityProviders, with(ports, identity_provider::list))
        .on(op::SetUICustomization, with(ports, ui_customization::set))
        .on(op::GetUICustomization, with(ports, ui_customization::get))
        .on(op::AdminLinkProviderForUser, with(ports, provider_link::link))
        .on(op::AdminDisableProviderForUser, with(ports, provider_link::disable))
        .on(op::AdminCreateUser, with(ports, admin_user::create))
        .on(op::AdminSetUserPassword, with(ports, admin_user::set_password))
        .on(op::AdminResetUserPassword, with(ports, admin_user::reset_password))
        .on(op::AdminUserGlobalSignOut, with(ports, token_revocation::admin_global_sign_out))
        .on(op::AdminGetUser, with(ports, admin_user::get))
        .on(op::AdminDeleteUser, with(ports, admin_user::delete))
        .on(op::AdminDisableUser, with(ports, admin_user::disable))
        .on(op::AdminEnableUser, with(ports, admin_user::enable))
        .on(op::AdminConfirmSignUp, with(ports, admin_user::confirm_sign_up))
        .on(op::ListUsers, with(ports, user::list))
        .on(op::SignUp, with(ports, sign_up::sign_up))
        .on(op::ConfirmSignUp, with(ports, sign_up::confirm))
        .on(op::ResendConfirmationCode, with(ports, sign_up::resend_code))
        .on(op::ForgotPassword, with(ports, forgot_password::forgot))
        .on(op::ConfirmForgotPassword, with(ports, forgot_password::confirm))
        .on(op::InitiateAuth, with(ports, initiate_auth::initiate))
        .on(op::AdminInitiateAuth, with(ports, initiate_auth::admin_initiate))
        .on(op::RespondToAuthChallenge, with(ports, respond_to_auth_challenge::respond))
        .on(op::AdminRespondToAuthChallenge, with(ports, respond_to_auth_challenge::admin_respond))
        .on(op::GetTokensFromRefreshToken, with(ports, tokens_from_refresh_token::get))
        .on(op::AssociateSoftwareToken, with(ports, software_token::associate))
        .on(op::VerifySoftwareToken, with(ports, software_token::verify))
        .on(op::SetUserMFAPreference, with(ports, mfa_preference::set))
        .on(op::AdminSetUserMFAPreference, with(ports, mfa_preference::admin_set))
        .on(op::RevokeToken, with(ports, token_revocation::revoke))
        .on(op::GlobalSignOut, with(ports, token_revocation::global_sign_out))
        .on(op::GetUser, with(ports, get_user::get))
}

/// The endpoint with its ports, and its refusals as the API's errors.
fn with<E, I, F, O, R>(
    ports: &Arc<Ports>,
    endpoint: E,
) -> impl Fn(CallContext, I) -> Boxed<'static, Result<O, ServiceError>> + Send + Sync + 'static + use<E, I, F, O, R>
where
    E: Fn(Arc<Ports>, CallContext, I) -> F + Send + Sync + 'static,
    F: Future<Output = Result<O, R>> + Send + 'static,
    R: Refused,
{
    let ports = Arc::clone(ports);
    move |context, input| {
        // What is too deep is refused before anything is written: a function that is to be told of it afterwards could not be called.
        let is_too_deep = Lineage::inside(context.trace_id.as_deref()).depth > Lineage::DEPTH_MAX;
        let answer = endpoint(Arc::clone(&ports), context, input);
        Box::pin(async move {
            if is_too_deep {
                return Err(Refusal::nested_too_deep().into_error());
            }
            answer.await.map_err(Refused::into_error)
        })
    }
}
