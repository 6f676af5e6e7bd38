use gatewright_model::timestamp::Timestamp;

use super::*;
use crate::checksum::ALGORITHM_DEFAULT;
use crate::description::Description;
use crate::records::Piece;

fn upload() -> Upload {
    Upload {
        bucket_id: "b".to_owned(),
        key: "k".to_owned(),
        initiated: Timestamp::default(),
        initiator: "me".to_owned(),
        description: Description::default(),
        algorithm: ALGORITHM_DEFAULT,
        coverage: Coverage::FullObject,
        is_algorithm_asked: false,
    }
}

fn listed(number: u32) -> Listed {
    Listed { number, etag: "\"e\"".to_owned(), checksum: None }
}

fn part(size_bytes: u64) -> Part {
    Part {
        piece: Piece { blob: String::new(), size_bytes },
        etag: "e".to_owned(),
        checksum: String::new(),
        last_modified: Timestamp::default(),
    }
}

/// The code of the refusal of parts of these sizes.
#[track_caller]
fn check(sizes: &[u64], expected: Option<&str>) {
    let lines: Vec<Listed> = (1..).take(sizes.len()).map(listed).collect();
    let parts: Vec<Part> = sizes.iter().map(|size| part(*size)).collect();
    let pairs: Vec<(&Listed, Option<&Part>)> = lines.iter().zip(parts.iter().map(Some)).collect();
    assert_eq!(compare(&upload(), "u", &pairs).err().map(|error| error.code), expected, "{sizes:?}");
}

#[test]
fn every_part_but_the_last_has_the_smallest_size() {
    check(&[PART_BYTES_MIN, 0], None);
    check(&[PART_BYTES_MIN, PART_BYTES_MIN, 1], None);
    check(&[PART_BYTES_MIN - 1, PART_BYTES_MIN], Some("EntityTooSmall"));
    check(&[1], None);
}

#[test]
fn an_object_may_be_as_large_as_the_limit() {
    check(&[OBJECT_BYTES_MAX], None);
    check(&[OBJECT_BYTES_MAX, 0], None);
    check(&[OBJECT_BYTES_MAX, 1], Some("EntityTooLarge"));
    check(&[PART_BYTES_MIN, OBJECT_BYTES_MAX - PART_BYTES_MIN], None);
    check(&[PART_BYTES_MIN, OBJECT_BYTES_MAX - PART_BYTES_MIN + 1], Some("EntityTooLarge"));
    check(&[u64::MAX, u64::MAX], Some("EntityTooLarge"));
}

#[test]
fn a_list_may_have_as_many_parts_as_there_are_numbers() {
    let line = |number: i32| CompletedPart { part_number: Some(number), e_tag: Some("e".to_owned()), ..CompletedPart::default() };
    let list = |count: i32| Some(CompletedMultipartUpload { parts: Some((1..=count).map(line).collect()) });
    assert_eq!(admit(list(10_000), "u").map(|listed| listed.len()).ok(), Some(10_000));
    for wrong in [None, Some(CompletedMultipartUpload { parts: None }), list(0), list(10_001)] {
        assert_eq!(admit(wrong, "u").unwrap_err().code, "MalformedXML");
    }
}
