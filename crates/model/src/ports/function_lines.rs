use std::net::TcpStream;
use std::sync::Arc;

use super::boxed::Boxed;
use crate::arrival::FunctionOrigin;

/// Where connections from inside functions to AWS's host names are served: by the same doors as all others, but known to be a
/// function's.
pub trait FunctionLines: Send + Sync {
    /// Serves one connection to its end.
    fn serve(&self, line: TcpStream, origin: Arc<FunctionOrigin>) -> Boxed<'static, ()>;
}
