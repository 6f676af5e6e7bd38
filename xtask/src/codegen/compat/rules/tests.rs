use super::*;

const HEAD: &str = "title = 'Doors'\nplace = 1\n[sources]\nguide = 'https://example.com/guide'\n[given]\nbody = 'a'\n";

fn read(rules: &str) -> Result<Rules> {
    let texts = [("cases/doors.toml".to_owned(), format!("{HEAD}{rules}"))].into();
    Rules::read(&texts, vec!["0004-refuse.md".to_owned(), "README.md".to_owned()])
}

fn rule(id: &str, evidence: &str, more: &str) -> String {
    format!("[[rule]]\nid = '{id}'\nrule = 'A door is {id}.'\nevidence = [{evidence}]\nanswer = {{ status = 200 }}\n{more}\n")
}

fn seen(lines: &str, rules: &Rules) -> Seen {
    Seen::read(lines, &[(SUBJECT.to_owned(), rules.ids())].into()).unwrap()
}

#[test]
fn a_rule_is_the_same_only_where_it_was_seen_and_something_says_so() {
    let text = rule("open", "'documented guide'", "")
        + &rule("shut", "'measured by many', 'unsettled'", "note = 'Not the colour.'")
        + &rule("ajar", "'unsettled'", "decision = 4")
        + &rule("green", "'issue aws/chalice#7'", "difference = 'Here it is red.'\ndecision = 4")
        + &rule("lost", "'recorded guide'", "difference = 'Here it is not.'");
    let rules = read(&text).unwrap();
    let lines = "authorization open road\nauthorization shut road\nauthorization ajar road\nauthorization green road\n";
    let page = rules.page(&seen(lines, &rules));
    for row in [
        "| A door is open. `open` | documented [guide] | same |",
        "| A door is shut. `shut` | measured by many; unsettled. Not the colour. | same where settled |",
        "| A door is ajar. `ajar` | unsettled | not settled [Decision 4](../decisions/0004-refuse.md) |",
        "| A door is green. `green` | issue [aws/chalice#7] | stated difference: Here it is red. \
         [Decision 4](../decisions/0004-refuse.md) |",
        "| A door is lost. `lost` | recorded [guide] | not seen to hold: Here it is not. |",
        "Of 5 rules: 1 same, 1 same where settled, 1 stated difference, 1 not settled, 1 not seen to hold.",
        "\n## Doors\n",
        "\n[aws/chalice#7]: https://github.com/aws/chalice/issues/7\n[guide]: https://example.com/guide\n",
    ] {
        assert!(page.contains(row), "`{row}` is missing from:\n{page}");
    }
}

#[track_caller]
fn check_refused(text: &str, problem: &str) {
    let told = format!("{:#}", read(text).unwrap_err());
    assert!(told.contains(problem), "{told}");
}

#[test]
fn what_a_rule_cannot_mean_is_refused() {
    let open = rule("open", "'documented guide'", "");
    check_refused(&rule("open", "", ""), "it has no evidence");
    check_refused(&rule("open", "'heard guide'", ""), "begins with no kind of evidence");
    check_refused(&rule("open", "'documented'", ""), "a source for all but `unsettled`");
    check_refused(&rule("open", "'unsettled guide'", ""), "a source for all but `unsettled`");
    check_refused(&rule("open", "'documented gide'", ""), "`gide` is not among the file's sources");
    check_refused(&rule("open", "'unsettled'", ""), "not all of it is settled");
    check_refused(&rule("open", "'documented guide', 'unsettled'", ""), "not all of it is settled");
    check_refused(&rule("open", "'unsettled'", "decision = 5"), "there is no decision 5");
    check_refused(&rule("open", "'documented guide'", "difference = 'no sentence'"), "is no sentence");
    check_refused(&rule("Open", "'documented guide'", ""), "its id is not of small letters");
    check_refused(&(open.clone() + &rule("op-en", "'documented guide'", "")), "another rule has the id `op-en`");
    let text = format!("{HEAD}{open}");
    let elsewhere = text.replace("com/guide", "com/other").replace("'open'", "'shut'").replace("place = 1", "place = 2");
    let elsewhere = [("a.toml".to_owned(), text.clone()), ("b.toml".to_owned(), elsewhere)].into();
    assert!(format!("{:#}", Rules::read(&elsewhere, Vec::new()).unwrap_err()).contains("`guide` is another address elsewhere"));
    let twice = [("a.toml".to_owned(), text.clone()), ("b.toml".to_owned(), text.replace("open", "shut"))].into();
    assert!(Rules::read(&twice, Vec::new()).unwrap_err().to_string().contains("have the same place 1"));
}
