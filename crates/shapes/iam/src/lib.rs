//! Generated request and response types of AWS's iam
