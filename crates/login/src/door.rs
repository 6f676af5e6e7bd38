//! The door: domain → pool, path → endpoint, and what is asked of every request before an endpoint sees it.

use std::time::Duration;

use bytes::Bytes;
use gatewright_identity::user_pool_domain;
use gatewright_model::arrival::{Arrival, LoginTarget};
use gatewright_model::body::Body;
use gatewright_model::ports::{Boxed, Lineage, Login};
use http::header::{ALLOW, CONTENT_TYPE, HeaderValue};
use http::{Method, Response, StatusCode};
use http_body_util::{BodyExt as _, Limited};

use crate::authorization_request::PageError;
use crate::endpoint::{Endpoint, Kind};
use crate::form::Form;
use crate::look::Look;
use crate::page::Frame;
use crate::ports::Ports;
use crate::site::{Outcome, Stop, Visit};
use crate::texts::ENGLISH;
use crate::ways_in::WaysIn;
use crate::{
    answer, asked, asset, authorize, change_password, confirm, confirm_forgot_password, cors, error_page, forgot_password, guard,
    idp_response, logout, mfa, mfa_setup, page, revoke, sign_in, sign_up, token, user_info,
};

/// Largest form, in bytes.
pub const FORM_BYTES_MAX: usize = 64 * 1024;
/// How long a form may take to come.
const FORM_WAIT: Duration = Duration::from_secs(10);

const FORM: &str = "application/x-www-form-urlencoded";

/// The door of pools' domains.
pub struct LoginDoor {
    ports: Ports,
}

impl LoginDoor {
    /// The domains of these user pools.
    #[must_use]
    pub fn new(ports: Ports) -> Self {
        Self { ports }
    }

    async fn answer(&self, arrival: Arrival, target: LoginTarget) -> Response<Body> {
        let is_head = arrival.head.method == Method::HEAD;
        let base_path = target.base_path.clone();
        let mut answer = match self.outcome(arrival, target).await {
            Ok(answer) => answer,
            Err(Stop::Answered(answer)) => *answer,
            Err(Stop::Failed(refusal)) => {
                tracing::error!(cause = ?refusal.cause, "a page of a pool's domain has failed");
                page::framed_error(StatusCode::INTERNAL_SERVER_ERROR, Frame::bare(&base_path), ENGLISH.failed, None)
            }
        };
        if is_head {
            *answer.body_mut() = Body::empty();
        }
        answer
    }

    async fn outcome(&self, arrival: Arrival, target: LoginTarget) -> Outcome {
        let LoginTarget { prefix, base_path, path } = target;
        // Before anything is written: a function that is to be told of it afterwards could not be called.
        let trace_id = arrival.head.headers.get("x-amzn-trace-id").and_then(|value| value.to_str().ok());
        if Lineage::inside(trace_id).depth > Lineage::DEPTH_MAX {
            return Ok(page::framed_error(StatusCode::TOO_MANY_REQUESTS, Frame::bare(&base_path), ENGLISH.busy, None));
        }
        let not_found = |frame, message| page::framed_error(StatusCode::NOT_FOUND, frame, message, None);
        let Some((pool, _)) = user_pool_domain::find(&self.ports.identity, &prefix).await? else {
            // What that page loads is nobody's.
            let is_style = Endpoint::at(&path) == Some(Endpoint::Style);
            return Ok(if is_style { page::style() } else { not_found(Frame::bare(&base_path), ENGLISH.no_such_domain) });
        };
        let Some(endpoint) = Endpoint::at(&path) else {
            let look = Look::of_pages(&self.ports.identity, &pool, None).await?;
            return Ok(not_found(Frame::of_pool(&base_path, &look), ENGLISH.no_such_page));
        };
        let is_for_apps = endpoint.kind() == Kind::Apps;
        let opened = |answer| if is_for_apps { cors::open(answer) } else { answer };
        let method = match arrival.head.method {
            Method::OPTIONS if is_for_apps => return Ok(cors::preflight()),
            Method::HEAD if endpoint.acts_on_get() => return Ok(wrong_method(endpoint)),
            Method::HEAD => Method::GET,
            ref method => method.clone(),
        };
        if !endpoint.methods().contains(&method) {
            return Ok(opened(wrong_method(endpoint)));
        }
        let raw_query = arrival.head.uri.query().unwrap_or_default().to_owned();
        let query = Form::parse(&raw_query);
        let is_form = arrival.head.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(is_form_type);
        let body = if method == Method::POST { self.read(arrival.body).await? } else { Bytes::new() };
        let text = std::str::from_utf8(&body).ok().filter(|_| is_form || body.is_empty());
        let form = text.and_then(|text| Form::parse(text).ok());
        let is_readable = query.is_ok() && form.is_some();
        let query = query.unwrap_or_default();
        let look = match endpoint.kind() {
            Kind::Page => Look::of_pages(&self.ports.identity, &pool, query.get("client_id")).await?,
            Kind::Apps | Kind::Asset => Look::default(),
        };
        let mut visit = Visit {
            pool,
            look,
            base_path,
            scheme: arrival.scheme,
            head: arrival.head,
            raw_query,
            query,
            form: form.unwrap_or_default(),
            ways_in: WaysIn::default(),
        };
        if endpoint.kind() == Kind::Page
            && let Some(client) = asked::client(&self.ports, &visit, &visit.query).await?
        {
            visit.ways_in = WaysIn::of(&self.ports.identity, &visit.pool, &client).await?;
        }
        match endpoint.kind() {
            Kind::Apps if !is_readable => Ok(cors::open(crate::oauth_error::OAuthError::InvalidRequest.answer())),
            Kind::Apps => Ok(cors::open(self.for_apps(endpoint, &visit).await)),
            Kind::Asset => match endpoint {
                Endpoint::PoolStyle => asset::style_sheet(&self.ports, &visit).await,
                Endpoint::Logo => asset::logo(&self.ports, &visit).await,
                _ => Ok(page::style()),
            },
            Kind::Page => self.page(endpoint, &method, &visit, is_readable).await,
        }
    }

