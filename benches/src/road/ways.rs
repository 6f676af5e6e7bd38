//! The ways through the gateway, in turn with the floor and with whatever other proxies are installed.

use anyhow::Result;

use super::api_of_methods::{ApiOfMethods, question};
use super::floor_proxy::FloorProxy;
use super::path::{CONNECTIONS, Path};
use super::peers;
use super::processors::as_server;
use super::upstream::{self, Upstream};
use super::user_pool::UserPool;
use crate::figure::{ROUNDS, goal};
use crate::load::Right;
use crate::server::Server;

/// Tokens in turn, where they were seen before.
const TOKENS: usize = 1000;
/// Requests on each connection, each round, where every token is new: as many tokens must be signed first.
const NEW_TOKENS_EACH: usize = 47;
const NEW_TOKENS: usize = NEW_TOKENS_EACH * CONNECTIONS * (1 + ROUNDS);

pub(super) async fn measure() -> Result<()> {
    let upstream = Upstream::start()?;
    let floor = as_server(|| FloorProxy::start(upstream.address))?;
    let server = as_server(|| Server::spawn(None))?;
    let peers = peers::start(upstream.address).await?;
    server.make_role().await?;
    eprintln!("bench: the API, its users, and {NEW_TOKENS} tokens that nobody has seen");
    let pool = UserPool::make(&server).await?;
    let api = ApiOfMethods::make(&server, upstream.address).await?;
    api.add_open("open").await?;
    api.add_guarded_by_function("token").await?;
    api.add_guarded_by_pool("pool", &pool).await?;
    api.deploy().await?;
    let tokens: Vec<String> = (0..TOKENS).map(|number| format!("{number:032x}")).collect();
    let with_tokens = api.with_tokens("token", &tokens)?;
    api.let_in(&with_tokens).await?;
    let seen = api.with_tokens("pool", &pool.id_tokens(TOKENS).await?)?;
    let new = api.with_tokens("pool", &pool.id_tokens(NEW_TOKENS).await?)?;

    let passed_on = Right { status: 200, body: upstream::ANSWER };
    let refused = Right { status: 401, body: br#"{"message":"Unauthorized"}"# };
    let path = |name, questions, right| Path::new(name, (server.child.id(), server.address), questions, right);
    let straight = |address| question("/hello", address, None);
    let mut at_floor = Path::new("a bare hyper proxy", (floor.pid(), floor.address), vec![straight(floor.address)?], passed_on);
    let mut paths = [
        (1.10, path("open", vec![api.question("open", None)?], passed_on)),
        (1.25, path("TOKEN authorizer, 1,000 tokens that are cached", with_tokens, passed_on)),
        (1.25, path("COGNITO_USER_POOLS, 1,000 tokens that were seen", seen, passed_on)),
        (2.80, path("COGNITO_USER_POOLS, every token new, RS256", Vec::new(), passed_on).never_twice(new, NEW_TOKENS_EACH)),
        (0.55, path("401 without a token", vec![api.question("token", None)?], refused)),
    ];
    let mut others = Vec::new();
    for peer in &peers {
        others.push(Path::new(&peer.name, (peer.pid(), peer.address), vec![straight(peer.address)?], passed_on));
    }
    eprintln!("bench: warming");
    for path in [&mut at_floor].into_iter().chain(paths.iter_mut().map(|(_, path)| path)).chain(&mut others) {
        path.go().await?;
    }
    for round in 1..=ROUNDS {
        eprintln!("bench: the road, round {round} of {ROUNDS}");
        for path in paths.iter_mut().map(|(_, path)| path).chain(&mut others) {
            path.go_beside(&mut at_floor).await?;
        }
    }
    for (at_most, path) in &paths {
        path.tell(&at_floor, |ratio| goal(*at_most, ratio));
    }
    for other in &others {
        other.tell(&at_floor, |_| "–".to_owned());
    }
    Ok(())
}
