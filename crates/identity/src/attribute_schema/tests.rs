use super::*;

fn asked(name: &str, data_type: AttributeDataType) -> SchemaAttribute {
    SchemaAttribute {
        name: name.to_owned(),
        data_type,
        is_developer_only: false,
        is_mutable: true,
        is_required: false,
        string_constraints: None,
        number_constraints: None,
    }
}

fn bounded(name: &str, data_type: AttributeDataType, least: &str, greatest: &str) -> SchemaAttribute {
    let bounds = Some((Some(least.to_owned()), Some(greatest.to_owned())));
    match data_type {
        AttributeDataType::Number => SchemaAttribute { number_constraints: bounds, ..asked(name, data_type) },
        _ => SchemaAttribute { string_constraints: bounds, ..asked(name, data_type) },
    }
}

#[track_caller]
fn check(attribute: &SchemaAttribute, value: &str, problem: Option<&str>) {
    let found = check_value(attribute, value).err().map(|refusal| refusal.message);
    let expected = problem.map(|problem| match problem.starts_with("Invalid") {
        true => problem.to_owned(),
        false => format!("Attributes did not conform to the schema: {}: {problem}", attribute.name),
    });
    assert_eq!(found, expected, "{value}");
}

#[test]
fn values_are_held_to_their_type_and_bounds() {
    use AttributeDataType::{Boolean, DateTime, Number, String};
    let team = bounded("custom:team", String, "2", "4");
    check(&team, "ab", None);
    check(&team, "äöüß", None);
    check(&team, "a", Some("String must be no shorter than 2 characters"));
    check(&team, "abcde", Some("String must be no longer than 4 characters"));
    check(&asked("custom:x", String), &"x".repeat(2048), None);
    check(&asked("custom:x", String), &"x".repeat(2049), Some("String must be no longer than 2048 characters"));
    let age = bounded("custom:age", Number, "0", "150");
    check(&age, "0", None);
    check(&age, "150", None);
    check(&age, "-1", Some("Number must be no less than 0"));
    check(&age, "151", Some("Number must be no greater than 150"));
    check(&age, "old", Some("Value is not a number"));
    check(&asked("custom:b", Boolean), "true", None);
    check(&asked("custom:b", Boolean), "TRUE", Some("Boolean must be true or false"));
    check(&asked("custom:d", DateTime), "2026-01-01T00:00:00Z", None);
    check(&asked("custom:d", DateTime), "tomorrow", Some("Value is not a date and time"));
    check(&asked("email", String), "ann", Some("Invalid email address format."));
    check(&asked("phone_number", String), "0123", Some("Invalid phone number format."));
    check(&asked("phone_number", String), "+43123", None);
}

#[test]
fn a_schema_has_the_standard_attributes_and_prefixed_custom_ones() {
    let dev = SchemaAttribute { is_developer_only: true, ..asked("note", AttributeDataType::String) };
    let email = SchemaAttribute { is_required: true, ..asked("email", AttributeDataType::String) };
    let schema = complete(vec![asked("team", AttributeDataType::String), dev, email]).unwrap();
    let names: Vec<&str> = schema.iter().map(|attribute| attribute.name.as_str()).collect();
    assert_eq!(names.len(), 23);
    assert_eq!(names[21..], ["custom:team", "dev:custom:note"]);
    let email = schema.iter().find(|attribute| attribute.name == "email").unwrap();
    assert!(email.is_required);
    assert_eq!(email.string_constraints, Some((Some("0".to_owned()), Some("2048".to_owned()))));
}

#[test]
fn a_schema_that_aws_refuses_is_refused() {
    let string = AttributeDataType::String;
    let required = SchemaAttribute { is_required: true, ..asked("team", string) };
    let cases = [
        (vec![required], "Required custom attributes are not supported currently."),
        (vec![asked("email", AttributeDataType::Number)], "You can not change AttributeDataType"),
        (vec![asked("sub", string)], "You can not change the standard schema attribute sub"),
        (vec![asked("a23456789012345678901", string)], "The name of a custom attribute has 1 to 20 characters"),
        (vec![asked("team", string), asked("team", string)], "custom:team: Existing attribute already has name"),
        (vec![bounded("team", string, "5", "4")], "Invalid constraints for attribute team."),
        (vec![bounded("team", string, "0", "2049")], "Invalid constraints for attribute team."),
        (vec![bounded("team", AttributeDataType::Number, "x", "4")], "Invalid constraints for attribute team."),
    ];
    for (attributes, words) in cases {
        let refusal = complete(attributes).unwrap_err();
        assert!(refusal.message.starts_with(words), "{}", refusal.message);
    }
    let many = |count: usize| (0..count).map(|number| asked(&format!("a{number}"), string)).collect();
    assert!(complete(many(CUSTOM_ATTRIBUTES_MAX)).is_ok());
    assert!(complete(many(CUSTOM_ATTRIBUTES_MAX + 1)).is_err());
}

#[test]
fn only_who_may_write_an_attribute_writes_it() {
    let schema = complete(vec![
        asked("team", AttributeDataType::String),
        SchemaAttribute { is_developer_only: true, ..asked("note", AttributeDataType::String) },
    ])
    .unwrap();
    let named = ["email".to_owned(), "email_verified".to_owned()];
    let cases: [(&str, Writer<'_>, bool); 10] = [
        ("email", Writer::Client(None), true),
        ("custom:team", Writer::Client(None), true),
        ("email_verified", Writer::Client(None), false),
        ("dev:custom:note", Writer::Client(None), false),
        ("dev:custom:note", Writer::Administrator, true),
        ("email_verified", Writer::Administrator, true),
        ("email", Writer::Client(Some(&named)), true),
        ("custom:team", Writer::Client(Some(&named)), false),
        ("sub", Writer::Administrator, false),
        ("custom:unknown", Writer::Administrator, false),
    ];
    for (name, writer, is_allowed) in cases {
        let value = match name {
            "email" => "ann@example.com",
            "email_verified" => "true",
            _ => "x",
        };
        let attributes = BTreeMap::from([(name.to_owned(), value.to_owned())]);
        assert_eq!(check_attributes(&schema, &attributes, writer).is_ok(), is_allowed, "{name} {writer:?}");
    }
}

#[test]
fn a_required_attribute_must_have_a_value() {
    let schema = complete(vec![SchemaAttribute { is_required: true, ..asked("email", AttributeDataType::String) }]).unwrap();
    let refusal = check_required(&schema, &BTreeMap::new()).unwrap_err();
    assert_eq!(refusal.message, "Attributes did not conform to the schema: email: The attribute is required");
    let empty = BTreeMap::from([("email".to_owned(), String::new())]);
    assert!(check_required(&schema, &empty).is_err());
    let full = BTreeMap::from([("email".to_owned(), "a@b.c".to_owned())]);
    assert!(check_required(&schema, &full).is_ok());
}
