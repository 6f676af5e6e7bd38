//! What a request costs a server that serves much, beside one that serves little: both are there at once and asked in turn.

use std::net::SocketAddr;

use anyhow::Result;

use super::api_of_methods::{ApiOfMethods, question};
use super::path::Path;
use super::processors::as_server;
use super::stored_apis::{self, ROUTES};
use super::upstream::{self, Upstream};
use crate::client::Question;
use crate::defined_api::{STAGE_NAME, api_id, route_path};
use crate::figure::{ROUNDS, goal};
use crate::load::Right;
use crate::own_folder::OwnFolder;
use crate::server::Server;

/// What a server has to know.
struct Size {
    routes: (usize, &'static str),
    apis: (usize, &'static str),
    identities: (usize, &'static str),
}

const SMALL: Size = Size { routes: (1, "1 route"), apis: (1, "1 API"), identities: (10, "10 cached identities") };
const LARGE: Size =
    Size { routes: (10_000, "10,000 routes"), apis: (1_000, "1,000 APIs"), identities: (100_000, "100,000 cached identities") };
const AT_MOST: f64 = 1.15;
const RIGHT: Right = Right { status: 200, body: upstream::ANSWER };

/// A server and the three ways to ask it.
struct Grown {
    paths: [Path; 3],
    _server: Server,
    _data: OwnFolder,
}

impl Grown {
    async fn make(size: &Size, upstream: SocketAddr) -> Result<Self> {
        let Size { routes, apis, identities } = size;
        eprintln!("bench: a server with {}, {} and {}", routes.1, apis.1, identities.1);
        let data = OwnFolder::new("data")?;
        let folder = data.path().join("gatewright");
        std::fs::create_dir_all(&folder)?;
        stored_apis::store(&folder, upstream, apis.0, routes.0).await?;
        let server = as_server(|| Server::spawn(Some(&folder)))?;
        server.make_role().await?;
        let api = ApiOfMethods::make(&server, upstream).await?;
        api.add_guarded_by_function("token").await?;
        api.deploy().await?;
        let tokens: Vec<String> = (0..identities.0).map(|number| format!("{number:032x}")).collect();
        let with_tokens = api.with_tokens("token", &tokens)?;
        api.let_in(&with_tokens).await?;
        let path = |name, questions| Path::new(name, (server.child.id(), server.address), questions, RIGHT).all_in_each_round();
        let of_routes = (0..routes.0).map(|number| stored(server.address, ROUTES, number)).collect::<Result<_>>()?;
        let of_apis = (0..apis.0).map(|number| stored(server.address, &api_id(number), 0)).collect::<Result<_>>()?;
        let paths = [path(routes.1, of_routes), path(apis.1, of_apis), path(identities.1, with_tokens)];
        Ok(Self { paths, _server: server, _data: data })
    }
}

fn stored(server: SocketAddr, api: &str, route: usize) -> Result<Question> {
    question(&format!("/_aws/execute-api/{api}/{STAGE_NAME}{}", route_path(route)), server, None)
}

pub(super) async fn measure() -> Result<()> {
    let upstream = Upstream::start()?;
    let mut large = Grown::make(&LARGE, upstream.address).await?;
    let mut small = Grown::make(&SMALL, upstream.address).await?;
    for (small, large) in small.paths.iter_mut().zip(&mut large.paths) {
        small.be_as_long_as(large);
        small.go().await?;
        large.go().await?;
    }
    for round in 1..=ROUNDS {
        eprintln!("bench: growth, round {round} of {ROUNDS}");
        for (small, large) in small.paths.iter_mut().zip(&mut large.paths) {
            large.go_beside(small).await?;
        }
    }
    for (small, large) in small.paths.iter().zip(&large.paths) {
        large.tell(small, |ratio| goal(AT_MOST, ratio));
    }
    Ok(())
}
