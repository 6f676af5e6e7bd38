//! `docs/compat/`: how every operation of every service compares with AWS. A page a service, and an index.
//!
//! Pure: the models' names, what is offered, what was seen and what is stated go in, pages come out. A verdict is never better than
//! its evidence: what no official client has called is not called the same.

mod differences;
pub(crate) mod rules;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::seen::{Offered, Seen};

use rules::Rules;

pub(super) use differences::Differences;

const FIRST_LINE: &str =
    "<!-- Made by `cargo xtask codegen` from seen.txt, xtask/differences.toml and xtask/operations.toml; do not edit. -->";

/// What the pages are made from.
pub(super) struct Compat<'a> {
    /// Every operation of AWS's models, by service.
    pub(super) models: &'a BTreeMap<String, Vec<String>>,
    pub(super) offered: &'a Offered,
    pub(super) seen: &'a Seen,
    pub(super) differences: &'a Differences,
    pub(super) rules: &'a Rules,
}

/// How an operation compares with AWS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Same,
    StatedDifference,
    NotYetTried,
    NotImplemented,
}

impl Verdict {
    const ALL: [Self; 4] = [Self::Same, Self::StatedDifference, Self::NotYetTried, Self::NotImplemented];

    fn words(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::StatedDifference => "stated difference",
            Self::NotYetTried => "not yet tried by an official client",
            Self::NotImplemented => "not implemented",
        }
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Same => {
                "An official client called it with success in the tests, and no difference of this \
                 operation is known. What is stated for every service below and for its whole service on top of its page holds for it, too."
            }
            Self::StatedDifference => "It is offered, and every difference that is known is in its row.",
            Self::NotYetTried => {
                "It is offered and tested, but not through an official client; no difference is known, and so little is said."
            }
            Self::NotImplemented => "AWS has it and this does not. A call answers 501 `NotImplementedException` and its name.",
        }
    }
}

impl Compat<'_> {
    /// All pages by their names.
    pub(super) fn pages(&self) -> BTreeMap<String, String> {
        let services = self.models.keys().map(|service| (format!("{service}.md"), self.service(service)));
        let rules = (format!("{}.md", rules::SUBJECT), self.rules.page(self.seen));
        services.chain([("README.md".to_owned(), self.index()), rules]).collect()
    }

    fn verdict(&self, service: &str, operation: &str) -> Verdict {
        let is_offered = self.offered.get(service).is_some_and(|offered| offered.iter().any(|name| name == operation));
        if !is_offered {
            Verdict::NotImplemented
        } else if !self.differences.of_operation(service, operation).is_empty() {
            Verdict::StatedDifference
        } else if self.seen.clients(service, operation).next().is_some() {
            Verdict::Same
        } else {
            Verdict::NotYetTried
        }
    }

    /// Operations in the order of their names.
    fn operations(&self, service: &str) -> Vec<(&str, Verdict)> {
        let names = self.models.get(service).into_iter().flatten();
        let mut operations: Vec<_> = names.map(|name| (name.as_str(), self.verdict(service, name))).collect();
        operations.sort_by_key(|(name, _)| *name);
        operations
    }

    fn index(&self) -> String {
        let mut text = format!(
            "{FIRST_LINE}\n# Compared with AWS\n\nEvery operation of every service that is here, compared with AWS. A call that an \
             official client made with success while the tests ran is evidence ([seen.txt](seen.txt)); differences are stated by hand. \
             What an operation does not take yet is refused where it is written, with an error that names it.\n\n"
        );
        for verdict in Verdict::ALL {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "- **{}**: {}", verdict.words(), verdict.meaning());
        }
        let mut rows = vec![];
        for service in self.models.keys() {
            let operations = self.operations(service);
            let counts = Verdict::ALL.map(|verdict| count(&operations, verdict).to_string());
            let mut row = vec![format!("[{service}]({service}.md)")];
            row.extend(counts);
            row.push(operations.len().to_string());
            rows.push(row);
        }
        let verdicts = Verdict::ALL.map(Verdict::words);
        let head: Vec<&str> = ["service"].into_iter().chain(verdicts).chain(["all"]).collect();
        text = text + "\n" + &table(&head, &rows);
        let _ = writeln!(
            text,
            "\nWho may call a deployed API, and what everybody else is answered, is compared rule by rule in [{0}]({0}.md): {1}.",
            rules::SUBJECT,
            self.rules.counts(self.seen)
        );
        let every = self.differences.of_every_service();
        if !every.is_empty() {
            let _ = write!(text, "\nDifferences of every service:\n\n- {}\n", every.join("\n- "));
        }
        text
    }

    fn service(&self, service: &str) -> String {
        let operations = self.operations(service);
        let counts: Vec<String> =
            Verdict::ALL.iter().map(|verdict| format!("{} {}", count(&operations, *verdict), verdict.words())).collect();
        let mut text = format!(
            "{FIRST_LINE}\n# {service} compared with AWS\n\nOf AWS's {} operations: {}. The [index](README.md) says what the words mean, and what \
             differs in every service.\n",
            operations.len(),
            counts.join(", ")
        );
        let whole = self.differences.of_service(service);
        if !whole.is_empty() {
            let _ = write!(text, "\nDifferences of the whole service:\n\n- {}\n", whole.join("\n- "));
        }
        let (absent, offered): (Vec<_>, Vec<_>) =
            operations.into_iter().partition(|(_, verdict)| *verdict == Verdict::NotImplemented);
        let rows: Vec<Vec<String>> =
            offered.into_iter().chain(absent).map(|(operation, verdict)| self.row(service, operation, verdict)).collect();
        text + "\n" + &table(&["operation", "verdict", "called by", "differences"], &rows)
    }

    fn row(&self, service: &str, operation: &str, verdict: Verdict) -> Vec<String> {
        let clients: Vec<&str> = self.seen.clients(service, operation).collect();
        let differences = self.differences.of_operation(service, operation).join(" ");
        vec![operation.to_owned(), verdict.words().to_owned(), clients.join(", "), differences]
    }
}

fn count(operations: &[(&str, Verdict)], wanted: Verdict) -> usize {
    operations.iter().filter(|(_, verdict)| *verdict == wanted).count()
}

/// A table that reads well as plain text, too: all columns are padded but the last, which may be long.
fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let last = head.len().saturating_sub(1);
    let width = |(column, title): (usize, &&str)| {
        let cells = rows.iter().filter(|_| column < last).filter_map(|row| row.get(column));
        cells.map(String::len).chain([title.len()]).max().unwrap_or_default()
    };
    let widths: Vec<usize> = head.iter().enumerate().map(width).collect();
    let line = |cells: &[&str]| {
        let padded: Vec<String> = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        format!("| {} |\n", padded.join(" | "))
    };
    let dashes: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let dashes: Vec<&str> = dashes.iter().map(String::as_str).collect();
    let rows = rows.iter().map(|row| line(&row.iter().map(String::as_str).collect::<Vec<_>>()));
    [line(head), line(&dashes)].into_iter().chain(rows).collect()
}

#[cfg(test)]
mod tests;
