//! A listener with three doors that say who they are.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use gatewright_listener::{Doors, Limits, Listener, Settings};
use gatewright_model::arrival::{Arrival, InvokeTarget, LoginTarget, UrlTarget};
use gatewright_model::body::Body;
use gatewright_model::ports::{Boxed, Door, FunctionUrls, Login, Road, Tasks};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::tasks::RuntimeTasks;
use http::{Response, StatusCode};
use http_body_util::BodyExt;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Notify, oneshot};

/// How often each door was gone through, and what opens the door that waits.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) road: AtomicUsize,
    pub(crate) aws: AtomicUsize,
    pub(crate) own: AtomicUsize,
    /// `/wait` answers once per permit here.
    pub(crate) release: Notify,
    /// One permit for each request that waits.
    pub(crate) waiting: Notify,
}

struct TestDoor {
    name: &'static str,
    seen: Arc<Seen>,
}

impl Road for TestDoor {
    fn travel(&self, arrival: Arrival, target: InvokeTarget) -> Boxed<'_, Response<Body>> {
        self.seen.road.fetch_add(1, Ordering::Relaxed);
        let text = format!("road {} {} {} {}", target.api_id, target.stage, target.path, target.domain_name);
        Box::pin(async move {
            drop(arrival.body.collect().await);
            Response::new(Body::whole(text))
        })
    }
}

impl FunctionUrls for TestDoor {
    fn call(&self, _: Arrival, target: UrlTarget) -> Boxed<'_, Response<Body>> {
        let UrlTarget { url_id, region, path, domain_name } = target;
        let text = format!("url {url_id} {} {path} {}", region.unwrap_or_default(), domain_name.unwrap_or_default());
        Box::pin(async move { Response::new(Body::whole(text)) })
    }
}

impl Login for TestDoor {
    fn visit(&self, _: Arrival, target: LoginTarget) -> Boxed<'_, Response<Body>> {
        let LoginTarget { prefix, base_path, path } = target;
        Box::pin(async move { Response::new(Body::whole(format!("login {prefix} {base_path} {path}"))) })
    }
}

impl Door for TestDoor {
    fn answer(&self, arrival: Arrival) -> Boxed<'_, Response<Body>> {
        let count = if self.name == "own" { &self.seen.own } else { &self.seen.aws };
        count.fetch_add(1, Ordering::Relaxed);
        Box::pin(async move {
            match arrival.head.uri.path() {
                "/wait" => {
                    self.seen.waiting.notify_one();
                    self.seen.release.notified().await;
                    Response::new(Body::whole("waited"))
                }
                "/lines" => lines(arrival).await,
                "/echo" => Response::new(Body::whole(arrival.body.collect().await.map(|b| b.to_bytes()).unwrap_or_default())),
                "/large" => Response::new(Body::whole(vec![b'x'; LARGE])),
                "/no-content" => with_status(StatusCode::NO_CONTENT),
                "/upgrade" => upgrade(arrival),
                _ => Response::new(Body::whole(format!("{} over {}", self.name, arrival.scheme.as_str()))),
            }
        })
    }
}

fn with_status(status: StatusCode) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// Names and values as the client wrote them, a line each, and the length of the body.
async fn lines(arrival: Arrival) -> Response<Body> {
    let mut text = String::new();
    for (name, value) in arrival.original_head.lines(&arrival.head.headers) {
        text.push_str(&format!("{name}={}\n", value.to_str().unwrap()));
    }
    let length = arrival.body.collect().await.unwrap().to_bytes().len();
    text.push_str(&format!("{length} bytes\n"));
    Response::new(Body::whole(text))
}

/// Answers 101, then sends back every byte until the client ends.
fn upgrade(arrival: Arrival) -> Response<Body> {
    let upgraded = hyper::upgrade::on(http::Request::from_parts(arrival.head, ()));
    RuntimeTasks.spawn(
        "upgraded",
        Box::pin(async move {
            let (mut from, mut to) = tokio::io::split(TokioIo::new(upgraded.await.unwrap()));
            drop(tokio::io::copy(&mut from, &mut to).await);
            drop(to.shutdown().await);
        }),
    );
    let mut response = with_status(StatusCode::SWITCHING_PROTOCOLS);
    response.headers_mut().insert("upgrade", "test".parse().unwrap());
    response.headers_mut().insert("connection", "upgrade".parse().unwrap());
    response
}

