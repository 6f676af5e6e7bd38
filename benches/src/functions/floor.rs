//! The least that it can cost: an interpreter that exchanges the same JSON over a socket pair, and one that starts and ends.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Result, ensure};

use super::house::EVENT;
use crate::stopwatch::now;

/// Reads events and writes answers, a line each.
pub(crate) const PYTHON: [&str; 2] = [
    "-c",
    "import json,os,socket\n\
     line=socket.socket(fileno=0)\n\
     def handler(event,context): return event\n\
     while True:\n\
     \x20   text=line.recv(65536)\n\
     \x20   if not text: break\n\
     \x20   line.sendall(json.dumps(handler(json.loads(text),None)).encode())\n",
];
/// The same.
pub(crate) const NODE: [&str; 2] = [
    "-e",
    "const line=new (require('net').Socket)({fd:0,readable:true,writable:true});\
     const handler=async(event)=>event;\
     line.on('data',async(text)=>line.write(JSON.stringify(await handler(JSON.parse(text)))));",
];

/// A child at the other end of a socket pair.
pub(crate) struct Pair {
    line: UnixStream,
    child: Child,
}

impl Pair {
    pub(crate) fn start(program: &Path, script: [&str; 2]) -> Result<Self> {
        let (line, theirs) = UnixStream::pair()?;
        let stdin: std::os::fd::OwnedFd = theirs.into();
        let child = Command::new(program).args(script).stdin(stdin).stdout(Stdio::inherit()).spawn()?;
        let mut pair = Self { line, child };
        pair.exchange(1)?;
        Ok(pair)
    }

    /// Exchanges this many; how long each took.
    pub(crate) fn exchange(&mut self, count: usize) -> Result<Vec<Duration>> {
        let mut answer = [0; 1024];
        (0..count)
            .map(|_| {
                let began = now();
                self.line.write_all(EVENT.as_bytes())?;
                let read = self.line.read(&mut answer)?;
                let took = began.elapsed();
                ensure!(read > 0, "the child has ended");
                Ok(took)
            })
            .collect()
    }
}

impl Drop for Pair {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = (self.child.kill(), self.child.wait());
    }
}

/// How long a Python takes that starts, imports what every runtime client needs, and ends.
pub(crate) fn start_and_end(python: &Path) -> Result<Duration> {
    let began = now();
    let status = Command::new(python).args(["-S", "-c", "import json,_socket"]).stdin(Stdio::null()).status()?;
    ensure!(status.success(), "python3 -S failed");
    Ok(began.elapsed())
}
