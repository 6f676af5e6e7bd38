//! Finds the resource for a path: literal segment before `{param}` before `{proxy+}`.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-set-up-simple-proxy.html>
//! and what AWS was seen to match: a trailing slash does not count, doubled slashes are kept (an empty segment matches
//! only inside a greedy parameter), and percent-encoding is not undone.

use std::collections::HashMap;
use std::ops::Range;

/// A tree over path segments.
#[derive(Debug)]
pub struct RouteTree {
    nodes: Vec<Node>,
}

#[derive(Debug, Default)]
struct Node {
    literals: HashMap<Box<str>, usize>,
    parameter: Option<(Box<str>, usize)>,
    greedy: Option<(Box<str>, usize)>,
    resource: Option<usize>,
}

/// A resource found for a path.
#[derive(Debug, PartialEq, Eq)]
pub struct Match {
    /// What `insert` was given.
    pub resource: usize,
    /// Parameters in path order: name, and where the value stands in the path that was matched.
    pub parameters: Vec<(Box<str>, Range<usize>)>,
}

impl Default for RouteTree {
    fn default() -> Self {
        Self { nodes: vec![Node::default()] }
    }
}

impl RouteTree {
    /// Adds a resource under its path template (`/`, `/pets/{id}`, `/{proxy+}`).
    pub fn insert(&mut self, template: &str, resource: usize) {
        let mut at = 0;
        for segment in template.split('/').filter(|segment| !segment.is_empty()) {
            at = self.child(at, segment);
        }
        if let Some(node) = self.nodes.get_mut(at) {
            node.resource = Some(resource);
        }
    }

    /// The most specific resource for `path`, which has no leading and no trailing slash (the root is empty).
    #[must_use]
    pub fn find(&self, path: &str) -> Option<Match> {
        let mut parameters = Vec::new();
        let resource = self.find_below(0, path, (!path.is_empty()).then_some(0), &mut parameters)?;
        Some(Match { resource, parameters })
    }

    fn child(&mut self, at: usize, segment: &str) -> usize {
        let next = self.nodes.len();
        let Some(node) = self.nodes.get_mut(at) else { return at };
        let inner = segment.strip_prefix('{').and_then(|inner| inner.strip_suffix('}'));
        let child = match inner.map(|inner| inner.strip_suffix('+').ok_or(inner)) {
            Some(Ok(greedy)) => node.greedy.get_or_insert_with(|| (greedy.into(), next)).1,
            Some(Err(parameter)) => node.parameter.get_or_insert_with(|| (parameter.into(), next)).1,
            None => *node.literals.entry(segment.into()).or_insert(next),
        };
        if child == next {
            self.nodes.push(Node::default());
        }
        child
    }

    /// `from` is where the next segment starts, or nothing when the path is used up. Each node is visited at most once, because
    /// a node is reached by one way only and fixes how many segments lie behind it.
    fn find_below(
        &self,
        at: usize,
        path: &str,
        from: Option<usize>,
        parameters: &mut Vec<(Box<str>, Range<usize>)>,
    ) -> Option<usize> {
        let node = self.nodes.get(at)?;
        let Some(from) = from else { return node.resource };
        let rest = path.get(from..)?;
        let end = rest.find('/').map_or(path.len(), |slash| from + slash);
        let segment = path.get(from..end)?;
        let next = (end < path.len()).then_some(end + 1);
        if let Some(child) = node.literals.get(segment)
            && let Some(found) = self.find_below(*child, path, next, parameters)
        {
            return Some(found);
        }
        if let Some((name, child)) = &node.parameter
            && !segment.is_empty()
        {
            parameters.push((name.clone(), from..end));
            if let Some(found) = self.find_below(*child, path, next, parameters) {
                return Some(found);
            }
            parameters.pop();
        }
        let (name, child) = node.greedy.as_ref()?;
        let found = self.nodes.get(*child)?.resource?;
        parameters.push((name.clone(), from..path.len()));
        Some(found)
    }
}

#[cfg(test)]
mod tests;
