use super::*;

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// A service `toy` of which all but one operation are offered.
fn pages(seen: &str, differences: &str) -> BTreeMap<String, String> {
    let models = [("toy".to_owned(), names(&["PutThing", "GetThing", "DropThing", "AskThing"]))].into();
    let offered = [("toy".to_owned(), names(&["PutThing", "GetThing", "DropThing"]))].into();
    let seen = Seen::read(seen, &offered).unwrap();
    let differences = Differences::read(differences, &offered).unwrap();
    Compat { models: &models, offered: &offered, seen: &seen, differences: &differences, rules: &Rules::default() }.pages()
}

#[track_caller]
fn check(seen: &str, differences: &str, operation: &str, expected: &str) {
    let pages = pages(seen, differences);
    let row = pages["toy.md"].lines().find(|line| line.starts_with(&format!("| {operation} "))).unwrap();
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    assert_eq!(cells[2..5].join("; "), expected);
}

const DIFFERENT: &str = "[[toy.some]]\noperations = ['PutThing']\ndifferences = ['Slower.', 'Redder.']";

#[test]
fn only_what_an_official_client_called_is_the_same() {
    check("toy PutThing boto3\ntoy PutThing aws", "", "PutThing", "same; aws, boto3; ");
    check("toy PutThing boto3", "", "GetThing", "not yet tried by an official client; ; ");
}

#[test]
fn a_stated_difference_stands_whether_or_not_it_was_called() {
    check("toy PutThing aws", DIFFERENT, "PutThing", "stated difference; aws; Slower. Redder.");
    check("", DIFFERENT, "PutThing", "stated difference; ; Slower. Redder.");
    check("toy GetThing aws", DIFFERENT, "GetThing", "same; aws; ");
}

#[test]
fn what_is_not_offered_is_not_implemented() {
    check("", DIFFERENT, "AskThing", "not implemented; ; ");
}

#[test]
fn a_page_has_the_services_differences_above_its_table_and_what_is_offered_first() {
    let pages = pages("toy PutThing boto3", "[toy]\nservice = ['Wooden.', 'Small.']");
    let text = &pages["toy.md"];
    let rest = text.strip_prefix(FIRST_LINE).unwrap();
    assert_eq!(
        rest,
        "\n# toy compared with AWS\n\n\
         Of AWS's 4 operations: 1 same, 0 stated difference, 2 not yet tried by an official client, 1 not implemented. \
         The [index](README.md) says what the words mean, and what differs in every service.\n\n\
         Differences of the whole service:\n\n- Wooden.\n- Small.\n\n\
         | operation | verdict                             | called by | differences |\n\
         | --------- | ----------------------------------- | --------- | ----------- |\n\
         | DropThing | not yet tried by an official client |           |             |\n\
         | GetThing  | not yet tried by an official client |           |             |\n\
         | PutThing  | same                                | boto3     |             |\n\
         | AskThing  | not implemented                     |           |             |\n"
    );
}

#[test]
fn the_index_counts_verdicts_and_leads_to_every_page() {
    let different = format!("every_service = ['Blue.']\n{DIFFERENT}");
    let text = &pages("toy PutThing boto3\ntoy GetThing aws", &different)["README.md"];
    assert!(text.ends_with("\nDifferences of every service:\n\n- Blue.\n"), "{text}");
    let row = text.lines().find(|line| line.starts_with("| [toy]")).unwrap();
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    assert_eq!(cells[1..7], ["[toy](toy.md)", "1", "1", "1", "1", "4"]);
    for verdict in Verdict::ALL {
        assert!(text.contains(&format!("- **{}**: ", verdict.words())), "{text}");
    }
}
