//! Callers who sign in with SRP.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use gatewright_identity::Refusal;
use gatewright_identity::flow::{Answer, AuthFlow, Challenge, ChallengeName};

use super::super::srp_client::{self, SrpClient};
use super::{App, House, texts};

impl House {
    /// USER_SRP_AUTH up to its challenge.
    pub(crate) async fn srp_challenge(&self, app: &App, login: &str) -> Result<Challenge, Refusal> {
        let srp_a = client().srp_a();
        self.initiate(app, AuthFlow::UserSrp, &[("USERNAME", login), ("SRP_A", &srp_a)]).await.map(|answer| match answer {
            Answer::Challenge(challenge) => challenge,
            Answer::Tokens(_) => panic!("tokens without a proof"),
        })
    }

    /// What a client answers a PASSWORD_VERIFIER with.
    pub(crate) fn srp_answer(&self, app: &App, challenge: &Challenge, password: &str) -> BTreeMap<String, String> {
        let parameter = |name: &str| challenge.parameters[name].as_str();
        let timestamp = self.timestamp();
        let signature = client().answer(&srp_client::Challenge {
            pool_name: app.pool.id.split_once('_').unwrap().1,
            user_id: parameter("USER_ID_FOR_SRP"),
            password,
            salt_hex: parameter("SALT"),
            srp_b: parameter("SRP_B"),
            secret_block: &BASE64_STANDARD.decode(parameter("SECRET_BLOCK")).unwrap(),
            timestamp: &timestamp,
        });
        texts(&[
            ("USERNAME", parameter("USER_ID_FOR_SRP")),
            ("PASSWORD_CLAIM_SECRET_BLOCK", parameter("SECRET_BLOCK")),
            ("PASSWORD_CLAIM_SIGNATURE", &signature),
            ("TIMESTAMP", &timestamp),
        ])
    }

    pub(crate) async fn srp_respond(&self, app: &App, answer: &BTreeMap<String, String>) -> Result<Answer, Refusal> {
        let answer: Vec<(&str, &str)> = answer.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.respond(app, ChallengeName::PasswordVerifier, None, &answer).await
    }

    pub(crate) async fn srp_sign_in(&self, app: &App, login: &str, password: &str) -> Result<Answer, Refusal> {
        let challenge = self.srp_challenge(app, login).await?;
        let answer = self.srp_answer(app, &challenge, password);
        self.srp_respond(app, &answer).await
    }
}

fn client() -> SrpClient {
    SrpClient::new(&[0x5a; 32])
}
