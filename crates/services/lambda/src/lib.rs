//! AWS Lambda's control plane: functions, their versions, aliases and permissions, and the front side of Invoke.
//!
//! Callers of the Lambda API reach their functions through [`service`]. What they define becomes one record a function, one more
//! for each published version (configuration, addresses of code and layers, resource policy), one for each alias, one for each function
//! URL, one for each version of a layer, and one for all reservations of an account in a region; the program follows these records, but
//! for layers, and hands them to the functions room. What they upload, or name as
//! an object in a bucket, goes to the code packages, and what they invoke goes through the `Invoke` port, which runs it and may answer
//! piece by piece, or is kept by [`StoredEvents`] to run later.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/welcome.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* it unpacks no code and runs none itself; both happen behind ports.
//! - *Invariant:* a published version changes in nothing but its policy, and its number is never given again.
//! - *Invariant:* a refused call leaves the store as it was.
//! - *Invariant:* a member that guards something and is not enforced here is refused, never stored and forgotten.
//! - *Invariant:* it imports no other service. Whether a role trusts Lambda is asked through [`RoleTrust`].
//!
//! # The states that a caller sees
//! AWS creates, updates and publishes functions in the background: the answer says `Pending` or `InProgress`, and a later poll says `Active`
//! and `Successful` under a new `RevisionId`. Here the code is ready when the call is answered. The record is therefore written
//! once, in its final state, and only the *answer* shows the state before it, with a revision id of its own. So every waiter
//! succeeds at its first poll, tools that wait for a state transition see one, and no crash can leave a function pending.
//!
//! # Not (yet) like AWS
//! - Container images, tracing, VPC, file systems, keys, dead letter
//!   queues, code signing, SnapStart: refused by name.
//! - Only Python, Node and custom runtimes; the pinned runtime version is a name of ours.

mod account_settings;
mod alias;
mod alias_record;
mod architecture;
mod code;
mod code_links;
mod configuration;
mod environment;
mod event_invoke_config;
mod event_invoke_config_record;
mod event_queue;
mod function;
mod function_layers;
mod function_name;
mod function_record;
mod function_removal;
mod function_url;
mod function_url_cors;
mod function_url_record;
mod function_version;
mod invocation;
mod layer_list;
mod layer_name;
mod layer_permission;
mod layer_policy;
mod layer_record;
mod layer_version;
mod logging_config;
mod permission;
mod policy_record;
mod ports;
mod refusal;
mod reserved_concurrency;
mod reserved_concurrency_record;
mod response_stream;
mod role;
mod role_trust;
mod runtime;
mod statement;
mod unsupported;
mod update_progress;
mod version_number;

use std::sync::Arc;

use gatewright_shapes_lambda::operations as op;
use gatewright_wire::service::{CallContext, EnumerationRefusal, Service, Wording};

pub use alias_record::{FUNCTION_ALIAS, alias_at};
pub use code_links::CodeLinks;
pub use event_queue::{EventPorts, EventSettings, QUEUE_FULL, StoredEvents};
pub use function_record::{FUNCTION, FUNCTION_VERSION, function_at};
pub use function_url_record::{FUNCTION_URL, FUNCTION_URL_IDS, function_url_at};
pub use ports::Ports;
pub use reserved_concurrency_record::{RESERVED_CONCURRENCY, RESERVED_CONCURRENCY_KEY};
pub use role_trust::{RoleTrust, TrustUnknown};
pub use runtime::{RetiredRuntimes, Runtimes};

/// How Lambda words what its model does not say.
static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[("invokeMode", &["RESPONSE_STREAM", "BUFFERED"])],
    enumeration_refusals: &[EnumerationRefusal {
        path: "runtime",
        code: "InvalidParameterValueException",
        ending: " or be a valid ARN",
    }],
    has_error_type_member: true,
    constraint_error_code: "ValidationException",
    serialization_error_code: "SerializationException",
};

