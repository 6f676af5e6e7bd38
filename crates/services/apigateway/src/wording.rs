//! How this service words what its model does not say: paths of constraint errors, and enum orders.
//!
//! The orders are AWS's own and differ from the model's; they were read off AWS's answers. Enums without an entry print in the
//! model's order.

use gatewright_wire::service::Wording;

/// In the order of `GatewayResponseType::ALL`; compared in a test.
const GATEWAY_RESPONSE_TYPES: &[&str] = &[
    "REQUEST_TOO_LARGE",
    "RESOURCE_NOT_FOUND",
    "AUTHORIZER_CONFIGURATION_ERROR",
    "MISSING_AUTHENTICATION_TOKEN",
    "BAD_REQUEST_BODY",
    "INVALID_SIGNATURE",
    "INVALID_API_KEY",
    "BAD_REQUEST_PARAMETERS",
    "AUTHORIZER_FAILURE",
    "UNAUTHORIZED",
    "INTEGRATION_TIMEOUT",
    "ACCESS_DENIED",
    "DEFAULT_4XX",
    "DEFAULT_5XX",
    "WAF_FILTERED",
    "QUOTA_EXCEEDED",
    "THROTTLED",
    "API_CONFIGURATION_ERROR",
    "UNSUPPORTED_MEDIA_TYPE",
    "INTEGRATION_FAILURE",
    "EXPIRED_TOKEN",
];

const OPS: &[&str] = &["add", "remove", "move", "test", "replace", "copy"];

pub(crate) static WORDING: Wording = Wording {
    is_input_name_in_constraint_path: true,
    enumeration_orders: &[
        ("createRestApiInput.endpointConfiguration.types", &["PRIVATE", "EDGE", "REGIONAL"]),
        ("createRestApiInput.endpointConfiguration.ipAddressType", &["ipv4", "dualstack"]),
        ("putIntegrationInput.type", &["HTTP", "MOCK", "AWS_PROXY", "HTTP_PROXY", "AWS"]),
        ("responseType", GATEWAY_RESPONSE_TYPES),
        // Every update takes the same operations.
        ("*Input.patchOperations.op", OPS),
    ],
    enumeration_refusals: &[],
    has_error_type_member: false,
    constraint_error_code: "ValidationException",
    serialization_error_code: "SerializationException",
};

#[cfg(test)]
mod tests {
    use gatewright_model::gateway_response::GatewayResponseType;
    use gatewright_shapes_apigateway::types;

    use super::GATEWAY_RESPONSE_TYPES;

    #[test]
    fn the_types_of_gateway_responses_are_the_same_everywhere() {
        let known: Vec<&str> = GatewayResponseType::ALL.into_iter().map(GatewayResponseType::as_str).collect();
        assert_eq!(GATEWAY_RESPONSE_TYPES, known);
        assert!(known.into_iter().all(|name| types::GatewayResponseType::parse(name).is_some()));
    }
}
