//! restXml, both ways, and which of S3's operations a request means.

use bytes::Bytes;
use gatewright_wire::error::write_error;
use gatewright_wire::matching::{Labels, Matched, match_operation};
use gatewright_wire::read::{XML_BYTES_MAX, read_input};
use gatewright_wire::schema::{OperationSchema, Protocol};
use gatewright_wire::service::ServiceError;
use gatewright_wire::{constraints, fuzz};
use http::Response;
use proptest::prelude::*;

use crate::buckets::buckets;
use crate::calls::{D, Sent, named, output, structured, text, text_map, time};

const XMLNS: &str = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

#[track_caller]
fn check_match(sent: &Sent, expected: &str) {
    let services = [buckets()];
    let found = match match_operation(&services, Some("s3"), &sent.request()) {
        Matched::Operation { endpoint, .. } => endpoint.operation.name.to_owned(),
        Matched::Unsupported { operation, .. } => format!("{operation} unsupported"),
        Matched::Unknown => "unknown".to_owned(),
    };
    assert_eq!(found, expected, "{} {}?{}", sent.method, sent.path, sent.query);
}

#[test]
fn operations_that_share_a_path_differ_by_what_they_require() {
    let cases = [
        ("GET", "/", "ListBuckets"),
        ("PUT", "/b", "CreateBucket"),
        ("PUT", "/b/", "CreateBucket"),
        ("GET", "/b", "ListObjects"),
        ("GET", "/b?prefix=a&unknown=1", "ListObjects"),
        ("GET", "/b?list-type=2&prefix=a", "ListObjectsV2"),
        ("GET", "/b?location", "GetBucketLocation"),
        ("GET", "/b?location=", "GetBucketLocation"),
        ("POST", "/b?delete", "DeleteObjects"),
        ("PUT", "/b/k", "PutObject"),
        ("PUT", "/b/k?x-id=PutObject", "PutObject"),
        ("PUT", "/b/k/", "PutObject"),
        ("PUT", "/b//", "PutObject"),
        ("PUT", "/b/k?partNumber=1&uploadId=u", "UploadPart"),
        ("GET", "/b/k", "GetObject"),
        ("GET", "/b/k?partNumber=1", "GetObject"),
        ("GET", "/b/k?uploadId=u", "ListParts"),
        ("HEAD", "/b/k", "HeadObject"),
        ("POST", "/b/k?uploads", "CreateMultipartUpload"),
        ("POST", "/b/k?uploadId=u", "CompleteMultipartUpload"),
        ("DELETE", "/b/k", "DeleteObject"),
        ("DELETE", "/b/k?versionId=v", "DeleteObject"),
        ("DELETE", "/b/k?uploadId=u", "AbortMultipartUpload"),
    ];
    for (method, target, expected) in cases {
        check_match(&Sent::new(method, target), expected);
    }
    check_match(&Sent::new("PUT", "/b/k").header("x-amz-copy-source", "/a/b"), "CopyObject");
}

#[test]
fn a_sub_resource_that_is_not_offered_is_never_taken_for_the_object() {
    let cases = [
        ("GET", "/b?acl", "GetBucketAcl unsupported"),
        ("GET", "/b?acl&list-type=2", "unknown"),
        ("GET", "/b?versioning", "GetBucketVersioning unsupported"),
        ("PUT", "/b?policy", "PutBucketPolicy unsupported"),
        ("PUT", "/b/k?acl", "PutObjectAcl unsupported"),
        ("GET", "/b/k?tagging", "GetObjectTagging unsupported"),
        ("DELETE", "/b/k?tagging", "unknown"),
        ("DELETE", "/b?policy", "unknown"),
        ("PUT", "/b/k?uploads", "unknown"),
        ("GET", "/b?list-type=1", "unknown"),
        ("POST", "/b", "unknown"),
        ("POST", "/b/k", "unknown"),
        ("PUT", "/b/k?uploadId=u", "UploadPartCopy unsupported"),
        ("PUT", "/b/k?partNumber=1", "UploadPartCopy unsupported"),
        ("HEAD", "/b/k?uploadId=u", "unknown"),
        ("PATCH", "/b/k", "unknown"),
    ];
    for (method, target, expected) in cases {
        check_match(&Sent::new(method, target), expected);
    }
    let copy = |target: &str| Sent::new("PUT", target).header("x-amz-copy-source", "/a/b");
    check_match(&copy("/b/k?partNumber=1&uploadId=u"), "UploadPartCopy unsupported");
    check_match(&copy("/b/k?acl"), "PutObjectAcl unsupported");
}