/// The Lambda API.
#[must_use]
pub fn service(ports: Ports) -> Service {
    let ports = &Arc::new(ports);
    Service::new(&gatewright_shapes_lambda::SERVICE, &WORDING)
        .on(op::CreateFunction, with(ports, function::create))
        .on(op::GetFunction, with(ports, function::get))
        .on(op::GetFunctionConfiguration, with(ports, function::get_configuration))
        .on(op::ListFunctions, with(ports, function::list))
        .on(update_progress::UpdateFunctionCode, with(ports, function::update_code))
        .on(update_progress::UpdateFunctionConfiguration, with(ports, function::update_configuration))
        .on(op::DeleteFunction, with(ports, function::delete))
        .on(op::PublishVersion, with(ports, function_version::publish))
        .on(op::ListVersionsByFunction, with(ports, function_version::list))
        .on(op::CreateAlias, with(ports, alias::create))
        .on(op::GetAlias, with(ports, alias::get))
        .on(op::ListAliases, with(ports, alias::list))
        .on(op::UpdateAlias, with(ports, alias::update))
        .on(op::DeleteAlias, with(ports, alias::delete))
        .on(op::AddPermission, with(ports, permission::add))
        .on(op::GetPolicy, with(ports, permission::get_policy))
        .on(op::RemovePermission, with(ports, permission::remove))
        .on(op::PutFunctionConcurrency, with(ports, reserved_concurrency::put))
        .on(op::GetFunctionConcurrency, with(ports, reserved_concurrency::get))
        .on(op::DeleteFunctionConcurrency, with(ports, reserved_concurrency::delete))
        .on(op::GetAccountSettings, with(ports, account_settings::get))
        .on(op::PutFunctionEventInvokeConfig, with(ports, event_invoke_config::put))
        .on(op::UpdateFunctionEventInvokeConfig, with(ports, event_invoke_config::update))
        .on(op::GetFunctionEventInvokeConfig, with(ports, event_invoke_config::get))
        .on(op::DeleteFunctionEventInvokeConfig, with(ports, event_invoke_config::delete))
        .on(op::ListFunctionEventInvokeConfigs, with(ports, event_invoke_config::list))
        .on(op::CreateFunctionUrlConfig, with(ports, function_url::create))
        .on(op::GetFunctionUrlConfig, with(ports, function_url::get))
        .on(op::UpdateFunctionUrlConfig, with(ports, function_url::update))
        .on(op::DeleteFunctionUrlConfig, with(ports, function_url::delete))
        .on(op::ListFunctionUrlConfigs, with(ports, function_url::list))
        .on(op::PublishLayerVersion, with(ports, layer_version::publish))
        .on(op::GetLayerVersion, with(ports, layer_version::get))
        .on(op::GetLayerVersionByArn, with(ports, layer_version::get_by_arn))
        .on(op::ListLayers, with(ports, layer_list::layers))
        .on(op::ListLayerVersions, with(ports, layer_list::versions))
        .on(op::DeleteLayerVersion, with(ports, layer_version::delete))
        .on(op::AddLayerVersionPermission, with(ports, layer_permission::add))
        .on(op::GetLayerVersionPolicy, with(ports, layer_permission::get))
        .on(op::RemoveLayerVersionPermission, with(ports, layer_permission::remove))
        .on(op::Invoke, with(ports, invocation::invoke))
        .on(op::InvokeWithResponseStream, with(ports, response_stream::invoke))
}

/// The endpoint with its ports.
fn with<E, I, F>(ports: &Arc<Ports>, endpoint: E) -> impl Fn(CallContext, I) -> F + Send + Sync + 'static + use<E, I, F>
where
    E: Fn(Arc<Ports>, CallContext, I) -> F + Send + Sync + 'static,
{
    let ports = Arc::clone(ports);
    move |context, input| endpoint(Arc::clone(&ports), context, input)
}
