//! Plain and TLS on one port, HTTP/1.1 and HTTP/2, upgrades, and the client's header-name case through all of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use gatewright_listener::{Settings, TlsIdentity};
use gatewright_model::ports::{Clock, Tasks};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::tasks::RuntimeTasks;
use http::Request;
use http_body_util::{BodyExt, Empty};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use crate::house::{House, ask, read_all, read_until};

/// A listener with TLS, and clients that trust it and nothing else.
struct TlsHouse {
    house: House,
    folder: PathBuf,
    roots: RootCertStore,
}

/// A client that lives in the listener's time.
#[derive(Debug)]
struct StandingClock;

impl rustls::time_provider::TimeProvider for StandingClock {
    fn current_time(&self) -> Option<UnixTime> {
        let now = u64::try_from(FakeClock::new().now().epoch_s()).unwrap();
        Some(UnixTime::since_unix_epoch(Duration::from_secs(now)))
    }
}

impl TlsHouse {
    fn new() -> Self {
        static NTH: AtomicU32 = AtomicU32::new(0);
        let name = format!("gatewright-listener-{}-{}", std::process::id(), NTH.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let identity = TlsIdentity::load_or_create(&folder, Arc::new(FakeClock::new())).unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from_pem_file(identity.authority_file()).unwrap()).unwrap();
        Self { house: House::with(Settings { tls: Some(identity), ..Settings::default() }), folder, roots }
    }

    async fn connect(&self, name: &'static str, protocols: &[&[u8]]) -> TlsStream<TcpStream> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let mut config = ClientConfig::builder_with_details(provider, Arc::new(StandingClock))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(self.roots.clone())
            .with_no_client_auth();
        config.alpn_protocols = protocols.iter().map(|p| p.to_vec()).collect();
        let connector = TlsConnector::from(Arc::new(config));
        connector.connect(ServerName::try_from(name).unwrap(), self.house.connect().await).await.unwrap()
    }
}

impl Drop for TlsHouse {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.folder));
    }
}

const GET: &str = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

#[tokio::test]
async fn plain_and_tls_share_the_port() {
    let tls = TlsHouse::new();
    assert!(tls.house.ask(GET).await.ends_with("aws over http"));
    for name in ["localhost", "127.0.0.1", "abc.execute-api.localhost"] {
        for protocols in [&[][..], &[b"http/1.1".as_slice()]] {
            let stream = tls.connect(name, protocols).await;
            assert!(ask(stream, GET.as_bytes()).await.ends_with("aws over https"), "{name}");
        }
    }
}

