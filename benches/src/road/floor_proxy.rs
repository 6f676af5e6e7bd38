//! The least that a request through a proxy can cost: a bare hyper reverse proxy, in a process of its own. It keeps connections to its
//! backend, takes off what is for one hop only, and streams both bodies.

use std::net::{Ipv4Addr, SocketAddr};

use anyhow::Result;
use http::header::{CONNECTION, HOST, TE, TRAILER, TRANSFER_ENCODING, UPGRADE};
use http::uri::{Authority, PathAndQuery, Scheme};
use http::{HeaderMap, Request, Response, Uri};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::upstream::Process;

/// The argument with which this program is that proxy; the backend's address follows.
pub(crate) const AS_FLOOR_PROXY: &str = "--as-floor-proxy";

/// Says its address, and passes everything on.
pub(crate) async fn serve(to: SocketAddr) -> Result<()> {
    let to = Authority::try_from(to.to_string())?;
    let mut connector = HttpConnector::new();
    connector.set_nodelay(true);
    let client: Client<_, Incoming> = Client::builder(TokioExecutor::new()).build(connector);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?);
    let mut connections = JoinSet::new();
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let (client, to) = (client.clone(), to.clone());
        connections.spawn(async move {
            let service = service_fn(move |request| pass_on(client.clone(), to.clone(), request));
            let served = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
            // A client that is gone is no matter.
            drop(served);
        });
    }
}

async fn pass_on(
    client: Client<HttpConnector, Incoming>,
    to: Authority,
    mut request: Request<Incoming>,
) -> Result<Response<Incoming>> {
    let mut uri = http::uri::Parts::default();
    uri.scheme = Some(Scheme::HTTP);
    uri.authority = Some(to);
    uri.path_and_query = Some(request.uri().path_and_query().cloned().unwrap_or(PathAndQuery::from_static("/")));
    *request.uri_mut() = Uri::from_parts(uri)?;
    request.headers_mut().remove(HOST);
    for_this_hop(request.headers_mut());
    let mut answer = client.request(request).await?;
    for_this_hop(answer.headers_mut());
    Ok(answer)
}

fn for_this_hop(headers: &mut HeaderMap) {
    for name in [CONNECTION, TE, TRAILER, TRANSFER_ENCODING, UPGRADE] {
        headers.remove(name);
    }
}

/// It, as a child.
pub(crate) struct FloorProxy {
    pub(crate) address: SocketAddr,
    process: Process,
}

impl FloorProxy {
    pub(crate) fn start(to: SocketAddr) -> Result<Self> {
        let (process, address) = Process::start(&[AS_FLOOR_PROXY, &to.to_string()])?;
        Ok(Self { address, process })
    }

    pub(crate) fn pid(&self) -> u32 {
        self.process.id()
    }
}
