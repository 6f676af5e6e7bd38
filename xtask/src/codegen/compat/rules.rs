//! `docs/compat/authorization.md`: the rules by which requests are let pass or refused, each with its evidence.
//!
//! The rules stand in TOML files beside the tests that try them ([`FOLDERS`]). Read here is what a rule says of itself; what shows it is the
//! tests' affair. A rule that holds is noted as any other evidence ([`crate::seen`]), as an operation of the service [`SUBJECT`]: nothing is
//! called the same that no run has seen.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::differences::check_sentence;
use crate::seen::Seen;

/// The name of the rules among services.
pub(crate) const SUBJECT: &str = "authorization";
/// Where the rules are, from the root.
const FOLDERS: [&str; 2] = ["crates/gateway/tests/cases", "crates/policy/tests/cases"];
const DECISIONS: &str = "docs/decisions";
const UNSETTLED: &str = "unsettled";
const FIRST_LINE: &str = "<!-- Made by `cargo xtask codegen` from crates/*/tests/cases/*.toml and seen.txt; do not edit. -->";
/// How one can know what AWS does, the best first.
const KINDS: [(&str, &str); 5] = [
    ("documented", "AWS's documentation says so."),
    ("recorded", "Answers of AWS that a project keeps to compare itself with."),
    ("measured", "Somebody has published AWS's answer, with status, headers or body."),
    ("issue", "Somebody says so in an issue or on a forum, without the whole answer."),
    (UNSETTLED, "No source settles it, or not all of it."),
];

/// All rules, by section in the order of their places.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    sections: BTreeMap<u32, Section>,
    /// Where the brackets of the evidence lead.
    links: BTreeMap<String, String>,
    /// File names by number.
    decisions: BTreeMap<u32, String>,
}

#[derive(Debug, serde::Deserialize)]
struct Section {
    title: String,
    place: u32,
    /// Addresses by the names that evidence calls them by.
    #[serde(default)]
    sources: BTreeMap<String, String>,
    rule: Vec<Rule>,
}

#[derive(Debug, serde::Deserialize)]
struct Rule {
    id: String,
    rule: String,
    evidence: Vec<String>,
    /// What is to be known of the evidence.
    note: Option<String>,
    difference: Option<String>,
    decision: Option<u32>,
}

/// How a rule compares with AWS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Same,
    SameWhereSettled,
    StatedDifference,
    NotSettled,
    NotSeen,
}

impl Verdict {
    const ALL: [Self; 5] = [Self::Same, Self::SameWhereSettled, Self::StatedDifference, Self::NotSettled, Self::NotSeen];

    fn words(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::SameWhereSettled => "same where settled",
            Self::StatedDifference => "stated difference",
            Self::NotSettled => "not settled",
            Self::NotSeen => "not seen to hold",
        }
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Same => "What is here is what the evidence says, and the tests have seen it hold.",
            Self::SameWhereSettled => {
                "So is what the evidence says; of the rest, told beside it, no source says what AWS does, and it was chosen here."
            }
            Self::StatedDifference => {
                "AWS does what the rule says; what is different here is told beside it, and the tests have seen that."
            }
            Self::NotSettled => {
                "No source says what AWS does; the rule is what was chosen here, and the tests have seen it hold."
            }
            Self::NotSeen => "The tests were not yet seen to pass.",
        }
    }
}

impl Rules {
    /// Reads the rules of the checkout; there are none where there is no folder of them.
    pub(crate) fn open(root: &Path) -> Result<Self> {
        let mut texts = BTreeMap::new();
        for folder in FOLDERS {
            for name in names(root, folder)? {
                let path = format!("{folder}/{name}");
                let text = std::fs::read_to_string(root.join(&path)).with_context(|| format!("cannot read `{path}`"))?;
                texts.insert(path, text);
            }
        }
        Self::read(&texts, names(root, DECISIONS)?)
    }

    /// Reads the rules by their files' paths.
    fn read(texts: &BTreeMap<String, String>, decisions: Vec<String>) -> Result<Self> {
        let number = |name: String| Some((name.split('-').next()?.parse().ok()?, name));
        let mut rules = Self { decisions: decisions.into_iter().filter_map(number).collect(), ..Self::default() };
        let mut ids = BTreeSet::new();
        for (path, text) in texts {
            let section: Section = toml::from_str(text).with_context(|| format!("{path} cannot be read"))?;
            for rule in &section.rule {
                rules.check(rule, &section).with_context(|| format!("{path}: rule `{}`", rule.id))?;
                ensure!(ids.insert(rule.id.replace('-', "")), "{path}: another rule has the id `{}`, too", rule.id);
            }
            let (title, place) = (section.title.clone(), section.place);
            if let Some(other) = rules.sections.insert(place, section) {
                bail!("`{title}` and `{}` have the same place {place}", other.title);
            }
        }
        Ok(rules)
    }

    fn check(&mut self, rule: &Rule, section: &Section) -> Result<()> {
        let is_id = rule.id.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-');
        ensure!(is_id && !rule.id.is_empty(), "its id is not of small letters, digits and `-`");
        for sentence in [Some(&rule.rule), rule.note.as_ref(), rule.difference.as_ref()].into_iter().flatten() {
            check_sentence(sentence)?;
        }
        ensure!(!rule.evidence.is_empty(), "it has no evidence; `unsettled` says that there is none");
        for evidence in &rule.evidence {
            if let (_, Some((name, address))) = evidence_words(evidence, &section.sources)? {
                let known = self.links.entry(name.to_owned()).or_insert_with(|| address.clone());
                ensure!(*known == address, "`{name}` is another address elsewhere");
            }
        }
        let is_explained = rule.note.is_some() || rule.decision.is_some() || rule.difference.is_some();
        ensure!(!rule.is_partly_unsettled() || is_explained, "not all of it is settled: it needs a `decision` or a `note`");
        if let Some(decision) = rule.decision {
            ensure!(self.decisions.contains_key(&decision), "there is no decision {decision}");
        }
        Ok(())
    }

