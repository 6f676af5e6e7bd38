//! Answers that are still coming when their heads are sent.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use gatewright_model::body::{Body, BodyError};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::Operations as _;
use gatewright_model::principal::Principal;
use gatewright_wire::live_body::LiveBody;
use http_body::Frame;
use http_body_util::BodyExt as _;
use serde_json::json;
use tokio::sync::mpsc;

use crate::callers::DATE;
use crate::toy::{Toy, signed_by};

struct Fed(mpsc::UnboundedReceiver<Bytes>);

impl http_body::Body for Fed {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        self.0.poll_recv(context).map(|bytes| bytes.map(|bytes| Ok(Frame::data(bytes))))
    }
}

fn fed() -> (mpsc::UnboundedSender<Bytes>, LiveBody) {
    let (feed, fed) = mpsc::unbounded_channel();
    (feed, LiveBody::new(Body::arriving(Fed(fed))))
}

#[tokio::test]
async fn the_head_goes_out_before_the_body_ends() {
    let (feed, live) = fed();
    let toy = Toy::following(&live);
    let authorization = signed_by("test");
    let headers = [("host", "h"), ("authorization", authorization.as_str()), ("x-amz-date", DATE)];
    let (head, mut body) = toy.begun(None, "GET", "/events/a", &headers, "").await.into_parts();
    assert_eq!(
        (head.status.as_u16(), &head.headers["content-type"]),
        (200, &"application/vnd.amazon.eventstream".parse().unwrap())
    );
    assert!(head.headers.contains_key("x-amzn-requestid"));
    for text in ["first", "last"] {
        feed.send(Bytes::from(text)).unwrap();
        assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), text);
    }
    drop(feed);
    assert!(body.frame().await.is_none());
}

#[tokio::test]
async fn whoever_calls_by_name_and_document_is_refused_before_anything_runs() {
    let (_feed, live) = fed();
    let toy = Toy::following(&live);
    let principal = Principal::root(AccountId::developer(), "aws");
    let refused =
        toy.front.call(&principal, &Region::us_east_1(), "toy", "GetThingEvents", json!({ "name": "a" })).await.unwrap_err();
    assert_eq!((refused.code.as_str(), refused.status), ("NotImplementedException", 501));
    assert!(live.take().is_some(), "nobody took the body");
}
