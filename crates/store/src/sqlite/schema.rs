//! The tables, how they came to be, and how connections are set up.
//!
//! A scope's missing region is the empty text, which is no region's name. Texts compare bytewise (SQLite's `BINARY`).

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::StoreError;

/// What one database of this program looks like.
pub(super) struct Layout {
    /// Marks the file as this program's and as this database.
    pub(super) application_id: i64,
    /// One entry a schema version, each leading from the one before. Entries are only ever added.
    pub(super) migrations: &'static [&'static str],
    /// When SQLite syncs: `FULL` syncs the log before a commit is answered.
    pub(super) synchronous: &'static str,
}

/// The database of records: "GWRT".
pub(super) const RECORDS: Layout = Layout { application_id: 0x4757_5254, migrations: MIGRATIONS, synchronous: "FULL" };

/// How long a connection waits for another one's lock. Only recovery and checkpoints take locks that can be in the way.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// The log is cut back to this many bytes after a checkpoint.
const LOG_BYTES_KEPT_MAX: i64 = 64 * 1024 * 1024;

const MIGRATIONS: &[&str] = &[
    "
    CREATE TABLE record (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, key TEXT NOT NULL,
        version INTEGER NOT NULL, is_fed INTEGER NOT NULL, expires_at INTEGER, json TEXT NOT NULL,
        UNIQUE (kind, account, region, key)
    ) STRICT;
    CREATE INDEX record_by_expiry ON record (expires_at) WHERE expires_at IS NOT NULL;

    CREATE TABLE index_entry (
        kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL,
        name TEXT NOT NULL, value TEXT NOT NULL, key TEXT NOT NULL,
        record INTEGER NOT NULL, is_unique INTEGER NOT NULL,
        PRIMARY KEY (kind, account, region, name, value, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX index_entry_by_record ON index_entry (record);
    CREATE UNIQUE INDEX index_entry_unique ON index_entry (kind, account, region, name, value) WHERE is_unique = 1;

    CREATE TABLE directory (
        namespace TEXT NOT NULL, name TEXT NOT NULL,
        account TEXT NOT NULL, region TEXT NOT NULL, key TEXT NOT NULL,
        PRIMARY KEY (namespace, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE counter (
        account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL,
        PRIMARY KEY (account, region, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE change (
        feed_version INTEGER PRIMARY KEY,
        kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, key TEXT NOT NULL, is_deleted INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE sequence (id INTEGER PRIMARY KEY CHECK (id = 0), record_version INTEGER NOT NULL) STRICT;
    INSERT INTO sequence VALUES (0, 0);
",
    "
    -- This kind became fed. Of a record that was written before, nobody would hear that it goes.
    UPDATE record SET is_fed = 1 WHERE kind = 'user_pool_signing_keys';
",
];

/// Opens the database for the writer thread and brings its schema up to date.
pub(super) fn open_for_writing(file: &Path, layout: &Layout) -> Result<Connection, StoreError> {
    let mut connection = open(file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    refuse_foreign(&connection, layout)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::unavailable(std::io::Error::other("the file system does not support a write-ahead log")));
    }
    connection.pragma_update(None, "synchronous", layout.synchronous)?;
    connection.query_row(&format!("PRAGMA journal_size_limit = {LOG_BYTES_KEPT_MAX}"), [], |_| Ok(()))?;
    migrate(&mut connection, layout)?;
    Ok(connection)
}

/// Opens the database for a reader thread.
pub(super) fn open_for_reading(file: &Path) -> Result<Connection, StoreError> {
    let connection = open(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn open(file: &Path, access: OpenFlags) -> Result<Connection, StoreError> {
    // A connection never leaves its thread, so it needs no mutex.
    let connection = Connection::open_with_flags(file, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// Refuses a database that another program or a newer version of this one has made, before anything in it is changed.
fn refuse_foreign(connection: &Connection, layout: &Layout) -> Result<(), StoreError> {
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let application: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if tables > 0 && application != layout.application_id {
        return Err(StoreError::Corrupt { what: "the database was made by another program".to_owned() });
    }
    let (found, known) = (version(connection)?, newest_version(layout));
    if found > known { Err(StoreError::NewerSchema { found, known }) } else { Ok(()) }
}

fn migrate(connection: &mut Connection, layout: &Layout) -> Result<(), StoreError> {
    let done = usize::try_from(version(connection)?)
        .map_err(|_| StoreError::Corrupt { what: "the schema version is negative".to_owned() })?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for migration in layout.migrations.iter().skip(done) {
        transaction.execute_batch(migration)?;
    }
    // Both pragmas are part of the transaction: tables and version number appear together.
    transaction.pragma_update(None, "application_id", layout.application_id)?;
    transaction.pragma_update(None, "user_version", newest_version(layout))?;
    Ok(transaction.commit()?)
}

fn version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn newest_version(layout: &Layout) -> i64 {
    i64::try_from(layout.migrations.len()).unwrap_or(i64::MAX)
}

/// The tables in a database of a test's own.
#[cfg(test)]
pub(super) fn migrate_for_test(connection: &Connection) {
    for migration in MIGRATIONS {
        connection.execute_batch(migration).unwrap();
    }
}
