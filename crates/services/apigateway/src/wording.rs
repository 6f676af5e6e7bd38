//! How this service words what its model does not say: paths of constraint errors, and enum orders.
//!
//! The orders are AWS's own and differ from the model's; they were read off AWS's answers. Enums without an entry print in the
//! model's order.

use gatewright_wire::service::Wording;

const OPS: &[&str] = &["add", "remove", "move", "test", "replace", "copy"];

pub(crate) static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: true,
    enumeration_orders: &[
        ("createRestApiInput.endpointConfiguration.types", &["PRIVATE", "EDGE", "REGIONAL"]),
        ("createRestApiInput.endpointConfiguration.ipAddressType", &["ipv4", "dualstack"]),
        ("putIntegrationInput.type", &["HTTP", "MOCK", "AWS_PROXY", "HTTP_PROXY", "AWS"]),
        // Every update takes the same operations.
        ("*Input.patchOperations.op", OPS),
    ],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "ValidationException",
    serialization_error_code: "SerializationException",
};
