"""A deployed API whose routes answer with the status of their name, and a body that HTTP does not let it send; tells its id."""

import journey

api_gateway = journey.client("apigateway")
source = "def handler(event, context):\n    return {'statusCode': int(event['path'][1:]), 'body': '0123456789'}\n"
function = journey.function("statuses", source, journey.role())
api = api_gateway.create_rest_api(name="statuses")
resource = api_gateway.create_resource(restApiId=api["id"], parentId=api["rootResourceId"], pathPart="{status}")["id"]
method = {"restApiId": api["id"], "resourceId": resource, "httpMethod": "GET"}
api_gateway.put_method(**method, authorizationType="NONE")
api_gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(function))
journey.permit("statuses", api["id"], "*")
api_gateway.create_deployment(restApiId=api["id"], stageName="dev")
journey.tell({"api": api["id"]})
