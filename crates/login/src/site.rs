//! One visit to a domain: which pool's it is, where on it somebody stands, and what they brought.

use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user_pool::UserPool;
use gatewright_identity::user_pool_client::{self, UserPoolClient};
use gatewright_identity::{Identity, Refusal, RefusalKind};
use gatewright_model::arrival::Scheme;
use gatewright_model::body::Body;
use gatewright_model::ports::Lineage;
use http::Response;
use http::request::Parts;

use crate::form::Form;
use crate::look::Look;
use crate::ways_in::WaysIn;

/// Why an endpoint ends early.
#[derive(Debug)]
pub(crate) enum Stop {
    /// With this answer.
    Answered(Box<Response<Body>>),
    /// Something of ours failed.
    Failed(Refusal),
}

impl From<Response<Body>> for Stop {
    fn from(answer: Response<Body>) -> Self {
        Self::Answered(Box::new(answer))
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Failed(refusal)
    }
}

/// What an endpoint comes to.
pub(crate) type Outcome = Result<Response<Body>, Stop>;

/// A request to a domain, read.
pub(crate) struct Visit {
    /// The pool of the domain.
    pub(crate) pool: UserPool,
    /// What its pages look like to the client's users.
    pub(crate) look: Look,
    /// What the domain's paths begin with: nothing where the host names it, `/_gatewright/auth/{prefix}` where the path does.
    pub(crate) base_path: String,
    /// Whether it came over TLS.
    pub(crate) scheme: Scheme,
    /// Method and headers.
    pub(crate) head: Parts,
    /// The query as it was written.
    pub(crate) raw_query: String,
    /// The query.
    pub(crate) query: Form,
    /// The body, where it is a form; else empty.
    pub(crate) form: Form,
    /// How the client that the query names lets people in.
    pub(crate) ways_in: WaysIn,
}

impl Visit {
    /// An address of this domain, with a query.
    pub(crate) fn address(&self, path: &str, query: &str) -> String {
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{path}{mark}{query}", self.base_path)
    }

    /// A header that is there once and is text.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.head.headers.get_all(name).iter();
        let only = values.next()?;
        if values.next().is_some() { None } else { only.to_str().ok() }
    }

    /// What this visit brings for the functions that it triggers.
    pub(crate) fn triggers(&self) -> TriggerContext {
        TriggerContext::inside(Lineage::inside(self.header("x-amzn-trace-id")))
    }

    /// The pool's client of this id.
    ///
    /// # Errors
    /// Only of kind `Internal`.
    pub(crate) async fn client(&self, identity: &Identity, id: &str) -> Result<Option<UserPoolClient>, Refusal> {
        match user_pool_client::find(identity, &self.pool, id).await {
            Ok(found) => Ok(Some(found.value)),
            Err(refusal) if refusal.kind == RefusalKind::ResourceNotFound => Ok(None),
            Err(refusal) => Err(refusal),
        }
    }
}
