//! What a pool's style sheet may say: rules for AWS's classes, of plain declarations. Pure.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/hosted-ui-classic-branding.html>: the classes are AWS's list, and there
//! are neither at-rules nor HTML nor scripts in it. What would load something (`url(…)`, escapes that spell it) is refused too.
//!
//! # Not (yet) like AWS
//! - AWS also has a list of properties for each class; here every property is taken.
//! - AWS's words for a style sheet that it refuses are not recorded.

use crate::refusal::Refusal;

/// AWS: largest style sheet, in bytes.
pub const STYLE_SHEET_BYTES_MAX: usize = 3 * 1024;

/// AWS's classes, and the states of them that can be styled, as selectors.
pub const CLASSES: [&str; 18] = [
    ".background-customizable",
    ".banner-customizable",
    ".errorMessage-customizable",
    ".idpButton-customizable",
    ".idpButton-customizable:hover",
    ".idpDescription-customizable",
    ".inputField-customizable",
    ".inputField-customizable:focus",
    ".label-customizable",
    ".legalText-customizable",
    ".logo-customizable",
    ".passwordCheck-notValid-customizable",
    ".passwordCheck-valid-customizable",
    ".redirect-customizable",
    ".socialButton-customizable",
    ".submitButton-customizable",
    ".submitButton-customizable:hover",
    ".textDescription-customizable",
];

/// What a value must not hold, in lower case.
const FORBIDDEN: [&str; 9] = ["@", "<", ">", "\\", "url(", "image(", "image-set(", "expression(", "javascript:"];

/// A style sheet as browsers get it: without comments, so that they read what was checked, whatever they take for a comment.
///
/// # Errors
/// As [`check`].
pub fn served(css: &str) -> Result<String, Refusal> {
    check(css)?;
    without_comments(css)
}

/// Checks a style sheet.
///
/// # Errors
/// `InvalidParameter` that says what is wrong with it.
pub fn check(css: &str) -> Result<(), Refusal> {
    if css.len() > STYLE_SHEET_BYTES_MAX {
        return Err(invalid(&format!("it is larger than {} KB", STYLE_SHEET_BYTES_MAX / 1024)));
    }
    let css = without_comments(css)?;
    let mut rest = css.trim();
    while !rest.is_empty() {
        let (selectors, after) = rest.split_once('{').ok_or_else(|| invalid("a rule has no block"))?;
        let (block, after) = after.split_once('}').ok_or_else(|| invalid("a block has no end"))?;
        for selector in selectors.split(',').map(str::trim) {
            if !CLASSES.contains(&selector) {
                return Err(invalid(&format!("the selector {selector:?} is none that can be styled")));
            }
        }
        check_block(block)?;
        rest = after.trim_start();
    }
    Ok(())
}

fn check_block(block: &str) -> Result<(), Refusal> {
    for declaration in block.split(';').map(str::trim).filter(|declaration| !declaration.is_empty()) {
        let (property, value) = declaration.split_once(':').ok_or_else(|| invalid("a declaration has no value"))?;
        let (property, value) = (property.trim(), value.trim().to_ascii_lowercase());
        let is_name = !property.is_empty() && property.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-');
        if !is_name {
            return Err(invalid(&format!("{property:?} is no property")));
        }
        let forbidden = FORBIDDEN.iter().find(|forbidden| value.contains(**forbidden));
        if let Some(forbidden) = forbidden {
            return Err(invalid(&format!("a value holds {forbidden}")));
        }
        let is_plain = !value.is_empty() && !value.contains(['{', '}']) && !value.chars().any(char::is_control);
        if !is_plain {
            return Err(invalid(&format!("the value of {property} cannot be read")));
        }
    }
    Ok(())
}

/// The text with a blank in the place of each comment.
fn without_comments(css: &str) -> Result<String, Refusal> {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        text.push_str(before);
        text.push(' ');
        rest = after.split_once("*/").ok_or_else(|| invalid("a comment has no end"))?.1;
    }
    text.push_str(rest);
    Ok(text.replace(['\r', '\n', '\t'], " "))
}

fn invalid(problem: &str) -> Refusal {
    Refusal::invalid_parameter(format!("Invalid CSS: {problem}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn awss_template_is_taken() {
        let template = "
            /* the banner */ .banner-customizable { padding: 25px 0px 25px 0px; background-color: lightgray; }
            .submitButton-customizable:hover, .idpButton-customizable:hover { color: #fff; background-color: rgba(40, 111, 164, .9) !important }
            .inputField-customizable:focus { border-color: #66afe9; outline: 0; }
            .logo-customizable { max-width: 60%; max-height: 30%; }";
        check(template).unwrap();
        check("").unwrap();
        check("  /* nothing */ ").unwrap();
    }

    #[test]
    fn a_style_sheet_loads_nothing_and_styles_nothing_else() {
        for wrong in [
            "body { display: none }",
            "* { color: red }",
            ".label-customizable body { color: red }",
            ".label-customizable, form { color: red }",
            ".label-customizable:hover { color: red }",
            "@import 'https://evil.example/x.css';",
            "@media print { .label-customizable { color: red } }",
            ".label-customizable { background: url(https://evil.example) }",
            ".label-customizable { background: URL (x); background: UrL('x') }",
            ".label-customizable { background: u\\72l(https://evil.example) }",
            ".label-customizable { background: u/**/rl(x) } body { display: none }",
            ".label-customizable { color: red",
            ".label-customizable color: red }",
            ".label-customizable { color }",
            ".label-customizable { : red }",
            ".label-customizable { color: }",
            ".label-customizable { color: </style><script>alert(1)</script> }",
            ".label-customizable { color: red; { color: red } }",
            "/* no end",
            "} body { color: red",
        ] {
            assert!(check(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn browsers_get_what_was_checked() {
        let hidden = r#".label-customizable { content: "/*" } body { display: none } .label-customizable { content: "*/" }"#;
        assert!(!served(hidden).unwrap().contains("body"));
        assert!(served("body { display: none }").is_err());
    }

    #[test]
    fn the_largest_style_sheet_is_taken_and_one_byte_more_is_not() {
        let padded = |length: usize| format!("{: <length$}", ".label-customizable { color: red }");
        assert!(check(&padded(STYLE_SHEET_BYTES_MAX)).is_ok());
        assert!(check(&padded(STYLE_SHEET_BYTES_MAX + 1)).is_err());
    }
}
