//! Who may open a page and who may send its form.
//!
//! A page is opened as a page: by a link, an address, a redirect of the whole window. What the browser names a fetch, a frame or an image
//! ([Fetch Metadata](https://www.w3.org/TR/fetch-metadata/)) is refused, so that no page of anybody, this server's own origin
//! included, reads one in the background or draws one under its own buttons. Only `/oauth2/authorize`, which shows nothing and sends
//! on, may be opened in a frame: apps ask there, by `prompt=none`, whether somebody is signed in. Clients that are no browsers say
//! nothing of the kind.
//!
//! A form is taken when `_csrf` is what the cookie `XSRF-TOKEN` is, which another site can neither read nor send, and when the browser
//! does not say that it comes from elsewhere (`Origin`, `Sec-Fetch-Site`), which a page that can set cookies here cannot help saying.

use gatewright_keys::secret_hash::is_same_secret;
use gatewright_model::body::Body;
use gatewright_model::ports::Entropy;
use http::Response;
use http::header::{HOST, ORIGIN};

use crate::cookie::Cookie;
use crate::endpoint::Endpoint;
use crate::site::Visit;

/// The field that holds a form's token.
pub(crate) const FORM_TOKEN_FIELD: &str = "_csrf";

/// Whether an endpoint is opened as a page, in a window of its own or in a frame where it may be.
pub(crate) fn is_opened_as_page(visit: &Visit, endpoint: Endpoint) -> bool {
    let says = |name: &str, wanted: &[&str]| match visit.header(name) {
        Some(value) => wanted.contains(&value),
        None => !visit.head.headers.contains_key(name),
    };
    let places: &[&str] = if endpoint == Endpoint::Authorize { &["document", "iframe", "frame"] } else { &["document"] };
    says("sec-fetch-mode", &["navigate"]) && says("sec-fetch-dest", places)
}

/// Whether a form comes from a page of this domain that was given to this browser.
pub(crate) fn is_own_form(visit: &Visit) -> bool {
    let (Some(field), Some(cookie)) = (visit.form.get(FORM_TOKEN_FIELD), Cookie::FormToken.of(visit)) else {
        return false;
    };
    is_same_secret(field, cookie) && is_from_own_origin(visit)
}

fn is_from_own_origin(visit: &Visit) -> bool {
    let has = |name: &str| visit.head.headers.contains_key(name);
    let is_same_site = match visit.header("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => !has("sec-fetch-site"),
    };
    let is_own = match visit.header(ORIGIN.as_str()) {
        Some(origin) => own_origin(visit).is_some_and(|own| origin.eq_ignore_ascii_case(&own)),
        None => !has(ORIGIN.as_str()),
    };
    is_same_site && is_own
}

/// `scheme://host[:port]` as the browser has addressed it. The listener has seen to it that Host and target agree.
pub(crate) fn own_origin(visit: &Visit) -> Option<String> {
    let of_target = visit.head.uri.authority().map(http::uri::Authority::as_str);
    let host = visit.header(HOST.as_str()).or(of_target)?;
    Some(format!("{}://{host}", visit.scheme.as_str()))
}

/// What a form is given and its cookie must be: the browser's, or a new one.
pub(crate) struct FormToken {
    pub(crate) value: String,
    is_new: bool,
}

/// Characters of a token: 160 bits.
const TOKEN_CHARS: usize = 32;

impl FormToken {
    /// The token of a browser's forms.
    pub(crate) fn of(visit: &Visit, entropy: &dyn Entropy) -> Self {
        match Cookie::FormToken.of(visit) {
            Some(value) => Self { value: value.to_owned(), is_new: false },
            None => Self { value: entropy.lower_id(TOKEN_CHARS), is_new: true },
        }
    }

    /// Gives the browser the token with the page that has it.
    pub(crate) fn with(&self, visit: &Visit, mut page: Response<Body>) -> Response<Body> {
        if self.is_new {
            Cookie::FormToken.set(visit, &self.value, &mut page);
        }
        page
    }
}
