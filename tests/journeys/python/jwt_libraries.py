"""Published kinds of authorizers, each with its library and nothing changed: `jwt_libraries.py FOLDER PYTHON_PACKAGES NODE_PACKAGES`.

Tells what each makes of a good token, of one that was changed, and of another pool's.
"""

import io
import json
import pathlib
import sys

import journey
import pack

folder, python_packages, node_packages = (pathlib.Path(path) for path in sys.argv[1:])
cognito = journey.client("cognito-idp")
functions = journey.client("lambda")


def pool(name):
    """Pool id, client id, the user's `sub`, her ID token."""
    pool_id = cognito.create_user_pool(PoolName=name)["UserPool"]["Id"]
    flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    client_id = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="page", ExplicitAuthFlows=flows)["UserPoolClient"]["ClientId"]
    user = cognito.admin_create_user(UserPoolId=pool_id, Username="ada", MessageAction="SUPPRESS")["User"]
    cognito.admin_set_user_password(UserPoolId=pool_id, Username="ada", Password="Right-Password-1", Permanent=True)
    parameters = {"USERNAME": "ada", "PASSWORD": "Right-Password-1"}
    tokens = cognito.initiate_auth(AuthFlow="USER_PASSWORD_AUTH", ClientId=client_id, AuthParameters=parameters)
    sub = next(attribute["Value"] for attribute in user["Attributes"] if attribute["Name"] == "sub")
    return pool_id, client_id, sub, tokens["AuthenticationResult"]["IdToken"]


pool_id, client_id, sub, good = pool("readers")
_, _, _, foreign = pool("others")
middle = len(good) - 100
changed = good[:middle] + ("A" if good[middle] != "A" else "B") + good[middle + 1 :]
role = journey.role()
variables = {"USER_POOL_ID": pool_id, "CLIENT_ID": client_id}


def package(source, packages):
    buffer = io.BytesIO()
    pack.pack(buffer, {"index" + source.suffix: source.read_text()}, packages)
    return buffer.getvalue()


def outcome(name, token):
    event = {"type": "TOKEN", "authorizationToken": token, "methodArn": f"arn:aws:execute-api:us-east-1:{journey.ACCOUNT}:a1/dev/GET/"}
    answer = functions.invoke(FunctionName=name, Payload=json.dumps(event).encode())
    document = json.loads(answer["Payload"].read())
    return document["errorMessage"] if "FunctionError" in answer else document["principalId"] == sub


told = {}
for source in sorted(folder.iterdir()):
    is_python = source.suffix == ".py"
    name = source.stem
    functions.create_function(
        FunctionName=name,
        Runtime="python%d.%d" % sys.version_info[:2] if is_python else "nodejs20.x",
        Handler="index.handler",
        Role=role,
        Timeout=20,
        MemorySize=256,
        Environment={"Variables": variables},
        Code={"ZipFile": package(source, python_packages if is_python else node_packages)},
    )
    told[name] = [outcome(name, token) for token in (good, changed, foreign)]
journey.tell(told)
