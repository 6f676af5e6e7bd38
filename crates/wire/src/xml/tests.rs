//! What is read, and everything that is refused.

use proptest::prelude::*;

use super::*;

fn leaf(name: &str, text: &str) -> Element {
    Element { name: name.to_owned(), text: text.to_owned(), children: Vec::new() }
}

#[track_caller]
fn check(body: &str, expected: &Element) {
    assert_eq!(Element::parse(body.as_bytes()).as_ref(), Ok(expected), "{body}");
}

#[test]
fn elements_texts_and_the_five_entities_are_read() {
    check("<a>b</a>", &leaf("a", "b"));
    check("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- c --><a/>\n", &leaf("a", ""));
    check("\u{feff}<a></a>", &leaf("a", ""));
    check("<a xmlns=\"x\" y='1'> b </a>", &leaf("a", " b "));
    check("<s:a xmlns:s=\"x\">b</s:a>", &leaf("a", "b"));
    check("<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;<!-- c --><![CDATA[<&>]]></a>", &leaf("a", "<>&\"'AB<&>"));
    check("<a>1\r\n2&#xD;</a>", &leaf("a", "1\n2\r"));
    let children = vec![leaf("b", "1"), leaf("c", ""), leaf("b", "2")];
    check("<a><b>1</b><c/><b>2</b></a>", &Element { children, ..leaf("a", "") });
}

#[test]
fn what_is_not_well_formed_or_could_expand_is_refused() {
    for body in [
        "",
        " ",
        "x",
        "<a>",
        "</a>",
        "<a></b>",
        "<a/><b/>",
        "<a/>x",
        "x<a/>",
        "<a>&b;</a>",
        "<a>&#0;</a>",
        "<a>&#1;</a>",
        "<a>&#xD800;</a>",
        "<a>& </a>",
        "<a>\u{1}</a>",
        "<a b=1/>",
        "<a b=\"1\" b=\"2\"/>",
        "<1/>",
        "<a$/>",
        "< a/>",
        "<a><!-- -- --></a>",
        "<![CDATA[a]]><a/>",
        "&amp;<a/>",
        "<?xml version=\"1.0\" encoding=\"utf-16\"?><a/>",
        "<a/><?xml version=\"1.0\"?>",
        "<?php x?><a/>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
    ] {
        assert_eq!(Element::parse(body.as_bytes()), Err(NotXml::Malformed), "{body}");
    }
    assert_eq!(Element::parse(b"<a>\xff</a>"), Err(NotXml::Malformed));
}

#[test]
fn depth_size_and_number_are_bounded() {
    let deep = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
    assert!(Element::parse(deep(XML_DEPTH_MAX).as_bytes()).is_ok());
    assert_eq!(Element::parse(deep(XML_DEPTH_MAX + 1).as_bytes()), Err(NotXml::TooLarge));
    assert_eq!(Element::parse("<a>".repeat(100_000).as_bytes()), Err(NotXml::TooLarge));
    let many = |count: usize| format!("<a>{}</a>", "<b/>".repeat(count));
    assert!(Element::parse(many(XML_ELEMENTS_MAX - 1).as_bytes()).is_ok());
    assert_eq!(Element::parse(many(XML_ELEMENTS_MAX).as_bytes()), Err(NotXml::TooLarge));
    let large = |bytes: usize| format!("<a>{}</a>", "b".repeat(bytes - 7));
    assert!(Element::parse(large(XML_BYTES_MAX).as_bytes()).is_ok());
    assert_eq!(Element::parse(large(XML_BYTES_MAX + 1).as_bytes()), Err(NotXml::TooLarge));
}

proptest! {
    #[test]
    fn a_text_that_is_written_is_read_again(text in "[\\x20-\\u{d7ff}\\t\\n\\r]{0,40}") {
        let mut xml = Xml::declared();
        xml.text("a", &text);
        prop_assert_eq!(Element::parse(&xml.into_bytes()), Ok(leaf("a", &text)));
    }

    #[test]
    fn no_body_makes_it_panic(body in "(<|>|/|a|b|&|;|#|x|=|\"|'|!|-|\\[|CDATA|\\]|\\?|xml| |é){0,40}") {
        let _ = Element::parse(body.as_bytes());
    }
}
