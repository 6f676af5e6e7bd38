//! Who holds a port, so that an error can name them. Best effort: nothing is found where `/proc` is not readable.

use std::net::SocketAddr;
use std::path::Path;

/// Most processes looked at.
const PROCESSES_MAX: usize = 4096;
/// Most open files looked at in a process.
const FILES_MAX: usize = 4096;

/// `name (pid 123)` of the process that listens on `address`'s port.
pub(crate) fn holder(address: SocketAddr) -> Option<String> {
    let table = if address.is_ipv4() { "/proc/net/tcp" } else { "/proc/net/tcp6" };
    let socket = format!("socket:[{}]", listening_inode(&std::fs::read_to_string(table).ok()?, address.port())?);
    let processes = std::fs::read_dir("/proc").ok()?.flatten().take(PROCESSES_MAX);
    let mut processes = processes.filter(|entry| entry.file_name().to_string_lossy().bytes().all(|byte| byte.is_ascii_digit()));
    let found = processes.find(|process| holds(&process.path(), &socket))?;
    let name = std::fs::read_to_string(found.path().join("comm")).unwrap_or_default();
    Some(format!("{} (pid {})", name.trim_end(), found.file_name().to_string_lossy()))
}

fn holds(process: &Path, socket: &str) -> bool {
    let Ok(files) = std::fs::read_dir(process.join("fd")) else { return false };
    files.flatten().take(FILES_MAX).any(|file| std::fs::read_link(file.path()).is_ok_and(|target| target.as_os_str() == socket))
}

/// The inode of the listening socket on `port` in the text of `/proc/net/tcp`.
fn listening_inode(table: &str, port: u16) -> Option<&str> {
    const LISTEN: &str = "0A";
    let wanted = format!(":{port:04X}");
    table.lines().skip(1).find_map(|line| {
        let mut fields = line.split_whitespace();
        let local = fields.nth(1)?;
        let state = fields.nth(1)?;
        (local.ends_with(&wanted) && state == LISTEN).then(|| fields.nth(5))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_listening_socket_is_found_by_port() {
        let table = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
             0: 0100007F:11D6 0100007F:9999 01 00000000:00000000 00:00000000 00000000     0        0 111 1\n\
             1: 0100007F:11D6 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1\n";
        assert_eq!(listening_inode(table, 4566), Some("222"));
        assert_eq!(listening_inode(table, 4567), None);
    }
}
