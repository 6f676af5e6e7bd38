//! The pipe between a process's output and its log.

use std::io::{PipeReader, PipeWriter};

use tokio::net::unix::pipe::Receiver;

/// The reading end of a worker's output, twice: one to wait on, and one to read from without waiting. The first would say that
/// there is nothing until the runtime has heard otherwise from the system.
pub(crate) struct OutputPipe {
    pub(super) waited_on: Receiver,
    pub(super) direct: PipeReader,
}

/// Makes the pipe: our end, and the end for the process (to be dropped here once it is started).
pub(crate) fn output_pipe() -> std::io::Result<(OutputPipe, PipeWriter)> {
    let (reader, writer) = std::io::pipe()?;
    let direct = reader.try_clone()?;
    Ok((OutputPipe { waited_on: Receiver::from_owned_fd(reader.into())?, direct }, writer))
}
