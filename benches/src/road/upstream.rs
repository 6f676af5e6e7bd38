//! The backend: a plain server with one small answer, in a process of its own.

use std::convert::Infallible;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use bytes::Bytes;
use http::{HeaderValue, Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// The argument with which this program is that server.
pub(crate) const AS_UPSTREAM: &str = "--as-upstream";

/// 200 bytes.
pub(crate) const ANSWER: &[u8] = br#"{"pets":[{"id":1,"name":"Ada","kind":"cat","price":249.99},{"id":2,"name":"Grace","kind":"dog","price":124.99},{"id":3,"name":"Edsger","kind":"fish","price":0.99}],"next":"eyJhZnRlciI6M3","total":117}"#;

const _: () = assert!(ANSWER.len() == 200);

/// Says its address, and answers everybody the same.
pub(crate) async fn serve() -> Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?);
    let mut connections = JoinSet::new();
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        connections.spawn(async move {
            let served =
                hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(answer)).await;
            // A client that is gone is no matter.
            drop(served);
        });
    }
}

async fn answer(_: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut answer = Response::new(Full::new(Bytes::from_static(ANSWER)));
    answer.headers_mut().insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(answer)
}

/// It, as a child.
pub(crate) struct Upstream {
    pub(crate) address: SocketAddr,
    _process: Process,
}

impl Upstream {
    pub(crate) fn start() -> Result<Self> {
        let (process, address) = Process::start(&[AS_UPSTREAM])?;
        Ok(Self { address, _process: process })
    }
}

/// This program in another part, which says its address first. Ended when it is let go of.
pub(crate) struct Process(Child);

impl Process {
    pub(crate) fn start(arguments: &[&str]) -> Result<(Self, SocketAddr)> {
        let mut child = Command::new(std::env::current_exe()?).args(arguments).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        BufReader::new(child.stdout.take().context("no output")?).read_line(&mut line)?;
        let process = Self(child);
        Ok((process, line.trim().parse().with_context(|| format!("{arguments:?} do not say an address"))?))
    }

    /// Some other program, which is ended likewise.
    pub(crate) fn of(child: Child) -> Self {
        Self(child)
    }

    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = (self.0.kill(), self.0.wait());
    }
}
