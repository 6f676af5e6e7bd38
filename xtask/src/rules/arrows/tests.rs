use super::*;
use crate::checkout::Dependency;

#[test]
fn no_arrow_is_forbidden() {
    crate::rules::check(broken);
}

fn package(name: &str, imports: &[(&str, Option<&str>)]) -> Package {
    let dependencies =
        imports.iter().map(|(name, kind)| Dependency { name: (*name).into(), kind: kind.map(Into::into) }).collect();
    Package { name: name.into(), version: String::new(), id: name.into(), license: None, dependencies }
}

#[track_caller]
fn check(name: &str, imports: &[(&str, Option<&str>)], expected: &[&str]) {
    let place = HOUSE.iter().find(|place| place.package == name).unwrap();
    assert_eq!(wrong_arrows(place, &package(name, imports)), expected);
}

#[test]
fn arrows_from_the_road_to_rooms_and_between_rooms_are_refused() {
    check("gatewright-gateway", &[("gatewright-model", None), ("bytes", None)], &[]);
    check("gatewright-gateway", &[("gatewright-front", None)], &["`gatewright-gateway` must not import `gatewright-front`"]);
    check("gatewright-functions", &[("gatewright-store", None)], &["`gatewright-functions` must not import `gatewright-store`"]);
    check("gatewright-iam", &[("gatewright-lambda", None)], &["`gatewright-iam` must not import `gatewright-lambda`"]);
    check("gatewright-iam", &[("gatewright-shapes-sts", None)], &["`gatewright-iam` must not import `gatewright-shapes-sts`"]);
    check(
        "gatewright-gateway",
        &[("gatewright-front", Some("dev"))],
        &["`gatewright-gateway` must not import `gatewright-front`"],
    );
}

#[test]
fn the_testkit_is_for_tests_only() {
    check("gatewright-gateway", &[("gatewright-testkit", Some("dev"))], &[]);
    check("gatewright-gateway", &[("gatewright-testkit", None)], &["`gatewright-gateway` must not import `gatewright-testkit`"]);
}

#[test]
fn the_kitchen_imports_no_product_crate() {
    check("xtask", &[("gatewright-model", None)], &["`xtask` must not import `gatewright-model`"]);
}

#[test]
fn a_database_outside_the_store_is_refused() {
    let metadata = Metadata::read(&crate::checkout::root()).unwrap();
    let place = HOUSE.iter().find(|place| place.layer == Layer::Road).unwrap();
    assert_eq!(wrong_crates(place, &package(place.package, &[("rusqlite", None)]), &metadata).len(), 1);
}

#[test]
fn everything_behind_an_import_counts_for_the_ground() {
    let metadata = Metadata::read(&crate::checkout::root()).unwrap();
    let store = metadata.members().find(|package| package.name == "gatewright-store").unwrap();
    assert!(metadata.built_with(store).contains(&"libsqlite3-sys"), "libsqlite3-sys is behind rusqlite");
}

#[test]
fn members_out_of_travel_order_are_named() {
    assert_eq!(order_problem(&["a", "b"], &["a", "b"]), None);
    let problem = "members in Cargo.toml: `nothing` stands where travel order has `b`";
    assert_eq!(order_problem(&["a"], &["a", "b"]).as_deref(), Some(problem));
    let problem = "members in Cargo.toml: `b` stands where travel order has `a`";
    assert_eq!(order_problem(&["b", "a"], &["a", "b"]).as_deref(), Some(problem));
}