    /// The ids of all rules.
    pub(crate) fn ids(&self) -> Vec<String> {
        self.sections.values().flat_map(|section| &section.rule).map(|rule| rule.id.clone()).collect()
    }

    /// The page.
    pub(super) fn page(&self, seen: &Seen) -> String {
        let mut text = format!(
            "{FIRST_LINE}\n# Authorization compared with AWS\n\nThe rules by which a request to a deployed REST API is let pass or refused. They stand, with the \
             requests that show them and every byte of the answers, in the gateway's [cases](../../crates/gateway/tests/cases), which its tests send down the \
             whole road; what AWS's documentation says of policies stands in the policy crate's [cases](../../crates/policy/tests/cases), which its tests \
             decide.\n\n"
        );
        for verdict in Verdict::ALL {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "- **{}**: {}", verdict.words(), verdict.meaning());
        }
        text.push_str("\nEvidence:\n\n");
        for (kind, meaning) in KINDS {
            let _ = writeln!(text, "- **{kind}**: {meaning}");
        }
        let _ = writeln!(text, "\nOf {} rules: {}.", self.ids().len(), self.counts(seen));
        for section in self.sections.values() {
            let _ = write!(text, "\n## {}\n\n| rule | evidence | compared with AWS |\n| --- | --- | --- |\n", section.title);
            for rule in &section.rule {
                let (evidence, compared) = (section.evidence(rule), self.comparison(rule, seen));
                let _ = writeln!(text, "| {} `{}` | {evidence} | {compared} |", rule.rule, rule.id);
            }
        }
        text.push('\n');
        for (name, address) in &self.links {
            let _ = writeln!(text, "[{name}]: {address}");
        }
        text
    }

    /// How many rules have which verdict.
    pub(super) fn counts(&self, seen: &Seen) -> String {
        let rules = || self.sections.values().flat_map(|section| &section.rule);
        let count = |wanted| rules().filter(|rule| verdict(rule, seen) == wanted).count();
        let counts = Verdict::ALL.map(|verdict| (count(verdict), verdict.words()));
        let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, words)| format!("{count} {words}"));
        counts.collect::<Vec<_>>().join(", ")
    }

    fn comparison(&self, rule: &Rule, seen: &Seen) -> String {
        let mut text = verdict(rule, seen).words().to_owned();
        if let Some(difference) = &rule.difference {
            let _ = write!(text, ": {difference}");
        }
        if let Some(decision) = rule.decision.and_then(|number| Some((number, self.decisions.get(&number)?))) {
            let _ = write!(text, " [Decision {}](../decisions/{})", decision.0, decision.1);
        }
        text
    }
}

impl Rule {
    fn is_unsettled(&self) -> bool {
        self.evidence.iter().all(|evidence| evidence == UNSETTLED)
    }

    fn is_partly_unsettled(&self) -> bool {
        self.evidence.iter().any(|evidence| evidence == UNSETTLED)
    }
}

impl Section {
    fn evidence(&self, rule: &Rule) -> String {
        // All were read once, so none is wrong.
        let words = rule.evidence.iter().filter_map(|evidence| evidence_words(evidence, &self.sources).ok());
        let words = words.map(|(words, _)| words).collect::<Vec<_>>().join("; ");
        match &rule.note {
            Some(note) => format!("{words}. {note}"),
            None => words,
        }
    }
}

fn verdict(rule: &Rule, seen: &Seen) -> Verdict {
    if seen.clients(SUBJECT, &rule.id).next().is_none() {
        Verdict::NotSeen
    } else if rule.difference.is_some() {
        Verdict::StatedDifference
    } else if rule.is_unsettled() {
        Verdict::NotSettled
    } else if rule.is_partly_unsettled() {
        Verdict::SameWhereSettled
    } else {
        Verdict::Same
    }
}

/// `kind source`: the source is a name of the file's table, `owner/repository#number` on GitHub, or words. Gives what it reads as, and
/// where the brackets in it lead.
fn evidence_words<'a>(evidence: &'a str, sources: &BTreeMap<String, String>) -> Result<(String, Option<(&'a str, String)>)> {
    let (kind, source) = evidence.split_once(' ').unwrap_or((evidence, ""));
    ensure!(KINDS.iter().any(|(known, _)| *known == kind), "`{evidence}` begins with no kind of evidence");
    ensure!(source.is_empty() == (kind == UNSETTLED), "`{evidence}`: a source for all but `unsettled`");
    if source.is_empty() {
        return Ok((kind.to_owned(), None));
    }
    let issue = source.split_once('#').filter(|(repository, number)| {
        repository.split('/').count() == 2 && number.chars().all(|digit| digit.is_ascii_digit()) && !source.contains(' ')
    });
    let issue = issue.map(|(repository, number)| format!("https://github.com/{repository}/issues/{number}"));
    match sources.get(source).cloned().or(issue) {
        Some(address) => Ok((format!("{kind} [{source}]"), Some((source, address)))),
        None => {
            ensure!(source.contains(' '), "`{evidence}`: `{source}` is not among the file's sources");
            Ok((format!("{kind} {source}"), None))
        }
    }
}

/// Names of the files of a folder, in order.
fn names(root: &Path, folder: &str) -> Result<Vec<String>> {
    let entries = match std::fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(problem) if problem.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(problem) => return Err(problem).with_context(|| format!("cannot read `{folder}`")),
    };
    let mut names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests;
