//! What a process inside can see and reach.

use crate::rig::{python, run, says, shell, starters};

#[test]
fn it_is_its_own_user_on_its_own_machine() {
    says("id -u; id -g; hostname; echo $PPID", "993\n993\njail\n1");
}

#[test]
fn it_sees_only_itself_running() {
    says("for p in /proc/[0-9]*; do echo -n \"${p#/proc/} \"; done; echo; echo $$", "2 \n2");
}

#[test]
fn nothing_but_tmp_can_be_written() {
    says("for d in / /etc /usr /usr/bin /tmp /dev /proc/sys/kernel; do (echo x > $d/x) 2>/dev/null && echo $d; done", "/tmp");
    says("(echo x > /proc/sys/kernel/hostname) 2>/dev/null || (echo x > /etc/passwd) 2>/dev/null || echo no", "no");
}

#[test]
fn this_machines_homes_data_and_sockets_are_not_there() {
    let system = "^(bin|lib|lib32|lib64|sbin|usr)$";
    says(&format!("ls -A / | grep -vE '{system}' | tr '\\n' ' '; ls -A /tmp"), "dev etc proc tmp");
}

#[test]
fn it_has_no_capabilities_and_gains_none() {
    says(
        "grep -E '^(Cap(Prm|Eff|Bnd|Amb|Inh)|NoNewPrivs|Seccomp):' /proc/self/status | tr -d '\\t' | tr '\\n' ' '",
        "CapInh:0000000000000000 CapPrm:0000000000000000 CapEff:0000000000000000 CapBnd:0000000000000000 \
         CapAmb:0000000000000000 NoNewPrivs:1 Seccomp:2",
    );
}

#[test]
fn system_calls_that_reach_for_the_machine_are_refused() {
    let script = r"
import ctypes, errno, os
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    result = libc.syscall(number, *arguments)
    return 'ok' if result >= 0 else errno.errorcode[ctypes.get_errno()]
numbers = dict(mount=165, umount2=166, unshare=272, setns=308, ptrace=101, process_vm_readv=310, bpf=321, perf_event_open=298,
    io_uring_setup=425, keyctl=250, userfaultfd=323, chroot=161, pivot_root=155, open_tree=428, fsopen=430, syslog=103, reboot=169)
if os.uname().machine == 'x86_64':
    for name, number in sorted(numbers.items()):
        print(name, call(number, 0, 0, 0, 0, 0))
    print('clone3', call(435, 0, 0))
    print('clone into namespaces', call(56, 0x10000000 | 17, 0, 0, 0, 0))
    print('x32', call(0x40000000 | 39))
";
    for starter in starters() {
        let outcome = run(starter, &python(starter, script));
        for line in outcome.output.lines() {
            let (name, answer) = line.rsplit_once(' ').unwrap();
            let expected = if ["clone3", "x32"].contains(&name) { "ENOSYS" } else { "EPERM" };
            assert_eq!(answer, expected, "{starter:?}: {name}");
        }
        assert!(!outcome.output.is_empty() || cfg!(not(target_arch = "x86_64")));
    }
}

#[test]
fn raw_and_foreign_sockets_are_refused() {
    let script = r"
import socket
for family, kind, protocol in [(socket.AF_INET, socket.SOCK_RAW, 1), (socket.AF_INET6, socket.SOCK_RAW, 58), (socket.AF_PACKET, socket.SOCK_RAW, 0),
        (socket.AF_NETLINK, socket.SOCK_RAW, 12), (38, socket.SOCK_SEQPACKET, 0), (40, socket.SOCK_STREAM, 0)]:
    try:
        socket.socket(family, kind, protocol)
        print('made', family, kind)
    except OSError:
        print('no')
";
    for starter in starters() {
        let outcome = run(starter, &python(starter, script));
        assert_eq!(outcome.output, "no\n".repeat(6), "{starter:?}");
    }
}

#[test]
fn only_its_own_descriptors_are_open() {
    says("ls /proc/self/fd | tr '\\n' ' '; readlink /proc/self/fd/0", "0 1 2 3 /dev/null");
}

#[test]
fn siblings_do_not_see_each_other() {
    for starter in starters() {
        let first = crate::rig::Jail::start(starter, &shell(starter, "echo secret > /tmp/mine; sleep 1000"));
        let second = run(starter, &shell(starter, &format!("ls /tmp; kill -9 {0} 2>&1; cat /proc/{0}/environ 2>&1", first.pid)));
        assert!(second.output.contains("No such process") && !second.output.contains("mine"), "{}", second.output);
        assert!(!second.output.contains("PATH="), "{}", second.output);
        first.abandon();
    }
}
