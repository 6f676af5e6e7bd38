//! The way out, against real servers on this machine.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use gatewright_issuers::{FETCH_MAX, HttpsKeySets, IssuersElsewhere};
use gatewright_model::ports::KeysMissing;
use gatewright_testkit::clock::FakeClock;

use crate::issuer::{ISSUER, KEY, published, table};
use crate::server::{Authority, Behaviour, OneAnswer, POOL_ID, Server, TRUSTED, answer, chunked, resolving, trusting};

fn issuers(allowed: &[&str], resolver: OneAnswer) -> (IssuersElsewhere, FakeClock) {
    let clock = FakeClock::new();
    let fetcher = HttpsKeySets::new(Arc::new(resolver), trusting(), Arc::new(clock.clone()));
    (table(allowed, Arc::new(fetcher), &clock), clock)
}

/// What comes of asking this issuer for the key `k`.
async fn ask(issuer: &str, allowed: &[&str], resolver: OneAnswer) -> Result<(), KeysMissing> {
    let (issuers, _) = issuers(allowed, resolver);
    issuers.fetch(issuer, "k").await.map(|issuer| assert!(issuer.keys.has("k")))
}

async fn asked(server: &Server) -> Result<(), KeysMissing> {
    ask(&server.issuer(), &[&server.issuer()], resolving(&["127.0.0.1"])).await
}

/// The set, with blanks behind it up to a length.
fn padded(length: usize) -> Vec<u8> {
    let mut set = published(&[("k", &KEY)]).to_vec();
    set.resize(length, b' ');
    set
}

#[tokio::test]
async fn a_set_is_read_over_tls_however_its_body_is_framed() {
    let set = published(&[("k", &KEY)]);
    for answer in [
        answer(&format!("200 OK\r\nContent-Length: {}", set.len()), &set),
        answer("200 OK\r\nTransfer-Encoding: chunked", &chunked(&set)),
        answer("200 OK\r\nContent-Encoding: identity", &set),
        answer(&format!("103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: {}", set.len()), &set),
        answer("200 OK\r\nContent-Length: 150000", &padded(150_000)),
        answer("200 OK\r\nTransfer-Encoding: chunked", &chunked(&padded(150_000))),
    ] {
        let server = Server::over_tls(Behaviour::Says(answer)).await;
        assert_eq!(asked(&server).await, Ok(()));
        let requests = server.requests();
        let [request] = requests.as_slice() else { panic!("{requests:?}") };
        let request = request.to_ascii_lowercase();
        assert!(request.starts_with("get /eu-west-1_abc/.well-known/jwks.json http/1.1\r\n"), "{request}");
        assert!(request.contains(&format!("\r\nhost: idp.test:{}\r\n", server.port)), "{request}");
        assert!(request.contains("\r\naccept-encoding: identity\r\n") && !request.contains("gzip"), "{request}");
        for header in ["authorization", "cookie", "referer"] {
            assert!(!request.contains(header), "{request}");
        }
    }
}

#[tokio::test]
async fn nobody_is_followed_elsewhere_and_only_a_plain_200_is_a_set() {
    let set = published(&[("k", &KEY)]);
    for head in [
        "301 Moved Permanently\r\nLocation: /elsewhere",
        "302 Found\r\nLocation: https://idp.test/elsewhere",
        "307 Temporary Redirect\r\nLocation: /elsewhere",
        "308 Permanent Redirect\r\nLocation: /elsewhere",
        "201 Created",
        "206 Partial Content",
        "304 Not Modified",
        "404 Not Found",
        "500 Internal Server Error",
        "200 OK\r\nContent-Encoding: gzip",
        "200 OK\r\nContent-Encoding: br",
        "200 OK\r\nContent-Encoding: identity, gzip",
    ] {
        let server = Server::over_tls(Behaviour::Says(answer(head, &set))).await;
        assert_eq!(asked(&server).await, Err(KeysMissing::AnswerUnusable), "{head}");
        assert_eq!(server.requests().len(), 1, "{head}");
    }
}

