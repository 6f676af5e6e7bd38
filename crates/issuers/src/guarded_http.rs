//! One request on a connection of its own, to an address that was checked.
//!
//! The name is resolved once, every address that it has is checked, and the connection goes to one of those. A single address that is not
//! right refuses the name as a whole: who mixes them plays with resolvers. No redirect is followed, no proxy of the environment asked,
//! nothing unpacked.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use gatewright_model::ports::Clock;
use http::header::{ACCEPT_ENCODING, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, HOST, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use crate::endpoint_address::EndpointAddress;
use crate::resolver::Resolve;

/// Most addresses of one name that are tried.
const ADDRESSES_MAX: usize = 8;
/// How long one of them may take to accept, so that a dead one leaves time for the next.
const CONNECT_MAX: Duration = Duration::from_millis(400);
/// Longest head of an answer that is read, in bytes.
const HEAD_BYTES_MAX: usize = 16 * 1024;

/// Whoever goes out.
pub(crate) struct GuardedHttp {
    resolver: Arc<dyn Resolve>,
    tls: TlsConnector,
    clock: Arc<dyn Clock>,
}

/// What is asked.
pub(crate) struct Question {
    pub(crate) method: Method,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Longest body of the answer that is read, in bytes.
    pub(crate) answer_bytes_max: usize,
}

/// Why there is no answer; the details are for the log.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
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
    #[error("the answer is compressed, which nobody has asked for")]
    Compressed,
    #[error("more than {0} bytes")]
    TooLong(usize),
}

impl GuardedHttp {
    /// Trusts whom `tls` trusts.
    pub(crate) fn new(resolver: Arc<dyn Resolve>, tls: Arc<ClientConfig>, clock: Arc<dyn Clock>) -> Self {
        Self { resolver, tls: TlsConnector::from(tls), clock }
    }

    /// Asks, at an address of which `is_right` too says so, and gives the answer whatever its status.
    pub(crate) async fn ask(
        &self,
        to: &EndpointAddress,
        is_right: impl Fn(IpAddr) -> bool,
        question: Question,
    ) -> Result<(StatusCode, Bytes), Failure> {
        let connection = self.connect(to, is_right).await?;
        if !to.is_tls {
            return ask(connection, to, question).await;
        }
        let name = ServerName::try_from(to.host().to_owned()).map_err(io::Error::other)?;
        ask(self.tls.connect(name, connection).await?, to, question).await
    }

    async fn connect(&self, to: &EndpointAddress, is_right: impl Fn(IpAddr) -> bool) -> Result<TcpStream, Failure> {
        let addresses = self.resolver.resolve(to.host()).await?;
        if let Some(address) = addresses.iter().find(|address| !to.reach.allows(**address) || !is_right(**address)) {
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

/// One request, and the answer's whole body.
async fn ask(
    connection: impl AsyncRead + AsyncWrite + Unpin,
    to: &EndpointAddress,
    question: Question,
) -> Result<(StatusCode, Bytes), Failure> {
    let mut client = http1::Builder::new();
    client.max_buf_size(HEAD_BYTES_MAX);
    let (mut sender, connection) = client.handshake(TokioIo::new(connection)).await?;
    let mut request = Request::builder()
        .method(question.method)
        .uri(to.target.as_str())
        .header(HOST, to.authority.as_str())
        .header(ACCEPT_ENCODING, "identity")
        .header(CONNECTION, "close")
        .header(USER_AGENT, "gatewright")
        .body(Full::new(question.body))?;
    request.headers_mut().extend(question.headers);
    let exchange = async move { body(sender.send_request(request).await?, question.answer_bytes_max).await };
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

async fn body(answer: Response<Incoming>, bytes_max: usize) -> Result<(StatusCode, Bytes), Failure> {
    let status = answer.status();
    let header = |name| answer.headers().get(name).map(HeaderValue::as_bytes);
    if header(CONTENT_ENCODING).is_some_and(|encoding| encoding != b"identity") {
        return Err(Failure::Compressed);
    }
    let announced = header(CONTENT_LENGTH).and_then(|length| std::str::from_utf8(length).ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > bytes_max) {
        return Err(Failure::TooLong(bytes_max));
    }
    let mut body = answer.into_body();
    let mut text = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(piece) = frame?.into_data() else { continue };
        if text.len().saturating_add(piece.len()) > bytes_max {
            return Err(Failure::TooLong(bytes_max));
        }
        text.extend_from_slice(&piece);
    }
    Ok((status, text.freeze()))
}
