//! Functions' lines to this server: there before the doors are, and closed until then.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use gatewright_listener::{AwsAuthority, Lines};
use gatewright_model::arrival::FunctionOrigin;
use gatewright_model::ports::{Boxed, FunctionLines};

/// Lines whose other end is set once.
#[derive(Default)]
pub(crate) struct LateLines(OnceLock<Lines>);

impl LateLines {
    pub(crate) fn connect(&self, lines: Lines) {
        // Wired once, at the start.
        let _ = self.0.set(lines);
    }
}

impl FunctionLines for LateLines {
    fn serve(&self, line: TcpStream, origin: Arc<FunctionOrigin>) -> Boxed<'static, ()> {
        match self.0.get() {
            Some(lines) => lines.serve(line, origin),
            None => Box::pin(async {}),
        }
    }
}

/// Where systems keep the authorities that their users trust.
const SYSTEM_TRUST_FILES: [&str; 4] =
    ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"];

/// Writes what functions trust: what this machine does, and the authority for AWS's host names.
pub(crate) fn write_trust_file(folder: &Path, authority: &AwsAuthority) -> std::io::Result<PathBuf> {
    use std::os::unix::fs::PermissionsExt;

    let machines = SYSTEM_TRUST_FILES.iter().find_map(|path| std::fs::read_to_string(path).ok()).unwrap_or_default();
    let file = folder.join("functions-trust.pem");
    std::fs::write(&file, format!("{}\n{machines}", authority.certificate_pem()))?;
    // Functions are other users than this server, where it may choose.
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644))?;
    Ok(file)
}
