"""Makes resources until the server is gone; prints the id of each that was acknowledged."""

import sys

from botocore.exceptions import EndpointConnectionError, HTTPClientError

import journey

api_gateway = journey.client("apigateway")
RESOURCES_MAX = 280
api = api_gateway.create_rest_api(name="written")
print("api", api["id"], flush=True)
try:
    for number in range(RESOURCES_MAX):
        resource = api_gateway.create_resource(restApiId=api["id"], parentId=api["rootResourceId"], pathPart=f"r{number}")
        print("resource", resource["id"], flush=True)
# Cut while it was answered, or refused because there is nobody.
except (HTTPClientError, EndpointConnectionError) as problem:
    print(problem, file=sys.stderr)
print("end", flush=True)
