use std::future::Future;
use std::pin::Pin;

/// A future behind a port.
pub type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
