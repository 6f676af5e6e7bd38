//! The way out to identity providers, against real servers on this machine.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_issuers::{AllowedIssuer, AllowedIssuers, EXCHANGE_MAX, EXCHANGES_MAX, GuardedProviders};
use gatewright_model::ports::{
    ExchangeFailure, NamedBy, ProviderAnswer, ProviderEndpoint, ProviderExchange as _, ProviderRequest, Tasks as _,
};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::tasks::RuntimeTasks;
use http::{HeaderMap, Method, StatusCode};

use crate::server::{Behaviour, OneAnswer, Server, answer, chunked, resolving, trusting};

const BYTES_MAX: usize = 1000;

struct House {
    providers: GuardedProviders,
    clock: FakeClock,
}

impl House {
    fn new(allowed: &[&str], resolver: OneAnswer) -> Self {
        Self::at("127.0.0.1:2".parse().unwrap(), allowed, resolver)
    }

    fn at(own: SocketAddr, allowed: &[&str], resolver: OneAnswer) -> Self {
        let clock = FakeClock::new();
        let allowed = allowed.iter().map(|text| AllowedIssuer::parse(text).unwrap()).collect();
        let allowed = AllowedIssuers::new(allowed).unwrap();
        let providers = GuardedProviders::new(Arc::new(resolver), trusting(), Arc::new(clock.clone()), allowed, own);
        Self { providers, clock }
    }

    async fn post(&self, endpoint: &ProviderEndpoint, body: &str) -> Result<ProviderAnswer, ExchangeFailure> {
        let request = ProviderRequest {
            endpoint,
            method: Method::POST,
            headers: HeaderMap::from_iter([(http::header::AUTHORIZATION, "Bearer x".parse().unwrap())]),
            body: Bytes::from(body.to_owned()),
            answer_bytes_max: BYTES_MAX,
        };
        self.providers.exchange(request).await
    }

    /// What comes of a question at an address that the settings name.
    async fn ask(&self, url: &str) -> Result<(StatusCode, Bytes), ExchangeFailure> {
        let endpoint = ProviderEndpoint { url: url.to_owned(), named_by: NamedBy::Settings };
        self.post(&endpoint, "a=b").await.map(|answer| (answer.status, answer.body))
    }

    /// Why nobody is asked at an address that the document of an issuer names.
    async fn refused(&self, url: &str, issuer: &str) -> Option<ExchangeFailure> {
        let endpoint = ProviderEndpoint { url: url.to_owned(), named_by: NamedBy::DocumentOf(issuer.to_owned()) };
        self.post(&endpoint, "").await.err()
    }
}

fn says(status: &str, body: &str) -> Behaviour {
    Behaviour::Says(answer(&format!("{status}\r\nContent-Length: {}", body.len()), body.as_bytes()))
}

#[tokio::test]
async fn a_question_is_asked_whole_and_answered_whole_whatever_the_status() {
    for (status, code) in [("200 OK", 200), ("400 Bad Request", 400), ("302 Found\r\nLocation: /elsewhere", 302)] {
        let server = Server::over_tls(says(status, "{\"x\":1}")).await;
        let house = House::new(&[&format!("https://idp.test:{}", server.port)], resolving(&["127.0.0.1"]));
        let (told, body) = house.ask(&format!("https://idp.test:{}/token?tenant=a", server.port)).await.unwrap();
        assert_eq!((told.as_u16(), &body[..]), (code, &b"{\"x\":1}"[..]));
        let requests = server.requests();
        let [request] = requests.as_slice() else { panic!("{requests:?}") };
        assert!(request.starts_with("POST /token?tenant=a HTTP/1.1\r\n") && request.ends_with("\r\n\r\na=b"), "{request}");
        let request = request.to_ascii_lowercase();
        assert!(request.contains(&format!("\r\nhost: idp.test:{}\r\n", server.port)), "{request}");
        assert!(
            request.contains("\r\nauthorization: bearer x\r\n") && request.contains("\r\ncontent-length: 3\r\n"),
            "{request}"
        );
    }
}

