use proptest::prelude::*;

use super::*;

fn tree(templates: &[&str]) -> RouteTree {
    let mut tree = RouteTree::default();
    for (resource, template) in templates.iter().enumerate() {
        tree.insert(template, resource);
    }
    tree
}

#[track_caller]
fn check(templates: &[&str], path: &str, expected: Option<(&str, &[(&str, &str)])>) {
    let path = path.trim_start_matches('/');
    let found = tree(templates).find(path);
    let found = found.as_ref().map(|found| {
        let values: Vec<(&str, &str)> =
            found.parameters.iter().map(|(name, range)| (name.as_ref(), &path[range.clone()])).collect();
        (templates[found.resource], values)
    });
    assert_eq!(found, expected.map(|(template, values)| (template, values.to_vec())), "{path}");
}

#[test]
fn a_literal_beats_a_parameter_and_a_parameter_beats_a_greedy_one() {
    let templates = ["/", "/pets", "/pets/new", "/pets/{id}", "/{proxy+}"];
    check(&templates, "/", Some(("/", &[])));
    check(&templates, "/pets", Some(("/pets", &[])));
    check(&templates, "/pets/new", Some(("/pets/new", &[])));
    check(&templates, "/pets/7", Some(("/pets/{id}", &[("id", "7")])));
    check(&templates, "/pets/7/toys", Some(("/{proxy+}", &[("proxy", "pets/7/toys")])));
    check(&templates, "/cats", Some(("/{proxy+}", &[("proxy", "cats")])));
}

#[test]
fn a_dead_end_below_a_literal_falls_back_to_the_parameter() {
    let templates = ["/a/b", "/{x}/c"];
    check(&templates, "/a/b", Some(("/a/b", &[])));
    check(&templates, "/a/c", Some(("/{x}/c", &[("x", "a")])));
    check(&templates, "/a/d", None);
}

#[test]
fn a_greedy_parameter_needs_something_to_match_and_keeps_doubled_slashes() {
    let templates = ["/proxy/{proxy+}"];
    check(&templates, "/proxy", None);
    check(&templates, "/proxy/value//double-slash", Some(("/proxy/{proxy+}", &[("proxy", "value//double-slash")])));
    check(&templates, "/proxy/a%2Fb+c@d", Some(("/proxy/{proxy+}", &[("proxy", "a%2Fb+c@d")])));
}

#[test]
fn an_empty_segment_is_no_value_for_a_parameter() {
    check(&["/a/{x}/b"], "/a//b", None);
}

#[test]
fn what_was_not_inserted_is_not_found() {
    check(&["/pets/{id}"], "/", None);
    check(&["/pets/{id}"], "/pets", None);
    check(&["/pets/{id}"], "/PETS/1", None);
}

/// The naive model: try every template, compare segment by segment, take the best by (literal, parameter, greedy) from the left.
fn model(templates: &[String], path: &str) -> Option<usize> {
    let segments: Vec<&str> = if path.is_empty() { Vec::new() } else { path.split('/').collect() };
    let mut best: Option<(Vec<u8>, usize)> = None;
    for (index, template) in templates.iter().enumerate() {
        let parts: Vec<&str> = template.split('/').filter(|part| !part.is_empty()).collect();
        let mut ranks = Vec::new();
        let mut is_match = true;
        let mut used = 0;
        for part in &parts {
            if part.ends_with("+}") {
                is_match &= used < segments.len();
                ranks.push(2);
                used = segments.len();
                break;
            }
            match segments.get(used) {
                Some(segment) if part.starts_with('{') => {
                    is_match &= !segment.is_empty();
                    ranks.push(1);
                }
                Some(segment) => {
                    is_match &= segment == part;
                    ranks.push(0);
                }
                None => is_match = false,
            }
            used += 1;
        }
        if is_match && used == segments.len() && best.as_ref().is_none_or(|(best_ranks, _)| ranks < *best_ranks) {
            best = Some((ranks, index));
        }
    }
    best.map(|(_, index)| index)
}

fn template() -> impl Strategy<Value = String> {
    let segment = prop_oneof![Just("a".to_owned()), Just("b".to_owned()), Just("{x}".to_owned())];
    (proptest::collection::vec(segment, 0..4), any::<bool>()).prop_map(|(segments, is_greedy)| {
        let mut template: String = segments.iter().map(|segment| format!("/{segment}")).collect();
        if is_greedy {
            template.push_str("/{x+}");
        }
        if template.is_empty() { "/".to_owned() } else { template }
    })
}

proptest! {
    #[test]
    fn the_tree_finds_what_the_naive_model_finds(
        mut templates in proptest::collection::vec(template(), 1..8),
        path in "[abc]{0,1}(/[abc]{0,1}){0,4}",
    ) {
        templates.sort();
        templates.dedup();
        let path = path.trim_start_matches('/');
        let names: Vec<&str> = templates.iter().map(String::as_str).collect();
        prop_assert_eq!(tree(&names).find(path).map(|found| found.resource), model(&templates, path));
    }
}
