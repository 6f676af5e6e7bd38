"""What a server keeps, as far as tests need it."""

import journey

functions = [function["FunctionName"] for function in journey.client("lambda").list_functions()["Functions"]]
apis = [api["name"] for api in journey.client("apigateway").get_rest_apis()["items"]]
try:
    journey.client("iam").get_role(RoleName="evil")
    has_evil_role = True
except journey.ClientError:
    has_evil_role = False
journey.tell({"functions": functions, "apis": apis, "has_evil_role": has_evil_role})
