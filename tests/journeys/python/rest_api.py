"""Every operation on REST APIs, their nouns one after the other: created, read, listed, patched, deleted.

Leaves an API with a MOCK behind an OPTIONS method deployed, and tells its id.
"""

import journey
from journey import refused, same, status, without_metadata

api_gateway = journey.client("apigateway")
role = journey.role()
hello = journey.function("hello", "def handler(event, context):\n    return {'statusCode': 200, 'body': 'hello'}\n", role)


def replace(**values):
    """Patch operations; `__` in a name stands for `/`."""
    return [{"op": "replace", "path": "/" + name.replace("__", "/"), "value": value} for name, value in values.items()]


def rest_apis():
    created = api_gateway.create_rest_api(name="pets", description="d", version="1", binaryMediaTypes=["image/png"])
    same(status(created), 201)
    api = created["id"]
    same(created["endpointConfiguration"], {"types": ["EDGE"], "ipAddressType": "ipv4"})
    same((created["apiKeySource"], created["disableExecuteApiEndpoint"]), ("HEADER", False))
    read = api_gateway.get_rest_api(restApiId=api)
    same(without_metadata(read), {**without_metadata(created), "tags": {}})
    operations = replace(name="toys") + [{"op": "add", "path": "/binaryMediaTypes/image~1gif"}, {"op": "remove", "path": "/description"}]
    patched = api_gateway.update_rest_api(restApiId=api, patchOperations=operations)
    same((status(patched), patched["name"], patched["binaryMediaTypes"]), (200, "toys", ["image/png", "image/gif"]))
    same("description" in patched, False)
    same(without_metadata(api_gateway.get_rest_api(restApiId=api)), without_metadata(patched))
    # One of two operations is wrong: neither counts.
    wrong = replace(name="lost", id="x")
    paths = "Invalid patch path  '/id' specified for op 'replace'. Must be one of: ["
    try:
        api_gateway.update_rest_api(restApiId=api, patchOperations=wrong)
        raise AssertionError("an unknown path was taken")
    except journey.ClientError as problem:
        same(problem.response["Error"]["Message"].startswith(paths), True, problem)
    same(api_gateway.get_rest_api(restApiId=api)["name"], "toys")
    others = {api_gateway.create_rest_api(name=f"other-{number}")["id"] for number in range(6)}
    pages = list(api_gateway.get_paginator("get_rest_apis").paginate(PaginationConfig={"PageSize": 3}))
    same([len(page["items"]) for page in pages], [3, 3, 1])
    same({item["id"] for page in pages for item in page["items"]}, others | {api})
    for other in others:
        same(status(api_gateway.delete_rest_api(restApiId=other)), 202)
    gone = others.pop()
    refused(api_gateway.get_rest_api, 404, "NotFoundException", f"Invalid API identifier specified {journey.ACCOUNT}:{gone}", restApiId=gone)
    same([item["id"] for item in api_gateway.get_rest_apis()["items"]], [api])
    return api, created["rootResourceId"]


def resources(api, root):
    pets = api_gateway.create_resource(restApiId=api, parentId=root, pathPart="pets")
    same((status(pets), pets["path"], pets["parentId"]), (201, "/pets", root))
    pet = api_gateway.create_resource(restApiId=api, parentId=pets["id"], pathPart="{id}")
    same(pet["path"], "/pets/{id}")
    same("resourceMethods" in pet, False)
    moved = api_gateway.update_resource(restApiId=api, resourceId=pets["id"], patchOperations=replace(pathPart="animals"))
    same((status(moved), moved["path"]), (200, "/animals"))
    read = api_gateway.get_resource(restApiId=api, resourceId=pet["id"])
    same((read["path"], read["pathPart"]), ("/animals/{id}", "{id}"))
    api_gateway.update_resource(restApiId=api, resourceId=pets["id"], patchOperations=replace(pathPart="pets"))
    pages = list(api_gateway.get_paginator("get_resources").paginate(restApiId=api, PaginationConfig={"PageSize": 2}))
    same([len(page["items"]) for page in pages], [2, 1])
    same(sorted(item["path"] for page in pages for item in page["items"]), ["/", "/pets", "/pets/{id}"])
    same(status(api_gateway.delete_resource(restApiId=api, resourceId=pets["id"])), 202)
    unknown = "Invalid Resource identifier specified"
    refused(api_gateway.get_resource, 404, "NotFoundException", unknown, restApiId=api, resourceId=pet["id"])
    return api_gateway.create_resource(restApiId=api, parentId=root, pathPart="pets")["id"]


