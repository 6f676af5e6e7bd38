//! What a server that was killed left running is ended by the next one.

#![cfg(target_os = "linux")]

use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::Clock as _;

use crate::house::{House, MachineClock, TemporaryDir};

/// Says who it is and who its children are (one with another environment, one in another group), and never ends.
const BUSY: &str = "import os, subprocess\n\
    def handler(event, context):\n\
    \x20   bare = subprocess.Popen(['sleep', '1000'], env={}, stdout=subprocess.DEVNULL)\n\
    \x20   away = subprocess.Popen(['sleep', '1000'], start_new_session=True, stdout=subprocess.DEVNULL)\n\
    \x20   print('busy', os.getpid(), bare.pid, away.pid)\n\
    \x20   while True: pass\n";

/// Whether the process has neither been reaped nor waits to be.
fn is_running(pid: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit_once(") ").is_some_and(|(_, state)| !state.starts_with(['Z', 'X']))
}

/// Those of these that still run when a killed process must have ended.
fn survivors(pids: &[String]) -> Vec<&String> {
    let limit = MachineClock.monotonic() + Duration::from_secs(10);
    loop {
        let running: Vec<_> = pids.iter().filter(|pid| is_running(pid)).collect();
        if running.is_empty() || MachineClock.monotonic() > limit {
            return running;
        }
        std::thread::yield_now();
    }
}

/// Starts a busy worker in a room that then stops in its tracks: nothing of it runs or is dropped any more.
fn crash(dir: TemporaryDir) -> Vec<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (house, pids) = runtime.block_on(async {
        let house = House::in_dir(dir, Arc::new(MachineClock), |_| {});
        house.function(BUSY).await;
        tokio::select! {
            reply = house.invoke("{}") => panic!("the function ended: {reply:?}"),
            () = house.logs.holds("busy") => {}
        }
        let messages = house.logs.messages();
        let said = messages.iter().find_map(|message| message.strip_prefix("busy ")).unwrap();
        let pids = said.split_whitespace().map(str::to_owned).collect();
        (house, pids)
    });
    std::mem::forget(house);
    std::mem::forget(runtime);
    pids
}

#[test]
fn a_busy_worker_of_a_killed_server_is_ended_at_the_next_start_and_no_other_process_is() {
    let dir = TemporaryDir::new();
    let again = || TemporaryDir(dir.0.clone());
    let left = crash(again());
    assert_eq!(left.len(), 3);
    assert!(left.iter().all(|pid| is_running(pid)), "{left:?}");
    let mut others = [dir.0.join("scratch/workers"), dir.0.clone(), dir.0.join("scratch2")].map(|runtime_dir| {
        let mut other = Command::new("sleep");
        // Names the directory on its command line too, as an editor might.
        other.arg0(dir.0.join("scratch/bootstrap.py")).arg("1000").env("LAMBDA_RUNTIME_DIR", runtime_dir);
        other.stdout(Stdio::null()).spawn().unwrap()
    });

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let running: Vec<_> = runtime.block_on(async {
        let house = House::in_dir(again(), Arc::new(MachineClock), |_| {});
        house.function("def handler(event, context): return 1\n").await;
        let running = survivors(&left);
        assert_eq!(house.call("{}").await, "1");
        running
    });
    let ended = others.each_mut().map(|other| other.try_wait().unwrap());
    // Before anything is judged: a failure must not leave them behind.
    for other in &mut others {
        other.kill().unwrap();
        other.wait().unwrap();
    }
    for pid in &running {
        Command::new("kill").args(["-9", pid]).status().unwrap();
    }
    assert!(running.is_empty(), "{running:?} of {left:?}");
    assert_eq!(ended, [None; 3]);
}
