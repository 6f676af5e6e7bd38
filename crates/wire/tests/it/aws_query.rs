//! awsQuery, both ways.

use bytes::Bytes;
use gatewright_wire::read::{FORM_BYTES_MAX, LIST_INDEX_MAX, NAME_PIECES_MAX, ReadError};

use crate::calls::{D, Sent, input, output, structured, text, text_map, texts, time};
use crate::toy::roles;

fn post(parameters: &str) -> Sent {
    Sent::new("POST", "/").body(format!("Action=MakeRole&Version=2010-05-08&{parameters}"))
}

#[track_caller]
fn check(parameters: &str, expected: &[(&'static str, D)]) {
    assert_eq!(input(&roles(), &post(parameters)), Ok(structured(expected)));
}

#[track_caller]
fn check_refusal(parameters: &str, expected: &str) {
    match input(&roles(), &post(parameters)) {
        Err(ReadError::Serialization { message }) => assert!(message.contains(expected), "{message}"),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check_output(document: &[(&'static str, D)], expected: &str) {
    let response = output(&roles(), "MakeRole", &structured(document));
    assert_eq!(response.headers()["content-type"], "text/xml");
    let body = std::str::from_utf8(response.body()).unwrap();
    let head = r#"<MakeRoleResponse xmlns="https://roles.example/doc/2010-05-08/"><MakeRoleResult>"#;
    let tail = "</MakeRoleResult><ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata></MakeRoleResponse>";
    assert_eq!(body, format!("{head}{expected}{tail}"));
}

#[test]
fn scalars_are_read_by_their_types() {
    check(
        "RoleName=a+b%2Bc&Max=5&Flag=true&Data=AP8%3D&Since=2015-08-30T12%3A36%3A00Z&Bogus=1&Nested.Key=k",
        &[
            ("RoleName", text("a b+c")),
            ("Nested", structured(&[("Key", text("k"))])),
            ("Max", D::Integer(5)),
            ("Flag", D::Boolean(true)),
            ("Data", D::Blob(Bytes::from_static(&[0, 255]))),
            ("Since", time(1_440_938_160_000)),
        ],
    );
    check("RoleName=first&RoleName=last", &[("RoleName", text("last"))]);
    check("RoleName=", &[("RoleName", text(""))]);
    check_refusal("Max=many", "can not be converted to an Integer");
    check_refusal("RoleName.x=1", "Start of structure");
}

#[test]
fn a_get_carries_its_parameters_in_the_query() {
    let sent = Sent::new("GET", "/?Action=MakeRole&Version=2010-05-08&RoleName=r");
    assert_eq!(input(&roles(), &sent), Ok(structured(&[("RoleName", text("r"))])));
}

#[test]
fn list_elements_stand_in_the_order_of_their_numbers() {
    check("Names.member.10=c&Names.member.2=b&Names.member.1=a", &[("Names", texts(&["a", "b", "c"]))]);
    check("Names.member.7=b&Names.member.3=a&Names.member.x=no&Names.bogus.1=no", &[("Names", texts(&["a", "b"]))]);
    check(
        "Tags.member.2.Key=b&Tags.member.1.Key=a&Tags.member.1.Value=1",
        &[("Tags", D::List(vec![structured(&[("Key", text("a")), ("Value", text("1"))]), structured(&[("Key", text("b"))])]))],
    );
    check("Renamed.item.1=a", &[("Renamed", texts(&["a"]))]);
    check("Renamed.member.1=a", &[("Renamed", texts(&["a"]))]);
}

#[test]
fn flattened_lists_leave_the_member_level_out() {
    check("Flat.2=b&Flat.1=a", &[("Flat", texts(&["a", "b"]))]);
    check("Piece.1=a", &[("Pieces", texts(&["a"]))]);
}

#[test]
fn empty_lists_are_sent_as_empty_text() {
    check("Names=&Flat=&Attributes=", &[("Names", texts(&[])), ("Flat", texts(&[])), ("Attributes", text_map(&[]))]);
    check("", &[]);
}

#[test]
fn maps_travel_as_numbered_entries() {
    check(
        "Attributes.entry.2.key=b&Attributes.entry.2.value=2&Attributes.entry.1.key=a&Attributes.entry.1.value=1",
        &[("Attributes", text_map(&[("a", "1"), ("b", "2")]))],
    );
    check("FlatAttributes.1.key=a&FlatAttributes.1.value=", &[("FlatAttributes", text_map(&[("a", "")]))]);
    check(
        "FlatAttributes.1.key=a&FlatAttributes.1.value=1&FlatAttributes.2.key=a&FlatAttributes.2.value=2",
        &[("FlatAttributes", text_map(&[("a", "2")]))],
    );
    check_refusal("Attributes.entry.1.key=a", "lacks its key or its value");
}

#[test]
fn names_numbers_and_the_body_are_bounded() {
    let at_limit = format!("Tree{}.text=x", ".child".repeat(NAME_PIECES_MAX - 2));
    assert!(input(&roles(), &post(&at_limit)).is_ok());
    check_refusal(&format!("Tree{}.text=x", ".child".repeat(NAME_PIECES_MAX - 1)), "pieces");
    check(&format!("Flat.{LIST_INDEX_MAX}=a"), &[("Flat", texts(&["a"]))]);
    check_refusal(&format!("Flat.{}=a", LIST_INDEX_MAX + 1), "is greater than");
    check_refusal("Flat.99999999999999999999=a", "is greater than");
    let service = roles();
    let operation = service.endpoints[0].operation;
    let sent = Sent::new("POST", "/").body(vec![b'&'; FORM_BYTES_MAX + 1]);
    let read =
        gatewright_wire::read::read_input(&service, operation, &gatewright_wire::matching::Labels::default(), &sent.request());
    assert!(matches!(read, Err(ReadError::TooLarge { .. })));
}

#[test]
fn answers_are_wrapped_twice_and_escaped() {
    check_output(&[("RoleName", text("a<b>&\"c\"\r\u{1}"))], "<RoleName>a&lt;b&gt;&amp;&quot;c&quot;&#xD;\u{fffd}</RoleName>");
    check_output(
        &[
            ("Tags", D::List(vec![structured(&[("Key", text("k"))])])),
            ("Names", texts(&[])),
            ("Flat", texts(&["a", "b"])),
            ("Pieces", texts(&["c"])),
            ("Renamed", texts(&["d"])),
            ("Attributes", text_map(&[("k", "v")])),
            ("FlatAttributes", text_map(&[("k", "v")])),
            ("Max", D::Integer(1)),
            ("Flag", D::Boolean(false)),
            ("Since", time(1_440_938_160_000)),
            ("Data", D::Null),
        ],
        "<Tags><member><Key>k</Key></member></Tags><Names></Names><Flat>a</Flat><Flat>b</Flat><Piece>c</Piece>\
         <Renamed><item>d</item></Renamed><Attributes><entry><key>k</key><value>v</value></entry></Attributes>\
         <FlatAttributes><key>k</key><value>v</value></FlatAttributes><Max>1</Max><Flag>false</Flag>\
         <Since>2015-08-30T12:36:00Z</Since>",
    );
}

#[test]
fn an_operation_without_a_result_has_only_metadata() {
    let response = output(&roles(), "DropRole", &structured(&[]));
    assert_eq!(
        response.body(),
        "<DropRoleResponse xmlns=\"https://roles.example/doc/2010-05-08/\"><ResponseMetadata><RequestId>request-1</RequestId>\
         </ResponseMetadata></DropRoleResponse>"
    );
}
