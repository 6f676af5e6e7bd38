//! `cargo xtask bench`: what calls of functions and requests on the road cost, beside what they must cost.

mod client;
mod count;
mod defined_api;
mod figure;
mod functions;
mod load;
mod own_folder;
mod package;
mod road;
mod server;
mod stopwatch;
mod surroundings;

use anyhow::{Context, Result, bail};

use functions::{hello_server, house};
use road::{floor_proxy, upstream};
use surroundings::in_runtime;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (what, more) = (arguments.next(), arguments.next());
    match what.as_deref() {
        Some("functions") => functions::run(more.as_deref()),
        Some("road") => road::run(more.as_deref()),
        Some(house::AS_JAILER) => std::process::exit(gatewright_sandbox::jailer::main()),
        Some(hello_server::AS_HELLO_SERVER) => in_runtime(hello_server::serve()),
        Some(upstream::AS_UPSTREAM) => in_runtime(upstream::serve()),
        Some(floor_proxy::AS_FLOOR_PROXY) => {
            let to = more.context("the floor proxy needs to know where to")?.parse()?;
            in_runtime(floor_proxy::serve(to))
        }
        Some(count::AS_COUNTER) => count::run(more.as_deref(), arguments.next().as_deref()),
        _ => bail!("there are `functions` and `road`"),
    }
}
