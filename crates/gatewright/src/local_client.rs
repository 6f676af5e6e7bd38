//! Asks a running server on this machine, for the commands that do.

use anyhow::{Context, bail};
use bytes::Bytes;
use http::uri::Authority;
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode, Uri};
use http_body_util::{BodyExt, Full, Limited};
use hyper_util::rt::TokioIo;

/// Largest answer that is read.
const ANSWER_BYTES_MAX: usize = 8 * 1024 * 1024;

/// The host and port of an endpoint, as requests name it.
pub(crate) fn authority(endpoint: &str) -> anyhow::Result<String> {
    let endpoint: Uri = endpoint.parse().with_context(|| format!("`{endpoint}` is not a URL"))?;
    if endpoint.scheme_str() != Some("http") {
        bail!("`{endpoint}`: only http:// endpoints can be asked");
    }
    Ok(endpoint.authority().with_context(|| format!("`{endpoint}` names no host"))?.to_string())
}

/// GETs `path` from the server at `endpoint`, asking for `accept`.
pub(crate) async fn get(endpoint: &str, path: &str, accept: &str) -> anyhow::Result<(StatusCode, Bytes)> {
    let mut headers = HeaderMap::new();
    headers.insert("host", HeaderValue::try_from(authority(endpoint)?)?);
    headers.insert("accept", HeaderValue::try_from(accept)?);
    let answer = send(endpoint, &Method::GET, path, headers, Bytes::new()).await?;
    Ok((answer.status(), answer.into_body()))
}

/// Sends one request, whose headers name the host, to the server at `endpoint`.
pub(crate) async fn send(
    endpoint: &str,
    method: &Method,
    path: &str,
    headers: HeaderMap,
    body: Bytes,
) -> anyhow::Result<Response<Bytes>> {
    let authority: Authority = authority(endpoint)?.parse()?;
    let address = (authority.host().trim_matches(['[', ']']), authority.port_u16().unwrap_or(80));
    let stream = tokio::net::TcpStream::connect(address).await;
    let stream = stream.with_context(|| format!("no server answers at {endpoint}; start one with `gatewright serve`"))?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    let mut request = Request::builder().method(method).uri(path).body(Full::new(body))?;
    *request.headers_mut() = headers;
    let answer = async move {
        let answer = sender.send_request(request).await?;
        let (head, body) = answer.into_parts();
        let body = Limited::new(body, ANSWER_BYTES_MAX).collect().await;
        let body = body.map_err(|cause| anyhow::anyhow!("the answer could not be read: {cause}"))?;
        anyhow::Ok(Response::from_parts(head, body.to_bytes()))
    };
    tokio::select! {
        answer = answer => answer,
        ended = connection => {
            ended?;
            bail!("the server closed the connection without an answer")
        }
    }
}
