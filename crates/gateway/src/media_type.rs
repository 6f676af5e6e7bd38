//! Media types as API Gateway compares them: only `type/subtype`, regardless of case.

/// `type/subtype` of a `Content-Type` or of the first entry of an `Accept` header; `application/json` when there is none.
#[must_use]
pub(crate) fn first(header: Option<&str>) -> &str {
    let first = header.and_then(|text| text.split([',', ';']).next()).map(str::trim).unwrap_or_default();
    if first.is_empty() { "application/json" } else { first }
}

/// Whether `media_type` is one of `binary_media_types`; `*/*` is every type and `image/*` every image.
#[must_use]
pub(crate) fn is_binary(media_type: &str, binary_media_types: &[String]) -> bool {
    binary_media_types.iter().any(|binary| {
        let is_family = binary.strip_suffix("/*").is_some_and(|family| {
            media_type.split_once('/').is_some_and(|(of, _)| family == "*" || family.eq_ignore_ascii_case(of))
        });
        is_family || binary.eq_ignore_ascii_case(media_type)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_and_later_entries_do_not_count() {
        assert_eq!(first(Some("image/png;q=0.8, */*")), "image/png");
        assert_eq!(first(Some("")), "application/json");
        assert_eq!(first(None), "application/json");
    }

    #[test]
    fn binary_types_match_exactly_by_family_or_all() {
        let types = ["image/png".to_owned(), "audio/*".to_owned()];
        assert!(is_binary("IMAGE/png", &types));
        assert!(is_binary("audio/ogg", &types));
        assert!(!is_binary("image/jpeg", &types));
        assert!(is_binary("text/plain", &["*/*".to_owned()]));
    }
}
