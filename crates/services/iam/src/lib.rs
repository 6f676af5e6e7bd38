//! AWS IAM: the roles that functions run as.
//!
//! Callers of the IAM API create and read roles through [`service`]; each role is one record of the account. The lambda service
//! asks [`Roles`], through an adapter of the program, whether a role lets a service assume it.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/APIReference/welcome.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* a trust policy that is not understood is never counted as trust.
//! - *Invariant:* it knows no other service: who may assume a role is asked by service principal.
//!
//! # Not (yet) like AWS
//! Only CreateRole and GetRole are offered: no users, policies, access keys, groups or instance profiles.

mod ports;
mod refusal;
mod role;
mod roles;
pub mod trust_policy;

use gatewright_shapes_iam::operations::{CreateRole, GetRole};
use gatewright_wire::service::{Service, Wording};

pub use ports::Ports;
pub use role::{ROLE, RoleRecord};
pub use roles::{Roles, RolesError};
pub use trust_policy::{Trust, Undecided};

/// How IAM words what its model does not say.
static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "ValidationError",
    serialization_error_code: "MalformedInput",
};

/// The IAM API.
#[must_use]
pub fn service(ports: Ports) -> Service {
    let (creating, reading) = (ports.clone(), ports);
    Service::new(&gatewright_shapes_iam::SERVICE, &WORDING)
        .on(CreateRole, move |context, input| {
            let ports = creating.clone();
            async move { role::create(&ports, &context, input).await }
        })
        .on(GetRole, move |context, input| {
            let ports = reading.clone();
            async move { role::get(&ports, &context, input).await }
        })
}
