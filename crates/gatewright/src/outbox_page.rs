//! The outbox as a page: what user pools have sent to people, the newest first.

use std::fmt::Write as _;

use html_escape::encode_safe;

use crate::outbox::{Delivery, Entry, medium, sent_at};

/// The page. It has no script and asks for nothing else.
pub(crate) fn page(entries: &[Entry]) -> String {
    let mut messages = String::new();
    for Entry { message, delivery, .. } in entries {
        let (class, told) = match delivery {
            Delivery::Kept => ("", "kept here, sent nowhere"),
            Delivery::Waiting => ("", "on its way"),
            Delivery::Sent => ("good", "taken by the relay"),
            Delivery::Failed(_) => ("bad", "not delivered"),
        };
        // Writing to a String cannot fail.
        let _ = write!(
            messages,
            r#"<li><article><p class="subject">{subject}</p><p class="to">{medium} to <strong>{destination}</strong> for {username} of {pool}, <time>{time}</time></p>
<pre>{body}</pre><p class="{class}">{told}{problem}</p></article></li>"#,
            subject = encode_safe(if message.subject.is_empty() { "Without a subject" } else { &message.subject }),
            medium = medium(message.medium),
            destination = encode_safe(&message.destination),
            username = encode_safe(&message.username),
            pool = encode_safe(&message.user_pool_id),
            time = encode_safe(&sent_at(message)),
            body = encode_safe(&message.body),
            problem = delivery.problem().map(|problem| format!(": {}", encode_safe(problem))).unwrap_or_default(),
        );
    }
    let list = if entries.is_empty() { "<p>Nothing was sent yet.</p>".to_owned() } else { format!("<ol>{messages}</ol>") };
    format!(
        r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Outbox</title><style>
:root {{ color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #121212); color: light-dark(#16191f, #e9ecf1) }}
body {{ max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }}
h1 {{ font-size: 1.3rem }} .subject {{ font-weight: 600 }}
ol {{ list-style: none; margin: 0; padding: 0 }}
li {{ margin: 1rem 0; padding: 1rem; border: 1px solid #8888; border-radius: .5rem }}
pre {{ margin: .8rem 0; white-space: pre-wrap; font: inherit }}
p {{ margin: 0 }} a {{ color: light-dark(#0b5cad, #7db8f5) }} :focus-visible {{ outline: 3px solid; outline-offset: 2px; border-radius: .2rem }}
.good {{ color: light-dark(#1b6e3c, #86d9a5) }} .bad {{ color: light-dark(#a3161c, #ff9d97); font-weight: 600 }}
</style></head><body><main>
<h1>Outbox</h1>
<p>What user pools have sent to people, the newest first. <a href="">Look again</a></p>
{list}
</main></body></html>
"#
    )
}

#[cfg(test)]
mod tests {
    use gatewright_model::ports::{Message, MessageFormat, MessageMedium, Messages};
    use gatewright_model::timestamp::Timestamp;

    use super::*;
    use crate::outbox::Outbox;

    #[test]
    fn what_people_and_pools_chose_is_shown_and_is_no_markup() {
        let outbox = Outbox::default();
        assert!(page(&outbox.newest()).contains("Nothing was sent yet."));
        let script = "<script>alert(1)</script>";
        outbox.send(Message {
            user_pool_id: "us-east-1_AbCdEfGhI".into(),
            username: script.into(),
            medium: MessageMedium::Email,
            destination: script.into(),
            subject: script.into(),
            body: format!("Your code is 123456. {script}"),
            format: MessageFormat::Html,
            sent_at: Timestamp::default(),
        });
        let page = page(&outbox.newest());
        assert!(page.contains("Your code is 123456. &lt;script&gt;") && !page.contains("<script"));
    }
}
