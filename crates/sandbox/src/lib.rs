//! A process that can harm nothing: namespaces, cgroups, landlock, seccomp.
//!
//! **What passes through here.** A [`Recipe`] (a program, what it may see, what it may use up) becomes a running process. Whoever
//! wants one starts this same program again as [`jailer`] (its standard input is a socket pair, see [`control`]), sends the recipe,
//! and gets back the sockets that stand at the process's ends of the network, and later how it ended.
//!
//! Three processes stand in a row, each of one thread:
//! ```text
//!   jailer    outside: cgroups, id maps; watches; ends all of it when its parent is gone            jailer.rs
//!     └─ init     inside, process 1: network, mounts; reaps; ends, or is emptied, with its workload jail.rs
//!          └─ workload   gives up users, capabilities, system calls; becomes the program            jail.rs
//! ```
//! A jail may be asked to stand when its program has ended ([`Afterwards::Stand`]): process 1 then waits for the next recipe and starts
//! another program in the same file tree, `/tmp` and network, once everybody before it is gone.
//!
//! `jail.rs` is the recipe's order, read from top to bottom; a file beside it is one part.
//!
//! **What it deliberately does not do.** It knows nothing of functions, Lambda or AWS. It resolves no program and downloads nothing.
//!
//! *Invariant:* the only crate with `unsafe`; each is a system call that no library offers safely, with the reason beside it.
//! *Invariant:* what a [`Recipe`] asks for and the kernel cannot give is an error, never left out: whoever starts asks [`abilities`]
//! first and asks for less, knowingly.
//! *Invariant:* when the jailer's socket closes, everything inside is killed by the kernel.

#![cfg(target_os = "linux")]

pub mod abilities;
mod at_path;
mod cgroup;
pub mod control;
mod descriptors;
mod doors;
mod ids;
mod jail;
pub mod jailer;
mod landlock_rules;
mod landlock_version;
pub mod limits;
mod memory_watch;
mod mounts;
mod netlink;
mod network;
mod process;
pub mod recipe;
mod redirection;
mod signals;
mod system_calls;

pub use abilities::Abilities;
pub use control::{Control, Event, Sockets};
pub use limits::Limits;
pub use recipe::{Afterwards, Bind, Channel, Ground, Network, Recipe};
pub use signals::Warden;