def methods(method):
    same(status(api_gateway.put_method(**method, authorizationType="NONE", operationName="read")), 201)
    read = api_gateway.get_method(**method)
    same(without_metadata(read), {"httpMethod": "GET", "authorizationType": "NONE", "apiKeyRequired": False, "operationName": "read"})
    operations = replace(operationName="write") + [{"op": "add", "path": "/requestParameters/method.request.querystring.q", "value": "false"}]
    patched = api_gateway.update_method(**method, patchOperations=operations)
    same((patched["operationName"], patched["requestParameters"]), ("write", {"method.request.querystring.q": False}))
    remove = [{"op": "remove", "path": "/requestParameters/method.request.querystring.q"}]
    same("requestParameters" in api_gateway.update_method(**method, patchOperations=remove), False)
    message = "Method already exists for this resource"
    refused(api_gateway.put_method, 409, "ConflictException", message, **method, authorizationType="NONE")
    same(status(api_gateway.delete_method(**method)), 204)
    refused(api_gateway.get_method, 404, "NotFoundException", "Invalid Method identifier specified", **method)
    api_gateway.put_method(**method, authorizationType="NONE")


def integrations(method):
    proxy = {"type": "AWS_PROXY", "integrationHttpMethod": "POST", "uri": journey.uri(hello)}
    put = api_gateway.put_integration(**method, **proxy)
    expected = {
        "type": "AWS_PROXY",
        "httpMethod": "POST",
        "uri": journey.uri(hello),
        "passthroughBehavior": "WHEN_NO_MATCH",
        "timeoutInMillis": 29000,
        "cacheNamespace": method["resourceId"],
        "cacheKeyParameters": [],
    }
    same((status(put), without_metadata(put)), (201, expected))
    same(without_metadata(api_gateway.get_integration(**method)), expected)
    same(api_gateway.get_method(**method)["methodIntegration"], expected)
    patched = api_gateway.update_integration(**method, patchOperations=replace(timeoutInMillis="1000"))
    same((status(patched), patched["timeoutInMillis"]), (200, 1000))
    same(status(api_gateway.delete_integration(**method)), 204)
    message = "Invalid Integration identifier specified"
    refused(api_gateway.get_integration, 404, "NotFoundException", message, **method)
    api_gateway.put_integration(**method, **proxy)


def mock(method):
    """CORS as people set it up: OPTIONS answered by a MOCK."""
    api_gateway.put_method(**method, authorizationType="NONE")
    template = {"application/json": '{"statusCode": 200}'}
    integration = api_gateway.put_integration(**method, type="MOCK", requestTemplates=template)
    same((integration["type"], integration["requestTemplates"]), ("MOCK", template))
    same("httpMethod" in integration, False)
    allow = "method.response.header.Access-Control-Allow-"
    names = {"Headers": "'Content-Type,Authorization'", "Methods": "'GET,OPTIONS'", "Origin": "'*'"}
    undeclared = "Invalid mapping expression specified: Validation Result: warnings : [], errors : [No method response exists for method.]"
    mapped = {allow + name: value for name, value in names.items()}
    refused(api_gateway.put_integration_response, 400, "BadRequestException", undeclared, **method, statusCode="200", responseParameters=mapped)
    declared = {allow + name: False for name in names}
    put = api_gateway.put_method_response(**method, statusCode="200", responseParameters=declared, responseModels={"application/json": "Empty"})
    same((status(put), put["statusCode"], put["responseParameters"]), (201, "200", declared))
    same(without_metadata(api_gateway.get_method_response(**method, statusCode="200")), without_metadata(put))
    add = [{"op": "add", "path": "/responseParameters/method.response.header.X-Extra", "value": "true"}]
    patched = api_gateway.update_method_response(**method, statusCode="200", patchOperations=add)
    same((status(patched), patched["responseParameters"]["method.response.header.X-Extra"]), (201, True))
    api_gateway.put_method_response(**method, statusCode="404")
    same(status(api_gateway.delete_method_response(**method, statusCode="404")), 204)
    unknown = "Invalid Response status code specified"
    refused(api_gateway.get_method_response, 404, "NotFoundException", unknown, **method, statusCode="404")

    put = api_gateway.put_integration_response(**method, statusCode="200", responseParameters=mapped, responseTemplates={"application/json": ""})
    same((status(put), put["responseParameters"]), (201, mapped))
    add = [{"op": "replace", "path": "/selectionPattern", "value": "200"}]
    patched = api_gateway.update_integration_response(**method, statusCode="200", patchOperations=add)
    same((status(patched), patched["selectionPattern"]), (200, "200"))
    same(without_metadata(api_gateway.get_integration_response(**method, statusCode="200")), without_metadata(patched))
    same(status(api_gateway.delete_integration_response(**method, statusCode="200")), 204)
    refused(api_gateway.get_integration_response, 404, "NotFoundException", unknown, **method, statusCode="200")
    api_gateway.put_integration_response(**method, statusCode="200", responseParameters=mapped)
    shown = api_gateway.get_method(**method)
    same(sorted(shown["methodResponses"]), ["200"])
    same(sorted(shown["methodIntegration"]["integrationResponses"]), ["200"])


