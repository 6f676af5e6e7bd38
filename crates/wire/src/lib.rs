//! AWS protocols, error shapes and SigV4, written once over schemas
