//! A body that is still coming when its answer begins.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use gatewright_model::body::Body;

/// A handle to such a body. Copies are handles to the same one, which only one of them can take; two handles are equal when they are to the
/// same body.
#[derive(Clone)]
pub struct LiveBody(Arc<Mutex<Option<Body>>>);

impl LiveBody {
    /// A handle to `body`.
    #[must_use]
    pub fn new(body: Body) -> Self {
        Self(Arc::new(Mutex::new(Some(body))))
    }

    /// The body; nothing where it was taken before.
    #[must_use]
    pub fn take(&self) -> Option<Body> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl fmt::Debug for LiveBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LiveBody")
    }
}

impl PartialEq for LiveBody {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_taken_once_by_whichever_handle() {
        let body = LiveBody::new(Body::whole("abc"));
        let other = body.clone();
        assert_eq!(body, other);
        assert_ne!(body, LiveBody::new(Body::whole("abc")));
        assert_eq!(other.take().unwrap().as_whole(), Some(&b"abc"[..]));
        assert!(body.take().is_none());
    }
}
