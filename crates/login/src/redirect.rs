//! Addresses that people are sent back to: which ones a client has, and what is added to them.
//!
//! Follows [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749) 3.1.2 and [RFC 9700](https://www.rfc-editor.org/rfc/rfc9700) 2.1: an
//! address counts when it is one of the client's letter by letter. Nothing is decoded, completed or compared by its parts.

use crate::form::written;

/// Whether an address is one of those that a client has registered.
pub(crate) fn is_registered(address: &str, registered: Option<&[String]>) -> bool {
    registered.unwrap_or_default().iter().any(|own| own == address)
}

/// An address with parameters in its query, after those that it has.
pub(crate) fn with_query(address: &str, parameters: &[(&str, &str)]) -> String {
    let mark = match address.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some((_, query)) if query.ends_with('&') => "",
        Some(_) => "&",
    };
    format!("{address}{mark}{}", written(parameters))
}

/// An address with parameters in its fragment. A registered one has none.
pub(crate) fn with_fragment(address: &str, parameters: &[(&str, &str)]) -> String {
    format!("{address}#{}", written(parameters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_counts_letter_by_letter() {
        let registered = ["https://app.example/cb".to_owned(), "myapp://cb".to_owned(), "http://localhost:3000/".to_owned()];
        for own in &registered {
            assert!(is_registered(own, Some(&registered)), "{own}");
        }
        for foreign in [
            "",
            "https://app.example/cb/",
            "https://app.example/cb/../evil",
            "https://app.example/cb?x=1",
            "https://app.example/cb#x",
            "https://app.example/cbx",
            "https://app.example/c",
            "https://APP.example/cb",
            "HTTPS://app.example/cb",
            "https://app.example/%63b",
            "https://app.example:443/cb",
            "https://app.example./cb",
            "https://app.example@evil.example/cb",
            "https://evil.example/https://app.example/cb",
            "//app.example/cb",
            "http://app.example/cb",
            " https://app.example/cb",
            "https://app.example/cb\n",
            "myapp://cb/",
            "myapp:cb",
            "http://localhost:3000",
            "http://localhost:3001/",
            "http://localhost.evil.example:3000/",
            "http://127.0.0.1:3000/",
            "http://[::1]:3000/",
        ] {
            assert!(!is_registered(foreign, Some(&registered)), "{foreign:?}");
        }
        assert!(!is_registered("https://app.example/cb", None));
    }

    #[test]
    fn parameters_come_after_those_that_are_there() {
        let parameters = [("code", "a b"), ("state", "x&y")];
        for (address, expected) in [
            ("https://a/cb", "https://a/cb?code=a%20b&state=x%26y"),
            ("https://a/cb?", "https://a/cb?code=a%20b&state=x%26y"),
            ("https://a/cb?x=1", "https://a/cb?x=1&code=a%20b&state=x%26y"),
            ("https://a/cb?x=1&", "https://a/cb?x=1&code=a%20b&state=x%26y"),
            ("myapp://cb", "myapp://cb?code=a%20b&state=x%26y"),
        ] {
            assert_eq!(with_query(address, &parameters), expected);
        }
        assert_eq!(with_fragment("https://a/cb", &parameters), "https://a/cb#code=a%20b&state=x%26y");
    }
}
