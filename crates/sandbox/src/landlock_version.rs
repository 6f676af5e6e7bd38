//! Which Landlock the kernel has.
//!
//! Follows <https://docs.kernel.org/userspace-api/landlock.html#landlock-abi-versions>.

#![allow(unsafe_code, reason = "the library does not tell the version")]

/// The kernel's; below 1 when it has none.
pub(crate) fn version() -> i64 {
    const VERSION: u32 = 1;
    // SAFETY: with this flag the call makes nothing, reads nothing, and answers with a number.
    unsafe { libc::syscall(libc::SYS_landlock_create_ruleset, std::ptr::null::<u8>(), 0_usize, VERSION) }
}