#[tokio::test]
async fn alpn_chooses_http2() {
    let tls = TlsHouse::new();
    let stream = tls.connect("localhost", &[b"h2", b"http/1.1"]).await;
    assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
    let (mut client, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await.unwrap();
    RuntimeTasks.spawn("client", Box::pin(async { drop(connection.await) }));
    for _ in 0..3 {
        let request = Request::get("https://localhost/lines").header("x-AbC", "1").body(Empty::<bytes::Bytes>::new()).unwrap();
        let answer = client.send_request(request).await.unwrap();
        assert_eq!(answer.version(), http::Version::HTTP_2);
        let lines = answer.into_body().collect().await.unwrap().to_bytes();
        assert_eq!(lines, "x-abc=1\n0 bytes\n", "HTTP/2 has lower-case names only");
    }
}

#[tokio::test]
async fn no_origin_is_let_in_over_tls_either() {
    let tls = TlsHouse::new();
    for (origin, status) in [("https://localhost", "403"), ("http://localhost", "403"), ("https://evil.example", "403")] {
        let stream = tls.connect("localhost", &[]).await;
        let answer = ask(stream, GET.replace("\r\n\r\n", &format!("\r\nOrigin: {origin}\r\n\r\n")).as_bytes()).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{origin}: {answer}");
    }
}

#[tokio::test]
async fn without_an_identity_tls_is_closed_and_plain_goes_on() {
    let house = House::new();
    let hello = [22, 3, 1, 0, 5, 1, 0, 0, 1, 0];
    assert_eq!(ask(house.connect().await, &hello).await, "");
    assert!(house.ask(GET).await.ends_with("aws over http"));
}

#[tokio::test]
async fn a_handshake_that_does_not_go_on_is_let_go() {
    let tls = TlsHouse::new();
    let mut stream = tls.house.connect().await;
    stream.write_all(&[22, 3, 1]).await.unwrap();
    tls.house.until_sleepers(1).await;
    let passing = async {
        loop {
            tls.house.clock.advance(Duration::from_secs(1));
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        answer = read_all(&mut stream) => assert_eq!(answer, ""),
        () = passing => {}
    }
}

#[tokio::test]
async fn names_keep_their_case_over_plain_and_tls_pipelined_in_pieces() {
    let tls = TlsHouse::new();
    let one = |nth: usize| {
        let body = "b".repeat(nth * 977 % 5000);
        let chunked = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
        match nth % 3 {
            0 => format!("GET /lines HTTP/1.1\r\nHoSt: localhost\r\nX-nTH: {nth}\r\n\r\n"),
            1 => {
                format!("POST /lines HTTP/1.1\r\nHoSt: localhost\r\nX-nTH: {nth}\r\nCONTENT-length: {}\r\n\r\n{body}", body.len())
            }
            _ if body.is_empty() => format!("GET /lines HTTP/1.1\r\nHoSt: localhost\r\nX-nTH: {nth}\r\n\r\n"),
            _ => {
                format!("POST /lines HTTP/1.1\r\nHoSt: localhost\r\nX-nTH: {nth}\r\ntransfer-ENCODING: chunked\r\n\r\n{chunked}")
            }
        }
    };
    let sent: String = (0..12).map(one).collect();
    for round in 0..30 {
        let step = 1 + round * 331 % 4000;
        if round % 2 == 0 {
            check_case(tls.house.connect().await, &sent, step).await;
        } else {
            check_case(tls.connect("localhost", &[]).await, &sent, step).await;
        }
    }
}

async fn check_case<S>(stream: S, sent: &str, step: usize)
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin + Send + 'static,
{
    let (mut from, mut to) = tokio::io::split(stream);
    let pieces: Vec<Vec<u8>> = sent.as_bytes().chunks(step).map(<[u8]>::to_vec).collect();
    RuntimeTasks.spawn(
        "client",
        Box::pin(async move {
            for piece in pieces {
                to.write_all(&piece).await.unwrap();
                to.flush().await.unwrap();
                tokio::task::yield_now().await;
            }
            // Held open: a client that ends its sending early has gone, for hyper.
            std::future::pending::<()>().await;
        }),
    );
    for nth in 0..12 {
        let answer = read_until(&mut from, " bytes\n").await;
        let length = nth * 977 % 5000;
        let framing = match nth % 3 {
            1 => format!("CONTENT-length={length}\n"),
            2 => "transfer-ENCODING=chunked\n".to_owned(),
            _ => String::new(),
        };
        let length = if nth % 3 == 0 { 0 } else { length };
        let expected = format!("\r\n\r\nHoSt=localhost\nX-nTH={nth}\n{framing}{length} bytes\n");
        assert!(answer.ends_with(&expected), "step {step}, request {nth}: {answer}");
    }
}

#[tokio::test]
async fn an_upgraded_connection_gets_every_byte_wherever_it_is_cut() {
    let house = House::new();
    let head = b"GET /upgrade HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: test\r\n\r\n";
    let payload: Vec<u8> = (0..50_000_u32).flat_map(|n| if n % 7 == 0 { *b"\r\n\r\n" } else { n.to_le_bytes() }).collect();
    for cut in (0..head.len() + 40).step_by(3) {
        let (mut from, mut to) = house.connect().await.into_split();
        let sent = [&head[..], &payload].concat();
        RuntimeTasks.spawn(
            "client",
            Box::pin(async move {
                to.write_all(&sent[..cut]).await.unwrap();
                tokio::task::yield_now().await;
                to.write_all(&sent[cut..]).await.unwrap();
                to.shutdown().await.unwrap();
            }),
        );
        assert!(read_until(&mut from, "\r\n\r\n").await.starts_with("HTTP/1.1 101 "));
        let mut back = Vec::new();
        from.read_to_end(&mut back).await.unwrap();
        assert!(back == payload, "cut at {cut}: {} of {} bytes", back.len(), payload.len());
    }
}

#[tokio::test]
async fn answers_without_a_body_are_framed_as_such() {
    let house = House::new();
    let get = |method: &str, path: &str| format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let head = house.ask(&get("HEAD", "/")).await;
    assert!(head.contains("content-length: 13\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    let none = house.ask(&get("GET", "/no-content")).await;
    assert!(none.starts_with("HTTP/1.1 204 ") && none.ends_with("\r\n\r\n") && !none.contains("content-length"), "{none}");
    assert!(none.contains("date: "), "{none}");
    let kept = house.ask("POST /echo HTTP/1.0\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody").await;
    assert!(kept.ends_with("body"), "{kept}");
}

#[tokio::test]
async fn a_refused_request_sends_no_continue_and_leaves_its_body_unread() {
    let house = House::new();
    let answer =
        house.ask("POST / HTTP/1.1\r\nHost: evil.example\r\nExpect: 100-continue\r\nContent-Length: 1000000\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
}
