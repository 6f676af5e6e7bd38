//! The query string of an event.

use std::borrow::Cow;
use std::collections::HashMap;

use percent_encoding::percent_decode_str;

use super::maps::Grouped;

/// AWS splits at `&` and `;`, decodes, and reads `+` as a blank.
pub(crate) fn query(query: &str) -> Grouped<'_> {
    let mut grouped: Grouped<'_> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (name, value) in pairs(query) {
        let (name, value) = (decoded(name), decoded(value));
        let place = *places.entry(name.clone()).or_insert(grouped.len());
        match grouped.get_mut(place) {
            Some((_, values)) => values.push(Cow::Owned(value)),
            None => grouped.push((Cow::Owned(name), vec![Cow::Owned(value)])),
        }
    }
    grouped
}

/// Each query parameter with its last value, for a log.
pub(crate) fn query_pairs(text: &str) -> Vec<(String, String)> {
    let pairs = query(text).into_iter();
    pairs.filter_map(|(name, values)| Some((name.into_owned(), values.last()?.to_string()))).collect()
}

/// The last value of a query parameter, decoded.
pub(crate) fn query_parameter(query: &str, name: &str) -> Option<String> {
    pairs(query).rev().find(|(key, _)| decoded(key) == name).map(|(_, value)| decoded(value))
}

/// Name and value of each, as the client wrote them.
fn pairs(query: &str) -> impl DoubleEndedIterator<Item = (&str, &str)> {
    let pairs = query.split(['&', ';']).filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

fn decoded(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// All values of a query parameter, decoded, in order.
pub(crate) fn query_parameters<'a>(query: &'a str, name: &'a str) -> impl Iterator<Item = String> + 'a {
    pairs(query).filter(move |(key, _)| decoded(key) == name).map(|(_, value)| decoded(value))
}
