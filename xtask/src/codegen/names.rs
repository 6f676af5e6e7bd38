//! From the names of the AWS models to Rust's.

/// `restApiId` → `rest_api_id`, `CodeSha256` → `code_sha256`, `providerARNs` → `provider_arns`, `type` → `type_`.
pub(crate) fn field(name: &str) -> String {
    let mut field = snake(name);
    if KEYWORDS.contains(&field.as_str()) {
        field.push('_');
    }
    field
}

/// `CreateRestApiRequest` → `CREATE_REST_API_REQUEST`.
pub(crate) fn constant(name: &str) -> String {
    snake(name).to_uppercase()
}

/// A shape's name with a capital first letter: `roleType` → `RoleType`.
pub(crate) fn type_(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

/// `HTTP_PROXY` → `HttpProxy`, `python3.12` → `Python3_12`, `0.5` → `V0_5`, `PassThrough` → `PassThrough`.
pub(crate) fn variant(value: &str) -> String {
    let mut variant = String::new();
    for word in value.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let between_digits =
            variant.ends_with(|last: char| last.is_ascii_digit()) && word.starts_with(|c: char| c.is_ascii_digit());
        if between_digits {
            variant.push('_');
        }
        for part in snake(word).split('_') {
            variant.push_str(&type_(part));
        }
    }
    if variant.starts_with(|first: char| first.is_ascii_digit()) {
        variant.insert(0, 'V');
    }
    variant
}

fn snake(name: &str) -> String {
    let letters: Vec<char> = name.chars().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or(' ');
    let mut snake = String::new();
    for (index, letter) in letters.iter().copied().enumerate() {
        let previous = index.checked_sub(1).map_or('_', at);
        if !letter.is_ascii_alphanumeric() {
            snake.push('_');
            continue;
        }
        // The plural of an abbreviation (`ARNs`) stays one word.
        let is_plural_s = at(index + 1) == 's' && !at(index + 2).is_ascii_lowercase();
        let ends_abbreviation = previous.is_ascii_uppercase() && at(index + 1).is_ascii_lowercase() && !is_plural_s;
        let begins_word =
            letter.is_ascii_uppercase() && (previous.is_ascii_lowercase() || previous.is_ascii_digit() || ends_abbreviation);
        if begins_word && index > 0 && !snake.ends_with('_') {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

const KEYWORDS: [&str; 10] = ["type", "match", "ref", "use", "in", "self", "loop", "enum", "struct", "static"];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(convert: fn(&str) -> String, cases: &[(&str, &str)]) {
        for (name, expected) in cases {
            assert_eq!(convert(name), *expected, "{name}");
        }
    }

    #[test]
    fn members_become_snake_case_fields() {
        check(
            field,
            &[
                ("restApiId", "rest_api_id"),
                ("CodeSha256", "code_sha256"),
                ("providerARNs", "provider_arns"),
                ("KMSKeyArn", "kms_key_arn"),
                ("S3Bucket", "s3_bucket"),
                ("Ipv6AllowedForDualStack", "ipv6_allowed_for_dual_stack"),
                ("vpcEndpointIds", "vpc_endpoint_ids"),
                ("VPCs", "vpcs"),
                ("type", "type_"),
            ],
        );
    }

    #[test]
    fn values_become_camel_case_variants() {
        check(
            variant,
            &[
                ("HTTP_PROXY", "HttpProxy"),
                ("python3.12", "Python3_12"),
                ("nodejs20.x", "Nodejs20X"),
                ("0.5", "V0_5"),
                ("118", "V118"),
                ("PassThrough", "PassThrough"),
                ("TLS_1_2", "Tls1_2"),
                ("x86_64", "X86_64"),
            ],
        );
    }

    #[test]
    fn shapes_become_constants() {
        check(constant, &[("CreateRestApiRequest", "CREATE_REST_API_REQUEST"), ("roleNameType", "ROLE_NAME_TYPE")]);
    }
}
