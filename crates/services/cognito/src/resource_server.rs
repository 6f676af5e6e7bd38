//! CreateResourceServer, DescribeResourceServer, UpdateResourceServer, DeleteResourceServer, ListResourceServers.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html> and its
//! neighbours.

use std::sync::Arc;

use gatewright_identity::resource_server::{ResourceServer, Scope};
use gatewright_identity::{Refusal, admin_resource_server, records};
use gatewright_shapes_cognito_idp::types::{
    CreateResourceServerRequest, CreateResourceServerResponse, DeleteResourceServerRequest, DescribeResourceServerRequest,
    DescribeResourceServerResponse, ListResourceServersRequest, ListResourceServersResponse, ResourceServerScopeType,
    ResourceServerType, UpdateResourceServerRequest, UpdateResourceServerResponse,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;

/// CreateResourceServer.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: CreateResourceServerRequest,
) -> Result<CreateResourceServerResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let asked = server(input.user_pool_id, input.identifier, input.name, input.scopes);
    let made = admin_resource_server::create(&ports.identity, &scope, asked).await?;
    Ok(CreateResourceServerResponse { resource_server: Some(shown(made)) })
}

/// DescribeResourceServer.
pub(crate) async fn describe(
    ports: Arc<Ports>,
    context: CallContext,
    input: DescribeResourceServerRequest,
) -> Result<DescribeResourceServerResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let found = admin_resource_server::find(&ports.identity, &scope, &input.user_pool_id, &input.identifier).await?;
    Ok(DescribeResourceServerResponse { resource_server: Some(shown(found)) })
}

/// UpdateResourceServer. AWS: without scopes, it has none any longer.
pub(crate) async fn update(
    ports: Arc<Ports>,
    context: CallContext,
    input: UpdateResourceServerRequest,
) -> Result<UpdateResourceServerResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let asked = server(input.user_pool_id, input.identifier, input.name, input.scopes);
    let changed = admin_resource_server::update(&ports.identity, &scope, asked).await?;
    Ok(UpdateResourceServerResponse { resource_server: Some(shown(changed)) })
}

/// DeleteResourceServer.
pub(crate) async fn delete(ports: Arc<Ports>, context: CallContext, input: DeleteResourceServerRequest) -> Result<(), Refusal> {
    let scope = records::scope(&context.account, &context.region);
    admin_resource_server::delete(&ports.identity, &scope, &input.user_pool_id, &input.identifier).await
}

/// ListResourceServers.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListResourceServersRequest,
) -> Result<ListResourceServersResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let token = input.next_token.as_deref();
    let page = admin_resource_server::list(&ports.identity, &scope, &input.user_pool_id, input.max_results, token).await?;
    Ok(ListResourceServersResponse {
        resource_servers: Some(page.items.into_iter().map(shown).collect()),
        next_token: page.token,
    })
}

fn server(
    user_pool_id: String,
    identifier: String,
    name: String,
    scopes: Option<Vec<ResourceServerScopeType>>,
) -> ResourceServer {
    // The model requires both members of a scope.
    let scope = |asked: ResourceServerScopeType| Scope {
        name: asked.scope_name.unwrap_or_default(),
        description: asked.scope_description.unwrap_or_default(),
    };
    let scopes = scopes.filter(|scopes| !scopes.is_empty()).map(|scopes| scopes.into_iter().map(scope).collect());
    ResourceServer { user_pool_id, identifier, name, scopes }
}

fn shown(server: ResourceServer) -> ResourceServerType {
    let scope =
        |scope: Scope| ResourceServerScopeType { scope_name: Some(scope.name), scope_description: Some(scope.description) };
    ResourceServerType {
        user_pool_id: Some(server.user_pool_id),
        identifier: Some(server.identifier),
        name: Some(server.name),
        scopes: server.scopes.map(|scopes| scopes.into_iter().map(scope).collect()),
        ..ResourceServerType::default()
    }
}
