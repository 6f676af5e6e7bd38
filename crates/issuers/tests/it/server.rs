//! Servers on this machine that answer by script, and a resolver that leads to them.

use std::io;
use std::net::IpAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

use gatewright_issuers::Resolve;
use gatewright_model::ports::{Boxed, Tasks as _};
use gatewright_testkit::tasks::RuntimeTasks;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
use rustls::{ClientConfig, RootCertStore, ServerConfig};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

pub(crate) const POOL_ID: &str = "eu-west-1_Abc";

/// An authority that tests trust, or do not.
pub(crate) struct Authority {
    certificate: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap().der().clone();
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    pub(crate) fn acceptor(&self, host: &str) -> TlsAcceptor {
        let key = KeyPair::generate().unwrap();
        let certificate = CertificateParams::new([host.to_owned()]).unwrap().signed_by(&key, &self.issuer).unwrap();
        let chain = vec![certificate.der().clone()];
        let key = PrivatePkcs8KeyDer::from(key.serialize_der()).into();
        let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .unwrap();
        TlsAcceptor::from(Arc::new(config))
    }
}

pub(crate) static TRUSTED: LazyLock<Authority> = LazyLock::new(Authority::new);

pub(crate) fn trusting() -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add(TRUSTED.certificate.clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap();
    Arc::new(config.with_root_certificates(roots).with_no_client_auth())
}

/// What a server does once it has read a request.
#[derive(Clone)]
pub(crate) enum Behaviour {
    /// Sends this and closes.
    Says(Vec<u8>),
    /// Sends this and nothing more, and keeps the connection.
    SaysAndWaits(Vec<u8>),
    /// Sends this again and again.
    Repeats(Vec<u8>),
    /// Accepts and never says anything, not even hello.
    Silent,
}

pub(crate) struct Server {
    pub(crate) port: u16,
    requests: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
}

impl Server {
    pub(crate) async fn start(tls: Option<TlsAcceptor>, behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&requests);
        let connections = Arc::new(AtomicUsize::new(0));
        let accepted = Arc::clone(&connections);
        let accepting = async move {
            while let Ok((connection, _)) = listener.accept().await {
                accepted.fetch_add(1, Ordering::Relaxed);
                let (tls, behaviour, seen) = (tls.clone(), behaviour.clone(), Arc::clone(&seen));
                let serving = async move {
                    match tls {
                        _ if matches!(behaviour, Behaviour::Silent) => hold(connection).await,
                        None => serve(connection, behaviour, seen).await,
                        Some(tls) => {
                            if let Ok(connection) = tls.accept(connection).await {
                                serve(connection, behaviour, seen).await;
                            }
                        }
                    }
                };
                RuntimeTasks.spawn("connection", Box::pin(serving));
            }
        };
        RuntimeTasks.spawn("server", Box::pin(accepting));
        Self { port, requests, connections }
    }

    /// One over TLS, as `idp.test`.
    pub(crate) async fn over_tls(behaviour: Behaviour) -> Self {
        Self::start(Some(TRUSTED.acceptor("idp.test")), behaviour).await
    }

    pub(crate) fn issuer(&self) -> String {
        format!("https://idp.test:{}/{POOL_ID}", self.port)
    }

    /// How many connections it has accepted.
    pub(crate) fn accepted(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }

    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

pub(crate) async fn hold<T>(connection: T) {
    std::future::pending::<()>().await;
    drop(connection);
}

pub(crate) async fn serve(
    mut connection: impl AsyncRead + AsyncWrite + Unpin,
    behaviour: Behaviour,
    seen: Arc<Mutex<Vec<String>>>,
) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match connection.read_u8().await {
            // TLS, where none is spoken.
            Ok(0x16) | Err(_) => return,
            Ok(byte) => head.push(byte),
        }
    }
    let mut request = String::from_utf8(head).unwrap();
    let length = request.to_ascii_lowercase().lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
    let mut body = vec![0; length.unwrap_or_default()];
    if connection.read_exact(&mut body).await.is_err() {
        return;
    }
    request.push_str(std::str::from_utf8(&body).unwrap());
    seen.lock().unwrap().push(request);
    match behaviour {
        Behaviour::Says(text) => {
            // Who has read enough may be gone.
            let _ = connection.write_all(&text).await;
            let _ = connection.shutdown().await;
        }
        Behaviour::SaysAndWaits(text) => {
            connection.write_all(&text).await.unwrap();
            connection.flush().await.unwrap();
            hold(connection).await;
        }
        Behaviour::Repeats(text) => while connection.write_all(&text).await.is_ok() {},
        Behaviour::Silent => hold(connection).await,
    }
}

/// A resolver with one answer for every name; without one it never answers.
pub(crate) struct OneAnswer(pub(crate) Option<io::Result<Vec<IpAddr>>>);

impl Resolve for OneAnswer {
    fn resolve<'a>(&'a self, _: &'a str) -> Boxed<'a, io::Result<Vec<IpAddr>>> {
        match &self.0 {
            Some(Ok(addresses)) => Box::pin(std::future::ready(Ok(addresses.clone()))),
            Some(Err(problem)) => Box::pin(std::future::ready(Err(problem.kind().into()))),
            None => Box::pin(std::future::pending()),
        }
    }
}

pub(crate) fn resolving(addresses: &[&str]) -> OneAnswer {
    OneAnswer(Some(Ok(addresses.iter().map(|address| address.parse().unwrap()).collect())))
}

/// An answer with this head, and this body behind it.
pub(crate) fn answer(head: &str, body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 {head}\r\n\r\n").as_bytes(), body].concat()
}

pub(crate) fn chunked(body: &[u8]) -> Vec<u8> {
    let mut chunks: Vec<u8> =
        body.chunks(1000).flat_map(|chunk| [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat()).collect();
    chunks.extend_from_slice(b"0\r\n\r\n");
    chunks
}
