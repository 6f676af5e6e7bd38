//! The outer ends of a worker's sockets: who serves what comes out of them.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use gatewright_model::arrival::FunctionOrigin;
use gatewright_sandbox::Sockets;
use tokio::net::TcpListener;

use super::Worker;
use crate::outside::Outside;
use crate::room::Room;
use crate::runtime_api::{self, Carried};
use crate::runtime_line::{self, Line};

/// Sockets of this machine's network, for a worker that shares it.
pub(super) struct SharedSockets {
    service: TcpListener,
    endpoint: TcpListener,
    /// Where the Runtime API is.
    pub(super) service_address: String,
    /// Where AWS is.
    pub(super) endpoint_url: String,
}

impl SharedSockets {
    pub(super) async fn open() -> io::Result<Self> {
        let service = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let endpoint = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let service_address = service.local_addr()?.to_string();
        let endpoint_url = format!("http://{}", endpoint.local_addr()?);
        Ok(Self { service, endpoint, service_address, endpoint_url })
    }
}

/// Serves a worker until its process is gone: its line, its Runtime API at `address`, its ways outside.
pub(super) fn serve(
    room: &Arc<Room>,
    worker: &Arc<Worker>,
    (sockets, shared): (Sockets, Option<SharedSockets>),
    address: String,
    origin: FunctionOrigin,
    carried: Carried,
) -> io::Result<()> {
    let tasks = &room.ports.tasks;
    let exchange = &worker.exchange;
    let (service, endpoint) = match (shared, sockets.service) {
        (Some(shared), _) => (shared.service, Some(shared.endpoint)),
        (None, Some(service)) => (own(service)?, None),
        (None, None) => return Err(io::Error::other("the sandbox has no socket for its runtime")),
    };
    let outside = Outside {
        origin: Arc::new(origin),
        policy: room.network(),
        lines: Arc::clone(&room.ports.lines),
        tasks: Arc::clone(tasks),
        clock: Arc::clone(&room.ports.clock),
        connections: Arc::clone(&room.connections),
        questions: Arc::clone(&room.questions),
    };
    let calls = sockets.calls.into_iter().map(own).collect::<io::Result<_>>()?;
    outside.open(calls, sockets.names, endpoint, exchange)?;
    if let Some(channel) = sockets.channel {
        let line = Line::new(channel)?;
        let doomed = Arc::clone(worker);
        let served = runtime_line::serve(line, Arc::clone(exchange), Arc::clone(&room.ports.clock), move || doomed.reset());
        tasks.spawn("runtime-line", Box::pin(served));
    }
    let api = runtime_api::serve(service, address, Arc::clone(exchange), carried, Arc::clone(tasks));
    tasks.spawn("runtime-api", Box::pin(api));
    Ok(())
}

fn own(listener: std::net::TcpListener) -> io::Result<TcpListener> {
    listener.set_nonblocking(true)?;
    TcpListener::from_std(listener)
}
