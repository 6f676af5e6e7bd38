//! How the listener ends.

use gatewright_listener::DRAIN;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::house::{House, read_all, read_until};

const WAIT: &[u8] = b"GET /wait HTTP/1.1\r\nHost: localhost\r\n\r\n";

#[tokio::test]
async fn requests_in_flight_are_finished_and_no_new_ones_begun() {
    let mut house = House::new();
    let mut idle = house.connect().await;
    idle.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    read_until(&mut idle, "aws over http").await;
    let mut silent = house.connect().await;
    let mut busy = house.connect().await;
    busy.write_all(WAIT).await.unwrap();
    house.seen.waiting.notified().await;

    house.stop();
    assert_eq!(read_all(&mut idle).await, "");
    assert_eq!(read_all(&mut silent).await, "");
    assert!(TcpStream::connect(house.addr).await.is_err());
    house.seen.release.notify_one();
    let answer = read_all(&mut busy).await;
    assert!(answer.ends_with("waited") && answer.contains("connection: close"), "{answer}");
    house.ended().await;
}

#[tokio::test]
async fn requests_that_do_not_finish_are_cut_at_the_end_of_the_drain() {
    let mut house = House::new();
    let mut stuck = house.connect().await;
    stuck.write_all(WAIT).await.unwrap();
    house.seen.waiting.notified().await;
    house.until_sleepers(1).await;
    house.stop();
    // The connection's own sleeper and the drain's.
    house.until_sleepers(2).await;
    house.clock.advance(DRAIN);
    assert_eq!(read_all(&mut stuck).await, "");
    house.ended().await;
}

#[tokio::test]
async fn without_clients_it_ends_at_once() {
    House::new().ended().await;
}
