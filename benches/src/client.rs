//! An HTTP client with one kept connection, as SDKs keep theirs.

use std::net::SocketAddr;
use std::pin::Pin;

use anyhow::{Result, anyhow, bail};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

/// What is asked; the same again and again.
pub(crate) type Question = Request<Full<Bytes>>;

pub(crate) struct Connection {
    sender: http1::SendRequest<Full<Bytes>>,
    line: Pin<Box<http1::Connection<TokioIo<TcpStream>, Full<Bytes>>>>,
}

impl Connection {
    pub(crate) async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, line) = http1::handshake(TokioIo::new(stream)).await?;
        Ok(Self { sender, line: Box::pin(line) })
    }

    /// Sends a request and reads its answer whole.
    pub(crate) async fn send(&mut self, question: Question) -> Result<Response<Bytes>> {
        let Self { sender, line } = self;
        let answer = async move {
            sender.ready().await?;
            let (head, body) = sender.send_request(question).await?.into_parts();
            let body = body.collect().await.map_err(|cause| anyhow!("an answer broke off: {cause}"))?;
            anyhow::Ok(Response::from_parts(head, body.to_bytes()))
        };
        tokio::select! {
            answer = answer => answer,
            ended = line => {
                ended?;
                bail!("the server closed the connection")
            }
        }
    }
}
