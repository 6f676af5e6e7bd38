//! Examples of AWS's documentation, each with what it says about them.

use gatewright_policy::combination::{Accounts, Verdicts, combine};
use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Policy, PrincipalRef, Request};

use DocumentKind::{ApiResource, Identity};

/// One question: action, resource, principal's ARN, condition keys, verdict.
type Question<'a> = (&'a str, &'a str, Option<&'a str>, &'a [ContextKey<'a>], Effect);

#[track_caller]
fn check(kind: DocumentKind, document: &str, questions: &[Question<'_>]) {
    let policy = match Policy::parse_str(kind, document) {
        Ok(policy) => policy,
        Err(error) => panic!("unusable: {error}: {document}"),
    };
    for (action, resource, principal, keys, expected) in questions {
        let principal = principal.map(PrincipalRef::Aws);
        let context = Context::complete(keys);
        let found = policy.decide(&Request { action, resource, principal: principal.as_ref(), context }).effect;
        assert_eq!(found, *expected, "{action} on {resource} with {keys:?}");
    }
}

const fn key<'a>(name: &'a str, value: &'a str) -> ContextKey<'a> {
    ContextKey::one(name, value)
}

/// "Policy evaluation logic": Carlos, his bucket and his logs.
#[test]
fn carlos_and_his_buckets() {
    let own = r#"{"Version":"2012-10-17","Statement":[
        {"Sid":"AllowS3ListRead","Effect":"Allow","Action":["s3:GetBucketLocation","s3:GetAccountPublicAccessBlock",
         "s3:ListAccessPoints","s3:ListAllMyBuckets"],"Resource":"arn:aws:s3:::*"},
        {"Sid":"AllowS3Self","Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::carlossalazar/*","arn:aws:s3:::carlossalazar"]},
        {"Sid":"DenyS3Logs","Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::*log*"}]}"#;
    let buckets = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:user/carlossalazar"},"Action":"s3:*",
         "Resource":["arn:aws:s3:::carlossalazar/*","arn:aws:s3:::carlossalazar"]}]}"#;
    let own = Policy::parse_str(Identity, own).expect("usable");
    let bucket = Policy::parse_str(ApiResource, buckets).expect("usable");
    let carlos = PrincipalRef::Aws("arn:aws:iam::123456789012:user/carlossalazar");
    for (action, resource, expected) in [
        ("s3:PutObject", "arn:aws:s3:::carlossalazar-logs/1", Effect::ExplicitDeny),
        ("s3:PutObject", "arn:aws:s3:::carlossalazar/1", Effect::Allow),
        ("s3:ListAllMyBuckets", "arn:aws:s3:::anything", Effect::Allow),
        ("s3:PutObject", "arn:aws:s3:::other/1", Effect::ImplicitDeny),
    ] {
        let request = Request { action, resource, principal: Some(&carlos), context: Context::complete(&[]) };
        let identity = [own.decide(&request)];
        let resource_policy = Some(bucket.decide(&request));
        let verdicts = Verdicts { identity: &identity, boundary: None, session: &[], resource: resource_policy };
        assert_eq!(combine(Accounts::Same, &verdicts).effect, expected, "{action} on {resource}");
    }
}

/// "The difference between explicit and implicit denies".
#[test]
fn reading_iam_but_not_its_reports() {
    let document = r#"{"Version":"2012-10-17","Statement":[
        {"Sid":"AllowGetList","Effect":"Allow","Action":["iam:Get*","iam:List*"],"Resource":"*"},
        {"Sid":"DenyReports","Effect":"Deny","Action":"iam:*Report","Resource":"*"}]}"#;
    check(
        Identity,
        document,
        &[
            ("iam:GetUser", "arn:aws:iam::123456789012:user/a", None, &[], Effect::Allow),
            ("iam:CreatePolicy", "arn:aws:iam::123456789012:policy/a", None, &[], Effect::ImplicitDeny),
            ("iam:GetOrganizationsAccessReport", "*", None, &[], Effect::ExplicitDeny),
            ("iam:GenerateCredentialReport", "*", None, &[], Effect::ExplicitDeny),
        ],
    );
}

/// "Variables and tags": a home directory a user.
#[test]
fn a_home_directory_for_each_user() {
    let document = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":["s3:ListAllMyBuckets","s3:GetBucketLocation"],"Resource":"arn:aws:s3:::*"},
        {"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::BUCKET-NAME",
         "Condition":{"StringLike":{"s3:prefix":["","home/","home/${aws:username}/"]}}},
        {"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::BUCKET-NAME/home/${aws:username}",
         "arn:aws:s3:::BUCKET-NAME/home/${aws:username}/*"]}]}"#;
    let list = "s3:ListBucket";
    let bucket = "arn:aws:s3:::BUCKET-NAME";
    check(
        Identity,
        document,
        &[
            (list, bucket, None, &[key("aws:username", "David"), key("s3:prefix", "home/David/")], Effect::Allow),
            (list, bucket, None, &[key("aws:username", "David"), key("s3:prefix", "home/Adele/")], Effect::ImplicitDeny),
            (list, bucket, None, &[key("s3:prefix", "home/")], Effect::Allow),
            (list, bucket, None, &[key("aws:username", "David")], Effect::ImplicitDeny),
            ("s3:PutObject", "arn:aws:s3:::BUCKET-NAME/home/David/1", None, &[key("aws:username", "David")], Effect::Allow),
            ("s3:PutObject", "arn:aws:s3:::BUCKET-NAME/home/David/1", None, &[], Effect::ImplicitDeny),
            ("s3:GetBucketLocation", bucket, None, &[], Effect::Allow),
        ],
    );
}

