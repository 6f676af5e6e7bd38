//! TagRole, UntagRole, ListRoleTags.

use gatewright_iam::TAGS_MAX;
use gatewright_shapes_iam::operations::{ListRoleTags, TagRole, UntagRole};
use gatewright_shapes_iam::types::{ListRoleTagsRequest, Tag, TagRoleRequest, UntagRoleRequest};

use crate::room::{Room, tag};

const NO_ROLE: (&str, u16, &str) = ("NoSuchEntity", 404, "The role with name absent cannot be found.");

fn tagging(name: &str, tags: Vec<Tag>) -> TagRoleRequest {
    TagRoleRequest { role_name: name.to_owned(), tags }
}

fn untagging(name: &str, keys: &[&str]) -> UntagRoleRequest {
    UntagRoleRequest { role_name: name.to_owned(), tag_keys: keys.iter().map(|key| (*key).to_owned()).collect() }
}

fn listing(name: &str) -> ListRoleTagsRequest {
    ListRoleTagsRequest { role_name: name.to_owned(), ..ListRoleTagsRequest::default() }
}

async fn tags(room: &Room) -> Vec<Tag> {
    room.run(ListRoleTags, listing("runner")).await.unwrap().tags.unwrap()
}

#[tokio::test]
async fn tags_are_added_replaced_and_removed_whatever_their_letter_case() {
    let room = Room::new();
    room.role("/", "runner").await;
    assert_eq!(tags(&room).await, []);
    room.run(TagRole, tagging("runner", vec![tag("Team", "a"), tag("stage", "")])).await.unwrap();
    room.run(TagRole, tagging("runner", vec![tag("TEAM", "b"), tag("größe", "1")])).await.unwrap();
    assert_eq!(tags(&room).await, [tag("TEAM", "b"), tag("stage", ""), tag("größe", "1")]);
    room.run(UntagRole, untagging("runner", &["team", "never", "GRÖSSE", "GRÖßE"])).await.unwrap();
    assert_eq!(tags(&room).await, [tag("stage", "")]);
}

#[tokio::test]
async fn tags_are_listed_page_by_page_in_the_order_given() {
    let room = Room::new();
    room.role("/", "runner").await;
    let given: Vec<Tag> = (0..12).map(|number| tag(&format!("{}ключ{number}", "ä".repeat(100)), "v")).collect();
    room.run(TagRole, tagging("runner", given.clone())).await.unwrap();
    let (mut seen, mut marker) = (Vec::new(), None);
    for pages_left in (0..3).rev() {
        let input = ListRoleTagsRequest { max_items: Some(5), marker, ..listing("runner") };
        let page = room.run(ListRoleTags, input).await.unwrap();
        seen.extend(page.tags.unwrap());
        assert_eq!(page.is_truncated, Some(pages_left > 0));
        marker = page.marker;
    }
    assert_eq!((seen, marker), (given, None));
}

#[tokio::test]
async fn a_role_has_at_most_fifty_tags() {
    let room = Room::new();
    room.role("/", "runner").await;
    let fifty = (0..TAGS_MAX).map(|number| tag(&format!("k{number}"), "v")).collect();
    room.run(TagRole, tagging("runner", fifty)).await.unwrap();
    let more = tagging("runner", vec![tag("K0", "w"), tag("more", "v")]);
    room.refuses(TagRole, more, ("LimitExceeded", 409, "Cannot exceed quota for TagsPerRole: 50")).await;
    room.run(TagRole, tagging("runner", vec![tag("K0", "w")])).await.unwrap();
    assert_eq!(tags(&room).await.first(), Some(&tag("K0", "w")));
}

#[tokio::test]
async fn what_cannot_be_a_tag_or_a_role_is_refused() {
    let room = Room::new();
    room.role("/", "runner").await;
    let doubled = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
    room.refuses(TagRole, tagging("runner", vec![tag("a", ""), tag("A", "")]), ("InvalidInput", 400, doubled)).await;
    let reserved = "Tag keys beginning with aws: are reserved for system use.";
    room.refuses(TagRole, tagging("runner", vec![tag("aws:a", "")]), ("InvalidInput", 400, reserved)).await;
    room.refuses(TagRole, tagging("absent", vec![tag("a", "")]), NO_ROLE).await;
    room.refuses(UntagRole, untagging("absent", &["a"]), NO_ROLE).await;
    room.refuses(ListRoleTags, listing("absent"), NO_ROLE).await;
    for key in ["", "a#b", &"k".repeat(129)] {
        let error = room.run(TagRole, tagging("runner", vec![tag(key, "")])).await.unwrap_err();
        assert_eq!(error.code, "ValidationError", "{key}");
    }
}
