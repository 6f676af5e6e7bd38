//! One client's whole stay: first byte, TLS, requests, farewell.

use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::arrival::{FunctionOrigin, Scheme};
use gatewright_model::ports::Tasks;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::conn::auto;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

use crate::first_byte::{FirstByte, first_byte};
use crate::header_case_tee::{HeadFollower, HeaderCaseTee};
use crate::reception::{Activity, Pace, Reception, Shared};
use crate::settings::Limits;

/// How far the listener is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// All is well.
    Serving,
    /// Requests in flight may finish; no new ones.
    Draining,
    /// Over.
    Cut,
}

/// What all connections share.
pub(crate) struct Server {
    shared: Arc<Shared>,
    tls: Option<TlsAcceptor>,
    limits: Limits,
    http: auto::Builder<OnTasks>,
}

/// hyper's read buffer grows past its bound by at most one read, and the tee must keep whatever hyper may have buffered.
pub(crate) const TEE_BYTES_PER_HEAD_BYTE: usize = 4;

impl Server {
    /// Sets up hyper with these limits.
    pub(crate) fn new(shared: Arc<Shared>, tls: Option<TlsAcceptor>, limits: Limits, tasks: Arc<dyn Tasks>) -> Self {
        let mut http = auto::Builder::new(OnTasks(tasks));
        http.http1()
            // hyper would count the rest between requests as part of the next head. See `patience`.
            .header_read_timeout(None)
            .max_headers(limits.header_count_max)
            .max_buf_size(limits.head_bytes_max);
        http.http2()
            .max_concurrent_streams(limits.http2_streams_max)
            .max_header_list_size(u32::try_from(limits.head_bytes_max).unwrap_or(u32::MAX));
        Self { shared, tls, limits, http }
    }
}

/// Serves one client until it leaves, is silent for too long, or the listener stops.
///
/// Plain connections may speak HTTP/2 by prior knowledge (RFC 9113 3.3); TLS ones say by ALPN what they speak.
pub(crate) async fn attend(
    stream: TcpStream,
    peer: SocketAddr,
    origin: Option<Arc<FunctionOrigin>>,
    server: Arc<Server>,
    mut phase: watch::Receiver<Phase>,
) {
    if let Err(cause) = stream.set_nodelay(true) {
        tracing::debug!(%cause, "no TCP_NODELAY");
    }
    let Some(Ok(first)) = in_time(first_byte(&stream), &server, &mut phase).await else { return };
    match (first, &server.tls) {
        (FirstByte::End, _) => {}
        (FirstByte::Plain, _) => {
            let follower = server.follower();
            serve(stream, Scheme::Http, follower, (peer, origin), &server, phase).await;
        }
        (FirstByte::TlsHandshake, None) => tracing::debug!(%peer, "TLS is not offered"),
        (FirstByte::TlsHandshake, Some(acceptor)) => {
            let stream = match in_time(acceptor.accept(stream), &server, &mut phase).await {
                Some(Ok(stream)) => stream,
                Some(Err(cause)) => return tracing::debug!(%peer, %cause, "no TLS"),
                None => return,
            };
            let is_http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
            let follower = if is_http2 { HeadFollower::idle() } else { server.follower() };
            serve(stream, Scheme::Https, follower, (peer, origin), &server, phase).await;
        }
    }
}

/// Waits for what a client owes, but not for ever and not while the listener is stopping.
async fn in_time<T>(owed: impl Future<Output = T>, server: &Server, phase: &mut watch::Receiver<Phase>) -> Option<T> {
    tokio::select! {
        biased;
        owed = owed => Some(owed),
        () = server.shared.clock.sleep(server.limits.head_wait) => None,
        _ = phase.wait_for(|phase| *phase != Phase::Serving) => None,
    }
}

