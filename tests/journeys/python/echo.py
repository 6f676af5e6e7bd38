"""A deployed API whose one route answers with the event it was called with; tells its id."""

import journey

api_gateway = journey.client("apigateway")
source = "import json\ndef handler(event, context):\n    return {'statusCode': 200, 'body': json.dumps(event)}\n"
echo = journey.function("echo", source, journey.role())
api = api_gateway.create_rest_api(name="echo")
resource = api_gateway.create_resource(restApiId=api["id"], parentId=api["rootResourceId"], pathPart="echo")["id"]
method = {"restApiId": api["id"], "resourceId": resource, "httpMethod": "ANY"}
api_gateway.put_method(**method, authorizationType="NONE")
api_gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(echo))
journey.permit("echo", api["id"], "*/*/echo")
api_gateway.create_deployment(restApiId=api["id"], stageName="dev")
journey.tell({"api": api["id"]})
