//! A jailer as a program of its own, for this crate's tests. The product starts itself again instead.

fn main() {
    std::process::exit(gatewright_sandbox::jailer::main());
}
