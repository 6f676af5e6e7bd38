//! A connection to a backend, moved on by whoever uses it.
//!
//! hyper cuts a client's connection in two: one half takes requests and gives answers, the other reads and writes. Commonly the second is a task
//! of its own. Here both are polled by the task of the request, the reading half first; so the other half, which only that one can move on,
//! needs no waker.

use std::error::Error;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use gatewright_model::body::Body;
use http::uri::{Authority, Scheme};
use http::{Request, Response, Uri};
use hyper::body::Incoming;
use hyper::client::conn::http1::{Connection, SendRequest, handshake};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tower_service::Service;

use super::outward::Outward;

/// A backend, as it is connected to.
pub(super) type Address = (Scheme, Authority);

/// Why there is no answer.
pub(super) enum Unanswered {
    /// There is no connection.
    Unreachable(Box<dyn Error + Send + Sync>),
    /// The connection broke off, or what came by it is no HTTP.
    Failed(Box<dyn Error + Send + Sync>),
}

impl Unanswered {
    pub(super) fn unreachable(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Unreachable(cause.into())
    }
}

/// It.
pub(super) struct Line {
    sender: SendRequest<Body>,
    connection: Connection<MaybeHttpsStream<TokioIo<TcpStream>>, Body>,
    /// Nothing comes or goes any more.
    has_ended: bool,
}

impl Line {
    /// Connects.
    pub(super) async fn open(connector: &HttpsConnector<Outward>, address: &Address) -> Result<Box<Self>, Unanswered> {
        let (scheme, authority) = address.clone();
        let uri = Uri::builder().scheme(scheme).authority(authority).path_and_query("/").build();
        let mut connector = connector.clone();
        poll_fn(|context| connector.poll_ready(context)).await.map_err(Unanswered::Unreachable)?;
        let stream = connector.call(uri.map_err(Unanswered::unreachable)?).await.map_err(Unanswered::Unreachable)?;
        let (sender, connection) = handshake(stream).await.map_err(|cause| Unanswered::Failed(cause.into()))?;
        Ok(Box::new(Self { sender, connection, has_ended: false }))
    }

    /// Whether it takes a request: it is not closed, and nothing came by it that nobody asked for.
    pub(super) async fn is_ready(&mut self) -> bool {
        poll_fn(|context| {
            let has_ended = self.go_on(context);
            Poll::Ready(!has_ended && self.sender.is_ready())
        })
        .await
    }

    /// Sends a request and gives the answer's head; or the request, where nothing of it was sent.
    pub(super) async fn ask(
        &mut self,
        request: Request<Body>,
    ) -> Result<Response<Incoming>, (Unanswered, Option<Request<Body>>)> {
        let mut answer = pin!(self.sender.try_send_request(request));
        let answer = poll_fn(|context| {
            if !self.has_ended {
                self.has_ended = Pin::new(&mut self.connection).poll(context).is_ready();
            }
            let answer = answer.as_mut().poll(&mut unwoken()).map(Some);
            if answer.is_pending() && self.has_ended { Poll::Ready(None) } else { answer }
        });
        let answer = answer.await.ok_or_else(|| (Unanswered::Failed("the connection has ended".into()), None))?;
        answer.map_err(|mut refused| {
            let request = refused.take_message();
            (Unanswered::Failed(refused.into_error().into()), request)
        })
    }

    /// Writes what is to be written and reads what has come; whether the connection has ended with that.
    pub(super) fn go_on(&mut self, context: &mut Context<'_>) -> bool {
        if !self.has_ended {
            self.has_ended = Pin::new(&mut self.connection).poll(context).is_ready();
        }
        self.has_ended
    }
}

/// For what only the connection moves on, which was polled just before.
pub(super) fn unwoken() -> Context<'static> {
    Context::from_waker(Waker::noop())
}
