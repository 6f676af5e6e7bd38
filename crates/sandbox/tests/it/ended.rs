//! How a process ends, and what is left of it.

use std::io::{Read, Write};

use gatewright_sandbox::control::End;
use gatewright_sandbox::{Channel, Recipe};

use crate::rig::{Jail, Starter, jailer, run, shell, starters};

#[track_caller]
fn ends(script: &str, expected: End) {
    for starter in starters() {
        let outcome = run(starter, &shell(starter, script));
        assert_eq!(outcome.end, expected, "{starter:?}: {script}: {}", outcome.output);
        assert!(!outcome.is_out_of_memory);
    }
}

#[test]
fn an_end_is_told_as_it_was() {
    ends("exit 0", End::Status(0));
    ends("exit 27", End::Status(27));
    ends("kill -9 $$", End::Signal(9));
    ends("kill -TERM $$", End::Signal(15));
    ends("kill -SEGV $$", End::Signal(11));
}

#[test]
fn whatever_it_started_ends_with_it() {
    for starter in starters() {
        let jail = Jail::start(starter, &shell(starter, "setsid sleep 1000 & (setsid setsid sleep 2000 &) ; sleep 0.2; exit 3"));
        let pid = jail.pid;
        let outcome = jail.outcome();
        assert_eq!(outcome.end, End::Status(3));
        assert!(!std::path::Path::new(&format!("/proc/{pid}")).exists());
    }
}

#[test]
fn when_the_starter_goes_everything_inside_goes() {
    for starter in starters() {
        let jail =
            Jail::start(starter, &shell(starter, "trap '' TERM INT HUP; setsid sleep 1000 & while true; do sleep 1; done"));
        let pid = jail.pid;
        assert!(std::path::Path::new(&format!("/proc/{pid}")).exists());
        jail.abandon();
        assert!(!std::path::Path::new(&format!("/proc/{pid}")).exists());
    }
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let mut recipe = shell(Starter::Own, "");
    recipe.program = "/usr/bin/nothing-of-this-name".into();
    let (mut control, theirs) = gatewright_sandbox::Control::pair().unwrap();
    let mut child = jailer(Starter::Own).command().stdin(theirs).spawn().unwrap();
    control.prepare(&recipe.ground).unwrap();
    control.start(&recipe).unwrap();
    let mut events = Vec::new();
    while let Some(event) = control.receive().unwrap() {
        events.push(format!("{event:?}"));
    }
    child.wait().unwrap();
    assert!(events.iter().any(|event| event.contains("program") && event.contains("No such file")), "{events:?}");
}

#[test]
fn a_jail_that_stands_ready_can_be_let_go_of_or_used_later() {
    for starter in starters() {
        let recipe = shell(starter, "echo used");
        let start = || {
            let (mut control, theirs) = gatewright_sandbox::Control::pair().unwrap();
            let child = jailer(starter).command().stdin(theirs).stdout(std::process::Stdio::piped()).spawn().unwrap();
            control.prepare(&recipe.ground).unwrap();
            // It stands: its sockets are there.
            assert!(matches!(control.receive().unwrap(), Some(gatewright_sandbox::Event::Connected { .. })));
            (control, child)
        };
        let (control, mut child) = start();
        drop(control);
        assert!(child.wait().unwrap().success(), "{starter:?}");

        let (mut control, child) = start();
        control.start(&recipe).unwrap();
        assert_eq!(String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap(), "used\n");

        let mut other = recipe.clone();
        other.ground.outside_uid += 1;
        let (mut control, mut child) = start();
        control.start(&other).unwrap();
        let events: Vec<_> = std::iter::from_fn(|| control.receive().unwrap()).map(|event| format!("{event:?}")).collect();
        assert!(events.iter().any(|event| event.contains("another ground was prepared")), "{events:?}");
        assert!(!events.iter().any(|event| event.contains("Started")), "{events:?}");
        child.wait().unwrap();
    }
}

#[test]
fn everybody_inside_can_be_stopped_and_let_go_on() {
    for starter in starters() {
        let recipe =
            Recipe { channel: Channel::Given, ..shell(starter, "sleep 1000 & while read -r -u 3 line; do echo $line >&3; done") };
        let jail = Jail::start(starter, &recipe);
        let mut channel = jail.sockets.channel.as_ref().unwrap();
        let mut heard = [0; 2];
        channel.write_all(b"1\n").unwrap();
        channel.read_exact(&mut heard).unwrap();
        let child = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", jail.pid)).unwrap();
        let inside = [jail.pid, child.trim().parse().unwrap()];
        let warden = jail.sockets.warden.as_ref().unwrap();
        for _ in 0..3 {
            warden.freeze().unwrap();
            inside.into_iter().for_each(|pid| until(pid, "T"));
            channel.write_all(b"2\n").unwrap();
            warden.thaw().unwrap();
            channel.read_exact(&mut heard).unwrap();
            inside.into_iter().for_each(|pid| until(pid, "S"));
        }
        // Told many things in one breath, it does the last of them.
        for _ in 0..100 {
            warden.freeze().unwrap();
            warden.thaw().unwrap();
        }
        channel.write_all(b"3\n").unwrap();
        channel.read_exact(&mut heard).unwrap();
        assert_eq!(&heard, b"3\n");
        for _ in 0..100 {
            warden.thaw().unwrap();
            warden.freeze().unwrap();
        }
        // Whoever is stopped can be ended.
        inside.into_iter().for_each(|pid| until(pid, "T"));
        let pid = jail.pid;
        jail.abandon();
        assert!(!std::path::Path::new(&format!("/proc/{pid}")).exists());
    }
}

/// Waits until a process is in this state.
pub(crate) fn until(pid: i32, state: &str) {
    loop {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        if stat.rsplit(") ").next().unwrap().starts_with(state) {
            return;
        }
        std::thread::yield_now();
    }
}
