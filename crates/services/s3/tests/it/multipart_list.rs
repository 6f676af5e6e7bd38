use std::time::Duration;

use gatewright_shapes_s3::operations::{CreateMultipartUpload, ListMultipartUploads, ListParts};
use gatewright_shapes_s3::types::{
    ChecksumAlgorithm, ChecksumType, CreateMultipartUploadRequest, ListMultipartUploadsOutput, ListMultipartUploadsRequest,
    ListPartsRequest,
};

use crate::multipart::{begin, begun, upload};
use crate::room::{Room, text};

#[tokio::test]
async fn parts_are_listed_by_number_in_pages() {
    let input = CreateMultipartUploadRequest {
        checksum_algorithm: Some(ChecksumAlgorithm::Crc32),
        checksum_type: Some(ChecksumType::FullObject),
        ..begin()
    };
    let (room, upload_id) = begun(input).await;
    for number in [10, 2, 10_000, 1] {
        upload(&room, &upload_id, number, "123456789").await;
    }
    let list = |marker: Option<i32>| ListPartsRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        upload_id: upload_id.clone(),
        max_parts: Some(3),
        part_number_marker: marker,
        ..ListPartsRequest::default()
    };
    let first = room.call(ListParts, list(None)).await.unwrap();
    assert_eq!((first.is_truncated, first.next_part_number_marker), (Some(true), Some(10)));
    assert_eq!((first.checksum_algorithm, first.checksum_type), (Some(ChecksumAlgorithm::Crc32), Some(ChecksumType::FullObject)));
    let parts = first.parts.unwrap();
    assert_eq!(parts.iter().filter_map(|part| part.part_number).collect::<Vec<_>>(), [1, 2, 10]);
    assert_eq!((parts[0].size, parts[0].checksum_crc32.as_deref()), (Some(9), Some("y/Q5Jg==")));
    let second = room.call(ListParts, list(Some(10))).await.unwrap();
    assert_eq!((second.is_truncated, second.parts.unwrap()[0].part_number), (Some(false), Some(10_000)));
    let beyond = room.call(ListParts, list(Some(i32::MAX))).await.unwrap();
    assert!(beyond.parts.unwrap_or_default().is_empty());
    let message = "Argument part-number-marker must be an integer between 0 and 2147483647";
    room.check_refused(ListParts, list(Some(-1)), ("InvalidArgument", 400, message)).await;
}

#[tokio::test]
async fn uploads_are_listed_by_key_and_age_in_pages() {
    let room = Room::with_bucket().await;
    let mut ids = Vec::new();
    for key in ["b", "a/1", "b", "a/2", "b"] {
        room.clock.advance(Duration::from_secs(1));
        let input = CreateMultipartUploadRequest { key: key.to_owned(), ..begin() };
        ids.push(room.call(CreateMultipartUpload, input).await.unwrap().upload_id.unwrap());
    }
    let list = || ListMultipartUploadsRequest { bucket: "code".to_owned(), ..ListMultipartUploadsRequest::default() };
    let shown = |answer: &ListMultipartUploadsOutput| -> Vec<usize> {
        let uploads = answer.uploads.iter().flatten();
        uploads.map(|upload| ids.iter().position(|id| Some(id) == upload.upload_id.as_ref()).unwrap()).collect()
    };
    let all = room.call(ListMultipartUploads, list()).await.unwrap();
    assert_eq!((shown(&all), all.is_truncated), (vec![1, 3, 0, 2, 4], Some(false)));
    for size in 1..=5 {
        let mut input = ListMultipartUploadsRequest { max_uploads: Some(size), ..list() };
        let mut seen = Vec::new();
        loop {
            let page = room.call(ListMultipartUploads, input.clone()).await.unwrap();
            seen.extend(shown(&page));
            if page.is_truncated == Some(false) {
                break;
            }
            (input.key_marker, input.upload_id_marker) = (page.next_key_marker, page.next_upload_id_marker);
        }
        assert_eq!(seen, [1, 3, 0, 2, 4], "pages of {size}");
    }
    let rolled = ListMultipartUploadsRequest { delimiter: text("/"), max_uploads: Some(1), ..list() };
    let first = room.call(ListMultipartUploads, rolled.clone()).await.unwrap();
    assert_eq!(first.common_prefixes.unwrap()[0].prefix.as_deref(), Some("a/"));
    assert_eq!((first.next_key_marker.as_deref(), &first.next_upload_id_marker), (Some("a/"), &None));
    let rest = ListMultipartUploadsRequest { key_marker: first.next_key_marker, max_uploads: None, ..rolled };
    assert_eq!(shown(&room.call(ListMultipartUploads, rest).await.unwrap()), [0, 2, 4]);
    let past = ListMultipartUploadsRequest { key_marker: text("b"), ..list() };
    assert!(shown(&room.call(ListMultipartUploads, past).await.unwrap()).is_empty());
    let prefixed = ListMultipartUploadsRequest { prefix: text("a/2"), ..list() };
    assert_eq!(shown(&room.call(ListMultipartUploads, prefixed).await.unwrap()), [3]);
}
