use gatewright_testkit::entropy::SeededEntropy;

use super::*;

const SUBJECT: Subject<'_> = Subject { pool_name: "AbCdEfGhI", user_id: "8a1b2c3d-0000-4000-8000-0123456789ab" };
const PASSWORD: &str = "Passw0rd!";
const SALT: [u8; 16] = [0xa1; 16];
const TIMESTAMP: &str = "Tue Nov 3 04:05:06 UTC 2026";

fn short(text: &[u8]) -> String {
    hex::encode(text).trim_start_matches('0').to_owned()
}

fn hash_of_text(text: &str) -> String {
    hex::encode(sha256(&[text.as_bytes()]))
}

/// One run of the exchange between pycognito and an independent server, with every value between.
#[test]
fn every_value_of_the_known_exchange_is_the_known_one() {
    assert_eq!(pool_name("us-east-1_AbCdEfGhI"), SUBJECT.pool_name);
    assert_eq!(hex::encode(multiplier()), "538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6");
    assert_eq!(
        hex::encode(*private_exponent(SUBJECT, PASSWORD, &SALT)),
        "f9bd933ec7537bf5b007d2270d1a6580ffbbc0259d2a97a6a05d1788e899bbbe"
    );

    let verifier = Verifier::derive(SUBJECT, PASSWORD, &SALT);
    let v = short(verifier.as_bytes());
    assert!(v.starts_with("43e5d27607b9264e7c1187121f4fce2f"), "{v}");
    assert_eq!(hash_of_text(&v), "3fb6649fda0776417adb09286f609e7be8d41ea9848138015271b93641cffddc");

    let a = short(&group::power_of_generator(&[0x11; 32]).to_bytes());
    assert!(a.starts_with("f2c4e7407ccfac452a7c7e1034e8388b"), "{a}");
    assert_eq!(hash_of_text(&a), "99f14375d9cdbb6a94ee1804aa89f307dd0cdc5c3a8002a9d24a1012a9d5e1a1");

    let server = ServerHalf::new(&verifier, Secret::new([0x22; 32]));
    let b = server.public_hex();
    assert!(b.starts_with("3d382bb2fae5264d721633edb7a55f82"), "{b}");
    assert_eq!(hash_of_text(&b), "7d6e86c4ab0829372dbfd48c5bc880e3f9a75a0a99b51e68d8315a83349efc46");

    let client = ClientPublic::from_hex(&a).unwrap();
    assert_eq!(
        hex::encode(scrambler(client.as_bytes(), server.public())),
        "fef7a08dfbd47df6b4ecaf03d964f45d82e0351460761da76a05d25025e46c84"
    );

    let key = server.proof_key(&verifier, &client);
    assert_eq!(hex::encode(key.0.expose()), "a44003334ac2fb6273b6c3d044b0ec65");
    let block: Vec<u8> = (0..32).collect();
    let signature = "XtvhSBg4L/9FHZ9OAOf6yvtcSkXpnuYU23QQyM8W8Oo=";
    assert_eq!(key.signature(SUBJECT, &block, TIMESTAMP), signature);
    assert!(key.has_signed(SUBJECT, &block, TIMESTAMP, signature));
    assert!(!key.has_signed(SUBJECT, &block, "Tue Nov 3 04:05:07 UTC 2026", signature));
    assert!(!key.has_signed(SUBJECT, &block, TIMESTAMP, ""));
}

#[test]
fn numbers_are_padded_as_java_pads_them() {
    for (number, padded) in [
        (&[0x7f_u8][..], &[0x7f_u8][..]),
        (&[0x80], &[0x00, 0x80]),
        (&[0x00, 0x00, 0x01, 0x02], &[0x01, 0x02]),
        (&[0x00, 0xff], &[0x00, 0xff]),
        (&[0x00], &[0x00]),
        (&[], &[0x00]),
    ] {
        assert_eq!(pad(number), padded, "{number:?}");
    }
}

#[test]
fn a_public_value_is_a_number_of_the_group_and_not_zero() {
    let n = hex::encode(*MODULUS_BYTES);
    let below_n = format!("{}e", &n[..n.len() - 1]);
    let zeros_to_the_limit = format!("{}2", "0".repeat(PUBLIC_DIGITS_MAX - 1));
    for right in ["2", "02", "aB", "abc", &below_n, &below_n.to_uppercase(), &format!("00{below_n}"), &zeros_to_the_limit] {
        assert!(ClientPublic::from_hex(right).is_ok(), "{right}");
    }
    let over_n = format!("{}0", &n[..n.len() - 1].replace('c', "f"));
    let twice_n = format!("1{}e", &n[..n.len() - 1]);
    let past_the_limit = format!("0{zeros_to_the_limit}");
    for wrong in ["", "0", "000", "-2", "0x2", "g", "é", " 2", &n, &over_n, &twice_n, &"f".repeat(769), &past_the_limit] {
        assert!(matches!(ClientPublic::from_hex(wrong), Err(KeysError::PublicValue)), "{wrong}");
    }
}

#[test]
fn salts_begin_with_a_byte_that_is_not_zero() {
    let entropy = SeededEntropy::new(3);
    let mut drawn = std::collections::HashSet::new();
    for _ in 0..2000 {
        let salt = new_salt(&entropy);
        assert_ne!(salt[0], 0);
        assert!(drawn.insert(salt));
    }
}

#[test]
fn an_unknown_user_always_looks_the_same_and_like_no_other() {
    let key = ServerKey::new(Secret::new([1; 32]));
    let another = Subject { user_id: "another", ..SUBJECT };
    assert_eq!(unknown_salt(&key, SUBJECT), unknown_salt(&key, SUBJECT));
    assert_ne!(unknown_salt(&key, SUBJECT), unknown_salt(&key, another));
    assert_ne!(unknown_salt(&key, SUBJECT), unknown_salt(&ServerKey::new(Secret::new([2; 32])), SUBJECT));
    assert!(Verifier::unknown(&key, SUBJECT).is_same(&Verifier::unknown(&key, SUBJECT)));
    assert!(!Verifier::unknown(&key, SUBJECT).is_same(&Verifier::unknown(&key, another)));
}

#[test]
fn nothing_secret_is_shown_by_debug() {
    let verifier = Verifier::derive(SUBJECT, PASSWORD, &SALT);
    assert_eq!(format!("{verifier:?}"), "Verifier(Secret(…))");
    assert!(format!("{:?}", ServerHalf::new(&verifier, Secret::new([0x22; 32]))).contains("exponent: Secret(…)"));
}
