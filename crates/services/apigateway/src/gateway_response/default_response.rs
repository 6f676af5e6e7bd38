//! What AWS answers with where neither a type nor its family has a response of its own.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>.

use std::collections::BTreeMap;

/// The media type of the one template that there is for every type.
pub(super) const MEDIA_TYPE: &str = "application/json";

const TEMPLATE: &str = "{\"message\":$context.error.messageString}";

/// The templates of every type, by media type.
pub(super) fn templates() -> BTreeMap<String, String> {
    BTreeMap::from([(MEDIA_TYPE.to_owned(), TEMPLATE.to_owned())])
}
