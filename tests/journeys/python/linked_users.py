"""People at providers who are linked to users, and users who are kept out, through boto3: `linked_users.py before`, a restart,
`linked_users.py after STATE`."""

import json
import sys

import journey

cognito = journey.client("cognito-idp")
PASSWORD = "Right-Password-1"
INVALID = "InvalidParameterException"
UNKNOWN = "User does not exist."


def refused(call, words, code=INVALID, **arguments):
    """A call that fails with 400 and these words."""
    journey.refused(call, 400, code, words, **arguments)


def at(provider, value):
    return {"ProviderName": provider, "ProviderAttributeName": "Cognito_Subject", "ProviderAttributeValue": value}


def link(pool, to, source):
    return {"UserPoolId": pool, "DestinationUser": to, "SourceUser": source}


def user(pool, name):
    names = {"UserPoolId": pool, "Username": name}
    cognito.admin_create_user(**names, MessageAction="SUPPRESS", UserAttributes=[{"Name": "email", "Value": f"{name}@example.com"}])
    cognito.admin_set_user_password(**names, Password=PASSWORD, Permanent=True)


def sign_in(client, name):
    parameters = {"USERNAME": name, "PASSWORD": PASSWORD}
    answer = cognito.initiate_auth(ClientId=client, AuthFlow="USER_PASSWORD_AUTH", AuthParameters=parameters)
    return answer["AuthenticationResult"]


def identities(pool, name):
    shown = cognito.admin_get_user(UserPoolId=pool, Username=name)["UserAttributes"]
    texts = [attribute["Value"] for attribute in shown if attribute["Name"] == "identities"]
    return json.loads(texts[0]) if texts else []


def made():
    pool = cognito.create_user_pool(PoolName="people")["UserPool"]["Id"]
    # Signed up before there is a provider of that name: keeps the name, and is linked to nobody by it.
    user(pool, "google_1")
    details = {"client_id": "me", "client_secret": "provider-app-client-secret", "authorize_scopes": "openid"}
    for name in ("Google", "Theirs"):
        stand_in = {} if name == "Google" else {"oidc_issuer": "http://127.0.0.1:9", "attributes_request_method": "GET"}
        kind = "Google" if name == "Google" else "OIDC"
        cognito.create_identity_provider(
            UserPoolId=pool, ProviderName=name, ProviderType=kind, ProviderDetails={**details, **stand_in}
        )
    client = cognito.create_user_pool_client(
        UserPoolId=pool, ClientName="app", ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    )["UserPoolClient"]["ClientId"]
    return pool, client


def links(pool):
    user(pool, "ann")
    user(pool, "bob")
    ann, bob = at("Cognito", "ann"), at("Cognito", "bob")
    answer = cognito.admin_link_provider_for_user(**link(pool, ann, at("Google", "1")))
    journey.same(journey.without_metadata(answer), {})
    cognito.admin_link_provider_for_user(**link(pool, ann, at("Theirs", "a|1")))
    found = identities(pool, "ann")
    journey.same([(one["providerName"], one["providerType"], one["userId"], one["primary"], one["issuer"]) for one in found], [
        ("Google", "Google", "1", False, None), ("Theirs", "OIDC", "a|1", False, None),
    ])
    journey.same(identities(pool, "google_1"), [])
    merging = "Merging is not currently supported, provide a SourceUser that has not been signed up in order to link"
    refused(cognito.admin_link_provider_for_user, merging, **link(pool, bob, at("Google", "1")))
    native = (
        "Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser"
    )
    refused(cognito.admin_link_provider_for_user, native, **link(pool, bob, ann))
    refused(cognito.admin_link_provider_for_user, UNKNOWN, "UserNotFoundException", **link(pool, at("Cognito", "x"), at("Google", "2")))
    gone = f"The provider Nobody does not exist for User Pool {pool}."
    refused(cognito.admin_link_provider_for_user, gone, "ResourceNotFoundException", **link(pool, bob, at("Nobody", "2")))
    # A user who is named by one link gets another.
    for number in range(2, 5):
        cognito.admin_link_provider_for_user(**link(pool, at("Google", "1"), at("Google", str(number))))
    full = "A user can be linked to at most 5 external users."
    refused(cognito.admin_link_provider_for_user, full, "LimitExceededException", **link(pool, ann, at("Google", "5")))


def names(pool, client):
    words = "Username cannot begin with Google_, since users of the identity provider Google are named so."
    refused(cognito.sign_up, words, ClientId=client, Username="google_2", Password=PASSWORD)
    refused(cognito.admin_create_user, words, UserPoolId=pool, Username="Google_2", MessageAction="SUPPRESS")


def kept_out(pool, client):
    tokens = sign_in(client, "bob")
    bob = {"UserPoolId": pool, "Username": "bob"}
    cognito.admin_disable_user(**bob)
    refused(sign_in, "User is disabled.", "NotAuthorizedException", client=client, name="bob")
    cognito.admin_enable_user(**bob)
    revoked = "Access Token has been revoked"
    refused(cognito.get_user, revoked, "NotAuthorizedException", AccessToken=tokens["AccessToken"])
    refresh = {"ClientId": client, "RefreshToken": tokens["RefreshToken"]}
    refused(cognito.get_tokens_from_refresh_token, "Refresh Token has been revoked", "NotAuthorizedException", **refresh)
    journey.same(cognito.get_user(AccessToken=sign_in(client, "bob")["AccessToken"])["Username"], "bob")
    cognito.admin_disable_provider_for_user(UserPoolId=pool, User=at("Cognito", "bob"))
    journey.same(cognito.admin_get_user(**bob)["Enabled"], False)


def before():
    pool, client = made()
    links(pool)
    names(pool, client)
    kept_out(pool, client)
    journey.tell({"pool": pool, "client": client, "identities": identities(pool, "ann")})


def after(state):
    pool, client = state["pool"], state["client"]
    journey.same(identities(pool, "ann"), state["identities"])
    refused(sign_in, "User is disabled.", "NotAuthorizedException", client=client, name="bob")
    for number in range(1, 5):
        cognito.admin_disable_provider_for_user(UserPoolId=pool, User=at("Google", str(number)))
    refused(
        cognito.admin_disable_provider_for_user, UNKNOWN, "UserNotFoundException", UserPoolId=pool, User=at("Google", "1")
    )
    journey.same([one["userId"] for one in identities(pool, "ann")], ["a|1"])
    # The provider goes; the link can still be taken away.
    cognito.delete_identity_provider(UserPoolId=pool, ProviderName="Theirs")
    cognito.admin_disable_provider_for_user(UserPoolId=pool, User=at("Theirs", "a|1"))
    journey.same(identities(pool, "ann"), [])
    journey.same(cognito.get_user(AccessToken=sign_in(client, "ann")["AccessToken"])["Username"], "ann")
    cognito.delete_user_pool(UserPoolId=pool)


if sys.argv[1] == "before":
    before()
else:
    after(json.loads(sys.argv[2]))