#[tokio::test]
async fn who_is_not_at_a_public_address_is_asked_only_where_that_was_said() {
    let server = Server::over_tls(says("200 OK", "{}")).await;
    let (here, inside) = (resolving(&["127.0.0.1"]), format!("https://idp.test:{}", server.port));
    // Not allowed, allowed under another port, without TLS.
    let house = House::new(&[], here);
    for url in
        [&inside, "https://localhost/", "https://[::1]/", "https://10.0.0.1/", "http://idp.test/", "http://169.254.169.254/"]
    {
        assert_eq!(house.ask(url).await.unwrap_err(), ExchangeFailure::Forbidden, "{url}");
    }
    let house = House::new(&["https://idp.test:1"], resolving(&["127.0.0.1"]));
    assert_eq!(house.ask(&inside).await.unwrap_err(), ExchangeFailure::Forbidden);
    for addresses in [&["169.254.169.254"][..], &["127.0.0.1", "169.254.169.254"], &["100.100.100.200"], &["0.0.0.0"]] {
        let house = House::new(&[&inside], resolving(addresses));
        assert_eq!(house.ask(&inside).await.unwrap_err(), ExchangeFailure::Forbidden, "{addresses:?}");
    }
    assert_eq!(server.requests(), Vec::<String>::new());
    let house = House::new(&[&inside], resolving(&["127.0.0.1"]));
    assert!(house.ask(&inside).await.is_ok());
}

#[tokio::test]
async fn without_tls_a_provider_is_on_this_machine() {
    let server = Server::start(None, says("200 OK", "{}")).await;
    for host in ["localhost", "127.0.0.1"] {
        let url = format!("http://{host}:{}/token", server.port);
        assert!(House::new(&[], resolving(&["127.0.0.1"])).ask(&url).await.is_ok());
        // A name for this machine that leads elsewhere.
        for addresses in [&["1.1.1.1"][..], &["127.0.0.1", "10.0.0.1"]] {
            let refused = House::new(&[], resolving(addresses)).ask(&url).await.unwrap_err();
            assert_eq!(refused, ExchangeFailure::Forbidden, "{addresses:?}");
        }
    }
}

#[tokio::test]
async fn a_document_leads_nowhere_where_its_issuer_may_not_be() {
    let server = Server::start(None, says("200 OK", "{}")).await;
    let inside = Server::over_tls(says("200 OK", "{}")).await;
    let own = format!("http://localhost:{}/token", server.port);
    let allowed = format!("https://idp.test:{}", inside.port);
    let house = House::new(&[&allowed], resolving(&["127.0.0.1"]));
    for url in [&own, &allowed] {
        assert_eq!(house.refused(url, "https://idp.example").await, Some(ExchangeFailure::Forbidden), "{url}");
        assert_eq!(house.refused(url, "not an issuer").await, Some(ExchangeFailure::Forbidden), "{url}");
    }
    assert_eq!((server.requests().len(), inside.requests().len()), (0, 0));
    assert_eq!(house.refused(&own, "http://127.0.0.1:9").await, None);
    assert_eq!(house.refused(&allowed, &allowed).await, None);
}

