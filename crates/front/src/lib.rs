//! The AWS APIs' door: protocol, caller, signature, dispatch
