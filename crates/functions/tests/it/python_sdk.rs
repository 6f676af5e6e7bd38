//! boto3, fetched when a function first needs it, by a Python whose pip does what a test tells it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::{CodePackages, Invoke};
use gatewright_testkit::clock::FakeClock;

use crate::house::{House, WAIT, definition, invocation, zipped};

/// Opens the pipe beside it, and puts a boto3 of one line where it is told to when the other end of that is closed.
const PIP: &str = "import os, sys\n\
    with open(os.path.join(os.path.dirname(__file__), 'pipe')) as pipe:\n    pipe.read()\n\
    target = sys.argv[sys.argv.index('--target') + 1]\nos.makedirs(target)\n\
    with open(os.path.join(target, 'boto3.py'), 'w') as boto3:\n    boto3.write('came = \"slowly\"\\n')\n";

/// A Python of its own, with that pip. It is not under `/tmp`, of which functions have their own.
struct OwnPython(PathBuf);

impl OwnPython {
    fn new() -> Self {
        let home = Path::new("/var/tmp").join(format!("gatewright-functions-{}-python", std::process::id()));
        let made = Command::new("python3").args(["-m", "venv", "--without-pip"]).arg(&home).status().unwrap();
        assert!(made.success());
        let own = Self(home);
        std::fs::create_dir(own.pip()).unwrap();
        std::fs::write(own.pip().join("__main__.py"), PIP).unwrap();
        assert!(Command::new("mkfifo").arg(own.pip().join("pipe")).status().unwrap().success());
        own
    }

    fn program(&self) -> PathBuf {
        self.0.join("bin/python3")
    }

    fn pip(&self) -> PathBuf {
        let mut versions = std::fs::read_dir(self.0.join("lib")).unwrap();
        versions.next().unwrap().unwrap().path().join("site-packages/pip")
    }

    /// Waits until pip runs; it goes on when what comes back is dropped.
    async fn pip_runs(&self) -> std::fs::File {
        let pipe = self.pip().join("pipe");
        tokio::task::spawn_blocking(move || std::fs::File::options().write(true).open(pipe)).await.unwrap().unwrap()
    }
}

impl Drop for OwnPython {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn whoever_waits_for_the_sdk_is_not_late_and_whoever_does_not_is() {
    let python = OwnPython::new();
    let clock = FakeClock::new();
    let house = House::with_clock(Arc::new(clock.clone()), |settings| settings.interpreters.preferred = Some(python.program()));
    let importing = "import boto3\ndef handler(event, context):\n    return boto3.came\n";
    let idling = format!("{WAIT}wait()\ndef handler(event, context):\n    return 'at last'\n");
    for (name, source) in [("importing", importing), ("idling", &idling)] {
        let code = house.code.admit(zipped(&[("app.py", source)])).await.unwrap();
        house.functions.table().put(definition(name, "app.handler", code));
    }
    let call = |name| house.functions.invoke(invocation(name, "{}"));
    let time_passes = async {
        let pip = python.pip_runs().await;
        house.gate.holds(1).await;
        // The sweeper, the limit on fetching, the patience of two callers, the limits on two initializations.
        while clock.sleepers() < 6 {
            tokio::task::yield_now().await;
        }
        clock.advance(Duration::from_secs(10));
        // The second time it is within the time of the call.
        house.gate.holds(2).await;
        drop(pip);
        house.gate.open();
    };
    let (importing, idling, ()) = tokio::join!(call("importing"), call("idling"), time_passes);
    let (importing, idling) = (importing.unwrap(), idling.unwrap());
    assert_eq!((importing.payload, idling.payload), ("\"slowly\"".into(), "\"at last\"".into()));
    let reports = |group: &str| {
        let records = house.logs.records().into_iter();
        records
            .filter(|record| record.log_group.ends_with(group) && record.message.starts_with("INIT_REPORT"))
            .map(|record| record.message)
            .collect::<Vec<_>>()
    };
    assert_eq!(reports("/importing"), [] as [&str; 0]);
    assert_eq!(reports("/idling"), ["INIT_REPORT Init Duration: 10000.00 ms\tPhase: init\tStatus: timeout\n"]);
}
