//! How user pools word what their model does not say.

use gatewright_wire::service::Wording;

pub(crate) static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: false,
    enumeration_orders: &[],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "InvalidParameterException",
    serialization_error_code: "SerializationException",
};
