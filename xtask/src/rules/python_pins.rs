//! boto3, and what it stands on, have one version: what functions are given is what the journeys drive the server with.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};

/// What functions are given; the first word on these packages.
const GIVEN: &str = "crates/functions/src/sdk/requirements.txt";
const OTHERS: [&str; 2] = ["tests/journeys/requirements.txt", "tests/journeys/function-requirements.txt"];

pub(crate) fn broken(root: &Path) -> Result<Vec<String>> {
    let given = read(root, GIVEN)?;
    let mut broken = Vec::new();
    for list in OTHERS {
        for (name, version) in read(root, list)? {
            if given.get(&name).is_some_and(|given| *given != version) {
                broken.push(format!("{list}: {name} is {version} here and another version in {GIVEN}"));
            }
        }
    }
    Ok(broken)
}

/// Names and versions of a list's requirements.
fn read(root: &Path, list: &str) -> Result<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(root.join(list)).with_context(|| format!("cannot read `{list}`"))?;
    Ok(pins(&text))
}

fn pins(text: &str) -> BTreeMap<String, String> {
    let requirement = |line: &str| {
        let (name, rest) = line.split_once("==")?;
        let version = rest.split([' ', ';']).next()?;
        Some((name.to_lowercase(), version.to_owned()))
    };
    text.lines().filter(|line| !line.starts_with('#')).filter_map(requirement).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requirements_are_read_with_checksums_and_conditions() {
        let pins = pins("# c==1\nboto3==1.2.3 --hash=sha256:00\nPyYAML==6\ntyping==4.1; python_version < \"3\"\n");
        let expected = [("boto3", "1.2.3"), ("pyyaml", "6"), ("typing", "4.1")];
        assert_eq!(pins, expected.map(|(name, version)| (name.to_owned(), version.to_owned())).into());
    }

    #[test]
    fn the_repository_keeps_the_rule() {
        crate::rules::check(broken);
    }
}
