//! S3 as its clients use it: `aws s3` with small and large files, boto3 with its checksums, plain HTTP with presigned addresses.

use std::fs::File;
use std::io::Write;
use std::process::Command;
use std::time::{Duration, UNIX_EPOCH};

use rustix::process::Signal;
use serde_json::json;

use crate::aws::Aws;
use crate::folder::Folder;
use crate::process;
use crate::python;
use crate::server::Server;

const LARGE_BYTES: usize = 20 * 1024 * 1024;

#[test]
fn files_survive_the_way_up_and_down_byte_for_byte() {
    let mut server = Server::lasting();
    let mut aws = Aws::to(&server);
    aws.says("s3 mb s3://files");
    let files = [("small.bin", 1024), ("large.bin", LARGE_BYTES)].map(|(name, length)| {
        let path = aws.file(name, noise(length));
        aws.says(&format!("s3 cp --no-progress {path} s3://files/deep/{name}"));
        (name, path, length)
    });
    // In parts: the tag of such an object ends with their number.
    let head = aws.ok("s3api head-object --bucket files --key deep/large.bin", &[]);
    assert_eq!(head["ContentLength"], LARGE_BYTES);
    assert!(head["ETag"].as_str().unwrap().ends_with("-3\""), "{head}");

    server.restart(Signal::TERM);
    aws.endpoint.clone_from(&server.endpoint);
    for (name, path, length) in &files {
        let down = aws.path(&format!("down-{name}"));
        // From bucket to bucket, which for the large one is a copy in parts.
        aws.says(&format!("s3 cp --no-progress s3://files/deep/{name} s3://files/copied/{name}"));
        aws.says(&format!("s3 mv --no-progress s3://files/copied/{name} s3://files/deep/{name}"));
        aws.says(&format!("s3 cp --no-progress s3://files/deep/{name} {down}"));
        assert_eq!(std::fs::metadata(&down).unwrap().len(), *length as u64);
        same(path, &down);
    }
    let listed = aws.says("s3 ls s3://files/deep/");
    let sizes: Vec<(&str, &str)> = listed
        .lines()
        .map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            (words[3], words[2])
        })
        .collect();
    assert_eq!(sizes, [("large.bin", "20971520"), ("small.bin", "1024")], "{listed}");
    assert_eq!(aws.says("s3 ls s3://files").split_whitespace().collect::<Vec<_>>(), ["PRE", "deep/"]);

    let part = aws.path("part.bin");
    let line = format!("s3api get-object --bucket files --key deep/large.bin --range bytes=8388600-8388615 {part}");
    let answer = aws.ok(&line, &[]);
    assert_eq!((&answer["ContentLength"], &answer["ContentRange"]), (&json!(16), &json!("bytes 8388600-8388615/20971520")));
    assert_eq!(std::fs::read(&part).unwrap(), noise(LARGE_BYTES)[8_388_600..8_388_616]);
}

#[test]
fn a_folder_is_kept_in_step_and_emptied() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    let site = Folder::new();
    site.folder("a b/ü");
    // `s3 sync` compares times too; a file of long ago is never younger than its object.
    let write = |name: &str, content: &str| {
        let file = File::create(site.path().join(name)).unwrap();
        (&file).write_all(content.as_bytes()).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_secs(1_500_000_000)).unwrap();
    };
    write("index.html", "<p>home</p>");
    write("a b/ü/page+1.html", "<p>deep</p>");
    let from = site.path().to_str().unwrap();
    aws.says("s3 mb s3://site");
    let sync = || {
        let said = aws.says_to(&["s3", "sync", "--no-progress", "--delete", from, "s3://site/www"]);
        let told = |line: &str| format!("{} {}", line.split(':').next().unwrap(), line.rsplit("s3://site/").next().unwrap());
        let mut lines: Vec<String> = said.lines().map(told).collect();
        lines.sort();
        lines
    };
    assert_eq!(sync(), ["upload www/a b/ü/page+1.html", "upload www/index.html"]);
    assert_eq!(sync(), Vec::<String>::new());
    write("index.html", "<p>home, changed</p>");
    std::fs::remove_dir_all(site.path().join("a b")).unwrap();
    assert_eq!(sync(), ["delete www/a b/ü/page+1.html", "upload www/index.html"]);
    let listed = aws.ok("s3api list-objects-v2 --bucket site", &[]);
    let found: Vec<_> = listed["Contents"].as_array().unwrap().iter().map(|object| (&object["Key"], &object["Size"])).collect();
    assert_eq!(found, [(&json!("www/index.html"), &json!(20))]);

    write("more.txt", "more");
    assert_eq!(sync(), ["upload www/more.txt"]);
    assert_eq!(aws.says("s3 rm s3://site/www --recursive").lines().count(), 2);
    assert_eq!(aws.says("s3 ls s3://site --recursive"), "");
    sync();
    assert!(aws.says("s3 rb s3://site --force").ends_with("remove_bucket: site"));
    assert_eq!(aws.says("s3 ls"), "");
    let refused = aws.fails("s3 ls s3://site", &[]);
    assert!(refused.contains("(NoSuchBucket)"), "{refused}");
}

#[test]
fn boto3_agrees_about_checksums_errors_and_presigned_addresses() {
    let server = Server::ephemeral();
    let over_tls = format!("https://localhost:{}", server.address.port());
    let told = python::run(&server, "objects.py", &[&over_tls, server.authority.to_str().unwrap()]);
    assert_eq!(told, json!({ "problems": [] }));
}

/// Bytes that no compression and no repetition makes alike; the same ones every time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

#[track_caller]
fn same(one: &str, other: &str) {
    let output = process::run(Command::new("cmp").args([one, other]));
    assert!(output.status.success(), "{}", process::text(&output).0);
}
