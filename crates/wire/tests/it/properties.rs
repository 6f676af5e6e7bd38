//! What holds for every input.

use bytes::Bytes;
use gatewright_wire::document::Document;
use gatewright_wire::fuzz;
use gatewright_wire::matching::Labels;
use gatewright_wire::read::read_input;
use proptest::prelude::*;

use crate::calls::{D, Sent, named, output, structured, text};
use crate::toy::{all, gateway, logs};

fn tree() -> impl Strategy<Value = Document> {
    let leaf = ".{0,6}".prop_map(|value| structured(&[("text", text(&value))]));
    leaf.prop_recursive(4, 32, 4, |inner| {
        (inner.clone(), proptest::collection::vec(inner, 0..4))
            .prop_map(|(child, children)| structured(&[("child", child), ("children", D::List(children))]))
    })
}

fn thing() -> impl Strategy<Value = Document> {
    (
        ".{0,8}",
        any::<i64>(),
        -1e12_f64..1e12,
        any::<bool>(),
        proptest::collection::vec(any::<u8>(), 0..16),
        -60_000_000_000_000_i64..200_000_000_000_000,
        proptest::collection::btree_map(".{0,4}", ".{0,4}", 0..4),
        tree(),
    )
        .prop_map(|(id, count, rate, enabled, data, epoch_ms, variables, tree)| {
            let time = || crate::calls::time(epoch_ms);
            structured(&[
                ("integrationHttpMethod", text(&id)),
                ("rate", D::Double(rate)),
                ("count", D::Integer(count)),
                ("enabled", D::Boolean(enabled)),
                ("data", D::Blob(Bytes::from(data))),
                ("created", time()),
                ("isoByType", time()),
                ("isoByMember", time()),
                ("variables", D::Map(variables.into_iter().map(|(key, value)| (key, text(&value))).collect())),
                ("tree", tree),
            ])
        })
}

proptest! {
    #[test]
    fn what_json_was_written_is_read_again(thing in thing()) {
        // The output and the input of these two operations share their body members.
        let service = logs();
        let body = output(&service, "PutLog", &thing).into_body();
        let sent = Sent::new("POST", "/").body(body);
        let read = read_input(&service, named(&service, "PutLog"), &Labels::default(), &sent.request());
        prop_assert_eq!(read, Ok(thing));
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = fuzz::run(&all(), &bytes);
    }

    #[test]
    fn no_request_makes_a_reader_panic(
        target in "/(things|files|spread)?(/[a-z%0-9+]{0,8}){0,3}(\\?([a-zA-Z.0-9]{0,8}=[a-z%0-9.+]{0,6}&){0,4})?",
        verb in "GET|PUT|POST|DELETE",
        headers in "((x-toy-[a-z]{1,8}|authorization|x-amz-date|x-amz-target): .{0,40}\n){0,4}",
        body in r#"[{}\[\]:,"a-zA-Z0-9.&=%+ ]{0,80}"#,
    ) {
        let _ = fuzz::run(&all(), format!("{verb} {target}\n{headers}\n\n{body}").as_bytes());
    }

    #[test]
    fn no_json_makes_a_reader_panic(
        name in "httpMethod|item|rate|count|enabled|data|created|isoByType|variables|tree|texts|number",
        value in r#"null|true|-?[0-9]{1,25}(\.[0-9]{1,3})?([eE][0-9]{1,3})?|"[a-zA-Z0-9=:TZ-]{0,30}"|\[\{?|\{"child":\{\}\}|\[null,1,"a"\]"#,
    ) {
        let sent = Sent::new("PUT", "/things/x").body(format!("{{\"{name}\":{value}}}"));
        let service = gateway();
        let _ = read_input(&service, named(&service, "PutThing"), &Labels::default(), &sent.request());
    }

    #[test]
    fn no_parameters_make_the_query_reader_panic(
        parameters in "((RoleName|Tags|Names|Flat|Piece|Attributes|FlatAttributes|Nested|Max|Data|Since|Tree)((\\.(member|entry|key|value|Key|child|children|[0-9]{0,11})){0,6})=[a-z0-9%+]{0,5}&){0,8}",
    ) {
        let services = all();
        let sent = Sent::new("POST", "/").body(parameters);
        let _ = read_input(&services[1], named(&services[1], "MakeRole"), &Labels::default(), &sent.request());
    }
}