def authorizers(api, method):
    uri = journey.uri(hello)
    created = api_gateway.create_authorizer(
        restApiId=api, name="guard", type="TOKEN", authorizerUri=uri, identitySource="method.request.header.Authorization"
    )
    same((status(created), created["authType"] if "authType" in created else "custom"), (201, "custom"))
    authorizer = created["id"]
    same(without_metadata(api_gateway.get_authorizer(restApiId=api, authorizerId=authorizer)), without_metadata(created))
    patched = api_gateway.update_authorizer(
        restApiId=api, authorizerId=authorizer, patchOperations=replace(authorizerResultTtlInSeconds="0", identityValidationExpression="Bearer .+")
    )
    same((status(patched), patched["authorizerResultTtlInSeconds"]), (200, 0))
    same([item["id"] for item in api_gateway.get_authorizers(restApiId=api)["items"]], [authorizer])
    taken = "Authorizer name must be unique. Authorizer guard already exists in this RestApi."
    refused(
        api_gateway.create_authorizer, 400, "BadRequestException", taken, restApiId=api, name="guard", type="TOKEN", authorizerUri=uri,
        identitySource="method.request.header.Authorization",
    )
    use = replace(authorizationType="CUSTOM", authorizerId=authorizer)
    same(api_gateway.update_method(**method, patchOperations=use)["authorizerId"], authorizer)
    in_use = "Cannot delete authorizer 'guard', is referenced in method: GET//pets"
    refused(api_gateway.delete_authorizer, 409, "ConflictException", in_use, restApiId=api, authorizerId=authorizer)
    api_gateway.update_method(**method, patchOperations=replace(authorizationType="NONE"))
    api_gateway.delete_method(**method)
    same(status(api_gateway.delete_authorizer(restApiId=api, authorizerId=authorizer)), 202)
    same(api_gateway.get_authorizers(restApiId=api)["items"], [])
    api_gateway.put_method(**method, authorizationType="NONE")
    api_gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=uri)


def deployments(api):
    first = api_gateway.create_deployment(restApiId=api, description="first")
    same((status(first), first["description"]), (201, "first"))
    second = api_gateway.create_deployment(restApiId=api, stageName="dev", stageDescription="for tests", variables={"a": "b"})
    summary = api_gateway.get_deployment(restApiId=api, deploymentId=first["id"], embed=["apisummary"])["apiSummary"]
    expected = {"authorizationType": "NONE", "apiKeyRequired": False}
    same(summary, {"/pets": {"GET": expected, "OPTIONS": expected}})
    patched = api_gateway.update_deployment(restApiId=api, deploymentId=first["id"], patchOperations=replace(description="1st"))
    same((status(patched), patched["description"]), (200, "1st"))
    pages = list(api_gateway.get_paginator("get_deployments").paginate(restApiId=api, PaginationConfig={"PageSize": 1}))
    same({item["id"] for page in pages for item in page["items"]}, {first["id"], second["id"]})
    same(len(pages), 2)
    same(status(api_gateway.delete_deployment(restApiId=api, deploymentId=first["id"])), 202)
    same([item["id"] for item in api_gateway.get_deployments(restApiId=api)["items"]], [second["id"]])
    in_use = "Active stages pointing to this deployment must be moved or deleted"
    refused(api_gateway.delete_deployment, 400, "BadRequestException", in_use, restApiId=api, deploymentId=second["id"])
    return second["id"]


def stages(api, deployment):
    dev = api_gateway.get_stage(restApiId=api, stageName="dev")
    same((dev["deploymentId"], dev["description"], dev["variables"]), (deployment, "for tests", {"a": "b"}))
    same((dev["cacheClusterEnabled"], dev["cacheClusterStatus"], dev["methodSettings"], dev["tracingEnabled"]), (False, "NOT_AVAILABLE", {}, False))
    created = api_gateway.create_stage(restApiId=api, stageName="prod", deploymentId=deployment)
    same((status(created), "description" in created), (201, False))
    refused(api_gateway.create_stage, 409, "ConflictException", "Stage already exists", restApiId=api, stageName="prod", deploymentId=deployment)
    operations = replace(description="for people", variables__colour="blue")
    patched = api_gateway.update_stage(restApiId=api, stageName="prod", patchOperations=operations)
    same((status(patched), patched["description"], patched["variables"]), (200, "for people", {"colour": "blue"}))
    same({item["stageName"] for item in api_gateway.get_stages(restApiId=api)["item"]}, {"dev", "prod"})
    same({item["stageName"] for item in api_gateway.get_stages(restApiId=api, deploymentId=deployment)["item"]}, {"dev", "prod"})
    same(status(api_gateway.delete_stage(restApiId=api, stageName="prod")), 202)
    refused(api_gateway.get_stage, 404, "NotFoundException", "Invalid stage identifier specified", restApiId=api, stageName="prod")


api_id, root_id = rest_apis()
resource_id = resources(api_id, root_id)
get = {"restApiId": api_id, "resourceId": resource_id, "httpMethod": "GET"}
methods(get)
integrations(get)
mock({**get, "httpMethod": "OPTIONS"})
authorizers(api_id, get)
stages(api_id, deployments(api_id))
journey.permit("hello", api_id, "dev/GET/pets")
journey.tell({"api": api_id})
