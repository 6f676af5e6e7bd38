//! A jail that stands when its program has ended, and the programs that follow.

use std::io::{Read, Write};
use std::net::TcpListener;

use gatewright_sandbox::control::End;
use gatewright_sandbox::{Afterwards, Channel, Control, Event, Recipe};

use crate::rig::{Jail, Outcome, Starter, jailer, python, shell, starters};

/// A shell in a jail that stands when it has ended.
fn standing(starter: Starter, script: &str) -> Recipe {
    Recipe { afterwards: Afterwards::Stand, ..shell(starter, script) }
}

#[track_caller]
fn ends(jail: &mut Jail, expected: End) {
    let Event::Ended { end, is_out_of_memory, .. } = jail.ended() else { unreachable!() };
    assert_eq!((end, is_out_of_memory), (expected, false));
}

#[test]
fn what_is_in_tmp_stays_and_whoever_was_there_does_not() {
    for starter in starters() {
        let script =
            "echo kept > /tmp/file; setsid sleep 1000 & (setsid setsid sleep 2000 &); trap '' TERM; echo $(hostname); sleep 1000";
        let mut jail = Jail::start(starter, &standing(starter, script));
        assert_eq!(jail.line(), "jail");
        let first = jail.pid;
        jail.sockets.warden.as_ref().unwrap().end().unwrap();
        ends(&mut jail, End::Signal(9));
        assert!(!std::path::Path::new(&format!("/proc/{first}")).exists());

        // The second sees itself, process 1, and nobody else.
        let script =
            "cat /tmp/file; for p in /proc/[0-9]*; do test -d $p && echo -n \"${p#/proc/} \"; done; echo; hostname; exit 4";
        jail.start_in_it(&standing(starter, script));
        assert_eq!(jail.line(), "kept");
        let pids: Vec<_> = jail.line().split_whitespace().map(|pid| pid.parse::<i32>().unwrap()).collect();
        assert_eq!(pids.len(), 1, "{pids:?}");
        assert_eq!(jail.line(), "jail");
        ends(&mut jail, End::Status(4));

        // And so on, by whatever it ends.
        for status in 0..20 {
            jail.start_in_it(&standing(starter, &format!("test -e /tmp/file || exit 99; setsid sleep 1000 & exit {status}")));
            ends(&mut jail, End::Status(status));
        }
        jail.start_in_it(&standing(starter, "kill -SEGV $$"));
        ends(&mut jail, End::Signal(11));
        assert!(jail.abandon().success(), "{starter:?}");
    }
}

#[test]
fn whoever_multiplies_without_end_is_gone_too() {
    for starter in starters() {
        let script = "
import os
while True:
    try:
        if os.fork() == 0:
            os.setsid()
            print('x', flush=True)
    except OSError:
        pass
";
        let mut bomb = Recipe { afterwards: Afterwards::Stand, ..python(starter, script) };
        // They are many, but not large.
        bomb.limits.memory_bytes = 1 << 30;
        let count = python(starter, "import os; print('left', len([p for p in os.listdir('/proc') if p.isdigit()]))");
        let mut jail = Jail::start(starter, &bomb);
        for _ in 0..3 {
            for _ in 0..20 {
                assert_eq!(jail.line(), "x");
            }
            jail.sockets.warden.take().unwrap().end().unwrap();
            ends(&mut jail, End::Signal(9));
            jail.start_in_it(&Recipe { arguments: count.arguments.clone(), ..bomb.clone() });
            let mut line = jail.line();
            while line == "x" {
                line = jail.line();
            }
            assert_eq!(line, "left 1", "{starter:?}");
            ends(&mut jail, End::Status(0));
            jail.start_in_it(&bomb);
        }
        jail.abandon();
    }
}

#[test]
fn the_last_program_takes_the_jail_with_it() {
    for starter in starters() {
        let mut jail = Jail::start(starter, &standing(starter, "exit 1"));
        ends(&mut jail, End::Status(1));
        // Whether it is the last is of what the jail was made of.
        jail.control.start(&shell(starter, "exit 2")).unwrap();
        assert!(matches!(jail.control.receive().unwrap(), Some(Event::Failed { step, .. }) if step == "recipe"));
        jail.abandon();
    }
}

#[test]
fn a_later_program_can_be_stopped_and_ended_as_the_first() {
    for starter in starters() {
        let echo = "sleep 1000 & while read -r -u 3 line; do echo $line >&3; done";
        let recipe = Recipe { channel: Channel::Given, ..standing(starter, echo) };
        let mut jail = Jail::start(starter, &recipe);
        for round in 0..3 {
            let mut channel = jail.sockets.channel.take().unwrap();
            let mut heard = [0; 2];
            channel.write_all(b"1\n").unwrap();
            channel.read_exact(&mut heard).unwrap();
            let warden = jail.sockets.warden.take().unwrap();
            warden.freeze().unwrap();
            crate::ended::until(jail.pid, "T");
            channel.write_all(b"2\n").unwrap();
            if round < 2 {
                warden.thaw().unwrap();
                channel.read_exact(&mut heard).unwrap();
                assert_eq!(&heard, b"2\n");
                warden.freeze().unwrap();
            }
            // Whoever is stopped can be ended.
            warden.end().unwrap();
            ends(&mut jail, End::Signal(9));
            // Of the channel, nobody holds the other end any more; what was sent was not read.
            assert!(matches!(channel.read(&mut heard), Ok(0) | Err(_)));
            // Late orders reach nobody.
            warden.end().unwrap();
            warden.freeze().unwrap();
            jail.start_in_it(&recipe);
        }
        let pid = jail.pid;
        jail.abandon();
        assert!(!std::path::Path::new(&format!("/proc/{pid}")).exists());
    }
}

