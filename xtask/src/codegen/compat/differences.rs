//! `xtask/differences.toml`: what is known to be otherwise than on AWS, stated by hand.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};

use crate::seen::Offered;

const PATH: &str = "xtask/differences.toml";

/// What is stated of all services.
#[derive(Debug, Default, serde::Deserialize)]
pub(crate) struct Differences {
    /// What holds for every service.
    #[serde(default)]
    every_service: Vec<String>,
    #[serde(flatten)]
    services: BTreeMap<String, OfService>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct OfService {
    /// What holds for the whole service.
    #[serde(default)]
    service: Vec<String>,
    /// What holds for some operations.
    #[serde(default)]
    some: Vec<OfOperations>,
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct OfOperations {
    operations: Vec<String>,
    differences: Vec<String>,
}

impl Differences {
    /// Reads the list. Every operation must be offered, and every difference be a sentence that a table can hold.
    pub(crate) fn read(text: &str, offered: &Offered) -> Result<Self> {
        let differences: Self = toml::from_str(text).context("xtask/differences.toml cannot be read")?;
        differences.every_service.iter().try_for_each(|sentence| check_sentence(sentence)).context(PATH)?;
        for (service, stated) in &differences.services {
            let offered = offered.get(service).with_context(|| format!("xtask/differences.toml: no service `{service}`"))?;
            for some in &stated.some {
                let is_empty = some.operations.is_empty() || some.differences.is_empty();
                ensure!(!is_empty, "xtask/differences.toml: {service} has an entry without operations or differences");
                for operation in &some.operations {
                    ensure!(offered.contains(operation), "xtask/differences.toml: {service} does not offer `{operation}`");
                }
            }
            for sentence in stated.service.iter().chain(stated.some.iter().flat_map(|some| &some.differences)) {
                check_sentence(sentence).context(PATH)?;
            }
        }
        Ok(differences)
    }

    /// What holds for every service.
    pub(crate) fn of_every_service(&self) -> &[String] {
        &self.every_service
    }

    /// What holds for a whole service.
    pub(crate) fn of_service(&self, service: &str) -> &[String] {
        self.services.get(service).map(|stated| stated.service.as_slice()).unwrap_or_default()
    }

    /// What holds for an operation, in the order of the file.
    pub(crate) fn of_operation(&self, service: &str, operation: &str) -> Vec<&str> {
        let some = self.services.get(service).into_iter().flat_map(|stated| &stated.some);
        let of_it = some.filter(|some| some.operations.iter().any(|name| name == operation));
        of_it.flat_map(|some| &some.differences).map(String::as_str).collect()
    }
}

/// A sentence of one line that a table can hold.
pub(super) fn check_sentence(sentence: &str) -> Result<()> {
    let is_sentence = sentence.ends_with('.') && !sentence.contains(['|', '\n']);
    ensure!(is_sentence, "`{sentence}` is no sentence of one line without `|`");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Differences> {
        Differences::read(text, &[("toy".to_owned(), vec!["PutThing".to_owned(), "GetThing".to_owned()])].into())
    }

    #[test]
    fn differences_are_found_by_operation_in_order() {
        let differences = read(
            "every_service = ['Every.']\n[toy]\nservice = ['All.']\n[[toy.some]]\noperations = ['PutThing', 'GetThing']\ndifferences = ['Both.']\n\
             [[toy.some]]\noperations = ['PutThing']\ndifferences = ['One.', 'Two.']\n",
        )
        .unwrap();
        assert_eq!(differences.of_every_service(), ["Every."]);
        assert_eq!(differences.of_service("toy"), ["All."]);
        assert_eq!(differences.of_operation("toy", "PutThing"), ["Both.", "One.", "Two."]);
        assert_eq!(differences.of_operation("toy", "GetThing"), ["Both."]);
        assert_eq!(differences.of_operation("other", "GetThing"), [""; 0]);
    }

    #[track_caller]
    fn check_refused(text: &str, problem: &str) {
        assert!(format!("{:#}", read(text).unwrap_err()).contains(problem), "{text}");
    }

    #[test]
    fn what_the_list_cannot_mean_is_refused() {
        let some =
            |operation: &str, sentence: &str| format!("[[toy.some]]\noperations = ['{operation}']\ndifferences = ['{sentence}']");
        check_refused("[car]\nservice = ['A.']", "no service `car`");
        check_refused(&some("DropThing", "A."), "toy does not offer `DropThing`");
        check_refused(&some("PutThing", "no sentence"), "`no sentence` is no sentence");
        check_refused(&some("PutThing", "a | b."), "is no sentence");
        check_refused("[[toy.some]]\noperations = []\ndifferences = ['A.']", "without operations or differences");
        check_refused("every_service = ['no sentence']", "is no sentence");
        check_refused("[toy]\nall = ['A.']", "unknown field `all`");
    }
}
