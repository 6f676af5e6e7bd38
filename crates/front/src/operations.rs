//! The `Operations` port: any operation of any registered service, by name and document. One whose answer streams is refused: a document
//! is whole.

use gatewright_model::ids::Region;
use gatewright_model::ports::{Boxed, OperationError, Operations};
use gatewright_model::principal::Principal;
use gatewright_wire::constraints;
use gatewright_wire::service::{Endpoint, Service, ServiceError};
use serde_json::Value;

use crate::document_json;
use crate::door::Front;
use gatewright_wire::caller::CallerIdentity;

impl Front {
    fn endpoint(&self, service: &str, operation: &str) -> Option<(&Service, &Endpoint)> {
        let service = self.services.iter().find(|known| known.schema.name == service)?;
        Some((service, service.endpoints.iter().find(|endpoint| endpoint.operation.name == operation)?))
    }

    async fn by_name(
        &self,
        caller: CallerIdentity,
        (service, operation): (String, String),
        document: Value,
    ) -> Result<Value, ServiceError> {
        let found = self.endpoint(&service, &operation);
        let (service, endpoint) = found.ok_or_else(|| {
            let message = format!("Gatewright has no operation {operation} of service `{service}`.");
            ServiceError::new("UnknownOperationException", 404, message)
        })?;
        if endpoint.operation.is_streaming() {
            let message = format!("{operation} streams its answer; it can be called by its clients only.");
            return Err(ServiceError::new("NotImplementedException", 501, message));
        }
        let input = document_json::read(endpoint.operation.input, document);
        let input =
            input.map_err(|mismatch| ServiceError::new(service.wording.serialization_error_code, 400, mismatch.to_string()))?;
        constraints::check(service, endpoint.operation, &input)?;
        let context = self.context(caller, self.ports.entropy.uuid(), self.ports.clock.now(), None);
        Ok(document_json::write(self.run(endpoint, context, input).await?))
    }
}

impl Operations for Front {
    fn call(
        &self,
        principal: &Principal,
        region: &Region,
        service: &str,
        operation: &str,
        document: Value,
    ) -> Boxed<'_, Result<Value, OperationError>> {
        let caller = CallerIdentity { principal: principal.clone(), region: region.clone() };
        let name = (service.to_owned(), operation.to_owned());
        Box::pin(async move {
            self.by_name(caller, name, document).await.map_err(|problem| OperationError {
                code: problem.code.to_owned(),
                status: problem.status,
                message: problem.message.unwrap_or_default(),
            })
        })
    }
}
