//! Users and capabilities: who the process is in its namespaces and on this machine.
//!
//! Two user namespaces, one in the other. In the outer one, process 1 is root and may mount and configure its network. The workload
//! enters the inner one, in which only its own user exists: whatever capability it might win there is one over nothing.

use std::io;
use std::path::PathBuf;

use rustix::process::{Gid, Pid, Uid};
use rustix::thread::{CapabilitySet, CapabilitySets, UnshareFlags};

use crate::recipe::INSIDE_UID;

/// Writes the outer namespace's maps of `pid`: its root is this process's user, and, where this process may say so, the workload is
/// a user of its own.
pub(crate) fn write_maps(pid: Pid, own_user: Option<u32>) -> io::Result<()> {
    let (uid, gid) = (rustix::process::geteuid().as_raw(), rustix::process::getegid().as_raw());
    let file = |name: &str| PathBuf::from(format!("/proc/{}/{name}", pid.as_raw_nonzero()));
    if let Some(outside) = own_user {
        let both = |own: u32| format!("0 {own} 1\n{INSIDE_UID} {outside} 1\n");
        std::fs::write(file("uid_map"), both(uid))?;
        return std::fs::write(file("gid_map"), both(gid));
    }
    std::fs::write(file("uid_map"), format!("0 {uid} 1\n"))?;
    // Without this the kernel takes no group map from somebody who is not root.
    std::fs::write(file("setgroups"), "deny")?;
    std::fs::write(file("gid_map"), format!("0 {gid} 1\n"))
}

/// Becomes the workload's user, in a namespace in which there is no other.
pub(crate) fn become_workload() -> io::Result<()> {
    let has_own_user = std::fs::read_to_string("/proc/self/uid_map")?.lines().count() > 1;
    let outer = if has_own_user {
        rustix::thread::set_thread_groups(&[])?;
        let (gid, uid) = (Gid::from_raw(INSIDE_UID), Uid::from_raw(INSIDE_UID));
        rustix::thread::set_thread_res_gid(gid, gid, gid)?;
        rustix::thread::set_thread_res_uid(uid, uid, uid)?;
        // Changing users has made the process undumpable, so that `/proc/self` belongs to root; the maps are written there.
        rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::Dumpable)?;
        INSIDE_UID
    } else {
        0
    };
    unshare_users()?;
    std::fs::write("/proc/self/uid_map", format!("{INSIDE_UID} {outer} 1\n"))?;
    let denied = std::fs::write("/proc/self/setgroups", "deny");
    if !has_own_user {
        // Denied already by the outer namespace, which the inner one inherits.
        drop(denied);
    }
    std::fs::write("/proc/self/gid_map", format!("{INSIDE_UID} {outer} 1\n"))
}

/// Gives up every capability, for good.
pub(crate) fn drop_capabilities() -> io::Result<()> {
    for capability in CapabilitySet::all().iter() {
        match rustix::thread::remove_capability_from_bounding_set(capability) {
            // Not one of this kernel's, or none that this process could drop since it holds none.
            Ok(()) | Err(rustix::io::Errno::INVAL | rustix::io::Errno::PERM) => {}
            Err(cause) => return Err(cause.into()),
        }
    }
    match rustix::thread::clear_ambient_capability_set() {
        Ok(()) | Err(rustix::io::Errno::INVAL) => {}
        Err(cause) => return Err(cause.into()),
    }
    let none = CapabilitySets {
        effective: CapabilitySet::empty(),
        permitted: CapabilitySet::empty(),
        inheritable: CapabilitySet::empty(),
    };
    rustix::thread::set_capabilities(None, none)?;
    rustix::thread::set_no_new_privs(true).map_err(io::Error::from)
}

#[allow(unsafe_code, reason = "unshare is unsafe for what it may do to descriptors, which this does not touch")]
fn unshare_users() -> io::Result<()> {
    // SAFETY: a new user namespace changes no descriptor and no memory.
    unsafe { rustix::thread::unshare_unsafe(UnshareFlags::NEWUSER) }.map_err(io::Error::from)
}
