//! A file tree of the process's own: what it is given, read-only, and an empty `/tmp` of a certain size.
//!
//! Everything is opened before anything is covered, so a source may lie anywhere, also below `/tmp`. What is attached is made
//! read-only with everything below it in one call (Linux 5.12), which keeps the flags that the machine has locked.

#![allow(unsafe_code, reason = "mount_setattr is in no library")]

use std::io;
use std::os::fd::{AsRawFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Mode};
use rustix::mount::{
    MountFlags, MountPropagationFlags, MoveMountFlags, OpenTreeFlags, UnmountFlags, mount, mount_change, move_mount, open_tree,
    unmount,
};

use crate::recipe::Recipe;

/// Devices that every program may expect.
const DEVICES: [&str; 5] = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"];
/// Room for the directories and small files around everything.
const ROOT_SIZE: &std::ffi::CStr = c"size=4m,mode=0755";
/// A directory that every machine has, to be covered while the tree is built.
const BUILDING_SITE: &str = "/tmp";

/// Builds the tree and makes it this process's root.
pub(crate) fn enter(recipe: &Recipe) -> io::Result<()> {
    mount_change("/", MountPropagationFlags::PRIVATE | MountPropagationFlags::REC)?;
    let mut opened = Vec::new();
    for bind in &recipe.binds {
        let tree = open(&bind.from).map_err(|cause| at(&bind.from, cause))?;
        set_attributes(&tree, READ_ONLY | libc::MOUNT_ATTR_NODEV).map_err(|cause| at(&bind.from, cause))?;
        let is_directory = std::fs::metadata(&bind.from)?.is_dir();
        opened.push((tree, inside(&bind.to), is_directory));
    }
    for device in DEVICES {
        let tree = open(Path::new(device))?;
        set_attributes(&tree, READ_ONLY | libc::MOUNT_ATTR_NOEXEC)?;
        opened.push((tree, inside(Path::new(device)), false));
    }
    mount("tmpfs", BUILDING_SITE, "tmpfs", MountFlags::NOSUID | MountFlags::NODEV, ROOT_SIZE)?;
    for (tree, place, is_directory) in opened {
        make_place(&place, is_directory)?;
        move_mount(&tree, "", CWD, &place, MoveMountFlags::MOVE_MOUNT_F_EMPTY_PATH).map_err(|cause| at(&place, cause.into()))?;
    }
    for (path, text) in &recipe.files {
        let path = inside(path);
        make_parents(&path)?;
        std::fs::write(&path, text).map_err(|cause| at(&path, cause))?;
    }
    let links = [("/dev/fd", "/proc/self/fd"), ("/dev/stdin", "/proc/self/fd/0"), ("/dev/stdout", "/proc/self/fd/1")];
    let links = links.iter().chain(&[("/dev/stderr", "/proc/self/fd/2")]).map(|(path, to)| (Path::new(path), Path::new(to)));
    for (path, to) in recipe.links.iter().map(|(path, to)| (path.as_path(), to.as_path())).chain(links) {
        let path = inside(path);
        make_parents(&path)?;
        std::os::unix::fs::symlink(to, &path).map_err(|cause| at(&path, cause))?;
    }
    let (tmp, proc) = (inside(Path::new("/tmp")), inside(Path::new("/proc")));
    for place in [&tmp, &proc] {
        make_place(place, true)?;
    }
    let size = std::ffi::CString::new(format!(
        "size={},nr_inodes={},mode=1777",
        recipe.limits.tmp_bytes,
        inodes(recipe.limits.tmp_bytes)
    ))?;
    mount("tmpfs", &tmp, "tmpfs", MountFlags::NOSUID | MountFlags::NODEV, size.as_c_str())?;
    // While the machine's own is still in sight: the kernel asks for that.
    mount("proc", &proc, "proc", MountFlags::NOSUID | MountFlags::NODEV | MountFlags::NOEXEC, c"hidepid=2")
        .map_err(|cause| at(&proc, cause.into()))?;
    std::env::set_current_dir(BUILDING_SITE)?;
    rustix::process::pivot_root(".", ".")?;
    unmount(".", UnmountFlags::DETACH)?;
    std::env::set_current_dir("/")?;
    let root = rustix::fs::open("/", rustix::fs::OFlags::PATH | rustix::fs::OFlags::CLOEXEC, Mode::empty())?;
    set_attributes_of(&root, libc::MOUNT_ATTR_RDONLY, 0)?;
    std::env::set_current_dir(&recipe.directory).map_err(|cause| at(&recipe.directory, cause))
}

/// As many files and directories as a file system on a disk of this size would have: each takes memory of the kernel's.
fn inodes(bytes: u64) -> u64 {
    const BYTES_AN_INODE: u64 = 16 * 1024;
    bytes / BYTES_AN_INODE + 64
}

const READ_ONLY: u64 = libc::MOUNT_ATTR_RDONLY | libc::MOUNT_ATTR_NOSUID;

fn open(path: &Path) -> io::Result<OwnedFd> {
    let flags = OpenTreeFlags::OPEN_TREE_CLONE | OpenTreeFlags::OPEN_TREE_CLOEXEC | OpenTreeFlags::AT_RECURSIVE;
    open_tree(CWD, path, flags).map_err(io::Error::from)
}

fn set_attributes(tree: &OwnedFd, attributes: u64) -> io::Result<()> {
    set_attributes_of(tree, attributes, libc::AT_RECURSIVE)
}

fn set_attributes_of(tree: &OwnedFd, attributes: u64, flags: i32) -> io::Result<()> {
    let set = libc::mount_attr { attr_set: attributes, attr_clr: 0, propagation: 0, userns_fd: 0 };
    let flags = flags | libc::AT_EMPTY_PATH;
    // SAFETY: the path is an empty text, the structure lives until after the call and its size is what is said.
    let result = unsafe {
        libc::syscall(
            libc::SYS_mount_setattr,
            tree.as_raw_fd(),
            c"".as_ptr(),
            flags,
            &raw const set,
            size_of::<libc::mount_attr>(),
        )
    };
    if result == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// Where something stands while the tree is built.
fn inside(path: &Path) -> PathBuf {
    Path::new(BUILDING_SITE).join(path.strip_prefix("/").unwrap_or(path))
}

fn make_place(place: &Path, is_directory: bool) -> io::Result<()> {
    if is_directory {
        return std::fs::create_dir_all(place).map_err(|cause| at(place, cause));
    }
    make_parents(place)?;
    match std::fs::OpenOptions::new().write(true).create_new(true).open(place) {
        Ok(_) => Ok(()),
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        // Inside something that was attached before: there it must exist.
        Err(cause) if cause.kind() == io::ErrorKind::ReadOnlyFilesystem && place.exists() => Ok(()),
        Err(cause) => Err(at(place, cause)),
    }
}

fn make_parents(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), |parent| std::fs::create_dir_all(parent).map_err(|cause| at(parent, cause)))
}

fn at(path: &Path, cause: io::Error) -> io::Error {
    crate::at_path::at(path, cause)
}
