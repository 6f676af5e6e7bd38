//! The third station: what must hold for a request that may pass before its backend is called.
//!
//! Only a [`Permitted`] comes in, and only from here comes an [`Admitted`], which is the one thing that an integration accepts.
//!
//! # Not (yet) like AWS
//! - API keys, usage plans, throttling and request validators are refused where they are written, so nothing of theirs is
//!   checked here; what is checked is the declared size of the body.

use http_body::Body as _;

use crate::authorizer::Permitted;
use crate::refusal::{Cause, Refusal, Station};
use crate::request_body::BODY_BYTES_MAX;

/// A request that its backend may see. INVARIANT: made only by [`admit`].
///
/// ```compile_fail,E0423
/// fn forge(permitted: gatewright_gateway::authorizer::Permitted<'_>) -> gatewright_gateway::admission::Admitted<'_> {
///     gatewright_gateway::admission::Admitted(permitted)
/// }
/// ```
#[derive(Debug)]
pub struct Admitted<'r>(Permitted<'r>);

impl<'r> Admitted<'r> {
    /// The request, its route and the proof.
    pub(crate) fn into_permitted(self) -> Permitted<'r> {
        self.0
    }
}

/// Admits a request.
///
/// # Errors
/// A [`Refusal`] when the body says it is over the limit; a body that does not say is counted as it is read.
pub(crate) fn admit(permitted: Permitted<'_>) -> Result<Admitted<'_>, Refusal> {
    if permitted.routed.body.size_hint().lower() > BODY_BYTES_MAX as u64 {
        return Err(Refusal::new(Station::Admission, Cause::BodyTooLarge));
    }
    Ok(Admitted(permitted))
}
