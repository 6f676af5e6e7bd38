//! Every bound on a policy, in one place. A document over a limit is unusable, never cut short.

/// Bytes of an authorizer's policy document: what a Lambda function can answer (6 MiB). AWS names no smaller limit for
/// REST APIs.
pub const AUTHORIZER_DOCUMENT_BYTES_MAX: usize = 6 * 1024 * 1024;

/// Characters of an API's resource policy (API Gateway quota).
pub const API_DOCUMENT_CHARS_MAX: usize = 8192;

/// Bytes of a function's resource policy (Lambda quota: 20 KB).
pub const FUNCTION_DOCUMENT_BYTES_MAX: usize = 20 * 1024;

/// Characters, but for white space, of a policy of an identity: the most that IAM's quotas let one identity's own policies have
/// together (10,240, inline, of a role). What each kind of identity policy may have where it is written (6,144 for a managed one) is held
/// by whoever keeps it. AWS's own managed policies may be longer on AWS; those that are known here are not.
pub const IDENTITY_DOCUMENT_CHARS_MAX: usize = 10_240;

/// Characters, but for white space, of a managed policy, and so of a permissions boundary (IAM quota).
pub const BOUNDARY_DOCUMENT_CHARS_MAX: usize = 6144;

/// Characters of a session policy (STS: what one call may pass).
pub const SESSION_DOCUMENT_CHARS_MAX: usize = 2048;

/// Characters, but for white space, of a trust policy: IAM's largest quota. The one that an account begins with is 2,048, held by
/// whoever keeps the policy.
pub const TRUST_DOCUMENT_CHARS_MAX: usize = 4096;

/// Characters of a document in which white space does not count, with its white space (IAM's API).
pub const WITH_WHITE_SPACE_CHARS_MAX: usize = 131_072;

/// Statements in one document. Ours; AWS names none. Must fit a `u16`, the index in a decision.
pub const STATEMENTS_MAX: usize = 4096;

/// Strings to compare with in one document: actions, resources, principals and condition values together. Ours.
pub const PATTERNS_MAX: usize = 16 * 1024;

/// Characters of one `Resource` or `NotResource` string of an authorizer's policy, as API Gateway documents.
pub const AUTHORIZER_RESOURCE_CHARS_MAX: usize = 512;

/// Characters of one `Action` or `NotAction` string. Ours; the longest AWS action is far shorter.
pub const ACTION_CHARS_MAX: usize = 256;

/// Characters between two `*` of a text of which one is `?`. Such a piece is searched with one bit a character. Ours; longer than
/// AWS's longest resource name.
pub const SEARCHED_PIECE_CHARS_MAX: usize = 512;

/// Levels of nesting, the document being the first. The deepest legal value is a condition value in a list, the
/// seventh.
pub const DEPTH_MAX: usize = 8;

const _: () = assert!(STATEMENTS_MAX <= u16::MAX as usize);
