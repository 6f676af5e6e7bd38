//! AWS's lambda service: a file a noun, thin endpoints
