//! A jailer as a program of its own, for this crate's tests.

fn main() {
    std::process::exit(gatewright_sandbox::jailer::main());
}
