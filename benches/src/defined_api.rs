//! APIs as they are defined and frozen, for what no operation makes in a reasonable time: an API with ten thousand routes.

use std::collections::BTreeMap;

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::rest_api::{Authorizer, Deployment, EndpointConfiguration, Integration, Method, Resource, RestApi, Stage};
use gatewright_model::timestamp::Timestamp;

/// The only stage.
pub(crate) const STAGE_NAME: &str = "bench";
const DEPLOYMENT_ID: &str = "depl00";
const ROOT_ID: &str = "root000000";
/// Routes below one resource.
const GROUP: usize = 100;

/// What a route of this number is found by; all of them are of the same length.
pub(crate) fn route_path(number: usize) -> String {
    format!("/group-{:03}/item-{number:05}", number / GROUP)
}

/// An API's id, by its number.
pub(crate) fn api_id(number: usize) -> String {
    format!("api{number:07}")
}

/// An API whose root has no method, and no resource below.
pub(crate) fn api(id: &str) -> RestApi {
    let root = Resource { id: ROOT_ID.into(), parent_id: None, path_part: None, path: "/".into(), methods: BTreeMap::new() };
    RestApi {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        id: id.to_owned(),
        name: "bench".into(),
        description: None,
        version: None,
        created_at: Timestamp::default(),
        api_key_source: "HEADER".into(),
        endpoint_configuration: EndpointConfiguration {
            types: vec!["EDGE".into()],
            ip_address_type: "ipv4".into(),
            vpc_endpoint_ids: Vec::new(),
        },
        is_execute_api_endpoint_disabled: false,
        binary_media_types: Vec::new(),
        minimum_compression_size: None,
        tags: BTreeMap::new(),
        root_resource_id: ROOT_ID.into(),
        resources: BTreeMap::from([(root.id.clone(), root)]),
        authorizers: BTreeMap::new(),
        gateway_responses: BTreeMap::new(),
        policy: None,
    }
}

/// An API with so many routes, all of them GET with this method.
pub(crate) fn api_with_routes(id: &str, routes: usize, method: &Method) -> RestApi {
    let mut api = api(id);
    for number in 0..routes {
        let group = number / GROUP;
        let group_id = format!("g{group:05}");
        let (group_part, path) = (format!("group-{group:03}"), route_path(number));
        api.resources.entry(group_id.clone()).or_insert_with(|| Resource {
            id: group_id.clone(),
            parent_id: Some(ROOT_ID.into()),
            path: format!("/{group_part}"),
            path_part: Some(group_part),
            methods: BTreeMap::new(),
        });
        let resource = Resource {
            id: format!("r{number:05}"),
            parent_id: Some(group_id),
            path_part: Some(format!("item-{number:05}")),
            path,
            methods: BTreeMap::from([("GET".into(), method.clone())]),
        };
        api.resources.insert(resource.id.clone(), resource);
    }
    api
}

/// A method that passes everything on to a backend, open to everybody.
pub(crate) fn open(backend: &str) -> Method {
    let integration = Integration {
        kind: "HTTP_PROXY".into(),
        http_method: Some("GET".into()),
        uri: Some(backend.to_owned()),
        credentials: None,
        connection_type: Some("INTERNET".into()),
        connection_id: None,
        request_parameters: BTreeMap::new(),
        request_templates: BTreeMap::new(),
        passthrough_behavior: "WHEN_NO_MATCH".into(),
        content_handling: None,
        timeout_ms: 29_000,
        cache_namespace: "r".into(),
        cache_key_parameters: Vec::new(),
        responses: BTreeMap::new(),
    };
    Method {
        http_method: "GET".into(),
        authorization_type: "NONE".into(),
        authorizer_id: None,
        is_api_key_required: false,
        request_validator_id: None,
        operation_name: None,
        request_parameters: BTreeMap::new(),
        request_models: BTreeMap::new(),
        authorization_scopes: Vec::new(),
        responses: BTreeMap::new(),
        integration: Some(integration),
    }
}

/// An authorizer of this id and kind that looks into the header `Authorization`.
pub(crate) fn authorizer(id: &str, kind: &str) -> Authorizer {
    Authorizer {
        id: id.to_owned(),
        name: id.to_owned(),
        kind: kind.to_owned(),
        provider_arns: Vec::new(),
        auth_type: None,
        authorizer_uri: None,
        authorizer_credentials: None,
        identity_source: Some("method.request.header.Authorization".into()),
        identity_validation_expression: None,
        result_ttl_s: Some(3600),
    }
}

/// The API, frozen, and the stage that serves it.
pub(crate) fn deployed(api: RestApi) -> (Stage, Deployment) {
    let stage = Stage {
        account: api.account.clone(),
        region: api.region.clone(),
        rest_api_id: api.id.clone(),
        stage_name: STAGE_NAME.into(),
        deployment_id: DEPLOYMENT_ID.into(),
        description: None,
        variables: BTreeMap::new(),
        documentation_version: None,
        is_tracing_enabled: false,
        tags: BTreeMap::new(),
        created_at: Timestamp::default(),
        last_updated_at: Timestamp::default(),
        authorizer_cache_epoch: 0,
    };
    let deployment = Deployment { id: DEPLOYMENT_ID.into(), description: None, created_at: Timestamp::default(), snapshot: api };
    (stage, deployment)
}
