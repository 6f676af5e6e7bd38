//! AWS STS: who is calling, and the temporary credentials that functions run with.
//!
//! Two things pass through here. Callers of the STS API ask [`service`] who they are; the answer is the principal that the front
//! has already proved by signature. The functions room begins and ends a role session for every worker in a [`SessionTable`],
//! and the front finds the holder of a session's key in that same table.
//!
//! Follows <https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html>.
//!
//! What it deliberately does not do:
//! - *Invariant:* it decides nothing. That a role may be assumed by Lambda was checked when the function was created.
//! - *Invariant:* no credential is written anywhere. Sessions live and die with this process, as the workers do that hold them.
//!
//! # Not (yet) like AWS
//! `AssumeRole` and the other operations that hand out credentials are not offered.

mod caller_identity;
pub mod session_table;

use gatewright_shapes_sts::operations::GetCallerIdentity;
use gatewright_wire::service::{Service, Wording};

pub use session_table::SessionTable;

/// What STS needs from the house. Nothing yet: its one operation answers from the call's own context.
#[derive(Debug, Clone, Copy, Default)]
pub struct Ports;

/// How STS words what its model does not say.
static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "ValidationError",
    serialization_error_code: "MalformedInput",
};

/// The STS API.
#[must_use]
pub fn service(Ports: Ports) -> Service {
    Service::new(&gatewright_shapes_sts::SERVICE, &WORDING)
        .on(GetCallerIdentity, |context, _| async move { caller_identity::get(context) })
}