#[tokio::test]
async fn of_this_server_only_its_pools_are_asked() {
    let server = Server::start(None, says("200 OK", "{}")).await;
    let own = SocketAddr::from(([127, 0, 0, 1], server.port));
    for listening in [own, SocketAddr::from(([0, 0, 0, 0], server.port))] {
        let house = House::at(listening, &[], resolving(&["127.0.0.1"]));
        for path in ["/", "/?Action=CreateUser", "/_gatewright/reset", "/_gatewright/auth/p/login"] {
            let refused = house.ask(&format!("http://localhost:{}{path}", server.port)).await.unwrap_err();
            assert_eq!(refused, ExchangeFailure::Forbidden, "{path}");
        }
        assert!(house.ask(&format!("http://localhost:{}/_gatewright/auth/p/oauth2/token", server.port)).await.is_ok());
    }
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn an_answer_over_the_limit_or_compressed_is_not_read() {
    let long = "x".repeat(BYTES_MAX + 1);
    for (behaviour, expected) in [
        (says("200 OK", &long[1..]), None),
        (says("200 OK", &long), Some(ExchangeFailure::Unusable)),
        (
            Behaviour::Says(answer("400 Bad Request\r\nTransfer-Encoding: chunked", &chunked(long.as_bytes()))),
            Some(ExchangeFailure::Unusable),
        ),
        (Behaviour::SaysAndWaits(answer("200 OK\r\nContent-Length: 1001", b"")), Some(ExchangeFailure::Unusable)),
        (says("200 OK\r\nContent-Encoding: gzip", "x"), Some(ExchangeFailure::Unusable)),
        (Behaviour::Says(Vec::new()), Some(ExchangeFailure::Unreachable)),
        (Behaviour::Says(answer("200 OK\r\nContent-Length: 9", b"x")), Some(ExchangeFailure::Unreachable)),
    ] {
        let server = Server::start(None, behaviour).await;
        let house = House::new(&[], resolving(&["127.0.0.1"]));
        let asked = house.ask(&format!("http://127.0.0.1:{}/", server.port)).await;
        assert_eq!(asked.err(), expected);
    }
    let house = House::new(&[], resolving(&["127.0.0.1"]));
    assert_eq!(house.ask("http://127.0.0.1:1/").await.unwrap_err(), ExchangeFailure::Unreachable);
}

#[tokio::test]
async fn all_of_an_exchange_has_one_deadline() {
    for behaviour in [Behaviour::Silent, Behaviour::SaysAndWaits(answer("200 OK\r\nContent-Length: 9", b"x"))] {
        let is_silent = matches!(behaviour, Behaviour::Silent);
        let server = Server::start(None, behaviour).await;
        let house = House::new(&[], resolving(&["127.0.0.1"]));
        let url = format!("http://127.0.0.1:{}/", server.port);
        let mut waiting = std::pin::pin!(house.ask(&url));
        loop {
            tokio::select! {
                biased;
                answer = &mut waiting => panic!("{:?}", answer.err()),
                () = tokio::task::yield_now() => {}
            }
            let is_asked = !server.requests().is_empty() || (is_silent && server.accepted() > 0);
            // Only the deadline of all of it is waited for then.
            if house.clock.sleepers() == 1 && is_asked {
                break;
            }
        }
        house.clock.advance(EXCHANGE_MAX - Duration::from_millis(1));
        tokio::select! {
            biased;
            answer = &mut waiting => panic!("{:?}", answer.err()),
            () = tokio::task::yield_now() => {}
        }
        house.clock.advance(Duration::from_millis(1));
        assert_eq!(waiting.await.unwrap_err(), ExchangeFailure::TimedOut);
    }
}

#[tokio::test]
async fn so_many_are_asked_at_once_and_no_more() {
    let server = Server::start(None, Behaviour::Silent).await;
    let house = Arc::new(House::new(&[], resolving(&["127.0.0.1"])));
    let url = format!("http://127.0.0.1:{}/", server.port);
    for _ in 0..EXCHANGES_MAX {
        let (house, url) = (Arc::clone(&house), url.clone());
        RuntimeTasks.spawn("exchange", Box::pin(async move { drop(house.ask(&url).await) }));
    }
    while server.accepted() < EXCHANGES_MAX {
        tokio::task::yield_now().await;
    }
    assert_eq!(house.ask(&url).await.unwrap_err(), ExchangeFailure::TooMany);
    // Their time is over.
    house.clock.advance(EXCHANGE_MAX);
    let other = Server::start(None, says("200 OK", "{}")).await;
    let url = format!("http://127.0.0.1:{}/", other.port);
    while let Err(problem) = house.ask(&url).await {
        assert_eq!(problem, ExchangeFailure::TooMany);
        tokio::task::yield_now().await;
    }
}
