use super::*;

#[derive(Debug, Default, PartialEq)]
struct Noun {
    name: String,
    flag: bool,
    map: Vec<(String, String)>,
}

const TABLE: PatchTable<Noun> = PatchTable {
    wording: Wording::Listing,
    rules: &[
        Rule {
            path: "/name",
            ops: &[Op::Replace],
            apply: |noun, step| {
                noun.name = step.text();
                Ok(())
            },
        },
        Rule {
            path: "/flag",
            ops: &[Op::Replace],
            apply: |noun, step| {
                noun.flag = step.flag()?;
                Ok(())
            },
        },
        Rule {
            path: "/map/{k}",
            ops: &[Op::Add],
            apply: |noun, step| {
                noun.map.push((step.key().to_owned(), step.text()));
                Ok(())
            },
        },
    ],
};

fn operation(op: Op, path: &str, value: Option<&str>) -> Operation {
    Operation { op, path: path.to_owned(), value: value.map(str::to_owned), from: None }
}

#[track_caller]
fn refused(op: Op, path: &str, expected: &str) {
    let error = TABLE.apply(&mut Noun::default(), &[operation(op, path, Some("x"))]).unwrap_err();
    assert_eq!((error.status, error.message.as_deref()), (400, Some(expected)), "{path}");
}

#[test]
fn operations_apply_in_order_on_the_evolving_object() {
    let mut noun = Noun::default();
    let list = [
        operation(Op::Replace, "/name", Some("a")),
        operation(Op::Replace, "/name", Some("b")),
        operation(Op::Add, "/map/application~1json", Some("one")),
        operation(Op::Add, "/map/~01.x", None),
        operation(Op::Replace, "/flag", Some("true")),
    ];
    TABLE.apply(&mut noun, &list).unwrap();
    let map = vec![("application/json".to_owned(), "one".to_owned()), ("~1.x".to_owned(), String::new())];
    assert_eq!(noun, Noun { name: "b".to_owned(), flag: true, map });
}

#[test]
fn a_missing_value_makes_a_boolean_false() {
    let mut noun = Noun { flag: true, ..Noun::default() };
    TABLE.apply(&mut noun, &[operation(Op::Replace, "/flag", None)]).unwrap();
    assert!(!noun.flag);
    refused(Op::Replace, "/flag", "Invalid boolean value `x` specified for path /flag");
}

#[test]
fn a_path_or_operation_that_is_not_there_is_worded_as_aws_does() {
    let listed = "Must be one of: [/name, /flag]";
    for path in ["/invalid", "/name/x", "/name/", "name", "", "/map/x", "/na~2me", "/name~"] {
        refused(Op::Replace, path, &format!("Invalid patch path  '{path}' specified for op 'replace'. {listed}"));
    }
    refused(Op::Add, "/name", "Invalid patch path  '/name' specified for op 'add'. Must be one of: [/map/{k}]");
    for (op, word) in [(Op::Remove, "remove"), (Op::Move, "move"), (Op::Test, "test"), (Op::Copy, "copy")] {
        let expected = format!("Invalid patch path  '/name' specified for op '{word}'. Please choose supported operations");
        refused(op, "/name", &expected);
    }
}
