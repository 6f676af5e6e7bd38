//! Key sets from the network: one request on a connection of its own.
//!
//! The name is resolved once, every address that it has is checked, and the connection goes to one of those. A single address that is not
//! right refuses the name as a whole: who mixes them plays with resolvers. No redirect is followed, no proxy of the environment asked,
//! nothing unpacked.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use gatewright_keys::foreign_key_set::KEY_SET_BYTES_MAX;
use gatewright_model::ports::{Boxed, Clock, KeysMissing};
use http::header::{ACCEPT, ACCEPT_ENCODING, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, HOST, USER_AGENT};
use http::{HeaderValue, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::fetch::FetchKeySet;
use crate::key_set_address::KeySetAddress;
use crate::resolver::Resolve;

/// Most addresses of one name that are tried.
const ADDRESSES_MAX: usize = 8;
/// How long one of them may take to accept, so that a dead one leaves time for the next.
const CONNECT_MAX: Duration = Duration::from_millis(400);
/// Longest head of an answer that is read, in bytes.
const HEAD_BYTES_MAX: usize = 16 * 1024;

/// The fetcher.
pub struct HttpsKeySets {
    resolver: Arc<dyn Resolve>,
    tls: TlsConnector,
    clock: Arc<dyn Clock>,
}

/// Why there is no text; the details are for the log.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{address} is not an address that may be asked")]
    Forbidden { address: IpAddr },
    #[error("no address of it accepts a connection")]
    NobodyListens,
    #[error(transparent)]
    Io(#[from] io::Error),
    #[error(transparent)]
    Http(#[from] hyper::Error),
    #[error(transparent)]
    Request(#[from] http::Error),
    #[error("status {0} instead of 200")]
    Status(StatusCode),
    #[error("the answer is compressed, which nobody has asked for")]
    Compressed,
    #[error("more than {KEY_SET_BYTES_MAX} bytes")]
    TooLong,
}

impl Failure {
    fn seen_by_the_road(&self) -> KeysMissing {
        match self {
            Self::Forbidden { .. } => KeysMissing::Forbidden,
            Self::NobodyListens | Self::Io(_) | Self::Http(_) | Self::Request(_) => KeysMissing::Unreachable,
            Self::Status(_) | Self::Compressed | Self::TooLong => KeysMissing::AnswerUnusable,
        }
    }
}

impl HttpsKeySets {
    /// Trusts whom `tls` trusts.
    #[must_use]
    pub fn new(resolver: Arc<dyn Resolve>, tls: Arc<ClientConfig>, clock: Arc<dyn Clock>) -> Self {
        Self { resolver, tls: TlsConnector::from(tls), clock }
    }

    async fn read(&self, from: &KeySetAddress) -> Result<Bytes, Failure> {
        let connection = self.connect(from).await?;
        if !from.is_tls {
            return ask(connection, from).await;
        }
        let name = ServerName::try_from(from.host().to_owned()).map_err(io::Error::other)?;
        ask(self.tls.connect(name, connection).await?, from).await
    }

    async fn connect(&self, to: &KeySetAddress) -> Result<TcpStream, Failure> {
        let addresses = self.resolver.resolve(to.host()).await?;
        if let Some(address) = addresses.iter().find(|address| !to.reach.allows(**address)) {
            return Err(Failure::Forbidden { address: *address });
        }
        for address in addresses.into_iter().take(ADDRESSES_MAX) {
            tokio::select! {
                connected = TcpStream::connect(SocketAddr::new(address, to.port())) => match connected {
                    Ok(connection) => return Ok(connection),
                    Err(problem) => tracing::debug!(%address, %problem, "no connection to an issuer"),
                },
                () = self.clock.sleep(CONNECT_MAX) => tracing::debug!(%address, "no connection to an issuer in time"),
            }
        }
        Err(Failure::NobodyListens)
    }
}

impl FetchKeySet for HttpsKeySets {
    fn fetch<'a>(&'a self, from: &'a KeySetAddress) -> Boxed<'a, Result<Bytes, KeysMissing>> {
        Box::pin(async move {
            let read = self.read(from).await;
            read.map_err(|failure| {
                tracing::warn!(%from, cause = %failure, "an issuer gave no key set");
                failure.seen_by_the_road()
            })
        })
    }
}

/// One request, and the answer's whole body.
async fn ask(connection: impl AsyncRead + AsyncWrite + Unpin, from: &KeySetAddress) -> Result<Bytes, Failure> {
    let mut client = http1::Builder::new();
    client.max_buf_size(HEAD_BYTES_MAX);
    let (mut sender, connection) = client.handshake(TokioIo::new(connection)).await?;
    let request = Request::get(from.path.as_str())
        .header(HOST, from.authority.as_str())
        .header(ACCEPT, "application/json")
        .header(ACCEPT_ENCODING, "identity")
        .header(CONNECTION, "close")
        .header(USER_AGENT, "gatewright")
        .body(Empty::<Bytes>::new())?;
    let exchange = async move { body(sender.send_request(request).await?).await };
    let (mut exchange, mut connection) = (std::pin::pin!(exchange), std::pin::pin!(connection));
    let mut is_open = true;
    loop {
        tokio::select! {
            biased;
            answer = &mut exchange => return answer,
            // What it says of its end, the exchange says too.
            _ = &mut connection, if is_open => is_open = false,
        }
    }
}

async fn body(answer: Response<Incoming>) -> Result<Bytes, Failure> {
    if answer.status() != StatusCode::OK {
        return Err(Failure::Status(answer.status()));
    }
    let header = |name| answer.headers().get(name).map(HeaderValue::as_bytes);
    if header(CONTENT_ENCODING).is_some_and(|encoding| encoding != b"identity") {
        return Err(Failure::Compressed);
    }
    let announced = header(CONTENT_LENGTH).and_then(|length| std::str::from_utf8(length).ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > KEY_SET_BYTES_MAX) {
        return Err(Failure::TooLong);
    }
    let mut body = answer.into_body();
    let mut text = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(piece) = frame?.into_data() else { continue };
        if text.len().saturating_add(piece.len()) > KEY_SET_BYTES_MAX {
            return Err(Failure::TooLong);
        }
        text.extend_from_slice(&piece);
    }
    Ok(text.freeze())
}
