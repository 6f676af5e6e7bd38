//! Relative links in Markdown files lead to files that are there.

use std::path::Path;

use anyhow::Result;

use crate::checkout::files;

/// Links that lead nowhere.
pub(crate) fn broken(root: &Path) -> Result<Vec<String>> {
    let mut broken = Vec::new();
    for file in files(root, &[".md"])? {
        let folder = root.join(&file.path).parent().map(Path::to_path_buf).unwrap_or_default();
        for target in targets(&file.text) {
            let path = target.split(['#', '?']).next().unwrap_or_default();
            let path = if let Some(from_root) = path.strip_prefix('/') { root.join(from_root) } else { folder.join(path) };
            if !path.exists() {
                broken.push(format!("{}: `{target}` is not there", file.path));
            }
        }
    }
    Ok(broken)
}

/// Targets of inline links and of link definitions that stay in the repository; code is left out.
fn targets(text: &str) -> Vec<&str> {
    let mut targets = Vec::new();
    let mut is_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
            continue;
        }
        if is_code {
            continue;
        }
        // Every other piece between backticks is code; what a link shows may be code, its target is not.
        for piece in line.split('`').step_by(2) {
            targets.extend(piece.split("](").skip(1).map(|rest| rest.split(')').next().unwrap_or_default()));
        }
        if let Some((_, target)) = line.strip_prefix('[').and_then(|line| line.split_once("]: ")) {
            targets.push(target);
        }
    }
    let without_title = targets.into_iter().map(|target| target.split_whitespace().next().unwrap_or_default());
    let trimmed = without_title.map(|target| target.trim_start_matches('<').trim_end_matches('>'));
    trimmed.filter(|target| !target.starts_with('#') && !target.contains("://") && !target.starts_with("mailto:")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_links_resolve() {
        crate::rules::check(broken);
    }

    #[test]
    fn links_are_found_and_code_is_not() {
        let text = "See [one](a.md#x) and [`two`](b/c.md \"title\"), not `[three](d.md)`.\n```\n[four](e.md)\n```\n\
                    [five]: f.md\n[web](https://example.com) [here](#top)\n";
        assert_eq!(targets(text), ["a.md#x", "b/c.md", "f.md"]);
    }
}
