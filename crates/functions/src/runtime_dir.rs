//! The directory of our runtime clients, which functions see as `/var/runtime`.

use std::io;
use std::path::Path;

/// Under the scratch directory.
pub(crate) const RUNTIME_DIR: &str = "runtime";
/// Below it: where SDKs are seen.
pub(crate) const SDK_DIR: &str = "sdk";
/// Where a worker finds the modules of Node's runtime. `node_modules` below it is a link there, for whoever goes by NODE_PATH.
pub(crate) const CARRIED_NODE_MODULES: &str = "/node_modules";
/// Below it: where Python looks for bytecode.
pub(crate) const BYTECODE_DIR: &str = "__pycache__";
pub(crate) const PYTHON_BOOTSTRAP: &str = "bootstrap.py";
/// What that starts; see `bytecode`.
pub(crate) const PYTHON_CLIENT: &str = "gatewright_client.py";
pub(crate) const NODE_BOOTSTRAP: &str = "bootstrap.cjs";

const FILES: [(&str, &str); 4] = [
    (PYTHON_BOOTSTRAP, include_str!("bootstrap.py")),
    (PYTHON_CLIENT, include_str!("gatewright_client.py")),
    (NODE_BOOTSTRAP, include_str!("bootstrap.cjs")),
    ("carried_modules.cjs", include_str!("carried_modules.cjs")),
];

/// Writes our clients.
pub(crate) fn prepare(dir: &Path) -> io::Result<()> {
    std::fs::create_dir_all(dir)?;
    open_to_read(dir, 0o755)?;
    std::fs::create_dir_all(dir.join(SDK_DIR))?;
    open_to_read(&dir.join(SDK_DIR), 0o755)?;
    let node_modules = dir.join("node_modules");
    crate::code::remove_tree(&node_modules)?;
    std::os::unix::fs::symlink(CARRIED_NODE_MODULES, node_modules)?;
    // What another version of this program compiled is not to be run.
    let bytecode = dir.join(BYTECODE_DIR);
    if bytecode.exists() {
        std::fs::remove_dir_all(bytecode)?;
    }
    for (name, text) in FILES {
        let file = dir.join(name);
        std::fs::write(&file, text)?;
        open_to_read(&file, 0o644)?;
    }
    Ok(())
}

/// Workers are other users than the server, where it may choose.
pub(crate) fn open_to_read(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}
