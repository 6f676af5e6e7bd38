//! Whatever is asked for, the pages of a list are what a filter over all keys would give.

use std::collections::BTreeSet;

use gatewright_shapes_s3::operations::{ListObjects, ListObjectsV2};
use gatewright_shapes_s3::types::{ListObjectsRequest, ListObjectsV2Request};
use proptest::prelude::*;

use crate::list::{entries, list};
use crate::room::Room;

#[derive(Debug, Clone)]
struct Query {
    prefix: String,
    delimiter: String,
    after: String,
    size: usize,
}

impl Query {
    fn entry(&self, key: &str) -> Option<String> {
        let rest = key.strip_prefix(&self.prefix)?;
        let found = if self.delimiter.is_empty() { None } else { rest.find(&self.delimiter) };
        Some(match found {
            Some(at) => format!("{}{}{}", self.prefix, &rest[..at], self.delimiter),
            None => key.to_owned(),
        })
    }

    fn pages(&self, keys: &BTreeSet<String>) -> Vec<Vec<String>> {
        let entries: BTreeSet<String> = keys.iter().filter_map(|key| self.entry(key)).filter(|it| *it > self.after).collect();
        let entries: Vec<String> = entries.into_iter().collect();
        if entries.is_empty() { vec![Vec::new()] } else { entries.chunks(self.size).map(<[String]>::to_vec).collect() }
    }

    async fn walk(&self, room: &Room) -> Vec<Vec<String>> {
        let mut input = ListObjectsV2Request {
            prefix: Some(self.prefix.clone()),
            delimiter: Some(self.delimiter.clone()),
            start_after: Some(self.after.clone()),
            max_keys: i32::try_from(self.size).ok(),
            ..list()
        };
        let mut pages = Vec::new();
        loop {
            let answer = room.call(ListObjectsV2, input.clone()).await.unwrap();
            let page = entries(answer.contents, answer.common_prefixes);
            assert_eq!(answer.key_count, i32::try_from(page.len()).ok());
            assert_eq!(answer.is_truncated, Some(answer.next_continuation_token.is_some()));
            pages.push(page);
            if answer.next_continuation_token.is_none() {
                return pages;
            }
            input.continuation_token = answer.next_continuation_token;
        }
    }

    async fn walk_first_version(&self, room: &Room) -> Vec<Vec<String>> {
        let mut marker = self.after.clone();
        let mut pages: Vec<Vec<String>> = Vec::new();
        loop {
            let input = ListObjectsRequest {
                bucket: "code".to_owned(),
                prefix: Some(self.prefix.clone()),
                delimiter: Some(self.delimiter.clone()),
                marker: Some(marker),
                max_keys: i32::try_from(self.size).ok(),
                ..ListObjectsRequest::default()
            };
            let answer = room.call(ListObjects, input).await.unwrap();
            let page = entries(answer.contents, answer.common_prefixes);
            marker = answer.next_marker.or_else(|| page.last().cloned()).unwrap_or_default();
            pages.push(page);
            if answer.is_truncated == Some(false) {
                return pages;
            }
        }
    }
}

fn query() -> impl Strategy<Value = Query> {
    let text = "[ab/\u{10ffff}]{0,4}";
    ("[ab/]{0,2}", "(|/|b|//)", text, 1..6_usize).prop_map(|(prefix, delimiter, after, size)| Query {
        prefix,
        delimiter,
        after,
        size,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn pages_are_what_a_filter_over_all_keys_gives(
        keys in proptest::collection::btree_set("[ab/\u{10ffff}]{1,6}", 0..40), queries in proptest::collection::vec(query(), 1..12)
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let room = Room::with_bucket().await;
            for key in &keys {
                room.put(key, "").await;
            }
            for query in queries {
                let expected = query.pages(&keys);
                assert_eq!(query.walk(&room).await, expected, "{query:?} of {keys:?}");
                assert_eq!(query.walk_first_version(&room).await, expected, "{query:?} of {keys:?}");
            }
        });
    }
}
