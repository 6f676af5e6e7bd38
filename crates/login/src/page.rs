//! Pages: a template each, and the headers under which they are shown.
//!
//! The templates lie in `templates/`, the style sheet in `assets/`, the words in `texts`. Pages have no script, load nothing but
//! style sheets and a logo of this domain, cannot be framed, and are kept by no cache.
//!
//! There is no `form-action` in the policy: Chromium applies it to every redirect that follows a form
//! (<https://github.com/w3c/webappsec-csp/issues/8>), and where an app sends people on from its own address is not known here.

use askama::Template;
use bytes::Bytes;
use gatewright_identity::user_pool::{ContactAttribute, PasswordPolicy, UserPool};
use gatewright_model::body::Body;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use http::{HeaderValue, Response, StatusCode};

use crate::answer;
use crate::look::Look;
use crate::site::Visit;
use crate::texts::{ENGLISH, Texts};

pub(crate) mod change_password;
pub(crate) mod confirm;
pub(crate) mod confirm_forgot_password;
pub(crate) mod forgot_password;
pub(crate) mod mfa;
pub(crate) mod mfa_setup;
mod qr_code;
pub(crate) mod sign_in;
pub(crate) mod sign_up;

const STYLE: &str = include_str!("../assets/login.css");
/// Where the style sheet is.
pub(crate) const STYLE_PATH: &str = "/assets/login.css";

const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
);
const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// What all pages have.
#[derive(Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) texts: &'static Texts,
    pub(crate) style: String,
    /// Where the pool's own style sheet is.
    pub(crate) pool_style: Option<String>,
    /// Where the pool's logo is.
    pub(crate) logo: Option<String>,
    /// The form's token.
    pub(crate) form_token: &'a str,
    /// What went wrong at the last try.
    pub(crate) problem: Option<String>,
    /// What went well.
    pub(crate) notice: Option<&'static str>,
}

/// What people type to say who they are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NameField {
    pub(crate) label: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) autocomplete: &'static str,
}

/// A required attribute on a form.
#[derive(Debug)]
pub(crate) struct AttributeField<'a> {
    pub(crate) name: &'a str,
    pub(crate) label: String,
    pub(crate) kind: &'static str,
    pub(crate) autocomplete: &'static str,
    pub(crate) value: &'a str,
}

/// `/error`, and whatever else cannot be shown.
#[derive(Template)]
#[template(path = "error.html")]
pub(crate) struct ErrorPage<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) message: &'a str,
    pub(crate) code: Option<&'a str>,
}

impl<'a> Frame<'a> {
    /// The frame of a page of nobody's: the pool is not known, or cannot be read.
    pub(crate) fn bare(base_path: &str) -> Self {
        let style = format!("{base_path}{STYLE_PATH}");
        Self { texts: &ENGLISH, style, pool_style: None, logo: None, form_token: "", problem: None, notice: None }
    }

    /// The frame of a page that has no form, with a pool's look.
    pub(crate) fn of_pool(base_path: &str, look: &Look) -> Self {
        let here = |path: &String| format!("{base_path}{path}");
        let Look { style_sheet_path, logo_path } = look;
        let (pool_style, logo) = (style_sheet_path.as_ref().map(here), logo_path.as_ref().map(here));
        Self { pool_style, logo, ..Self::bare(base_path) }
    }

    /// The frame of a page with a form.
    pub(crate) fn of_form(visit: &Visit, form_token: &'a str) -> Self {
        Self { form_token, ..Self::of_pool(&visit.base_path, &visit.look) }
    }
}

impl NameField {
    /// What users of a pool type.
    pub(crate) fn of(pool: &UserPool, texts: &'static Texts) -> Self {
        let has = |contact| pool.username_attributes.iter().flatten().any(|given| *given == contact);
        let (label, kind) = match (has(ContactAttribute::Email), has(ContactAttribute::PhoneNumber)) {
            (true, true) => (texts.email_or_phone_number, "text"),
            (true, false) => (texts.email, "email"),
            (false, true) => (texts.phone_number, "tel"),
            (false, false) => (texts.username, "text"),
        };
        Self { label, kind, autocomplete: "username" }
    }
}

/// What a pool demands of a password, a line each.
pub(crate) fn password_rules(policy: &PasswordPolicy, texts: &Texts) -> Vec<String> {
    let letters = [
        (policy.requires_uppercase, texts.uppercase),
        (policy.requires_lowercase, texts.lowercase),
        (policy.requires_numbers, texts.number),
        (policy.requires_symbols, texts.symbol),
    ];
    let least = format!("{} {}", policy.minimum_length, texts.characters_at_least);
    let demanded = letters.into_iter().filter(|(is_demanded, _)| *is_demanded).map(|(_, text)| text.to_owned());
    std::iter::once(least).chain(demanded).collect()
}

/// Shows a page.
pub(crate) fn show(status: StatusCode, page: &impl Template) -> Response<Body> {
    let text = match page.render() {
        Ok(text) => text,
        Err(cause) => {
            tracing::error!(%cause, "a page cannot be written");
            return answer::empty(StatusCode::INTERNAL_SERVER_ERROR);
        }
    };
    let mut shown = answer::empty(status);
    *shown.body_mut() = Body::whole(text);
    let headers = shown.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CONTENT_SECURITY_POLICY, POLICY);
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
    shown
}

/// The page that says that something cannot be shown.
pub(crate) fn error(status: StatusCode, visit: &Visit, message: &str, code: Option<&str>) -> Response<Body> {
    framed_error(status, Frame::of_pool(&visit.base_path, &visit.look), message, code)
}

/// The same before there is a visit.
pub(crate) fn framed_error(status: StatusCode, frame: Frame<'_>, message: &str, code: Option<&str>) -> Response<Body> {
    show(status, &ErrorPage { frame, message, code })
}

/// The style sheet.
pub(crate) fn style() -> Response<Body> {
    asset("text/css; charset=utf-8", STYLE)
}

/// What pages load.
pub(crate) fn asset(media_type: &'static str, content: impl Into<Bytes>) -> Response<Body> {
    let mut answer = Response::new(Body::whole(content));
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=300"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
