//! User pools.
