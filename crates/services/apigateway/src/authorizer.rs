//! Authorizer: who decides who may call, a function or user pools.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html>. What a stored authorizer fulfils is in
//! [`rules`].

use gatewright_model::rest_api::{Authorizer, RestApi};
use gatewright_shapes_apigateway::{operations, types};
use gatewright_wire::service::{CallContext, Service, ServiceError};

use crate::ids::child_id;
use crate::page::Window;
use crate::ports::{Ports, bind};
use crate::refusal::{concurrent_modification, conflict, limit_exceeded, no_rest_api, not_found, not_yet};
use crate::{patch, working_copy};

mod providers;
mod rules;

/// Most authorizers of one API. AWS's quota is 10 and can be raised.
pub const AUTHORIZERS_MAX: usize = 100;

pub(crate) fn endpoints(service: Service, ports: &Ports) -> Service {
    service
        .on(operations::CreateAuthorizer, bind(ports, create))
        .on(operations::GetAuthorizer, bind(ports, get))
        .on(operations::GetAuthorizers, bind(ports, list))
        .on(operations::UpdateAuthorizer, bind(ports, update))
        .on(operations::DeleteAuthorizer, bind(ports, delete))
}

async fn create(
    ports: Ports,
    context: CallContext,
    input: types::CreateAuthorizerRequest,
) -> Result<types::Authorizer, ServiceError> {
    // AWS: the authorizer itself is checked before its API, and an unknown API is a 409.
    let mut authorizer = new_authorizer(&input)?;
    rules::check(&context.account, &authorizer)?;
    providers::check_have_keys(ports.key_sets.as_ref(), &authorizer, None)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, concurrent_modification, |api| {
        authorizer.id = child_id(&ports.entropy, |id| api.authorizers.contains_key(id))?;
        rules::check_name_is_free(api, &authorizer)?;
        if api.authorizers.len() >= AUTHORIZERS_MAX {
            return Err(limit_exceeded("Maximum number of Authorizers for this API has been reached."));
        }
        api.authorizers.insert(authorizer.id.clone(), authorizer.clone());
        Ok(answer(&authorizer))
    })
    .await
}

async fn get(ports: Ports, context: CallContext, input: types::GetAuthorizerRequest) -> Result<types::Authorizer, ServiceError> {
    let api = working_copy::read(&ports, &context, &input.rest_api_id, no_authorizer).await?;
    api.authorizers.get(&input.authorizer_id).map(answer).ok_or_else(no_authorizer)
}

async fn list(
    ports: Ports,
    context: CallContext,
    input: types::GetAuthorizersRequest,
) -> Result<types::Authorizers, ServiceError> {
    let window = Window::new(input.limit, input.position.as_deref())?;
    let absent = || no_rest_api(&context.account, &input.rest_api_id);
    let api = working_copy::read(&ports, &context, &input.rest_api_id, absent).await?;
    let page = window.page_of_all(api.authorizers.values(), |authorizer| authorizer.id.as_str());
    Ok(types::Authorizers { items: Some(page.items.into_iter().map(answer).collect()), position: page.position })
}

async fn update(
    ports: Ports,
    context: CallContext,
    input: types::UpdateAuthorizerRequest,
) -> Result<types::Authorizer, ServiceError> {
    let operations = patch::operations(input.patch_operations)?;
    working_copy::edit(&ports, &context, &input.rest_api_id, no_authorizer, |api| {
        let before = api.authorizers.get(&input.authorizer_id).ok_or_else(no_authorizer)?;
        let mut authorizer = before.clone();
        rules::PATCHES.apply(&mut authorizer, &operations)?;
        rules::check(&context.account, &authorizer)?;
        providers::check_have_keys(ports.key_sets.as_ref(), &authorizer, Some(before))?;
        check_fits_methods(api, &authorizer)?;
        rules::check_name_is_free(api, &authorizer)?;
        let shown = answer(&authorizer);
        api.authorizers.insert(authorizer.id.clone(), authorizer);
        Ok(shown)
    })
    .await
}

