// Answers questions, one JSON object a line, with what `@cloud-copilot/iam-simulate` says: one JSON object a line, in the same order.
//
// Its public `runSimulation` drops the context keys that an action has not on AWS and refuses actions that AWS has not; what is judged here
// is the evaluation alone, so its inner `authorize` is asked. The versions are pinned, and so are the paths.
//
//     node evaluator.mjs <folder with node_modules>

import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const packages = `${pathToFileURL(process.argv[2])}/node_modules/@cloud-copilot`;
const simulate = `${packages}/iam-simulate/dist/esm`;
const { loadPolicy } = await import(`${packages}/iam-policy/dist/esm/index.js`);
const { authorize } = await import(`${simulate}/core_engine/CoreSimulatorEngine.js`);
const { AwsRequestImpl } = await import(`${simulate}/request/request.js`);
const { RequestContextImpl } = await import(`${simulate}/requestContext.js`);
const { DiscoveryContextKeyConstraints } = await import(`${simulate}/context_keys/discoveryContextKeyConstraints.js`);

const simulationParameters = {
    simulationMode: 'Strict',
    discoveryContextKeyConstraints: new DiscoveryContextKeyConstraints([]),
};

/** The statements that matched, as `identity/0/2`: of which kind, which policy, which statement. */
function matched(kind, analysis) {
    const statements = [...(analysis?.allowStatements ?? []), ...(analysis?.denyStatements ?? [])];
    return statements.map((found) => `${kind}/${found.policyId ?? 0}/${found.statement.index() - 1}`);
}

function answer(question) {
    const load = (policy, index) => loadPolicy(policy, { name: String(index) });
    const result = authorize({
        request: new AwsRequestImpl(
            question.principal ?? { type: 'Anonymous' },
            { resource: question.resource, accountId: question.account },
            question.action,
            new RequestContextImpl(question.context),
        ),
        sessionPolicy: question.session && load(question.session, 0),
        identityPolicies: question.identity.map(load),
        permissionBoundaries: question.boundary && [load(question.boundary, 0)],
        resourcePolicy: question.resourcePolicy && load(question.resourcePolicy, 0),
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        vpcEndpointPolicies: undefined,
        simulationParameters,
        serviceSettings: { s3: {} },
    });
    return {
        overall: result.result,
        resource: result.resourceAnalysis?.result,
        matched: [
            ...matched('identity', result.identityAnalysis),
            ...matched('boundary', result.permissionBoundaryAnalysis),
            ...matched('session', result.sessionAnalysis),
            ...matched('resource', result.resourceAnalysis),
        ],
    };
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    let text;
    try {
        text = JSON.stringify(answer(JSON.parse(line)));
    } catch (error) {
        text = JSON.stringify({ error: String(error.stack ?? error) });
    }
    // Waits for whoever reads, so that nothing piles up.
    if (!process.stdout.write(`${text}\n`)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
}
