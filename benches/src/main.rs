//! `cargo xtask bench`: what calls of functions and requests on the road cost, beside what they must cost.

mod client;
mod figure;
mod functions;
mod load;
mod package;
mod road;
mod server;
mod stopwatch;

use anyhow::{Context, Result, bail};

use functions::{hello_server, house};
use road::{floor_proxy, upstream};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (what, more) = (arguments.next(), arguments.next());
    match what.as_deref() {
        Some("functions") => functions::run(more.as_deref()),
        Some("road") => road::run(),
        Some(house::AS_JAILER) => std::process::exit(gatewright_sandbox::jailer::main()),
        Some(hello_server::AS_HELLO_SERVER) => in_runtime(hello_server::serve()),
        Some(upstream::AS_UPSTREAM) => in_runtime(upstream::serve()),
        Some(floor_proxy::AS_FLOOR_PROXY) => {
            let to = more.context("the floor proxy needs to know where to")?.parse()?;
            in_runtime(floor_proxy::serve(to))
        }
        _ => bail!("there are `functions` and `road`"),
    }
}

/// Whether two processes that take turns are on one processor or on two is chance, and counts for more than all that they do: so it is
/// said where this thread, and whatever it starts from now on, is. Counted among those that this process may use.
fn on_processor(number: usize) -> Result<()> {
    let all = rustix::thread::sched_getaffinity(Some(rustix::process::getpid()))?;
    let mut mine = (0..rustix::thread::CpuSet::MAX_CPU).filter(|processor| all.is_set(*processor));
    let processor = mine.nth(number).context("too few processors")?;
    let mut one = rustix::thread::CpuSet::new();
    one.set(processor);
    Ok(rustix::thread::sched_setaffinity(None, &one)?)
}

fn in_runtime(part: impl Future<Output = Result<()>> + Send + 'static) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    // As callers do in the server: on the threads of the runtime, not beside them.
    runtime.block_on(runtime.spawn(part))?
}
