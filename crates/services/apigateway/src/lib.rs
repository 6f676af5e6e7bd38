//! AWS's apigateway service (REST APIs): the definitions that the road serves, a file a noun.
//!
//! The front hands in verified calls as typed requests ([`service`]); each endpoint reads the API's working copy, lets pure code
//! change it, and writes it back under the version that was read ([`records`], `working_copy`). CreateDeployment freezes the working
//! copy; a stage points at a deployment, and the road serves stages.
//!
//! What it deliberately does not do:
//! - *Invariant:* a setting that guards something and is not enforced on the road is refused where it is written, with a 400 that
//!   says `Gatewright does not yet support …`. It is never stored and ignored.
//! - *Invariant:* a refused call changes nothing in the store. A patch list is applied whole or not at all.
//! - *Invariant:* in every stored working copy paths follow from parents, siblings differ, each `authorizerId` exists, and the
//!   request parameters that a method requires are variables of its path.
//! - It never serves traffic and never calls a function; test calls are the road's, through a port.
//!
//! # Not (yet) like AWS
//! - API keys, usage plans, request validators, models, documentation, imports and exports are not there.
//! - Of integrations only `AWS_PROXY` and `AWS` with Lambda, and `MOCK`; of authorizers only `TOKEN`.

use gatewright_wire::service::Service;

mod authorizer;
mod collection;
mod credentials;
mod deployment;
mod gateway_response;
mod http_method;
mod ids;
mod integration;
mod integration_response;
mod mapping_expression;
mod mapping_template;
mod method;
mod method_response;
mod page;
mod patch;
mod ports;
pub mod records;
mod refusal;
mod resource;
mod rest_api;
mod stage;
mod test_invoke;
mod wording;
mod working_copy;

pub use authorizer::AUTHORIZERS_MAX;
pub use page::{LIMIT_DEFAULT, LIMIT_MAX};
pub use ports::Ports;
pub use resource::RESOURCES_MAX;
pub use stage::STAGES_MAX;
pub use test_invoke::{TEST_BODY_BYTES_MAX, TEST_HEADERS_BYTES_MAX, TEST_PATH_BYTES_MAX};
pub use working_copy::EDIT_ATTEMPTS_MAX;

/// The service with all its operations.
#[must_use]
pub fn service(ports: Ports) -> Service {
    let service = Service::new(&gatewright_shapes_apigateway::SERVICE, &wording::WORDING);
    let nouns = [
        rest_api::endpoints,
        resource::endpoints,
        method::endpoints,
        method_response::endpoints,
        integration::endpoints,
        integration_response::endpoints,
        authorizer::endpoints,
        gateway_response::endpoints,
        deployment::endpoints,
        stage::endpoints,
        test_invoke::endpoints,
    ];
    nouns.into_iter().fold(service, |service, endpoints| endpoints(service, &ports))
}
