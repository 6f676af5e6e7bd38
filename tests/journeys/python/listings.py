"""What lists and describes: user pools and clients, buckets and uploads, versions of a function."""

from journey import client, function, role, same, tell

pools = client("cognito-idp")
pool = pools.create_user_pool(PoolName="listed")["UserPool"]["Id"]
same(pools.describe_user_pool(UserPoolId=pool)["UserPool"]["Name"], "listed")
same(pools.get_user_pool_mfa_config(UserPoolId=pool)["MfaConfiguration"], "OFF")
clients = [
    pools.create_user_pool_client(UserPoolId=pool, ClientName=f"c{number}", GenerateSecret=number == 0)["UserPoolClient"]
    for number in range(3)
]
shown = pools.describe_user_pool_client(UserPoolId=pool, ClientId=clients[0]["ClientId"])["UserPoolClient"]
same(shown["ClientSecret"], clients[0]["ClientSecret"])
listed = pools.get_paginator("list_user_pool_clients").paginate(UserPoolId=pool, PaginationConfig={"PageSize": 2})
same({found["ClientName"] for page in listed for found in page["UserPoolClients"]}, {"c0", "c1", "c2"})
pools.delete_user_pool_client(UserPoolId=pool, ClientId=clients[0]["ClientId"])
same(len(pools.list_user_pool_clients(UserPoolId=pool, MaxResults=60)["UserPoolClients"]), 2)

s3 = client("s3")
s3.create_bucket(Bucket="listed")
same(s3.get_bucket_location(Bucket="listed")["LocationConstraint"], None)
for key in ("a/1", "a/2", "b"):
    s3.put_object(Bucket="listed", Key=key, Body=key.encode())
first = s3.list_objects(Bucket="listed", Delimiter="/", MaxKeys=1)
same([found["Prefix"] for found in first["CommonPrefixes"]], ["a/"])
second = s3.list_objects(Bucket="listed", Delimiter="/", Marker=first["NextMarker"])
same([found["Key"] for found in second["Contents"]], ["b"])
upload = s3.create_multipart_upload(Bucket="listed", Key="large")["UploadId"]
s3.upload_part(Bucket="listed", Key="large", UploadId=upload, PartNumber=1, Body=b"x")
same([found["Key"] for found in s3.list_multipart_uploads(Bucket="listed")["Uploads"]], ["large"])
same([part["PartNumber"] for part in s3.list_parts(Bucket="listed", Key="large", UploadId=upload)["Parts"]], [1])
s3.abort_multipart_upload(Bucket="listed", Key="large", UploadId=upload)
same(s3.list_multipart_uploads(Bucket="listed").get("Uploads"), None)

same(s3.get_object_tagging(Bucket="listed", Key="b")["TagSet"], [])
copy = s3.create_multipart_upload(Bucket="listed", Key="copy")["UploadId"]
part = s3.upload_part_copy(Bucket="listed", Key="copy", UploadId=copy, PartNumber=1, CopySource="listed/a/1", CopySourceRange="bytes=2-2")
parts = {"Parts": [{"PartNumber": 1, "ETag": part["CopyPartResult"]["ETag"]}]}
s3.complete_multipart_upload(Bucket="listed", Key="copy", UploadId=copy, MultipartUpload=parts)
same(s3.get_object(Bucket="listed", Key="copy")["Body"].read(), b"1")

functions = client("lambda")
function("f", "def handler(event, context):\n    return context.function_version\n", role())
functions.get_waiter("function_active_v2").wait(FunctionName="f")
version = functions.publish_version(FunctionName="f", Description="first")
same((version["Version"], functions.publish_version(FunctionName="f")["Version"]), ("1", "1"), "nothing changed since")
same([found["Version"] for found in functions.list_versions_by_function(FunctionName="f")["Versions"]], ["$LATEST", "1"])
answer = functions.invoke(FunctionName="f", Qualifier="1")
same((answer["Payload"].read(), answer["ExecutedVersion"]), (b'"1"', "1"))
tell({})
