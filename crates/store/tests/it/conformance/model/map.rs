//! The store as a map: every rule in its plainest form, slow and short.

use std::collections::BTreeMap;

/// Kind, scope and key; the first kind is fed. Scopes are numbered in their order.
pub(super) type Place = (usize, usize, &'static str);

#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) json: String,
    /// Index and value; whether the value is this record's alone.
    pub(super) entries: BTreeMap<(&'static str, &'static str), bool>,
    /// The entries in the order they were asked for.
    pub(super) asked: Vec<(&'static str, &'static str, bool)>,
    pub(super) expires_at_ms: Option<i64>,
    /// What the store answered; until then, which write of the transaction it was, from the top.
    pub(super) version: u64,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Map {
    pub(super) now_ms: i64,
    /// Expired ones too, until something removes them.
    pub(super) records: BTreeMap<Place, Written>,
    pub(super) names: BTreeMap<String, (usize, &'static str)>,
    pub(super) counters: BTreeMap<usize, i64>,
    pub(super) changes: Vec<(usize, &'static str, bool)>,
    writes: u64,
}

impl Map {
    pub(super) fn write(
        &mut self,
        place: Place,
        mut written: Written,
        condition: impl FnOnce(Option<u64>) -> Result<(), &'static str>,
    ) -> Result<(), &'static str> {
        condition(self.records.get(&place).filter(|found| self.is_live(found)).map(|found| found.version))?;
        for (index, value, is_unique) in &written.asked {
            let rivals = self.records.iter().filter(|(other, found)| {
                let theirs = found.entries.get(&(*index, *value));
                (other.0, other.1) == (place.0, place.1)
                    && other.2 != place.2
                    && theirs.is_some_and(|theirs| *theirs || *is_unique)
            });
            let rivals = rivals.map(|(other, found)| (*other, self.is_live(found))).collect::<Vec<_>>();
            if rivals.iter().any(|(_, is_live)| *is_live) {
                return Err("not unique");
            }
            for (other, _) in rivals {
                self.remove(&other);
            }
        }
        written.version = u64::MAX - self.writes;
        self.writes += 1;
        self.records.insert(place, written);
        self.tell(&place, false);
        Ok(())
    }

    pub(super) fn delete(&mut self, place: &Place, expected: Option<u64>) -> Result<(), &'static str> {
        let live = self.records.get(place).filter(|found| self.is_live(found)).map(|found| found.version);
        if expected.is_some() && expected != live {
            return Err("version mismatch");
        }
        self.remove(place);
        Ok(())
    }

    pub(super) fn delete_prefix(&mut self, place: &Place) {
        let is_meant = |other: &&Place| (other.0, other.1) == (place.0, place.1) && other.2.starts_with(place.2);
        for place in self.records.keys().filter(is_meant).copied().collect::<Vec<_>>() {
            self.remove(&place);
        }
    }

    pub(super) fn claim(&mut self, name: &str, place: (usize, &'static str)) -> Result<(), &'static str> {
        if *self.names.entry(name.to_owned()).or_insert(place) == place { Ok(()) } else { Err("name taken") }
    }

    pub(super) fn sweep(&mut self) -> usize {
        let expired = self.records.iter().filter(|(_, found)| !self.is_live(found));
        let mut expired = expired.map(|(place, found)| (found.expires_at_ms, *place)).collect::<Vec<_>>();
        expired.sort();
        for (_, place) in &expired {
            self.remove(place);
        }
        expired.len()
    }

    pub(super) fn clear(&mut self) {
        for place in self.records.keys().copied().collect::<Vec<_>>() {
            self.remove(&place);
        }
        self.names.clear();
        self.counters.clear();
    }

    pub(super) fn live(&self, kind: usize) -> BTreeMap<Place, &Written> {
        let of_kind = self.records.iter().filter(|(place, found)| place.0 == kind && self.is_live(found));
        of_kind.map(|(place, found)| (*place, found)).collect()
    }

    /// Keys by value, then key.
    pub(super) fn found(&self, kind: usize, scope: usize, index: &str, matches: impl Fn(&str) -> bool) -> Vec<&'static str> {
        let mut found = Vec::new();
        for (place, written) in self.live(kind) {
            let of_index = written.entries.keys().filter(|(name, value)| place.1 == scope && *name == index && matches(value));
            found.extend(of_index.map(|(_, value)| (*value, place.2)));
        }
        found.sort_unstable();
        found.into_iter().map(|(_, key)| key).collect()
    }

    /// Puts in the versions that the store gave to this transaction's writes.
    pub(super) fn settle(&mut self, versions: &[u64]) {
        assert_eq!(u64::try_from(versions.len()).unwrap(), self.writes);
        for written in self.records.values_mut() {
            if let Some(version) = usize::try_from(u64::MAX - written.version).ok().and_then(|write| versions.get(write)) {
                written.version = *version;
            }
        }
        self.writes = 0;
    }

    fn is_live(&self, written: &Written) -> bool {
        written.expires_at_ms.is_none_or(|at| at > self.now_ms)
    }

    fn remove(&mut self, place: &Place) {
        if self.records.remove(place).is_some() {
            self.tell(place, true);
        }
    }

    fn tell(&mut self, place: &Place, is_deleted: bool) {
        if place.0 == 0 {
            self.changes.push((place.1, place.2, is_deleted));
        }
    }
}
