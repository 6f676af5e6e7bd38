"""The SDKs that AWS's runtimes carry, used by functions that bring none: each says who it is."""

import json

import journey

functions = journey.client("lambda")
role = journey.role()
CODE = {
    "python.py": "import boto3\ndef handler(event, context):\n    return boto3.client('sts').get_caller_identity()['Arn']\n",
    "required.js": "const { STSClient, GetCallerIdentityCommand } = require('@aws-sdk/client-sts');\n"
    "const client = new STSClient({});\n"
    "exports.handler = async () => (await client.send(new GetCallerIdentityCommand({}))).Arn;\n",
    "imported.mjs": "import { STS } from '@aws-sdk/client-sts';\n"
    "export const handler = async () => (await new STS({}).getCallerIdentity({})).Arn;\n",
    "older.js": "const AWS = require('aws-sdk');\n"
    "exports.handler = async () => (await new AWS.STS().getCallerIdentity().promise()).Arn;\n",
}
told = {}
for name, runtime in (("imported", "nodejs22.x"), ("required", "nodejs20.x"), ("older", "nodejs16.x"), ("python", "python3.13")):
    functions.create_function(
        FunctionName=name, Runtime=runtime, Handler=f"{name}.handler", Role=role, Code={"ZipFile": journey.package(CODE)}, Timeout=60,
        MemorySize=256,
    )
    told[name] = [json.loads(functions.invoke(FunctionName=name)["Payload"].read()) for _ in range(2)]
journey.tell(told)