#[tokio::test]
async fn a_set_over_the_limit_is_not_read_to_its_end() {
    for says in [
        Behaviour::SaysAndWaits(answer("200 OK\r\nContent-Length: 150001", b"")),
        Behaviour::Says(answer("200 OK\r\nTransfer-Encoding: chunked", &chunked(&padded(150_001)))),
        Behaviour::Says(answer("200 OK", &padded(150_001))),
        // Without an end.
        Behaviour::SaysAndWaits(answer("200 OK\r\nTransfer-Encoding: chunked", &chunked(&padded(151_000))[..152_000])),
    ] {
        assert_eq!(asked(&Server::over_tls(says).await).await, Err(KeysMissing::AnswerUnusable));
    }
}

#[tokio::test]
async fn what_is_broken_off_or_no_http_is_nothing() {
    let set = published(&[("k", &KEY)]);
    for says in [
        Behaviour::Says(answer(&format!("200 OK\r\nContent-Length: {}", set.len() + 1), &set)),
        Behaviour::Says(answer("200 OK\r\nTransfer-Encoding: chunked", b"fffff\r\n{")),
        Behaviour::Says(Vec::new()),
        Behaviour::Says(b"SSH-2.0-x\r\n".to_vec()),
        Behaviour::Repeats(b"HTTP/1.1 200 OK\r\nX-Long: ".iter().copied().chain([b'x'; 4096]).collect()),
        Behaviour::Repeats(b"HTTP/1.1 200 OK\r\nX: y\r\n".to_vec()),
    ] {
        assert_eq!(asked(&Server::over_tls(says).await).await, Err(KeysMissing::Unreachable));
    }
}

#[tokio::test]
async fn whoever_drips_or_says_nothing_is_out_of_time() {
    let set = published(&[("k", &KEY)]);
    let half = &set[..set.len() / 2];
    let cases = [
        (Behaviour::SaysAndWaits(answer(&format!("200 OK\r\nContent-Length: {}", set.len()), half)), resolving(&["127.0.0.1"])),
        (Behaviour::SaysAndWaits(b"HTTP/1.1 200 OK\r\nX: ".to_vec()), resolving(&["127.0.0.1"])),
        (Behaviour::Silent, resolving(&["127.0.0.1"])),
        // A resolver that never answers.
        (Behaviour::Silent, OneAnswer(None)),
    ];
    for (behaviour, resolver) in cases {
        let is_silent = matches!(behaviour, Behaviour::Silent);
        let is_resolved = resolver.0.is_some();
        let server = Server::over_tls(behaviour).await;
        let (issuers, clock) = issuers(&[&server.issuer()], resolver);
        let issuer = server.issuer();
        let mut waiting = std::pin::pin!(issuers.fetch(&issuer, "k"));
        // Until it has gone as far as it can; time stands still meanwhile.
        loop {
            tokio::select! {
                biased;
                answer = &mut waiting => panic!("{:?}", answer.err()),
                () = tokio::task::yield_now() => {}
            }
            let is_connected = server.accepted() > 0 || !is_resolved;
            let is_asked = !server.requests().is_empty() || is_silent;
            // Only the deadline of all of it is waited for then.
            if clock.sleepers() == 1 && is_connected && is_asked {
                break;
            }
        }
        clock.advance(FETCH_MAX - Duration::from_millis(1));
        tokio::select! {
            biased;
            answer = &mut waiting => panic!("{:?}", answer.err()),
            () = tokio::task::yield_now() => {}
        }
        clock.advance(Duration::from_millis(1));
        assert_eq!(waiting.await.unwrap_err(), KeysMissing::Unreachable);
    }
}

