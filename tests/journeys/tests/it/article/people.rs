//! The article's user pool: two people, and the tokens of their sign-ins.

use serde_json::json;

use crate::aws::{Aws, text};

pub(super) struct People {
    pub(super) user_pool: String,
    pub(super) client: String,
    /// Her ID token.
    pub(super) ada: String,
    /// Her `sub`.
    pub(super) ada_sub: String,
    /// The ID token of one whom the authorizer denies.
    pub(super) mallory: String,
}

impl People {
    #[track_caller]
    pub(super) fn invite(aws: &Aws) -> Self {
        let created = aws.ok("cognito-idp create-user-pool --pool-name readers", &[]);
        let user_pool = text(&created, "/UserPool/Id").to_owned();
        assert!(user_pool.starts_with("us-east-1_") && user_pool.len() == "us-east-1_".len() + 9, "{user_pool}");
        let line = format!(
            "cognito-idp create-user-pool-client --user-pool-id {user_pool} --client-name page \
             --explicit-auth-flows ALLOW_USER_PASSWORD_AUTH ALLOW_REFRESH_TOKEN_AUTH"
        );
        let created = aws.ok(&line, &[]);
        assert_eq!(created["UserPoolClient"].get("ClientSecret"), None);
        let client = text(&created, "/UserPoolClient/ClientId").to_owned();
        let ada_sub = user(aws, &user_pool, "ada", "Ada");
        user(aws, &user_pool, "mallory", "Mallory");
        let sign_in = |name: &str| {
            let line = format!(
                "cognito-idp initiate-auth --auth-flow USER_PASSWORD_AUTH --client-id {client} --auth-parameters \
                 USERNAME={name},PASSWORD={}",
                password(name)
            );
            let answer = aws.ok(&line, &[]);
            let result = &answer["AuthenticationResult"];
            assert_eq!((&result["TokenType"], &result["ExpiresIn"]), (&json!("Bearer"), &json!(3600)));
            assert!(text(result, "/AccessToken").len() > 100 && text(result, "/RefreshToken").len() > 100);
            text(result, "/IdToken").to_owned()
        };
        let (ada, mallory) = (sign_in("ada"), sign_in("mallory"));
        Self { ada, ada_sub, mallory, user_pool, client }
    }
}

/// Makes a user with a password that stays; gives the `sub`.
#[track_caller]
fn user(aws: &Aws, user_pool: &str, name: &str, called: &str) -> String {
    let line = format!(
        "cognito-idp admin-create-user --user-pool-id {user_pool} --username {name} --message-action SUPPRESS \
         --user-attributes Name=name,Value={called}"
    );
    let created = aws.ok(&line, &[]);
    assert_eq!(created["User"]["UserStatus"], "FORCE_CHANGE_PASSWORD");
    let line = format!(
        "cognito-idp admin-set-user-password --user-pool-id {user_pool} --username {name} --permanent --password {}",
        password(name)
    );
    aws.ok(&line, &[]);
    let attributes = created["User"]["Attributes"].as_array().unwrap();
    let sub = attributes.iter().find(|attribute| attribute["Name"] == "sub").unwrap();
    text(sub, "/Value").to_owned()
}

fn password(name: &str) -> String {
    format!("Right-Password-1-{name}")
}
