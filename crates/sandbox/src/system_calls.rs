//! The filter of system calls: what no function has business with is refused, as if the process lacked the privilege, which it does.
//! The rest of the sandbox does not depend on it; it keeps the kernel's less travelled code out of reach.
//!
//! Two answers: `EPERM`, and `ENOSYS` for `clone3`, whose flags a filter cannot see, so that the C library falls back to `clone`.

use std::collections::BTreeMap;
use std::io;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule, TargetArch,
    apply_filter, sock_filter,
};

/// Refused whatever the arguments.
const REFUSED: &[libc::c_long] = &[
    // file trees and namespaces
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_move_mount,
    libc::SYS_open_tree,
    libc::SYS_fsopen,
    libc::SYS_fsmount,
    libc::SYS_fsconfig,
    libc::SYS_fspick,
    libc::SYS_mount_setattr,
    libc::SYS_setns,
    libc::SYS_unshare,
    libc::SYS_open_by_handle_at,
    libc::SYS_name_to_handle_at,
    libc::SYS_quotactl,
    libc::SYS_fanotify_init,
    // other processes
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_process_madvise,
    libc::SYS_pidfd_getfd,
    libc::SYS_kcmp,
    libc::SYS_migrate_pages,
    libc::SYS_move_pages,
    // the kernel's own machines
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_keyctl,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_vhangup,
    // the machine
    libc::SYS_kexec_load,
    libc::SYS_kexec_file_load,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_reboot,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_acct,
    libc::SYS_syslog,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_clock_adjtime,
    libc::SYS_adjtimex,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_iopl,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_ioperm,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_modify_ldt,
];

/// New namespaces by way of `clone`.
const NAMESPACE_FLAGS: [i32; 7] = [
    libc::CLONE_NEWUSER,
    libc::CLONE_NEWNS,
    libc::CLONE_NEWPID,
    libc::CLONE_NEWNET,
    libc::CLONE_NEWIPC,
    libc::CLONE_NEWUTS,
    libc::CLONE_NEWCGROUP,
];
const FAMILIES: [i32; 4] = [libc::AF_UNIX, libc::AF_INET, libc::AF_INET6, libc::AF_NETLINK];
const TERMINAL_INPUT: [u64; 2] = [0x5412, 0x541C];
/// The kind of a socket, without the flags that may be set with it.
const SOCKET_KIND_MASK: u64 = 0xf;

/// Filters the system calls of this process and of all that it starts.
///
/// Where nobody else counts memory, files in memory are refused: what no process has mapped could not be seen.
pub(crate) fn filter(counts_memory: bool) -> io::Result<()> {
    let filters = [not_offered(counts_memory)?, refused()?];
    #[cfg(target_arch = "x86_64")]
    apply_filter(&x32()).map_err(io::Error::other)?;
    filters.iter().try_for_each(|filter| apply_filter(filter).map_err(io::Error::other))
}

fn refused() -> io::Result<BpfProgram> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = REFUSED.iter().map(|number| (*number, Vec::new())).collect();
    let mut namespaces = Vec::new();
    for flag in NAMESPACE_FLAGS {
        let flag = u64::from(flag.unsigned_abs());
        namespaces.push(rule(vec![condition(0, SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(flag), flag)?])?);
    }
    rules.insert(libc::SYS_clone, namespaces);
    let word = SeccompCmpArgLen::Dword;
    let family = |family: i32| u64::from(family.unsigned_abs());
    let mut other_family = Vec::new();
    for known in FAMILIES {
        other_family.push(condition(0, word.clone(), SeccompCmpOp::Ne, family(known))?);
    }
    let netlink = vec![
        condition(0, word.clone(), SeccompCmpOp::Eq, family(libc::AF_NETLINK))?,
        condition(2, word.clone(), SeccompCmpOp::Ne, u64::from(libc::NETLINK_ROUTE.unsigned_abs()))?,
    ];
    let raw = |of: i32| -> io::Result<SeccompRule> {
        let kind = u64::from(libc::SOCK_RAW.unsigned_abs());
        let is_raw = condition(1, word.clone(), SeccompCmpOp::MaskedEq(SOCKET_KIND_MASK), kind)?;
        rule(vec![condition(0, word.clone(), SeccompCmpOp::Eq, family(of))?, is_raw])
    };
    let sockets = vec![rule(other_family)?, rule(netlink)?, raw(libc::AF_INET)?, raw(libc::AF_INET6)?];
    rules.insert(libc::SYS_socket, sockets);
    let mut terminal = Vec::new();
    for request in TERMINAL_INPUT {
        terminal.push(rule(vec![condition(1, word.clone(), SeccompCmpOp::Eq, request)?])?);
    }
    rules.insert(libc::SYS_ioctl, terminal);
    // 0xffffffff only asks.
    let persona = vec![condition(0, word.clone(), SeccompCmpOp::Ne, 0)?, condition(0, word, SeccompCmpOp::Ne, 0xffff_ffff)?];
    rules.insert(libc::SYS_personality, vec![rule(persona)?]);
    compiled(rules, libc::EPERM)
}

fn not_offered(counts_memory: bool) -> io::Result<BpfProgram> {
    let mut rules = BTreeMap::from([(libc::SYS_clone3, Vec::new())]);
    if !counts_memory {
        rules.extend([libc::SYS_memfd_create, libc::SYS_memfd_secret].map(|number| (number, Vec::new())));
    }
    compiled(rules, libc::ENOSYS)
}

/// The second set of numbers by which an x86-64 kernel may take the same calls.
#[cfg(target_arch = "x86_64")]
fn x32() -> BpfProgram {
    const LOAD_NUMBER: u16 = 0x20;
    const IF_AT_LEAST: u16 = 0x35;
    const ANSWER: u16 = 0x06;
    const X32_BIT: u32 = 0x4000_0000;
    const ALLOW: u32 = 0x7fff_0000;
    const ERRNO: u32 = 0x0005_0000;
    let line = |code, jt, jf, k| sock_filter { code, jt, jf, k };
    vec![
        line(LOAD_NUMBER, 0, 0, 0),
        line(IF_AT_LEAST, 0, 1, X32_BIT),
        line(ANSWER, 0, 0, ERRNO | libc::ENOSYS.unsigned_abs()),
        line(ANSWER, 0, 0, ALLOW),
    ]
}

fn compiled(rules: BTreeMap<i64, Vec<SeccompRule>>, errno: i32) -> io::Result<BpfProgram> {
    let arch = TargetArch::try_from(std::env::consts::ARCH).map_err(io::Error::other)?;
    let refuse = SeccompAction::Errno(errno.unsigned_abs());
    let filter = SeccompFilter::new(rules, SeccompAction::Allow, refuse, arch).map_err(io::Error::other)?;
    BpfProgram::try_from(filter).map_err(io::Error::other)
}

fn rule(conditions: Vec<SeccompCondition>) -> io::Result<SeccompRule> {
    SeccompRule::new(conditions).map_err(io::Error::other)
}

fn condition(argument: u8, length: SeccompCmpArgLen, operator: SeccompCmpOp, value: u64) -> io::Result<SeccompCondition> {
    SeccompCondition::new(argument, length, operator, value).map_err(io::Error::other)
}
