//! CreateUserPool, DescribeUserPool, UpdateUserPool, DeleteUserPool, ListUserPools.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html> and its neighbours.

mod asked;
mod lambda_config;
pub(crate) mod mfa;
mod settings;
mod shown;
mod unsupported;

use std::sync::Arc;

use gatewright_identity::admin_pool::{self, NewUserPool};
use gatewright_identity::user_pool::{AliasAttribute, ContactAttribute, SchemaAttribute, UserPool};
use gatewright_identity::{Refusal, attribute_schema, records, user, user_pool_domain};
use gatewright_shapes_cognito_idp::types::{
    AliasAttributeType, CreateUserPoolRequest, CreateUserPoolResponse, DeleteUserPoolRequest, DescribeUserPoolRequest,
    DescribeUserPoolResponse, ListUserPoolsRequest, ListUserPoolsResponse, SchemaAttributeType, UpdateUserPoolRequest,
    UpdateUserPoolResponse, UserPoolDescriptionType, UsernameAttributeType,
};
use gatewright_wire::service::CallContext;

use crate::ports::Ports;
use asked::Asked;

/// CreateUserPool.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: CreateUserPoolRequest,
) -> Result<CreateUserPoolResponse, Refusal> {
    let new = NewUserPool {
        name: input.pool_name.clone(),
        schema: schema(input.schema.as_deref())?,
        alias_attributes: input.alias_attributes.as_ref().map(|asked| asked.iter().copied().map(alias).collect()),
        username_attributes: input.username_attributes.as_ref().map(|asked| asked.iter().copied().map(username).collect()),
        case_sensitive: input.username_configuration.as_ref().and_then(|configuration| configuration.case_sensitive),
        settings: settings::admit(Asked::from(input))?,
    };
    let pool = admin_pool::create(&ports.identity, &context.account, &context.region, new).await?;
    Ok(CreateUserPoolResponse { user_pool: Some(shown::user_pool(pool, None, 0)) })
}

/// DescribeUserPool.
pub(crate) async fn describe(
    ports: Arc<Ports>,
    context: CallContext,
    input: DescribeUserPoolRequest,
) -> Result<DescribeUserPoolResponse, Refusal> {
    let pool = ports.pool(&context, &input.user_pool_id).await?;
    let users = user::count(&ports.identity, &pool).await?;
    let domain = user_pool_domain::of_pool(&ports.identity, &pool).await?;
    Ok(DescribeUserPoolResponse { user_pool: Some(shown::user_pool(pool, domain, users)) })
}

/// UpdateUserPool.
pub(crate) async fn update(
    ports: Arc<Ports>,
    context: CallContext,
    mut input: UpdateUserPoolRequest,
) -> Result<UpdateUserPoolResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let (id, name) = (std::mem::take(&mut input.user_pool_id), input.pool_name.take());
    admin_pool::update(&ports.identity, &scope, &id, name, settings::admit(Asked::from(input))?).await?;
    Ok(UpdateUserPoolResponse {})
}

/// DeleteUserPool.
pub(crate) async fn delete(ports: Arc<Ports>, context: CallContext, input: DeleteUserPoolRequest) -> Result<(), Refusal> {
    let scope = records::scope(&context.account, &context.region);
    admin_pool::delete(&ports.identity, &scope, &input.user_pool_id).await
}

/// ListUserPools.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListUserPoolsRequest,
) -> Result<ListUserPoolsResponse, Refusal> {
    let scope = records::scope(&context.account, &context.region);
    let page = admin_pool::list(&ports.identity, &scope, Some(input.max_results), input.next_token.as_deref()).await?;
    let described = |pool: UserPool| UserPoolDescriptionType {
        id: Some(pool.id),
        name: Some(pool.name),
        lambda_config: Some(lambda_config::shown(pool.settings.lambda_config)),
        last_modified_date: Some(pool.modified_at),
        creation_date: Some(pool.created_at),
        ..UserPoolDescriptionType::default()
    };
    Ok(ListUserPoolsResponse { user_pools: Some(page.items.into_iter().map(described).collect()), next_token: page.token })
}

fn schema(asked: Option<&[SchemaAttributeType]>) -> Result<Vec<SchemaAttribute>, Refusal> {
    asked.unwrap_or_default().iter().map(schema_attribute).collect()
}

fn schema_attribute(asked: &SchemaAttributeType) -> Result<SchemaAttribute, Refusal> {
    let name = asked.name.clone().unwrap_or_default();
    // AWS: a standard attribute has its own type, and it need not be said.
    let data_type = asked.attribute_data_type.map(settings::data_type).or_else(|| attribute_schema::standard_data_type(&name));
    let data_type = data_type.ok_or_else(|| {
        Refusal::invalid_parameter("Invalid AttributeDataType input, please use the provided AttributeDataType enum.")
    })?;
    Ok(SchemaAttribute {
        name,
        data_type,
        is_developer_only: asked.developer_only_attribute.unwrap_or(false),
        is_mutable: asked.mutable.unwrap_or(true),
        is_required: asked.required.unwrap_or(false),
        string_constraints: asked
            .string_attribute_constraints
            .as_ref()
            .map(|constraints| (constraints.min_length.clone(), constraints.max_length.clone())),
        number_constraints: asked
            .number_attribute_constraints
            .as_ref()
            .map(|constraints| (constraints.min_value.clone(), constraints.max_value.clone())),
    })
}

const fn alias(asked: AliasAttributeType) -> AliasAttribute {
    match asked {
        AliasAttributeType::PhoneNumber => AliasAttribute::PhoneNumber,
        AliasAttributeType::Email => AliasAttribute::Email,
        AliasAttributeType::PreferredUsername => AliasAttribute::PreferredUsername,
    }
}

const fn username(asked: UsernameAttributeType) -> ContactAttribute {
    match asked {
        UsernameAttributeType::PhoneNumber => ContactAttribute::PhoneNumber,
        UsernameAttributeType::Email => ContactAttribute::Email,
    }
}
