use super::{Base, Operator};

/// The 27 operators, all but `Null` with and without `IfExists` and both set operators.
#[test]
fn every_documented_operator_is_known() {
    let mut names = vec!["Bool", "BinaryEquals", "IpAddress", "NotIpAddress"].into_iter().map(str::to_owned).collect::<Vec<_>>();
    for (family, comparisons) in [
        ("String", &["Equals", "NotEquals", "EqualsIgnoreCase", "NotEqualsIgnoreCase", "Like", "NotLike"][..]),
        ("Numeric", &["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"]),
        ("Date", &["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"]),
        ("Arn", &["Equals", "NotEquals", "Like", "NotLike"]),
    ] {
        names.extend(comparisons.iter().map(|comparison| format!("{family}{comparison}")));
    }
    assert_eq!(names.len(), 26);
    for name in names {
        for set in ["", "ForAllValues:", "ForAnyValue:"] {
            for suffix in ["", "IfExists"] {
                let full = format!("{set}{name}{suffix}");
                let operator = Operator::parse(&full).expect(&full);
                assert_eq!(operator.is_negated, name.contains("Not"), "{full}");
                assert_eq!(operator.if_exists, !suffix.is_empty(), "{full}");
                assert_eq!(operator.set.is_some(), !set.is_empty(), "{full}");
            }
        }
    }
    assert_eq!(Operator::parse("Null").map(|operator| operator.base), Some(Base::Null));
}
