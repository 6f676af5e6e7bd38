//! boto3, by the interpreter's own pip, from `requirements.txt`, which pins every wheel by its checksum.

use std::io::Result;
use std::path::Path;

use tokio::process::Command;

use super::fetching::Fetching;

/// With the wheels' checksums.
pub(super) const REQUIREMENTS: &str = include_str!("requirements.txt");
/// Only wheels, only these, and nothing is built.
const SWITCHES: [&str; 4] = ["--require-hashes", "--only-binary", ":all:", "--no-deps"];

/// Writes the list down, and says how pip is called.
pub(super) fn prepare(interpreter: &Path, partial: &Path, home: &Path) -> Result<Fetching> {
    let list = home.with_extension("txt");
    std::fs::write(&list, REQUIREMENTS)?;
    let mut command = Command::new(interpreter);
    // Isolated, and elsewhere than where the server was started: modules that happen to lie there are not pip's.
    command.args(["-I", "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]);
    command.args(SWITCHES).arg("--target").arg(partial).arg("-r").arg(&list);
    command.current_dir(list.parent().unwrap_or(home));
    let by_hand = format!(
        "{} -m pip install {} --target {} -r {}",
        interpreter.display(),
        SWITCHES.join(" "),
        home.display(),
        list.display()
    );
    Ok(Fetching { command, by_hand })
}

/// The last line that pip said.
pub(super) fn reason(said: &str) -> String {
    said.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or("pip failed").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_requirement_has_a_version_and_a_checksum() {
        let requirements: Vec<_> = REQUIREMENTS.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(requirements.iter().any(|line| line.starts_with("boto3==")), "{REQUIREMENTS}");
        for line in requirements {
            let (name, hash) = line.split_once(" --hash=sha256:").unwrap();
            assert!(name.contains("==") && hash.len() == 64, "{line}");
        }
    }
}
