use gatewright_keys::srp::{ClientPublic, ServerHalf, Subject, Verifier, new_salt};
use gatewright_testkit::entropy::SeededEntropy;
use proptest::prelude::*;

use crate::srp_client::{Challenge, SrpClient};

struct Exchange<'a> {
    kept: &'a str,
    typed: &'a str,
    user_id: &'a str,
    a: &'a [u8],
    seed: u64,
}

/// Whether a client that types `typed` proves the password `kept` to the server.
fn is_proven(exchange: &Exchange<'_>) -> bool {
    let entropy = SeededEntropy::new(exchange.seed);
    let subject = Subject { pool_name: "AbCdEfGhI", user_id: exchange.user_id };
    let salt = new_salt(&entropy);
    let verifier = Verifier::derive(subject, exchange.kept, &salt);
    let server = ServerHalf::draw(&verifier, &entropy);
    let server = ServerHalf::from_bytes(server.exponent(), server.public()).unwrap();
    let client = SrpClient::new(exchange.a);
    let answer = client.answer(&Challenge {
        pool_name: subject.pool_name,
        user_id: subject.user_id,
        password: exchange.typed,
        salt_hex: &hex::encode(salt),
        srp_b: &server.public_hex(),
        secret_block: b"block",
        timestamp: "Tue Nov 3 04:05:06 UTC 2026",
    });
    let key = server.proof_key(&verifier, &ClientPublic::from_hex(&client.srp_a()).unwrap());
    key.has_signed(subject, b"block", "Tue Nov 3 04:05:06 UTC 2026", &answer)
}

#[test]
fn the_independent_client_gives_the_known_answer() {
    let client = SrpClient::new(&[0x11; 32]);
    let verifier_salt = "a1".repeat(16);
    let subject = Subject { pool_name: "AbCdEfGhI", user_id: "8a1b2c3d-0000-4000-8000-0123456789ab" };
    let verifier = Verifier::derive(subject, "Passw0rd!", &[0xa1; 16]);
    let entropy = AlwaysTwentyTwo;
    let server = ServerHalf::draw(&verifier, &entropy);
    let answer = client.answer(&Challenge {
        pool_name: subject.pool_name,
        user_id: subject.user_id,
        password: "Passw0rd!",
        salt_hex: &verifier_salt,
        srp_b: &server.public_hex(),
        secret_block: &(0..32).collect::<Vec<u8>>(),
        timestamp: "Tue Nov 3 04:05:06 UTC 2026",
    });
    assert_eq!(answer, "XtvhSBg4L/9FHZ9OAOf6yvtcSkXpnuYU23QQyM8W8Oo=");
}

struct AlwaysTwentyTwo;

impl gatewright_model::ports::Entropy for AlwaysTwentyTwo {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(0x22);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_password_is_proven_by_whoever_knows_it_and_by_nobody_else(
        password in "\\PC{1,40}",
        user_id in "[a-z0-9@.-]{1,20}",
        a in proptest::collection::vec(any::<u8>(), 32),
        seed in any::<u64>(),
    ) {
        prop_assume!(a.iter().any(|byte| *byte != 0));
        let right = Exchange { kept: &password, typed: &password, user_id: &user_id, a: &a, seed };
        prop_assert!(is_proven(&right));
        let wrong = format!("{password}x");
        let is_wrong_proven = is_proven(&Exchange { typed: &wrong, ..right });
        prop_assert!(!is_wrong_proven);
    }
}
