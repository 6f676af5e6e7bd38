//! User pools as AWS names them: in ARNs, and as issuers.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html>.

/// No account of AWS: what is named in it is on this server or nowhere.
const ACCOUNT_OF_NOBODY: &str = "000000000000";
/// AWS: a user pool's id has at most so many characters.
const POOL_ID_BYTES_MAX: usize = 55;

/// A user pool's ARN, taken apart without copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PoolArn<'a> {
    pub(crate) region: &'a str,
    pub(crate) account: &'a str,
    pub(crate) id: &'a str,
}

impl<'a> PoolArn<'a> {
    /// `arn:{partition}:cognito-idp:{region}:{account}:userpool/{id}`.
    pub(crate) fn parse(arn: &'a str) -> Option<Self> {
        let mut parts = arn.splitn(6, ':');
        let mut next = || parts.next();
        let (prefix, _, service, region, account, resource) = (next()?, next()?, next()?, next()?, next()?, next()?);
        let id = resource.strip_prefix("userpool/")?;
        let is_well_formed = prefix == "arn" && service == "cognito-idp" && is_pool_id(id) && region_of(id) == Some(region);
        is_well_formed.then_some(Self { region, account, id })
    }

    /// Whether AWS may have such a pool, and this is what its tokens name.
    pub(crate) fn is_of(self, issuer: &str) -> bool {
        self.may_be_at_aws() && aws_pool(issuer) == Some(self.id)
    }

    /// Whether AWS may have such a pool under the name that is known: not in China, whose host names are others.
    pub(crate) fn may_be_at_aws(self) -> bool {
        self.account != ACCOUNT_OF_NOBODY && !self.region.starts_with("cn-")
    }
}

/// The pool of an issuer in AWS's form, `https://cognito-idp.{region}.amazonaws.com/{region}_{letters and digits}`.
pub(crate) fn aws_pool(issuer: &str) -> Option<&str> {
    let (region, id) = issuer.strip_prefix("https://cognito-idp.")?.split_once(".amazonaws.com/")?;
    (is_pool_id(id) && region_of(id) == Some(region) && !region.starts_with("cn-")).then_some(id)
}

/// `{region}_{letters and digits}`.
pub(crate) fn is_pool_id(id: &str) -> bool {
    let Some((region, name)) = id.split_once('_') else { return false };
    let is_region = region.starts_with(|first: char| first.is_ascii_lowercase())
        && region.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    is_region && !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()) && id.len() <= POOL_ID_BYTES_MAX
}

fn region_of(id: &str) -> Option<&str> {
    id.split_once('_').map(|(region, _)| region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_aws_s_only_in_one_spelling() {
        assert_eq!(aws_pool("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc9"), Some("eu-west-1_Abc9"));
        for wrong in [
            "http://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc",
            "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-2_Abc",
            "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc/",
            "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_",
            "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a/../b",
            "https://cognito-idp.eu-west-1.amazonaws.com.evil.example/eu-west-1_Abc",
            "https://cognito-idp.eu-west-1.amazonaws.com:443/eu-west-1_Abc",
            "https://cognito-idp.evil.example/?.amazonaws.com/eu-west-1_Abc",
            "https://cognito-idp.evil.example#.amazonaws.com/evil.example#_Abc",
            "https://cognito-idp.x@evil.example.amazonaws.com/x@evil.example_Abc",
            "https://Cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc",
            "https://cognito-idp.EU-WEST-1.amazonaws.com/EU-WEST-1_Abc",
            "https://cognito-idp.cn-north-1.amazonaws.com/cn-north-1_Abc",
            " https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc",
            "",
        ] {
            assert_eq!(aws_pool(wrong), None, "{wrong}");
        }
        let long = format!("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_{}", "a".repeat(45));
        assert_eq!(aws_pool(&long).map(str::len), Some(55));
        assert_eq!(aws_pool(&format!("{long}a")), None);
    }

    #[test]
    fn the_account_of_nobody_has_no_pools_at_aws() {
        let issuer = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc";
        let is_of = |arn: &str| PoolArn::parse(arn).is_some_and(|pool| pool.is_of(issuer));
        assert!(is_of("arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Abc"));
        for wrong in [
            "arn:aws:cognito-idp:eu-west-1:000000000000:userpool/eu-west-1_Abc",
            "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Abd",
            "arn:aws:cognito-idp:eu-west-2:111111111111:userpool/eu-west-1_Abc",
            "arn:aws:cognito-identity:eu-west-1:111111111111:userpool/eu-west-1_Abc",
            "arn:aws:cognito-idp:eu-west-1:111111111111:identitypool/eu-west-1_Abc",
            "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Abc/x",
            "eu-west-1_Abc",
            "",
        ] {
            assert!(!is_of(wrong), "{wrong}");
        }
    }
}
