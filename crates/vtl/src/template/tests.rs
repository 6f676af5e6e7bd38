use std::borrow::Cow;

use super::*;
use crate::not_understood::SHOWN_CHARS_MAX;

/// A call whose parameters, context and stage variables answer with their own names, unless these hold `absent`.
struct Call<'a>(&'a str);

fn echo<'a>(kind: &str, name: &str) -> Option<Cow<'a, str>> {
    (!name.contains("absent")).then(|| Cow::Owned(format!("<{kind}:{name}>")))
}

impl Surroundings for Call<'_> {
    fn body(&self) -> &str {
        self.0
    }
    fn parameter(&self, name: &str) -> Option<Cow<'_, str>> {
        echo("p", name)
    }
    fn context(&self, name: &str) -> Option<Cow<'_, str>> {
        echo("c", name)
    }
    fn stage_variable(&self, name: &str) -> Option<Cow<'_, str>> {
        echo("s", name)
    }
}

const BODY: &str =
    r#" { "a" : { "b" : [ 1.10 , 1e2, 123456789012345678901234567890 ] }, "n": null, "s": "x \u00e9 , }", "a-b": true } "#;

#[track_caller]
fn check(template: &str, body: &str, expected: &str) {
    assert_eq!(Template::parse(template).unwrap().render(&Call(body)).unwrap(), expected, "{template}");
}

#[track_caller]
fn refused(template: &str, directive: &str) {
    let refusal = Template::parse(template).expect_err(template);
    assert_eq!(refusal.directive, directive, "{template}");
}

