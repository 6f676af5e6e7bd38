"""Every page of a pool's domain and how somebody gets there by the keyboard alone: the one list that `every_page.py` and `shots.py` go through.

A page is a function with `@page(title)`: it is given a browser's page that has never been here, and the domain, and leads to what is looked at.
Its name is the picture's."""

import functools
import struct
import zlib
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import expect

import journey
import login_domain
from authenticator import Authenticator
from journey import same
from login_domain import PASSWORD
from look import pressed, typed

# Name, title and way of each page, in the order in which they are shown.
PAGES = []


def page(title):
    """Enters a page in the list."""

    def enter(way):
        PAGES.append((way.__name__.replace("_", "-"), title, way))
        return way

    return enter


class Domain:
    """A pool with a domain, an app of it, and users."""

    def __init__(self, prefix, **pool):
        self.cognito = journey.client("cognito-idp")
        self.endpoint = self.cognito.meta.endpoint_url
        # Something that answers.
        self.app = app = f"{self.endpoint.replace('127.0.0.1', 'localhost')}/_gatewright/health"
        made = self.cognito.create_user_pool(PoolName=prefix, AutoVerifiedAttributes=["email"], **pool)["UserPool"]
        self.pool_id = made["Id"]
        self.cognito.create_user_pool_domain(UserPoolId=self.pool_id, Domain=prefix)
        self.client_id = self.cognito.create_user_pool_client(UserPoolId=self.pool_id, **login_domain.app_settings(app))[
            "UserPoolClient"
        ]["ClientId"]
        self.address = f"https://{prefix}.auth.localhost:{urlsplit(self.endpoint).port}"
        self.query = urlencode({"client_id": self.client_id, "response_type": "code", "redirect_uri": app, "scope": "openid email"})

    def user(self, name, **given):
        """Somebody who may sign in, for good or with a temporary password."""
        user = {"UserPoolId": self.pool_id, "Username": name}
        self.cognito.admin_create_user(**user, MessageAction="SUPPRESS", **given)
        if "TemporaryPassword" not in given:
            self.cognito.admin_set_user_password(**user, Password=PASSWORD, Permanent=True)


@page("Sign in")
def sign_in(page, people):
    page.goto(f"{people.address}/oauth2/authorize?{people.query}")


@page("Sign in")
def sign_in_refused(page, people):
    sign_in(page, people)
    typed(page, Username="ada", Password="wrong")
    expect(page.get_by_role("alert")).to_contain_text("Incorrect username or password.")


@page("Sign in")
def sign_in_many_times(page, people):
    people.user("mallory")
    sign_in(page, people)
    for _ in range(6):
        typed(page, Username="mallory", Password="wrong")
        expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("Too many attempts")


@page("Sign in")
def sign_in_with_providers(page, _):
    domain = Domain("with-providers")
    providers = {"Google": "Google", "Partner": "OIDC", "A-partner-with-quite-a-long-name": "OIDC"}
    for name, kind in providers.items():
        # Nobody has to be there until somebody goes there.
        details = {"client_id": "app", "client_secret": "secret", "authorize_scopes": "openid", "oidc_issuer": "http://127.0.0.1:1"}
        method = {"attributes_request_method": "GET"} if kind == "OIDC" else {}
        domain.cognito.create_identity_provider(
            UserPoolId=domain.pool_id, ProviderName=name, ProviderType=kind, ProviderDetails={**details, **method},
            IdpIdentifiers=["partner.example"] if name == "Partner" else [],
        )
    settings = login_domain.app_settings(domain.app, SupportedIdentityProviders=["COGNITO", *providers])
    domain.cognito.update_user_pool_client(UserPoolId=domain.pool_id, ClientId=domain.client_id, **settings)
    sign_in(page, domain)


@page("Sign up")
def sign_up(page, people):
    sign_in(page, people)
    pressed(page, "link", "Sign up")


@page("Sign up")
def sign_up_refused(page, people):
    sign_up(page, people)
    typed(page, Username="bob", Email_address="bob@example.com", Password="short")
    expect(page.get_by_role("alert")).to_contain_text("Password not long enough")


def signed_up(page, people, name):
    sign_up(page, people)
    typed(page, Username=name, Email_address=f"{name}@example.com", Password=PASSWORD)


@page("Confirm your account")
def confirm(page, people):
    signed_up(page, people, "bob")


@page("Confirm your account")
def confirm_refused(page, people):
    signed_up(page, people, "carol")
    typed(page, Code="000000")
    expect(page.get_by_role("alert")).to_contain_text("This code is not right.")


@page("Confirm your account")
def confirm_sent_again(page, people):
    signed_up(page, people, "dave")
    pressed(page, "button", "Send another code")
    expect(page.get_by_role("status")).to_contain_text("d***@e***")


@page("Confirm your account")
def confirm_by_name(page, people):
    page.goto(f"{people.address}/confirmUser?{people.query}")


@page("Sign in")
def confirmed(page, people):
    signed_up(page, people, "erin")
    typed(page, Code=login_domain.code(people.endpoint))
    expect(page.get_by_role("status")).to_contain_text("Your account is confirmed.")


def invited(page, people, name):
    people.user(name, TemporaryPassword=PASSWORD)
    sign_in(page, people)
    typed(page, Username=name, Password=PASSWORD)


@page("Choose a new password")
def new_password(page, people):
    invited(page, people, "cid")


@page("Choose a new password")
def new_password_refused(page, people):
    invited(page, people, "cyd")
    typed(page, New_password="short")
    expect(page.get_by_role("alert")).to_contain_text("Password not long enough")


