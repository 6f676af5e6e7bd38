use super::*;

#[test]
fn no_file_reaches_itself() {
    crate::rules::check(broken);
}

fn tree(files: &[(&str, &str)]) -> Vec<File> {
    files.iter().map(|(path, text)| File { path: format!("crates/x/src/{path}"), text: (*text).to_owned() }).collect()
}

/// The circles of a tree, each as the names of its files.
#[track_caller]
fn check(files: &[(&str, &str)], expected: &[&[&str]]) {
    let arrows = arrows(&tree(files));
    let found: Vec<Vec<&str>> = circles(&arrows)
        .into_iter()
        .map(|circle| circle.into_iter().filter_map(|path| path.strip_prefix("crates/x/src/")).collect())
        .collect();
    assert_eq!(found, expected, "{arrows:?}");
}

#[test]
fn a_tree_that_only_looks_down_has_no_circle() {
    check(
        &[
            ("lib.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
            ("a.rs", "mod c; use c::C; use crate::b::B; pub struct A(B, C);"),
            ("a/c.rs", "use crate::b::B; pub struct C(B);"),
            ("b.rs", "pub struct B; impl B { fn b(&self) -> Self { self::free() } } fn free() -> B { B }"),
        ],
        &[],
    );
}

#[test]
fn two_files_that_name_each_other_are_a_circle() {
    check(&[("lib.rs", ""), ("a.rs", "use crate::b::B;"), ("b.rs", "use super::a::A;")], &[&["a.rs", "b.rs"]]);
}

#[test]
fn a_child_that_looks_up_is_a_circle_only_when_the_parent_looks_down() {
    let child = ("a/c.rs", "use super::A;");
    check(&[("lib.rs", ""), ("a.rs", "mod c; pub struct A;"), child], &[]);
    check(&[("lib.rs", ""), ("a.rs", "mod c; use c::C;"), child], &[&["a.rs", "a/c.rs"]]);
    check(&[("lib.rs", ""), ("a.rs", "mod c; fn f() { c::run() }"), child], &[&["a.rs", "a/c.rs"]]);
}

#[test]
fn a_name_that_is_handed_on_counts_for_the_file_it_is_taken_from() {
    let files = [("lib.rs", "pub use a::A;"), ("a.rs", "use crate::B;"), ("b.rs", "")];
    check(&files, &[&["a.rs", "lib.rs"]]);
    check(&[files[0], ("a.rs", "use crate::b::B;"), files[2]], &[]);
}

#[test]
fn a_long_circle_is_one_and_two_circles_are_two() {
    check(
        &[
            ("a.rs", "use crate::b::X;"),
            ("b.rs", "use crate::c::X;"),
            ("c.rs", "fn f() { crate::a::x() }"),
            ("d.rs", "use crate::{a::X, e};"),
            ("e.rs", "use super::d;"),
            ("f.rs", "use crate::{a, b, c, d, e};"),
        ],
        &[&["a.rs", "b.rs", "c.rs"], &["d.rs", "e.rs"]],
    );
}

#[test]
fn tests_and_generated_files_are_left_out() {
    check(
        &[
            ("a.rs", "use b::B; #[cfg(test)] mod tests;"),
            ("a/b.rs", "#[cfg(test)] mod tests { use super::super::A; }"),
            ("a/tests.rs", "use super::A;"),
            ("generated/g.rs", "use crate::a::A;"),
        ],
        &[],
    );
}

#[test]
fn crates_are_looked_at_one_by_one() {
    let mut files = tree(&[("a.rs", "use crate::b::B;"), ("b.rs", "")]);
    files.push(File { path: "crates/y/src/a.rs".into(), text: String::new() });
    files.push(File { path: "crates/y/src/b.rs".into(), text: "use crate::a::A;".into() });
    assert_eq!(problems(&files), [""; 0]);
}

#[test]
fn a_circle_is_told_with_its_files_and_names() {
    let files = tree(&[("a.rs", "use crate::b::{B, b};"), ("b.rs", "use crate::a;"), ("c.rs", "use crate::a::A;")]);
    let expected = "a circle of 2 files:\n    crates/x/src/a.rs → crates/x/src/b.rs (B, b)\
                    \n    crates/x/src/b.rs → crates/x/src/a.rs (a)";
    assert_eq!(problems(&files), [expected]);
}
