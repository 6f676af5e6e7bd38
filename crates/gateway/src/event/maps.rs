//! How maps are written: with one value a name, or with all of them.

use std::borrow::Cow;

use serde::ser::{Serialize, Serializer};

/// Names in order of first arrival, each with all its values in order; never a name without a value.
pub(crate) type Grouped<'a> = Vec<(Cow<'a, str>, Vec<Cow<'a, str>>)>;

/// A map that keeps the last of repeated values.
pub(crate) struct Single<'a>(pub(crate) &'a Grouped<'a>);
/// A map from each name to all its values in order.
pub(crate) struct Multiple<'a>(pub(crate) &'a Grouped<'a>);
/// A map from owned text.
pub(crate) struct Plain<'a>(pub(crate) &'a [(String, String)]);
/// A map of borrowed text.
pub(crate) struct Borrowed<'a>(pub(crate) Vec<(&'a str, &'a str)>);

impl Serialize for Single<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().filter_map(|(name, values)| Some((name, values.last()?))))
    }
}

impl Serialize for Multiple<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, values)| (name, values)))
    }
}

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl Serialize for Borrowed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

pub(crate) fn non_empty<'a, 'b>(grouped: &'b Grouped<'a>) -> Option<&'b Grouped<'a>> {
    (!grouped.is_empty()).then_some(grouped)
}
