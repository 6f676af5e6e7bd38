//! ListUsers: pages of a pool's users, all or those that a filter finds.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/how-to-manage-user-accounts.html#cognito-user-pools-searching-for-users-using-listusers-api>.
//!
//! Every attribute that can be searched has an index of its own, so a page costs what it holds, however many users there are. The
//! token of a page says where the next begins; clients must treat it as opaque.
//!
//! # Not (yet) like AWS
//! - AWS's index follows a write after a moment; here it is part of it.
//! - AWS's words for a filter or token that it does not understand are only partly recorded.

mod filter;
pub(crate) mod search_attribute;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_store::Match;
use gatewright_store::record::Record;

use crate::Identity;
use crate::login_name;
use crate::records::{self, USER};
use crate::refusal::Refusal;
use crate::user::User;
use crate::user_pool::UserPool;

pub use filter::{Comparison, Filter};
pub use search_attribute::SearchAttribute;

/// AWS: most users on a page, and how many there are when nothing is asked.
pub const PAGE_USERS_MAX: usize = 60;
/// Longest token that is read: the longest attribute (2048 characters of up to four bytes) and the longest key, in base64, are shorter.
const TOKEN_BYTES_MAX: usize = 16 * 1024;

/// What part of a pool's users is asked for.
#[derive(Debug, Clone, Default)]
pub struct UserQuery {
    /// The filter's text; none or an empty one finds every user.
    pub filter: Option<String>,
    /// Most users on the page; `None` and 0 are [`PAGE_USERS_MAX`].
    pub limit: Option<i32>,
    /// The token of the page before.
    pub token: Option<String>,
}

/// A page of users.
#[derive(Debug, Clone, PartialEq)]
pub struct UserPage {
    /// The users in the order of what was searched.
    pub users: Vec<User>,
    /// Where the next page begins; `None` when this is the last.
    pub token: Option<String>,
}

/// The last place of a page: the record's key, and the index value under which it was found. It holds the value itself, not only whose
/// it is: that user may be changed or deleted before the next page is asked for.
#[derive(Debug, Clone, PartialEq)]
struct Place {
    key: String,
    value: Option<String>,
}

/// A page of the pool's users.
///
/// # Errors
/// `InvalidParameter` for a filter or token that is not understood.
pub async fn list(identity: &Identity, pool: &UserPool, query: &UserQuery) -> Result<UserPage, Refusal> {
    let filter = query.filter.as_deref().filter(|text| !text.trim().is_empty()).map(Filter::parse).transpose()?;
    let after = query.token.as_deref().map(|token| Place::read(token).ok_or_else(invalid_token)).transpose()?;
    let asked = query.limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0);
    let limit = asked.unwrap_or(PAGE_USERS_MAX).min(PAGE_USERS_MAX);
    // One more than fits tells whether there is a next page.
    let mut found = match &filter {
        None => scan(identity, pool, after.as_ref(), limit.saturating_add(1)).await?,
        Some(filter) => search(identity, pool, filter, after.as_ref(), limit.saturating_add(1)).await?,
    };
    let has_more = found.len() > limit;
    found.truncate(limit);
    let users = found.iter().map(Record::value).collect::<Result<Vec<User>, _>>()?;
    let last = found.last().zip(users.last()).filter(|_| has_more);
    let token = last.map(|(record, user)| encode(pool, record, user, filter.as_ref()));
    Ok(UserPage { users, token })
}

async fn scan(identity: &Identity, pool: &UserPool, after: Option<&Place>, limit: usize) -> Result<Vec<Record>, Refusal> {
    let after = after.map(|place| place.key.as_str());
    Ok(identity.ports.store.scan(USER, &pool.scope(), &records::key_in(&pool.id, ""), after, limit).await?)
}

async fn search(
    identity: &Identity,
    pool: &UserPool,
    filter: &Filter,
    after: Option<&Place>,
    limit: usize,
) -> Result<Vec<Record>, Refusal> {
    let after = after.map(|place| place.value.as_deref().map(|value| (value, place.key.as_str())).ok_or_else(invalid_token));
    let wanted = match filter.attribute {
        SearchAttribute::Username => login_name::fold(pool, &filter.value),
        attribute => attribute.fold(&filter.value),
    };
    let wanted = records::key_in(&pool.id, &wanted);
    let matching = match filter.comparison {
        Comparison::Equals => Match::Equals(&wanted),
        Comparison::StartsWith => Match::Prefix(&wanted),
    };
    let index = filter.attribute.as_str();
    Ok(identity.ports.store.index_scan(USER, &pool.scope(), index, matching, after.transpose()?, limit).await?)
}

fn encode(pool: &UserPool, record: &Record, user: &User, filter: Option<&Filter>) -> String {
    let value = filter.and_then(|filter| {
        let value = filter.attribute.value_of(user)?;
        Some(records::key_in(&pool.id, &filter.attribute.fold(value)))
    });
    Place { key: record.key.clone(), value }.written()
}

impl Place {
    /// As a token: the key's length, the key, and the value if there is one. However odd its letters are, none takes more room than
    /// in the record.
    fn written(&self) -> String {
        // A key is never so long; were one, the token would be refused when it comes back.
        let length = u16::try_from(self.key.len()).unwrap_or(u16::MAX).to_be_bytes();
        let mark = u8::from(self.value.is_some());
        let value = self.value.as_deref().unwrap_or_default();
        BASE64URL.encode([&[mark], length.as_slice(), self.key.as_bytes(), value.as_bytes()].concat())
    }

    fn read(token: &str) -> Option<Self> {
        if token.len() > TOKEN_BYTES_MAX {
            return None;
        }
        let bytes = BASE64URL.decode(token).ok()?;
        let ([mark, length @ ..], rest) = bytes.split_first_chunk::<3>()?;
        let (key, value) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
        let value = match (mark, value) {
            (0, []) => None,
            (1, value) => Some(text(value)?),
            _ => return None,
        };
        Some(Self { key: text(key)?, value })
    }
}

fn invalid_token() -> Refusal {
    Refusal::invalid_parameter("Invalid pagination token")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribute_schema::VALUE_CHARS_MAX;
    use crate::login_name::USERNAME_CHARS_MAX;

    #[test]
    fn the_longest_place_there_is_comes_back() {
        let pool_id = "p".repeat(55);
        let value = "\u{10ffff}".repeat(usize::try_from(VALUE_CHARS_MAX).unwrap());
        let key = records::key_in(&pool_id, &"\u{10ffff}".repeat(USERNAME_CHARS_MAX));
        for value in [None, Some(String::new()), Some(records::key_in(&pool_id, &value))] {
            let place = Place { key: key.clone(), value };
            assert_eq!(Place::read(&place.written()), Some(place));
        }
    }

    #[test]
    fn what_is_no_place_is_not_read() {
        // Three bytes ahead of the text, and four letters for every three bytes.
        let long = |bytes: usize| Place { key: String::new(), value: Some("x".repeat(bytes - 3)) }.written();
        assert_eq!(long(TOKEN_BYTES_MAX / 4 * 3).len(), TOKEN_BYTES_MAX);
        assert!(Place::read(&long(TOKEN_BYTES_MAX / 4 * 3)).is_some());
        assert!(Place::read(&long(TOKEN_BYTES_MAX / 4 * 3 + 1)).is_none());
        for bytes in [&[][..], &[0, 0], &[0, 0, 1], &[0, 0, 0, b'x'], &[2, 0, 0], &[1, 0, 0, 0xff], &[1, 0, 1, 0xff]] {
            assert_eq!(Place::read(&BASE64URL.encode(bytes)), None, "{bytes:?}");
        }
    }
}