#[test]
fn references_are_replaced() {
    for (template, expected) in [
        ("$input.body", BODY),
        ("$input.params('id')/$input.params(\"q\")", "<p:id>/<p:q>"),
        ("$input.params( 'X-Y' )", "<p:X-Y>"),
        ("[$input.params('absent')]", "[]"),
        ("$context.requestId", "<c:requestId>"),
        ("$context.identity.sourceIp.", "<c:identity.sourceIp>."),
        ("$context.authorizer.claims['custom:tier'].", "<c:authorizer.claims.custom:tier>."),
        (r#"${context.authorizer.claims[ "a b" ]}[0]"#, "<c:authorizer.claims.a b>[0]"),
        ("$context.authorizer.claims.sub, $context.absent!", "<c:authorizer.claims.sub>, !"),
        ("$stageVariables.my-x_1+", "<s:my-x_1>+"),
        ("$!stageVariables.x $!{context.stage}s ${context.stage}s", "<s:x> <c:stage>s <c:stage>s"),
        ("${context.stage}.x ${context.stage}[0]", "<c:stage>.x <c:stage>[0]"),
        ("${input.json('$.a-b')}", "true"),
        ("$context.stage$context.stage", "<c:stage><c:stage>"),
        ("$$context.stage #$context.stage", "$<c:stage> #<c:stage>"),
        ("$context.stage (x)", "<c:stage> (x)"),
    ] {
        check(template, BODY, expected);
    }
}

#[test]
fn a_selection_keeps_the_spelling_and_drops_the_spaces() {
    for (path, expected) in [
        ("$", r#"{"a":{"b":[1.10,1e2,123456789012345678901234567890]},"n":null,"s":"x \u00e9 , }","a-b":true}"#),
        ("$.a", r#"{"b":[1.10,1e2,123456789012345678901234567890]}"#),
        ("$.a.b[0]", "1.10"),
        ("$['a']['b'][2]", "123456789012345678901234567890"),
        ("$.n", "null"),
        ("$.s", r#""x \u00e9 , }""#),
        ("$.absent", r#""""#),
        ("$.a.b[3]", r#""""#),
        ("$.a[0]", r#""""#),
        ("$.s.x", r#""""#),
    ] {
        check(&format!("$input.json(\"{path}\")"), BODY, expected);
    }
    check("$input.json('$.a-b')", BODY, "true");
    check("$input.json(\"$['n']\")", BODY, "null");
}

#[test]
fn an_empty_body_is_an_empty_object() {
    check("$input.body $input.json('$') $input.json('$.a')", "", "{} {} \"\"");
}

#[test]
fn a_body_that_is_no_json_is_a_problem_only_where_it_is_selected_from() {
    for body in ["a=b", "{", "{} {}", "{'a':1}", " "] {
        check("$input.body", body, body);
        let template = Template::parse("$input.json('$')").unwrap();
        assert_eq!(template.render(&Call(body)), Err(RenderProblem::BodyNotJson), "{body}");
    }
}

#[test]
fn what_a_request_brings_is_never_a_template() {
    check("$input.body", "$context.stage #set($x = 1)", "$context.stage #set($x = 1)");
    check("$input.json('$')", r#"["$context.stage"]"#, r#"["$context.stage"]"#);
}

#[test]
fn what_is_text_to_velocity_stays_text() {
    for template in [
        "",
        "{\"statusCode\": 200}",
        "{statusCode: 200}",
        "$5 5$ $ $$ $. $-x $\" $'",
        "# #5 #\" #fff #FF00aa #- #[x] #!",
        "#x #endless #iffy #settled",
        "\\ \\\\ \\n \\\" \\5 \\$5 \\\\$ \\# \\#fff",
        "a $\\d b",
        "ünï $ cödé # ok $ü #ü",
    ] {
        check(template, "", template);
        assert_eq!(Template::parse(template).unwrap().as_literal(), Some(template));
    }
}

#[test]
fn backslashes_before_a_reference_are_halved() {
    for (template, expected) in [
        (r"\$context.stage", "$context.stage"),
        (r"\\$context.stage", r"\<c:stage>"),
        (r"\\\$context.stage", r"\$context.stage"),
        (r"\$!{input.json('$.a')}.b", "$!{input.json('$.a')}.b"),
    ] {
        check(template, "", expected);
    }
    assert_eq!(Template::parse(r"a \$input.body").unwrap().as_literal(), Some("a $input.body"));
}

#[test]
fn comments_end_with_their_line() {
    for (template, expected) in
        [("a ## $foo #set\nb", "a b"), ("##\r\nb", "b"), ("###\rb", "b"), ("a##", "a"), ("## a\n## b\n{}", "{}")]
    {
        assert_eq!(Template::parse(template).unwrap().as_literal(), Some(expected), "{template}");
    }
}

#[test]
fn what_is_not_understood_is_refused_by_name() {
    for (template, directive) in [
        ("#set($x = 1)", "#set($x = 1)"),
        ("#if($x)a#end", "#if($x)"),
        ("a #end", "#end"),
        ("#else b", "#else"),
        ("#foreach ($x in $y)", "#foreach"),
        ("#{end}", "#{end}"),
        ("#* a *#", "#*"),
        ("#[[ a ]]#", "#[["),
        ("#@x", "#@x"),
        ("#mine($x)", "#mine($x)"),
        ("#mine ($x)", "#mine"),
        ("\\#set($x = 1)", "#set($x = 1)"),
        ("\\## a", "##"),
        ("$foo", "$foo"),
        ("\\$foo", "$foo"),
        ("$util.escapeJavaScript($input.body)", "$util.escapeJavaScript($input.body)"),
        ("$input", "$input"),
        ("$input.body.attr", "$input.body.attr"),
        ("$input.path('$.a').b", "$input.path('$.a')"),
        ("$input.json('$.a').b", "$input.json('$.a')"),
        ("$input.json('$..a')", "$input.json('$..a')"),
        ("$input.json('a')", "$input.json('a')"),
        ("$input.json($x)", "$input.json($x)"),
        ("$input.json(\"$.$x\")", "$input.json(\"$.$x\")"),
        ("$input.json('$.a\\'b')", "$input.json('$.a\\'b')"),
        ("$input.json('$')[0]", "$input.json('$')"),
        ("$input.json", "$input.json"),
        ("$input.params()", "$input.params()"),
        ("$input.params().header.x", "$input.params()"),
        ("$input.params('x').length()", "$input.params('x')"),
        ("$input.params('x", "$input.params"),
        ("$context", "$context"),
        ("$context.", "$context."),
        ("$context.identity", "$context.identity"),
        ("$context.error", "$context.error"),
        ("$context.get('x')", "$context.get('x')"),
        ("$context.requestOverride.path.x", "$context.requestOverride.path.x"),
        ("$context.stage[0]", "$context.stage[0"),
        ("$context.stage._x", "$context.stage._x"),
        ("$context.authorizer.claims", "$context.authorizer.claims"),
        ("$context.authorizer.claims[0]", "$context.authorizer.claims[0"),
        ("$context.authorizer.claims['x'].y", "$context.authorizer.claims["),
        ("$context.authorizer.claims['x']['y']", "$context.authorizer.claims["),
        ("$context.authorizer.claims['x'](", "$context.authorizer.claims["),
        ("${context.authorizer.claims['x'].y}", "${context.authorizer.claims["),
        ("$context.authorizer['x']", "$context.authorizer["),
        ("$stageVariables", "$stageVariables"),
        ("$stageVariables.a.b", "$stageVariables.a.b"),
        ("$stageVariables.get('x')", "$stageVariables.get('x')"),
        ("$stageVariables['x']", "$stageVariables["),
        ("${context.stage", "${context.stage"),
        ("${context.stage|'x'}", "${context.stage"),
        ("${}", "${}"),
        ("$!5", "$!5"),
        ("$!!context.stage", "$!!context.stage"),
        ("$_x", "$_x"),
        ("$\\!context.stage", "$\\!context.stage"),
    ] {
        refused(template, directive);
    }
    let long = format!("$util.{}", "x".repeat(100));
    let shown = Template::parse(&long).unwrap_err().directive;
    assert_eq!((shown.chars().count(), shown.ends_with('…')), (SHOWN_CHARS_MAX + 1, true));
}

#[test]
fn a_refusal_says_where() {
    let refusal = Template::parse("{\n  \"ä\": $util.x }").unwrap_err();
    assert_eq!((refusal.line, refusal.column), (2, 8));
    assert_eq!(refusal.to_string(), "`$util.x` in line 2, column 8, is not understood");
    let refusal = Template::parse("\\\\$foo").unwrap_err();
    assert_eq!((refusal.line, refusal.column), (1, 3));
}

#[test]
fn a_template_ends_at_its_limit() {
    let text = "x".repeat(TEMPLATE_BYTES_MAX);
    assert_eq!(Template::parse(&text).unwrap().as_literal(), Some(text.as_str()));
    assert!(Template::parse(&format!("{text}x")).is_err());
}

#[test]
fn rendering_ends_at_its_limits() {
    let body = "x".repeat(crate::OUTPUT_BYTES_MAX / 2);
    let twice = Template::parse("$input.body$input.body").unwrap();
    assert_eq!(twice.render(&Call(&body)).unwrap().len(), crate::OUTPUT_BYTES_MAX);
    let more = Template::parse("$input.body$input.body.").unwrap();
    assert_eq!(more.render(&Call(&body)), Err(RenderProblem::OutputTooLong));
    // Each selection walks over the ten bytes, and over the two that it finds.
    let selections = Template::parse("$input.json('$.b')$input.json('$.b')").unwrap();
    let body = Call(r#"{"b":[]  }"#);
    assert_eq!(selections.render_within(&body, 24).unwrap(), "[][]");
    assert_eq!(selections.render_within(&body, 23), Err(RenderProblem::TooManySelections));
}

proptest::proptest! {
    #[test]
    fn literal_text_comes_back(text in "[^$#\\\\]*") {
        let template = Template::parse(&text).unwrap();
        proptest::prop_assert_eq!(template.as_literal(), Some(text.as_str()));
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*", body in ".*") {
        let _ = Template::parse(&text).map(|template| template.render(&Call(&body)));
    }

    #[test]
    fn any_mixture_is_read_or_refused(
        pieces in proptest::collection::vec(
            proptest::sample::select(vec![
                "$", "#", "\\", "!", "{", "}", ".", "(", ")", "'", "\"", "[", "]", "input", "json", "body", "params", "context", "a",
                "stageVariables", "set", "$.a", "\n", " ", "ä", "5", "_", "-",
            ]),
            0..24,
        ),
    ) {
        let text = pieces.concat();
        if let Err(refusal) = Template::parse(&text) {
            proptest::prop_assert!(refusal.directive.starts_with(['$', '#']), "{:?} of {:?}", refusal, text);
        }
    }
}
