//! AdminCreateUser, AdminGetUser, AdminSetUserPassword, AdminResetUserPassword, AdminConfirmSignUp, AdminDeleteUser,
//! AdminDisableUser, AdminEnableUser.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html> and its neighbours.

use std::sync::Arc;

use gatewright_identity::admin_user::{self, Invitation, NewUser, PasswordKind};
use gatewright_identity::sign_up::AliasClaim;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::{Refusal, forgot_password, mfa_preference, user as identity_user};
use gatewright_model::ports::MessageMedium;
use gatewright_model::secret::Secret;
use gatewright_shapes_cognito_idp::types::{
    AdminConfirmSignUpRequest, AdminConfirmSignUpResponse, AdminCreateUserRequest, AdminCreateUserResponse,
    AdminDeleteUserRequest, AdminDisableUserRequest, AdminDisableUserResponse, AdminEnableUserRequest, AdminEnableUserResponse,
    AdminGetUserRequest, AdminGetUserResponse, AdminResetUserPasswordRequest, AdminResetUserPasswordResponse,
    AdminSetUserPasswordRequest, AdminSetUserPasswordResponse, DeliveryMediumType, MessageActionType,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;
use crate::{attribute, triggers, user};

/// AdminCreateUser.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminCreateUserRequest,
) -> Result<AdminCreateUserResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let validation_data = input.validation_data.map(|given| attribute::by_name(Some(given)));
    let mediums = input.desired_delivery_mediums.into_iter().flatten().map(|medium| match medium {
        DeliveryMediumType::Sms => MessageMedium::Sms,
        DeliveryMediumType::Email => MessageMedium::Email,
    });
    let new = NewUser {
        username: input.username,
        attributes: attribute::by_name(input.user_attributes),
        temporary_password: input.temporary_password.map(Secret::new),
        alias_claim: alias_claim(input.force_alias_creation),
        invitation: match input.message_action {
            Some(MessageActionType::Suppress) => Invitation::Suppress,
            _ => Invitation::Send(mediums.collect()),
        },
        triggers: TriggerContext { validation_data, ..triggers::context(&context, input.client_metadata) },
    };
    let created = match input.message_action {
        Some(MessageActionType::Resend) => admin_user::invite_again(&ports.identity, &pool, new).await?,
        _ => admin_user::create(&ports.identity, &pool, new).await?,
    };
    Ok(AdminCreateUserResponse { user: Some(user::shown(&created)) })
}

/// AdminGetUser.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminGetUserRequest,
) -> Result<AdminGetUserResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let found = admin_user::existing(&ports.identity, &pool, &input.username).await?.value;
    Ok(AdminGetUserResponse {
        username: Some(found.username.clone()),
        user_attributes: Some(attribute::shown(&found)),
        user_create_date: Some(found.created_at),
        user_last_modified_date: Some(found.modified_at),
        enabled: Some(found.is_enabled),
        user_status: Some(user::status(found.status)),
        preferred_mfa_setting: mfa_preference::preferred(&found).map(str::to_owned),
        user_mfa_setting_list: mfa_preference::turned_on(&found),
        ..AdminGetUserResponse::default()
    })
}

/// AdminSetUserPassword.
pub(crate) async fn set_password(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminSetUserPasswordRequest,
) -> Result<AdminSetUserPasswordResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let kind = if input.permanent == Some(true) { PasswordKind::Permanent } else { PasswordKind::Temporary };
    admin_user::set_password(&ports.identity, &pool, &input.username, Secret::new(input.password), kind).await?;
    Ok(AdminSetUserPasswordResponse {})
}

/// AdminResetUserPassword.
pub(crate) async fn reset_password(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminResetUserPasswordRequest,
) -> Result<AdminResetUserPasswordResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    forgot_password::reset_by_administrator(&ports.identity, &pool, &input.username).await?;
    Ok(AdminResetUserPasswordResponse {})
}

/// AdminConfirmSignUp.
pub(crate) async fn confirm_sign_up(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminConfirmSignUpRequest,
) -> Result<AdminConfirmSignUpResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let triggers = triggers::context(&context, input.client_metadata);
    admin_user::confirm_sign_up(&ports.identity, &pool, &input.username, &triggers).await?;
    Ok(AdminConfirmSignUpResponse {})
}

/// AdminDeleteUser.
pub(crate) async fn delete(ports: Arc<Ports>, context: CallContext, input: AdminDeleteUserRequest) -> Result<(), Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let found = admin_user::existing(&ports.identity, &pool, &input.username).await?;
    identity_user::delete(&ports.identity, &pool, &found).await
}

/// AdminDisableUser.
pub(crate) async fn disable(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminDisableUserRequest,
) -> Result<AdminDisableUserResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    admin_user::disable(&ports.identity, &pool, &input.username).await?;
    Ok(AdminDisableUserResponse {})
}

/// AdminEnableUser.
pub(crate) async fn enable(
    ports: Arc<Ports>,
    context: CallContext,
    input: AdminEnableUserRequest,
) -> Result<AdminEnableUserResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    admin_user::enable(&ports.identity, &pool, &input.username).await?;
    Ok(AdminEnableUserResponse {})
}

/// `ForceAliasCreation`.
pub(crate) const fn alias_claim(force_alias_creation: Option<bool>) -> AliasClaim {
    match force_alias_creation {
        Some(true) => AliasClaim::Move,
        _ => AliasClaim::Refuse,
    }
}
