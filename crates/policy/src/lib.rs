//! IAM policy documents: parse, compile, decide, explain
