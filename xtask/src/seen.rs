//! What official clients called with success, and which rules of authorization held: the evidence of `docs/compat`.
//!
//! While tests run, journeys append lines `service operation client` to files in the folder that `GATEWRIGHT_TEST_SEEN` names
//! (`tests/journeys/tests/it/seen.rs` for the `aws` command, `tests/journeys/python/journey.py` for boto3); a rule that holds is noted in the
//! same way, `authorization rule road` (`crates/gateway/tests/it/cases.rs`). After a run of
//! all tests without a failure they are compared with `docs/compat/seen.txt`, which is checked in and read by `cargo xtask codegen`.
//!
//! *Invariant:* a line holds names only, nothing of what was sent or answered.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

/// The evidence, from the root.
pub(crate) const PATH: &str = "docs/compat/seen.txt";
const FIRST_LINE: &str = "# Made by `cargo xtask test`: service, operation and the official client that called it with success; rules of authorization that held.\n";

/// Operations that are offered, by service.
pub(crate) type Offered = BTreeMap<String, Vec<String>>;

/// Calls that succeeded.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen(BTreeSet<Call>);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Call {
    service: String,
    operation: String,
    client: String,
}

impl Seen {
    /// Reads `docs/compat/seen.txt`; nothing is seen where there is none.
    pub(crate) fn open(root: &Path, offered: &Offered) -> Result<Self> {
        match std::fs::read_to_string(root.join(PATH)) {
            Ok(text) => Self::read(&text, offered).with_context(|| format!("`{PATH}` is not what it should be")),
            Err(problem) if problem.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(problem) => Err(problem).with_context(|| format!("cannot read `{PATH}`")),
        }
    }

    /// Reads lines; every operation must be offered. Lines that begin with `#` say nothing.
    pub(crate) fn read(text: &str, offered: &Offered) -> Result<Self> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| call(line, offered)).collect::<Result<_>>().map(Self)
    }

    /// Reads what journeys noted: every file of a folder.
    pub(crate) fn gather(folder: &Path, offered: &Offered) -> Result<Self> {
        let mut seen = BTreeSet::new();
        for file in std::fs::read_dir(folder).with_context(|| format!("cannot read `{}`", folder.display()))? {
            let path = file?.path();
            let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
            seen.extend(Self::read(&text, offered).context("a journey noted something odd")?.0);
        }
        Ok(Self(seen))
    }

    /// Who called an operation, in order.
    pub(crate) fn clients<'a>(&'a self, service: &'a str, operation: &'a str) -> impl Iterator<Item = &'a str> {
        let calls = self.0.iter().filter(move |call| call.service == service && call.operation == operation);
        calls.map(|call| call.client.as_str())
    }

    /// Lines of this that are not in `other`.
    pub(crate) fn beyond(&self, other: &Self) -> Vec<String> {
        self.0.difference(&other.0).map(Call::line).collect()
    }

    /// The text of `docs/compat/seen.txt`.
    pub(crate) fn text(&self) -> String {
        let lines = self.0.iter().map(|call| call.line() + "\n");
        std::iter::once(FIRST_LINE.to_owned()).chain(lines).collect()
    }
}

impl Call {
    fn line(&self) -> String {
        format!("{} {} {}", self.service, self.operation, self.client)
    }
}

/// One line. The operation may be spelt as the `aws` command has it: `get-rest-api`.
fn call(line: &str, offered: &Offered) -> Result<Call> {
    let words: Vec<&str> = line.split(' ').collect();
    let [service, word, client] = words.as_slice() else { bail!("`{line}` is not `service operation client`") };
    let is_name = |text: &str| !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    ensure!(is_name(client), "`{line}` names no client");
    let plain = |name: &str| name.replace('-', "").to_ascii_lowercase();
    let operation = offered.get(*service).into_iter().flatten().find(|operation| plain(operation) == plain(word));
    let operation = operation.with_context(|| format!("`{line}`: {service} offers no such operation"))?;
    Ok(Call { service: (*service).to_owned(), operation: operation.clone(), client: (*client).to_owned() })
}

#[cfg(test)]
mod tests;
