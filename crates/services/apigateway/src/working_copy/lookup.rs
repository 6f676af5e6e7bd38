//! Finding what stands in a working copy: a resource, a method on it, and what is inside the method.
//!
//! Each gives AWS's 404 for the first thing on the way that is missing.

use gatewright_model::rest_api::{Integration, IntegrationResponse, Method, MethodResponse, Resource, RestApi};
use gatewright_wire::service::ServiceError;

use crate::refusal::{no_integration, no_method, no_resource, no_response};

/// A resource.
pub(crate) fn resource<'a>(api: &'a RestApi, id: &str) -> Result<&'a Resource, ServiceError> {
    api.resources.get(id).ok_or_else(no_resource)
}

/// A resource to change.
pub(crate) fn resource_mut<'a>(api: &'a mut RestApi, id: &str) -> Result<&'a mut Resource, ServiceError> {
    api.resources.get_mut(id).ok_or_else(no_resource)
}

/// A method.
pub(crate) fn method<'a>(api: &'a RestApi, resource_id: &str, verb: &str) -> Result<&'a Method, ServiceError> {
    resource(api, resource_id)?.methods.get(verb).ok_or_else(no_method)
}

/// A method to change.
pub(crate) fn method_mut<'a>(api: &'a mut RestApi, resource_id: &str, verb: &str) -> Result<&'a mut Method, ServiceError> {
    resource_mut(api, resource_id)?.methods.get_mut(verb).ok_or_else(no_method)
}

/// A declared answer of a method.
pub(crate) fn method_response<'a>(method: &'a Method, status_code: &str) -> Result<&'a MethodResponse, ServiceError> {
    method.responses.get(status_code).ok_or_else(no_response)
}

/// A declared answer of a method to change.
pub(crate) fn method_response_mut<'a>(method: &'a mut Method, status_code: &str) -> Result<&'a mut MethodResponse, ServiceError> {
    method.responses.get_mut(status_code).ok_or_else(no_response)
}

/// What a method calls.
pub(crate) fn integration(method: &Method) -> Result<&Integration, ServiceError> {
    method.integration.as_ref().ok_or_else(no_integration)
}

/// What a method calls, to change.
pub(crate) fn integration_mut(method: &mut Method) -> Result<&mut Integration, ServiceError> {
    method.integration.as_mut().ok_or_else(no_integration)
}

/// How one answer of an integration is mapped.
pub(crate) fn integration_response<'a>(
    integration: &'a Integration,
    status_code: &str,
) -> Result<&'a IntegrationResponse, ServiceError> {
    integration.responses.get(status_code).ok_or_else(no_response)
}
