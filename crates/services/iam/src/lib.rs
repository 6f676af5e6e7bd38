//! AWS's iam service: a file a noun, thin endpoints
