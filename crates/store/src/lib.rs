//! Records, indexes, counters, a change feed and blobs on SQLite
