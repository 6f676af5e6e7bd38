//! What the article's functions wrote, read back by both versions of the `aws` command.

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::process::{self, Running};

const GREET: &str = "/aws/lambda/greet";
const AUTHORIZER: &str = "/aws/lambda/authorizer";
const TAIL: [&str; 7] = ["logs", "tail", GREET, "--since", "10m", "--format", "short"];
/// Lines are written a moment after they were logged; a look takes about half a second.
const LOOKS_MAX: usize = 100;

#[track_caller]
pub(super) fn is_kept(aws: &Aws) {
    let groups = aws.ok("logs describe-log-groups --log-group-name-prefix /aws/lambda/", &[]);
    let groups: Vec<&str> = groups["logGroups"].as_array().unwrap().iter().map(|group| text(group, "/logGroupName")).collect();
    assert_eq!(groups, [AUTHORIZER, GREET]);

    let of_ada = events(aws, GREET, "\"greeting ada\"");
    assert_eq!(of_ada.iter().map(|event| text(event, "/message").trim_end()).collect::<Vec<_>>(), ["greeting ada"]);
    assert!(of_ada[0]["timestamp"].as_i64().unwrap() > 1_700_000_000_000, "{of_ada:?}");
    let refused = events(aws, AUTHORIZER, "refused");
    assert!(refused.iter().all(|event| text(event, "/message").starts_with("refused: ")), "{refused:?}");
    let streams = aws.ok(&format!("logs describe-log-streams --log-group-name {GREET}"), &[]);
    let stream = text(&streams, "/logStreams/0/logStreamName");
    assert!(stream.contains("/[$LATEST]"), "{stream}");

    let output = process::run(&mut aws.v2(&TAIL));
    let (told, problem) = process::text(&output);
    assert!(output.status.success(), "{problem}");
    for phrase in ["START RequestId: ", " greeting ada", " greeting nobody", "REPORT RequestId: "] {
        assert!(told.contains(phrase), "`{phrase}` is missing from:\n{told}");
    }
    follows(aws);
}

/// A line that is written while somebody watches is shown to them.
#[track_caller]
fn follows(aws: &Aws) {
    let mut watching = Running::start(aws.v2(&TAIL).arg("--follow"));
    watching.line("an old greeting", |line| line.ends_with(" greeting ada").then_some(()));
    let (event, out) = (aws.file("event.json", r#"{"name":"whoever watches"}"#), aws.path("out.json"));
    aws.ok(&format!("lambda invoke --function-name greet --payload fileb://{event} {out}"), &[]);
    watching.line("the new greeting", |line| line.ends_with(" greeting whoever watches").then_some(()));
    // A suite that was started in the background ignores INT, and so would this child.
    watching.signal(Signal::TERM);
    watching.end();
}

/// Events with a pattern, looked for until there are any.
#[track_caller]
fn events(aws: &Aws, group: &str, pattern: &str) -> Vec<Value> {
    for _ in 0..LOOKS_MAX {
        let line = format!("logs filter-log-events --log-group-name {group} --filter-pattern");
        let found = aws.ok(&line, &[pattern]);
        if found["events"] != json!([]) {
            return found["events"].as_array().unwrap().clone();
        }
    }
    panic!("no event of {group} has {pattern}")
}
