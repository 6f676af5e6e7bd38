//! What a call brings for the functions that it triggers.

use std::collections::BTreeMap;

use gatewright_identity::trigger::context::TriggerContext;
use gatewright_model::ports::Lineage;
use gatewright_wire::service::CallContext;

/// Of this call, with its `ClientMetadata`.
pub(crate) fn context(context: &CallContext, client_metadata: Option<BTreeMap<String, String>>) -> TriggerContext {
    let lineage = Lineage::inside(context.trace_id.as_deref());
    TriggerContext { client_metadata, ..TriggerContext::inside(lineage) }
}
