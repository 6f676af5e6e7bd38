//! Which package may import which. The table is the picture of the house; see `ARCHITECTURE.md`, "Arrows".

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};

use crate::checkout::{Metadata, Package};

/// A package's place in the house. The table stands in travel order, as `members` in `Cargo.toml` must.
struct Place {
    path: &'static str,
    package: &'static str,
    layer: Layer,
    /// Our packages that it may import; in tests `gatewright-testkit` comes on top.
    may_import: &'static [&'static str],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Layer {
    Program,
    Road,
    Room,
    Storage,
    Ground,
    Kitchen,
}

const TESTKIT: &str = "gatewright-testkit";

const HOUSE: &[Place] = &[
    Place {
        path: "crates/gatewright",
        package: "gatewright",
        layer: Layer::Program,
        may_import: &[
            "gatewright-listener",
            "gatewright-gateway",
            "gatewright-functions",
            "gatewright-sandbox",
            "gatewright-front",
            "gatewright-iam",
            "gatewright-sts",
            "gatewright-logs",
            "gatewright-s3",
            "gatewright-lambda",
            "gatewright-apigateway",
            "gatewright-cognito",
            "gatewright-login",
            "gatewright-identity",
            "gatewright-issuers",
            "gatewright-store",
            "gatewright-model",
            "gatewright-policy",
            "gatewright-vtl",
            "gatewright-keys",
            "gatewright-wire",
            "gatewright-shapes-iam",
            "gatewright-shapes-sts",
            "gatewright-shapes-logs",
            "gatewright-shapes-s3",
            "gatewright-shapes-lambda",
            "gatewright-shapes-apigateway",
            "gatewright-shapes-cognito-idp",
        ],
    },
    road("crates/listener", "gatewright-listener"),
    road("crates/gateway", "gatewright-gateway"),
    // Below it, the only crate with unsafe code; nobody else starts processes of strangers.
    Place {
        path: "crates/functions",
        package: "gatewright-functions",
        layer: Layer::Road,
        may_import: &["gatewright-sandbox", MODEL, POLICY, VTL, KEYS, WIRE],
    },
    Place { path: "crates/sandbox", package: "gatewright-sandbox", layer: Layer::Road, may_import: &[] },
    // The shapes are for its tests: what IAM is asked is told for every operation there is.
    room(
        "crates/front",
        "gatewright-front",
        &[
            MODEL,
            POLICY,
            VTL,
            KEYS,
            WIRE,
            "gatewright-shapes-iam",
            "gatewright-shapes-sts",
            "gatewright-shapes-logs",
            "gatewright-shapes-s3",
            "gatewright-shapes-lambda",
            "gatewright-shapes-apigateway",
            "gatewright-shapes-cognito-idp",
        ],
    ),
    room("crates/services/iam", "gatewright-iam", &[MODEL, POLICY, WIRE, "gatewright-store", "gatewright-shapes-iam"]),
    room("crates/services/sts", "gatewright-sts", &[MODEL, POLICY, WIRE, "gatewright-store", "gatewright-shapes-sts"]),
    room("crates/services/logs", "gatewright-logs", &[MODEL, POLICY, WIRE, "gatewright-store", "gatewright-shapes-logs"]),
    room("crates/services/s3", "gatewright-s3", &[MODEL, POLICY, WIRE, "gatewright-store", "gatewright-shapes-s3"]),
    room("crates/services/lambda", "gatewright-lambda", &[MODEL, POLICY, WIRE, "gatewright-store", "gatewright-shapes-lambda"]),
    room(
        "crates/services/apigateway",
        "gatewright-apigateway",
        &[MODEL, POLICY, VTL, WIRE, "gatewright-store", "gatewright-shapes-apigateway"],
    ),
    // The one stair between rooms: the user pools' service and their domains' pages stand on their core.
    room(
        "crates/services/cognito",
        "gatewright-cognito",
        &[MODEL, POLICY, KEYS, WIRE, "gatewright-store", "gatewright-identity", "gatewright-shapes-cognito-idp"],
    ),
    // Its second step: the domain of a pool, whose answers are pages. The store is for its tests.
    room("crates/login", "gatewright-login", &[MODEL, KEYS, "gatewright-store", "gatewright-identity"]),
    room("crates/identity", "gatewright-identity", &[MODEL, KEYS, "gatewright-store"]),
    // Stores nothing: it fetches.
    room("crates/issuers", "gatewright-issuers", &[MODEL, KEYS]),
    Place { path: "crates/store", package: "gatewright-store", layer: Layer::Storage, may_import: &[MODEL] },
    ground("crates/model", MODEL, &[]),
    ground("crates/policy", POLICY, &[MODEL]),
    ground("crates/vtl", VTL, &[]),
    ground("crates/keys", KEYS, &[MODEL]),
    ground("crates/wire", WIRE, &[MODEL]),
    ground("crates/shapes/iam", "gatewright-shapes-iam", &[MODEL, WIRE]),
    ground("crates/shapes/sts", "gatewright-shapes-sts", &[MODEL, WIRE]),
    ground("crates/shapes/logs", "gatewright-shapes-logs", &[MODEL, WIRE]),
    ground("crates/shapes/s3", "gatewright-shapes-s3", &[MODEL, WIRE]),
    ground("crates/shapes/lambda", "gatewright-shapes-lambda", &[MODEL, WIRE]),
    ground("crates/shapes/apigateway", "gatewright-shapes-apigateway", &[MODEL, WIRE]),
    ground("crates/shapes/cognito-idp", "gatewright-shapes-cognito-idp", &[MODEL, WIRE]),
    Place { path: "crates/testkit", package: TESTKIT, layer: Layer::Kitchen, may_import: GROUND },
    Place { path: "tests/journeys", package: "gatewright-journeys", layer: Layer::Kitchen, may_import: &[] },
    Place {
        path: "benches",
        package: "gatewright-bench",
        layer: Layer::Kitchen,
        may_import: &[
            "gatewright-gateway",
            "gatewright-functions",
            "gatewright-sandbox",
            "gatewright-apigateway",
            "gatewright-store",
            MODEL,
            POLICY,
            TESTKIT,
        ],
    },
    Place { path: "xtask", package: "xtask", layer: Layer::Kitchen, may_import: &[] },
];

