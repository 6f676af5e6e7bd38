//! The demo's page in a real browser: signing in on the pool's page or with Google's stand-in, a refusal that can be read, a call that passes,
//! and why.

use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use rustix::process::Signal;

use crate::demo::Demo;
use crate::folder::Folder;
use crate::process;

#[test]
fn a_browser_signs_in_calls_and_learns_why() {
    visit(Demo::start());
}

#[test]
fn a_browser_signs_in_with_the_stand_in_for_google() {
    visit(Demo::with_google());
}

#[track_caller]
fn visit(demo: Demo) {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let home = Folder::new();
    let screenshot = std::env::temp_dir().join(format!("gatewright-demo-page-{}-{number}.png", std::process::id()));
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("python/demo_page.py");
    let mut command = Command::new(process::given("GATEWRIGHT_TEST_PYTHON"));
    command.arg(script).args([demo.told("open"), demo.told("user name"), demo.told("password")]).arg(&screenshot);
    // The account of the stand-in, and its password, which is the second.
    command.args(demo.all_told("account").chain(demo.all_told("password").skip(1)));
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", home.path())
        .env("TMPDIR", home.folder("tmp"))
        .env("LC_ALL", "C.UTF-8")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("GATEWRIGHT_TEST_CHROMIUM", process::given("GATEWRIGHT_TEST_CHROMIUM"))
        .current_dir(home.path());
    let output = process::run(&mut command);
    let (told, problem) = process::text(&output);
    assert!(output.status.success(), "what the page showed is in `{}`\n{told}{problem}", screenshot.display());
    demo.end(Signal::TERM);
}
