//! The independent evaluator: a process of Node that answers line by line.

use std::io::{BufRead, BufReader, Lines, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::Value;

/// Names the folder with the evaluator's `node_modules`.
const VARIABLE: &str = "GATEWRIGHT_TEST_IAM_EVALUATOR";

const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/judge/evaluator.mjs");

/// The process, its questions taken apart from its answers so that two threads can have one each.
pub(super) struct Evaluator {
    process: Child,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Evaluator {
    /// Starts it.
    pub(super) fn start() -> (Evaluator, ChildStdin) {
        let packages = std::env::var_os(VARIABLE)
            .map(PathBuf::from)
            .unwrap_or_else(|| panic!("{VARIABLE} is not set: run `cargo xtask test`, which says why when it could not set it"));
        // Times without a zone are UTC.
        let process =
            Command::new("node").arg(PROGRAM).arg(packages).env("TZ", "UTC").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut process = process.expect("Node starts; `cargo xtask test` has it on the search path");
        let questions = process.stdin.take().expect("its input is ours");
        let answers = BufReader::new(process.stdout.take().expect("its output is ours")).lines();
        (Evaluator { process, answers }, questions)
    }

    /// The answer to the question that was asked longest ago.
    pub(super) fn answer(&mut self) -> Value {
        let line =
            self.answers.next().expect("it answers every question; what it says is above").expect("its output can be read");
        serde_json::from_str(&line).expect("it answers with JSON")
    }

    /// Sees it end well, once nothing is asked any more.
    pub(super) fn finish(mut self) {
        assert!(self.process.wait().expect("it ends").success(), "what it says is above");
    }
}

/// Asks; an error is the process's end, which whoever reads answers will see.
pub(super) fn ask(questions: &mut impl Write, question: &Value) -> std::io::Result<()> {
    writeln!(questions, "{question}")
}
