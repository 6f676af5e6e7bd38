use super::*;

fn all() -> Vec<String> {
    (0..60).map(|number| format!("id{number:04}")).collect()
}

#[test]
fn walking_the_pages_sees_every_item_once_in_order() {
    for limit in [None, Some(1), Some(7), Some(59), Some(60), Some(61), Some(500), Some(501), Some(0), Some(-1)] {
        let mut seen = Vec::new();
        let mut position: Option<String> = None;
        loop {
            let window = Window::new(limit, position.as_deref()).unwrap();
            let page = window.page_of_all(all().into_iter(), String::as_str);
            assert!(page.items.len() <= window.limit);
            seen.extend(page.items);
            position = page.position;
            if position.is_none() {
                break;
            }
        }
        assert_eq!(seen, all(), "{limit:?}");
    }
}

#[test]
fn limits_have_a_default_and_a_maximum() {
    for (asked, expected) in [(None, 25), (Some(0), 25), (Some(-1), 25), (Some(1), 1), (Some(500), 500), (Some(501), 500)] {
        assert_eq!(Window::new(asked, None).unwrap().limit, expected, "{asked:?}");
    }
}

#[test]
fn a_position_that_was_never_given_out_is_refused() {
    let long = "6".repeat(POSITION_BYTES_MAX + 1);
    for garbage in ["x", "6", "6g", "6A", "ff", "zz", "../etc", long.as_str()] {
        let error = Window::new(None, Some(garbage)).unwrap_err();
        assert_eq!((error.code, error.status), ("BadRequestException", 400), "{garbage}");
    }
    assert!(Window::new(None, Some(&"66".repeat(POSITION_BYTES_MAX / 2))).is_ok());
}