/// "String condition operators", "Numeric", "Date", "Boolean", "IP address", "IfExists" and "Null": the page's own examples.
#[test]
fn condition_operators() {
    let one = |action: &str, effect: &str, condition: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"{effect}","Action":"{action}","Resource":"*","Condition":{condition}}}}}"#
        )
    };
    let job = one("iam:*AccessKey*", "Allow", r#"{"StringEquals":{"aws:PrincipalTag/job-category":"iamuser-admin"}}"#);
    let action = "iam:CreateAccessKey";
    check(
        Identity,
        &job,
        &[
            (action, "arn:x", None, &[key("aws:principaltag/Job-Category", "iamuser-admin")], Effect::Allow),
            (action, "arn:x", None, &[], Effect::ImplicitDeny),
        ],
    );
    let keys = one("s3:ListBucket", "Allow", r#"{"NumericLessThanEquals":{"s3:max-keys":"10"}}"#);
    check(
        Identity,
        &keys,
        &[
            ("s3:ListBucket", "arn:x", None, &[key("s3:max-keys", "10")], Effect::Allow),
            ("s3:ListBucket", "arn:x", None, &[key("s3:max-keys", "11")], Effect::ImplicitDeny),
            ("s3:ListBucket", "arn:x", None, &[], Effect::ImplicitDeny),
        ],
    );
    let fresh = one(action, "Allow", r#"{"DateGreaterThan":{"aws:TokenIssueTime":"2020-01-01T00:00:01Z"}}"#);
    check(
        Identity,
        &fresh,
        &[
            (action, "arn:x", None, &[key("aws:TokenIssueTime", "2020-05-01T00:00:00Z")], Effect::Allow),
            (action, "arn:x", None, &[key("aws:TokenIssueTime", "2020-01-01T00:00:01Z")], Effect::ImplicitDeny),
            (action, "arn:x", None, &[], Effect::ImplicitDeny),
        ],
    );
    let clear = one("s3:*", "Deny", r#"{"Bool":{"aws:SecureTransport":"false"}}"#);
    check(
        Identity,
        &clear,
        &[
            ("s3:GetObject", "arn:x", None, &[key("aws:SecureTransport", "false")], Effect::ExplicitDeny),
            ("s3:GetObject", "arn:x", None, &[key("aws:SecureTransport", "true")], Effect::ImplicitDeny),
        ],
    );
    let types = one("ec2:RunInstances", "Allow", r#"{"StringLikeIfExists":{"ec2:InstanceType":["t1.*","t2.*","m3.*"]}}"#);
    check(
        Identity,
        &types,
        &[
            ("ec2:RunInstances", "arn:x", None, &[], Effect::Allow),
            ("ec2:RunInstances", "arn:x", None, &[key("ec2:InstanceType", "t2.nano")], Effect::Allow),
            ("ec2:RunInstances", "arn:x", None, &[key("ec2:InstanceType", "t3.nano")], Effect::ImplicitDeny),
        ],
    );
    let own = one("ec2:*", "Allow", r#"{"Null":{"aws:TokenIssueTime":"true"}}"#);
    check(
        Identity,
        &own,
        &[
            ("ec2:RunInstances", "arn:x", None, &[], Effect::Allow),
            ("ec2:RunInstances", "arn:x", None, &[key("aws:TokenIssueTime", "2020-05-01T00:00:00Z")], Effect::ImplicitDeny),
        ],
    );
}

/// "Conditions with multiple context keys or values", and the deny of whom its condition does not except.
#[test]
fn a_deny_for_all_but_one_principal() {
    let document = r#"{"Version":"2012-10-17","Statement":[
        {"Sid":"UsePrincipalArnInsteadOfNotPrincipalWithDeny","Effect":"Deny","Action":"s3:*","Principal":"*",
         "Resource":["arn:aws:s3:::BUCKETNAME/*","arn:aws:s3:::BUCKETNAME"],
         "Condition":{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::444455556666:user/user-name"}}}]}"#;
    let (action, bucket) = ("s3:GetObject", "arn:aws:s3:::BUCKETNAME");
    check(
        ApiResource,
        document,
        &[
            (action, bucket, None, &[key("aws:PrincipalArn", "arn:aws:iam::444455556666:user/user-name")], Effect::ImplicitDeny),
            (action, bucket, None, &[key("aws:PrincipalArn", "arn:aws:iam::444455556666:user/other")], Effect::ExplicitDeny),
            (action, bucket, None, &[], Effect::ExplicitDeny),
        ],
    );
}

/// "Multivalued context keys": attributes that may be asked for, and those that may not be written.
#[test]
fn attributes_of_a_table() {
    let read = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*",
        "Condition":{"ForAllValues:StringLike":{"dynamodb:requestedAttributes":["PostDateTime","Message","Tags"]}}}]}"#;
    let write = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"dynamodb:PutItem","Resource":"*",
        "Condition":{"ForAnyValue:StringLike":{"dynamodb:requestedAttributes":["ID","PostDateTime"]}}}]}"#;
    let attributes = |values: &'static [&'static str]| [ContextKey::many("dynamodb:requestedAttributes", values)];
    for (values, read_effect, write_effect) in [
        (&["PostDateTime", "Message"][..], Effect::Allow, Effect::ExplicitDeny),
        (&["PostDateTime", "UserName"], Effect::ImplicitDeny, Effect::ExplicitDeny),
        (&["UserName"], Effect::ImplicitDeny, Effect::ImplicitDeny),
        (&[], Effect::Allow, Effect::ImplicitDeny),
    ] {
        check(Identity, read, &[("dynamodb:GetItem", "arn:x", None, &attributes(values), read_effect)]);
        check(Identity, write, &[("dynamodb:PutItem", "arn:x", None, &attributes(values), write_effect)]);
    }
}
