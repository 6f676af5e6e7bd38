//! Which endpoint has which path, and what it takes. AWS: `/authorize`, `/token`, … are other names of those below `/oauth2`.

use gatewright_identity::ui_customization::{LOGO_PATH, STYLE_SHEET_PATH};
use http::Method;

use crate::page::STYLE_PATH;

/// Where identity providers send browsers back to.
pub(crate) const RETURN_PATH: &str = "/oauth2/idpresponse";

/// An endpoint of a domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Endpoint {
    Authorize,
    Login,
    SignUp,
    Confirm,
    Resend,
    ChangePassword,
    Mfa,
    MfaSetup,
    ForgotPassword,
    ConfirmForgotPassword,
    Logout,
    Error,
    Token,
    Revoke,
    UserInfo,
    IdpResponse,
    Style,
    PoolStyle,
    Logo,
}

/// Who an endpoint is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// People: opened in a window of their own, forms only from this domain.
    Page,
    /// Apps and their pages, of any origin; cookies are not looked at.
    Apps,
    /// What pages load.
    Asset,
}

impl Endpoint {
    /// The endpoint at a path of the domain, compared as it was written.
    pub(crate) fn at(path: &str) -> Option<Self> {
        Some(match path {
            "/oauth2/authorize" | "/authorize" => Self::Authorize,
            "/login" => Self::Login,
            "/signup" => Self::SignUp,
            "/confirmUser" | "/confirm" => Self::Confirm,
            "/resendcode" => Self::Resend,
            "/changePassword" => Self::ChangePassword,
            "/mfa" => Self::Mfa,
            "/mfa/setup" => Self::MfaSetup,
            "/forgotPassword" => Self::ForgotPassword,
            "/confirmforgotPassword" => Self::ConfirmForgotPassword,
            "/logout" => Self::Logout,
            "/error" => Self::Error,
            "/oauth2/token" | "/token" => Self::Token,
            "/oauth2/revoke" | "/revoke" => Self::Revoke,
            "/oauth2/userInfo" | "/userInfo" => Self::UserInfo,
            RETURN_PATH => Self::IdpResponse,
            STYLE_PATH => Self::Style,
            STYLE_SHEET_PATH => Self::PoolStyle,
            LOGO_PATH => Self::Logo,
            _ => return None,
        })
    }

    /// Who it is for.
    pub(crate) const fn kind(self) -> Kind {
        match self {
            Self::Token | Self::Revoke | Self::UserInfo => Kind::Apps,
            Self::Style | Self::PoolStyle | Self::Logo => Kind::Asset,
            Self::Authorize
            | Self::Login
            | Self::SignUp
            | Self::Confirm
            | Self::Resend
            | Self::ChangePassword
            | Self::Mfa
            | Self::MfaSetup
            | Self::ForgotPassword
            | Self::ConfirmForgotPassword
            | Self::Logout
            | Self::IdpResponse
            | Self::Error => Kind::Page,
        }
    }

    /// Whether it is of use to the pool's own users alone.
    pub(crate) const fn is_for_own_users(self) -> bool {
        let is_for_all = matches!(self, Self::Authorize | Self::Login | Self::Logout | Self::IdpResponse | Self::Error);
        matches!(self.kind(), Kind::Page) && !is_for_all
    }

    /// Whether a GET of it changes something: uses a visit up, ends a session, gives a code. It is not to be had by HEAD, with which nobody
    /// asks for that.
    pub(crate) const fn acts_on_get(self) -> bool {
        matches!(self, Self::Authorize | Self::Logout | Self::IdpResponse)
    }

    /// What it takes; HEAD wherever GET is, unless it [acts](Self::acts_on_get).
    pub(crate) const fn methods(self) -> &'static [Method] {
        match self {
            Self::Authorize | Self::Logout | Self::IdpResponse | Self::Error | Self::Style | Self::PoolStyle | Self::Logo => {
                &[Method::GET]
            }
            Self::Token | Self::Revoke | Self::Resend => &[Method::POST],
            Self::Login
            | Self::SignUp
            | Self::Confirm
            | Self::ChangePassword
            | Self::Mfa
            | Self::MfaSetup
            | Self::ForgotPassword
            | Self::ConfirmForgotPassword
            | Self::UserInfo => &[Method::GET, Method::POST],
        }
    }
}
