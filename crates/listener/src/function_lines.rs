//! Connections from inside functions, by the same machinery as all others, without the port: AWS's host names over TLS or plain.
//!
//! *Invariant:* what comes by a function's line is marked as that function's, and nothing in the request can take the mark away.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::sync::Arc;

use gatewright_model::arrival::FunctionOrigin;
use gatewright_model::ports::{Boxed, Clock, FunctionLines, Tasks};
use tokio::sync::{Semaphore, watch};

use crate::connection::{Phase, Server, attend};
use crate::doors::Doors;
use crate::guards::Guards;
use crate::reception::Shared;
use crate::settings::Limits;
use crate::tls::{AwsAuthority, TlsError};

/// The lines of all functions.
pub struct Lines {
    server: Arc<Server>,
    phase: watch::Sender<Phase>,
}

impl Lines {
    /// Lines that lead to these doors, where AWS's names are vouched for by `authority`.
    ///
    /// # Errors
    /// What TLS refuses.
    pub fn new(
        doors: Doors,
        authority: AwsAuthority,
        limits: Limits,
        clock: Arc<dyn Clock>,
        tasks: Arc<dyn Tasks>,
    ) -> Result<Self, TlsError> {
        let in_flight = Arc::new(Semaphore::new(limits.in_flight_max as usize));
        // Nobody's guards: the table for functions does not ask them.
        let shared = Arc::new(Shared { doors, guards: Guards::closed(), clock, in_flight });
        let server = Arc::new(Server::new(shared, Some(authority.acceptor()?), limits, tasks));
        Ok(Self { server, phase: watch::Sender::new(Phase::Serving) })
    }
}

impl FunctionLines for Lines {
    fn serve(&self, line: TcpStream, origin: Arc<FunctionOrigin>) -> Boxed<'static, ()> {
        let (server, phase) = (Arc::clone(&self.server), self.phase.subscribe());
        Box::pin(async move {
            // In its own network a function can call from any address; that must not pass for a client's.
            let peer = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            match tokio::net::TcpStream::from_std(line) {
                Ok(line) => attend(line, peer, Some(origin), server, phase).await,
                Err(cause) => tracing::warn!(%cause, "a function's line could not be taken"),
            }
        })
    }
}
