//! A client of Cognito's SRP, written from the formulae on a big-integer type of its own, to check the server against.
//!
//! It shares nothing with the server but SHA-256 and HMAC: its arithmetic is crypto-bigint's boxed integers with division, not the
//! Montgomery form, and its group is spelled as pycognito spells it, in upper case.

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use crypto_bigint::modular::{BoxedMontyForm, BoxedMontyParams};
use crypto_bigint::{BoxedUint, ConcatenatingMul as _, NonZero, Odd, Resize as _};

const N: &str = concat!(
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74",
    "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437",
    "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED",
    "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05",
    "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB",
    "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B",
    "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718",
    "3995497CEA956AE515D2261898FA051015728E5A8AAAC42DAD33170D04507A33",
    "A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7",
    "ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864",
    "D87602733EC86A64521F2B18177B200CBBE117577A615D6C770988C0BAD946E2",
    "08E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
);

pub(crate) struct SrpClient {
    a: Vec<u8>,
}

pub(crate) struct Challenge<'a> {
    pub(crate) pool_name: &'a str,
    pub(crate) user_id: &'a str,
    pub(crate) password: &'a str,
    pub(crate) salt_hex: &'a str,
    pub(crate) srp_b: &'a str,
    pub(crate) secret_block: &'a [u8],
    pub(crate) timestamp: &'a str,
}

impl SrpClient {
    pub(crate) fn new(a: &[u8]) -> Self {
        Self { a: a.to_vec() }
    }

    pub(crate) fn srp_a(&self) -> String {
        hex_of(&power(&number("2"), &self.a))
    }

    /// `PASSWORD_CLAIM_SIGNATURE`.
    pub(crate) fn answer(&self, challenge: &Challenge<'_>) -> String {
        let n = number(N);
        let k = hash_hex(&format!("{}{}", pad_hex(N), pad_hex("2")));
        let identity = format!("{}{}:{}", challenge.pool_name, challenge.user_id, challenge.password);
        let inner = hex::encode(digest(&SHA256, identity.as_bytes()));
        let x = hash_hex(&format!("{}{inner}", pad_hex(challenge.salt_hex)));
        let u = hash_hex(&format!("{}{}", pad_hex(&self.srp_a()), pad_hex(challenge.srp_b)));

        // S = (B - k·g^x)^(a + u·x) mod N
        let modulus = NonZero::new(n.clone()).unwrap();
        let kgx =
            number(&k).concatenating_mul(&power(&number("2"), &hex::decode(&x).unwrap())).rem_vartime(&modulus).resize(3072);
        let base = number(challenge.srp_b).add_mod(&n.wrapping_sub(&kgx).rem_vartime(&modulus), &modulus);
        let exponent = number(&u).concatenating_mul(&number(&x)).wrapping_add(number(&hex::encode(&self.a)).resize(6144));
        let s = power(&base, &exponent.to_be_bytes());

        // A number in pycognito's eyes, so without zeros before it.
        let u = hex_of(&number(&u));
        let extract = hmac::sign(&key(&hex::decode(pad_hex(&u)).unwrap()), &hex::decode(pad_hex(&hex_of(&s))).unwrap());
        let expand = hmac::sign(&key(extract.as_ref()), b"Caldera Derived Key\x01");
        let message = [
            challenge.pool_name.as_bytes(),
            challenge.user_id.as_bytes(),
            challenge.secret_block,
            challenge.timestamp.as_bytes(),
        ];
        BASE64_STANDARD.encode(hmac::sign(&key(&expand.as_ref()[..16]), &message.concat()))
    }
}

fn key(bytes: &[u8]) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, bytes)
}

fn number(digits: &str) -> BoxedUint {
    let digits = digits.trim_start_matches('0');
    let even = format!("{}{digits}", "0".repeat(digits.len() % 2));
    BoxedUint::from_be_slice(&hex::decode(even).unwrap(), 3072).unwrap()
}

fn power(base: &BoxedUint, exponent: &[u8]) -> BoxedUint {
    let exponent = BoxedUint::from_be_slice(exponent, u32::try_from(exponent.len() * 8).unwrap()).unwrap();
    let params = BoxedMontyParams::new_vartime(Odd::new(number(N)).unwrap());
    BoxedMontyForm::new(base.clone(), &params).pow(&exponent).retrieve()
}

fn hex_of(number: &BoxedUint) -> String {
    hex::encode(number.to_be_bytes()).trim_start_matches('0').to_owned()
}

fn hash_hex(hex_text: &str) -> String {
    hex::encode(digest(&SHA256, &hex::decode(hex_text).unwrap()))
}

/// pycognito's `pad_hex`.
fn pad_hex(hex_text: &str) -> String {
    if hex_text.len() % 2 == 1 {
        format!("0{hex_text}")
    } else if "89ABCDEFabcdef".contains(&hex_text[..1]) {
        format!("00{hex_text}")
    } else {
        hex_text.to_owned()
    }
}
