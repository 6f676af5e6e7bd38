use super::*;

/// The paths of a text that is the module `m::n`, in a crate with the modules `m`, `m::n`, `m::n::child` and `o`.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let modules: [&[&str]; 4] = [&["m"], &["m", "n"], &["m", "n", "child"], &["o"]];
    let found = paths(text, &["m", "n"], &|path| modules.contains(&path));
    let found: Vec<String> = found.iter().map(|path| path.join("::")).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn the_three_starts_of_a_path_are_made_absolute() {
    check("use crate::o::A;", &["o::A"]);
    check("use super::A;", &["m::A"]);
    check("use super::super::o::A;", &["o::A"]);
    check("use self::child::A;", &["m::n::child::A"]);
    check("use self::super::A;", &["m::A"]);
    check("use super::super::super::A;", &[]);
}

#[test]
fn a_child_module_is_told_from_another_crate() {
    check("use child::A; use serde::B; use ::child::C; use std::{fmt, io::Read};", &["m::n::child::A"]);
    check("fn f() { child::run(); serde::run(); run::<child::A>() }", &["m::n::child::run", "m::n::child::A"]);
}

#[test]
fn braces_in_use_are_followed_to_any_depth() {
    check("use crate::{o::{A, B as C, p::{D, E}, self}, F, m};", &["o::A", "o::B", "o::p::D", "o::p::E", "o", "F", "m"]);
    check("use crate::o::{A, B,}; use super::*;", &["o::A", "o::B", "m::*"]);
    check("pub(crate) use super::{r#type::A};", &["m::type::A"]);
    let deep = format!("use crate::{}o::A{};", "{".repeat(1000), "}".repeat(1000));
    check(&deep, &["o::A"]);
}

#[test]
fn qualified_names_are_found_wherever_code_may_stand() {
    check("fn f(a: &crate::o::A) -> super::B { crate::o::C::new(a) }", &["o::A", "m::B", "o::C::new"]);
    check("impl<T: crate::o::A> X for Vec<super::B> {}", &["o::A", "m::B"]);
    check("vec![crate::o::A; 2]; for x in 0..crate::o::B {}", &["o::A", "o::B"]);
    check("x.child::<u8>(); <A as B>::child::c(); self.child", &[]);
    check("pub(in crate::m) struct A(pub(super) u8, pub(crate) u8);", &[]);
    check("struct A(pub (crate::o::B, u8));", &["o::B"]);
}

#[test]
fn comments_and_texts_hold_no_path() {
    check("//! [`A`](crate::o::A)\n/* use crate::o::A; */ const B: &str = \"crate::o::A\";", &[]);
}

#[test]
fn a_module_with_a_body_is_a_step_deeper() {
    check("mod inner { use super::A; use super::super::B; fn f() { if x {} } } use super::C;", &["m::n::A", "m::B", "m::C"]);
    check("mod one { mod two { use super::super::A; } use super::B; } use super::C;", &["m::n::A", "m::n::B", "m::C"]);
}

#[test]
fn code_for_tests_is_left_out() {
    check("#[cfg(test)]\nmod tests { use super::super::A; fn f() {} } use super::B;", &["m::B"]);
    check("#[cfg(test)] use crate::o::{A, B}; use super::C;", &["m::C"]);
    check("#[cfg(test)] #[must_use] fn f<A, B>(a: crate::o::A) -> bool { 1 < 2 } use super::C;", &["m::C"]);
    check("struct A { #[cfg(test)] a: Vec<crate::o::A, B>, b: super::B }", &["m::B"]);
    check("#[cfg(not(test))] use super::B;", &["m::B"]);
}
