/**
 * What AWS's Node runtimes carry besides Node: `@aws-sdk/…` and `@smithy/…`, or `aws-sdk` before `nodejs18.x`.
 *
 * Once the server has fetched them, Node finds them by itself: NODE_PATH names them for `require`, and `/node_modules`, above
 * everything, leads to them for `import`, which asks no NODE_PATH but in AWS's own build of Node. This file is for the time before:
 * what cannot be found is asked for, and then found. And for functions with layers, which come first.
 *
 * # Not (yet) like AWS
 * - Before Node 22.15, `import()` of what was never fetched fails, if it is not part of loading the handler; a handler that imports it
 *   is loaded in a process of its own the first time.
 * - Of a layer, `import` finds what is in `nodejs/node_modules`, not in the directory for one version of Node.
 */

"use strict";

const { existsSync } = require("fs");
const Module = require("module");
const { pathToFileURL } = require("url");

const LINE_DESCRIPTOR = 3;
const CARRIED_MODULES = "/node_modules";
const MODULES_OF_LAYERS = "/var/node_modules";
const LAYERS = "/opt/nodejs";
const STARTED_ANEW = "--started-anew";
const ASK =
  'require("http").get(`http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/sdk`, (answer) => answer.pipe(process.stdout))';

let home = null;
let problem = null;
let isCarried = () => false;

/** `nodeVersion` is the runtime's, which need not be this Node's. */
function setUp(nodeVersion) {
  const inVersion3 = (name) => /^@(aws-sdk|smithy)\//.test(name);
  const inVersion2 = (name) => name === "aws-sdk" || name.startsWith("aws-sdk/");
  isCarried = nodeVersion >= 18 ? inVersion3 : inVersion2;
  if (existsSync(LAYERS)) letLayersComeFirst();
  if (existsSync(CARRIED_MODULES)) return;
  watchRequire();
  if (Module.registerHooks) Module.registerHooks({ resolve: watchedResolve });
}

/** `require` is to go by NODE_PATH alone. */
function letLayersComeFirst() {
  const nodeModulePaths = Module._nodeModulePaths;
  const isOwn = (path) => path !== CARRIED_MODULES && path !== MODULES_OF_LAYERS;
  Module._nodeModulePaths = (from) => nodeModulePaths(from).filter(isOwn);
}

function watchRequire() {
  const resolveFilename = Module._resolveFilename;
  Module._resolveFilename = function (request, parent, isMain, options) {
    try {
      return resolveFilename.call(this, request, parent, isMain, options);
    } catch (error) {
      if (error.code !== "MODULE_NOT_FOUND" || !isCarried(request) || !provide(error)) throw error;
      return resolveFilename.call(this, request, parent, isMain, { paths: [home] });
    }
  };
}

function watchedResolve(specifier, context, nextResolve) {
  try {
    return nextResolve(specifier, context);
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND" || !isCarried(specifier) || !provide(error)) throw error;
    return nextResolve(specifier, { ...context, parentURL: pathToFileURL(`${home}/index.js`).href });
  }
}

/** Made only when it is needed: it takes milliseconds. */
function spawn(...words) {
  return require("child_process").spawnSync(...words);
}

/** Whether they are there now. If not, the error says why. */
function provide(error) {
  if (home === null && problem === null) {
    const { AWS_LAMBDA_RUNTIME_API } = process.env;
    const asked = spawn(process.execPath, ["-e", ASK], { env: { AWS_LAMBDA_RUNTIME_API }, encoding: "utf8" });
    try {
      const answer = JSON.parse(asked.stdout);
      if (answer.path) home = answer.path;
      else problem = answer.errorMessage;
    } catch {
      problem = "The server that fetches them did not answer.";
    }
  }
  if (home === null) error.message += `\n${problem}`;
  return home !== null;
}

/**
 * Node remembers that a module could not be linked, so one that imports what is there only now is loaded by a new process, which
 * takes this one's place. Nothing of the function has run yet.
 */
function startAnewIfProvided(error) {
  const [, name] = /^Cannot find package '([^']+)'/.exec(error.message) || [];
  const isFound = Module.registerHooks || name === undefined || !isCarried(name) || process.argv.includes(STARTED_ANEW);
  if (isFound || !provide(error)) return;
  const words = [...process.execArgv, ...process.argv.slice(1), STARTED_ANEW];
  const { status, signal } = spawn(process.execPath, words, { stdio: [0, 1, 2, LINE_DESCRIPTOR] });
  if (signal) process.kill(process.pid, signal);
  process.exit(status);
}

module.exports = { setUp, startAnewIfProvided };
