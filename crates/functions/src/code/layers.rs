//! Layers as one directory, which functions see at `/opt`: one alone is its package's own directory; several are merged once, in
//! order, into a directory that is named after the digests of all.
//!
//! A merged directory holds hard links into the packages' own directories (or copies, where the file system has no links), so it takes
//! no room and needs no second comparison with the zips: those directories are compared with them before anything is merged, and
//! whether a merged directory is what it should be is told by its links. That is found out on its first use in a process, and again
//! after one of its packages was uploaded again. It is as read-only as a package, and is put in its place whole.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/adding-layers.html>: layers are extracted in order, and what comes later hides
//! what came before.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: what becomes of a file where another layer has a directory; here the later layer has its way.
//! - Merged directories that no function needs any more stay.

use std::path::{Path, PathBuf};

use gatewright_model::ports::CodeRefusal;

use super::address::sha256_hex;
use super::comparison::Unequal;
use super::extraction::{put_in_place, storage};
use super::merge::Plan;
use super::tree::remove_left;

/// Most layers of a function; AWS's limit. The lambda service words the refusal.
pub const LAYERS_MAX: usize = 5;

/// A merged directory's name starts with this; a package's is its digest alone.
const MERGED_PREFIX: &str = "layers-";

/// The name of the directory that these packages are merged into.
///
/// # Errors
/// [`CodeRefusal`] when there are more than [`LAYERS_MAX`].
pub(super) fn name_of(addresses: &[String]) -> Result<String, CodeRefusal> {
    if addresses.len() > LAYERS_MAX {
        return Err(CodeRefusal::NotUnzippable(format!("more than {LAYERS_MAX} layers")));
    }
    Ok(format!("{MERGED_PREFIX}{}", sha256_hex(addresses.join("\n").as_bytes())))
}

/// Sees to it that `merged` is what merging `homes` makes.
pub(super) fn settle(homes: &[PathBuf], merged: &Path, partial: &Path) -> Result<(), CodeRefusal> {
    let failed = |cause| storage(merged, cause);
    let plan = Plan::of(homes).map_err(failed)?;
    match plan.compare(homes, merged) {
        Ok(()) => return Ok(()),
        Err(Unequal::Missing) => {}
        Err(Unequal::Differs(how)) => tracing::warn!(%how, "merged layers are not what they should be and are merged anew"),
        Err(Unequal::Refused(refusal)) => return Err(refusal),
    }
    plan.make(homes, partial).map_err(|cause| {
        remove_left(partial);
        failed(cause)
    })?;
    put_in_place(partial, merged)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_layers_is_part_of_their_name_and_five_is_the_most() {
        let address = |digit: &str| digit.repeat(64);
        let name = name_of(&[address("a"), address("b")]).unwrap();
        assert!(name.starts_with("layers-") && name.len() == 71, "{name}");
        assert_ne!(name, name_of(&[address("b"), address("a")]).unwrap());
        assert!(name_of(&vec![address("a"); LAYERS_MAX]).is_ok());
        assert!(name_of(&vec![address("a"); LAYERS_MAX + 1]).is_err());
    }
}
