//! `cargo xtask codegen`: from the AWS service models in the `botocore` wheel to `crates/shapes/<service>/src/generated/`.
//!
//! The list of operations is `xtask/operations.toml`; what they reach is written, and nothing else. AWS's documentation texts
//! are not copied: comments in generated files state facts of the model only. How every operation compares with AWS is written to
//! `docs/compat/`, from what official clients called (`seen`) and what `xtask/differences.toml` states; how authorization does, from the rules that
//! the tests try (`crates/*/tests/cases`).

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
use compat::rules::Rules;
use service_model::ServiceModel;

use crate::seen::{Offered, Seen};

const FIRST_LINE: &str = "// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.\n\n";
const COMPAT_FOLDER: &str = "docs/compat";

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

/// What `xtask/operations.toml` lists, and the rules of authorization.
pub(crate) fn offered(root: &Path) -> Result<Offered> {
    let operations = operations::wanted(&list(root, "operations.toml")?)?.into_iter();
    let mut offered: Offered = operations.map(|(service, wanted)| (service, wanted.operations)).collect();
    offered.insert(compat::rules::SUBJECT.to_owned(), Rules::open(root)?.ids());
    Ok(offered)
}

fn list(root: &Path, name: &str) -> Result<String> {
    let path = root.join("xtask").join(name);
    std::fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))
}

/// All generated files by their path from the root.
fn generate(root: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut botocore = botocore::Botocore::open()?;
    let mut files = BTreeMap::new();
    let mut models = BTreeMap::new();
    for (service, wanted) in operations::wanted(&list(root, "operations.toml")?)? {
        let text = botocore.service_model(&wanted.model)?;
        let mut model: ServiceModel =
            serde_json::from_str(&text).with_context(|| format!("the model of {service} has something unknown"))?;
        for (shape, pattern) in &wanted.patterns {
            let shape = model.shapes.get_mut(shape).with_context(|| format!("{service} has no shape `{shape}`"))?;
            shape.pattern = Some(pattern.clone());
        }
        let closure = Closure::of(&service, &model, &wanted.operations)?;
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
        models.insert(service, model.operations.0.into_iter().map(|(name, _)| name).collect());
    }
    files.extend(compat_pages(root, &models)?);
    Ok(files)
}

fn compat_pages(root: &Path, models: &BTreeMap<String, Vec<String>>) -> Result<impl Iterator<Item = (PathBuf, String)>> {
    let offered = offered(root)?;
    let seen = Seen::open(root, &offered)?;
    let differences = compat::Differences::read(&list(root, "differences.toml")?, &offered)?;
    let rules = Rules::open(root)?;
    let compat = compat::Compat { models, offered: &offered, seen: &seen, differences: &differences, rules: &rules };
    Ok(compat.pages().into_iter().map(|(name, text)| (Path::new(COMPAT_FOLDER).join(name), text)))
}

/// Files in the generated folders that are not generated (any more).
fn stale(root: &Path, files: &BTreeMap<PathBuf, String>) -> Result<Vec<PathBuf>> {
    let pages = std::fs::read_dir(root.join(COMPAT_FOLDER)).into_iter().flatten();
    let pages = pages.map(|page| Ok(page?.path())).collect::<Result<Vec<_>>>()?;
    let is_page = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "md");
    let is_generated = |path: &PathBuf| path.strip_prefix(root).is_ok_and(|path| files.contains_key(path));
    let mut stale: Vec<PathBuf> = pages.into_iter().filter(|path| is_page(path) && !is_generated(path)).collect();
    for service in std::fs::read_dir(root.join("crates/shapes"))? {
        let Ok(generated) = std::fs::read_dir(service?.path().join("src/generated")) else { continue };
        for file in generated {
            let path = file?.path();
            if !is_generated(&path) {
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
