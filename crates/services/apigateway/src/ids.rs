//! Ids: lower-case letters and digits, ten for an API and its root resource, six for everything else.

use std::sync::Arc;

use gatewright_model::ports::Entropy;
use gatewright_wire::service::ServiceError;

/// How often an id is drawn before giving up. With 2 billion ids a second draw is already rare.
const DRAWS_MAX: usize = 8;

/// An API's or root resource's id.
pub(crate) fn api_id(entropy: &Arc<dyn Entropy>) -> String {
    entropy.lower_id(10)
}

/// The id of anything below an API, not yet taken there.
pub(crate) fn child_id(entropy: &Arc<dyn Entropy>, is_taken: impl Fn(&str) -> bool) -> Result<String, ServiceError> {
    let mut draws = (0..DRAWS_MAX).map(|_| entropy.lower_id(6));
    draws.find(|id| !is_taken(id)).ok_or_else(|| ServiceError::internal("every id drawn is taken"))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    /// Gives the same byte for a whole id, then the next.
    struct Counting(Mutex<u8>);

    impl Entropy for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            let mut drawn = self.0.lock().unwrap();
            bytes.fill(*drawn / 6);
            *drawn += 1;
        }
    }

    #[test]
    fn a_taken_id_is_drawn_again() {
        let id = child_id(&(Arc::new(Counting(Mutex::new(0))) as Arc<dyn Entropy>), |id| id == "aaaaaa").unwrap();
        assert_eq!(id, "bbbbbb");
    }

    #[test]
    fn drawing_ends() {
        let counting = Arc::new(Counting(Mutex::new(0)));
        let entropy: Arc<dyn Entropy> = Arc::clone(&counting) as Arc<dyn Entropy>;
        assert_eq!(child_id(&entropy, |_| true).unwrap_err().status, 500);
        assert_eq!(usize::from(*counting.0.lock().unwrap()), DRAWS_MAX * 6);
    }
}
