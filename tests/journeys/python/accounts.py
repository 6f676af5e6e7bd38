"""Two accounts and two regions on one server: what is made in one is not seen in the other. Tells both APIs."""

import journey
from journey import refused, same

OTHER = "111111111111"


def other(service, **options):
    """A client of another account: in developer mode, a key of twelve digits names the account."""
    return journey.client(service, aws_access_key_id=OTHER, aws_secret_access_key="x", **options)


SOURCE = "def handler(event, context):\n    return {'statusCode': 200, 'body': context.invoked_function_arn}\n"
same(other("sts").get_caller_identity()["Account"], OTHER)
role = journey.role()
other_role = other("iam").create_role(RoleName="runner", AssumeRolePolicyDocument=journey.TRUST)["Role"]["Arn"]
same(other_role, f"arn:aws:iam::{OTHER}:role/runner")
code = {"Runtime": "python3.13", "Handler": "app.handler", "Code": {"ZipFile": journey.package({"app.py": SOURCE})}}
apis = []
for client, role_arn, account, region in [
    (journey.client, role, journey.ACCOUNT, "us-east-1"),
    (other, other_role, OTHER, "us-east-1"),
    (journey.client, role, journey.ACCOUNT, "eu-west-1"),
]:
    functions, api_gateway = client("lambda", region_name=region), client("apigateway", region_name=region)
    same(functions.list_functions()["Functions"], [])
    same(api_gateway.get_rest_apis()["items"], [])
    arn = functions.create_function(FunctionName="f", Role=role_arn, **code)["FunctionArn"]
    same(arn, f"arn:aws:lambda:{region}:{account}:function:f")
    api = api_gateway.create_rest_api(name="api")
    method = {"restApiId": api["id"], "resourceId": api["rootResourceId"], "httpMethod": "GET"}
    api_gateway.put_method(**method, authorizationType="NONE")
    uri = f"arn:aws:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations"
    api_gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=uri)
    functions.add_permission(
        FunctionName="f", StatementId="s", Action="lambda:InvokeFunction", Principal="apigateway.amazonaws.com",
        SourceArn=f"arn:aws:execute-api:{region}:{account}:{api['id']}/*",
    )
    api_gateway.create_deployment(restApiId=api["id"], stageName="dev")
    same(len(api_gateway.get_rest_apis()["items"]), 1)
    apis.append({"api": api["id"], "arn": arn})

mine, theirs, european = (entry["api"] for entry in apis)
message = f"Invalid API identifier specified {journey.ACCOUNT}:{theirs}"
refused(journey.client("apigateway").get_rest_api, 404, "NotFoundException", message, restApiId=theirs)
refused(journey.client("apigateway").delete_rest_api, 404, "NotFoundException", message, restApiId=theirs)
message = f"Invalid API identifier specified {journey.ACCOUNT}:{european}"
refused(journey.client("apigateway").get_rest_api, 404, "NotFoundException", message, restApiId=european)
try:
    journey.client("lambda").invoke(FunctionName=f"arn:aws:lambda:us-east-1:{OTHER}:function:f")
    raise AssertionError("a function of another account was invoked without its permission")
except journey.ClientError as problem:
    same((journey.status(problem.response), problem.response["Error"]["Code"]), (403, "AccessDeniedException"))
journey.tell({"apis": apis})
