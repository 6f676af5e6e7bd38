//! The real binary, driven by the real clients.
//!
//! There is no code here: the journeys are tests (`tests/it`) and the boto3 scripts that they run (`python`). `cargo xtask test`
//! installs the clients that `requirements.txt` pins, builds the program and names both to the tests.
//!
//! *Invariant:* a journey uses no crate of the product: it knows what a user knows.
