//! A browser: it keeps cookies, fills in forms, and stops at redirects. And an app, which has none of that.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gatewright_model::arrival::{Arrival, LoginTarget, Scheme};
use gatewright_model::body::Body;
use gatewright_model::login_domain;
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::Login as _;
use gatewright_model::timestamp::Timestamp;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use serde_json::Value;

use crate::house::{House, PREFIX};

/// An answer, read.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::FOUND, "{}", self.text);
        self.headers["location"].to_str().unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// A parameter of the address that somebody is sent to.
    pub(crate) fn sent(&self, name: &str) -> Option<String> {
        parameter(self.location(), name)
    }

    /// What a form's field holds.
    pub(crate) fn field(&self, name: &str) -> String {
        let tag = self.text.split('<').find(|tag| tag.contains(&format!("name=\"{name}\""))).unwrap();
        let value = tag.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        value.to_owned()
    }

    /// Where the first form goes.
    pub(crate) fn action(&self) -> String {
        self.action_of(1)
    }

    /// Where the form of this number goes.
    pub(crate) fn action_of(&self, number: usize) -> String {
        self.text.split("action=\"").nth(number).unwrap().split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&")
    }

    /// A page without what differs by name: itself, and the masked address that a code goes to.
    pub(crate) fn without(&self, name: &str) -> String {
        let text = self.text.replace(name, "NAME");
        let Some((before, rest)) = text.split_once("on its way to <strong>") else { return text };
        let (masked, after) = rest.split_once("</strong>").unwrap();
        assert_eq!((masked.len(), &masked[1..5]), (9, "***@"), "{masked}");
        format!("{before}{after}")
    }
}

/// A parameter of an address's query or fragment, decoded.
pub(crate) fn parameter(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once(['?', '#'])?;
    let found = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(given, _)| *given == name)?;
    Some(percent_encoding::percent_decode_str(found.1).decode_utf8().unwrap().into_owned())
}

/// Parameters as a form has them.
pub(crate) fn written(pairs: &[(&str, &str)]) -> String {
    let escape = |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    pairs.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect::<Vec<_>>().join("&")
}

/// Sends one request to the domain. `address` is as the domain writes it: by host where it begins with no other base.
pub(crate) async fn send(
    house: &House,
    scheme: Scheme,
    method: &str,
    address: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Answer {
    let path = address.split('?').next().unwrap();
    let target = match login_domain::prefix_of_path(path) {
        Some((prefix, rest)) => {
            LoginTarget { prefix: prefix.to_owned(), base_path: login_domain::base_path(prefix), path: rest.to_owned() }
        }
        None => LoginTarget { prefix: PREFIX.to_owned(), base_path: String::new(), path: path.to_owned() },
    };
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let arrival = Arrival {
        head: request.body(()).unwrap().into_parts().0,
        original_head: OriginalHead::new(None),
        body: Body::whole(body.to_owned()),
        peer: "127.0.0.1:1".parse().unwrap(),
        scheme,
        arrived_at: Timestamp::default(),
        origin: None,
    };
    let (parts, body) = house.door.visit(arrival, target).await.into_parts();
    let text = String::from_utf8_lossy(&body.collect().await.unwrap().to_bytes()).into_owned();
    Answer { status: parts.status, headers: parts.headers, text }
}

/// An app's request to an endpoint for apps.
pub(crate) async fn call(house: &House, path: &str, headers: &[(&str, &str)], form: &[(&str, &str)]) -> Answer {
    let mut headers = headers.to_vec();
    headers.push(("content-type", "application/x-www-form-urlencoded"));
    send(house, Scheme::Http, "POST", path, &headers, &written(form)).await
}

/// A browser on a domain.
pub(crate) struct Browser<'a> {
    pub(crate) house: &'a House,
    pub(crate) scheme: Scheme,
    pub(crate) cookies: RefCell<BTreeMap<String, String>>,
}

const HOST: &str = "my-app.auth.localhost:4566";

impl<'a> Browser<'a> {
    pub(crate) fn new(house: &'a House) -> Self {
        Self { house, scheme: Scheme::Http, cookies: RefCell::default() }
    }

    /// Opens an address.
    pub(crate) async fn open(&self, address: &str) -> Answer {
        let headers = [("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document"), ("sec-fetch-site", "cross-site")];
        self.request("GET", address, &headers, "").await
    }

    /// Sends a form that a page of this domain shows.
    pub(crate) async fn submit(&self, page: &Answer, fields: &[(&str, &str)]) -> Answer {
        self.submit_to(&page.action(), &page.field("_csrf"), fields).await
    }

    /// Sends a form with this token.
    pub(crate) async fn submit_to(&self, address: &str, token: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = format!("{}://{HOST}", self.scheme.as_str());
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("origin", origin.as_str()),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "document"),
            ("sec-fetch-site", "same-origin"),
        ];
        let fields: Vec<(&str, &str)> = std::iter::once(("_csrf", token)).chain(fields.iter().copied()).collect();
        self.request("POST", address, &headers, &written(&fields)).await
    }

    pub(crate) async fn request(&self, method: &str, address: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let cookies: Vec<String> = self.cookies.borrow().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let mut headers = headers.to_vec();
        headers.push(("host", HOST));
        if !cookies.is_empty() {
            headers.push(("cookie", &cookies));
        }
        let answer = send(self.house, self.scheme, method, address, &headers, body).await;
        for given in answer.headers.get_all("set-cookie") {
            let given = given.to_str().unwrap();
            let (name, value) = given.split(';').next().unwrap().split_once('=').unwrap();
            if given.contains("Max-Age=0") {
                self.cookies.borrow_mut().remove(name);
            } else {
                self.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    /// The address that an app sends people to, with these parameters instead of its own; an empty one is left out.
    pub(crate) fn authorize(&self, change: &[(&str, &str)]) -> String {
        format!("/oauth2/authorize?{}", self.query(change))
    }

    /// The query of such an address.
    pub(crate) fn query(&self, change: &[(&str, &str)]) -> String {
        let client = &self.house.client;
        let callback = client.settings.callback_urls.as_ref().unwrap()[0].as_str();
        let mut parameters = vec![
            ("client_id", client.id.as_str()),
            ("response_type", "code"),
            ("redirect_uri", callback),
            ("state", "some state"),
        ];
        for (name, value) in change {
            parameters.retain(|(given, _)| given != name);
            parameters.push((name, value));
        }
        parameters.retain(|(_, value)| !value.is_empty());
        written(&parameters)
    }

    /// Signs in from the app's address on; the answer sends back to the app.
    pub(crate) async fn sign_in(&self, change: &[(&str, &str)], username: &str, password: &str) -> Answer {
        let sent = self.open(&self.authorize(change)).await;
        let page = self.open(sent.location()).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        self.submit(&page, &[("username", username), ("password", password)]).await
    }
}
