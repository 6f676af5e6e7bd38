//! In-memory rooms, a fake clock and a fake upstream for tests
