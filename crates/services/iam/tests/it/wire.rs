//! Answers as clients read them: XML of the query protocol.

use gatewright_shapes_iam::operations::{
    DeleteRole, GetPolicy, GetPolicyVersion, GetRolePolicy, ListAttachedRolePolicies, ListInstanceProfilesForRole,
    ListRolePolicies, UpdateRole,
};
use gatewright_shapes_iam::types::{
    DeleteRoleRequest, GetPolicyRequest, GetPolicyVersionRequest, GetRolePolicyRequest, ListAttachedRolePoliciesRequest,
    ListInstanceProfilesForRoleRequest, ListRolePoliciesRequest, UpdateRoleRequest,
};

use crate::room::{BASIC, Room};

const XML_HEAD: &str = r#"xmlns="https://iam.amazonaws.com/doc/2010-05-08/""#;

#[tokio::test]
async fn lists_are_members_and_say_whether_there_is_more() {
    let room = Room::new();
    room.role("/", "runner").await;
    room.attach("runner", BASIC).await.unwrap();
    room.attach("runner", "arn:aws:iam::aws:policy/AdministratorAccess").await.unwrap();
    let input = ListAttachedRolePoliciesRequest {
        role_name: "runner".to_owned(),
        max_items: Some(1),
        ..ListAttachedRolePoliciesRequest::default()
    };
    let marker = "61646d696e6973747261746f726163636573732f617773";
    let expected = format!(
        "<AttachedPolicies><member><PolicyName>AdministratorAccess</PolicyName>\
         <PolicyArn>arn:aws:iam::aws:policy/AdministratorAccess</PolicyArn></member></AttachedPolicies>\
         <IsTruncated>true</IsTruncated><Marker>{marker}</Marker>"
    );
    assert_eq!(room.bytes(ListAttachedRolePolicies, input).await, expected);
    let names = ListRolePoliciesRequest { role_name: "runner".to_owned(), ..ListRolePoliciesRequest::default() };
    assert_eq!(room.bytes(ListRolePolicies, names).await, "<PolicyNames></PolicyNames><IsTruncated>false</IsTruncated>");
    let profiles =
        ListInstanceProfilesForRoleRequest { role_name: "runner".to_owned(), ..ListInstanceProfilesForRoleRequest::default() };
    let expected = "<InstanceProfiles></InstanceProfiles><IsTruncated>false</IsTruncated>";
    assert_eq!(room.bytes(ListInstanceProfilesForRole, profiles).await, expected);
}

#[tokio::test]
async fn documents_are_url_encoded_texts() {
    let room = Room::new();
    room.role("/", "runner").await;
    room.put("runner", "a", r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#).await.unwrap();
    let input = GetRolePolicyRequest { role_name: "runner".to_owned(), policy_name: "a".to_owned() };
    let expected = "<RoleName>runner</RoleName><PolicyName>a</PolicyName><PolicyDocument>%7B%22Statement%22%3A%7B%22Effect%22%3A\
                    %22Allow%22%2C%22Action%22%3A%22%2A%22%2C%22Resource%22%3A%22%2A%22%7D%7D</PolicyDocument>";
    assert_eq!(room.bytes(GetRolePolicy, input).await, expected);
    let input = GetPolicyVersionRequest { policy_arn: BASIC.to_owned(), version_id: "v1".to_owned() };
    let answer = room.bytes(GetPolicyVersion, input).await;
    assert!(answer.starts_with("<PolicyVersion><Document>%7B%0A%20%20%20%20%22Version%22%3A%20%222012-10-17%22"), "{answer}");
    let end = "%0A%7D</Document><VersionId>v1</VersionId><IsDefaultVersion>true</IsDefaultVersion>\
               <CreateDate>2015-04-09T15:03:43Z</CreateDate></PolicyVersion>";
    assert!(answer.ends_with(end), "{answer}");
}

#[tokio::test]
async fn a_policy_shows_its_counts_and_an_empty_list_of_tags() {
    let room = Room::new();
    let expected = "<Policy><PolicyName>AWSLambdaBasicExecutionRole</PolicyName><PolicyId>ANPAJNCQGXC42545SKXIK</PolicyId>\
                    <Arn>arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole</Arn><Path>/service-role/</Path>\
                    <DefaultVersionId>v1</DefaultVersionId><AttachmentCount>0</AttachmentCount>\
                    <PermissionsBoundaryUsageCount>0</PermissionsBoundaryUsageCount><IsAttachable>true</IsAttachable>\
                    <Description>Provides write permissions to CloudWatch Logs.</Description>\
                    <CreateDate>2015-04-09T15:03:43Z</CreateDate><UpdateDate>2015-04-09T15:03:43Z</UpdateDate><Tags></Tags></Policy>";
    assert_eq!(room.bytes(GetPolicy, GetPolicyRequest { policy_arn: BASIC.to_owned() }).await, expected);
}

#[tokio::test]
async fn an_answer_without_members_and_an_error_have_aws_frames() {
    let room = Room::new();
    room.role("/", "runner").await;
    let update = UpdateRoleRequest { role_name: "runner".to_owned(), ..UpdateRoleRequest::default() };
    let answer = room.bytes(UpdateRole, update).await;
    assert_eq!(answer, "", "an empty UpdateRoleResult is still there");
    let deletion = room.bytes(DeleteRole, DeleteRoleRequest { role_name: "runner".to_owned() }).await;
    assert_eq!(
        deletion,
        format!(
            "<DeleteRoleResponse {XML_HEAD}><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></DeleteRoleResponse>"
        )
    );
    let absent = room.bytes(DeleteRole, DeleteRoleRequest { role_name: "runner".to_owned() }).await;
    assert_eq!(
        absent,
        format!(
            "<ErrorResponse {XML_HEAD}><Error><Type>Sender</Type><Code>NoSuchEntity</Code>\
             <Message>The role with name runner cannot be found.</Message></Error><RequestId>id</RequestId></ErrorResponse>"
        )
    );
}
