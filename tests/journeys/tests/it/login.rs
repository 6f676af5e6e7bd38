//! A user pool's domain: apps that sign people in through it, and people in a browser.

use crate::aws::text;
use crate::process;
use crate::python;
use crate::server::Server;

#[test]
fn an_app_signs_somebody_in_and_calls_a_guarded_api() {
    let server = Server::ephemeral();
    let told = python::run(&server, "login_pages.py", &[]);
    let log = server.log();
    for place in 0..5 {
        assert!(!log.contains(text(&told, &format!("/secrets/{place}"))), "{log}");
    }
}

#[test]
fn people_sign_up_and_in_in_a_browser() {
    in_a_browser("login_browser.py");
}

#[test]
fn people_get_a_new_password_in_a_browser() {
    in_a_browser("login_forgotten.py");
}

/// Runs a script that leaves pictures in a folder, which stays where it fails.
#[track_caller]
fn in_a_browser(script: &str) {
    let server = Server::ephemeral();
    let shots = std::env::temp_dir().join(format!("gatewright-{script}-{}", std::process::id()));
    std::fs::create_dir_all(&shots).unwrap();
    let chromium = process::given("GATEWRIGHT_TEST_CHROMIUM");
    python::run(&server, script, &[chromium.to_str().unwrap(), shots.to_str().unwrap()]);
    std::fs::remove_dir_all(&shots).unwrap();
}

#[test]
fn every_page_fits_without_scripts_by_keyboard_and_for_screen_readers() {
    in_a_browser("every_page.py");
}
