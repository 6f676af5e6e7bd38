use gatewright_model::ids::AccountId;

use super::*;
use crate::sqlite::schema;

const KIND: Kind = Kind { name: "thing", is_fed: false };

/// Every statement must walk an index in its order: no sorting, no reading of a whole table.
#[track_caller]
fn check(connection: &Connection, mut query: Query, order: &str, expected: &str) {
    query.finish(Timestamp::default(), order, 10);
    let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {}", query.sql)).unwrap();
    let details = statement.query_map(params_from_iter(query.values), |row| row.get::<_, String>("detail")).unwrap();
    let plan = details.map(Result::unwrap).collect::<Vec<_>>().join("; ");
    assert!(plan.contains(expected), "{plan}");
    assert!(!plan.contains("SCAN") && !plan.contains("TEMP"), "{plan}");
}

#[test]
fn every_page_starts_where_it_should_and_is_never_sorted() {
    let connection = Connection::open_in_memory().unwrap();
    schema::migrate_for_test(&connection);
    let scope = Scope { account: AccountId::developer(), region: None };

    let by_key = |condition: &str| {
        let mut query = Query::of_scope("record", KIND, &scope);
        query.and(condition, ["a"]);
        query.and("record.key < ?", ["b"]);
        query
    };
    for condition in ["record.key > ?", "record.key >= ?"] {
        check(&connection, by_key(condition), "record.key", "(kind=? AND account=? AND region=? AND key>? AND key<?)");
    }

    let mut all = Query::from("record");
    all.and("record.kind = ?", [KIND.name]);
    all.and("(record.account, record.region, record.key) > (?, ?, ?)", ["000000000000", "", "a"]);
    check(&connection, all, "record.account, record.region, record.key", "(kind=? AND (account,region,key)>(?,?,?))");

    let after = Some(("ab", "k"));
    for (matching, after, expected) in [
        (Match::Equals("v"), None, "name=? AND value=?)"),
        (Match::Equals("v"), Some(("v", "k")), "name=? AND value=? AND key>?)"),
        (Match::Prefix("a"), None, "name=? AND value>? AND value<?)"),
        (Match::Prefix("a"), after, "name=? AND (value,key)>(?,?) AND value<?)"),
    ] {
        let query = index_query(KIND, &scope, &IndexRange::new("i", matching, after, 10));
        check(&connection, query, "entry.value, entry.key", expected);
    }
}
