//! Names to addresses: the machine's own way, behind a seam for tests.

use std::io;
use std::net::IpAddr;

use gatewright_model::ports::Boxed;

/// Finds the addresses of a host.
pub trait Resolve: Send + Sync {
    /// All of them. A host that is an address is its own.
    ///
    /// # Errors
    /// When there is no such name, or nobody answers.
    fn resolve<'a>(&'a self, host: &'a str) -> Boxed<'a, io::Result<Vec<IpAddr>>>;
}

/// The machine's own resolver.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemResolver;

impl Resolve for SystemResolver {
    fn resolve<'a>(&'a self, host: &'a str) -> Boxed<'a, io::Result<Vec<IpAddr>>> {
        // Only the address is of interest; the port goes in because a socket's address has one.
        Box::pin(async move { Ok(tokio::net::lookup_host((host, 0)).await?.map(|found| found.ip()).collect()) })
    }
}
