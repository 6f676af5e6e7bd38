//! What the operator decides about the listener, and the bounds it keeps.

use std::time::Duration;

use crate::tls::TlsIdentity;

/// What the operator decides.
#[derive(Debug, Default)]
pub struct Settings {
    /// Hosts beside the built-in ones that the AWS APIs and our own endpoints answer to: a name or an address without a port,
    /// or `*.name` for every name below it.
    pub allow_hosts: Vec<String>,
    /// Origins beside this server's own whose pages may call the AWS APIs and our own endpoints: `scheme://host[:port]`.
    pub allow_origins: Vec<String>,
    /// The AWS APIs' operations that pages of any origin may call, as `X-Amz-Target` names them: those that AWS takes without a
    /// signature, whose answers hold no more than their caller sent or proved.
    pub cross_origin_targets: Vec<String>,
    /// The certificate authority for TLS on the same port; without one, TLS connections are closed.
    pub tls: Option<TlsIdentity>,
    /// Bounds.
    pub limits: Limits,
}

/// Bounds on clients. The defaults suit one developer machine and a CI job alike.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Size of a request head; one that is not whole when so much of it has been read is answered 431. 8 KiB to 1 MiB.
    pub head_bytes_max: usize,
    /// Header fields of a request; more are answered 431. HTTP/1 only: HTTP/2 is bounded by `head_bytes_max`.
    pub header_count_max: usize,
    /// Open connections; more wait in the system's backlog.
    pub connections_max: u32,
    /// Requests being answered at once, over all connections; more are answered 503.
    pub in_flight_max: u32,
    /// Streams of one HTTP/2 connection.
    pub http2_streams_max: u32,
    /// How long a client may take from connecting to its first byte, then for the TLS handshake, then for its first whole head.
    pub head_wait: Duration,
    /// How long a client may take from the end of an answer to its next whole head; then the connection is closed.
    pub idle_wait: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head_bytes_max: 64 * 1024,
            header_count_max: 200,
            connections_max: 4096,
            in_flight_max: 4096,
            http2_streams_max: 128,
            head_wait: Duration::from_secs(15),
            idle_wait: Duration::from_secs(75),
        }
    }
}

/// hyper refuses smaller read buffers than this.
pub(crate) const HEAD_BYTES_FLOOR: usize = 8 * 1024;
