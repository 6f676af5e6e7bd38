//! Directories as wholes: put in their place, replaced, removed.

use std::fs::Permissions;
use std::io::{Error, ErrorKind, Result};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rustix::fs::{CWD, RenameFlags, renameat_with};

/// Removes a directory whose directories may be read-only, as extracted packages are, or whatever else is at this path; nothing
/// there is no error. Links are removed, not followed.
///
/// # Errors
/// Whatever the file system says.
pub fn remove_tree(tree: &Path) -> Result<()> {
    match std::fs::symlink_metadata(tree) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return std::fs::remove_file(tree),
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(cause),
    }
    let mut open = vec![tree.to_owned()];
    while let Some(directory) = open.pop() {
        // What cannot be opened up is left to the removal below, which says what is wrong with it.
        let _ = std::fs::set_permissions(&directory, Permissions::from_mode(0o700));
        let entries = std::fs::read_dir(&directory).into_iter().flatten().flatten();
        open.extend(entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path()));
    }
    std::fs::remove_dir_all(tree)
}

/// Lets everybody read a directory and all that is in it, whatever the umask was when it was made.
pub(crate) fn open_tree_to_read(tree: &Path) -> Result<()> {
    let mut open = vec![tree.to_owned()];
    while let Some(directory) = open.pop() {
        std::fs::set_permissions(&directory, Permissions::from_mode(0o755))?;
        for entry in std::fs::read_dir(&directory)? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                open.push(entry.path());
            } else if entry.file_type()?.is_file() {
                std::fs::set_permissions(entry.path(), Permissions::from_mode(0o644))?;
            }
        }
    }
    Ok(())
}

/// Puts `new`, a directory, in the place of `old`, beside it, and removes what was there as far as it lets itself be removed.
///
/// Both change places in one step, so that there is no moment without a directory; where the file system cannot do that, `old`
/// makes room first. Files that were open in `old` stay open and stay as they were.
pub(super) fn replace(new: &Path, old: &Path) -> Result<()> {
    match std::fs::rename(new, old) {
        Ok(()) => return Ok(()),
        Err(cause)
            if matches!(cause.kind(), ErrorKind::DirectoryNotEmpty | ErrorKind::NotADirectory | ErrorKind::AlreadyExists) => {}
        Err(cause) => return Err(cause),
    }
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Ok(()) => remove_left(new),
        Err(_) => make_room(new, old)?,
    }
    Ok(())
}

/// Removes what nobody needs any more; the next start removes what stays.
pub(super) fn remove_left(tree: &Path) {
    if let Err(cause) = remove_tree(tree) {
        tracing::debug!(tree = %tree.display(), %cause, "what is left of a package stays until the next start");
    }
}

/// As [`replace`] in two steps. The name made for `old` is `new`'s with an ending.
fn make_room(new: &Path, old: &Path) -> Result<()> {
    let mut name = new.file_name().ok_or_else(|| Error::from(ErrorKind::InvalidInput))?.to_owned();
    name.push("-aside");
    let aside = new.with_file_name(name);
    std::fs::rename(old, &aside)?;
    let moved_in = std::fs::rename(new, old);
    remove_left(&aside);
    moved_in
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both ways leave the new directory and nothing else, and an open file as it was.
    #[track_caller]
    fn check(name: &str, replace: fn(&Path, &Path) -> Result<()>) {
        let dir = std::env::temp_dir().join(format!("gatewright-tree-{}-{name}", std::process::id()));
        let (new, old) = (dir.join(".new"), dir.join("old"));
        for (tree, content) in [(&new, "new"), (&old, "old")] {
            std::fs::create_dir_all(tree).unwrap();
            std::fs::write(tree.join("file"), content).unwrap();
            std::fs::set_permissions(tree, Permissions::from_mode(0o555)).unwrap();
        }
        let open = std::fs::File::open(old.join("file")).unwrap();
        replace(&new, &old).unwrap();
        assert_eq!(std::fs::read_to_string(old.join("file")).unwrap(), "new", "{name}");
        assert_eq!(std::io::read_to_string(open).unwrap(), "old", "{name}");
        assert_eq!(std::fs::read_dir(&dir).unwrap().count(), 1, "{name}");
        remove_tree(&dir).unwrap();
        assert!(!dir.exists());
    }

    #[test]
    fn a_directory_takes_the_place_of_another_in_one_step_or_in_two() {
        check("replace", replace);
        check("make-room", make_room);
    }

    #[test]
    fn removing_a_tree_follows_no_link_and_removes_whatever_is_there() {
        let dir = std::env::temp_dir().join(format!("gatewright-tree-{}-links", std::process::id()));
        let (outside, tree) = (dir.join("outside"), dir.join("tree"));
        std::fs::create_dir_all(outside.join("deep")).unwrap();
        std::fs::set_permissions(&outside, Permissions::from_mode(0o555)).unwrap();
        std::fs::create_dir_all(&tree).unwrap();
        std::os::unix::fs::symlink(&outside, tree.join("link")).unwrap();
        std::os::unix::fs::symlink(&outside, dir.join("link")).unwrap();
        for path in [&tree, &dir.join("link"), &dir.join("nothing")] {
            remove_tree(path).unwrap();
            assert!(std::fs::symlink_metadata(path).is_err(), "{}", path.display());
        }
        assert_eq!(std::fs::metadata(&outside).unwrap().permissions().mode() & 0o7777, 0o555);
        assert!(outside.join("deep").exists());
        remove_tree(&dir).unwrap();
    }
}
