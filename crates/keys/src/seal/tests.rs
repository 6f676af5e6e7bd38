use gatewright_testkit::entropy::SeededEntropy;

use super::*;

fn key(byte: u8) -> ServerKey {
    ServerKey::new(Secret::new([byte; 32]))
}

#[test]
fn a_sealed_value_opens_where_it_belongs() {
    let entropy = SeededEntropy::new(1);
    for value in [&b""[..], b"v", &[0xff; 5000]] {
        let sealed = key(1).seal(Purpose::PasswordVerifier, "pool/user", value, &entropy).unwrap();
        assert!(sealed.starts_with("1."), "{sealed}");
        assert_eq!(key(1).open(Purpose::PasswordVerifier, "pool/user", &sealed).unwrap().expose(), value);
        let sealed = key(1).seal_bytes(Purpose::SecretBlock, "client", value, &entropy).unwrap();
        assert_eq!(key(1).open_bytes(Purpose::SecretBlock, "client", &sealed).unwrap().expose(), value);
    }
}

#[test]
fn a_sealed_value_opens_nowhere_else() {
    let sealed = key(1).seal(Purpose::PasswordVerifier, "pool/user", b"v", &SeededEntropy::new(1)).unwrap();
    assert!(key(2).open(Purpose::PasswordVerifier, "pool/user", &sealed).is_err());
    assert!(key(1).open(Purpose::Session, "pool/user", &sealed).is_err());
    assert!(key(1).open(Purpose::PasswordVerifier, "pool/another", &sealed).is_err());
}

#[test]
fn a_changed_value_does_not_open() {
    let sealed = key(1).seal_bytes(Purpose::Session, "r", b"value", &SeededEntropy::new(1)).unwrap();
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(key(1).open_bytes(Purpose::Session, "r", &changed).is_err(), "byte {at}");
        assert!(key(1).open_bytes(Purpose::Session, "r", &sealed[..at]).is_err(), "cut at {at}");
    }
    for text in ["", "1.", "2.AAAA", "1.A", "1.!!!!", &"1.A".repeat(100_000)] {
        assert!(key(1).open(Purpose::Session, "r", text).is_err());
    }
}

#[test]
fn the_same_value_is_never_sealed_the_same_way_twice() {
    let entropy = SeededEntropy::new(1);
    let seal = || key(1).seal(Purpose::Session, "r", b"value", &entropy).unwrap();
    assert_ne!(seal(), seal());
}

#[test]
fn a_value_may_be_as_large_as_the_limit() {
    let entropy = SeededEntropy::new(1);
    let largest = vec![7; SEALED_BYTES_MAX];
    let sealed = key(1).seal(Purpose::Session, "r", &largest, &entropy).unwrap();
    assert_eq!(key(1).open(Purpose::Session, "r", &sealed).unwrap().expose(), &largest);
    assert!(key(1).seal(Purpose::Session, "r", &vec![7; SEALED_BYTES_MAX + 1], &entropy).is_err());
}

#[test]
fn pseudonyms_differ_by_key_purpose_and_parts() {
    let first = key(1).pseudonym(Purpose::UnknownUser, &[b"ab", b"c"]);
    assert_eq!(first, key(1).pseudonym(Purpose::UnknownUser, &[b"ab", b"c"]));
    assert_ne!(first, key(1).pseudonym(Purpose::UnknownUser, &[b"a", b"bc"]));
    assert_ne!(first, key(1).pseudonym(Purpose::Session, &[b"ab", b"c"]));
    assert_ne!(first, key(2).pseudonym(Purpose::UnknownUser, &[b"ab", b"c"]));
}

#[test]
fn the_key_is_not_shown_by_debug() {
    assert_eq!(format!("{:?}", key(1)), "ServerKey(Secret(…))");
}
