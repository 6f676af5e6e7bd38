//! A run's own record of what official clients called, and what becomes of `docs/compat/seen.txt` after it.
//!
//! - A line there that the run did not see is lost evidence: the run has failed. Who means to lose it takes the line out.
//! - What is not there yet is added, but not in CI (`CI` is set): there it is only told.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::codegen;
use crate::seen::{PATH, Seen};

/// Names the folder to journeys.
pub(crate) const VARIABLE: &str = "GATEWRIGHT_TEST_SEEN";

/// The folder that journeys write to; it goes when this goes.
pub(crate) struct Recording {
    folder: PathBuf,
}

/// Where a run happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing of the checkout is written.
    Ci,
    Desk,
}

/// What to do about `docs/compat/seen.txt`.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// It is what the run saw.
    Nothing,
    /// Lines to add.
    Add(Vec<String>),
    /// Lines that the run did not see.
    Lost(Vec<String>),
}

impl Recording {
    /// An empty folder beside the built program.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        let folder = program.with_file_name(format!("seen-{}", std::process::id()));
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir(&folder).with_context(|| format!("cannot make `{}`", folder.display()))?;
        Ok(Self { folder })
    }

    /// Where journeys write.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Compares what was seen with what is written, after a run of all tests without a failure.
    ///
    /// # Errors
    /// Evidence is lost, or cannot be read or written.
    pub(crate) fn settle(&self, root: &Path) -> Result<()> {
        let is_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        self.settle_at(root, if is_ci { Place::Ci } else { Place::Desk })
    }

    fn settle_at(&self, root: &Path, place: Place) -> Result<()> {
        let offered = codegen::offered(root)?;
        let now = Seen::gather(&self.folder, &offered)?;
        let written = Seen::open(root, &offered)?;
        match outcome(&written, &now) {
            Outcome::Nothing => {}
            Outcome::Lost(lines) => bail!(
                "`{PATH}` says that these were called with success, or held, and in this run they did not; mend the tests, or take \
                 the lines out and run `cargo xtask codegen`:\n  {}",
                lines.join("\n  ")
            ),
            Outcome::Add(lines) if place == Place::Ci => {
                eprintln!(
                    "test: `{PATH}` lacks what this run saw; run `cargo xtask test` at your desk:\n  {}",
                    lines.join("\n  ")
                );
            }
            Outcome::Add(lines) => {
                std::fs::write(root.join(PATH), now.text()).with_context(|| format!("cannot write `{PATH}`"))?;
                eprintln!("test: added to `{PATH}`; now run `cargo xtask codegen`:\n  {}", lines.join("\n  "));
            }
        }
        Ok(())
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        // What is left costs a few kilobytes in the build folder.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn outcome(written: &Seen, now: &Seen) -> Outcome {
    let lost = written.beyond(now);
    if !lost.is_empty() {
        return Outcome::Lost(lost);
    }
    let more = now.beyond(written);
    if more.is_empty() { Outcome::Nothing } else { Outcome::Add(more) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, now: &str, expected: &Outcome) {
        let offered = [("s3".to_owned(), vec!["GetObject".to_owned(), "PutObject".to_owned()])].into();
        let read = |text: &str| Seen::read(&text.replace(", ", "\n"), &offered).unwrap();
        assert_eq!(outcome(&read(written), &read(now)), *expected);
    }

    #[test]
    fn a_run_that_saw_what_is_written_changes_nothing() {
        check("s3 GetObject aws", "s3 GetObject aws", &Outcome::Nothing);
        check("", "", &Outcome::Nothing);
    }

    #[test]
    fn what_is_new_is_added() {
        check("s3 GetObject aws", "s3 GetObject aws, s3 PutObject aws", &Outcome::Add(vec!["s3 PutObject aws".to_owned()]));
    }

    #[test]
    fn lost_evidence_is_told_whatever_else_is_new() {
        let lost = Outcome::Lost(vec!["s3 GetObject aws".to_owned()]);
        check("s3 GetObject aws", "", &lost);
        check("s3 GetObject aws", "s3 GetObject boto3, s3 PutObject aws", &lost);
    }

    /// A checkout with one offered operation and `written` in its evidence, after a run that noted `noted`; the evidence then.
    fn settled(name: &str, written: &str, noted: &str, place: Place) -> Result<String> {
        let root = std::env::current_exe()?.with_file_name(format!("checkout-{}-{name}", std::process::id()));
        std::fs::create_dir_all(root.join("xtask"))?;
        std::fs::create_dir_all(root.join("docs/compat"))?;
        std::fs::write(
            root.join("xtask/operations.toml"),
            "[s3]\nmodel = 's3/2006-03-01'\noperations = ['GetObject', 'PutObject']",
        )?;
        std::fs::write(root.join(PATH), written)?;
        let recording = Recording { folder: root.join("seen") };
        std::fs::create_dir_all(recording.folder())?;
        std::fs::write(recording.folder().join("boto3-1"), noted)?;
        let result = recording.settle_at(&root, place);
        drop(recording);
        assert!(!root.join("seen").exists(), "the folder goes with the recording");
        let text = std::fs::read_to_string(root.join(PATH))?;
        std::fs::remove_dir_all(root)?;
        result.map(|()| text)
    }

    #[test]
    fn at_a_desk_the_evidence_grows_and_in_ci_it_stays() {
        let (old, new) = ("s3 GetObject boto3\n", "s3 put-object aws\ns3 GetObject boto3\n");
        let grown = settled("desk", old, new, Place::Desk).unwrap();
        assert!(grown.ends_with("\ns3 GetObject boto3\ns3 PutObject aws\n"), "{grown}");
        assert_eq!(settled("ci", old, new, Place::Ci).unwrap(), old);
    }

    #[test]
    fn lost_evidence_fails_the_run_wherever_it_is() {
        for (name, place) in [("lost-desk", Place::Desk), ("lost-ci", Place::Ci)] {
            let problem = settled(name, "s3 GetObject boto3\n", "s3 PutObject aws\n", place).unwrap_err().to_string();
            assert!(problem.ends_with("\n  s3 GetObject boto3"), "{problem}");
        }
    }
}
