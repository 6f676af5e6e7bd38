//! A user pool's domain: apps that sign people in through it, and people in a browser.

use crate::aws::text;
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
    python::in_a_browser(&Server::ephemeral(), "login_browser.py", &[]);
}

#[test]
fn people_get_a_new_password_in_a_browser() {
    python::in_a_browser(&Server::ephemeral(), "login_forgotten.py", &[]);
}

#[test]
fn every_page_fits_without_scripts_by_keyboard_and_for_screen_readers() {
    python::in_a_browser(&Server::ephemeral(), "every_page.py", &[]);
}
