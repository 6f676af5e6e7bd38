//! Runtime identifiers: which of AWS's this server runs, which AWS has retired, and which do not exist.
//!
//! The lambda service asks here when a function is created or its runtime is changed; the functions room finds an interpreter for
//! what was accepted.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html>.
//!
//! # Not (yet) like AWS
//! - Python, Node and custom runtimes run. Current identifiers of other languages are refused as *not yet supported*, which is our error, not
//!   AWS's.
//! - AWS takes no function with an identifier that it has retired, but goes on running those that it has. Here such a function can be created
//!   too, unless the operator says otherwise, and is run by a newer version of its language: [`Runtime::retired`] tells which they are.

/// Every identifier that a function may be created with on AWS and here, by language, oldest first.
pub const SUPPORTED: &[&str] = &[
    "python3.8",
    "python3.9",
    "python3.10",
    "python3.11",
    "python3.12",
    "python3.13",
    "python3.14",
    "python3.15",
    "nodejs16.x",
    "nodejs18.x",
    "nodejs20.x",
    "nodejs22.x",
    "nodejs24.x",
    "nodejs26.x",
    "provided.al2",
    "provided.al2023",
];

/// A runtime that this server runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Runtime {
    /// `python3.{minor}`.
    Python(PythonRuntime),
    /// `nodejs{major}.x`.
    Node(NodeRuntime),
    /// `provided.{system}`: the package brings its own.
    Provided,
}

/// A Node runtime: `nodejs{major}.x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeRuntime {
    /// `22` of `nodejs22.x`; 0 of `nodejs`, which was Node 0.10.
    pub major: u8,
}

/// A Python runtime this server runs: `python3.{minor}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PythonRuntime {
    minor: u8,
}

/// Why a runtime identifier is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuntimeRefusal {
    /// AWS no longer accepts it (`python2.7`, `nodejs12.x`); AWS's words for it are this text.
    #[error(
        "The runtime parameter of {0} is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions."
    )]
    Retired(String),
    /// AWS runs it; this server does not yet.
    #[error("the runtime `{0}` is not yet supported by this server, which runs {list}", list = SUPPORTED.join(", "))]
    NotYetSupported(String),
    /// AWS never had it.
    #[error("the runtime `{0}` does not exist")]
    Unknown(String),
}

const NEWEST_MINOR: u8 = 15;
/// The oldest Python that our client runs on: functions of older ones are run by newer ones.
const OLDEST_MINOR: u8 = 8;
const NEWEST_NODE: u8 = 26;
/// The oldest Node that our client runs on.
const OLDEST_NODE: u8 = 16;

/// AWS has retired them; a newer version of their language runs them.
const RETIRED_AND_RUN: &[&str] = &[
    "python3.6",
    "python3.7",
    "nodejs",
    "nodejs4.3",
    "nodejs6.10",
    "nodejs8.10",
    "nodejs10.x",
    "nodejs12.x",
    "nodejs14.x",
    "provided",
];

/// How Node was named before `nodejs10.x`.
const OLD_NODE_NAMES: [(&str, u8); 4] = [("nodejs", 0), ("nodejs4.3", 4), ("nodejs6.10", 6), ("nodejs8.10", 8)];

/// AWS has retired them, and nothing here can run them.
const RETIRED: &[&str] = &[
    "python2.7",
    "nodejs4.3-edge",
    "java8",
    "dotnetcore1.0",
    "dotnetcore2.0",
    "dotnetcore2.1",
    "dotnetcore3.1",
    "dotnet5.0",
    "go1.x",
    "ruby2.5",
    "ruby2.7",
];

const NOT_YET_SUPPORTED: &[&str] = &[
    "java8.al2",
    "java8.al2023",
    "java11",
    "java11.al2023",
    "java17",
    "java17.al2023",
    "java21",
    "java25",
    "dotnet6",
    "dotnet8",
    "dotnet10",
    "ruby3.2",
    "ruby3.3",
    "ruby3.4",
    "ruby4.0",
];

impl Runtime {
    /// Parses an identifier such as `python3.13`, `nodejs22.x` or `provided.al2023`; also a retired one that can be run.
    ///
    /// # Errors
    /// [`RuntimeRefusal`]: retired by AWS and not run here, not supported here yet, or no runtime at all.
    pub fn parse(identifier: &str) -> Result<Self, RuntimeRefusal> {
        if RETIRED.contains(&identifier) {
            return Err(RuntimeRefusal::Retired(identifier.to_owned()));
        }
        if NOT_YET_SUPPORTED.contains(&identifier) {
            return Err(RuntimeRefusal::NotYetSupported(identifier.to_owned()));
        }
        if !SUPPORTED.contains(&identifier) && !RETIRED_AND_RUN.contains(&identifier) {
            return Err(RuntimeRefusal::Unknown(identifier.to_owned()));
        }
        let number = |before: &str, after: &str| identifier.strip_prefix(before)?.strip_suffix(after)?.parse().ok();
        let old_node = || OLD_NODE_NAMES.iter().find(|(name, _)| *name == identifier).map(|(_, major)| *major);
        let python = number("python3.", "").map(|minor| Self::Python(PythonRuntime { minor }));
        let node = || number("nodejs", ".x").or_else(old_node).map(|major| Self::Node(NodeRuntime { major }));
        Ok(python.or_else(node).unwrap_or(Self::Provided))
    }

