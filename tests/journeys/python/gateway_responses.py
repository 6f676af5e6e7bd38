"""Gateway responses by boto3: defaults, inheritance, patches, and the words of refusals."""

from journey import client, refused, same, status, tell, without_metadata

gateway = client("apigateway")
STANDARD = {"application/json": '{"message":$context.error.messageString}'}
ORIGIN = "gatewayresponse.header.Access-Control-Allow-Origin"

api = gateway.create_rest_api(name="refusing")["id"]
default = {
    "responseType": "UNAUTHORIZED",
    "statusCode": "401",
    "responseParameters": {},
    "responseTemplates": STANDARD,
    "defaultResponse": True,
}
same(without_metadata(gateway.get_gateway_response(restApiId=api, responseType="UNAUTHORIZED")), default)
family = without_metadata(gateway.get_gateway_response(restApiId=api, responseType="DEFAULT_4XX"))
same("statusCode" in family, False, "a family has no status of its own")
same(len(gateway.get_gateway_responses(restApiId=api)["items"]), 21)

put = gateway.put_gateway_response(restApiId=api, responseType="DEFAULT_5XX", statusCode="599", responseParameters={ORIGIN: "'*'"})
same((status(put), put["defaultResponse"], put["statusCode"]), (201, False, "599"))
inherited = gateway.get_gateway_response(restApiId=api, responseType="INTEGRATION_TIMEOUT")
same((inherited["statusCode"], inherited["responseParameters"], inherited["defaultResponse"]), ("599", {ORIGIN: "'*'"}, True))

gateway.put_gateway_response(restApiId=api, responseType="ACCESS_DENIED", responseTemplates={"text/plain": "no"})


def patch(*operations):
    return gateway.update_gateway_response(restApiId=api, responseType="ACCESS_DENIED", patchOperations=list(operations))


header = f"/responseParameters/{ORIGIN}"
same(patch({"op": "add", "path": header, "value": "'*'"})["responseParameters"], {ORIGIN: "'*'"})
same(patch({"op": "replace", "path": header, "value": "'http://a'"})["responseParameters"], {ORIGIN: "'http://a'"})
same(patch({"op": "replace", "path": "/statusCode", "value": "404"})["statusCode"], "404")
same(patch({"op": "replace", "path": "/responseTemplates/text~1plain", "value": "not here"})["responseTemplates"], {"text/plain": "not here"})
same(patch({"op": "remove", "path": header}).get("responseParameters"), {})


def refused_patch(code, expected_status, message, **operation):
    refused(
        gateway.update_gateway_response,
        expected_status,
        code,
        message,
        restApiId=api,
        responseType="ACCESS_DENIED",
        patchOperations=[operation],
    )


refused_patch("BadRequestException", 400, "Invalid patch path /statusCode", op="add", path="/statusCode", value="404")
refused_patch("NotFoundException", 404, "Invalid parameter name specified", op="replace", path=header, value="'*'")
refused(
    gateway.delete_gateway_response,
    404,
    "NotFoundException",
    "Gateway response type not defined on api",
    restApiId=api,
    responseType="THROTTLED",
)
same(status(gateway.delete_gateway_response(restApiId=api, responseType="ACCESS_DENIED")), 202)
same(gateway.get_gateway_response(restApiId=api, responseType="ACCESS_DENIED")["defaultResponse"], True)
tell({"api": api})
