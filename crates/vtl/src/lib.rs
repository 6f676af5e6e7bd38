//! Mapping templates.
