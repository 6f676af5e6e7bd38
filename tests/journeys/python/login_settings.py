"""What a pool's login page stands on, through boto3: `login_settings.py before`, a restart, `login_settings.py after STATE`."""

import base64
import json
import sys
from urllib.parse import urlsplit

import requests

import journey

cognito = journey.client("cognito-idp")
PREFIX = "journey-people"
API = "https://api.example.com"
SECRET = "provider-app-client-secret"
INVALID = "InvalidParameterException"
CSS = ".banner-customizable { background-color: #fafad2; } .submitButton-customizable:hover { color: white; }"


def refused(call, words, code=INVALID, **arguments):
    """A call that fails with 400 and these words."""
    journey.refused(call, 400, code, words, **arguments)


def domain(pool):
    nothing = journey.without_metadata(cognito.describe_user_pool_domain(Domain=PREFIX))
    journey.same(nothing, {"DomainDescription": {}})
    names = {"UserPoolId": pool, "Domain": PREFIX}
    cognito.create_user_pool_domain(**names)
    journey.same(cognito.update_user_pool_domain(**names, ManagedLoginVersion=2)["ManagedLoginVersion"], 2)
    refused(cognito.create_user_pool_domain, "User pool already has a domain configured.", UserPoolId=pool, Domain="another")
    other = cognito.create_user_pool(PoolName="others")["UserPool"]["Id"]
    taken = "Domain already associated with another user pool."
    refused(cognito.create_user_pool_domain, taken, UserPoolId=other, Domain=PREFIX)
    reserved = "Domain cannot contain reserved word: cognito"
    refused(cognito.create_user_pool_domain, reserved, UserPoolId=other, Domain="my-cognito")
    cognito.delete_user_pool(UserPoolId=other)


def resource_server(pool):
    names = {"UserPoolId": pool, "Identifier": API}
    scopes = [{"ScopeName": name, "ScopeDescription": f"may {name}"} for name in ("read", "write")]
    made = cognito.create_resource_server(**names, Name="API", Scopes=scopes)["ResourceServer"]
    journey.same(made, {**names, "Name": "API", "Scopes": scopes})
    journey.same(cognito.describe_resource_server(**names)["ResourceServer"], made)
    changed = cognito.update_resource_server(**names, Name="API 2", Scopes=scopes)["ResourceServer"]
    journey.same(changed["Name"], "API 2")
    refused(cognito.create_resource_server, f"{API} already exists in user pool {pool}.", **names, Name="API")
    journey.same(cognito.list_resource_servers(UserPoolId=pool, MaxResults=10)["ResourceServers"], [changed])


def providers(pool):
    google = {"UserPoolId": pool, "ProviderName": "Google"}
    details = {"client_id": "me.apps.example", "client_secret": SECRET, "authorize_scopes": "email profile openid"}
    mapping = {"email": "email", "username": "sub"}
    made = cognito.create_identity_provider(
        **google, ProviderType="Google", ProviderDetails=details, AttributeMapping=mapping, IdpIdentifiers=["example.com"]
    )["IdentityProvider"]
    journey.same(made["ProviderDetails"]["authorize_url"], "https://accounts.google.com/o/oauth2/v2/auth")
    journey.same(cognito.describe_identity_provider(**google)["IdentityProvider"], made)
    # What tools do: they write back what they read.
    again = {name: made[name] for name in ("ProviderDetails", "AttributeMapping", "IdpIdentifiers")}
    same = cognito.update_identity_provider(**google, **again)["IdentityProvider"]
    journey.same({name: same[name] for name in again}, again)
    by = cognito.get_identity_provider_by_identifier(UserPoolId=pool, IdpIdentifier="example.com")["IdentityProvider"]
    journey.same(by["ProviderName"], "Google")
    words = f"Google already exists in user pool {pool}"
    refused(
        cognito.create_identity_provider, words, "DuplicateProviderException",
        **google, ProviderType="Google", ProviderDetails=details,
    )

    theirs = {"UserPoolId": pool, "ProviderName": "Theirs"}
    stand_in = {
        "client_id": "me", "client_secret": SECRET, "authorize_scopes": "openid", "oidc_issuer": "http://127.0.0.1:9",
        "attributes_request_method": "GET",
    }
    cognito.create_identity_provider(**theirs, ProviderType="OIDC", ProviderDetails=stand_in)
    refused(
        cognito.update_identity_provider, "OIDC endpoint must start with https://",
        **theirs, ProviderDetails={**stand_in, "oidc_issuer": "http://idp.example.com"},
    )
    refused(
        cognito.update_identity_provider, "AttributeMapping contains invalid mapping: [custom:nope]",
        **theirs, AttributeMapping={"custom:nope": "x"},
    )
    saml = {"UserPoolId": pool, "ProviderName": "Saml", "ProviderType": "SAML"}
    refused(
        cognito.create_identity_provider, "Gatewright does not yet support identity providers of type SAML.",
        **saml, ProviderDetails={"MetadataURL": "https://idp.example.com/metadata"},
    )
    listed = cognito.list_identity_providers(UserPoolId=pool, MaxResults=10)["Providers"]
    journey.same([item["ProviderName"] for item in listed], ["Google", "Theirs"])