async fn serve<S>(
    stream: S,
    scheme: Scheme,
    follower: HeadFollower,
    (peer, origin): (SocketAddr, Option<Arc<FunctionOrigin>>),
    server: &Server,
    mut phase: watch::Receiver<Phase>,
) where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let clock = &server.shared.clock;
    let begun_at = clock.monotonic();
    let activity = Arc::new(Activity::default());
    let tee = TokioIo::new(HeaderCaseTee::new(stream, follower.clone()));
    let reception =
        Reception { shared: Arc::clone(&server.shared), peer, scheme, origin, follower, activity: Arc::clone(&activity) };
    let service = service_fn(move |request| {
        let response = reception.receive(request);
        async move { Ok::<_, Infallible>(response.await) }
    });
    let mut connection = pin!(server.http.serve_connection_with_upgrades(tee, service));
    let mut has_been_asked_to_leave = false;
    loop {
        let left = patience(activity.pace(), begun_at, clock.monotonic(), &server.limits).unwrap_or_default();
        let wait = if has_been_asked_to_leave { FAREWELL } else { left };
        tokio::select! {
            biased;
            ended = connection.as_mut() => {
                if let Err(cause) = ended {
                    tracing::debug!(%peer, %cause, "connection ended");
                }
                return;
            }
            changed = phase.changed() => {
                if changed.is_err() || *phase.borrow() == Phase::Cut {
                    return;
                }
                connection.as_mut().graceful_shutdown();
            }
            () = clock.sleep(wait) => {
                let pace = activity.pace();
                if has_been_asked_to_leave && pace != Pace::Busy {
                    return;
                }
                let is_too_long = patience(pace, begun_at, clock.monotonic(), &server.limits).is_none();
                if is_too_long && !has_been_asked_to_leave {
                    has_been_asked_to_leave = true;
                    connection.as_mut().graceful_shutdown();
                }
            }
        }
    }
}

/// How long a silent client that has been asked to leave may take; HTTP/2 asks by GOAWAY.
const FAREWELL: Duration = Duration::from_secs(5);

/// How much longer a connection may go on like this before it is looked at again, or none when it has been silent too long.
///
/// The first head has `head_wait`; each later one has to be whole before `idle_wait` has passed since the last answer, however its
/// bytes are spread. The time of a request in flight is its door's.
fn patience(pace: Pace, begun_at: Duration, now: Duration, limits: &Limits) -> Option<Duration> {
    let until = match pace {
        Pace::NotBegun => begun_at + limits.head_wait,
        Pace::RestingSince(rested_since) => rested_since + limits.idle_wait,
        Pace::Busy => now + limits.idle_wait,
    };
    until.checked_sub(now).filter(|left| !left.is_zero())
}

impl Server {
    fn follower(&self) -> HeadFollower {
        HeadFollower::new(self.limits.head_bytes_max.saturating_mul(TEE_BYTES_PER_HEAD_BYTE))
    }
}

/// hyper's HTTP/2 streams as named tasks.
#[derive(Clone)]
struct OnTasks(Arc<dyn Tasks>);

impl<F> hyper::rt::Executor<F> for OnTasks
where
    F: Future<Output = ()> + Send + 'static,
{
    fn execute(&self, stream: F) {
        self.0.spawn("http2 stream", Box::pin(stream));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pace: Pace, now_s: u64, expected_s: Option<u64>) {
        let limits = Limits { head_wait: Duration::from_secs(10), idle_wait: Duration::from_secs(60), ..Limits::default() };
        let left = patience(pace, Duration::from_secs(100), Duration::from_secs(now_s), &limits);
        assert_eq!(left, expected_s.map(Duration::from_secs), "{pace:?} at {now_s}");
    }

    #[test]
    fn patience_ends_with_the_head_or_with_the_rest_but_never_while_busy() {
        check(Pace::NotBegun, 100, Some(10));
        check(Pace::NotBegun, 109, Some(1));
        check(Pace::NotBegun, 110, None);
        check(Pace::NotBegun, 500, None);
        check(Pace::RestingSince(Duration::from_secs(200)), 259, Some(1));
        check(Pace::RestingSince(Duration::from_secs(200)), 260, None);
        check(Pace::Busy, 100_000, Some(60));
    }
}
