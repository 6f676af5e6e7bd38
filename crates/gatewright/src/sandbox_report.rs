//! What the operator is told about the sandbox: once, at the start, with what is missing and what that means.

use gatewright_functions::NetworkPolicy;
use gatewright_sandbox::Abilities;
use gatewright_sandbox::abilities::Part;

/// A line about the sandbox, and one for each part that this machine does not give.
pub(crate) fn lines(abilities: &Abilities, network: NetworkPolicy) -> Vec<String> {
    let reach = match network {
        _ if !abilities.parts.namespaces => "whatever this machine reaches",
        NetworkPolicy::Aws => "AWS's host names only (--function-network aws)",
        NetworkPolicy::Open => "AWS's host names and other machines, not this one (--function-network open)",
        NetworkPolicy::Host => "whatever this machine reaches (--function-network host)",
        NetworkPolicy::None => "nothing (--function-network none)",
    };
    let level = if abilities.missing.is_empty() { "sandboxed" } else { "sandboxed in part" };
    let mut lines = vec![format!("  functions  {level}; they reach {reach}")];
    for missing in &abilities.missing {
        let cause = if missing.cause.is_empty() { String::new() } else { format!(" ({})", missing.cause) };
        lines.push(format!("             missing: {}{cause}", meaning(missing.part)));
    }
    lines
}

fn meaning(part: Part) -> &'static str {
    match part {
        Part::Namespaces => {
            "namespaces. Functions see this machine's processes and network, this server's port among it, and their memory is not limited; their files are fenced by Landlock alone"
        }
        Part::OwnUser => "users for functions. They are this server's user, behind namespaces",
        Part::Redirection => "the packet filter. Functions reach ports 80 and 443 only",
        Part::Landlock => "Landlock. Nothing stands behind the file tree that functions see",
        Part::Seccomp => "the filter of system calls. Functions may use all of the kernel that a process without privileges may",
        Part::MemoryGroup => "a memory control group. Functions that use too much memory are noticed within 50 ms, not at once",
        Part::ProcessGroup => "a process control group. Processes are limited by user instead",
        Part::ProcessorGroup => "a processor control group. One function may use all processors",
    }
}