#[test]
fn a_call_that_was_not_answered_is_not_the_next_programs() {
    for starter in starters() {
        let call = |word: &str| {
            let script = format!(
                "import socket, time\n\
                 for address, port in [('169.254.100.1', 9001), ('203.0.113.7', 443)]:\n\
                 \x20   line = socket.create_connection((address, port), timeout=5)\n\
                 \x20   line.sendall(b'{word}')\n\
                 asking = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n\
                 asking.sendto(b'{word}', ('169.254.100.1', 53))\n\
                 print('said', flush=True)\n\
                 time.sleep(1000)\n"
            );
            Recipe { afterwards: Afterwards::Stand, ..python(starter, &script) }
        };
        let mut jail = Jail::start(starter, &call("first"));
        assert_eq!(jail.line(), "said");
        jail.sockets.warden.take().unwrap().end().unwrap();
        ends(&mut jail, End::Signal(9));
        jail.start_in_it(&call("later"));
        assert_eq!(jail.line(), "said");
        let heard = |door: &TcpListener| {
            // They come as they were.
            let mut word = [0; 5];
            door.set_nonblocking(false).unwrap();
            let mut line = door.accept().unwrap().0;
            line.read_exact(&mut word).unwrap();
            String::from_utf8(word.to_vec()).unwrap()
        };
        assert_eq!(heard(jail.sockets.service.as_ref().unwrap()), "later", "{starter:?}");
        assert_eq!(heard(jail.sockets.calls.first().unwrap()), "later", "{starter:?}");
        let mut question = [0; 100];
        let (length, _) = jail.sockets.names.as_ref().unwrap().recv_from(&mut question).unwrap();
        assert_eq!(&question[..length], b"later", "{starter:?}");
        jail.abandon();
    }
}

#[test]
fn shared_memory_goes_with_whoever_made_it() {
    for starter in starters() {
        let script = "
import ctypes
libc = ctypes.CDLL(None)
print('there' if libc.shmget(7, 4096, 0) >= 0 else 'none', flush=True)
print('made' if libc.shmget(7, 4096, 0o1600) >= 0 else 'refused', flush=True)
";
        let recipe = Recipe { afterwards: Afterwards::Stand, ..python(starter, script) };
        let mut jail = Jail::start(starter, &recipe);
        for _ in 0..2 {
            assert_eq!((jail.line(), jail.line()), ("none".to_owned(), "made".to_owned()), "{starter:?}");
            ends(&mut jail, End::Status(0));
            jail.start_in_it(&recipe);
        }
        jail.abandon();
    }
}

#[test]
fn a_memory_hog_takes_the_jail_with_it() {
    for starter in starters() {
        let quiet = Recipe { afterwards: Afterwards::Stand, ..python(starter, "pass") };
        let hog = python(starter, "hold = [bytearray(b'x') * (4 << 20) for _ in range(400)]").arguments;
        let mut jail = Jail::start(starter, &quiet);
        ends(&mut jail, End::Status(0));
        jail.start_in_it(&Recipe { arguments: hog, ..quiet });
        let Outcome { end, is_out_of_memory, .. } = jail.outcome();
        assert_eq!((end, is_out_of_memory), (End::Signal(9), true), "{starter:?}");
    }
}

#[test]
fn a_later_programs_peak_is_its_own() {
    for starter in starters() {
        let large = Recipe { afterwards: Afterwards::Stand, ..python(starter, "hold = bytearray(b'x') * (80 << 20)") };
        let small = Recipe { arguments: python(starter, "pass").arguments, ..large.clone() };
        let mut jail = Jail::start(starter, &large);
        let Event::Ended { peak_memory_bytes: first, .. } = jail.ended() else { unreachable!() };
        jail.start_in_it(&small);
        let Event::Ended { peak_memory_bytes: second, .. } = jail.ended() else { unreachable!() };
        assert!(first.unwrap() > 80 << 20, "{starter:?}: {first:?}");
        assert!(second.unwrap() < 80 << 20, "{starter:?}: {second:?}");
        jail.abandon();
    }
}

#[test]
fn a_program_with_another_jail_around_it_is_refused() {
    for starter in starters() {
        let recipe = standing(starter, "exit 0");
        let mut others = vec![recipe.clone(); 4];
        others[0].limits.memory_bytes *= 2;
        others[1].binds.pop();
        others[2].host_name.push('s');
        others[3].ground.outside_uid += 1;
        for other in others {
            let mut jail = Jail::start(starter, &recipe);
            ends(&mut jail, End::Status(0));
            jail.control.start(&other).unwrap();
            let events: Vec<_> =
                std::iter::from_fn(|| jail.control.receive().unwrap()).map(|event| format!("{event:?}")).collect();
            assert!(events.iter().any(|event| event.contains("another jail was made")), "{events:?}");
            assert!(!events.iter().any(|event| event.contains("Started")), "{events:?}");
            jail.abandon();
        }
    }
}

#[test]
fn no_jail_stands_without_namespaces() {
    let mut recipe = standing(Starter::Own, "exit 0");
    recipe.ground.parts.namespaces = false;
    recipe.ground.parts.own_user = false;
    recipe.ground.network = gatewright_sandbox::Network::Host;
    let (mut control, theirs) = Control::pair().unwrap();
    let mut child = jailer(Starter::Own).command().stdin(theirs).spawn().unwrap();
    control.prepare(&recipe.ground).unwrap();
    control.start(&recipe).unwrap();
    let events: Vec<_> = std::iter::from_fn(|| control.receive().unwrap()).map(|event| format!("{event:?}")).collect();
    child.wait().unwrap();
    assert!(events.iter().any(|event| event.contains("no jail stands without namespaces")), "{events:?}");
    assert!(!events.iter().any(|event| event.contains("Started")), "{events:?}");
}