async fn delete(ports: Ports, context: CallContext, input: types::DeleteAuthorizerRequest) -> Result<(), ServiceError> {
    working_copy::edit(&ports, &context, &input.rest_api_id, no_authorizer, |api| {
        let authorizer = api.authorizers.get(&input.authorizer_id).ok_or_else(no_authorizer)?;
        if let Some(method) = first_method_behind(api, &authorizer.id) {
            let name = &authorizer.name;
            return Err(conflict(format!("Cannot delete authorizer '{name}', is referenced in method: {method}")));
        }
        api.authorizers.remove(&input.authorizer_id);
        Ok(())
    })
    .await
}

fn answer(authorizer: &Authorizer) -> types::Authorizer {
    types::Authorizer {
        id: Some(authorizer.id.clone()),
        name: Some(authorizer.name.clone()),
        type_: types::AuthorizerType::parse(&authorizer.kind),
        provider_arns: (!authorizer.provider_arns.is_empty()).then(|| authorizer.provider_arns.clone()),
        auth_type: authorizer.auth_type.clone(),
        authorizer_uri: authorizer.authorizer_uri.clone(),
        authorizer_credentials: authorizer.authorizer_credentials.clone(),
        identity_source: authorizer.identity_source.clone(),
        identity_validation_expression: authorizer.identity_validation_expression.clone(),
        authorizer_result_ttl_in_seconds: authorizer.result_ttl_s,
        ..types::Authorizer::default()
    }
}

fn new_authorizer(input: &types::CreateAuthorizerRequest) -> Result<Authorizer, ServiceError> {
    if input.jwt_configuration.is_some() {
        return Err(not_yet("jwtConfiguration"));
    }
    let set = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    Ok(Authorizer {
        id: String::new(),
        name: input.name.clone(),
        kind: input.type_.as_str().to_owned(),
        provider_arns: input.provider_arns.clone().unwrap_or_default(),
        auth_type: set(&input.auth_type).or_else(|| Some(auth_type(&input.type_).to_owned())),
        authorizer_uri: set(&input.authorizer_uri),
        authorizer_credentials: set(&input.authorizer_credentials),
        identity_source: set(&input.identity_source),
        identity_validation_expression: set(&input.identity_validation_expression),
        result_ttl_s: input.authorizer_result_ttl_in_seconds,
    })
}

/// How AWS labels an authorizer that was given no label.
fn auth_type(kind: &types::AuthorizerType) -> &'static str {
    if *kind == types::AuthorizerType::CognitoUserPools { "cognito_user_pools" } else { "custom" }
}

/// Whether a method of this authorization type can name the authorizer.
pub(crate) fn fits(authorizer: &Authorizer, authorization_type: &str) -> bool {
    match authorization_type {
        "COGNITO_USER_POOLS" => authorizer.kind == "COGNITO_USER_POOLS",
        "CUSTOM" => authorizer.kind != "COGNITO_USER_POOLS",
        _ => true,
    }
}

/// An authorizer does not become of a kind that its methods cannot name.
fn check_fits_methods(api: &RestApi, authorizer: &Authorizer) -> Result<(), ServiceError> {
    for resource in api.resources.values() {
        let named = resource.methods.values().filter(|method| method.authorizer_id.as_deref() == Some(&authorizer.id));
        for method in named {
            if !fits(authorizer, &method.authorization_type) {
                let (name, kind) = (&authorizer.name, &authorizer.kind);
                return Err(conflict(format!(
                    "Cannot change the type of authorizer '{name}' to {kind}, is referenced in method: {}/{}",
                    method.http_method, resource.path
                )));
            }
        }
    }
    Ok(())
}

/// The first method that names the authorizer, as AWS writes it: verb, slash, path (`GET//pets`).
fn first_method_behind(api: &RestApi, authorizer_id: &str) -> Option<String> {
    api.resources.values().find_map(|resource| {
        let method = resource.methods.values().find(|method| method.authorizer_id.as_deref() == Some(authorizer_id))?;
        Some(format!("{}/{}", method.http_method, resource.path))
    })
}

pub(crate) fn no_authorizer() -> ServiceError {
    not_found("Invalid Authorizer identifier specified")
}
