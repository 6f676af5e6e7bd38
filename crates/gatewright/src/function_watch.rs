//! `gatewright fn watch`: a function's code is what is in a folder; whenever that changes, the next call runs the new code.
//!
//! The folder is looked through a few times a second: names, sizes and times of its files. What changed is zipped and uploaded by
//! `UpdateFunctionCode`, once nothing has changed for a moment, so that a half-written file is not taken.

use std::collections::BTreeMap;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, SystemTime};

use anyhow::{Context, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use gatewright_model::ports::Clock;
use http::Method;
use serde_json::json;

use crate::api_client::{self, ApiClient};
use crate::cli::FunctionWatchOptions;
use crate::stop_signals::StopSignals;
use crate::system::SystemClock;
use crate::terminal;

/// How often the folder is looked through, and how long it must stay the same.
const PERIOD: Duration = Duration::from_millis(250);
/// What is no code.
const LEFT_OUT: [&str; 3] = [".git", "__pycache__", ".DS_Store"];
/// More than a function may have.
const FILES_MAX: usize = 65_536;

/// The files of a folder: by name, what tells whether they have changed.
type Look = BTreeMap<PathBuf, (u64, SystemTime)>;

pub(crate) fn run(options: FunctionWatchOptions) -> anyhow::Result<ExitCode> {
    let name = api_client::label(&options.name, "function's name")?.to_owned();
    let folder = options.folder;
    ensure!(folder.is_dir(), "`{}` is not a folder", folder.display());
    let client = ApiClient::new(&options.server.endpoint, &options.server.region)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().context("the runtime")?;
    runtime.block_on(async {
        let mut stop = StopSignals::listen()?;
        let clock = SystemClock::new();
        let known = client.get_from("lambda", &format!("/2015-03-31/functions/{name}/configuration")).await;
        known.with_context(|| format!("`{name}` must be there first: aws lambda create-function --function-name {name} …"))?;
        terminal::line(&format!("Watching {} for the function {name}. Ctrl-C ends it.", folder.display()));
        let mut uploaded = None;
        let mut seen = None;
        loop {
            let now = look(&folder)?;
            let is_steady = seen.as_ref() == Some(&now);
            if is_steady && uploaded.as_ref() != Some(&now) {
                let began = clock.monotonic();
                match upload(&client, &name, &folder, &now).await {
                    Ok(size) => {
                        let took = clock.monotonic().saturating_sub(began).as_millis();
                        terminal::line(&format!("{name}: {} files, {size} bytes, uploaded in {took} ms", now.len()));
                    }
                    // The next change may mend it.
                    Err(problem) => terminal::error(&problem),
                }
                uploaded = Some(now.clone());
            }
            seen = Some(now);
            tokio::select! {
                () = clock.sleep(PERIOD) => {}
                () = stop.next() => return Ok(ExitCode::SUCCESS),
            }
        }
    })
}

async fn upload(client: &ApiClient, name: &str, folder: &Path, files: &Look) -> anyhow::Result<usize> {
    let package = package(folder, files)?;
    let size = package.len();
    let body = json!({ "ZipFile": BASE64_STANDARD.encode(package) }).to_string();
    let path = format!("/2015-03-31/functions/{name}/code");
    let answer = client.request("lambda", &Method::PUT, &path, &[], body.into()).await?;
    api_client::document(&answer)?;
    Ok(size)
}

fn look(folder: &Path) -> anyhow::Result<Look> {
    let mut found = Look::new();
    let mut open = vec![PathBuf::new()];
    while let Some(below) = open.pop() {
        let here = folder.join(&below);
        let entries = std::fs::read_dir(&here).with_context(|| format!("`{}` cannot be read", here.display()))?;
        for entry in entries.flatten() {
            let name = below.join(entry.file_name());
            if LEFT_OUT.iter().any(|left_out| entry.file_name() == *left_out) {
                continue;
            }
            // A file that has gone since is seen as gone by the next look.
            let Ok(metadata) = std::fs::metadata(entry.path()) else { continue };
            if metadata.is_dir() {
                open.push(name);
            } else {
                found.insert(name, (metadata.len(), metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH)));
            }
            ensure!(found.len() <= FILES_MAX, "`{}` has more than {FILES_MAX} files", folder.display());
        }
    }
    Ok(found)
}

/// A deployment package of these files: files in the order of their names, so that the same folder is the same package.
fn package(folder: &Path, files: &Look) -> anyhow::Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in files.keys() {
        let path = folder.join(name);
        let bytes = std::fs::read(&path).with_context(|| format!("`{}` cannot be read", path.display()))?;
        let is_executable = std::fs::metadata(&path).is_ok_and(|metadata| metadata.permissions().mode() & 0o111 != 0);
        let mode = if is_executable { 0o755 } else { 0o644 };
        let shown = name.to_str().with_context(|| format!("`{}` is no name for a package", name.display()))?;
        zip.start_file(shown, zip::write::SimpleFileOptions::default().unix_permissions(mode))?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_seen_and_what_is_no_code_is_left_out() {
        let folder = std::env::temp_dir().join(format!("gatewright-watch-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("pkg/__pycache__")).unwrap();
        std::fs::write(folder.join("app.py"), "1").unwrap();
        std::fs::write(folder.join("pkg/mod.py"), "2").unwrap();
        std::fs::write(folder.join("pkg/__pycache__/mod.pyc"), "3").unwrap();
        let before = look(&folder).unwrap();
        assert_eq!(before.keys().collect::<Vec<_>>(), [Path::new("app.py"), Path::new("pkg/mod.py")]);
        assert_eq!(look(&folder).unwrap(), before);
        std::fs::write(folder.join("app.py"), "11").unwrap();
        assert_ne!(look(&folder).unwrap(), before);
        let zip = zip::ZipArchive::new(std::io::Cursor::new(package(&folder, &before).unwrap())).unwrap();
        assert_eq!(zip.len(), 2);
        std::fs::remove_dir_all(folder).unwrap();
    }
}
