//! S3's virtual-hosted style: the bucket in the host's name. <https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html>
//!
//! `{bucket}.s3.{anything}` and `{bucket}.s3-{region}.{anything}`, so that every name that resolves to this server will do
//! (`{bucket}.s3.localhost.localstack.cloud`). A bucket's name may have dots; of several places the last counts.

/// Interfaces of S3 that begin like a region and are no buckets'.
const OTHERS: [&str; 6] = ["accesspoint", "control", "deprecated", "object-lambda", "outposts", "website"];

/// The bucket that a `Host` names, in lower case as buckets are.
pub(crate) fn bucket(host: &str) -> Option<String> {
    let host = host.rsplit_once(':').map_or(host, |(name, _)| name).to_ascii_lowercase();
    let place = [".s3.", ".s3-"].iter().filter_map(|mark| host.rfind(mark)).max()?;
    let (bucket, rest) = host.split_at_checked(place)?;
    let is_other = rest.strip_prefix(".s3-").is_some_and(|rest| OTHERS.iter().any(|other| rest.starts_with(other)));
    let is_whole = !bucket.is_empty() && rest.len() > ".s3.".len();
    (is_whole && !is_other).then(|| bucket.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(host: &str, expected: Option<&str>) {
        assert_eq!(bucket(host).as_deref(), expected, "{host}");
    }

    #[test]
    fn the_bucket_stands_in_front_of_s3() {
        check("pets.s3.amazonaws.com", Some("pets"));
        check("pets.s3.eu-west-1.amazonaws.com", Some("pets"));
        check("pets.s3-eu-west-1.amazonaws.com", Some("pets"));
        check("pets.s3.localhost.localstack.cloud:4566", Some("pets"));
        check("Pets.S3.localhost:4566", Some("pets"));
        check("my.pets.s3.localhost", Some("my.pets"));
        check("logs.s3.example.com.s3.amazonaws.com", Some("logs.s3.example.com"));
    }

    #[test]
    fn other_hosts_name_no_bucket() {
        for host in [
            "",
            "localhost:4566",
            "127.0.0.1:4566",
            "[::1]:4566",
            "s3.amazonaws.com",
            "s3.localhost.localstack.cloud:4566",
            "s3-eu-west-1.amazonaws.com",
            ".s3.amazonaws.com",
            "pets.s3.",
            "pets.s3",
            "pets.s3x.example.com",
            "pets.s3-website-us-east-1.amazonaws.com",
            "123456789012.s3-control.us-east-1.amazonaws.com",
        ] {
            check(host, None);
        }
    }
}
