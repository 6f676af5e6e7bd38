//! The demo's page in a real browser: signing in, a refusal that can be read, a call that passes, and why.

use std::process::Command;

use rustix::process::Signal;

use crate::demo::Demo;
use crate::folder::Folder;
use crate::process;

#[test]
fn a_browser_signs_in_calls_and_learns_why() {
    let demo = Demo::start();
    let home = Folder::new();
    let screenshot = std::env::temp_dir().join(format!("gatewright-demo-page-{}.png", std::process::id()));
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("python/demo_page.py");
    let mut command = Command::new(process::given("GATEWRIGHT_TEST_PYTHON"));
    command.arg(script).args([demo.told("open"), demo.told("user name"), demo.told("password")]).arg(&screenshot);
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