const MODEL: &str = "gatewright-model";
const POLICY: &str = "gatewright-policy";
const VTL: &str = "gatewright-vtl";
const KEYS: &str = "gatewright-keys";
const WIRE: &str = "gatewright-wire";
/// What every floor may stand on. Shapes belong to the room that they are generated for.
const GROUND: &[&str] = &[MODEL, POLICY, VTL, KEYS, WIRE];

const fn road(path: &'static str, package: &'static str) -> Place {
    Place { path, package, layer: Layer::Road, may_import: GROUND }
}

const fn room(path: &'static str, package: &'static str, may_import: &'static [&'static str]) -> Place {
    Place { path, package, layer: Layer::Room, may_import }
}

const fn ground(path: &'static str, package: &'static str, may_import: &'static [&'static str]) -> Place {
    Place { path, package, layer: Layer::Ground, may_import }
}

/// Crates that do I/O, wait, or keep time: nothing of the ground is built with them, not even at second hand.
const NOT_IN_THE_GROUND: [&str; 16] = [
    "async-std",
    "hyper",
    "hyper-util",
    "libsqlite3-sys",
    "mio",
    "rcgen",
    "reqwest",
    "rusqlite",
    "rustix",
    "rustls",
    "smol",
    "socket2",
    "tokio",
    "tokio-rustls",
    "tracing-subscriber",
    "zip",
];

/// The database is behind `gatewright-store`.
const ONLY_IN_STORAGE: [&str; 2] = ["libsqlite3-sys", "rusqlite"];

