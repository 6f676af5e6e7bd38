//! Starts jails and reads what comes out of them.

use std::io::Read;
use std::path::PathBuf;
use std::process::Stdio;

use gatewright_sandbox::abilities::{Abilities, system_binds, system_links};
use gatewright_sandbox::control::End;
use gatewright_sandbox::jailer::Jailer;
use gatewright_sandbox::{Afterwards, Bind, Channel, Control, Event, Ground, Limits, Network, Recipe, Sockets};

/// Who starts the jailer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Starter {
    /// Whoever runs the tests.
    Own,
    /// An ordinary user, where whoever runs the tests may become one.
    Nobody,
}

/// A process inside, and the line to its jailer.
pub(crate) struct Jail {
    pub(crate) control: Control,
    pub(crate) sockets: Sockets,
    pub(crate) pid: i32,
    child: std::process::Child,
    output: std::io::PipeReader,
}

/// What became of it.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) output: String,
    pub(crate) end: End,
    pub(crate) is_out_of_memory: bool,
}

pub(crate) fn starters() -> Vec<Starter> {
    if rustix::process::geteuid().is_root() { vec![Starter::Own, Starter::Nobody] } else { vec![Starter::Own] }
}

pub(crate) fn jailer(starter: Starter) -> Jailer {
    let program = env!("CARGO_BIN_EXE_gatewright-jailer");
    match starter {
        Starter::Own => Jailer { program: PathBuf::from(program), arguments: Vec::new() },
        Starter::Nobody => Jailer {
            program: PathBuf::from("/usr/bin/setpriv"),
            arguments: ["--reuid", "65534", "--regid", "65534", "--clear-groups", "--inh-caps=-all", program]
                .map(str::to_owned)
                .into(),
        },
    }
}

/// A shell that runs `script`, in the strongest jail that there is here.
pub(crate) fn shell(starter: Starter, script: &str) -> Recipe {
    let abilities = Abilities::find(&jailer(starter)).unwrap();
    assert!(abilities.parts.namespaces, "this machine gives no namespaces: {:?}", abilities.missing);
    Recipe {
        program: PathBuf::from("/bin/bash"),
        arguments: vec!["-c".to_owned(), script.to_owned()],
        environment: vec![("PATH".to_owned(), "/usr/local/bin:/usr/bin:/bin".to_owned())],
        directory: PathBuf::from("/tmp"),
        binds: system_binds(),
        writable: vec![PathBuf::from("/tmp")],
        files: vec![(PathBuf::from("/etc/passwd"), "sbx_user1051:x:993:993::/tmp:/sbin/nologin\n".to_owned())],
        links: system_links(),
        host_name: "jail".to_owned(),
        limits: Limits {
            memory_bytes: 128 << 20,
            tmp_bytes: 8 << 20,
            processes_max: 64,
            cpu_us_per_100_ms: 200_000,
            open_files_max: 1024,
        },
        channel: Channel::Withheld,
        afterwards: Afterwards::End,
        ground: Ground { outside_uid: 0x7000_0001, network: abilities.caught, parts: abilities.parts },
    }
}

/// Python, wherever this machine's is.
pub(crate) fn python(starter: Starter, script: &str) -> Recipe {
    let asked = std::process::Command::new("python3")
        .args(["-c", "import sys; print(sys.executable); print(sys.base_prefix)"])
        .output()
        .unwrap();
    let asked = String::from_utf8(asked.stdout).unwrap();
    let (program, prefix) = asked.trim().split_once('\n').unwrap();
    let mut recipe = shell(starter, "");
    if starter == Starter::Nobody && prefix.starts_with("/root") {
        // Not for ordinary users.
        recipe.program = PathBuf::from("/usr/bin/python3");
    } else {
        recipe.program = std::fs::canonicalize(program).unwrap();
        if !prefix.starts_with("/usr") {
            recipe.binds.push(Bind { from: PathBuf::from(prefix), to: PathBuf::from(prefix) });
        }
    }
    recipe.arguments = vec!["-S".to_owned(), "-c".to_owned(), script.to_owned()];
    recipe
}

impl Jail {
    pub(crate) fn start(starter: Starter, recipe: &Recipe) -> Self {
        let (mut control, theirs) = Control::pair().unwrap();
        let (output, writer) = std::io::pipe().unwrap();
        let child = jailer(starter)
            .command()
            .stdin(theirs)
            .stdout(writer.try_clone().unwrap())
            .stderr(Stdio::from(writer))
            .spawn()
            .unwrap();
        control.prepare(&recipe.ground).unwrap();
        let mut jail = Self { control, sockets: Sockets::default(), pid: 0, child, output };
        jail.start_in_it(recipe);
        jail
    }

    /// Starts a program in it: the first, or one after another.
    pub(crate) fn start_in_it(&mut self, recipe: &Recipe) {
        self.control.start(recipe).unwrap();
        let Some(Event::Connected { sockets }) = told(&mut self.control) else { panic!("not connected") };
        self.sockets = self.control.take_sockets(&sockets);
        let Some(Event::Started { pid }) = told(&mut self.control) else { panic!("not started") };
        self.pid = pid;
    }

    /// Waits for the end of a program in a jail that may stand.
    pub(crate) fn ended(&mut self) -> Event {
        let end = told(&mut self.control).unwrap();
        assert!(matches!(end, Event::Ended { .. }), "{end:?}");
        end
    }

    /// What is written inside, up to the end of a line.
    pub(crate) fn line(&mut self) -> String {
        let mut line = Vec::new();
        while line.last() != Some(&b'\n') {
            let mut byte = [0];
            self.output.read_exact(&mut byte).unwrap();
            line.extend(byte);
        }
        String::from_utf8(line).unwrap().trim_end().to_owned()
    }

    pub(crate) fn outcome(mut self) -> Outcome {
        let mut output = String::new();
        let end = told(&mut self.control);
        self.output.read_to_string(&mut output).unwrap();
        self.child.wait().unwrap();
        let Some(Event::Ended { end, is_out_of_memory, .. }) = end else { panic!("{end:?}: {output}") };
        Outcome { output, end, is_out_of_memory }
    }

    /// What an ending jailer leaves: nothing.
    pub(crate) fn abandon(mut self) -> std::process::ExitStatus {
        drop(self.control);
        self.child.wait().unwrap()
    }
}

fn told(control: &mut Control) -> Option<Event> {
    let event = control.receive().unwrap();
    assert!(!matches!(event, Some(Event::Failed { .. })), "{event:?}");
    event
}

pub(crate) fn run(starter: Starter, recipe: &Recipe) -> Outcome {
    Jail::start(starter, recipe).outcome()
}

/// Runs a shell script as everybody and checks what it says.
#[track_caller]
pub(crate) fn says(script: &str, expected: &str) {
    for starter in starters() {
        let outcome = run(starter, &shell(starter, script));
        assert_eq!(outcome.output.trim_end(), expected, "{starter:?}: {script} ended with {:?}", outcome.end);
    }
}

/// The network of a recipe, changed.
pub(crate) fn with_network(mut recipe: Recipe, network: Network) -> Recipe {
    recipe.ground.network = network;
    recipe
}