#[test]
fn a_path_that_nobody_has_signed_for_is_not_s3s() {
    let services = [buckets()];
    let found = match_operation(&services, None, &Sent::new("GET", "/b/k").request());
    assert!(matches!(found, Matched::Unknown), "{found:?}");
}

fn found(sent: &Sent) -> (&'static OperationSchema, Labels) {
    match match_operation(&[buckets()], Some("s3"), &sent.request()) {
        Matched::Operation { endpoint, labels, .. } => (endpoint.operation, labels),
        other => panic!("{other:?}"),
    }
}

/// Reads and checks an input.
fn input(sent: &Sent) -> Result<D, ServiceError> {
    let service = buckets();
    let (operation, labels) = found(sent);
    let input = read_input(&service, operation, &labels, &sent.request());
    let input = input.map_err(|problem| problem.into_service_error(service.wording))?;
    constraints::check(&service, operation, &input).map(|()| input)
}

#[track_caller]
fn check_input(sent: &Sent, expected: &[(&'static str, D)]) {
    assert_eq!(input(sent).unwrap(), structured(expected));
}

#[track_caller]
fn check_refused(sent: &Sent, code: &str, message: &str, argument: Option<(&str, &str)>) {
    let problem = input(sent).unwrap_err();
    assert_eq!((problem.code, problem.status, problem.message.as_deref()), (code, 400, Some(message)));
    let member = |name: &str| problem.members.iter().find(|(member, _)| *member == name).and_then(|(_, value)| value.as_str());
    assert_eq!(member("ArgumentName").zip(member("ArgumentValue")), argument);
}

#[test]
fn a_key_is_decoded_once_and_keeps_its_slashes() {
    for (path, key) in [
        ("/b/a%20b%2Fc%252F", "a b/c%2F"),
        ("/b/a+b", "a+b"),
        ("/b//a//b/", "/a//b/"),
        ("/b/%C3%A9", "é"),
        ("/b/../x", "../x"),
        ("/b/.", "."),
        ("/b//", "/"),
    ] {
        check_input(&Sent::new("DELETE", path), &[("Bucket", text("b")), ("Key", text(key))]);
    }
    check_match(&Sent::new("DELETE", "/b/%ff"), "unknown");
}

#[test]
fn an_objects_bytes_and_headers_are_read() {
    check_input(
        &Sent::new("PUT", "/b/k?x-id=PutObject")
            .header("content-type", "text/plain")
            .header("content-length", "3")
            .header("x-amz-checksum-crc32", "AAAAAA==")
            .header("x-amz-meta-Colour", "grün")
            .body(Bytes::from_static(b"\0<\xff")),
        &[
            ("Body", D::Blob(Bytes::from_static(b"\0<\xff"))),
            ("Bucket", text("b")),
            ("Key", text("k")),
            ("ContentLength", D::Integer(3)),
            ("ContentType", text("text/plain")),
            ("ChecksumCRC32", text("AAAAAA==")),
            ("Metadata", text_map(&[("colour", "grün")])),
        ],
    );
    check_input(&Sent::new("PUT", "/b/k"), &[("Bucket", text("b")), ("Key", text("k"))]);
}

#[test]
fn a_body_of_xml_is_read_by_its_schema() {
    let object = |key: &str| structured(&[("Key", text(key))]);
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Delete {XMLNS}>\n  <Object><Key> a&amp;b </Key><Size> 5 </Size></Object>\n\
         <Quiet>true</Quiet><Object><Key>c</Key></Object>\n</Delete>\n"
    );
    let first = structured(&[("Key", text(" a&b ")), ("Size", D::Integer(5))]);
    let delete = structured(&[("Objects", D::List(vec![first, object("c")])), ("Quiet", D::Boolean(true))]);
    check_input(&Sent::new("POST", "/b?delete").body(body), &[("Bucket", text("b")), ("Delete", delete)]);
    let body = "<CreateBucketConfiguration><LocationConstraint>eu-west-1</LocationConstraint><Tags><Tag><Key>k</Key><Value/></Tag></Tags>\
                <Labels><entry><key>a</key><value>b</value></entry></Labels></CreateBucketConfiguration>";
    let tag = structured(&[("Key", text("k")), ("Value", text(""))]);
    let configuration = structured(&[
        ("LocationConstraint", text("eu-west-1")),
        ("Tags", D::List(vec![tag])),
        ("Labels", text_map(&[("a", "b")])),
    ]);
    check_input(&Sent::new("PUT", "/b").body(body), &[("Bucket", text("b")), ("CreateBucketConfiguration", configuration)]);
    let empty = structured(&[]);
    check_input(
        &Sent::new("PUT", "/b").body("<CreateBucketConfiguration/>"),
        &[("Bucket", text("b")), ("CreateBucketConfiguration", empty)],
    );
}

#[test]
fn a_body_that_is_not_the_schemas_is_malformed_xml() {
    const TEXT: &str = "The XML you provided was not well-formed or did not validate against our published schema";
    for body in [
        "x",
        "{}",
        "<Delete>",
        "<Remove><Object><Key>a</Key></Object></Remove>",
        "<Delete/>",
        "<Delete>x</Delete>",
        "<Delete><Object>a</Object></Delete>",
        "<Delete><Object><Key/></Object></Delete>",
        "<Delete><Object><Size>1</Size></Object></Delete>",
        "<Delete><Object><Key>a</Key><Key>b</Key></Object></Delete>",
        "<Delete><Object><Key>a<b/></Key></Object></Delete>",
        "<Delete><Object><Key>a</Key><Size>five</Size></Object></Delete>",
        "<Delete><Object><Key>a</Key></Object><Quiet>perhaps</Quiet></Delete>",
        "<Delete><Object><Key>a</Key></Object><Bogus/></Delete>",
        "<!DOCTYPE Delete [<!ENTITY e \"x\">]><Delete><Object><Key>&e;</Key></Object></Delete>",
    ] {
        check_refused(&Sent::new("POST", "/b?delete").body(body), "MalformedXML", TEXT, None);
    }
    let region = "<CreateBucketConfiguration><LocationConstraint>moon-1</LocationConstraint></CreateBucketConfiguration>";
    let unknown = "The specified location-constraint is not valid";
    check_refused(&Sent::new("PUT", "/b").body(region), "InvalidLocationConstraint", unknown, None);
    check_refused(&Sent::new("POST", "/b?delete"), "MissingRequestBodyError", "Request Body is empty", None);
    let large = format!("<Delete>{}</Delete>", " ".repeat(XML_BYTES_MAX));
    check_refused(&Sent::new("POST", "/b?delete").body(large), "MaxMessageLengthExceeded", "Your request was too big.", None);
}

#[test]
fn what_is_wrong_beside_the_body_is_an_invalid_argument_by_name() {
    check_refused(
        &Sent::new("GET", "/b?max-keys=many"),
        "InvalidArgument",
        "Provided max-keys not an integer or within integer range",
        Some(("max-keys", "many")),
    );
    check_refused(
        &Sent::new("PUT", "/b/k?partNumber=x&uploadId=u"),
        "InvalidArgument",
        "Part number must be an integer between 1 and 10000, inclusive",
        Some(("partNumber", "x")),
    );
    check_refused(
        &Sent::new("GET", "/b?encoding-type=base64"),
        "InvalidArgument",
        "Invalid Encoding Method specified in Request",
        Some(("encoding-type", "base64")),
    );
    check_refused(
        &Sent::new("PUT", "/b/k").header("x-amz-copy-source", "nowhere"),
        "InvalidArgument",
        "Copy Source must mention the source bucket and key: sourcebucket/sourcekey",
        Some(("x-amz-copy-source", "nowhere")),
    );
    check_refused(
        &Sent::new("GET", "/?max-buckets=x"),
        "InvalidArgument",
        "The value of max-buckets is not valid",
        Some(("max-buckets", "x")),
    );
    check_input(&Sent::new("GET", "/b?max-keys=&prefix="), &[("Bucket", text("b")), ("Prefix", text(""))]);
}

#[test]
fn a_condition_that_is_no_date_is_passed_over() {
    let get = |date: &str| Sent::new("GET", "/b/k").header("if-modified-since", date);
    let path = [("Bucket", text("b")), ("Key", text("k"))];
    check_input(&get("yesterday"), &path);
    let since = ("IfModifiedSince", time(1_440_938_160_000));
    check_input(&get("Sun, 30 Aug 2015 12:36:00 GMT"), &[path.to_vec(), vec![since]].concat());
}

#[track_caller]
fn check_output(name: &str, members: &[(&'static str, D)], body: &str) -> Response<Bytes> {
    let response = output(&buckets(), name, &structured(members));
    let expected = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}");
    assert_eq!(std::str::from_utf8(response.body()).unwrap(), expected);
    assert_eq!(response.headers()["content-type"], "application/xml");
    assert_eq!(response.headers()["x-amz-request-id"], "request-1");
    assert_eq!(response.headers()["x-amz-id-2"].len(), 64);
    assert!(!response.headers().contains_key("x-amzn-requestid"));
    response
}

#[test]
fn answers_have_s3s_roots_namespace_and_times() {
    let bucket = structured(&[("Name", text("a<b")), ("CreationDate", time(1_440_938_160_000))]);
    check_output(
        "ListBuckets",
        &[("Buckets", D::List(vec![bucket]))],
        &format!(
            "<ListAllMyBucketsResult {XMLNS}><Buckets><Bucket><Name>a&lt;b</Name><CreationDate>2015-08-30T12:36:00.000Z</CreationDate>\
             </Bucket></Buckets></ListAllMyBucketsResult>"
        ),
    );
    let object = |key: &str| structured(&[("Key", text(key)), ("ETag", text("\"e\"")), ("Size", D::Integer(7))]);
    let written = |key: &str| format!("<Contents><Key>{key}</Key><ETag>&quot;e&quot;</ETag><Size>7</Size></Contents>");
    let response = check_output(
        "ListObjectsV2",
        &[
            ("IsTruncated", D::Boolean(false)),
            ("Contents", D::List(vec![object("a"), object("b")])),
            ("Name", text("")),
            ("RequestCharged", text("requester")),
        ],
        &format!(
            "<ListBucketResult {XMLNS}><IsTruncated>false</IsTruncated>{}{}<Name></Name></ListBucketResult>",
            written("a"),
            written("b")
        ),
    );
    assert_eq!(response.headers()["x-amz-request-charged"], "requester");
    let upload = |root: &str| format!("<{root} {XMLNS}><UploadId>u</UploadId></{root}>");
    for (operation, root) in [
        ("CreateMultipartUpload", "InitiateMultipartUploadResult"),
        ("CompleteMultipartUpload", "CompleteMultipartUploadResult"),
        ("ListParts", "ListPartsResult"),
    ] {
        check_output(operation, &[("UploadId", text("u"))], &upload(root));
    }
    check_output("DeleteObjects", &[("Deleted", D::List(vec![]))], &format!("<DeleteResult {XMLNS}></DeleteResult>"));
    let copied = structured(&[("ETag", text("e")), ("LastModified", time(250))]);
    check_output(
        "CopyObject",
        &[("CopyObjectResult", copied)],
        &format!(
            "<CopyObjectResult {XMLNS}><ETag>e</ETag><LastModified>1970-01-01T00:00:00.250Z</LastModified></CopyObjectResult>"
        ),
    );
    let location = |text: &str| format!("<LocationConstraint {XMLNS}>{text}</LocationConstraint>");
    check_output("GetBucketLocation", &[("LocationConstraint", text("eu-west-1"))], &location("eu-west-1"));
    check_output("GetBucketLocation", &[], &location(""));
}

#[test]
fn an_answer_without_members_in_the_body_has_none() {
    for (name, status) in
        [("CreateBucket", 200), ("PutObject", 200), ("DeleteBucket", 204), ("DeleteObject", 204), ("CopyObject", 200)]
    {
        let response = output(&buckets(), name, &structured(&[("ETag", text("\"e\""))]));
        assert_eq!((response.status().as_u16(), response.body().as_ref()), (status, b"".as_slice()), "{name}");
        assert!(!response.headers().contains_key("content-type"), "{name}");
        assert!(response.headers().contains_key("x-amz-request-id"), "{name}");
    }
}

#[test]
fn an_object_is_answered_as_it_is() {
    let object = |more: &[(&'static str, D)]| {
        let fixed = [
            ("Body", D::Blob(Bytes::from_static(b"\0abc"))),
            ("ContentLength", D::Integer(4)),
            ("LastModified", time(1_440_938_160_000)),
            ("Metadata", text_map(&[("colour", "grün")])),
        ];
        structured(&[&fixed, more].concat())
    };
    let service = buckets();
    let plain = output(&service, "GetObject", &object(&[]));
    assert_eq!((plain.status().as_u16(), plain.body().as_ref()), (200, b"\0abc".as_slice()));
    assert_eq!(plain.headers()["content-type"], "binary/octet-stream");
    assert_eq!(plain.headers()["last-modified"], "Sun, 30 Aug 2015 12:36:00 GMT");
    assert_eq!(plain.headers()["x-amz-meta-colour"].as_bytes(), "grün".as_bytes());
    assert!(!plain.headers().contains_key("content-length"), "the body has a length of its own");
    let part = [("ContentType", text("text/html")), ("ContentRange", text("bytes 0-3/9"))];
    let part = output(&service, "GetObject", &object(&part));
    assert_eq!((part.status().as_u16(), &part.headers()["content-range"]), (206, &"bytes 0-3/9".parse().unwrap()));
    assert_eq!(part.headers().get_all("content-type").iter().collect::<Vec<_>>(), ["text/html"]);
    let head = output(&service, "HeadObject", &object(&[("ContentType", text("text/html"))]));
    assert_eq!((head.body().len(), &head.headers()["content-length"]), (0, &"4".parse().unwrap()));
    assert_eq!(head.headers()["content-type"], "text/html");
}

#[test]
fn errors_are_s3s() {
    let service = buckets();
    let error =
        ServiceError::new("NoSuchKey", 404, "The specified key does not exist.").with_member("Key", "a<b").with_member("Size", 5);
    let response = write_error(Some(&service), Protocol::RestXml, &error, "request-1");
    let id = response.headers()["x-amz-id-2"].to_str().unwrap();
    assert_eq!((response.status().as_u16(), &response.headers()["content-type"]), (404, &"application/xml".parse().unwrap()));
    assert_eq!(response.headers()["x-amz-request-id"], "request-1");
    assert!(!response.headers().contains_key("x-amzn-errortype"));
    let expected = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message>\
         <Key>a&lt;b</Key><Size>5</Size><RequestId>request-1</RequestId><HostId>{id}</HostId></Error>"
    );
    assert_eq!(response.body(), expected.as_bytes());
    let internal = write_error(None, Protocol::RestXml, &ServiceError::internal("secret"), "r");
    let body = std::str::from_utf8(internal.body()).unwrap();
    assert!(body.contains("<Code>InternalError</Code>") && !body.contains("secret"), "{body}");
    let unchanged = ServiceError::new("NotModified", 304, "Not Modified").with_member("ETag", "\"e\"");
    let unchanged = write_error(Some(&service), Protocol::RestXml, &unchanged, "r");
    assert_eq!(unchanged.headers()["etag"], "\"e\"");
    assert_eq!((unchanged.status().as_u16(), unchanged.body().len()), (304, 0));
    assert!(!unchanged.headers().contains_key("content-type"));
}

fn delete() -> impl Strategy<Value = D> {
    let key = "[\\x20-\\u{d7ff}\\t\\n\\r]{1,20}";
    let object = (key, proptest::option::of(any::<i64>())).prop_map(|(key, size)| {
        let size = size.map(|size| ("Size", D::Integer(size)));
        structured(&[vec![("Key", text(&key))], size.into_iter().collect()].concat())
    });
    proptest::collection::vec(object, 1..5).prop_map(D::List)
}

proptest! {
    #[test]
    fn what_was_written_is_read_again(objects in delete()) {
        // The answer's `Deleted` and the request's `Object` have the same elements.
        let service = buckets();
        let written = output(&service, "DeleteObjects", &structured(&[("Deleted", objects.clone())])).into_body();
        let body = std::str::from_utf8(&written).unwrap().replace("DeleteResult", "Delete");
        // A key's text may not hold the names: they are escaped there.
        let body = body.replace("<Deleted>", "<Object>").replace("</Deleted>", "</Object>");
        let sent = Sent::new("POST", "/b?delete").body(body);
        let read = read_input(&service, named(&service, "DeleteObjects"), &Labels::default(), &sent.request()).unwrap();
        prop_assert_eq!(read.member("Delete").and_then(|delete| delete.member("Objects")), Some(&objects));
    }

    #[test]
    fn no_request_makes_the_reader_panic(
        target in "/b?(/[a-z%0-9]{0,4}){0,2}(\\?((uploadId|acl|delete|max-keys|prefix|partNumber)(=[a-z%0-9]{0,4})?&){0,3})?",
        verb in "GET|PUT|POST|DELETE|HEAD",
        headers in "((x-amz-meta-[a-z]{0,4}|x-amz-copy-source|content-length|if-modified-since): .{0,20}\n){0,3}",
        body in "(</?(Delete|Object|Key|Size|Quiet|CreateBucketConfiguration|Tags|Tag|Labels|entry)/?>|[a-z<>&;!]){0,12}",
    ) {
        let _ = fuzz::run(&[buckets()], format!("{verb} {target}\n{headers}\n\n{body}").as_bytes());
        let sent = Sent::new(&verb, &target);
        let _ = match_operation(&[buckets()], Some("s3"), &sent.request());
    }
}
