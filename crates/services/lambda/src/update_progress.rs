//! The answers of UpdateFunctionCode and UpdateFunctionConfiguration, which carry a text that AWS's own model does not allow.
//!
//! AWS: an update in progress has the `LastUpdateStatusReasonCode` `Creating`. The enumeration of the model lacks it, and so does
//! the generated type; [`UpdateAnswer`] adds it when it writes itself.

use gatewright_shapes_lambda::operations as op;
use gatewright_shapes_lambda::types::{
    FunctionConfiguration, LastUpdateStatus, UpdateFunctionCodeRequest, UpdateFunctionConfigurationRequest,
};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};
use gatewright_wire::operation::Operation;
use gatewright_wire::schema::OperationSchema;

const REASON: &str = "LastUpdateStatusReason";
const REASON_CODE: &str = "LastUpdateStatusReasonCode";

/// The model's operation with the answer that AWS gives.
#[derive(Debug, Clone, Copy)]
pub(crate) struct UpdateFunctionCode;

/// The model's operation with the answer that AWS gives.
#[derive(Debug, Clone, Copy)]
pub(crate) struct UpdateFunctionConfiguration;

/// A configuration that, while its update is in progress, has the reason code `Creating`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct UpdateAnswer(pub(crate) FunctionConfiguration);

impl Operation for UpdateFunctionCode {
    type Input = UpdateFunctionCodeRequest;
    type Output = UpdateAnswer;
    const SCHEMA: &'static OperationSchema = op::UpdateFunctionCode::SCHEMA;
}

impl Operation for UpdateFunctionConfiguration {
    type Input = UpdateFunctionConfigurationRequest;
    type Output = UpdateAnswer;
    const SCHEMA: &'static OperationSchema = op::UpdateFunctionConfiguration::SCHEMA;
}

impl Shape for UpdateAnswer {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let document = match document {
            Document::Structure(members) => {
                Document::Structure(members.into_iter().filter(|(name, _)| *name != REASON_CODE).collect())
            }
            other => other,
        };
        FunctionConfiguration::from_document(document).map(Self)
    }

    fn into_document(self) -> Document {
        let is_in_progress = self.0.last_update_status == Some(LastUpdateStatus::InProgress);
        let mut document = self.0.into_document();
        if let Document::Structure(members) = &mut document
            && is_in_progress
        {
            let place = members.iter().position(|(name, _)| *name == REASON).map_or(members.len(), |place| place + 1);
            members.insert(place, (REASON_CODE, Document::String("Creating".to_owned())));
        }
        document
    }
}
