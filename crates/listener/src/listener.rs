//! The port, the accept loop, and the end of both.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::{Clock, Tasks};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::{Semaphore, watch};
use tokio_rustls::TlsAcceptor;

use crate::connection::{Phase, Server, attend};
use crate::doors::Doors;
use crate::error::ListenerError;
use crate::guards::Guards;
use crate::reception::Shared;
use crate::settings::{HEAD_BYTES_FLOOR, Limits, Settings};

/// A bound port that nobody is served on yet.
pub struct Listener {
    socket: TcpListener,
    addr: SocketAddr,
    guards: Guards,
    tls: Option<TlsAcceptor>,
    limits: Limits,
}

/// How long requests in flight may take to finish once the listener is told to stop.
pub const DRAIN: Duration = Duration::from_secs(30);

/// How long connections that were cut may take to notice.
const CUT_WAIT: Duration = Duration::from_secs(1);

/// The pause after the system has refused a connection for want of descriptors or memory.
const ACCEPT_BACK_OFF: Duration = Duration::from_millis(100);

const BACKLOG: u32 = 1024;

impl Listener {
    /// Binds `addr` (port 0 takes a free one). Has to be called inside a Tokio runtime.
    ///
    /// # Errors
    /// An address that is not loopback or cannot be had, an entry of the settings that cannot be read.
    pub fn bind(addr: SocketAddr, settings: Settings) -> Result<Self, ListenerError> {
        if !addr.ip().is_loopback() {
            return Err(ListenerError::NotLoopback(addr));
        }
        let Settings { allow_hosts, allow_origins, cross_origin_targets, tls, limits } = settings;
        check_limits(&limits)?;
        let guards = Guards::new(&allow_hosts, &allow_origins, cross_origin_targets)?;
        let tls = tls.map(|identity| identity.acceptor()).transpose()?;
        let bound = || {
            let socket = if addr.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
            socket.set_reuseaddr(true)?;
            socket.bind(addr)?;
            let socket = socket.listen(BACKLOG)?;
            let addr = socket.local_addr()?;
            Ok((socket, addr))
        };
        let (socket, addr) = bound().map_err(|source| ListenerError::Bind { addr, source })?;
        Ok(Self { socket, addr, guards, tls, limits })
    }

    /// The address that is listened on, with the port that was taken.
    #[must_use]
    pub fn local_addr(&self) -> SocketAddr {
        self.addr
    }

    /// Serves until `stop` resolves; then accepts no more, lets requests in flight finish for up to [`DRAIN`], and closes.
    pub async fn serve(self, doors: Doors, clock: Arc<dyn Clock>, tasks: Arc<dyn Tasks>, stop: impl Future<Output = ()> + Send) {
        let Self { socket, guards, tls, limits, .. } = self;
        let connections_max = limits.connections_max;
        let connections = Arc::new(Semaphore::new(connections_max as usize));
        let (announce, phase) = watch::channel(Phase::Serving);
        let in_flight = Arc::new(Semaphore::new(limits.in_flight_max as usize));
        let shared = Arc::new(Shared { doors, guards, clock: Arc::clone(&clock), in_flight });
        let server = Arc::new(Server::new(shared, tls, limits, Arc::clone(&tasks)));
        let accepting = async {
            loop {
                // A place first, then a client: whoever finds none waits in the backlog.
                let Ok(place) = Arc::clone(&connections).acquire_owned().await else { return };
                match socket.accept().await {
                    Ok((stream, peer)) => {
                        let attended = attend(stream, peer, None, Arc::clone(&server), phase.clone());
                        tasks.spawn(
                            "connection",
                            Box::pin(async move {
                                attended.await;
                                drop(place);
                            }),
                        );
                    }
                    Err(cause) => {
                        tracing::warn!(%cause, "a connection could not be accepted");
                        if let Some(pause) = pause_after(&cause) {
                            clock.sleep(pause).await;
                        }
                    }
                }
            }
        };
        tokio::select! {
            biased;
            () = pin!(stop) => {}
            () = pin!(accepting) => {}
        }
        drop(socket);
        announce.send_replace(Phase::Draining);
        let all_gone = || async { drop(connections.acquire_many(connections_max).await) };
        tokio::select! {
            biased;
            () = all_gone() => return,
            () = clock.sleep(DRAIN) => {}
        }
        announce.send_replace(Phase::Cut);
        tokio::select! {
            biased;
            () = all_gone() => {}
            () = clock.sleep(CUT_WAIT) => {}
        }
    }
}

fn check_limits(limits: &Limits) -> Result<(), ListenerError> {
    let semaphore_max = Semaphore::MAX_PERMITS as u64;
    let count = |n: u32| n > 0 && u64::from(n) <= semaphore_max;
    let rules: [(&'static str, bool, &'static str); 5] = [
        ("head_bytes_max", (HEAD_BYTES_FLOOR..=HEAD_BYTES_CEILING).contains(&limits.head_bytes_max), "8 KiB to 1 MiB"),
        ("header_count_max", (1..=HEADER_COUNT_CEILING).contains(&limits.header_count_max), "1 to 1000"),
        ("connections_max", count(limits.connections_max), "at least 1"),
        ("in_flight_max", count(limits.in_flight_max), "at least 1"),
        ("http2_streams_max", limits.http2_streams_max > 0, "at least 1"),
    ];
    match rules.into_iter().find(|(_, is_kept, _)| !is_kept) {
        Some((limit, _, bounds)) => Err(ListenerError::Limit { limit, bounds }),
        None => Ok(()),
    }
}

const HEAD_BYTES_CEILING: usize = 1024 * 1024;
const HEADER_COUNT_CEILING: usize = 1000;

/// Whether to wait before the next accept: not when only that one client has gone away again.
fn pause_after(cause: &io::Error) -> Option<Duration> {
    match cause.kind() {
        io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionRefused => None,
        _ => Some(ACCEPT_BACK_OFF),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn want_of_descriptors_slows_accepting_and_a_lost_client_does_not() {
        const EMFILE: i32 = 24;
        const ENFILE: i32 = 23;
        assert_eq!(pause_after(&io::Error::from_raw_os_error(EMFILE)), Some(ACCEPT_BACK_OFF));
        assert_eq!(pause_after(&io::Error::from_raw_os_error(ENFILE)), Some(ACCEPT_BACK_OFF));
        assert_eq!(pause_after(&io::ErrorKind::ConnectionAborted.into()), None);
    }

    #[test]
    fn limits_that_cannot_be_kept_are_refused() {
        let check = |change: fn(&mut Limits), is_kept: bool| {
            let mut limits = Limits::default();
            change(&mut limits);
            assert_eq!(check_limits(&limits).is_ok(), is_kept, "{limits:?}");
        };
        check(|_| {}, true);
        check(|l| l.head_bytes_max = 8 * 1024, true);
        check(|l| l.head_bytes_max = 8 * 1024 - 1, false);
        check(|l| l.head_bytes_max = 1024 * 1024 + 1, false);
        check(|l| l.header_count_max = 0, false);
        check(|l| l.connections_max = 0, false);
        check(|l| l.in_flight_max = 0, false);
        check(|l| l.http2_streams_max = 0, false);
    }
}
