use std::sync::atomic::Ordering;

use super::*;

const NOW: Duration = Duration::from_secs(7);

fn pseudonym(number: usize) -> Pseudonym {
    let mut pseudonym = [0; 32];
    pseudonym[..8].copy_from_slice(&number.to_be_bytes());
    pseudonym
}

#[test]
fn of_guesses_sent_at_once_no_more_pass_than_are_free() {
    for round in 0..50 {
        let (attempts, passed) = (PasswordAttempts::default(), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..20 {
                        passed.fetch_add(usize::from(attempts.reserve(Whose::User(pseudonym(1)), NOW)), Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(passed.into_inner(), 5, "{round}");
        assert!(attempts.is_locked(Whose::User(pseudonym(1)), NOW));
    }
}

#[test]
fn made_up_names_make_nobody_forget_the_failures_of_a_user() {
    let attempts = PasswordAttempts::default();
    let ann = Whose::User(pseudonym(1));
    (0..4).for_each(|_| assert!(attempts.reserve(ann, NOW)));
    for number in 0..MADE_UP_NAMES_MAX + 10 {
        assert!(attempts.reserve(Whose::Nobody(pseudonym(number)), NOW));
    }
    assert!(attempts.reserve(ann, NOW));
    assert!(!attempts.reserve(ann, NOW));
    attempts.succeeded(ann);
    assert!(attempts.reserve(ann, NOW));
}

#[test]
fn who_finds_the_table_full_of_locks_waits_if_there_is_such_a_user() {
    let attempts = PasswordAttempts::default();
    *attempts.tables() = Tables { users: Table::new(1), made_up_names: Table::new(1) };
    for of in [Whose::User, Whose::Nobody] {
        (0..5).for_each(|_| assert!(attempts.reserve(of(pseudonym(1)), NOW)));
    }
    assert!(!attempts.reserve(Whose::User(pseudonym(2)), NOW));
    assert!(attempts.reserve(Whose::Nobody(pseudonym(2)), NOW));
    assert!(!attempts.reserve(Whose::Nobody(pseudonym(1)), NOW));
}
