//! The SDKs that AWS's runtimes carry: each fetched once, pinned, when a function first needs it and does not bring its own.
//!
//! Our runtime clients ask for it over the worker's Runtime API socket, from inside the `import` or `require`; the directory that it is
//! put into is seen by every worker already, so they then simply go on. It is fetched outside of the sandbox, by the interpreter's own
//! pip or npm, and nothing of it is run there. What is fetched is what lists in this program name, down to the checksum of every package.
//!
//! Follows *Runtime-included SDK versions* of <https://docs.aws.amazon.com/lambda/latest/dg/lambda-python.html> and
//! <https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html>.
//!
//! # Not (yet) like AWS
//! - Fetched, not carried: the first import waits for it, and needs the package index.
//! - AWS's `awslambdaric`, run instead of our client, finds it only if it was fetched before.
//! - Of the AWS SDK for JavaScript 3 there are the clients that `sdk/node-3/package.json` names, not all; the versions are those of that day.
//!   They want Node 20.
//! - `nodejs16.x` and older find version 2 by `import` too, not only by `require`.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use gatewright_model::ports::Clock;
use gatewright_model::runtime::Runtime;
use tokio::sync::Mutex;

mod fetching;
mod npm;
mod pip;

use fetching::Fetching;

/// How long fetching may take.
const FETCH_LIMIT: Duration = Duration::from_secs(180);
/// From this version on, Node's runtimes carry version 3 of their SDK.
const NODE_WITH_SDK_3: u8 = 18;

/// What a runtime carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IncludedSdk {
    /// AWS SDK for Python.
    Boto3,
    /// AWS SDK for JavaScript, version 2: one package.
    JavaScript2,
    /// Version 3: a package a service.
    JavaScript3,
}

impl IncludedSdk {
    /// What this runtime carries, if anything.
    pub(crate) fn of(runtime: Runtime) -> Option<Self> {
        match runtime {
            Runtime::Python(_) => Some(Self::Boto3),
            Runtime::Node(node) if node.major < NODE_WITH_SDK_3 => Some(Self::JavaScript2),
            Runtime::Node(_) => Some(Self::JavaScript3),
            Runtime::Provided => None,
        }
    }

    /// Its directory's name. Another list has another.
    pub(crate) fn dir_name(self) -> String {
        let (name, list) = match self {
            Self::Boto3 => ("python-boto3", pip::REQUIREMENTS),
            Self::JavaScript2 => ("node-aws-sdk-2", npm::VERSION_2.lock),
            Self::JavaScript3 => ("node-aws-sdk-3", npm::VERSION_3.lock),
        };
        let hash = hex::encode(digest(&SHA256, list.as_bytes()));
        format!("{name}-{}", hash.get(..8).unwrap_or_default())
    }

    fn title(self) -> &'static str {
        match self {
            Self::Boto3 => "boto3",
            Self::JavaScript2 => "the AWS SDK for JavaScript 2 (aws-sdk)",
            Self::JavaScript3 => "the AWS SDK for JavaScript 3 (@aws-sdk)",
        }
    }

    /// Whether it is in `home`, whole.
    fn is_in(self, home: &Path) -> bool {
        match self {
            Self::Boto3 => home.is_dir(),
            Self::JavaScript2 | Self::JavaScript3 => home.join(npm::LAST_FILE).is_file(),
        }
    }
}

/// The SDKs of this node.
pub(crate) struct Sdk {
    dir: PathBuf,
    clock: Arc<dyn Clock>,
    fetching: Mutex<()>,
}

/// Why there is no SDK, and what to do about it.
#[derive(Debug, thiserror::Error)]
#[error(
    "{title} is not in the package, and it could not be fetched ({why}). With a package index in reach, run: {command}",
    title = sdk.title()
)]
pub(crate) struct NoSdk {
    sdk: IncludedSdk,
    why: String,
    command: String,
}

