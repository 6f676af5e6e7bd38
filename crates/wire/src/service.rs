//! How a room offers its operations: a [`Service`] is a table from operation to endpoint, handed to the front by the program.
//!
//! An endpoint is 3 to 6 lines: take the typed input, call the room's own code, name the answer. It sees a [`CallContext`] and
//! never HTTP.

use std::future::Future;
use std::sync::Arc;

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::Boxed;
use gatewright_model::principal::Principal;
use gatewright_model::timestamp::Timestamp;
use serde_json::Value;

use crate::document::{Document, Shape};
use crate::operation::Operation;
use crate::schema::{OperationSchema, ServiceSchema};

/// Who calls, where, and when: what every endpoint gets beside its input.
#[derive(Debug, Clone)]
pub struct CallContext {
    /// Owner of what is addressed.
    pub account: AccountId,
    /// From the signature's credential scope.
    pub region: Region,
    /// The verified caller.
    pub principal: Principal,
    /// This call's id, the answer's `x-amzn-RequestId`.
    pub request_id: String,
    /// When the call arrived.
    pub now: Timestamp,
    /// The call's `X-Amzn-Trace-Id`, which says what other calls it stands inside.
    pub trace_id: Option<String>,
    /// `http://127.0.0.1:4566`: where this server is reached, from configuration.
    pub base_url: Arc<str>,
}

/// An error as AWS words it, and beside it what the operator should know.
#[derive(Debug, thiserror::Error)]
#[error("{code}: {}", message.as_deref().unwrap_or("no message"))]
pub struct ServiceError {
    /// AWS's code: `NotFoundException`.
    pub code: &'static str,
    /// HTTP status.
    pub status: u16,
    /// AWS's wording for the caller. `None` becomes JSON `null` or an empty element.
    pub message: Option<String>,
    /// Further body members in order, such as `("Reason", …)`.
    pub members: Vec<(&'static str, Value)>,
    /// The cause, for the operator's log only.
    #[source]
    pub cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl ServiceError {
    /// An error with AWS's code, status and message.
    #[must_use]
    pub fn new(code: &'static str, status: u16, message: impl Into<String>) -> Self {
        Self { code, status, message: Some(message.into()), members: Vec::new(), cause: None }
    }

    /// Something of ours failed: 500, and the caller learns no more.
    #[must_use]
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { cause: Some(cause.into()), ..Self::new("InternalFailure", 500, "Internal server error") }
    }

    /// Adds a body member.
    #[must_use]
    pub fn with_member(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.members.push((name, value.into()));
        self
    }
}

type Call = dyn Fn(CallContext, Document) -> Boxed<'static, Result<Document, ServiceError>> + Send + Sync;

/// One operation and the code behind it.
#[derive(Clone)]
pub struct Endpoint {
    /// What it is.
    pub operation: &'static OperationSchema,
    call: Arc<Call>,
}

impl Endpoint {
    /// Runs the endpoint on an input that has passed the constraint checks.
    pub fn call(&self, context: CallContext, input: Document) -> Boxed<'static, Result<Document, ServiceError>> {
        (self.call)(context, input)
    }
}

impl std::fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Endpoint").field(&self.operation.name).finish()
    }
}

/// A room's operations.
#[derive(Debug, Clone)]
pub struct Service {
    /// What the service is.
    pub schema: &'static ServiceSchema,
    /// What differs between services beside the model.
    pub wording: &'static Wording,
    /// What it offers.
    pub endpoints: Vec<Endpoint>,
}

/// How a service words what the model does not say.
#[derive(Debug)]
pub struct Wording {
    /// Whether body members of a constraint's path carry the operation's input name: `createRestApiInput.name` (API Gateway)
    /// or plain `name` (Lambda, IAM).
    pub is_input_name_in_constraint_path: bool,
    /// Enum orders that differ from the model's, by path: (`putIntegrationInput.type`, …). The path is matched without list indices.
    pub enumeration_orders: &'static [(&'static str, &'static [&'static str])],
    /// Members whose unknown values the service refuses in words of its own.
    pub enumeration_refusals: &'static [EnumerationRefusal],
    /// Whether errors of the caller carry `"Type":"User"` (Lambda).
    pub has_error_type_member: bool,
    /// Code of a failed constraint check: `ValidationException` or, for the query services, `ValidationError`.
    pub constraint_error_code: &'static str,
    /// Code of a body that is not what its protocol asks for: `SerializationException` or `MalformedInput`.
    pub serialization_error_code: &'static str,
}

/// How a service refuses a text outside of one member's enumeration, when nothing else is wrong with the request: status 400, without
/// the count that other constraint errors begin with, and without quotes round the value.
#[derive(Debug)]
pub struct EnumerationRefusal {
    /// The member's path, as in [`Wording::enumeration_orders`]. Not for elements of lists and maps.
    pub path: &'static str,
    /// The error's code.
    pub code: &'static str,
    /// What follows the list of allowed values.
    pub ending: &'static str,
}

impl Service {
    /// A service without endpoints.
    #[must_use]
    pub fn new(schema: &'static ServiceSchema, wording: &'static Wording) -> Self {
        Self { schema, wording, endpoints: Vec::new() }
    }

    /// Adds the endpoint of operation `O`.
    #[must_use]
    pub fn on<O, H, F>(mut self, _operation: O, handler: H) -> Self
    where
        O: Operation,
        H: Fn(CallContext, O::Input) -> F + Send + Sync + 'static,
        F: Future<Output = Result<O::Output, ServiceError>> + Send + 'static,
    {
        let handler = Arc::new(handler);
        let call = move |context: CallContext, input: Document| -> Boxed<'static, Result<Document, ServiceError>> {
            let handler = Arc::clone(&handler);
            Box::pin(async move {
                let input = O::Input::from_document(input).map_err(ServiceError::internal)?;
                Ok(handler(context, input).await?.into_document())
            })
        };
        self.endpoints.push(Endpoint { operation: O::SCHEMA, call: Arc::new(call) });
        self
    }
}
