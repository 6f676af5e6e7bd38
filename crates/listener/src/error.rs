//! Why there is no listener.

use std::io;
use std::net::SocketAddr;

use crate::tls::TlsError;

/// Why the listener cannot start.
#[derive(Debug, thiserror::Error)]
pub enum ListenerError {
    /// Only loopback addresses are listened on in developer mode.
    #[error(
        "`{0}` is not a loopback address; in developer mode every caller is the account's root, so listen on 127.0.0.1 or [::1]"
    )]
    NotLoopback(SocketAddr),
    /// The address cannot be had; `AddrInUse` is the usual kind.
    #[error("cannot listen on `{addr}`")]
    Bind {
        /// The address asked for.
        addr: SocketAddr,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// An entry of `allow_hosts` is no host.
    #[error("`{entry}` is not a host to allow: give a name or address without a port, or `*.` and a name")]
    AllowHost {
        /// The entry as given.
        entry: String,
    },
    /// An entry of `allow_origins` is no origin.
    #[error("`{entry}` is not an origin to allow: give `http://` or `https://`, a host and perhaps a port")]
    AllowOrigin {
        /// The entry as given.
        entry: String,
    },
    /// A limit is outside what the listener can keep.
    #[error("the limit `{limit}` is out of bounds: {bounds}")]
    Limit {
        /// The name of the field of [`Limits`](crate::Limits).
        limit: &'static str,
        /// What it has to be.
        bounds: &'static str,
    },
    /// TLS cannot be set up.
    #[error("TLS cannot be set up")]
    Tls(#[from] TlsError),
}
