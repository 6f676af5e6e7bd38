"""boto3 and S3: `objects.py TLS_ENDPOINT AUTHORITY`. Checksums as boto3 sends them, wrong ones, ranges, presigned addresses, errors."""

import base64
import hashlib
import io
import os
import sys
import threading
import urllib.error
import urllib.request
import zlib

import boto3
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import ClientError

import journey

tls_endpoint, authority = sys.argv[1:]
problems = []
s3 = journey.client("s3")
version_4 = boto3.client("s3", config=Config(signature_version="s3v4"))


def check(name, call):
    """Runs a check; a failure is told and does not hide the next."""
    try:
        call()
    except Exception as problem:  # noqa: BLE001
        problems.append(f"{name}: {type(problem).__name__}: {problem}")


def fails(code, expected_status, call, **arguments):
    """The call fails with this code and status; the error as botocore parsed it."""
    try:
        answer = call(**arguments)
    except ClientError as problem:
        error = problem.response["Error"]
        journey.same((error["Code"], journey.status(problem.response)), (code, expected_status), error.get("Message"))
        return error
    raise AssertionError(f"{arguments} was not refused: {answer}")


def crc32(body):
    return base64.b64encode(zlib.crc32(body).to_bytes(4, "big")).decode()


def http(method, url, body=None, headers=None):
    """Plain HTTP, without any AWS client: status, headers, body."""
    request = urllib.request.Request(url, data=body, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, refused.read()


def default_checksums():
    body = b"default checksums" * 1000
    put = s3.put_object(Bucket="checks", Key="default", Body=body)
    # boto3 sends CRC32 unless told otherwise, and checks what the answer names.
    journey.same(put["ChecksumCRC32"], crc32(body))
    journey.same(put["ETag"], f'"{hashlib.md5(body).hexdigest()}"')
    got = s3.get_object(Bucket="checks", Key="default")
    journey.same((got["ContentLength"], got["ChecksumCRC32"], got["ChecksumType"]), (len(body), crc32(body), "FULL_OBJECT"))
    journey.same(got["Body"].read(), body)
    head = s3.head_object(Bucket="checks", Key="default", ChecksumMode="ENABLED")
    journey.same((head["ContentLength"], head["ChecksumCRC32"]), (len(body), crc32(body)))


def named_checksums():
    body = b"123456789"
    # The published check values of these sums over "123456789".
    for name, expected in {
        "CRC32": "cbf43926",
        "SHA1": hashlib.sha1(body).hexdigest(),
        "SHA256": hashlib.sha256(body).hexdigest(),
    }.items():
        put = s3.put_object(Bucket="checks", Key=name, Body=body, ChecksumAlgorithm=name)
        journey.same(put[f"Checksum{name}"], base64.b64encode(bytes.fromhex(expected)).decode(), name)
    # boto3 does not reckon these itself without a library; the server does.
    for name, expected in {"CRC32C": "e3069283", "CRC64NVME": "ae8b14860a799888"}.items():
        given = base64.b64encode(bytes.fromhex(expected)).decode()
        put = s3.put_object(Bucket="checks", Key=name, Body=body, **{f"Checksum{name}": given})
        journey.same(put[f"Checksum{name}"], given, name)
    plain = boto3.client("s3", config=Config(request_checksum_calculation="when_required"))
    put = plain.put_object(Bucket="checks", Key="no sum sent", Body=body)
    # AWS reckons CRC64NVME when the client sends no sum.
    journey.same(put["ChecksumCRC64NVME"], base64.b64encode(bytes.fromhex("ae8b14860a799888")).decode())


def trailers():
    """Over TLS boto3 signs no body: it sends it in chunks, its sum after the last one."""
    sent = {}
    over_tls = boto3.client("s3", endpoint_url=tls_endpoint, verify=authority)
    over_tls.meta.events.register("before-send.s3.PutObject", lambda request, **_: sent.update(request.headers))
    body = os.urandom(3_000_000)
    put = over_tls.put_object(Bucket="checks", Key="trailer", Body=io.BytesIO(body))
    shown = [sent.get(name) for name in ("Content-Encoding", "X-Amz-Content-SHA256", "X-Amz-Trailer", "X-Amz-Decoded-Content-Length")]
    expected = ["aws-chunked", "STREAMING-UNSIGNED-PAYLOAD-TRAILER", "x-amz-checksum-crc32", str(len(body))]
    journey.same([value.decode() if isinstance(value, bytes) else value for value in shown], expected)
    journey.same(put["ChecksumCRC32"], crc32(body))
    got = s3.get_object(Bucket="checks", Key="trailer")
    journey.same((got["Body"].read() == body, got.get("ContentEncoding")), (True, None))
    chunked_by_hand(body)


def chunked_by_hand(body):
    chunks = [body[start : start + 65536] for start in range(0, len(body), 65536)]

    def framed(checksum):
        text = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
        return text + b"0\r\nx-amz-checksum-crc32:%s\r\n\r\n" % checksum.encode()

    def put(key, checksum):
        url = version_4.generate_presigned_url("put_object", Params={"Bucket": "checks", "Key": key}, ExpiresIn=300)
        headers = {
            "Content-Encoding": "aws-chunked",
            "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
            "x-amz-decoded-content-length": str(len(body)),
            "x-amz-trailer": "x-amz-checksum-crc32",
        }
        return http("PUT", url, framed(checksum), headers)

    status, headers, answer = put("chunked", crc32(body))
    journey.same((status, headers.get("x-amz-checksum-crc32")), (200, crc32(body)), answer)
    got = s3.get_object(Bucket="checks", Key="chunked")
    journey.same(got["Body"].read(), body)
    journey.same(got.get("ContentEncoding"), None)
    status, _, answer = put("chunked wrong", crc32(b"other"))
    journey.same((status, b"<Code>BadDigest</Code>" in answer), (400, True), answer)
    fails("404", 404, s3.head_object, Bucket="checks", Key="chunked wrong")


def wrong_checksums():
    for algorithm, wrong in {"CRC32": crc32(b"other"), "SHA256": base64.b64encode(hashlib.sha256(b"other").digest()).decode()}.items():
        error = fails(
            "BadDigest", 400, s3.put_object, Bucket="checks", Key="wrong", Body=b"body", **{f"Checksum{algorithm}": wrong}
        )
        journey.same(error["Message"], f"The {algorithm} you specified did not match the calculated checksum.")
    fails("BadDigest", 400, s3.put_object, Bucket="checks", Key="wrong", Body=b"body", ContentMD5="1B2M2Y8AsgTpgAmY7PhCfg==")
    fails("404", 404, s3.head_object, Bucket="checks", Key="wrong")


def multipart():
    body = os.urandom(12_000_000)
    config = TransferConfig(multipart_threshold=5 * 1024 * 1024, multipart_chunksize=5 * 1024 * 1024)
    s3.upload_fileobj(io.BytesIO(body), "checks", "parts", Config=config, ExtraArgs={"ContentType": "application/x-noise"})
    head = s3.head_object(Bucket="checks", Key="parts")
    journey.same((head["ContentLength"], head["ContentType"], head["ETag"][-3:]), (len(body), "application/x-noise", '-3"'))
    down = io.BytesIO()
    s3.download_fileobj("checks", "parts", down, Config=config)
    journey.same(down.getvalue() == body, True, "the parts come back as one")
    # An upload that is not completed is no object, and can be given up.
    upload = s3.create_multipart_upload(Bucket="checks", Key="given up")["UploadId"]
    s3.upload_part(Bucket="checks", Key="given up", UploadId=upload, PartNumber=1, Body=b"part")
    fails("404", 404, s3.head_object, Bucket="checks", Key="given up")
    parts = s3.list_parts(Bucket="checks", Key="given up", UploadId=upload)["Parts"]
    journey.same([(part["PartNumber"], part["Size"]) for part in parts], [(1, 4)])
    s3.abort_multipart_upload(Bucket="checks", Key="given up", UploadId=upload)
    fails("NoSuchUpload", 404, s3.list_parts, Bucket="checks", Key="given up", UploadId=upload)


def ranges_and_conditions():
    s3.put_object(Bucket="checks", Key="ten", Body=b"0123456789", Metadata={"who": "ada"}, ContentType="text/plain")
    for range_, status, expected in [("bytes=2-4", 206, b"234"), ("bytes=-3", 206, b"789"), ("bytes=7-", 206, b"789")]:
        got = s3.get_object(Bucket="checks", Key="ten", Range=range_)
        journey.same((journey.status(got), got["Body"].read()), (status, expected), range_)
    fails("InvalidRange", 416, s3.get_object, Bucket="checks", Key="ten", Range="bytes=10-")
    got = s3.get_object(Bucket="checks", Key="ten")
    journey.same((got["Metadata"], got["ContentType"], got["AcceptRanges"]), ({"who": "ada"}, "text/plain", "bytes"))
    fails("304", 304, s3.get_object, Bucket="checks", Key="ten", IfNoneMatch=got["ETag"])
    fails("PreconditionFailed", 412, s3.get_object, Bucket="checks", Key="ten", IfMatch='"other"')
    fails("PreconditionFailed", 412, s3.put_object, Bucket="checks", Key="ten", Body=b"", IfNoneMatch="*")
    copied = s3.copy_object(Bucket="checks", Key="copy of ten", CopySource={"Bucket": "checks", "Key": "ten"})
    journey.same(copied["CopyObjectResult"]["ETag"], got["ETag"])
    journey.same(s3.head_object(Bucket="checks", Key="copy of ten")["Metadata"], {"who": "ada"})


def presigned():
    for signer, mark in [(s3, "&Signature="), (version_4, "&X-Amz-Signature=")]:
        place = {"Bucket": "checks", "Key": f"by hand/ü + {mark}"}
        put = signer.generate_presigned_url("put_object", Params={**place, "ContentType": "text/x-hand"}, ExpiresIn=300)
        journey.same(mark in put, True, put)
        status, _, answer = http("PUT", put, b"put by hand", {"Content-Type": "text/x-hand"})
        journey.same(status, 200, answer)
        status, headers, answer = http("GET", signer.generate_presigned_url("get_object", Params=place, ExpiresIn=300))
        journey.same((status, headers["Content-Type"], answer), (200, "text/x-hand", b"put by hand"))
        attachment = {**place, "ResponseContentDisposition": "attachment; filename=a.txt"}
        status, headers, _ = http("GET", signer.generate_presigned_url("get_object", Params=attachment, ExpiresIn=300))
        journey.same((status, headers["Content-Disposition"]), (200, "attachment; filename=a.txt"))


def errors():
    error = fails("NoSuchKey", 404, s3.get_object, Bucket="checks", Key="nothing")
    journey.same((error["Message"], error["Key"]), ("The specified key does not exist.", "nothing"))
    try:
        s3.get_object(Bucket="checks", Key="nothing")
    except s3.exceptions.NoSuchKey:
        pass
    error = fails("NoSuchBucket", 404, s3.list_objects_v2, Bucket="no-such-bucket")
    journey.same((error["Message"], error["BucketName"]), ("The specified bucket does not exist", "no-such-bucket"))
    fails("404", 404, s3.head_bucket, Bucket="no-such-bucket")
    fails("BucketNotEmpty", 409, s3.delete_bucket, Bucket="checks")
    journey.same(journey.status(s3.delete_object(Bucket="checks", Key="nothing")), 204)
    # us-east-1 alone answers so to who owns the bucket already.
    journey.same(journey.status(s3.create_bucket(Bucket="checks")), 200)
    fails("InvalidBucketName", 400, s3.create_bucket, Bucket="Not_A_Bucket")


def lists():
    keys = [f"list/{number:03}" for number in range(25)] + ["list/a/1", "list/a/2", "list/b/1", "list/ü +&<>"]

    def put(key):
        journey.client("s3").put_object(Bucket="lists", Key=key, Body=b"")

    s3.create_bucket(Bucket="lists")
    threads = [threading.Thread(target=put, args=(key,)) for key in keys]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    pages = list(s3.get_paginator("list_objects_v2").paginate(Bucket="lists", Prefix="list/", Delimiter="/", PaginationConfig={"PageSize": 10}))
    journey.same([len(page.get("Contents", [])) + len(page.get("CommonPrefixes", [])) for page in pages], [10, 10, 8])
    found = [item["Key"] for page in pages for item in page.get("Contents", [])]
    journey.same(found, sorted(key for key in keys if key.count("/") == 1))
    prefixes = [item["Prefix"] for page in pages for item in page.get("CommonPrefixes", [])]
    journey.same(prefixes, ["list/a/", "list/b/"])
    deleted = s3.delete_objects(Bucket="lists", Delete={"Objects": [{"Key": key} for key in keys]})
    journey.same(sorted(item["Key"] for item in deleted["Deleted"]), sorted(keys))
    s3.delete_bucket(Bucket="lists")
    journey.same([bucket["Name"] for bucket in s3.list_buckets()["Buckets"]], ["checks"])


s3.create_bucket(Bucket="checks")
for step in [
    default_checksums,
    named_checksums,
    trailers,
    wrong_checksums,
    multipart,
    ranges_and_conditions,
    presigned,
    errors,
    lists,
]:
    check(step.__name__, step)
journey.tell({"problems": problems})
