//! Constraint checks in AWS's words.

use gatewright_wire::constraints::{VIOLATIONS_MAX, check, uncheckable_patterns};
use gatewright_wire::service::Service;

use crate::calls::{D, named, structured, text, text_map, texts};
use crate::toy::{gateway, lambda, roles};

/// Checks a CreateThing whose required members are there, with `members` added or replaced.
#[track_caller]
fn check_message(service: &Service, members: &[(&'static str, D)], expected: &str) {
    let mut input = vec![("id", text("red")), ("Name", text("name")), ("wanted", text("w"))];
    input.retain(|(name, _)| !members.iter().any(|(other, _)| other == name));
    input.extend_from_slice(members);
    match check(service, named(service, "CreateThing"), &structured(&input)) {
        Ok(()) => assert_eq!("", expected),
        Err(error) => {
            assert_eq!((error.code, error.status), ("ValidationException", 400));
            assert_eq!(error.message.as_deref(), Some(expected));
        }
    }
}

#[test]
fn what_satisfies_everything_passes() {
    check_message(&gateway(), &[("limit", D::Integer(500)), ("colour", text("red")), ("colours", texts(&["red", "green"]))], "");
    check_message(&lambda(), &[("Layers", texts(&["arn:a"])), ("variables", text_map(&[("a", "123")]))], "");
    check_message(&lambda(), &[("limit", D::Null), ("colours", texts(&[]))], "");
}

#[test]
fn missing_members_are_named_with_an_unquoted_null() {
    let service = gateway();
    let error = check(&service, named(&service, "CreateThing"), &structured(&[])).unwrap_err();
    assert_eq!(
        error.message.as_deref(),
        Some(
            "3 validation errors detected: Value null at 'id' failed to satisfy constraint: Member must not be null; \
             Value null at 'createThingInput.name' failed to satisfy constraint: Member must not be null; \
             Value null at 'wanted' failed to satisfy constraint: Member must not be null"
        )
    );
    check_message(
        &gateway(),
        &[("Name", D::Null)],
        "1 validation error detected: Value null at 'createThingInput.name' failed to satisfy constraint: Member must not be null",
    );
}

#[test]
fn api_gateway_puts_the_input_name_before_body_members_only() {
    check_message(
        &gateway(),
        &[("id", text("blue")), ("colour", text("blue"))],
        "2 validation errors detected: Value 'blue' at 'id' failed to satisfy constraint: Member must satisfy enum value set: [red, green]; \
         Value 'blue' at 'createThingInput.colour' failed to satisfy constraint: Member must satisfy enum value set: [red, green]",
    );
}

#[test]
fn a_value_that_the_service_refuses_in_its_own_words_is_listed_only_beside_others() {
    let service = lambda();
    let refuse = |members: &[(&'static str, D)]| {
        let mut input = vec![("id", text("red")), ("Name", text("name")), ("wanted", text("w"))];
        input.extend_from_slice(members);
        let error = check(&service, named(&service, "CreateThing"), &structured(&input)).unwrap_err();
        (error.code, error.status, error.message.unwrap())
    };
    assert_eq!(
        refuse(&[("colour", text("blue"))]),
        (
            "UnknownColour",
            400,
            "Value blue at 'colour' failed to satisfy constraint: Member must satisfy enum value set: [red, green] or be mixed"
                .to_owned()
        )
    );
    for other in [("limit", D::Integer(501)), ("colours", texts(&["blue"]))] {
        let (code, status, message) = refuse(&[other, ("colour", text("blue"))]);
        assert_eq!((code, status), ("ValidationException", 400));
        assert!(message.starts_with("2 validation errors detected: "), "{message}");
        let listed = "Value 'blue' at 'colour' failed to satisfy constraint: Member must satisfy enum value set: [red, green]";
        assert!(message.split("; ").any(|violation| violation.ends_with(listed)), "{message}");
    }
    check_message(
        &lambda(),
        &[("colours", texts(&["blue"]))],
        "1 validation error detected: Value '[blue]' at 'colours' failed to satisfy constraint: Member must satisfy constraint: \
         [Member must satisfy enum value set: [red, green], Member must not be null]",
    );
}

#[test]
fn lambda_writes_the_members_path_alone() {
    check_message(
        &lambda(),
        &[("Name", text("TOOLONG")), ("KMSKeyArn", text(""))],
        "4 validation errors detected: \
         Value 'TOOLONG' at 'name' failed to satisfy constraint: Member must have length less than or equal to 5; \
         Value 'TOOLONG' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+; \
         Value '' at 'kMSKeyArn' failed to satisfy constraint: Member must have length greater than or equal to 1; \
         Value '' at 'kMSKeyArn' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+",
    );
    check_message(
        &lambda(),
        &[("limit", D::Integer(501))],
        "1 validation error detected: Value '501' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 500",
    );
    check_message(
        &lambda(),
        &[("limit", D::Integer(0))],
        "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    );
}

#[test]
fn a_list_of_enums_is_reported_once_with_the_recorded_order() {
    check_message(
        &gateway(),
        &[("colours", texts(&["wrong"]))],
        "1 validation error detected: Value '[wrong]' at 'createThingInput.colours' failed to satisfy constraint: \
         Member must satisfy constraint: [Member must satisfy enum value set: [green, red]]",
    );
}

#[test]
fn structures_in_lists_are_numbered_from_one() {
    let patch = |op| structured(&[("op", text(op))]);
    check_message(
        &gateway(),
        &[("patchOperations", D::List(vec![patch("bad"), patch("add"), patch("worse")]))],
        "2 validation errors detected: Value 'bad' at 'createThingInput.patchOperations.1.member.op' failed to satisfy constraint: \
         Member must satisfy enum value set: [add, remove, move, test, replace, copy]; \
         Value 'worse' at 'createThingInput.patchOperations.3.member.op' failed to satisfy constraint: \
         Member must satisfy enum value set: [add, remove, move, test, replace, copy]",
    );
    check_message(
        &gateway(),
        &[("patchOperations", D::List(vec![D::Null]))],
        "1 validation error detected: Value null at 'createThingInput.patchOperations.1.member' failed to satisfy constraint: \
         Member must not be null",
    );
}

#[test]
fn lambda_names_everything_that_list_elements_must_satisfy() {
    check_message(
        &lambda(),
        &[("Layers", texts(&["arn:a", "b"]))],
        "1 validation error detected: Value '[arn:a, b]' at 'layers' failed to satisfy constraint: Member must satisfy constraint: \
         [Member must have length less than or equal to 8, Member must have length greater than or equal to 1, \
         Member must satisfy regular expression pattern: arn:.+, Member must not be null]",
    );
}

#[test]
fn maps_report_keys_and_values_apart() {
    check_message(
        &lambda(),
        &[("variables", text_map(&[("A", "1234"), ("b", "2")]))],
        "2 validation errors detected: Value '{A=1234, b=2}' at 'variables' failed to satisfy constraint: Map keys must satisfy constraint: \
         [Member must satisfy regular expression pattern: [a-z]+, Member must not be null]; \
         Value '{A=1234, b=2}' at 'variables' failed to satisfy constraint: Map value must satisfy constraint: \
         [Member must have length less than or equal to 3, Member must not be null]",
    );
    check_message(
        &gateway(),
        &[("variables", D::Map(vec![("a".to_owned(), D::Null)]))],
        "1 validation error detected: Value '{a=null}' at 'createThingInput.variables' failed to satisfy constraint: \
         Map value must satisfy constraint: [Member must have length less than or equal to 3, Member must not be null]",
    );
}

#[test]
fn query_services_use_their_own_code() {
    let service = roles();
    let error = check(&service, named(&service, "MakeRole"), &structured(&[])).unwrap_err();
    assert_eq!(error.code, "ValidationError");
    assert_eq!(
        error.message.as_deref(),
        Some("1 validation error detected: Value null at 'roleName' failed to satisfy constraint: Member must not be null")
    );
}

#[test]
fn the_list_of_violations_is_bounded() {
    let count = |patches: usize| {
        let service = gateway();
        let patches = vec![structured(&[("op", text("bad"))]); patches];
        let input =
            structured(&[("id", text("red")), ("Name", text("a")), ("wanted", text("w")), ("patchOperations", D::List(patches))]);
        let message = check(&service, named(&service, "CreateThing"), &input).unwrap_err().message.unwrap();
        message.split(' ').next().unwrap().parse::<usize>().unwrap()
    };
    assert_eq!(count(VIOLATIONS_MAX), VIOLATIONS_MAX);
    assert_eq!(count(VIOLATIONS_MAX + 1), VIOLATIONS_MAX);
}

#[test]
fn uncheckable_patterns_are_searched_through_recursive_shapes() {
    assert_eq!(uncheckable_patterns(gateway().schema), Vec::<&str>::new());
}
