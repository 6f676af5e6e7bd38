//! A jail that a process has left, as it is kept for the next one: what AWS calls an execution environment that was reset. Its `/tmp` is as it
//! was left, and the log goes on in the same stream.
//!
//! Follows "Failures during the invoke phase" of <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html>.
//!
//! *Invariant:* nobody is in it, and whatever was written there has been read.
//!
//! # Not (yet) like AWS
//! - After a kill for want of memory nothing is kept: where control groups are of version 2, the kernel ends process 1 of the jail
//!   with the others.
//! - Nor when the directory of the code or the layers was made anew in the meantime, or the machine gives no namespaces.

use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::sync::Arc;

use gatewright_sandbox::{Bind, Ground};
use tokio::process::Child;

use super::jail::{EmptyJail, Line};
use crate::log::{LogStream, OutputPipe};

/// The jail, and what it is known by.
pub(crate) struct EmptiedJail {
    pub(super) jail: EmptyJail,
    pub(super) stream: LogStream,
    pub(super) packages: Packages,
}

impl EmptiedJail {
    /// The jail of a process that has ended, if it stands.
    pub(super) fn of(
        (line, child, output): (Line, Child, Arc<OutputPipe>),
        ground: Ground,
        stream: LogStream,
        packages: Packages,
    ) -> Option<Self> {
        let jail = EmptyJail::again(line, child, output, ground).ok()?;
        Some(Self { jail, stream, packages })
    }

    /// Its jail, if that still stands and shows these packages.
    pub(super) fn showing(self, packages: &Packages) -> Option<EmptyJail> {
        if self.packages == *packages { self.jail.standing() } else { None }
    }
}

/// The directories of code and layers that a jail shows. One that is made anew at the same place is another.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Packages(Vec<Option<(u64, u64)>>);

impl Packages {
    pub(super) fn at(code: &Path, layers: &[Bind]) -> Self {
        let inode = |path: &Path| std::fs::metadata(path).ok().map(|metadata| (metadata.dev(), metadata.ino()));
        Self([code].into_iter().chain(layers.iter().map(|layer| layer.from.as_path())).map(inode).collect())
    }
}
