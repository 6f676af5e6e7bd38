//! The filter of ListUsers: `attribute = "value"` or `attribute ^= "value"`.
//!
//! Quotes within the value are escaped with a backslash, as is a backslash.

use super::search_attribute::SearchAttribute;
use crate::refusal::Refusal;

/// A filter that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// What is searched.
    pub attribute: SearchAttribute,
    /// How it is compared.
    pub comparison: Comparison,
    /// With what.
    pub value: String,
}

/// How a filter compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equals,
    /// `^=`
    StartsWith,
}

impl Filter {
    /// Reads a filter.
    ///
    /// # Errors
    /// `InvalidParameter` when it has another form or names an attribute that cannot be searched.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let malformed = || Refusal::invalid_parameter("Error while parsing filter.");
        let (left, right) = text.split_once('=').ok_or_else(malformed)?;
        let (name, comparison) = match left.trim_end().strip_suffix('^') {
            // `^ =` is no operator: the two stand together.
            Some(name) if left.ends_with('^') => (name, Comparison::StartsWith),
            Some(_) => return Err(malformed()),
            None => (left, Comparison::Equals),
        };
        let name = name.trim();
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | ':' | '-');
        if name.is_empty() || !name.chars().all(is_name) {
            return Err(malformed());
        }
        let value = unquote(right.trim()).ok_or_else(malformed)?;
        let attribute = SearchAttribute::parse(name)
            .ok_or_else(|| Refusal::invalid_parameter(format!("Invalid search attribute: {name}")))?;
        Ok(Self { attribute, comparison, value })
    }
}

/// What stands between the quotes; `None` when the text is not one quoted value.
fn unquote(text: &str) -> Option<String> {
    let mut letters = text.strip_prefix('"')?.chars();
    let mut value = String::new();
    loop {
        match letters.next()? {
            '"' => return letters.as_str().is_empty().then_some(value),
            '\\' => value.push(letters.next().filter(|letter| matches!(letter, '"' | '\\'))?),
            letter => value.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MALFORMED: &str = "Error while parsing filter.";

    #[track_caller]
    fn check(text: &str, expected: Result<(SearchAttribute, Comparison, &str), &str>) {
        let found = Filter::parse(text).map_err(|refusal| refusal.message);
        let expected = expected.map(|(attribute, comparison, value)| Filter { attribute, comparison, value: value.to_owned() });
        assert_eq!(found, expected.map_err(str::to_owned), "{text}");
    }

    #[test]
    fn a_filter_is_an_attribute_an_operator_and_a_quoted_value() {
        use Comparison::{Equals, StartsWith};
        use SearchAttribute as S;
        check(r#"email = "a@b.c""#, Ok((S::Email, Equals, "a@b.c")));
        check(r#"email="a@b.c""#, Ok((S::Email, Equals, "a@b.c")));
        check(r#"  phone_number   ^=   "+1"  "#, Ok((S::PhoneNumber, StartsWith, "+1")));
        check(r#"phone_number^="+1""#, Ok((S::PhoneNumber, StartsWith, "+1")));
        check(r#"cognito:user_status = "Confirmed""#, Ok((S::UserStatus, Equals, "Confirmed")));
        check(r#"status = "Enabled""#, Ok((S::Status, Equals, "Enabled")));
        check(r#"sub = "x""#, Ok((S::Sub, Equals, "x")));
        check(r#"username = "x""#, Ok((S::Username, Equals, "x")));
        check(r#"name = "a \"b\" \\ c""#, Ok((S::Name, Equals, r#"a "b" \ c"#)));
        check(r#"given_name = "a = b""#, Ok((S::GivenName, Equals, "a = b")));
        check(r#"family_name = "^""#, Ok((S::FamilyName, Equals, "^")));
        check(r#"preferred_username = """#, Ok((S::PreferredUsername, Equals, "")));
        check(r#"custom:team = "x""#, Err("Invalid search attribute: custom:team"));
        check(r#"Email = "x""#, Err("Invalid search attribute: Email"));
        for text in [
            "",
            "email",
            "email =",
            "email = x",
            r#"email = "x"#,
            r#"email = x""#,
            r#"email == "x""#,
            r#"email ^ = "x""#,
            r#"email != "x""#,
            r#"email = "x" y"#,
            r#"email = "x" and name = "y""#,
            r#"email = "a\n""#,
            r#"= "x""#,
            r#"^= "x""#,
            r#"a b = "x""#,
            "email = 'x'",
        ] {
            check(text, Err(MALFORMED));
        }
    }

    proptest! {
        #[test]
        fn any_value_can_be_written_and_read(value in ".{0,60}", place in 0..10_usize, starts in any::<bool>()) {
            let attribute = SearchAttribute::ALL[place];
            let comparison = if starts { Comparison::StartsWith } else { Comparison::Equals };
            let operator = if starts { "^=" } else { "=" };
            let escaped = value.replace('\\', "\\\\").replace('"', "\\\"");
            let text = format!("{} {operator} \"{escaped}\"", attribute.as_str());
            let filter = Filter::parse(&text).unwrap();
            prop_assert_eq!(filter, Filter { attribute, comparison, value });
        }

        #[test]
        fn no_text_makes_the_parser_fail(text in ".{0,80}") {
            let _ = Filter::parse(&text);
        }
    }
}
