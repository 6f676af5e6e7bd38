"""The ids of all resources of an API."""

import sys

import journey

pages = journey.client("apigateway").get_paginator("get_resources").paginate(restApiId=sys.argv[1])
journey.tell({"ids": [resource["id"] for page in pages for resource in page["items"]]})
