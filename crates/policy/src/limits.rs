//! Every bound on a policy, in one place. A document over a limit is unusable, never cut short.

/// Bytes of an authorizer's policy document: what a Lambda function can answer (6 MiB). AWS names no smaller limit for
/// REST APIs.
pub const AUTHORIZER_DOCUMENT_BYTES_MAX: usize = 6 * 1024 * 1024;

/// Bytes of a function's resource policy (Lambda quota: 20 KB).
pub const FUNCTION_DOCUMENT_BYTES_MAX: usize = 20 * 1024;

/// Statements in one document. Ours; AWS names none. Must fit a `u16`, the index in a decision.
pub const STATEMENTS_MAX: usize = 4096;

/// Strings to compare with in one document: actions, resources, principals and condition values together. Ours.
pub const PATTERNS_MAX: usize = 16 * 1024;

/// Characters of one `Resource` or `NotResource` string. AWS documents 512 for an authorizer's policy.
pub const RESOURCE_CHARS_MAX: usize = 512;

/// Characters of one `Action` or `NotAction` string. Ours; the longest AWS action is far shorter.
pub const ACTION_CHARS_MAX: usize = 256;

/// Bytes in one document of pattern pieces that hold a `?` and stand between two `*`. Only these must be tried at each
/// character of the text, so this times the text's length bounds the only non-linear work of a decision. Ours.
pub const SEARCHED_WILDCARD_BYTES_MAX: usize = 16 * 1024;

/// Levels of nesting, the document being the first. The deepest legal value is a condition value in a list, the
/// seventh.
pub const DEPTH_MAX: usize = 8;

const _: () = assert!(STATEMENTS_MAX <= u16::MAX as usize);
