use super::*;

fn offered() -> Offered {
    let operations = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    [
        ("s3".to_owned(), operations(&["ListObjects", "ListObjectsV2"])),
        ("apigateway".to_owned(), operations(&["GetRestApi", "GetRestApis"])),
    ]
    .into()
}

#[track_caller]
fn check(lines: &str, expected: &str) {
    let seen = Seen::read(lines, &offered()).unwrap();
    assert_eq!(seen.text(), format!("{FIRST_LINE}{expected}"));
    assert_eq!(Seen::read(&seen.text(), &offered()).unwrap(), seen);
}

#[track_caller]
fn check_refused(line: &str, expected: &str) {
    let problem = Seen::read(line, &offered()).unwrap_err();
    assert_eq!(problem.to_string(), expected);
}

#[test]
fn lines_are_sorted_and_told_once() {
    check(
        "s3 ListObjects boto3\napigateway GetRestApi boto3\ns3 ListObjects boto3\n",
        "apigateway GetRestApi boto3\ns3 ListObjects boto3\n",
    );
    check("", "");
}

#[test]
fn words_of_the_aws_command_become_the_models_names() {
    check("s3 list-objects-v2 aws\ns3 list-objects aws\n", "s3 ListObjects aws\ns3 ListObjectsV2 aws\n");
    check("apigateway get-rest-apis aws", "apigateway GetRestApis aws\n");
}

#[test]
fn what_is_not_offered_cannot_have_been_seen() {
    check_refused("s3 PutObject boto3", "`s3 PutObject boto3`: s3 offers no such operation");
    check_refused("ec2 RunInstances boto3", "`ec2 RunInstances boto3`: ec2 offers no such operation");
}

#[test]
fn lines_of_another_form_are_refused() {
    for line in ["s3 ListObjects", "s3 ListObjects boto3 again", "", "s3"] {
        check_refused(&format!("{line}\n"), &format!("`{line}` is not `service operation client`"));
    }
    check_refused("s3 ListObjects ", "`s3 ListObjects ` names no client");
    check_refused("s3 ListObjects a|b", "`s3 ListObjects a|b` names no client");
}

#[test]
fn clients_are_told_by_operation() {
    let seen = Seen::read("s3 ListObjects boto3\ns3 ListObjects aws\ns3 ListObjectsV2 aws", &offered()).unwrap();
    assert_eq!(seen.clients("s3", "ListObjects").collect::<Vec<_>>(), ["aws", "boto3"]);
    assert_eq!(seen.clients("s3", "PutObject").count(), 0);
}