/// What the tree has against the table.
pub(crate) fn broken(root: &Path) -> Result<Vec<String>> {
    let metadata = Metadata::read(root)?;
    let mut broken = wrong_members(root)?;
    for package in metadata.members() {
        let Some(place) = HOUSE.iter().find(|place| place.package == package.name) else {
            broken.push(format!("`{}` has no place in the table of xtask/src/rules/arrows.rs", package.name));
            continue;
        };
        broken.extend(wrong_arrows(place, package));
        broken.extend(wrong_crates(place, package, &metadata));
    }
    broken.extend(circles(&metadata));
    Ok(broken)
}

fn wrong_arrows(place: &Place, package: &Package) -> Vec<String> {
    let mut broken = Vec::new();
    for dependency in &package.dependencies {
        let is_ours = HOUSE.iter().any(|place| place.package == dependency.name);
        let is_testing = dependency.kind.as_deref() == Some("dev") && dependency.name == TESTKIT;
        if is_ours && !is_testing && !place.may_import.contains(&dependency.name.as_str()) {
            broken.push(format!("`{}` must not import `{}`", package.name, dependency.name));
        }
    }
    broken
}

fn wrong_crates(place: &Place, package: &Package, metadata: &Metadata) -> Vec<String> {
    let mut broken = Vec::new();
    if place.layer == Layer::Ground {
        let built_with = metadata.built_with(package);
        for name in NOT_IN_THE_GROUND.iter().filter(|name| built_with.contains(name)) {
            broken.push(format!("`{}` is ground and must not be built with `{name}`", package.name));
        }
    }
    if place.layer != Layer::Storage {
        let imports = package.dependencies.iter().map(|dependency| dependency.name.as_str());
        for name in imports.filter(|name| ONLY_IN_STORAGE.contains(name)) {
            broken.push(format!("`{}` must not import `{name}`: only the store speaks to the database", package.name));
        }
    }
    broken
}

/// Whether `members` in `Cargo.toml` are the table's, in its order.
fn wrong_members(root: &Path) -> Result<Vec<String>> {
    let manifest: toml::Table = toml::from_str(&std::fs::read_to_string(root.join("Cargo.toml"))?)?;
    let members = manifest.get("workspace").and_then(|workspace| workspace.get("members")).and_then(|list| list.as_array());
    let members: Vec<&str> = members.context("Cargo.toml lists no members")?.iter().filter_map(|path| path.as_str()).collect();
    let travel_order: Vec<&str> = HOUSE.iter().map(|place| place.path).collect();
    Ok(order_problem(&members, &travel_order).into_iter().collect())
}

fn order_problem(members: &[&str], travel_order: &[&str]) -> Option<String> {
    let pairs =
        members.iter().map(Some).chain(std::iter::repeat(None)).zip(travel_order.iter().map(Some).chain(std::iter::repeat(None)));
    let (found, wanted) = pairs.take(members.len().max(travel_order.len())).find(|(found, wanted)| found != wanted)?;
    let name = |path: Option<&&str>| path.map_or("nothing", |path| *path).to_owned();
    Some(format!("members in Cargo.toml: `{}` stands where travel order has `{}`", name(found), name(wanted)))
}

/// Cargo refuses circles of normal imports; those through the kitchen's test imports are found here.
fn circles(metadata: &Metadata) -> Vec<String> {
    let mut broken = BTreeSet::new();
    for package in metadata.members() {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&str> = ours(package);
        while let Some(name) = next.pop() {
            if name == package.name {
                broken.insert(format!("`{name}` reaches itself"));
            } else if seen.insert(name) {
                next.extend(metadata.members().filter(|member| member.name == name).flat_map(ours));
            }
        }
    }
    broken.into_iter().collect()
}

fn ours(package: &Package) -> Vec<&str> {
    let ours = package.dependencies.iter().filter(|dependency| HOUSE.iter().any(|place| place.package == dependency.name));
    ours.map(|dependency| dependency.name.as_str()).collect()
}

#[cfg(test)]
mod tests;