    async fn for_apps(&self, endpoint: Endpoint, visit: &Visit) -> Response<Body> {
        match endpoint {
            Endpoint::UserInfo => user_info::read(&self.ports, visit).await,
            Endpoint::Revoke => revoke::post(&self.ports, visit).await,
            _ => token::post(&self.ports, visit).await,
        }
    }

    async fn page(&self, endpoint: Endpoint, method: &Method, visit: &Visit, is_readable: bool) -> Outcome {
        let ports = &self.ports;
        let refused = |message| Ok(page::error(StatusCode::FORBIDDEN, visit, message, None));
        if !guard::is_opened_as_page(visit, endpoint) {
            return refused(ENGLISH.opened_by_page);
        }
        if !is_readable {
            return Ok(match endpoint {
                Endpoint::IdpResponse => idp_response::over(visit),
                _ => authorize::unreadable(visit),
            });
        }
        if endpoint.is_for_own_users() && !visit.ways_in.has_own_users {
            return Ok(error_page::sent_to(visit, PageError::NoProvider));
        }
        if *method == Method::POST {
            if !guard::is_own_form(visit) {
                return refused(ENGLISH.form_is_foreign);
            }
            return match endpoint {
                Endpoint::SignUp => sign_up::post(ports, visit).await,
                Endpoint::Confirm => confirm::post(ports, visit).await,
                Endpoint::Resend => confirm::resend(ports, visit).await,
                Endpoint::ChangePassword => change_password::post(ports, visit).await,
                Endpoint::Mfa => mfa::post(ports, visit).await,
                Endpoint::MfaSetup => mfa_setup::post(ports, visit).await,
                Endpoint::ForgotPassword => forgot_password::post(ports, visit).await,
                Endpoint::ConfirmForgotPassword => confirm_forgot_password::post(ports, visit).await,
                _ => sign_in::post(ports, visit).await,
            };
        }
        match endpoint {
            Endpoint::Authorize => authorize::authorize(ports, visit).await,
            Endpoint::IdpResponse => idp_response::get(ports, visit).await,
            Endpoint::SignUp => sign_up::get(ports, visit).await,
            Endpoint::Confirm => confirm::get(ports, visit).await,
            // There is nothing to answer without a sign-in.
            Endpoint::ChangePassword | Endpoint::Mfa | Endpoint::MfaSetup => Ok(change_password::get(visit)),
            Endpoint::ForgotPassword => forgot_password::get(ports, visit).await,
            Endpoint::ConfirmForgotPassword => confirm_forgot_password::get(ports, visit).await,
            Endpoint::Logout => logout::get(ports, visit).await,
            Endpoint::Error => Ok(error_page::get(visit)),
            _ => sign_in::get(ports, visit).await,
        }
    }

    async fn read(&self, body: Body) -> Result<Bytes, Stop> {
        let too_large = || Stop::from(answer::empty(StatusCode::PAYLOAD_TOO_LARGE));
        tokio::select! {
            read = Limited::new(body, FORM_BYTES_MAX).collect() => match read {
                Ok(read) => Ok(read.to_bytes()),
                Err(_) => Err(too_large()),
            },
            () = self.ports.clock.sleep(FORM_WAIT) => Err(answer::empty(StatusCode::REQUEST_TIMEOUT).into()),
        }
    }
}

impl Login for LoginDoor {
    fn visit(&self, arrival: Arrival, target: LoginTarget) -> Boxed<'_, Response<Body>> {
        Box::pin(self.answer(arrival, target))
    }
}

fn is_form_type(content_type: &str) -> bool {
    content_type.split(';').next().is_some_and(|media_type| media_type.trim().eq_ignore_ascii_case(FORM))
}

fn wrong_method(endpoint: Endpoint) -> Response<Body> {
    let mut refused = answer::empty(StatusCode::METHOD_NOT_ALLOWED);
    let methods: Vec<&str> = endpoint.methods().iter().map(Method::as_str).collect();
    if let Ok(methods) = HeaderValue::try_from(methods.join(", ")) {
        refused.headers_mut().insert(ALLOW, methods);
    }
    refused
}
