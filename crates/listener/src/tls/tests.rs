use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use gatewright_model::timestamp::Timestamp;
use gatewright_testkit::clock::FakeClock;
use rcgen::{CertificateParams, KeyPair};
use rustls::RootCertStore;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};

use super::*;

/// A folder of a test's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NTH: AtomicU32 = AtomicU32::new(0);
        let name = format!("gatewright-tls-{}-{}", std::process::id(), NTH.fetch_add(1, Ordering::Relaxed));
        Self(std::env::temp_dir().join(name).join("tls"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn load(&self, clock: &FakeClock) -> Result<TlsIdentity, TlsError> {
        TlsIdentity::load_or_create(&self.0, Arc::new(clock.clone()))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(self.0.parent().unwrap()));
    }
}

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether a client that trusts only the authority of `folder` takes `certificate` for `name` at this time.
fn is_trusted(folder: &Folder, certificate: &CertificateDer<'_>, name: &str, now: Timestamp) -> bool {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(folder.file("listener-ca.pem")).unwrap()).unwrap();
    let provider = Arc::new(aws_lc_rs::default_provider());
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
    let now = UnixTime::since_unix_epoch(Duration::from_secs(u64::try_from(now.epoch_s()).unwrap()));
    verifier.verify_server_cert(certificate, &[], &ServerName::try_from(name).unwrap(), &[], now).is_ok()
}

fn shown(identity: &TlsIdentity) -> CertificateDer<'static> {
    identity.certificate.today().unwrap().cert[0].clone()
}

#[test]
fn the_certificate_is_for_this_machine() {
    let (folder, clock) = (Folder::new(), FakeClock::new());
    let identity = folder.load(&clock).unwrap();
    for name in ["localhost", "127.0.0.1", "::1", "abc123.execute-api.localhost", "pool.auth.localhost"] {
        assert!(is_trusted(&folder, &shown(&identity), name, clock.now()), "{name}");
    }
    for name in ["example.com", "localhost.example.com", "127.0.0.2", "10.0.0.1", "abc.execute-api.us-east-1.amazonaws.com"] {
        assert!(!is_trusted(&folder, &shown(&identity), name, clock.now()), "{name}");
    }
}

#[test]
fn the_authority_vouches_for_nothing_but_localhost_and_loopback() {
    let (folder, clock) = (Folder::new(), FakeClock::new());
    let authority = Authority::load_or_create(&folder.0, clock.now()).unwrap();
    let key = KeyPair::generate().unwrap();
    let check = |name: &str, expected: bool| {
        let certificate = authority.sign(&CertificateParams::new(vec![name.to_owned()]).unwrap(), &key).unwrap();
        assert_eq!(is_trusted(&folder, certificate.der(), name, clock.now()), expected, "{name}");
    };
    check("localhost", true);
    check("deep.below.localhost", true);
    check("127.8.8.8", true);
    check("::1", true);
    check("example.com", false);
    check("notlocalhost", false);
    check("s3.amazonaws.com", false);
    check("localhost.localstack.cloud", false);
    check("10.0.0.1", false);
    check("::2", false);
}

#[test]
fn the_authority_is_made_once_and_its_key_is_the_owners_alone() {
    let (folder, clock) = (Folder::new(), FakeClock::new());
    let first = folder.load(&clock).unwrap();
    let written = fs::read(first.authority_file()).unwrap();
    let key_mode = fs::metadata(folder.file("listener-ca.key")).unwrap().permissions().mode();
    assert_eq!(key_mode & 0o777, 0o600);
    assert_eq!(fs::metadata(&folder.0).unwrap().permissions().mode() & 0o777, 0o700);
    let second = folder.load(&clock).unwrap();
    assert_eq!(fs::read(second.authority_file()).unwrap(), written);
    assert!(is_trusted(&folder, &shown(&first), "localhost", clock.now()));
    assert!(is_trusted(&folder, &shown(&second), "localhost", clock.now()));
    assert!(!String::from_utf8(written).unwrap().contains("PRIVATE"));
}

#[test]
fn the_certificate_is_renewed_before_it_expires() {
    let (folder, clock) = (Folder::new(), FakeClock::new());
    let identity = folder.load(&clock).unwrap();
    let first = shown(&identity);
    clock.advance(59 * DAY);
    assert_eq!(shown(&identity), first);
    clock.advance(DAY);
    let second = shown(&identity);
    assert_ne!(second, first);
    clock.advance(89 * DAY);
    assert!(is_trusted(&folder, &second, "localhost", clock.now()));
    assert!(!is_trusted(&folder, &first, "localhost", clock.now()));
}

#[test]
fn the_authority_is_renewed_when_it_ends_soon() {
    let (folder, clock) = (Folder::new(), FakeClock::new());
    let first = fs::read(folder.load(&clock).unwrap().authority_file()).unwrap();
    clock.advance((3650 - 93) * DAY);
    assert_eq!(fs::read(folder.load(&clock).unwrap().authority_file()).unwrap(), first);
    clock.advance(DAY);
    let renewed = folder.load(&clock).unwrap();
    assert_ne!(fs::read(renewed.authority_file()).unwrap(), first);
    assert!(is_trusted(&folder, &shown(&renewed), "localhost", clock.now()));
}

#[test]
fn an_authority_that_is_not_as_it_was_written_is_refused() {
    type Damage = fn(&Folder);
    let damage: [(&str, Damage); 6] = [
        ("an open key", |f| fs::set_permissions(f.file("listener-ca.key"), fs::Permissions::from_mode(0o644)).unwrap()),
        ("no key", |f| fs::remove_file(f.file("listener-ca.key")).unwrap()),
        ("an empty key", |f| fs::write(f.file("listener-ca.key"), "").unwrap()),
        ("another's key", |f| fs::write(f.file("listener-ca.key"), KeyPair::generate().unwrap().serialize_pem()).unwrap()),
        ("an empty certificate", |f| fs::write(f.file("listener-ca.pem"), "").unwrap()),
        ("no date", |f| {
            let text = fs::read_to_string(f.file("listener-ca.pem")).unwrap();
            fs::write(f.file("listener-ca.pem"), text.replace("Not after", "Not")).unwrap();
        }),
    ];
    for (what, damage) in damage {
        let (folder, clock) = (Folder::new(), FakeClock::new());
        drop(folder.load(&clock).unwrap());
        damage(&folder);
        assert!(folder.load(&clock).is_err(), "{what}");
    }
}

#[test]
fn an_interrupted_start_is_made_good() {
    let (folder, clock) = (Folder::new(), FakeClock::new());
    drop(folder.load(&clock).unwrap());
    fs::remove_file(folder.file("listener-ca.pem")).unwrap();
    fs::write(folder.file("listener-ca.new"), "half").unwrap();
    let identity = folder.load(&clock).unwrap();
    assert!(is_trusted(&folder, &shown(&identity), "localhost", clock.now()));
}
