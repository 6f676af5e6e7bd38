//! The form of `/mfa/setup`: a new secret as a picture, a link and a text, and a field for its first code.
//!
//! The link follows <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>, which authenticator apps read.

use askama::Template;
use gatewright_identity::flow::mfa_setup::Association;
use gatewright_model::body::Body;
use http::{Response, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::qr_code::{self, QrCode};
use super::{Frame, show};
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;

/// What stands for itself in a link: RFC 3986's unreserved characters.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// `/mfa/setup`.
#[derive(Template)]
#[template(path = "mfa_setup.html")]
struct MfaSetupPage<'a> {
    frame: Frame<'a>,
    action: String,
    username: &'a str,
    session: &'a str,
    secret: &'a str,
    link: &'a str,
    /// `None` when the link is too long for one.
    picture: Option<QrCode>,
}

/// The form.
pub(crate) fn page(
    ports: &Ports,
    visit: &Visit,
    association: &Association,
    username: &str,
    problem: Option<String>,
) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let secret = association.secret_code.expose();
    let link = link(&visit.pool.name, &association.account, secret);
    let page = MfaSetupPage {
        frame: Frame { problem, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/mfa/setup", &visit.raw_query),
        username,
        session: &association.session,
        secret,
        link: &link,
        picture: qr_code::of(&link),
    };
    token.with(visit, show(status, &page))
}

/// `otpauth://totp/{issuer}:{account}?secret=…&issuer={issuer}`.
fn link(issuer: &str, account: &str, secret: &str) -> String {
    let escaped = |text: &str| utf8_percent_encode(text, ESCAPED).to_string();
    // A colon ends the issuer.
    let issuer = escaped(&issuer.replace(':', " "));
    format!("otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}", escaped(account))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_says_whose_secret_it_is() {
        assert_eq!(
            link("My pool: \"A&B\"", "ann+x@example.com", "GEZDGNBV"),
            "otpauth://totp/My%20pool%20%20%22A%26B%22:ann%2Bx%40example.com?secret=GEZDGNBV&issuer=My%20pool%20%20%22A%26B%22"
        );
    }
}