    /// AWS's refusal, if AWS has retired the identifier, whether it can be run here or not.
    #[must_use]
    pub fn retired(identifier: &str) -> Option<RuntimeRefusal> {
        let is_retired = RETIRED.contains(&identifier) || RETIRED_AND_RUN.contains(&identifier);
        is_retired.then(|| RuntimeRefusal::Retired(identifier.to_owned()))
    }
}

impl NodeRuntime {
    /// The oldest version that can run any of them.
    pub const OLDEST: u16 = OLDEST_NODE as u16;

    /// The identifier it was parsed from.
    #[must_use]
    pub fn identifier(self) -> String {
        let old = OLD_NODE_NAMES.iter().find(|(_, major)| *major == self.major);
        old.map_or_else(|| format!("nodejs{}.x", self.major), |(name, _)| (*name).to_owned())
    }

    /// Program names to look for, in order: the exact version, then newer ones, then whatever `node` is.
    pub fn program_names(self) -> impl Iterator<Item = String> {
        let versions = (self.major.max(OLDEST_NODE)..=NEWEST_NODE).map(|major| format!("node{major}"));
        versions.chain(["node".to_owned(), "nodejs".to_owned()])
    }
}

impl PythonRuntime {
    /// The oldest version that can run any of them, as (major, minor).
    pub const OLDEST: (u16, u16) = (3, OLDEST_MINOR as u16);

    /// The identifier it was parsed from.
    #[must_use]
    pub fn identifier(self) -> String {
        format!("python3.{}", self.minor)
    }

    /// The version asked for, as (major, minor).
    #[must_use]
    pub const fn version(self) -> (u8, u8) {
        (3, self.minor)
    }

    /// Program names to look for, in order: the exact version, then newer ones, then whatever `python3` is.
    pub fn program_names(self) -> impl Iterator<Item = String> {
        (self.minor.max(OLDEST_MINOR)..=NEWEST_MINOR)
            .map(|minor| format!("python3.{minor}"))
            .chain(std::iter::once("python3".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(identifier: &str, expected: Result<Runtime, RuntimeRefusal>) {
        assert_eq!(Runtime::parse(identifier), expected, "{identifier}");
    }

    #[test]
    fn every_identifier_that_is_run_parses_and_is_echoed() {
        for identifier in SUPPORTED.iter().chain(RETIRED_AND_RUN) {
            let echoed = match Runtime::parse(identifier).unwrap() {
                Runtime::Python(python) => python.identifier(),
                Runtime::Node(node) => node.identifier(),
                Runtime::Provided => (*identifier).to_owned(),
            };
            assert_eq!(echoed, *identifier);
        }
    }

    #[test]
    fn refusals_tell_retired_from_unsupported_from_unknown() {
        let retired = |name: &str| Err(RuntimeRefusal::Retired(name.to_owned()));
        let later = |name: &str| Err(RuntimeRefusal::NotYetSupported(name.to_owned()));
        let unknown = |name: &str| Err(RuntimeRefusal::Unknown(name.to_owned()));
        check("python3.8", Ok(Runtime::Python(PythonRuntime { minor: 8 })));
        check("nodejs22.x", Ok(Runtime::Node(NodeRuntime { major: 22 })));
        check("provided.al2023", Ok(Runtime::Provided));
        check("python2.7", retired("python2.7"));
        check("go1.x", retired("go1.x"));
        check("java21", later("java21"));
        for wrong in ["", "python", "python3", "python3.", "python3.08", "python3.16", "Python3.12", "python3.12 ", "python4.0"] {
            check(wrong, unknown(wrong));
        }
        for wrong in ["nodejs4", "nodejs8.x", "nodejs22", "nodejs21.x", "node22.x", "nodejs022.x", "provided.al3"] {
            assert!(Runtime::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_aws_has_retired_is_known_and_run_where_a_newer_version_can() {
        check("python3.6", Ok(Runtime::Python(PythonRuntime { minor: 6 })));
        check("nodejs14.x", Ok(Runtime::Node(NodeRuntime { major: 14 })));
        check("nodejs8.10", Ok(Runtime::Node(NodeRuntime { major: 8 })));
        check("provided", Ok(Runtime::Provided));
        for identifier in RETIRED.iter().chain(RETIRED_AND_RUN) {
            assert!(Runtime::retired(identifier).is_some(), "{identifier}");
            assert_eq!(Runtime::parse(identifier).is_ok(), RETIRED_AND_RUN.contains(identifier), "{identifier}");
        }
        for identifier in SUPPORTED.iter().chain(NOT_YET_SUPPORTED).chain(&["cobol"]) {
            assert_eq!(Runtime::retired(identifier), None, "{identifier}");
        }
    }

    #[test]
    fn a_retired_runtime_is_refused_in_the_words_of_aws() {
        assert_eq!(
            RuntimeRefusal::Retired("python2.7".to_owned()).to_string(),
            "The runtime parameter of python2.7 is no longer supported for creating or updating AWS Lambda functions. \
             We recommend you use a supported runtime while creating or updating functions."
        );
    }

    #[test]
    fn the_exact_version_is_looked_for_first_and_any_python_last() {
        let names: Vec<_> = PythonRuntime { minor: 14 }.program_names().collect();
        assert_eq!(names, ["python3.14", "python3.15", "python3"]);
        let names: Vec<_> = NodeRuntime { major: 24 }.program_names().collect();
        assert_eq!(names, ["node24", "node25", "node26", "node", "nodejs"]);
        assert_eq!(PythonRuntime { minor: 6 }.program_names().next().unwrap(), "python3.8", "the oldest that our client runs on");
        assert_eq!(NodeRuntime { major: 0 }.program_names().next().unwrap(), "node16");
    }
}
