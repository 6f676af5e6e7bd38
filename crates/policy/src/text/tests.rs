use super::*;

fn fixed(text: &str) -> Part {
    Part::Fixed(text.chars().map(Atom::Char).collect())
}

fn variable(key: &str, default: Option<&str>) -> Part {
    Part::Variable { key: key.into(), default: default.map(Into::into) }
}

#[test]
fn a_text_is_cut_at_its_variables() {
    for (text, expected) in [
        ("", vec![]),
        ("a$b{c}", vec![fixed("a$b{c}")]),
        ("a${B:c}d", vec![fixed("a"), variable("b:c", None), fixed("d")]),
        ("${a}${b, ''}", vec![variable("a", None), variable("b", Some(""))]),
        ("${a,'}'}", vec![variable("a", Some("}"))]),
        ("${$}{x}${*}", vec![fixed("${x}*")]),
        ("$${a}", vec![fixed("$"), variable("a", None)]),
    ] {
        assert_eq!(parts("", Version::V2012, Wildcards::Plain, text).expect(text), expected, "{text}");
    }
    assert_eq!(parts("", Version::V2008, Wildcards::Plain, "${a").expect("plain text"), [fixed("${a")]);
}

#[test]
fn wildcards_are_characters_where_they_are_not_meant() {
    let atoms = |wildcards| parts("", Version::V2012, wildcards, "*?").expect("no variable");
    assert_eq!(atoms(Wildcards::Plain), [fixed("*?")]);
    assert_eq!(atoms(Wildcards::Meant), [Part::Fixed(Box::new([Atom::AnyRun, Atom::AnyChar]))]);
}
