//! What a function URL says to web pages: `Cors`, read, checked and shown.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_Cors.html>. How many members the lists have, how long they are and what `MaxAge`
//! may be is checked before, by the model.
//!
//! # Not (yet) like AWS
//! - AWS takes any text. Here a text that could never be meant is refused, in words of ours: an origin that is neither `*` nor
//!   `http(s)://host[:port]` (so also one with a `*` inside), a method that AWS's documentation does not list, and what is no header's
//!   name.

use gatewright_model::function_url::FunctionUrlCors;
use gatewright_shapes_lambda::types::Cors;
use gatewright_wire::service::ServiceError;

use crate::refusal::invalid_parameter;

/// Stands for all origins, methods or headers.
const ANY: &str = "*";
/// The methods that AWS documents.
const METHODS: [&str; 6] = ["GET", "PUT", "HEAD", "POST", "PATCH", "DELETE"];

/// What is asked for; nothing when nothing is.
///
/// # Errors
/// 400 for a text that can never be meant.
pub(crate) fn admit(cors: &Cors) -> Result<Option<FunctionUrlCors>, ServiceError> {
    let list = |given: &Option<Vec<String>>| given.clone().unwrap_or_default();
    let admitted = FunctionUrlCors {
        allow_credentials: cors.allow_credentials,
        allow_headers: list(&cors.allow_headers),
        allow_methods: list(&cors.allow_methods),
        allow_origins: list(&cors.allow_origins),
        expose_headers: list(&cors.expose_headers),
        max_age_s: cors.max_age.and_then(|max_age| u32::try_from(max_age).ok()),
    };
    let check = |member: &str, texts: &[String], is_meant: fn(&str) -> bool| {
        let odd = texts.iter().find(|text| *text != ANY && !is_meant(text));
        odd.map_or(Ok(()), |text| Err(invalid_parameter(format!("Gatewright cannot use `{text}` in {member} of Cors."))))
    };
    check("AllowOrigins", &admitted.allow_origins, is_origin)?;
    check("AllowMethods", &admitted.allow_methods, |method| METHODS.contains(&method))?;
    check("AllowHeaders", &admitted.allow_headers, is_token)?;
    check("ExposeHeaders", &admitted.expose_headers, is_token)?;
    Ok((admitted != FunctionUrlCors::default()).then_some(admitted))
}

/// As it is shown: without what was not given.
pub(crate) fn show(cors: &FunctionUrlCors) -> Cors {
    let list = |list: &[String]| (!list.is_empty()).then(|| list.to_vec());
    Cors {
        allow_credentials: cors.allow_credentials,
        allow_headers: list(&cors.allow_headers),
        allow_methods: list(&cors.allow_methods),
        allow_origins: list(&cors.allow_origins),
        expose_headers: list(&cors.expose_headers),
        max_age: cors.max_age_s.and_then(|max_age| i32::try_from(max_age).ok()),
    }
}

/// `scheme://host[:port]` (RFC 6454, 6.2), as browsers write it.
fn is_origin(text: &str) -> bool {
    let authority = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    authority.is_some_and(|authority| {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:[]".contains(&byte);
        !authority.is_empty() && authority.bytes().all(is_plain)
    })
}

/// A header's name (RFC 9110, 5.6.2).
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origins(origins: &[&str]) -> Cors {
        Cors { allow_origins: Some(origins.iter().map(|origin| (*origin).to_owned()).collect()), ..Cors::default() }
    }

    #[test]
    fn origins_are_those_that_browsers_send() {
        for origin in ["*", "https://example.com", "http://localhost:3000", "http://[::1]:8080"] {
            assert!(admit(&origins(&[origin])).is_ok(), "{origin}");
        }
        let long = format!("https://{}", "a\r\nset-cookie: x");
        for origin in
            ["", "example.com", "https://", "https://example.com/", "https://*.example.com", "null", "https://a b", &long]
        {
            assert!(admit(&origins(&[origin])).is_err(), "{origin}");
        }
    }

    #[test]
    fn methods_and_headers_are_words() {
        let with = |methods: &str, headers: &str, exposed: &str| {
            let list = |text: &str| Some(vec![text.to_owned()]);
            admit(&Cors {
                allow_methods: list(methods),
                allow_headers: list(headers),
                expose_headers: list(exposed),
                ..Cors::default()
            })
        };
        assert!(with("GET", "X-Custom-Header", "*").is_ok());
        assert!(with("*", "*", "date").is_ok());
        assert!(with("get", "*", "*").is_err());
        assert!(with("TRACE", "*", "*").is_err());
        assert!(with("GET", "a,b", "*").is_err());
        assert!(with("GET", "*", "a\r\nb: c").is_err());
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(admit(&Cors::default()).unwrap(), None);
        assert_eq!(admit(&origins(&[])).unwrap(), None);
        let given = Cors { allow_credentials: Some(false), max_age: Some(0), ..Cors::default() };
        assert_eq!(show(&admit(&given).unwrap().unwrap()), given);
    }
}
