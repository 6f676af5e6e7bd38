//! A decision as a page: what a person sees who follows the link that the demo's page shows.

use std::fmt::Write as _;

use gatewright_gateway::decision::explain::Explanation;
use html_escape::encode_safe;

/// The page. It has no script and asks for nothing else.
pub(crate) fn page(told: &Explanation) -> String {
    let mut stations = String::new();
    for station in &told.stations {
        // Writing to a String cannot fail.
        let _ = write!(stations, "<dt>{}</dt><dd>{}</dd>", encode_safe(station.station), encode_safe(&station.story));
    }
    if let Some(refusal) = &told.refusal {
        let _ = write!(stations, "<dt>what to do</dt><dd><strong>{}</strong></dd>", encode_safe(refusal.advice));
    }
    let verdict = if told.refusal.is_some() { "refused" } else { "passed" };
    format!(
        r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>{status} {method} {path}</title><style>
:root {{ color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }}
body {{ max-width: 46rem; margin: 2rem auto; padding: 0 1rem }}
h1 {{ font-size: 1.3rem; overflow-wrap: anywhere }}
h1 span {{ padding: .1em .5em; border-radius: .3em; color: #fff }}
.refused {{ background: #a32121 }} .passed {{ background: #1b6e3c }}
dl {{ display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1.2rem }}
dt {{ font-weight: 600 }} dd {{ margin: 0; overflow-wrap: anywhere }}
@media (max-width: 34rem) {{ dl {{ grid-template-columns: 1fr; gap: .1rem }} dd {{ margin-bottom: .8rem }} }}
</style></head><body><main>
<h1><span class="{verdict}">{status}</span> {method} {path}</h1>
<p>Decision {decision}, request {request_id}, {time}, {duration:.2} ms</p>
<dl>{stations}</dl>
</main></body></html>
"#,
        status = told.status,
        method = encode_safe(&told.method),
        path = encode_safe(&told.path),
        decision = told.decision,
        request_id = encode_safe(&told.request_id),
        time = encode_safe(&told.time),
        duration = told.duration_ms,
    )
}
