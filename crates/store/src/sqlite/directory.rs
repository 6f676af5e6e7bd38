//! The global directory: public names and where they lead. It places a request that is signed for no region.

use rusqlite::{Connection, OptionalExtension, params};

use super::scope_columns::{region_column, scope_from};
use crate::error::StoreError;
use crate::lookup::Place;
use crate::record::Scope;
use crate::transaction::Namespace;

pub(crate) fn place(connection: &Connection, namespace: Namespace, name: &str) -> Result<Option<Place>, StoreError> {
    let row = connection
        .query_row(
            "SELECT account, region, key FROM directory WHERE namespace = ?1 AND name = ?2",
            params![namespace.0, name],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get(2)?)),
        )
        .optional()?;
    row.map(|(account, region, key)| Ok(Place { scope: scope_from(&account, &region)?, key })).transpose()
}

/// Takes a name. Taking it again for the same place changes nothing.
pub(super) fn claim(
    connection: &Connection,
    namespace: Namespace,
    name: &str,
    scope: &Scope,
    key: &str,
) -> Result<(), StoreError> {
    match place(connection, namespace, name)? {
        Some(place) if place.scope == *scope && place.key == key => Ok(()),
        Some(_) => Err(StoreError::NameTaken { namespace: namespace.0, name: name.to_owned() }),
        None => {
            connection.execute(
                "INSERT INTO directory (namespace, name, account, region, key) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![namespace.0, name, scope.account.as_str(), region_column(scope), key],
            )?;
            Ok(())
        }
    }
}

/// Frees a name, if it is taken.
pub(super) fn release(connection: &Connection, namespace: Namespace, name: &str) -> Result<(), StoreError> {
    connection.execute("DELETE FROM directory WHERE namespace = ?1 AND name = ?2", params![namespace.0, name])?;
    Ok(())
}
