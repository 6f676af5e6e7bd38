//! The listener: bytes in, requests out.
//!
//! Connections arrive on one port, plain or TLS (their first byte tells which), and speak HTTP/1.1 or HTTP/2. hyper reads them;
//! beside it a tee keeps each HTTP/1 head as the client wrote it, since REST events carry the client's header-name casing. Every
//! request then goes through one table (`routing_table.rs`), which names its destination or refuses it, and leaves as an
//! [`Arrival`](gatewright_model::arrival::Arrival) by one of four [`Doors`]: the road (calls to deployed APIs), the AWS APIs,
//! our own endpoints, the key sets of user pools. What the door answers goes back as it is.
//!
//! ```text
//! listener.rs ─ connection.rs ─ first_byte · tls · header_case_tee ─ reception.rs ─ routing_table ─┬─ road
//! (accept loop)  (one client)                                        (one request)   + guards      ├─ AWS APIs
//!                                                                                                  ├─ own endpoints
//!                                                                                                  └─ key sets
//! ```
//!
//! What it deliberately does not do:
//! - *Invariant:* it parses no request. hyper alone decides framing, errors, keep-alive and bodies; the tee only counts along.
//! - *Invariant:* a request reaches the AWS APIs or our own endpoints only past the guards, and an `execute-api` host never does. What
//!   AWS leaves open to everybody, pages of any origin may call; the list is handed in.
//! - *Invariant:* it adds no CORS header, anywhere.
//! - *Invariant:* it listens on loopback only, for there every caller is the account's root. (Strict mode will lift this.)
//! - It polls no request body and buffers none.
//!
//! # Not (yet) like AWS
//! - `X-Forwarded-For` and the PROXY protocol are not looked at: the peer is the socket's.
//! - A client that stops reading its answer, or stops sending its body, holds its connection until the door gives up or the
//!   connection limit makes itself felt.

mod connection;
mod doors;
mod error;
mod first_byte;
mod function_lines;
mod guards;
mod header_case_tee;
mod host;
mod listener;
mod reception;
mod refusal;
mod routing_table;
mod settings;
mod tls;

pub use doors::Doors;
pub use error::ListenerError;
pub use function_lines::Lines;
pub use listener::{DRAIN, Listener};
pub use settings::{Limits, Settings};
pub use tls::{AwsAuthority, TlsError, TlsIdentity};
