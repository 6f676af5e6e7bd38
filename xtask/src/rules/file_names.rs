//! Files are named after what they do, stay of a size that can be read, and promise nothing for later.

use std::path::Path;

use anyhow::Result;

use crate::checkout::{File, files};

/// Names that say nothing.
const NAMES: [&str; 9] = ["utils", "util", "helpers", "helper", "common", "manager", "misc", "mod", "stuff"];
/// Lines of a source file that is not generated.
const LINES_MAX: usize = 700;
/// The word for unfinished work, written so that this file does not hold it.
const PROMISE: &str = concat!("TO", "DO");

/// Files that break the rules above.
pub(crate) fn broken(root: &Path) -> Result<Vec<String>> {
    let files = files(root, &[".rs", ".py", ".js", ".sh", ".toml", ".md", ".yml", ".yaml"])?;
    Ok(files.iter().flat_map(problems).collect())
}

fn problems(file: &File) -> Vec<String> {
    let path = &file.path;
    let name = path.rsplit('/').next().unwrap_or_default();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let is_source = ["rs", "py", "js", "sh"].contains(&ending);
    let is_generated = path.contains("/generated/");
    let mut problems = Vec::new();
    if is_source && NAMES.contains(&stem) {
        problems.push(format!("{path}: `{stem}` says nothing; name the file after what it does"));
    }
    let words = file.text.split(|letter: char| !letter.is_alphanumeric());
    if words.into_iter().any(|word| word == PROMISE) {
        problems.push(format!("{path}: holds a {PROMISE}; do it, or list the gap in the header"));
    }
    let lines = file.text.lines().count();
    if is_source && !is_generated && lines > LINES_MAX {
        problems.push(format!("{path}: {lines} lines, at most {LINES_MAX}; look for the seam"));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_keep_the_rules() {
        crate::rules::check(broken);
    }

    #[track_caller]
    fn check(path: &str, text: &str, expected: usize) {
        let file = File { path: path.to_owned(), text: text.to_owned() };
        assert_eq!(problems(&file).len(), expected, "{path}");
    }

    #[test]
    fn names_that_say_nothing_are_refused() {
        check("crates/a/src/utils.rs", "", 1);
        check("crates/a/src/x/mod.rs", "", 1);
        check("crates/a/src/utility_rates.rs", "", 0);
    }

    #[test]
    fn promises_are_refused() {
        check("crates/a/src/x.rs", &format!("// {PROMISE}: later"), 1);
        check("crates/a/src/x.rs", "todo!()", 0);
    }

    #[test]
    fn the_limit_of_lines_is_seven_hundred() {
        check("crates/a/src/x.rs", &"\n".repeat(LINES_MAX), 0);
        check("crates/a/src/x.rs", &"\n".repeat(LINES_MAX + 1), 1);
        check("crates/a/src/generated/x.rs", &"\n".repeat(LINES_MAX + 1), 0);
    }
}
