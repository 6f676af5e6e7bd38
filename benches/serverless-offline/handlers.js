// An authorizer and a function, as both servers run them.

exports.guard = async (event) => ({
  principalId: 'ada',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [
      { Action: 'execute-api:Invoke', Effect: event.authorizationToken === 'allow' ? 'Allow' : 'Deny', Resource: event.methodArn },
    ],
  },
});

exports.hello = async (event) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ hello: event.requestContext.authorizer.principalId }),
});
