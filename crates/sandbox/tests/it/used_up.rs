//! What a process may use up, and what becomes of one that wants more.

use gatewright_sandbox::control::End;

use crate::rig::{python, run, says, shell, starters};

#[test]
fn tmp_is_as_large_as_was_said() {
    says(
        "head -c 8000000 /dev/zero > /tmp/a && echo fits; head -c 8000000 /dev/zero > /tmp/b 2>/dev/null || echo full",
        "fits\nfull",
    );
}

#[test]
fn a_fork_bomb_ends_at_its_own_limit() {
    for starter in starters() {
        let script = "
import os, time
made = 0
try:
    while made < 5000:
        if os.fork() == 0:
            time.sleep(100)
        made += 1
except OSError:
    pass
print('limited' if made < 100 else made)
";
        let outcome = run(starter, &python(starter, script));
        assert_eq!(outcome.output, "limited\n", "{starter:?}");
    }
}

#[test]
fn a_memory_hog_is_killed_and_said_to_be_one() {
    for starter in starters() {
        let script = "
hold = []
for _ in range(400):
    hold.append(bytearray(b'x') * (4 << 20))
print('had it all')
";
        let outcome = run(starter, &python(starter, script));
        assert_eq!((outcome.output.as_str(), outcome.end), ("", End::Signal(9)), "{starter:?}");
        assert!(outcome.is_out_of_memory, "{starter:?}");
    }
}

#[test]
fn room_in_tmp_is_no_room_in_memory() {
    for starter in starters() {
        let script = "
hold = bytearray(b'x') * (160 << 20)
import time
time.sleep(30)
print('had it all')
";
        let mut recipe = python(starter, script);
        recipe.limits.tmp_bytes = 512 << 20;
        let outcome = run(starter, &recipe);
        assert_eq!((outcome.output.as_str(), outcome.end), ("", End::Signal(9)), "{starter:?}");
        assert!(outcome.is_out_of_memory, "{starter:?}");
    }
}

#[test]
fn limits_of_a_process_are_those_of_lambda() {
    says("ulimit -n; ulimit -c; ulimit -s; ulimit -v", "1024\n0\n8192\nunlimited");
    for starter in starters() {
        let mut recipe = shell(starter, "ulimit -n");
        recipe.limits.open_files_max = 77;
        assert_eq!(run(starter, &recipe).output, "77\n");
    }
}
