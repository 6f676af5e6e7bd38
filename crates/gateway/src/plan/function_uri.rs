//! Reads the function out of an integration's or authorizer's URI:
//! `arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{function ARN}/invocations`.

use gatewright_model::arn::Arn;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;

/// The function that `uri` names, or nothing when the URI is anything else.
#[must_use]
pub fn function_of(uri: &str) -> Option<FunctionRef> {
    let outer = Arn::parse(uri).ok()?;
    // `lambda` stands where other ARNs have their account.
    if outer.service != "apigateway" || outer.account != "lambda" {
        return None;
    }
    let inner = outer.resource.strip_prefix("path/2015-03-31/functions/")?.strip_suffix("/invocations")?;
    let function = Arn::parse(inner).ok()?;
    if function.service != "lambda" {
        return None;
    }
    let mut parts = function.resource.strip_prefix("function:")?.splitn(2, ':');
    let name = parts.next().filter(|name| is_name(name))?;
    let qualifier = parts.next();
    if qualifier.is_some_and(|qualifier| !is_qualifier(qualifier)) {
        return None;
    }
    Some(FunctionRef {
        account: AccountId::parse(&function.account).ok()?,
        region: Region::parse(&function.region).ok()?,
        name: name.to_owned(),
        qualifier: qualifier.map(str::to_owned),
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn is_qualifier(text: &str) -> bool {
    text == "$LATEST" || is_name(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\
                        arn:aws:lambda:us-east-1:000000000000:function:greet/invocations";

    #[test]
    fn the_function_is_read_with_its_qualifier() {
        let plain = function_of(GOOD).unwrap();
        assert_eq!((plain.name.as_str(), plain.qualifier), ("greet", None));
        let live = function_of(&GOOD.replace("greet", "greet:live")).unwrap();
        assert_eq!(live.qualifier.as_deref(), Some("live"));
    }

    #[test]
    fn anything_else_is_no_function() {
        for wrong in [
            "",
            "arn:aws:lambda:us-east-1:000000000000:function:greet",
            "http://example.com",
            &GOOD.replace("greet", "${stageVariables.name}"),
            &GOOD.replace("greet", ""),
            &GOOD.replace("/invocations", ""),
            &GOOD.replace(":lambda:path", ":firehose:path"),
            &GOOD.replace("000000000000", "1"),
            &GOOD.replace("greet", "a/b"),
        ] {
            assert_eq!(function_of(wrong), None, "{wrong}");
        }
    }
}
