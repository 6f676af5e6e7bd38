"""Sign-ups whose codes are mailed: one that arrives, one that the relay puts off, one that it refuses, and an SMS that goes nowhere."""

import requests

import journey
import login_domain
from journey import same

cognito = journey.client("cognito-idp")
endpoint = cognito.meta.endpoint_url
template = {"EmailSubject": "Welcome", "EmailMessage": "<p>Hello, your code is <b>{####}</b>.</p>", "DefaultEmailOption": "CONFIRM_WITH_CODE"}
pool = cognito.create_user_pool(
    PoolName="mail", UsernameAttributes=["email", "phone_number"], AutoVerifiedAttributes=["email", "phone_number"], VerificationMessageTemplate=template
)["UserPool"]
client_id = cognito.create_user_pool_client(UserPoolId=pool["Id"], ClientName="app")["UserPoolClient"]["ClientId"]
for name in ("ada@example.com", "later@example.com", "never@example.com", "+14325551212"):
    attribute = "email" if "@" in name else "phone_number"
    cognito.sign_up(ClientId=client_id, Username=name, Password="Right-Password-1", UserAttributes=[{"Name": attribute, "Value": name}])

# Bounded by the test that runs this.
while True:
    messages = {message["destination"]: message for message in login_domain.outbox(endpoint)["messages"]}
    if all(message["delivery"] != "WAITING" for message in messages.values()):
        break
shown = {destination: message["delivery"] for destination, message in messages.items()}
expected = {"ada@example.com": "SENT", "later@example.com": "SENT", "never@example.com": "FAILED", "+14325551212": "KEPT"}
same(shown, expected, messages)
same("550" in messages["never@example.com"]["problem"], True, messages)

# The page of it: what was in the mail is shown, and is no markup.
page = requests.get(f"{endpoint}/_gatewright/outbox", headers={"Accept": "text/html,*/*"}, timeout=60)
same((page.status_code, page.headers["Content-Type"]), (200, "text/html; charset=utf-8"))
same(("default-src 'none'" in page.headers["Content-Security-Policy"], "&lt;b&gt;" in page.text, "<b>" in page.text), (True, True, False))
same(("not delivered" in page.text, "kept here" in page.text), (True, True))
journey.tell({"body": messages["ada@example.com"]["body"]})
