//! The function URLs of this node, swapped in whole as the store's feed brings changes, read without a lock by every call.

use std::collections::HashMap;
use std::sync::Arc;

use arc_swap::ArcSwap;
use gatewright_model::function_url::{FunctionUrl, FunctionUrlKey};

/// The URLs.
#[derive(Debug, Default)]
pub struct FunctionUrlTable(ArcSwap<Roster>);

#[derive(Debug, Clone, Default)]
struct Roster {
    by_id: HashMap<String, Arc<FunctionUrl>>,
    ids: HashMap<FunctionUrlKey, String>,
}

impl Roster {
    fn remove(&mut self, key: &FunctionUrlKey) {
        if let Some(id) = self.ids.remove(key) {
            self.by_id.remove(&id);
        }
    }
}

impl FunctionUrlTable {
    /// The URL of this id, if there is one.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Arc<FunctionUrl>> {
        self.0.load().by_id.get(id).cloned()
    }

    /// Adds a URL, or replaces the one of the same function or alias.
    pub fn put(&self, url: FunctionUrl) {
        let url = Arc::new(url);
        self.edit(|roster| {
            let key = url.key();
            roster.remove(&key);
            roster.ids.insert(key, url.id.clone());
            roster.by_id.insert(url.id.clone(), Arc::clone(&url));
        });
    }

    /// Removes the URL of a function or alias; one that is not there is removed already.
    pub fn remove(&self, key: &FunctionUrlKey) {
        self.edit(|roster| roster.remove(key));
    }

    fn edit(&self, change: impl Fn(&mut Roster)) {
        self.0.rcu(|roster| {
            let mut next = Roster::clone(roster);
            change(&mut next);
            next
        });
    }
}

#[cfg(test)]
mod tests {
    use gatewright_model::function_url::{FunctionUrlAuthType, FunctionUrlInvokeMode};
    use gatewright_model::ids::{AccountId, Region};
    use gatewright_model::timestamp::Timestamp;

    use super::*;

    fn url(id: &str, qualifier: Option<&str>) -> FunctionUrl {
        FunctionUrl {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            function_name: "f".to_owned(),
            qualifier: qualifier.map(str::to_owned),
            id: id.to_owned(),
            auth_type: FunctionUrlAuthType::None,
            cors: None,
            invoke_mode: FunctionUrlInvokeMode::Buffered,
            created_at: Timestamp::default(),
            modified_at: Timestamp::default(),
        }
    }

    #[test]
    fn a_url_made_anew_takes_the_old_id_away() {
        let table = FunctionUrlTable::default();
        table.put(url("a", None));
        table.put(url("b", Some("live")));
        assert!(table.get("a").is_some() && table.get("b").is_some());
        table.put(url("c", None));
        assert!(table.get("a").is_none() && table.get("c").is_some() && table.get("b").is_some());
        table.remove(&url("whatever", Some("live")).key());
        assert!(table.get("b").is_none() && table.get("c").is_some());
    }
}
