//! The demo's page, on an origin of its own: one document, served on a port of its own, as a web site would be.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::ports::{Entropy, Tasks};
use http::header::{ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use crate::system::{SystemEntropy, SystemTasks};

const PAGE: &str = include_str!("page.html");
/// More connections wait in the system's backlog.
const CONNECTIONS_MAX: usize = 64;
/// How long a client may take to send a request's head.
const HEAD_WAIT: Duration = Duration::from_secs(15);

/// What the page needs to know of the system that it calls.
pub(super) struct Told {
    pub(super) endpoint: String,
    pub(super) api_url: String,
    /// The pool's login pages.
    pub(super) login_url: String,
    pub(super) client_id: String,
    pub(super) has_google: bool,
}

/// A bound port that serves nothing yet.
pub(super) struct Site {
    socket: TcpListener,
    /// `http://127.0.0.1:8080`, without a slash at its end.
    pub(super) origin: String,
}

impl Site {
    /// Takes a free port of this machine.
    pub(super) async fn bind() -> anyhow::Result<Self> {
        let socket = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await?;
        let origin = format!("http://{}", socket.local_addr()?);
        Ok(Self { socket, origin })
    }

    /// Serves the page for as long as the program runs.
    pub(super) fn serve(self, told: Told) {
        let Self { socket, origin } = self;
        let page = Arc::new(Page { told, origin });
        let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
        SystemTasks.spawn("demo page", Box::pin(accept(socket, page, places)));
    }
}

async fn accept(socket: TcpListener, page: Arc<Page>, places: Arc<Semaphore>) {
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        let Ok((stream, _)) = socket.accept().await else {
            tokio::task::yield_now().await;
            continue;
        };
        let page = Arc::clone(&page);
        let connection = async move {
            let answer = service_fn(|request: Request<Incoming>| {
                let answer = page.answer(request.method(), request.uri().path(), request.headers());
                async move { Ok::<_, Infallible>(answer) }
            });
            let mut http1 = hyper::server::conn::http1::Builder::new();
            let http1 = http1.timer(TokioTimer::new()).header_read_timeout(HEAD_WAIT);
            // A client that breaks off is no trouble of ours.
            let _ = http1.serve_connection(TokioIo::new(stream), answer).await;
            drop(place);
        };
        SystemTasks.spawn("demo page connection", Box::pin(connection));
    }
}

struct Page {
    told: Told,
    origin: String,
}

impl Page {
    fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Response<Full<Bytes>> {
        // By its own name only: a page of another site must not be able to pass for this one.
        let is_ours =
            headers.get(HOST).is_some_and(|host| format!("http://{}", host.to_str().unwrap_or_default()) == self.origin);
        match (is_ours, method, path) {
            (false, ..) => plain(StatusCode::FORBIDDEN, "This page answers to its own address only.\n"),
            (true, &Method::GET | &Method::HEAD, "/") => self.document(),
            (true, _, "/") => {
                let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, "This page is only read.\n");
                answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
                answer
            }
            (true, ..) => plain(StatusCode::NOT_FOUND, "There is one page here, at /.\n"),
        }
    }

    fn document(&self) -> Response<Full<Bytes>> {
        let nonce = (&SystemEntropy as &dyn Entropy).lower_id(22);
        let settings = json!({
            "endpoint": self.told.endpoint, "api": self.told.api_url,
            "login": self.told.login_url, "clientId": self.told.client_id, "hasGoogle": self.told.has_google,
        });
        // Inside a script element only `<` could end it early.
        let settings = settings.to_string().replace('<', "\\u003c");
        let text = PAGE.replace("@NONCE@", &nonce).replace("@ORIGIN@", &self.origin).replace("@SETTINGS@", &settings);
        // The API, and of the login pages' origin what apps call.
        let policy = format!(
            "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src {} {}/; base-uri 'none'; \
             form-action 'none'; frame-ancestors 'none'",
            self.told.endpoint, self.told.login_url
        );
        let mut answer = Response::new(Full::new(Bytes::from(text)));
        let headers = answer.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        if let Ok(policy) = HeaderValue::try_from(policy) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        answer
    }
}

fn plain(status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    let mut answer = Response::new(Full::new(Bytes::from_static(text.as_bytes())));
    *answer.status_mut() = status;
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_answers_to_its_own_address_and_cannot_be_broken_out_of() {
        let told = Told {
            endpoint: "http://127.0.0.1:4566".into(),
            api_url: "http://127.0.0.1:4566/x".into(),
            client_id: "</script><script>alert(1)</script>".into(),
            login_url: "http://localhost:4566/_gatewright/auth/demo".into(),
            has_google: false,
        };
        let page = Page { told, origin: "http://127.0.0.1:8080".into() };
        let headers = |host: &'static str| HeaderMap::from_iter([(HOST, HeaderValue::from_static(host))]);
        let own = headers("127.0.0.1:8080");
        assert_eq!(page.answer(&Method::GET, "/", &own).status(), StatusCode::OK);
        assert_eq!(page.answer(&Method::POST, "/", &own).status(), StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(page.answer(&Method::GET, "/other", &own).status(), StatusCode::NOT_FOUND);
        assert_eq!(page.answer(&Method::GET, "/", &headers("evil.example:8080")).status(), StatusCode::FORBIDDEN);
        let policy = page.document().headers()[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        assert!(
            policy.contains("connect-src http://127.0.0.1:4566 http://localhost:4566/_gatewright/auth/demo/;")
                && !policy.contains("unsafe"),
            "{policy}"
        );
        let settings = json!({ "clientId": page.told.client_id }).to_string().replace('<', "\\u003c");
        assert!(!settings.contains("</script>"));
    }
}
