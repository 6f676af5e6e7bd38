//! `docs/compat/operations.md`: which operations of each service are here, and which are not yet.

use std::fmt::Write as _;

/// The page, service by service.
#[derive(Default)]
pub(super) struct Page {
    services: Vec<(String, Vec<String>, Vec<String>)>,
}

impl Page {
    /// Adds a service: all names of its model, and those that are here.
    pub(super) fn add<'a>(&mut self, service: &str, all: impl Iterator<Item = &'a str>, here: &[String]) {
        let (mut present, mut absent): (Vec<String>, Vec<String>) = all.map(str::to_owned).partition(|name| here.contains(name));
        present.sort();
        absent.sort();
        self.services.push((service.to_owned(), present, absent));
    }

    /// The page as Markdown.
    pub(super) fn text(&self) -> String {
        let mut text = String::from(
            "<!-- Made by `cargo xtask codegen`; do not edit. -->\n# Operations\n\n\
             An operation that is not here answers 501 `NotImplementedException` and its name. What a present operation does not \
             take yet is refused where it is written.\n\n| service | here | of |\n|---|---|---|\n",
        );
        // Writing to a String cannot fail.
        for (service, present, absent) in &self.services {
            let _ = writeln!(text, "| {service} | {} | {} |", present.len(), present.len() + absent.len());
        }
        for (service, present, absent) in &self.services {
            let _ = write!(text, "\n## {service}\n\nHere: {}.\n", present.join(", "));
            let _ = write!(text, "\nNot yet: {}.\n", absent.join(", "));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operations_are_told_apart_and_sorted() {
        let mut page = Page::default();
        page.add("toy", ["PutThing", "GetThing", "DropThing"].into_iter(), &["PutThing".to_owned(), "GetThing".to_owned()]);
        let text = page.text();
        assert!(text.contains("| toy | 2 | 3 |"));
        assert!(text.contains("Here: GetThing, PutThing.\n\nNot yet: DropThing.\n"));
    }
}
