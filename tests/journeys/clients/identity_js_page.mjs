// The script of an app with `amazon-cognito-identity-js`: its classes, and its callbacks as promises.

import { AuthenticationDetails, CognitoUser, CognitoUserAttribute, CognitoUserPool } from "amazon-cognito-identity-js";

const { endpoint, userPoolId, userPoolClientId } = await (await fetch("/config.json")).json();
const pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: userPoolClientId, endpoint });
let user;

/** What a callback is given, or the error's code and message. */
const told = (ask) =>
  new Promise((settle) => ask((problem, answer) => settle(problem ? { error: problem.code, message: problem.message } : (answer ?? null))));
/** The same where the package has an object of callbacks. */
const answered = (ask) =>
  told((settle) => {
    const onSuccess = (answer) => settle(null, answer.getIdToken ? shown(answer) : answer);
    ask({
      onSuccess,
      onFailure: settle,
      newPasswordRequired: (attributes) => settle(null, { challenge: "NEW_PASSWORD_REQUIRED", attributes }),
    });
  });
const shown = (session) => ({
  is_valid: session.isValid(),
  id: session.getIdToken().getJwtToken(),
  access: session.getAccessToken().getJwtToken(),
  refresh: session.getRefreshToken().getToken(),
  claims: session.getIdToken().payload,
});

window.app = {
  signUp: (name, password, attributes) => {
    const given = Object.entries(attributes).map(([Name, Value]) => new CognitoUserAttribute({ Name, Value }));
    return told((settle) =>
      pool.signUp(name, password, given, null, (problem, answer) =>
        settle(problem, answer && { is_confirmed: answer.userConfirmed, delivery: answer.codeDeliveryDetails, sub: answer.userSub }),
      ),
    );
  },
  become: (name) => {
    user = new CognitoUser({ Username: name, Pool: pool });
  },
  confirm: (code) => told((settle) => user.confirmRegistration(code, true, settle)),
  resend: () => told((settle) => user.resendConfirmationCode(settle)),
  signIn: (name, password) => {
    window.app.become(name);
    const details = new AuthenticationDetails({ Username: name, Password: password });
    return answered((callbacks) => user.authenticateUser(details, callbacks));
  },
  newPassword: (password) => answered((callbacks) => user.completeNewPasswordChallenge(password, {}, callbacks)),
  // What a page finds that is loaded again.
  kept: () => {
    user = pool.getCurrentUser();
    return user && told((settle) => user.getSession((problem, session) => settle(problem, session && shown(session))));
  },
  refresh: () =>
    told((settle) => {
      const token = user.getSignInUserSession().getRefreshToken();
      user.refreshSession(token, (problem, session) => settle(problem, session && shown(session)));
    }),
  attributes: () =>
    told((settle) => user.getUserAttributes((problem, list) => settle(problem, list && Object.fromEntries(list.map((it) => [it.Name, it.Value]))))),
  changePassword: (before, after) => told((settle) => user.changePassword(before, after, settle)),
  globalSignOut: () => answered((callbacks) => user.globalSignOut(callbacks)),
  // Forgets the tokens, and has the refresh token revoked.
  signOut: () => told((settle) => user.signOut((problem) => settle(problem, "signed out"))),
};
document.title = "ready";
