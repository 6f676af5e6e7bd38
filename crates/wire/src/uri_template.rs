//! URI templates of the AWS models: `/restapis/{restapi_id}`, `/restapis?mode=import`, `/tags/{arn+}`.
//!
//! A label takes one segment and a greedy label (`{x+}`) one or more. Segments are split before they are decoded, so that an ARN
//! with `%2F` in it stays one label, and decoded exactly once.

use std::borrow::Cow;
use std::cmp::Ordering;

use percent_encoding::percent_decode_str;

/// What the labels of a template stood for, decoded, by the label's name (a member's wire name).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels(Vec<(&'static str, String)>);

impl Labels {
    /// The label's text, decoded once.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(label, _)| *label == name).map(|(_, text)| text.as_str())
    }
}

/// How exactly a template matched; the greater wins.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Rank {
    /// A piece a segment.
    pieces: Vec<Piece>,
    /// Constants of the query that the template asked for, and what else the operation requires.
    constant_count: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Greedy,
    Label,
    Literal,
}

impl Rank {
    /// Required members count like constants.
    pub(crate) fn with_required(mut self, count: usize) -> Self {
        self.constant_count += count;
        self
    }
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        self.pieces.cmp(&other.pieces).then(self.constant_count.cmp(&other.constant_count))
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The query constants of a template: `[("mode", Some("import"))]`.
pub(crate) fn constants(template: &'static str) -> impl Iterator<Item = (&'static str, Option<&'static str>)> {
    let query = template.split_once('?').map_or("", |(_, query)| query);
    query.split('&').filter(|piece| !piece.is_empty()).map(|piece| match piece.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (piece, None),
    })
}

/// Matches a path, still encoded, and a decoded query. A trailing slash on either side makes no difference.
pub(crate) fn match_template(template: &'static str, path: &str, query: &[(String, String)]) -> Option<(Rank, Labels)> {
    if !begins_alike(template, path) {
        return None;
    }
    let mut constant_count = 0;
    for (name, expected) in constants(template) {
        let is_there = query.iter().any(|(key, value)| key == name && expected.is_none_or(|expected| value == expected));
        if !is_there {
            return None;
        }
        constant_count += 1;
    }
    let template_path = template.split_once('?').map_or(template, |(path, _)| path);
    let wanted = segments(template_path);
    let given = segments(path);
    let mut pieces = Vec::with_capacity(wanted.len());
    let mut labels = Vec::new();
    let mut position = 0;
    for (index, piece) in wanted.iter().enumerate() {
        let label = piece.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        match label {
            None => {
                let segment = given.get(position)?;
                if decode(segment)? != *piece {
                    return None;
                }
                pieces.push(Piece::Literal);
                position += 1;
            }
            Some(name) => match name.strip_suffix('+') {
                None => {
                    let segment = given.get(position).filter(|segment| !segment.is_empty())?;
                    labels.push((name, decode(segment)?.into_owned()));
                    pieces.push(Piece::Label);
                    position += 1;
                }
                Some(name) => {
                    let after = wanted.len().saturating_sub(index + 1);
                    let end = given.len().checked_sub(after)?;
                    let taken = given.get(position..end).filter(|taken| !taken.is_empty())?;
                    let mut text = taken.join("/");
                    if after == 0 && path.ends_with('/') {
                        text.push('/');
                    }
                    labels.push((name, decode(&text)?.into_owned()));
                    pieces.push(Piece::Greedy);
                    position = end;
                }
            },
        }
    }
    (position == given.len()).then_some((Rank { pieces, constant_count }, Labels(labels)))
}

/// Whether a path may match by its beginning: of the hundreds of templates most are told apart by it, without a piece being cut.
fn begins_alike(template: &str, path: &str) -> bool {
    let literal = template.split(['{', '?']).next().unwrap_or_default().trim_end_matches('/');
    // What is encoded shows only later what it is.
    path.contains('%') || path.starts_with(literal)
}

fn segments(path: &str) -> Vec<&str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() { Vec::new() } else { path.split('/').collect() }
}

fn decode(segment: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(segment).decode_utf8().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &'static str, path: &str, expected: Option<&[(&'static str, &str)]>) {
        let labels = match_template(template, path, &[]).map(|(_, labels)| labels);
        let expected = expected.map(|pairs| Labels(pairs.iter().map(|(name, text)| (*name, (*text).to_owned())).collect()));
        assert_eq!(labels, expected, "{template} against {path}");
    }

    #[test]
    fn a_label_is_one_segment_decoded_once() {
        check("/restapis/{id}", "/restapis/abc", Some(&[("id", "abc")]));
        check("/restapis/{id}", "/restapis/a%252Fb", Some(&[("id", "a%2Fb")]));
        check(
            "/tags/{arn}",
            "/tags/arn%3Aaws%3Aapigateway%3Aeu-central-1%3A%3A%2Frestapis%2Fx",
            Some(&[("arn", "arn:aws:apigateway:eu-central-1::/restapis/x")]),
        );
        check(
            "/tags/{arn}",
            "/tags/arn:aws:lambda:eu-central-1:1:function:f",
            Some(&[("arn", "arn:aws:lambda:eu-central-1:1:function:f")]),
        );
        check("/restapis/{id}", "/restapis/a/b", None);
        check("/restapis/{id}", "/restapis/", None);
        check("/restapis/{id}/x", "/restapis//x", None);
        check("/restapis/{id}", "/restapis/%ff", None);
    }

    #[test]
    fn a_greedy_label_takes_the_rest_with_its_slashes() {
        check("/{bucket}/{key+}", "/b/one/two%2Fthree/", Some(&[("bucket", "b"), ("key", "one/two/three/")]));
        check("/a/{rest+}/end", "/a/b/c/end", Some(&[("rest", "b/c")]));
        check("/a/{rest+}/end", "/a/end", None);
    }

    #[test]
    fn a_trailing_slash_makes_no_difference() {
        check("/2015-03-31/functions/", "/2015-03-31/functions", Some(&[]));
        check("/2015-03-31/functions/", "/2015-03-31/functions/", Some(&[]));
        check("/account", "/account/", Some(&[]));
        check("/", "/", Some(&[]));
        check("/", "", Some(&[]));
        check("/account", "/account//", None);
    }

    #[test]
    fn constants_of_the_query_are_asked_for() {
        let query = [("mode".to_owned(), "import".to_owned())];
        assert!(match_template("/restapis?mode=import", "/restapis", &query).is_some());
        assert!(match_template("/restapis?mode=import", "/restapis", &[]).is_none());
        assert!(match_template("/b?acl", "/b", &[("acl".to_owned(), String::new())]).is_some());
        let plain = match_template("/restapis", "/restapis", &query).map(|(rank, _)| rank);
        let exact = match_template("/restapis?mode=import", "/restapis", &query).map(|(rank, _)| rank);
        assert!(exact > plain);
    }
}
