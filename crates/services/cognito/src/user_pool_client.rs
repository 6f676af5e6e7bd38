//! CreateUserPoolClient, DescribeUserPoolClient, UpdateUserPoolClient, DeleteUserPoolClient, ListUserPoolClients.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html> and its neighbours.

mod settings;
mod shown;

use std::sync::Arc;

use gatewright_identity::user_pool_client::{self, ClientSecret, UserPoolClient};
use gatewright_identity::{Refusal, admin_client, records};
use gatewright_model::secret::Secret;
use gatewright_shapes_cognito_idp::types::{
    ClientTypeType, CreateUserPoolClientRequest, CreateUserPoolClientResponse, DeleteUserPoolClientRequest,
    DescribeUserPoolClientRequest, DescribeUserPoolClientResponse, ListUserPoolClientsRequest, ListUserPoolClientsResponse,
    UpdateUserPoolClientRequest, UpdateUserPoolClientResponse, UserPoolClientDescription,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;
use settings::Asked;

/// CreateUserPoolClient.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    mut input: CreateUserPoolClientRequest,
) -> Result<CreateUserPoolClientResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let (pool_id, name) = (std::mem::take(&mut input.user_pool_id), std::mem::take(&mut input.client_name));
    let secret = match (input.generate_secret, input.client_secret.take()) {
        (Some(true), Some(_)) => {
            return Err(Refusal::invalid_parameter("GenerateSecret and ClientSecret cannot be used together."));
        }
        (_, Some(given)) => ClientSecret::Given(Secret::new(given)),
        (Some(true), None) => ClientSecret::Generated,
        _ => ClientSecret::None,
    };
    let settings = settings::admit(Asked::from(input))?;
    let client = admin_client::create(&ports.identity, &scope, &pool_id, name, secret, settings).await?;
    let secret = user_pool_client::secret(&ports.identity, &client)?;
    Ok(CreateUserPoolClientResponse { user_pool_client: Some(shown::client(client, secret)) })
}

/// DescribeUserPoolClient.
pub(crate) async fn describe(
    ports: Arc<Ports>,
    context: CallContext,
    input: DescribeUserPoolClientRequest,
) -> Result<DescribeUserPoolClientResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let client = user_pool_client::find(&ports.identity, &pool, &input.client_id).await?.value;
    let secret = user_pool_client::secret(&ports.identity, &client)?;
    Ok(DescribeUserPoolClientResponse { user_pool_client: Some(shown::client(client, secret)) })
}

/// UpdateUserPoolClient.
pub(crate) async fn update(
    ports: Arc<Ports>,
    context: CallContext,
    mut input: UpdateUserPoolClientRequest,
) -> Result<UpdateUserPoolClientResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let (pool_id, id) = (std::mem::take(&mut input.user_pool_id), std::mem::take(&mut input.client_id));
    let name = input.client_name.take();
    let settings = settings::admit(Asked::from(input))?;
    let client = admin_client::update(&ports.identity, &scope, &pool_id, &id, name, settings).await?;
    let secret = user_pool_client::secret(&ports.identity, &client)?;
    Ok(UpdateUserPoolClientResponse { user_pool_client: Some(shown::client(client, secret)) })
}

/// DeleteUserPoolClient.
pub(crate) async fn delete(ports: Arc<Ports>, context: CallContext, input: DeleteUserPoolClientRequest) -> Result<(), Refusal> {
    let scope = records::scope(&context.account, &context.region);
    admin_client::delete(&ports.identity, &scope, &input.user_pool_id, &input.client_id).await
}

/// ListUserPoolClients.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListUserPoolClientsRequest,
) -> Result<ListUserPoolClientsResponse, Refusal> {
    if input.client_type == Some(ClientTypeType::Dcr) {
        return Err(Refusal::not_yet_supported("dynamically registered clients (ClientType DCR)"));
    }
    let scope = records::scope(&context.account, &context.region);
    let token = input.next_token.as_deref();
    let page = admin_client::list(&ports.identity, &scope, &input.user_pool_id, input.max_results, token).await?;
    let described = |client: UserPoolClient| UserPoolClientDescription {
        client_id: Some(client.id),
        user_pool_id: Some(client.user_pool_id),
        client_name: Some(client.name),
    };
    Ok(ListUserPoolClientsResponse {
        user_pool_clients: Some(page.items.into_iter().map(described).collect()),
        next_token: page.token,
    })
}