@page("Forgot your password?")
def forgot_password(page, people):
    sign_in(page, people)
    pressed(page, "link", "Forgot your password?")


def forgotten(page, people, name):
    people.user(name, UserAttributes=[{"Name": "email", "Value": f"{name}@example.com"}, {"Name": "email_verified", "Value": "true"}])
    forgot_password(page, people)
    typed(page, Username=name)


@page("Reset your password")
def reset_password(page, people):
    forgotten(page, people, "frank")


@page("Reset your password")
def reset_password_refused(page, people):
    forgotten(page, people, "grace")
    typed(page, Code="000000", New_password=PASSWORD)
    expect(page.get_by_role("alert")).to_contain_text("This code is not right.")


@page("Sign in")
def password_is_reset(page, people):
    forgotten(page, people, "heidi")
    typed(page, Code=login_domain.code(people.endpoint), New_password=f"{PASSWORD}-new")
    expect(page.get_by_role("status")).to_contain_text("Your password is changed.")


@page("Sign in")
def signed_out(page, people):
    sign_in(page, people)
    typed(page, Username="ada", Password=PASSWORD)
    page.wait_for_url(lambda address: address.startswith(f"{people.app}?code="))
    # Without an address of the app's, `/logout` leads to the sign-in.
    page.goto(f"{people.address}/logout?{people.query}")


@page("An error was encountered with the requested page.")
def error(page, people):
    page.goto(f"{people.address}/oauth2/authorize?{people.query.replace('localhost', 'evil.example')}")
    expect(page.locator("main")).to_contain_text("redirect_mismatch")


@page("An error was encountered with the requested page.")
def no_such_page(page, people):
    page.goto(f"{people.address}/nowhere")


@page("An error was encountered with the requested page.")
def no_such_domain(page, people):
    page.goto(people.address.replace("://", "://no-"))


def by_mail():
    """Another pool: people are their addresses of mail, and more is asked of them."""
    schema = [{"Name": name, "Required": True, "Mutable": True} for name in ("given_name", "family_name", "birthdate", "phone_number")]
    return Domain("by-mail", UsernameAttributes=["email"], Schema=schema)


@page("Sign up")
def sign_up_with_much(page, people):
    sign_up(page, by_mail())


@functools.cache
def guarded():
    """A pool that demands a second factor."""
    domain = Domain("guarded")
    app_is_on = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
    domain.cognito.set_user_pool_mfa_config(UserPoolId=domain.pool_id, MfaConfiguration="ON", **app_is_on)
    return domain


@page("Set up an authenticator app")
def mfa_setup(page, _, name="ada"):
    guarded().user(name)
    sign_in(page, guarded())
    typed(page, Username=name, Password=PASSWORD)


@page("Set up an authenticator app")
def mfa_setup_refused(page, _):
    mfa_setup(page, _, "bob")
    typed(page, Code_from_the_app=Authenticator(page.locator("#key").text_content()).wrong())
    expect(page.get_by_role("alert")).to_contain_text("This code is not right.")


def set_up(page, name):
    """Somebody who has an app and comes back; the app."""
    mfa_setup(page, None, name)
    app = Authenticator(page.locator("#key").text_content())
    typed(page, Code_from_the_app=app.code())
    page.wait_for_url(lambda address: address.startswith(f"{guarded().app}?code="))
    page.context.clear_cookies()
    sign_in(page, guarded())
    typed(page, Username=name, Password=PASSWORD)
    return app


@page("Enter your code")
def mfa(page, _):
    set_up(page, "carol")


@page("Enter your code")
def mfa_refused(page, _):
    app = set_up(page, "dave")
    typed(page, Code_from_the_app=app.used())
    expect(page.get_by_role("alert")).to_contain_text("This code has been used already.")


@page("An error was encountered with the requested page.")
def visit_over(page, people):
    page.goto(f"{people.address}/oauth2/idpresponse?state=unknown&code=x")
    expect(page.locator("main")).to_contain_text("took too long")


CSS = """
.banner-customizable { background-color: #3c1053; }
.submitButton-customizable { background-color: #8a1c4a; color: #ffffff; border-radius: 2rem; }
.submitButton-customizable:hover { background-color: #3c1053; }
.inputField-customizable { border: 2px solid #8a1c4a; border-radius: 0; }
.label-customizable { font-weight: 300; }
"""


def logo():
    """A PNG file: a white disc on nothing."""
    side, radius = 64, 28
    inside = lambda x, y: (x - side / 2) ** 2 + (y - side / 2) ** 2 < radius**2
    rows = b"".join(b"\0" + b"".join(b"\xff\xff\xff" + (b"\xff" if inside(x, y) else b"\0") for x in range(side)) for y in range(side))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", side, side, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@page("Sign in")
def in_the_pools_own_look(page, _):
    dressed = Domain("dressed")
    dressed.cognito.set_ui_customization(UserPoolId=dressed.pool_id, ClientId="ALL", CSS=CSS, ImageFile=logo())
    sign_in(page, dressed)
    typed(page, Username="nobody", Password="wrong")
    expect(page.get_by_role("alert")).to_be_visible()
    same(page.locator("img").evaluate("(it) => it.naturalWidth"), 64)
    same(page.get_by_role("button", name="Sign in").evaluate("(it) => getComputedStyle(it).borderRadius"), "32px")


@page("Outbox")
def outbox(page, people):
    page.goto(f"{people.endpoint}/_gatewright/outbox")
    expect(page.get_by_role("listitem").first).to_be_visible()
