//! The doors between rooms. Declarations only: rooms implement them, the program plugs them together, tests put in-memory
//! rooms behind them.

mod blobs;
mod boxed;
mod clock;
mod code_packages;
mod doors;
mod entropy;
mod event_queue;
mod function_lines;
mod identities;
mod identity_policies;
mod invoke;
mod key_sets;
mod log_sink;
mod messages;
mod objects;
mod operations;
mod provider_exchange;
mod rehearse;
mod role_permissions;
mod sessions;
mod settled;
mod tasks;
mod upstream;

pub use blobs::{BlobError, Blobs};
pub use boxed::Boxed;
pub use clock::Clock;
pub use code_packages::{CodePackages, CodeRefusal};
pub use doors::{Door, FunctionUrls, Login, Road};
pub use entropy::Entropy;
pub use event_queue::EventQueue;
pub use function_lines::FunctionLines;
pub use identities::{Identities, IssuedKey, KeyHolder};
pub use identity_policies::IdentityPolicies;
pub use invoke::{
    AssumedRole, Caller, FunctionRef, Invocation, InvocationKind, Invoke, InvokeRefusal, InvokeReply, Lineage, Piece, Pieces,
    StreamEnd, StreamedReply, UrlIdentity,
};
pub use key_sets::{IssuingPool, KeySets, KeysMissing, NotSigned, TokenIssuer, VerifyingKeys};
pub use log_sink::{LogPlace, LogRecord, LogSink};
pub use messages::{Message, MessageFormat, MessageMedium, Messages};
pub use objects::{ObjectRefusal, Objects};
pub use operations::{OperationError, Operations};
pub use provider_exchange::{ExchangeFailure, NamedBy, ProviderAnswer, ProviderEndpoint, ProviderExchange, ProviderRequest};
pub use rehearse::{AuthorizerRehearsal, MethodRehearsal, Rehearse, TestCall};
pub use role_permissions::{PermissionsUnknown, RolePermissions, RoleVerdict};
pub use sessions::{SessionCredentials, Sessions};
pub use settled::{NotSettled, Settled};
pub use tasks::Tasks;
pub use upstream::{Upstream, UpstreamRefusal};
