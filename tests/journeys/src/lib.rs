//! The real binary, driven by the real clients.
//!
//! There is no code here: the journeys are tests (`tests/it`) and the scripts that they run, with boto3 and the browser (`python`) and with
//! clients from npm (`clients`). `cargo xtask test` installs what `requirements.txt` and `clients/package-lock.json` pin, builds the
//! program and names both to the tests.
//!
//! *Invariant:* a journey uses no crate of the product: it knows what a user knows.
