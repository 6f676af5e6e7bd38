//! Where and in what the benches run.

use std::sync::OnceLock;

use anyhow::{Context, Result, ensure};
use rustix::thread::CpuSet;

/// Whether two processes that take turns are on one processor or on two is chance, and counts for more than all that they do: so it is
/// said where this thread, and whatever it starts from now on, is. Counted among those that this process may use.
pub(crate) fn on_processor(number: usize) -> Result<()> {
    // As it was before anybody was told to be anywhere.
    static ALL: OnceLock<CpuSet> = OnceLock::new();
    let now = rustix::thread::sched_getaffinity(None)?;
    let all = ALL.get_or_init(|| now);
    let mut mine = (0..CpuSet::MAX_CPU).filter(|processor| all.is_set(*processor));
    let processor = mine.nth(number).context("too few processors")?;
    let mut one = CpuSet::new();
    one.set(processor);
    Ok(rustix::thread::sched_setaffinity(None, &one)?)
}

/// Runs parts of a bench, each as this program again.
pub(crate) fn each_in_a_process_of_its_own(bench: &str, parts: &[&str]) -> Result<()> {
    for part in parts {
        let status = std::process::Command::new(std::env::current_exe()?).args([bench, part]).status()?;
        ensure!(status.success(), "the part `{part}` failed");
    }
    Ok(())
}

pub(crate) fn in_runtime(part: impl Future<Output = Result<()>> + Send + 'static) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    // As callers do in the server: on the threads of the runtime, not beside them.
    runtime.block_on(runtime.spawn(part))?
}
