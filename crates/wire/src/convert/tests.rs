use super::*;

fn reader(members: Vec<(&'static str, Document)>) -> MemberReader {
    MemberReader::new("Example", Document::Structure(members)).unwrap()
}

#[test]
fn null_counts_as_absent() {
    let mut members = reader(vec![("name", Document::Null)]);
    assert_eq!(members.optional::<String>("name"), Ok(None));
    let mut members = reader(vec![("name", Document::Null)]);
    assert_eq!(members.required::<String>("name").unwrap_err().problem, "member `name` is missing");
}

#[test]
fn null_inside_a_list_is_refused() {
    let list = Document::List(vec![Document::String("a".into()), Document::Null]);
    let problem = reader(vec![("names", list)]).optional::<Vec<String>>("names").unwrap_err();
    assert_eq!(problem.problem, "member `names`: a text was expected, null came");
}

#[test]
fn a_problem_never_shows_the_value() {
    let problem = reader(vec![("key", Document::Blob("secret".into()))]).optional::<String>("key").unwrap_err();
    assert_eq!(problem.to_string(), "`Example` cannot be read from this document: member `key`: a text was expected, bytes came");
}

#[test]
fn integers_outside_32_bits_are_refused() {
    assert_eq!(i32::read(Document::Integer(i64::from(i32::MAX))), Ok(i32::MAX));
    assert!(i32::read(Document::Integer(i64::from(i32::MAX) + 1)).is_err());
}

#[test]
fn values_come_back_as_they_were_written() {
    let map: BTreeMap<String, Vec<i64>> = [("a".to_owned(), vec![1, 2])].into();
    assert_eq!(BTreeMap::read(map.clone().write()), Ok(map));
    assert_eq!(f64::read(Document::Integer(5)), Ok(5.0));
    assert_eq!(format!("{:?}", Some(Withheld)), "Some(…)");
}

#[test]
fn absent_members_are_not_written() {
    let document = MemberWriter::default().required("a", true).optional::<String>("b", None).finish();
    assert_eq!(document, Document::Structure(vec![("a", Document::Boolean(true))]));
}