def client(pool):
    settings = {
        "AllowedOAuthFlowsUserPoolClient": True,
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid", "email", f"{API}/read"],
        "SupportedIdentityProviders": ["COGNITO", "Google", "Theirs"],
        "CallbackURLs": ["https://example.com/in", "http://localhost:3000/in", "myapp://in"],
        "LogoutURLs": ["https://example.com/out"],
        "DefaultRedirectURI": "https://example.com/in",
    }
    for member, value, words, code in [
        ("SupportedIdentityProviders", ["Nobody"], f"The provider Nobody does not exist for User Pool {pool}.", INVALID),
        ("AllowedOAuthScopes", [f"{API}/delete"], f"Invalid scope requested: {API}/delete", "ScopeDoesNotExistException"),
        ("CallbackURLs", ["http://example.com"], "http://example.com cannot use the HTTP protocol.", INVALID),
        (
            "DefaultRedirectURI", "https://example.com/else",
            "The default redirect URI https://example.com/else is not in the callback URIs list.", INVALID,
        ),
    ]:
        page = {"UserPoolId": pool, "ClientName": "page"}
        refused(cognito.create_user_pool_client, words, code, **page, **{**settings, member: value})
    made = cognito.create_user_pool_client(UserPoolId=pool, ClientName="page", **settings)["UserPoolClient"]
    journey.same({name: made[name] for name in settings}, settings)


def shown(pool):
    """Everything of the pool as it is described, without dates and metadata."""
    names = {"UserPoolId": pool}
    answers = [
        cognito.describe_user_pool_domain(Domain=PREFIX),
        cognito.describe_resource_server(**names, Identifier=API),
        cognito.describe_identity_provider(**names, ProviderName="Google"),
        cognito.describe_identity_provider(**names, ProviderName="Theirs"),
        cognito.get_ui_customization(**names),
    ]
    # The port is another one after a restart.
    look = answers[-1]["UICustomization"]
    look["ImageUrl"] = urlsplit(look["ImageUrl"]).query
    return json.loads(json.dumps([journey.without_metadata(answer) for answer in answers], default=str))


def look(pool):
    """A style sheet, and a logo that a browser can show."""
    png = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
    names = {"UserPoolId": pool, "ClientId": "ALL"}
    set_now = cognito.set_ui_customization(**names, CSS=CSS, ImageFile=png)["UICustomization"]
    journey.same((set_now["CSS"], set_now["ClientId"]), (CSS, "ALL"))
    journey.same(cognito.get_ui_customization(**names)["UICustomization"], set_now)
    base = f"{cognito.meta.endpoint_url}/_gatewright/auth/{PREFIX}"
    logo = requests.get(f"{base}/assets/logo?client_id=ALL", timeout=60)
    journey.same((logo.content, logo.headers["Content-Type"]), (png, "image/png"))
    style = requests.get(f"{base}/assets/custom.css?client_id=ALL", timeout=60)
    journey.same((style.text, style.headers["Content-Type"]), (CSS, "text/css; charset=utf-8"))
    words = 'Invalid CSS: the selector "body" is none that can be styled.'
    refused(cognito.set_ui_customization, words, **names, CSS="body { display: none }")


def before():
    pool = cognito.create_user_pool(PoolName="people")["UserPool"]["Id"]
    domain(pool)
    resource_server(pool)
    providers(pool)
    client(pool)
    look(pool)
    journey.same(cognito.describe_user_pool(UserPoolId=pool)["UserPool"]["Domain"], PREFIX)
    journey.tell({"pool": pool, "shown": shown(pool)})


def after(state):
    pool = state["pool"]
    journey.same(shown(pool), state["shown"])
    names = {"UserPoolId": pool}
    cognito.delete_identity_provider(**names, ProviderName="Theirs")
    gone = f"The provider Theirs does not exist for User Pool {pool}."
    refused(cognito.describe_identity_provider, gone, "ResourceNotFoundException", **names, ProviderName="Theirs")
    cognito.delete_resource_server(**names, Identifier=API)
    refused(
        cognito.describe_resource_server, f"Resource server {API} does not exist.", "ResourceNotFoundException",
        **names, Identifier=API,
    )
    first = "User pool cannot be deleted. It has a domain configured that should be deleted first."
    refused(cognito.delete_user_pool, first, **names)
    cognito.delete_user_pool_domain(**names, Domain=PREFIX)
    refused(cognito.delete_user_pool_domain, "No such domain or user pool exists.", **names, Domain=PREFIX)
    cognito.delete_user_pool(**names)
    journey.same(journey.without_metadata(cognito.describe_user_pool_domain(Domain=PREFIX)), {"DomainDescription": {}})


if sys.argv[1] == "before":
    before()
else:
    after(json.loads(sys.argv[2]))
