//! Where a pool's domain is reached: one address for people's browsers, one for apps.
//!
//! Browsers find every name below `localhost` on their own machine and keep each one's cookies apart, so people are sent to
//! `{prefix}.auth.localhost`. Apps may run where such names are not resolved, so they get the path form. Where this server is not reached on the
//! machine itself, both get the path form. A configured base of issuers is where the server is reached.

use std::net::IpAddr;

use gatewright_model::login_domain::{AUTH_LABEL, base_path};

use crate::Identity;
use crate::user_pool_domain::PoolDomain;

/// The two addresses, without a slash at their end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DomainAddresses {
    /// For pages.
    pub people: String,
    /// For the endpoints that apps call themselves.
    pub apps: String,
}

/// The addresses of a domain; `base_url` is where this server is reached, such as `http://127.0.0.1:4566`.
#[must_use]
pub fn addresses(identity: &Identity, domain: &PoolDomain, base_url: &str) -> DomainAddresses {
    addresses_of(identity.ports.issuer_base.as_deref(), &domain.prefix, base_url)
}

fn addresses_of(issuer_base: Option<&str>, prefix: &str, base_url: &str) -> DomainAddresses {
    let base = issuer_base.unwrap_or(base_url).trim_end_matches('/');
    let apps = format!("{base}{}", base_path(prefix));
    let people = match own_machine(base) {
        Some((scheme, port)) => format!("{scheme}://{prefix}.{AUTH_LABEL}.localhost{port}"),
        None => apps.clone(),
    };
    DomainAddresses { people, apps }
}

/// Scheme and `:port` of an address that is this machine's own, or any of its.
fn own_machine(base: &str) -> Option<(&str, &str)> {
    let (scheme, authority) = base.split_once("://")?;
    let host_end = authority.rfind(':').filter(|at| !authority.get(*at..).is_some_and(|rest| rest.contains(']')));
    let (host, port) = authority.split_at_checked(host_end.unwrap_or(authority.len()))?;
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let is_own = host == "localhost" || address.is_ok_and(|address| address.is_loopback() || address.is_unspecified());
    is_own.then_some((scheme, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(issuer_base: Option<&str>, base_url: &str, people: &str, apps: &str) {
        let expected = DomainAddresses { people: people.to_owned(), apps: apps.to_owned() };
        assert_eq!(addresses_of(issuer_base, "my-app", base_url), expected, "{issuer_base:?} {base_url}");
    }

    #[test]
    fn people_go_to_a_name_of_its_own_where_their_browser_finds_it() {
        for base in ["http://127.0.0.1:4566", "http://[::1]:4566", "http://localhost:4566", "http://0.0.0.0:4566/"] {
            let apps = format!("{}/_gatewright/auth/my-app", base.trim_end_matches('/'));
            check(None, base, "http://my-app.auth.localhost:4566", &apps);
        }
        check(None, "https://127.0.0.1", "https://my-app.auth.localhost", "https://127.0.0.1/_gatewright/auth/my-app");
    }

    #[test]
    fn elsewhere_both_go_by_path() {
        let elsewhere = "http://10.0.0.7:4566/_gatewright/auth/my-app";
        check(None, "http://10.0.0.7:4566", elsewhere, elsewhere);
        let configured = "http://gateway.internal/_gatewright/auth/my-app";
        let local = "http://127.0.0.1:4566/_gatewright/auth/my-app";
        check(Some("http://127.0.0.1:4566"), "http://10.0.0.7:4566", "http://my-app.auth.localhost:4566", local);
        check(Some("http://gateway.internal/"), "http://127.0.0.1:4566", configured, configured);
    }
}
