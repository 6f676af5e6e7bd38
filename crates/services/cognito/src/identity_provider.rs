//! CreateIdentityProvider, DescribeIdentityProvider, UpdateIdentityProvider, DeleteIdentityProvider, ListIdentityProviders,
//! GetIdentityProviderByIdentifier.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html> and its
//! neighbours.
//!
//! # Not (yet) like AWS
//! - Of the types there are `Google` and `OIDC`; the others and `AcrMapping` are refused.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_identity::admin_identity_provider::{self, NewIdentityProvider, ProviderChanges};
use gatewright_identity::identity_provider::{self, IdentityProvider, ProviderKind};
use gatewright_identity::{Identity, Refusal, records};
use gatewright_shapes_cognito_idp::types::{
    CreateIdentityProviderRequest, CreateIdentityProviderResponse, DeleteIdentityProviderRequest,
    DescribeIdentityProviderRequest, DescribeIdentityProviderResponse, GetIdentityProviderByIdentifierRequest,
    GetIdentityProviderByIdentifierResponse, IdentityProviderType, IdentityProviderTypeType, ListIdentityProvidersRequest,
    ListIdentityProvidersResponse, ProviderDescription, UpdateIdentityProviderRequest, UpdateIdentityProviderResponse,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// CreateIdentityProvider.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: CreateIdentityProviderRequest,
) -> Result<CreateIdentityProviderResponse, Refusal> {
    refuse_levels(input.acr_mapping.as_ref())?;
    let scope = records::scope(&context.account, &context.region);
    let new = NewIdentityProvider {
        user_pool_id: input.user_pool_id,
        name: input.provider_name,
        kind: kind(input.provider_type)?,
        details: input.provider_details,
        attribute_mapping: input.attribute_mapping.unwrap_or_default(),
        identifiers: input.idp_identifiers,
    };
    let provider = admin_identity_provider::create(&ports.identity, &scope, new).await?;
    Ok(CreateIdentityProviderResponse { identity_provider: Some(shown(&ports.identity, provider)?) })
}

/// DescribeIdentityProvider.
pub(crate) async fn describe(
    ports: Arc<Ports>,
    context: CallContext,
    input: DescribeIdentityProviderRequest,
) -> Result<DescribeIdentityProviderResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let provider = admin_identity_provider::find(&ports.identity, &scope, &input.user_pool_id, &input.provider_name).await?;
    Ok(DescribeIdentityProviderResponse { identity_provider: Some(shown(&ports.identity, provider)?) })
}

/// GetIdentityProviderByIdentifier.
pub(crate) async fn by_identifier(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetIdentityProviderByIdentifierRequest,
) -> Result<GetIdentityProviderByIdentifierResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let (pool_id, identifier) = (&input.user_pool_id, &input.idp_identifier);
    let provider = admin_identity_provider::find_by_identifier(&ports.identity, &scope, pool_id, identifier).await?;
    Ok(GetIdentityProviderByIdentifierResponse { identity_provider: Some(shown(&ports.identity, provider)?) })
}

/// UpdateIdentityProvider. AWS: what is not said stays; what is said to be empty is emptied.
pub(crate) async fn update(
    ports: Arc<Ports>,
    context: CallContext,
    input: UpdateIdentityProviderRequest,
) -> Result<UpdateIdentityProviderResponse, Refusal> {
    refuse_levels(input.acr_mapping.as_ref())?;
    let scope = records::scope(&context.account, &context.region);
    let changes = ProviderChanges {
        details: input.provider_details,
        attribute_mapping: input.attribute_mapping,
        identifiers: input.idp_identifiers,
    };
    let (pool_id, name) = (&input.user_pool_id, &input.provider_name);
    let provider = admin_identity_provider::update(&ports.identity, &scope, pool_id, name, changes).await?;
    Ok(UpdateIdentityProviderResponse { identity_provider: Some(shown(&ports.identity, provider)?) })
}

/// DeleteIdentityProvider.
pub(crate) async fn delete(ports: Arc<Ports>, context: CallContext, input: DeleteIdentityProviderRequest) -> Result<(), Refusal> {
    let scope = records::scope(&context.account, &context.region);
    admin_identity_provider::delete(&ports.identity, &scope, &input.user_pool_id, &input.provider_name).await
}

/// ListIdentityProviders.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListIdentityProvidersRequest,
) -> Result<ListIdentityProvidersResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let token = input.next_token.as_deref();
    let page = admin_identity_provider::list(&ports.identity, &scope, &input.user_pool_id, input.max_results, token).await?;
    let described = |provider: IdentityProvider| ProviderDescription {
        provider_name: Some(provider.name),
        provider_type: Some(shown_kind(provider.kind)),
        last_modified_date: Some(provider.modified_at),
        creation_date: Some(provider.created_at),
    };
    Ok(ListIdentityProvidersResponse { providers: Some(page.items.into_iter().map(described).collect()), next_token: page.token })
}

/// A provider as AWS shows it: with its secret.
fn shown(identity: &Identity, provider: IdentityProvider) -> Result<IdentityProviderType, Refusal> {
    let secret = identity_provider::client_secret(identity, &provider)?;
    let secret = secret.map(|secret| ("client_secret".to_owned(), secret.expose().clone()));
    let details = provider.details.shown(provider.kind).into_iter().chain(secret).collect();
    Ok(IdentityProviderType {
        user_pool_id: Some(provider.user_pool_id),
        provider_name: Some(provider.name),
        provider_type: Some(shown_kind(provider.kind)),
        provider_details: Some(details),
        attribute_mapping: Some(provider.attribute_mapping),
        idp_identifiers: provider.identifiers,
        last_modified_date: Some(provider.modified_at),
        creation_date: Some(provider.created_at),
        ..IdentityProviderType::default()
    })
}

fn kind(asked: IdentityProviderTypeType) -> Result<ProviderKind, Refusal> {
    match asked {
        IdentityProviderTypeType::Google => Ok(ProviderKind::Google),
        IdentityProviderTypeType::Oidc => Ok(ProviderKind::Oidc),
        other => Err(Refusal::not_yet_supported(&format!("identity providers of type {}", other.as_str()))),
    }
}

const fn shown_kind(kind: ProviderKind) -> IdentityProviderTypeType {
    match kind {
        ProviderKind::Google => IdentityProviderTypeType::Google,
        ProviderKind::Oidc => IdentityProviderTypeType::Oidc,
    }
}

fn refuse_levels(mapping: Option<&BTreeMap<String, String>>) -> Result<(), Refusal> {
    match mapping {
        Some(mapping) if !mapping.is_empty() => Err(Refusal::not_yet_supported("authentication levels (AcrMapping)")),
        _ => Ok(()),
    }
}
