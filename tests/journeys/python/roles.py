"""Roles and policies by boto3: what the article does not need, and IAM has all the same."""

import json

from journey import ACCOUNT, client, refused, role, same, tell

iam = client("iam")
ALLOW = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
DENY = {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}]}
BASIC = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"

arn = role("reader")
iam.update_role(RoleName="reader", Description="reads", MaxSessionDuration=7200)
same(iam.get_role(RoleName="reader")["Role"]["MaxSessionDuration"], 7200)
trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
iam.update_assume_role_policy(RoleName="reader", PolicyDocument=json.dumps(trust))
iam.tag_role(RoleName="reader", Tags=[{"Key": "team", "Value": "gate"}, {"Key": "stage", "Value": "dev"}])
iam.untag_role(RoleName="reader", TagKeys=["stage"])
same(iam.list_role_tags(RoleName="reader")["Tags"], [{"Key": "team", "Value": "gate"}])
same([found["RoleName"] for found in iam.list_roles(PathPrefix="/")["Roles"]], ["reader"])

iam.put_role_policy(RoleName="reader", PolicyName="inline", PolicyDocument=json.dumps(ALLOW))
same(iam.get_role_policy(RoleName="reader", PolicyName="inline")["PolicyDocument"], ALLOW)
same(iam.list_role_policies(RoleName="reader")["PolicyNames"], ["inline"])

policy = iam.create_policy(PolicyName="own", PolicyDocument=json.dumps(ALLOW))["Policy"]
same((policy["Arn"], policy["DefaultVersionId"]), (f"arn:aws:iam::{ACCOUNT}:policy/own", "v1"))
iam.create_policy_version(PolicyArn=policy["Arn"], PolicyDocument=json.dumps(DENY), SetAsDefault=False)
iam.set_default_policy_version(PolicyArn=policy["Arn"], VersionId="v2")
same(iam.get_policy_version(PolicyArn=policy["Arn"], VersionId="v2")["PolicyVersion"]["Document"], DENY)
iam.delete_policy_version(PolicyArn=policy["Arn"], VersionId="v1")
same([version["VersionId"] for version in iam.list_policy_versions(PolicyArn=policy["Arn"])["Versions"]], ["v2"])
iam.attach_role_policy(RoleName="reader", PolicyArn=policy["Arn"])
iam.attach_role_policy(RoleName="reader", PolicyArn=BASIC)
attached = iam.list_attached_role_policies(RoleName="reader")["AttachedPolicies"]
same(sorted(found["PolicyArn"] for found in attached), sorted([policy["Arn"], BASIC]))
same(iam.get_policy(PolicyArn=policy["Arn"])["Policy"]["AttachmentCount"], 1)
same([found["PolicyName"] for found in iam.list_policies(Scope="Local")["Policies"]], ["own"])
same([found["RoleName"] for found in iam.list_entities_for_policy(PolicyArn=policy["Arn"])["PolicyRoles"]], ["reader"])
same(iam.list_instance_profiles_for_role(RoleName="reader")["InstanceProfiles"], [])

refused(iam.delete_role, 409, "DeleteConflict", "Cannot delete entity, must detach all policies first.", RoleName="reader")
for found in (policy["Arn"], BASIC):
    iam.detach_role_policy(RoleName="reader", PolicyArn=found)
refused(iam.delete_role, 409, "DeleteConflict", "Cannot delete entity, must delete policies first.", RoleName="reader")
iam.delete_role_policy(RoleName="reader", PolicyName="inline")
iam.delete_policy(PolicyArn=policy["Arn"])
iam.delete_role(RoleName="reader")
refused(iam.get_role, 404, "NoSuchEntity", "The role with name reader cannot be found.", RoleName="reader")
tell({"role": arn})
