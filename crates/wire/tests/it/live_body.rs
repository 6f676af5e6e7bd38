//! Answers that are still coming: which protocols have them, and where the body is.

use gatewright_model::body::Body;
use gatewright_wire::document::Document;
use gatewright_wire::live_body::LiveBody;
use gatewright_wire::write::write_output;

use crate::calls::{D, structured, text};
use crate::toy::{FOLLOW_THING, gateway, logs, roles};

#[test]
fn the_head_is_written_and_the_body_goes_along() {
    let live = LiveBody::new(Body::whole("still coming"));
    let output = structured(&[("version", text("7")), ("Events", Document::Live(live.clone()))]);
    let response = write_output(&gateway(), &FOLLOW_THING, &output, "request-1");
    assert_eq!((response.status().as_u16(), response.body().len()), (200, 0));
    assert_eq!(response.headers()["content-type"], "application/vnd.amazon.eventstream");
    assert_eq!(
        (&response.headers()["x-toy-version"], &response.headers()["x-amzn-requestid"]),
        (&"7".parse().unwrap(), &"request-1".parse().unwrap())
    );
    assert_eq!(response.extensions().get::<LiveBody>(), Some(&live));

    let without = write_output(&gateway(), &FOLLOW_THING, &structured(&[("StatusCode", D::Integer(204))]), "request-1");
    assert_eq!((without.status().as_u16(), without.body().len()), (204, 0));
    assert!(without.extensions().get::<LiveBody>().is_none());
}

#[test]
fn an_answer_that_cannot_be_written_takes_no_body_along() {
    let output = structured(&[("version", text("a\nb")), ("Events", Document::Live(LiveBody::new(Body::whole("x"))))]);
    let response = write_output(&gateway(), &FOLLOW_THING, &output, "request-1");
    assert_eq!(response.status(), 500);
    assert!(response.extensions().get::<LiveBody>().is_none());
}

#[test]
fn the_other_protocols_refuse_it() {
    for service in [roles(), logs()] {
        let output = structured(&[("Events", Document::Live(LiveBody::new(Body::whole("x"))))]);
        let response = write_output(&service, &FOLLOW_THING, &output, "request-1");
        assert_eq!(response.status(), 500, "{}", service.schema.name);
        assert!(response.extensions().get::<LiveBody>().is_none());
    }
}
