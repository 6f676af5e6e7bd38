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
        lines.push(format!("             missing: {}{cause}", meaning(missing.part, abilities.parts.namespaces)));
    }
    lines
}

fn meaning(part: Part, has_namespaces: bool) -> &'static str {
    match part {
        Part::Namespaces => {
            "namespaces. Functions see this machine's processes and network, this server's port among it, and their memory is not limited; their files are fenced by Landlock alone"
        }
        Part::OwnUser => "users for functions. They are this server's user, behind namespaces",
        Part::Redirection => "the packet filter. Functions reach ports 80 and 443 only",
        Part::Landlock => "Landlock. Nothing stands behind the file tree that functions see",
        Part::LandlockMoves => {
            "Landlock's leave to move files. Functions cannot move or link files from one directory to another, not even in /tmp"
        }
        Part::LandlockTruncation if has_namespaces => {
            "Landlock's fence around truncation. Only the file tree, which is read-only, keeps functions from emptying files"
        }
        Part::LandlockTruncation => {
            "Landlock's fence around truncation. Functions can empty every file that this server's user may write"
        }
        Part::LandlockDevices => {
            "Landlock's fence around devices. Functions may give any command to the few devices that they see"
        }
        Part::LandlockScopes if has_namespaces => {
            "Landlock's fences around signals and abstract sockets. Only namespaces keep functions from other processes"
        }
        Part::LandlockScopes => {
            "Landlock's fences around signals and abstract sockets. Functions can end processes of this server's user, this server among them, and speak to their abstract sockets"
        }
        Part::Seccomp => "the filter of system calls. Functions may use all of the kernel that a process without privileges may",
        Part::MemoryGroup => "a memory control group. Functions that use too much memory are noticed within 50 ms, not at once",
        Part::ProcessGroup => "a process control group. Processes are limited by user instead",
        Part::ProcessorGroup => "a processor control group. One function may use all processors",
    }
}

#[cfg(test)]
mod tests {
    use gatewright_sandbox::abilities::Missing;
    use gatewright_sandbox::{Network, recipe::Parts};

    use super::*;

    #[test]
    fn what_a_landlock_lacks_is_told_with_what_that_means_here() {
        let said = |namespaces: bool| {
            let parts = Parts { namespaces, own_user: false, landlock: true, seccomp: true, cgroups: Default::default() };
            let missing = vec![Missing { part: Part::LandlockScopes, cause: "Landlock 5; it came with 6".to_owned() }];
            lines(&Abilities { parts, caught: Network::Caught, missing }, NetworkPolicy::Aws)
        };
        for (namespaces, meaning) in
            [(true, "Only namespaces keep"), (false, "Functions can end processes of this server's user")]
        {
            let lines = said(namespaces);
            assert!(lines[0].starts_with("  functions  sandboxed in part; "), "{lines:?}");
            assert!(lines[1].contains(meaning) && lines[1].ends_with(" (Landlock 5; it came with 6)"), "{lines:?}");
            assert_eq!(lines.len(), 2);
        }
    }
}
