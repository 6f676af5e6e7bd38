//! The form of one `Resource` or `NotResource`: `*`, or an ARN of which a part after the vendor may be missing.

/// AWS's partitions.
const PARTITIONS: [&str; 6] = ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-eusc"];

/// What a resource of IAM begins with, as AWS lists it.
const IAM_PREFIXES: [&str; 13] = [
    "user/",
    "federated-user/",
    "role/",
    "group/",
    "instance-profile/",
    "mfa/",
    "server-certificate/",
    "policy/",
    "sms-mfa/",
    "saml-provider/",
    "oidc-provider/",
    "report/",
    "access-report/",
];

/// Parts of a whole ARN.
const PARTS: usize = 6;

/// Whether AWS's older reader takes the text. Of an ARN it wants all parts if one is empty, and never an empty vendor.
pub(super) fn is_legacy(text: &str) -> bool {
    if !text.starts_with("arn:") {
        return true;
    }
    let colons = text.bytes().filter(|byte| *byte == b':').count();
    let has_all_parts = colons + 1 >= PARTS;
    (has_all_parts || !text.contains("::")) && text.split(':').nth(2) != Some("")
}

/// Refuses, in AWS's words, what has not this form.
pub(super) fn check(text: &str) -> Result<(), String> {
    if text == "*" {
        return Ok(());
    }
    let mut parts = text.splitn(PARTS, ':').skip(1);
    let Some(partition) = parts.next() else {
        return Err(format!("Resource {text} must be in ARN format or \"*\"."));
    };
    if !PARTITIONS.contains(&partition) && !has_wildcard(partition) {
        let rest = text.splitn(PARTS, ':').skip(1).chain(std::iter::repeat("*")).take(PARTS - 1);
        let whole: String = rest.flat_map(|part| [":", part]).collect();
        return Err(format!("Partition \"{partition}\" is not valid for resource \"arn{whole}\"."));
    }
    let vendor = parts.next().filter(|vendor| !has_wildcard(vendor));
    let Some(vendor) = vendor else {
        return Err("Resource vendor must be fully qualified and cannot contain regexes.".to_owned());
    };
    let has_region = parts.next().is_some_and(|region| !region.is_empty() && !has_wildcard(region));
    match (vendor, has_region, parts.nth(1)) {
        ("iam", true, _) => Err(format!("IAM resource {text} cannot contain region information.")),
        ("s3", true, _) => Err(format!("Resource {text} can not contain region information.")),
        ("iam", false, Some(path)) if path != "*" && !IAM_PREFIXES.iter().any(|prefix| path.starts_with(prefix)) => {
            Err(format!("IAM resource path must either be \"*\" or start with {}.", IAM_PREFIXES.join(", ")))
        }
        _ => Ok(()),
    }
}

fn has_wildcard(text: &str) -> bool {
    text.contains(['*', '?'])
}
