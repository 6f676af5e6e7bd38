//! Messages to people, by way of a real SMTP server.

use serde_json::{Value, json};

use crate::aws::text;
use crate::process::{self, Running};
use crate::python;
use crate::server::Server;

#[test]
fn codes_are_mailed_through_a_relay_and_the_outbox_tells_what_became_of_them() {
    let relay = python::start_alone("mail_relay.py");
    let port = relay.line("its port", |line| line.parse::<u16>().ok());
    let url = format!("smtp://gatewright:p%40ss%20word@127.0.0.1:{port}");
    let variables = [("GATEWRIGHT_SMTP_URL", url.as_str()), ("GATEWRIGHT_MAIL_FROM", "Gatewright <login@example.com>")];
    let server = Server::surrounded_by(&variables);
    let told = python::run(&server, "mail.py", &[]);

    let mails: Vec<Value> = (0..2).map(|_| mail(&relay)).collect();
    let of =
        |address: &str| mails.iter().find(|mail| mail["To"] == address).unwrap_or_else(|| panic!("none to {address}: {mails:?}"));
    let ada = of("ada@example.com");
    assert_eq!(of("later@example.com")["recipients"], json!(["later@example.com"]));
    assert_eq!((&ada["From"], &ada["Subject"]), (&json!("Gatewright <login@example.com>"), &json!("Welcome")));
    assert!(text(ada, "/Content-Type").starts_with("text/html"), "{ada}");
    assert_eq!(ada["text"], told["body"]);
    let log = server.log();
    assert!(!log.contains("p@ss") && !log.contains("p%40ss") && !log.contains(text(&told, "/body")), "{log}");
}

#[test]
fn a_relay_without_a_sender_and_one_without_encryption_are_refused_at_start() {
    for (variables, told) in [
        ([("GATEWRIGHT_SMTP_URL", "smtps://mail.example.com"), ("GATEWRIGHT_EPHEMERAL", "true")], "--mail-from"),
        ([("GATEWRIGHT_MAIL_FROM", "login@example.com"), ("GATEWRIGHT_EPHEMERAL", "true")], "--smtp-url"),
    ] {
        let output = process::run(process::gatewright(&["serve", "--listen", "127.0.0.1:0"]).envs(variables));
        let (_, problem) = process::text(&output);
        assert!(!output.status.success() && problem.contains(told), "{problem}");
    }
}

fn mail(relay: &Running) -> Value {
    relay.line("a mail", |line| serde_json::from_str(line).ok())
}
