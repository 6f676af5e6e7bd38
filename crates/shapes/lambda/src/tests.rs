use bytes::Bytes;
use gatewright_wire::document::{Document, Shape};

use crate::types::{CreateFunctionRequest, FunctionCode, InvocationRequest, InvocationType, PackageType};

fn text(text: &str) -> Document {
    Document::String(text.to_owned())
}

#[test]
fn a_request_comes_back_as_it_was_written() {
    let document = Document::Structure(vec![
        ("FunctionName", text("hello")),
        ("Runtime", text("python3.12")),
        ("Role", text("arn:aws:iam::000000000000:role/lambda")),
        ("Code", Document::Structure(vec![("ZipFile", Document::Blob(Bytes::from_static(b"PK")))])),
        ("Timeout", Document::Integer(3)),
        ("PackageType", text("Zip")),
    ]);
    let request = CreateFunctionRequest::from_document(document.clone()).unwrap();
    assert_eq!(request.function_name, "hello");
    assert_eq!(request.package_type, Some(PackageType::Zip));
    let Document::Structure(members) = request.clone().into_document() else { panic!("a structure") };
    let Document::Structure(mut expected) = document else { panic!("a structure") };
    let order = |name: &&str| members.iter().position(|(member, _)| member == name);
    expected.sort_by_key(|(name, _)| order(name));
    assert_eq!(members, expected);
}

#[test]
fn a_missing_required_member_is_named() {
    let problem = InvocationRequest::from_document(Document::Structure(Vec::new())).unwrap_err();
    assert_eq!(problem.to_string(), "`InvocationRequest` cannot be read from this document: member `FunctionName` is missing");
}

#[test]
fn an_unknown_text_of_an_enum_is_refused() {
    let document = Document::Structure(vec![("FunctionName", text("hello")), ("InvocationType", text("Later"))]);
    assert!(InvocationRequest::from_document(document).is_err());
    assert_eq!(InvocationType::parse("DryRun").map(InvocationType::as_str), Some("DryRun"));
}

#[test]
fn debug_does_not_show_code_or_payload() {
    let code = FunctionCode { zip_file: Some(Bytes::from_static(b"PK")), ..FunctionCode::default() };
    assert!(format!("{code:?}").contains("zip_file: Some(…)"));
    let request = InvocationRequest { payload: Some(Bytes::from_static(b"secret")), ..InvocationRequest::default() };
    assert!(!format!("{request:?}").contains("secret"));
}
