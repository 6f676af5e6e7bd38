//! The road: the path of one request from arrival to answer.
//!
//! The listener hands over an [`Arrival`](gatewright_model::arrival::Arrival) and the API and stage that it names. [`road`] is
//! the whole trip: router → authorizer → admission → integration, each station handing on a more trusted value
//! (`Arrival → Routed → Permitted → Admitted → Outcome`), and [`refusal`] for whatever goes wrong on the
//! way, which `gateway_response` turns into HTTP. [`rehearsal`] walks the same stations over a draft. What is deployed is
//! read from a compiled, immutable [`plan`]; what happened is written to a [`decision`] record.
//!
//! What it deliberately does not do:
//! - *Invariant:* it imports no room. The program compiles definitions and publishes plans; functions stand behind a port.
//! - *Invariant:* no request reaches a backend undecided. `integration::call` takes only an `Admitted`, which only admission
//!   makes, from a `Permitted`, which only the authorizer station makes, from a decision.
//! - *Invariant:* on the way no database is asked, no lock is held across an await, and no token is written down: what must be
//!   remembered of one is a keyed digest.
//!
//! # Not (yet) like AWS
//! - Authorizers are Lambda functions, TOKEN and REQUEST, user pools, and signatures of this server's own accounts.
//! - Integrations are AWS_PROXY and AWS with Lambda, HTTP_PROXY, and MOCK. Mapping templates know what `gatewright-vtl` understands.
//! - API keys, usage plans, throttling and request validators are refused where they are
//!   written.
//! - Response header names travel in lower case: HTTP/1.1 clients of AWS see `x-amzn-RequestId`.

pub mod admission;
pub mod authorizer;
pub mod decision;
pub mod event;
pub mod execution_log;
mod function_caller;
mod gateway_response;
pub mod integration;
mod media_type;
pub mod plan;
pub mod ports;
pub mod refusal;
pub mod rehearsal;
pub mod request;
pub mod request_body;
pub mod road;
pub mod router;
mod surroundings;

pub use ports::Ports;
pub use road::Gateway;
