//! `cargo xtask codegen`: from the AWS service models in the `botocore` wheel to `crates/shapes/<service>/src/generated/`.
//!
//! The list of operations is `xtask/operations.toml`; what they reach is written, and nothing else. AWS's documentation texts
//! are not copied: comments in generated files state facts of the model only. Which operations there are, and which not yet, is
//! written to `docs/compat/operations.md`.

mod botocore;
mod closure;
mod compat;
mod names;
mod operations;
mod schemas;
mod service_model;
mod types;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use closure::Closure;
use service_model::ServiceModel;

const FIRST_LINE: &str = "// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.\n\n";

/// Downloads what `check` and `write` read, so that they work without a network afterwards.
pub(crate) fn download() -> Result<()> {
    botocore::Botocore::open().map(|_| ())
}

/// Writes the generated files, and removes those that are no longer generated.
pub(crate) fn write(root: &Path) -> Result<()> {
    let files = generate(root)?;
    for path in stale(root, &files)? {
        std::fs::remove_file(&path).with_context(|| format!("cannot remove `{}`", path.display()))?;
    }
    for (path, text) in &files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(root))?;
        std::fs::write(&path, text).with_context(|| format!("cannot write `{}`", path.display()))?;
    }
    eprintln!("codegen: {} files", files.len());
    Ok(())
}

/// Fails when regenerating would change a file.
pub(crate) fn check(root: &Path) -> Result<()> {
    let files = generate(root)?;
    let mut changed = stale(root, &files)?;
    for (path, text) in &files {
        let path = root.join(path);
        if std::fs::read_to_string(&path).ok().as_ref() != Some(text) {
            changed.push(path);
        }
    }
    let names: Vec<String> = changed.iter().map(|path| path.display().to_string()).collect();
    ensure!(names.is_empty(), "generated files are not what `cargo xtask codegen` writes:\n  {}", names.join("\n  "));
    Ok(())
}

/// All generated files by their path from the root.
fn generate(root: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let list = root.join("xtask/operations.toml");
    let list = std::fs::read_to_string(&list).with_context(|| format!("cannot read `{}`", list.display()))?;
    let mut botocore = botocore::Botocore::open()?;
    let mut files = BTreeMap::new();
    let mut compat = compat::Page::default();
    for (service, wanted) in operations::wanted(&list)? {
        let text = botocore.service_model(&wanted.model)?;
        let model: ServiceModel =
            serde_json::from_str(&text).with_context(|| format!("the model of {service} has something unknown"))?;
        let closure = Closure::of(&service, &model, &wanted.operations)?;
        compat.add(&service, model.operations.0.iter().map(|(name, _)| name.as_str()), &wanted.operations);
        let folder = PathBuf::from(format!("crates/shapes/{service}/src/generated"));
        for (name, text) in [
            ("operations.rs", operations::write(&closure)?),
            ("types.rs", types::write(&closure)?),
            ("conversions.rs", types::write_conversions(&closure)?),
            ("schemas.rs", schemas::write(&closure)?),
        ] {
            let text = format!("{FIRST_LINE}{text}");
            files.insert(folder.join(name), formatted(root, &text).with_context(|| format!("{service}: {name}"))?);
        }
    }
    files.insert(PathBuf::from("docs/compat/operations.md"), compat.text());
    Ok(files)
}

/// Files in the generated folders that are not generated (any more).
fn stale(root: &Path, files: &BTreeMap<PathBuf, String>) -> Result<Vec<PathBuf>> {
    let mut stale = Vec::new();
    for service in std::fs::read_dir(root.join("crates/shapes"))? {
        let Ok(generated) = std::fs::read_dir(service?.path().join("src/generated")) else { continue };
        for file in generated {
            let path = file?.path();
            if !path.strip_prefix(root).is_ok_and(|path| files.contains_key(path)) {
                stale.push(path);
            }
        }
    }
    Ok(stale)
}

fn formatted(root: &Path, text: &str) -> Result<String> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--config-path"])
        .arg(root.join("rustfmt.toml"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start rustfmt; `rustup component add rustfmt`")?;
    let mut stdin = rustfmt.stdin.take().context("rustfmt takes no input")?;
    let input = text.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = rustfmt.wait_with_output()?;
    let is_written = writer.join().is_ok_and(|result| result.is_ok());
    if !output.status.success() || !is_written {
        bail!("rustfmt refused the generated text");
    }
    String::from_utf8(output.stdout).context("rustfmt answered something that is no UTF-8")
}

#[cfg(test)]
mod tests;
