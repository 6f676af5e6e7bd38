// The script of an app with AWS Amplify, as its documentation has it; what the app does is said from outside, by `auth.…`.

import { Amplify } from "aws-amplify";
import * as auth from "aws-amplify/auth";
import "aws-amplify/auth/enable-oauth-listener";
import { Hub } from "aws-amplify/utils";

window.events = [];
Hub.listen("auth", ({ payload }) => window.events.push([payload.event, payload.data?.error?.message ?? payload.data ?? null]));
Amplify.configure({ Auth: { Cognito: await (await fetch("/config.json")).json() } });

/** Calls a function of Amplify's; what it says, or the name and message of its error. */
window.call = async (name, input) => {
  try {
    return (await auth[name](input)) ?? null;
  } catch (problem) {
    return { error: problem.name, message: problem.message };
  }
};

/** What the app knows of who is signed in. */
window.session = async (options) => {
  const { tokens, userSub } = await auth.fetchAuthSession(options);
  const { idToken, accessToken } = tokens ?? {};
  return tokens ? { sub: userSub, id: idToken.toString(), access: accessToken.toString(), claims: idToken.payload } : null;
};
document.title = "ready";
