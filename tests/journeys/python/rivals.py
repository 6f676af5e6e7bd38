"""Several writers of one API at the same time; tells what was acknowledged, refused and found."""

import threading

import journey

WRITERS, EACH = 6, 8
api_gateway = journey.client("apigateway")
api = api_gateway.create_rest_api(name="contested")
made, refused = [], []


def write(writer):
    for number in range(EACH):
        try:
            name = f"w{writer}-{number}"
            made.append(api_gateway.create_resource(restApiId=api["id"], parentId=api["rootResourceId"], pathPart=name)["id"])
        except journey.ClientError as problem:
            refused.append(str(problem))


writers = [threading.Thread(target=write, args=(writer,)) for writer in range(WRITERS)]
for thread in writers:
    thread.start()
for thread in writers:
    thread.join()
pages = api_gateway.get_paginator("get_resources").paginate(restApiId=api["id"])
found = {resource["id"] for page in pages for resource in page["items"]} - {api["rootResourceId"]}
journey.same(set(made) - found, set(), "acknowledged and lost")
journey.tell({"made": len(made), "refused": refused, "found": len(found)})
