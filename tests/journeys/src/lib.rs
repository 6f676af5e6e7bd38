//! The real binary, driven by the real clients