#[tokio::test]
async fn a_certificate_is_the_name_s_and_of_an_authority_that_is_trusted() {
    let set = published(&[("k", &KEY)]);
    let says = Behaviour::Says(answer(&format!("200 OK\r\nContent-Length: {}", set.len()), &set));
    for acceptor in [Authority::new().acceptor("idp.test"), TRUSTED.acceptor("other.test"), TRUSTED.acceptor("127.0.0.1")] {
        let server = Server::start(Some(acceptor), says.clone()).await;
        assert_eq!(asked(&server).await, Err(KeysMissing::Unreachable));
        assert_eq!(server.requests(), Vec::<String>::new());
    }
    // No TLS where TLS was asked for.
    assert_eq!(asked(&Server::start(None, says.clone()).await).await, Err(KeysMissing::Unreachable));
    // A certificate for an address.
    let server = Server::start(Some(TRUSTED.acceptor("127.0.0.1")), says).await;
    let issuer = format!("https://127.0.0.1:{}/{POOL_ID}", server.port);
    assert_eq!(ask(&issuer, &[&issuer], resolving(&["127.0.0.1"])).await, Ok(()));
}

#[tokio::test]
async fn every_address_of_a_name_must_be_right() {
    // Aws's name leads to public addresses or nowhere; one that is not spoils all.
    for addresses in [
        &["127.0.0.1"][..],
        &["10.0.0.1"],
        &["1.1.1.1", "10.0.0.1"],
        &["10.0.0.1", "1.1.1.1"],
        &["1.1.1.1", "::1"],
        &["169.254.169.254"],
        &["fd00:ec2::254"],
        &["100.64.0.1"],
        &["::ffff:127.0.0.1"],
        &["64:ff9b::7f00:1"],
    ] {
        assert_eq!(ask(ISSUER, &[], resolving(addresses)).await, Err(KeysMissing::Forbidden), "{addresses:?}");
    }
    for resolver in [resolving(&[]), OneAnswer(Some(Err(io::ErrorKind::NotFound.into())))] {
        assert_eq!(ask(ISSUER, &[], resolver).await, Err(KeysMissing::Unreachable));
    }
    // What is allowed may be private, and no metadata service.
    let server = Server::over_tls(Behaviour::Silent).await;
    for addresses in [&["169.254.169.254"][..], &["127.0.0.1", "169.254.169.254"], &["0.0.0.0"]] {
        let allowed = server.issuer();
        assert_eq!(ask(&allowed, &[&allowed], resolving(addresses)).await, Err(KeysMissing::Forbidden), "{addresses:?}");
    }
}

#[tokio::test]
async fn an_address_where_nobody_listens_is_passed_over() {
    let set = published(&[("k", &KEY)]);
    let server = Server::over_tls(Behaviour::Says(answer(&format!("200 OK\r\nContent-Length: {}", set.len()), &set))).await;
    let issuer = server.issuer();
    assert_eq!(ask(&issuer, &[&issuer], resolving(&["127.0.0.2", "127.0.0.1"])).await, Ok(()));
    assert_eq!(ask(&issuer, &[&issuer], resolving(&["127.0.0.2"])).await, Err(KeysMissing::Unreachable));
}

#[tokio::test]
async fn without_tls_a_set_comes_from_this_machine_alone() {
    let set = published(&[("k", &KEY)]);
    let server = Server::start(None, Behaviour::Says(answer(&format!("200 OK\r\nContent-Length: {}", set.len()), &set))).await;
    let allowed = format!("{ISSUER}=http://localhost:{}/{POOL_ID}", server.port);
    for (addresses, expected) in [
        (&["127.0.0.1"][..], Ok(())),
        (&["127.0.0.1", "10.0.0.1"], Err(KeysMissing::Forbidden)),
        (&["1.1.1.1"], Err(KeysMissing::Forbidden)),
    ] {
        assert_eq!(ask(ISSUER, &[&allowed], resolving(addresses)).await, expected, "{addresses:?}");
    }
    assert_eq!(server.requests().len(), 1);
}
