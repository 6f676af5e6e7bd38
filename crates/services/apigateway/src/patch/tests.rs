use proptest::prelude::*;

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

#[test]
fn a_request_has_at_most_its_limit_of_operations() {
    let operation = types::PatchOperation { op: Some(types::Op::Add), path: Some("/x".to_owned()), ..Default::default() };
    assert_eq!(operations(Some(vec![operation.clone(); OPERATIONS_MAX])).unwrap().len(), OPERATIONS_MAX);
    assert_eq!(operations(Some(vec![operation; OPERATIONS_MAX + 1])).unwrap_err().status, 400);
}

#[test]
fn an_operation_needs_its_verb_and_its_path() {
    assert_eq!(operations(None).unwrap(), []);
    let no_path = types::PatchOperation { op: Some(types::Op::Add), ..Default::default() };
    let no_op = types::PatchOperation { path: Some("/x".to_owned()), ..Default::default() };
    for incomplete in [no_path, no_op] {
        assert_eq!(operations(Some(vec![incomplete])).unwrap_err().status, 400);
    }
}

proptest! {
    #[test]
    fn an_escaped_key_comes_back_whole(key in ".*") {
        let escaped = key.replace('~', "~0").replace('/', "~1");
        prop_assert_eq!(segments(&format!("/map/{escaped}")), Some(vec!["map".to_owned(), key]));
    }

    #[test]
    fn no_path_makes_the_engine_fail_otherwise(path in "[/~a-z01{}]*") {
        let ended = TABLE.apply(&mut Noun::default(), &[operation(Op::Replace, &path, None)]);
        prop_assert!(ended.is_ok() || ended.is_err_and(|error| error.status == 400));
    }
}
