//! Functions as Lambda runs them: code, workers, the Runtime API
