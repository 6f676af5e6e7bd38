//! AWS's sts service: a file a noun, thin endpoints
