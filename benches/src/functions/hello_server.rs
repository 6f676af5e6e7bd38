//! The least that an answer by HTTP can cost: a bare hyper server, in a process of its own, that gives back what it gets.

use std::convert::Infallible;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

/// The argument with which this program is that server.
pub(crate) const AS_HELLO_SERVER: &str = "--as-hello-server";

/// Says its port, and serves one connection after the other.
pub(crate) async fn serve() -> Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let served = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(hello)).await;
        // A client that is gone is no matter.
        drop(served);
    }
}

async fn hello(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let body = request.into_body().collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    Ok(Response::new(Full::new(body)))
}

/// It, as a child.
pub(crate) struct HelloServer {
    pub(crate) address: SocketAddr,
    child: Child,
}

impl HelloServer {
    pub(crate) fn start() -> Result<Self> {
        let mut child = Command::new(std::env::current_exe()?).arg(AS_HELLO_SERVER).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        Ok(Self { address: line.trim().parse().context("the hello server does not say its address")?, child })
    }
}

impl Drop for HelloServer {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = (self.child.kill(), self.child.wait());
    }
}
