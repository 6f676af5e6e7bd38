//! Key sets from the network: one request on a connection of its own, and only a plain 200 is a set.

use std::sync::Arc;

use bytes::Bytes;
use gatewright_keys::foreign_key_set::KEY_SET_BYTES_MAX;
use gatewright_model::ports::{Boxed, Clock, KeysMissing};
use http::header::ACCEPT;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use rustls::ClientConfig;

use crate::fetch::FetchKeySet;
use crate::guarded_http::{Failure, GuardedHttp, Question};
use crate::key_set_address::KeySetAddress;
use crate::resolver::Resolve;

/// The fetcher.
pub struct HttpsKeySets(GuardedHttp);

fn seen_by_the_road(failure: &Failure) -> KeysMissing {
    match failure {
        Failure::Forbidden { .. } => KeysMissing::Forbidden,
        Failure::NobodyListens | Failure::Io(_) | Failure::Http(_) | Failure::Request(_) => KeysMissing::Unreachable,
        Failure::Compressed | Failure::TooLong(_) => KeysMissing::AnswerUnusable,
    }
}

impl HttpsKeySets {
    /// Trusts whom `tls` trusts.
    #[must_use]
    pub fn new(resolver: Arc<dyn Resolve>, tls: Arc<ClientConfig>, clock: Arc<dyn Clock>) -> Self {
        Self(GuardedHttp::new(resolver, tls, clock))
    }
}

impl FetchKeySet for HttpsKeySets {
    fn fetch<'a>(&'a self, from: &'a KeySetAddress) -> Boxed<'a, Result<Bytes, KeysMissing>> {
        Box::pin(async move {
            let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("application/json"))]);
            let question = Question { method: Method::GET, headers, body: Bytes::new(), answer_bytes_max: KEY_SET_BYTES_MAX };
            match self.0.ask(&from.0, |_| true, question).await {
                Ok((StatusCode::OK, set)) => Ok(set),
                Ok((status, _)) => {
                    tracing::warn!(%from, %status, "an issuer gave no key set");
                    Err(KeysMissing::AnswerUnusable)
                }
                Err(failure) => {
                    tracing::warn!(%from, cause = %failure, "an issuer gave no key set");
                    Err(seen_by_the_road(&failure))
                }
            }
        })
    }
}
