//! CreateUserPoolDomain, DescribeUserPoolDomain, UpdateUserPoolDomain, DeleteUserPoolDomain.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html> and its
//! neighbours.
//!
//! # Not (yet) like AWS
//! - Custom domains are refused: their certificate could not be enforced here, nor their name be resolved.
//! - Nothing is served by S3 and CloudFront, so no bucket, distribution and version are shown.

use std::sync::Arc;

use gatewright_identity::user_pool_domain::{self, ManagedLoginVersion};
use gatewright_identity::{Refusal, admin_domain, records};
use gatewright_shapes_cognito_idp::types::{
    CreateUserPoolDomainRequest, CreateUserPoolDomainResponse, CustomDomainConfigType, DeleteUserPoolDomainRequest,
    DeleteUserPoolDomainResponse, DescribeUserPoolDomainRequest, DescribeUserPoolDomainResponse, DomainDescriptionType,
    DomainStatusType, RoutingType, UpdateUserPoolDomainRequest, UpdateUserPoolDomainResponse,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// CreateUserPoolDomain.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: CreateUserPoolDomainRequest,
) -> Result<CreateUserPoolDomainResponse, Refusal> {
    refuse_custom(input.custom_domain_config.as_ref(), input.routing.as_ref())?;
    let scope = records::scope(&context.account, &context.region);
    let version = input.managed_login_version.map(ManagedLoginVersion::parse).transpose()?.unwrap_or_default();
    let domain = admin_domain::create(&ports.identity, &scope, &input.user_pool_id, input.domain, version).await?;
    Ok(CreateUserPoolDomainResponse {
        managed_login_version: Some(domain.managed_login_version.number()),
        ..CreateUserPoolDomainResponse::default()
    })
}

/// DescribeUserPoolDomain. AWS: of a domain that is not there, or is another's, it describes nothing, and that is no error.
pub(crate) async fn describe(
    ports: Arc<Ports>,
    context: CallContext,
    input: DescribeUserPoolDomainRequest,
) -> Result<DescribeUserPoolDomainResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let found = user_pool_domain::find(&ports.identity, &input.domain).await?.filter(|(pool, _)| pool.scope() == scope);
    let description = found.map(|(pool, domain)| DomainDescriptionType {
        user_pool_id: Some(pool.id),
        aws_account_id: Some(pool.account.to_string()),
        domain: Some(domain.prefix),
        status: Some(DomainStatusType::Active),
        custom_domain_config: Some(CustomDomainConfigType::default()),
        managed_login_version: Some(domain.managed_login_version.number()),
        ..DomainDescriptionType::default()
    });
    Ok(DescribeUserPoolDomainResponse { domain_description: Some(description.unwrap_or_default()) })
}

/// UpdateUserPoolDomain.
pub(crate) async fn update(
    ports: Arc<Ports>,
    context: CallContext,
    input: UpdateUserPoolDomainRequest,
) -> Result<UpdateUserPoolDomainResponse, Refusal> {
    refuse_custom(input.custom_domain_config.as_ref(), input.routing.as_ref())?;
    let scope = records::scope(&context.account, &context.region);
    let version = input.managed_login_version.map(ManagedLoginVersion::parse).transpose()?;
    let domain = admin_domain::update(&ports.identity, &scope, &input.user_pool_id, &input.domain, version).await?;
    Ok(UpdateUserPoolDomainResponse {
        managed_login_version: Some(domain.managed_login_version.number()),
        ..UpdateUserPoolDomainResponse::default()
    })
}

/// DeleteUserPoolDomain.
pub(crate) async fn delete(
    ports: Arc<Ports>,
    context: CallContext,
    input: DeleteUserPoolDomainRequest,
) -> Result<DeleteUserPoolDomainResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    admin_domain::delete(&ports.identity, &scope, &input.user_pool_id, &input.domain).await?;
    Ok(DeleteUserPoolDomainResponse {})
}

fn refuse_custom(config: Option<&CustomDomainConfigType>, routing: Option<&RoutingType>) -> Result<(), Refusal> {
    if config.is_some() {
        return Err(Refusal::not_yet_supported("custom domains (CustomDomainConfig)"));
    }
    if routing.is_some() {
        return Err(Refusal::not_yet_supported("replicas of user pools (Routing)"));
    }
    Ok(())
}
