//! The road: router, authorizer, admission, integration, refusal