impl Sdk {
    /// Keeps SDKs in `dir`, which must exist.
    pub(crate) fn new(dir: PathBuf, clock: Arc<dyn Clock>) -> Self {
        Self { dir, clock, fetching: Mutex::const_new(()) }
    }

    /// Where SDKs are.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Sees to it that `sdk` is in its directory.
    pub(crate) async fn provide(&self, sdk: IncludedSdk, interpreter: &Path) -> Result<(), NoSdk> {
        let _turn = self.fetching.lock().await;
        let home = self.dir.join(sdk.dir_name());
        if !sdk.is_in(&home) {
            self.fetch(sdk, interpreter, &home).await?;
        }
        Ok(())
    }

    async fn fetch(&self, sdk: IncludedSdk, interpreter: &Path, home: &Path) -> Result<(), NoSdk> {
        let title = sdk.title();
        tracing::info!("fetching {title} for functions, once");
        let began = self.clock.monotonic();
        let partial = home.with_extension("partial");
        let _ = crate::code::remove_tree(&partial);
        let prepared = match sdk {
            IncludedSdk::Boto3 => pip::prepare(interpreter, &partial, home),
            IncludedSdk::JavaScript2 => npm::prepare(npm::VERSION_2, interpreter, &partial, home),
            IncludedSdk::JavaScript3 => npm::prepare(npm::VERSION_3, interpreter, &partial, home),
        };
        let Fetching { mut command, by_hand } =
            prepared.map_err(|cause| NoSdk { sdk, why: cause.to_string(), command: "pip or npm".to_owned() })?;
        let refuse = |why: String| NoSdk { sdk, why, command: by_hand.clone() };
        let output = command.stdin(Stdio::null()).kill_on_drop(true).output();
        let output = tokio::select! {
            output = output => output.map_err(|cause| refuse(cause.to_string()))?,
            () = self.clock.sleep(FETCH_LIMIT) => return Err(refuse(format!("it took longer than {} s", FETCH_LIMIT.as_secs()))),
        };
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let why = match sdk {
                IncludedSdk::Boto3 => pip::reason(&said),
                IncludedSdk::JavaScript2 | IncludedSdk::JavaScript3 => npm::reason(&said),
            };
            return Err(refuse(why));
        }
        let (made, place) = (partial.clone(), home.to_owned());
        let placed = tokio::task::spawn_blocking(move || {
            crate::code::open_tree_to_read(&made)?;
            // What somebody did by hand, and did not end.
            crate::code::remove_tree(&place)?;
            std::fs::rename(&made, &place)
        });
        placed.await.map_err(|cause| refuse(cause.to_string()))?.map_err(|cause| refuse(cause.to_string()))?;
        let took = self.clock.monotonic().saturating_sub(began);
        tracing::info!("fetched {title} in {:.1} s", took.as_secs_f64());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(identifier: &str, expected: Option<IncludedSdk>) {
        assert_eq!(IncludedSdk::of(Runtime::parse(identifier).unwrap()), expected, "{identifier}");
    }

    #[test]
    fn a_runtime_carries_what_it_does_on_aws() {
        check("python3.13", Some(IncludedSdk::Boto3));
        check("nodejs", Some(IncludedSdk::JavaScript2));
        check("nodejs16.x", Some(IncludedSdk::JavaScript2));
        check("nodejs18.x", Some(IncludedSdk::JavaScript3));
        check("nodejs24.x", Some(IncludedSdk::JavaScript3));
        check("provided.al2023", None);
    }

    #[test]
    fn another_list_is_another_directory() {
        let names = [IncludedSdk::Boto3, IncludedSdk::JavaScript2, IncludedSdk::JavaScript3].map(IncludedSdk::dir_name);
        assert!(names[0].starts_with("python-boto3-") && names[1].starts_with("node-aws-sdk-2-"), "{names:?}");
        assert_eq!(names[2].len(), "node-aws-sdk-3-".len() + 8);
    }
}
