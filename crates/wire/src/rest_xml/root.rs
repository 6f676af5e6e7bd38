//! What the botocore model does not say of S3's answers: their root elements.

/// S3's namespace.
pub(super) const NAMESPACE: &str = "http://s3.amazonaws.com/doc/2006-03-01/";

/// The outermost element of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Root {
    /// It holds the members as elements.
    Element(&'static str),
    /// The text of the only member is its text.
    Text(&'static str),
}

const ROOTS: [(&str, Root); 12] = [
    ("ListBuckets", Root::Element("ListAllMyBucketsResult")),
    ("ListObjects", Root::Element("ListBucketResult")),
    ("ListObjectsV2", Root::Element("ListBucketResult")),
    ("ListObjectVersions", Root::Element("ListVersionsResult")),
    ("ListParts", Root::Element("ListPartsResult")),
    ("ListMultipartUploads", Root::Element("ListMultipartUploadsResult")),
    ("CreateMultipartUpload", Root::Element("InitiateMultipartUploadResult")),
    ("CompleteMultipartUpload", Root::Element("CompleteMultipartUploadResult")),
    ("DeleteObjects", Root::Element("DeleteResult")),
    ("GetBucketLocation", Root::Text("LocationConstraint")),
    ("GetObjectTagging", Root::Element("Tagging")),
    ("GetBucketVersioning", Root::Element("VersioningConfiguration")),
];

/// The root of an operation's answer; without an entry the output's name, as restXml has it.
pub(super) fn root(operation: &str, output: &'static str) -> Root {
    ROOTS.iter().find(|(name, _)| *name == operation).map_or(Root::Element(output), |(_, root)| *root)
}