/// An answer that no system's buffers take at once.
pub(crate) const LARGE: usize = 32 * 1024 * 1024;

/// Many more than any test needs.
const YIELDS_MAX: usize = 1_000_000;

/// A running listener. Stops when told to, or with the test's runtime.
pub(crate) struct House {
    pub(crate) addr: SocketAddr,
    pub(crate) seen: Arc<Seen>,
    pub(crate) clock: FakeClock,
    stop: Option<oneshot::Sender<()>>,
    done: oneshot::Receiver<()>,
}

impl House {
    pub(crate) fn new() -> Self {
        Self::with(Settings::default())
    }

    pub(crate) fn with_limits(limits: Limits) -> Self {
        Self::with(Settings { limits, ..Settings::default() })
    }

    pub(crate) fn with(settings: Settings) -> Self {
        let listener = Listener::bind("127.0.0.1:0".parse().unwrap(), settings).unwrap();
        let addr = listener.local_addr();
        let seen = Arc::new(Seen::default());
        let door = |name| Arc::new(TestDoor { name, seen: Arc::clone(&seen) });
        let doors = Doors {
            road: door("road"),
            function_urls: door("function urls"),
            aws: door("aws"),
            own: door("own"),
            login: door("login"),
            key_sets: door("key sets"),
        };
        let clock = FakeClock::new();
        let (stop, stopped) = oneshot::channel();
        let (ended, done) = oneshot::channel();
        let serving = listener.serve(doors, Arc::new(clock.clone()), Arc::new(RuntimeTasks), async { drop(stopped.await) });
        RuntimeTasks.spawn(
            "listener",
            Box::pin(async move {
                serving.await;
                let _ = ended.send(());
            }),
        );
        Self { addr, seen, clock, stop: Some(stop), done }
    }

    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.addr).await.unwrap()
    }

    /// Sends `text` on a connection of its own and gives all that comes back. `text` has to end the connection.
    pub(crate) async fn ask(&self, text: &str) -> String {
        ask(self.connect().await, text.as_bytes()).await
    }

    /// An HTTP/2 client by prior knowledge.
    pub(crate) async fn http2(&self) -> Http2Client {
        let stream = TokioIo::new(self.connect().await);
        let (client, connection) = hyper::client::conn::http2::handshake(TokioExecutor::new(), stream).await.unwrap();
        RuntimeTasks.spawn("client", Box::pin(async { drop(connection.await) }));
        client
    }

    /// How often any door was gone through.
    pub(crate) fn doors_opened(&self) -> [usize; 3] {
        [&self.seen.road, &self.seen.aws, &self.seen.own].map(|count| count.load(Ordering::Relaxed))
    }

    pub(crate) fn stop(&mut self) {
        drop(self.stop.take());
    }

    pub(crate) async fn ended(self) {
        // Holding the sender would keep it serving.
        drop(self.stop);
        self.done.await.unwrap();
    }

    /// Lets other tasks run until that many sleep.
    pub(crate) async fn until_sleepers(&self, count: usize) {
        for _ in 0..YIELDS_MAX {
            if self.clock.sleepers() == count {
                return;
            }
            tokio::task::yield_now().await;
        }
        panic!("{} sleep, not {count}", self.clock.sleepers());
    }
}

pub(crate) type Http2Client = hyper::client::conn::http2::SendRequest<http_body_util::Empty<bytes::Bytes>>;

/// Sends and reads to the end.
pub(crate) async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> String {
    // A refused request may find its connection closed before it is all sent; the answer tells.
    drop(stream.write_all(bytes).await);
    read_all(&mut stream).await
}

pub(crate) async fn read_all(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut answer = Vec::new();
    // A connection that is reset has ended too.
    drop(stream.read_to_end(&mut answer).await);
    String::from_utf8(answer).unwrap()
}

/// Reads until `end` has come.
pub(crate) async fn read_until(stream: &mut (impl AsyncRead + Unpin), end: &str) -> String {
    let mut answer = Vec::new();
    while !answer.ends_with(end.as_bytes()) {
        answer.push(stream.read_u8().await.unwrap_or_else(|_| panic!("ended after {:?}", String::from_utf8_lossy(&answer))));
    }
    String::from_utf8(answer).unwrap()
}
