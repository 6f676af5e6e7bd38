/**
 * Gatewright's Lambda runtime client for Node: one file, no dependencies, Node 16 and later.
 *
 * Speaks the Lambda Runtime API over one connection, finds the handler, and answers as AWS's own client does:
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 *
 * # Not (yet) like AWS
 * - `nodejs24.x` takes no callbacks, as on AWS, but reports errors like the versions before it: AWS's newer client leaves
 *   uncaught ones to Node, which prints them and exits with 1. No `awslambda.InvokeStore`, no `context.xRayTraceId`.
 * - Before 24, a handler with a callback gets no warning that Node 24 will refuse it.
 * - A stream that breaks off in a crash, or is destroyed, answers with the error; AWS's client cuts the connection.
 * - The whole answer of `context.succeed` may not have left yet when `process.exit` comes right after it, if it is larger than
 *   what the connection holds (megabytes); AWS's client waits.
 * - Listeners of the function's own for uncaught exceptions get to run before this process ends.
 * - No X-Ray cause is sent with an error. `_LAMBDA_TELEMETRY_LOG_FD` and `AWS_LAMBDA_MAX_CONCURRENCY` mean nothing.
 * - Output of worker threads reaches the pipe when Node gets to it, which may be after the answer.
 */

"use strict";

const { existsSync, readFileSync, writeSync } = require("fs");
const net = require("net");
const path = require("path");
const { Writable } = require("stream");
const { pathToFileURL } = require("url");
const { format, types } = require("util");

const API = "/2018-06-01/runtime/";
const ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
const ERROR_BODY = "Lambda-Runtime-Function-Error-Body";
const JSON_BODY = { "Content-Type": "application/json" };
const RECEIVED_AT_ONCE = 64 * 1024;

const STATUS_SERVER_GONE = 1;
const STATUS_NEVER_SETTLED = 13;
const STATUS_UNHANDLED_REJECTION = 128;
const STATUS_UNCAUGHT_EXCEPTION = 129;

const WANTS_JSON_LOG = (process.env.AWS_LAMBDA_LOG_FORMAT || "").toUpperCase() === "JSON";
const [, NODE_VERSION] = /^AWS_Lambda_nodejs(\d+)\./.exec(process.env.AWS_EXECUTION_ENV) || [];
// From then on, Lambda takes what a handler returns, and nothing else.
const TAKES_RETURN_VALUES = Number(NODE_VERSION) >= 24;

// Known by these names to others: tracing libraries look for them.
const BEFORE_EXIT = Symbol.for("aws.lambda.beforeExit");
const REQUEST_ID = Symbol.for("aws.lambda.runtime.requestId");
const TENANT_ID = Symbol.for("aws.lambda.runtime.tenantId");
const STREAMING = Symbol.for("aws.lambda.runtime.handler.streaming");
const HIGH_WATER_MARK = Symbol.for("aws.lambda.runtime.handler.streaming.highWaterMark");

// --- the connection -------------------------------------------------------------------------------------------------

/**
 * HTTP/1.1 over one kept connection, one call at a time. When the server is gone, so is this process.
 *
 * Between calls the connection does not count as something that Node waits for: a handler that has nothing left to do is
 * noticed by that.
 */
class RuntimeApi {
  constructor(address) {
    this.address = address;
    this.head = Buffer.alloc(0);
    this.reply = null;
    this.resolve = null;
    const colon = address.lastIndexOf(":");
    const callback = (length, buffer) => this.receive(buffer.subarray(0, length));
    // Past the machinery of streams, which takes time in every round trip and leaves a frame of its own in stack traces.
    const onread = { buffer: Buffer.allocUnsafe(RECEIVED_AT_ONCE), callback };
    this.socket = net.connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)), onread });
    this.socket.setNoDelay(true);
    this.socket.unref();
    this.socket.on("error", () => process.exit(STATUS_SERVER_GONE));
    this.socket.on("close", () => process.exit(STATUS_SERVER_GONE));
  }

  call(method, name, body, headers) {
    let head = this.requestHead(method, name, headers);
    if (method === "POST") head += `Content-Length: ${Buffer.byteLength(body)}\r\n`;
    const answered = this.answered();
    this.socket.write(`${head}\r\n${body}`);
    return answered;
  }

  requestHead(method, name, headers) {
    return `${method} ${API}${name} HTTP/1.1\r\nHost: ${this.address}\r\n${headerLines(headers)}`;
  }

  answered() {
    this.socket.ref();
    return new Promise((resolve) => (this.resolve = resolve));
  }

  startChunked(name, headers) {
    this.socket.write(`${this.requestHead("POST", name, { ...headers, "Transfer-Encoding": "chunked" })}\r\n`);
  }

  chunk(bytes, done) {
    this.socket.cork();
    this.socket.write(`${bytes.length.toString(16)}\r\n`);
    this.socket.write(bytes);
    this.socket.write("\r\n", done);
    this.socket.uncork();
  }

  endChunked(trailers, done) {
    this.socket.write(`0\r\n${headerLines(trailers)}\r\n`, done);
  }

  /** The bytes are overwritten by the next ones received. */
  receive(bytes) {
    if (this.reply === null) {
      this.head = Buffer.concat([this.head, bytes]);
      const end = this.head.indexOf("\r\n\r\n");
      if (end === -1) return true;
      this.reply = startReply(this.head.toString("utf8", 0, end));
      bytes = this.head.subarray(end + 4);
      this.head = Buffer.alloc(0);
    }
    this.reply.filled += bytes.copy(this.reply.body, this.reply.filled);
    if (this.reply.filled < this.reply.body.length) return true;
    this.socket.unref();
    this.resolve(this.reply);
    this.reply = null;
    return true;
  }
}

function headerLines(headers) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return lines.join("");
}

function startReply(head) {
  const [statusLine, ...lines] = head.split("\r\n");
  const headers = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const body = Buffer.allocUnsafe(Number(headers["content-length"] || 0));
  return { status: Number(statusLine.split(" ")[1]), headers, body, filled: 0 };
}

/** An answer that is too large is the invoker's trouble: this process goes on. */
function expectTaken({ status }) {
  if (status !== 202 && status !== 413) process.exit(STATUS_SERVER_GONE);
}

// --- output ---------------------------------------------------------------------------------------------------------

const PAUSE = new Int32Array(new SharedArrayBuffer(4));
const LEVELS = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"];

/** Everything printed is in the pipe before the answer is: the server reads the pipe empty when the answer comes. */
function writeNow(fd, bytes) {
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(fd, bytes));
    } catch (error) {
      if (error.code !== "EAGAIN") return;
      Atomics.wait(PAUSE, 0, 0, 1);
    }
  }
}

/** Node itself would keep what does not fit into the pipe for later. Made when first used, as in Node: it takes milliseconds. */
function makeWriteNow(name, fd) {
  const { get } = Object.getOwnPropertyDescriptor(process, name);
  let stream;
  const patched = () => {
    if (stream) return stream;
    stream = get.call(process);
    stream._writev = null;
    stream._write = (chunk, encoding, done) => {
      writeNow(fd, typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk);
      done();
    };
    return stream;
  };
  Object.defineProperty(process, name, { configurable: true, enumerable: true, get: patched });
}

function patchConsole() {
  const toLine = WANTS_JSON_LOG ? jsonLine : textLine;
  const least = LEVELS.indexOf((process.env.AWS_LAMBDA_LOG_LEVEL || "").toUpperCase());
  LEVELS.forEach((level, rank) => {
    // One log event: inside it, lines end with a carriage return.
    const log = (message, ...more) => writeNow(1, Buffer.from(toLine(level, message, more).replace(/\n/g, "\r") + "\n"));
    console[level.toLowerCase()] = rank >= least ? log : () => {};
  });
  console.log = console.info;
}

function textLine(level, message, more) {
  return `${new Date().toISOString()}\t${global[REQUEST_ID]}\t${level}\t${format(message, ...more)}`;
}

function jsonLine(level, message, more) {
  const record = { timestamp: new Date().toISOString(), level, requestId: global[REQUEST_ID] };
  if (global[TENANT_ID] !== undefined) record.tenantId = global[TENANT_ID];
  if (more.length === 0) {
    try {
      const withErrors = (_, value) => (value instanceof Error ? { ...errorFields(value), ...value } : value);
      return JSON.stringify({ ...record, message }, withErrors);
    } catch {
      return JSON.stringify({ ...record, message: format(message) });
    }
  }
  const error = [message, ...more].find((part) => part instanceof Error);
  return JSON.stringify({ ...record, message: format(message, ...more), ...(error && errorFields(error)) });
}

function errorFields(error) {
  const errorType = error.constructor ? error.constructor.name : "UnknownError";
  const stackTrace = typeof error.stack === "string" ? error.stack.split("\n") : [];
  return { errorType, errorMessage: error.message, stackTrace };
}

// --- errors ---------------------------------------------------------------------------------------------------------

const REPORTED_ALREADY = "Invocation has already been reported as done. Cannot call complete more than once per invocation.";
const NEVER_SETTLED =
  "The Lambda runtime client detected an unexpected Node.js exit code. This is most commonly caused by a Promise that was " +
  "never settled. For more information, see https://nodejs.org/docs/latest/api/process.html#exit-codes";
const CALLBACKS_REFUSED =
  "ERROR: AWS Lambda has removed support for callback-based function handlers starting with Node.js 24. You need to modify " +
  "this function to use a supported handler signature to use Node.js 24 or later. For more information see " +
  "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html.";
const UNREADABLE =
  "callback called with Error argument, but there was a problem while retrieving one or more of its message, name, and stack";

/** An error with a type that Lambda knows. */
function runtimeError(name, cause) {
  const { [name]: Kind } = { [name]: class extends Error {} };
  Kind.prototype.name = `Runtime.${name}`;
  const error = new Kind(cause);
  Error.captureStackTrace(error, runtimeError);
  return error;
}

/** What the invoker gets. */
function errorDocument(error) {
  try {
    if (!isErrorLike(error)) return { errorType: typeof error, errorMessage: error.toString(), trace: [] };
    const [errorType, errorMessage, stack] = [error.name, error.message, error.stack].map(withoutDelete);
    return { errorType, errorMessage, trace: stack.split("\n") };
  } catch {
    return { errorType: "handled", errorMessage: UNREADABLE };
  }
}

function isErrorLike(error) {
  const isText = (value) => typeof value === "string" && value !== "";
  return types.isNativeError(error) || (error && isText(error.name) && isText(error.message) && isText(error.stack));
}

function withoutDelete(text) {
  return text.replace(/\x7f/g, "%7F");
}

function errorBody(error) {
  return JSON.stringify(errorDocument(error));
}

function errorTypeHeader(error) {
  return headerText(errorDocument(error).errorType);
}

/** A header cannot hold every letter that a name can. */
function headerText(text) {
  return text.replace(/[^\x20-\x7e]/g, "?");
}

function logError(title, thrown) {
  const error = thrown instanceof Error ? thrown : new Error(thrown);
  if (WANTS_JSON_LOG) console.error(error);
  else console.error(title, "\t" + errorText(error));
}

function errorText(error) {
  try {
    return JSON.stringify(error, (_, value) => (value instanceof Error ? withHiddenFields(value) : value));
  } catch {
    return errorBody(error);
  }
}

function withHiddenFields(error) {
  const fields = { errorType: error.name, errorMessage: error.message, code: error.code, ...error };
  if (typeof error.stack === "string") fields.stack = error.stack.split("\n");
  return fields;
}

// --- the handler ----------------------------------------------------------------------------------------------------

async function findHandler(root, name) {
  if (name.includes("..")) {
    const advice = "Use absolute paths when specifying root directories in handler names.";
    throw runtimeError("MalformedHandlerName", `'${name}' is not a valid handler name. ${advice}`);
  }
  const base = path.basename(name);
  const directory = name.slice(0, name.indexOf(base));
  const [, moduleName, exportName] = /^([^.]*)\.(.*)$/.exec(base) || [];
  if (moduleName === undefined) throw runtimeError("MalformedHandlerName", "Bad handler");
  const userModule = await loadUserModule(root, directory, moduleName);
  let handler = findExport(userModule, exportName);
  if (!handler && TAKES_RETURN_VALUES) handler = findExport(userModule.default, exportName);
  if (!handler) throw runtimeError("HandlerNotFound", `${name} is undefined or not exported`);
  if (typeof handler !== "function") throw runtimeError("HandlerNotFound", `${name} is not a function`);
  const takesCallback = handler.length >= 3 && !isStreaming(handler);
  if (TAKES_RETURN_VALUES && takesCallback) throw runtimeError("CallbackHandlerDeprecated", CALLBACKS_REFUSED);
  return handler;
}

function findExport(userModule, exportName) {
  return exportName.split(".").reduce((nested, key) => nested && nested[key], userModule);
}

async function loadUserModule(root, directory, moduleName) {
  try {
    return await loadFile(root, directory, moduleName);
  } catch (error) {
    if (error instanceof SyntaxError) throw runtimeError("UserCodeSyntaxError", error);
    if (error && error.code === "MODULE_NOT_FOUND") throw runtimeError("ImportModuleError", error);
    throw error;
  }
}

async function loadFile(root, directory, moduleName) {
  const file = path.resolve(root, directory, moduleName);
  const isModule = existsSync(file + ".js") && isInModulePackage(path.dirname(file));
  return (
    requireIfThere(file) ||
    (!isModule && requireIfThere(file + ".js")) ||
    (isModule && (await importIfThere(file + ".js"))) ||
    (await importIfThere(file + ".mjs")) ||
    requireIfThere(file + ".cjs") ||
    require(require.resolve(moduleName, { paths: [root, directory] }))
  );
}

function requireIfThere(file) {
  return existsSync(file) && require(file);
}

async function importIfThere(file) {
  return existsSync(file) && import(pathToFileURL(file).href);
}

/** Whether the nearest package.json says that its `.js` files are ES modules. */
function isInModulePackage(directory) {
  if (directory.endsWith("/node_modules")) return false;
  const file = path.join(directory, "package.json");
  try {
    const description = existsSync(file) && JSON.parse(readFileSync(file, "utf8"));
    if (description) return description.type === "module";
  } catch (error) {
    console.warn(`${file} cannot be read, it will be ignored for ES module detection purposes.`, error);
    return false;
  }
  return directory !== "/" && isInModulePackage(path.dirname(directory));
}

function isStreaming(handler) {
  const mode = handler[STREAMING];
  if (mode === undefined || mode === null || mode === false) return false;
  if (mode !== "response") throw runtimeError("MalformedStreamingHandler", "Only response streaming is supported.");
  return true;
}

function provideAwsLambda() {
  if (["1", "true"].includes(process.env.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA)) return;
  globalThis.awslambda = {
    streamifyResponse: (handler, options) => {
      handler[STREAMING] = "response";
      if (options && typeof options.highWaterMark === "number") handler[HIGH_WATER_MARK] = Math.trunc(options.highWaterMark);
      return handler;
    },
    HttpResponseStream,
  };
}

// --- the context object ---------------------------------------------------------------------------------------------

/** Adds what is known about the event to `context`. */
function completeContext(context, headers) {
  const { env } = process;
  const traceId = headers["lambda-runtime-trace-id"];
  if (traceId) env._X_AMZN_TRACE_ID = traceId;
  else delete env._X_AMZN_TRACE_ID;
  const deadline = Number(headers["lambda-runtime-deadline-ms"]);
  return Object.assign(context, {
    functionVersion: env.AWS_LAMBDA_FUNCTION_VERSION,
    functionName: env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    logGroupName: env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: env.AWS_LAMBDA_LOG_STREAM_NAME,
    clientContext: parsedHeader(headers["lambda-runtime-client-context"], "ClientContext"),
    identity: parsedHeader(headers["lambda-runtime-cognito-identity"], "CognitoIdentity"),
    invokedFunctionArn: headers["lambda-runtime-invoked-function-arn"],
    awsRequestId: headers["lambda-runtime-aws-request-id"],
    tenantId: headers["lambda-runtime-aws-tenant-id"],
    getRemainingTimeInMillis: () => deadline - Date.now(),
  });
}

function parsedHeader(text, label) {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Cannot parse ${label} as json: ${error}`);
  }
}

/** A context whose callback waits. Printed, AWS's shows a getter and a setter. */
function waitingContext() {
  let waits = true;
  const property = { enumerable: true, configurable: true, get: () => waits, set: (value) => (waits = value) };
  return Object.defineProperty({}, "callbackWaitsForEmptyEventLoop", property);
}

// --- answers --------------------------------------------------------------------------------------------------------

/** One event's way back: the first answer counts. */
class Answer {
  constructor(api, requestId, onTaken) {
    this.api = api;
    this.requestId = requestId;
    this.onTaken = onTaken;
    this.isChosen = false;
    this.taken = null;
  }

  /** Makes `choose` the answer if it is called first. A `choose` that throws has chosen nothing. */
  first(choose) {
    return (...values) => {
      if (this.isChosen) return;
      if (this.taken) {
        console.error(REPORTED_ALREADY);
        return;
      }
      choose(...values);
      this.isChosen = true;
    };
  }

  succeed(result) {
    this.post("response", toJson(result));
  }

  fail(error) {
    logError("Invoke Error", error);
    this.post("error", errorBody(error));
  }

  post(kind, body) {
    if (this.taken) return;
    this.taken = this.api.call("POST", answerPath(this.requestId, kind), body, JSON_BODY).then(expectTaken);
    this.taken.then(this.onTaken);
  }

  /** The last word before this process ends: settles when the server has it. */
  crash(error) {
    this.isChosen = true;
    this.post("error", errorBody(error));
    return this.taken;
  }
}

function answerPath(requestId, kind) {
  return `invocation/${encodeURIComponent(requestId)}/${kind}`;
}

function toJson(result) {
  let text;
  try {
    text = JSON.stringify(result === undefined ? null : result);
  } catch {
    throw new Error("Unable to stringify response body");
  }
  // A function or a symbol; the words are those of AWS's client.
  if (typeof text !== "string") throw new TypeError("Wrong arguments");
  return text;
}

/** An answer written piece by piece. An error after the first piece travels behind the last one. */
class ResponseStream extends Writable {
  constructor(api, requestId, highWaterMark) {
    super({ highWaterMark });
    this.api = api;
    this.requestId = requestId;
    this.contentType = "application/octet-stream";
    this.trailers = {};
    this.hasStarted = false;
    this.hasEnded = false;
    this.taken = api.answered().then(expectTaken);
    // Reported by `handleOnceStreaming`; without a listener it would be uncaught.
    this.on("error", () => {});
  }

  setContentType(contentType) {
    if (this.hasStarted) throw runtimeError("InvalidStreamingOperation", "Cannot set content-type, too late.");
    this.contentType = contentType;
  }

  write(chunk, encoding, callback) {
    const isRaw = typeof chunk === "string" || chunk instanceof Uint8Array || chunk === null || chunk === undefined;
    if (!this.hasStarted && this._onBeforeFirstWrite) this._onBeforeFirstWrite((bytes) => super.write(bytes));
    return super.write(isRaw ? chunk : JSON.stringify(chunk), encoding, callback);
  }

  _write(chunk, _encoding, done) {
    this.start();
    // An empty chunk would end the body.
    if (chunk.length === 0) done();
    else this.api.chunk(chunk, done);
  }

  _final(done) {
    this.finish(done);
  }

  start() {
    if (this.hasStarted) return;
    this.hasStarted = true;
    this.api.startChunked(answerPath(this.requestId, "response"), {
      "Content-Type": headerText(this.contentType),
      "Lambda-Runtime-Function-Response-Mode": "streaming",
      Trailer: `${ERROR_TYPE}, ${ERROR_BODY}`,
    });
  }

  finish(done) {
    this.start();
    this.hasEnded = true;
    this.api.endChunked(this.trailers, done);
  }

  fail(error) {
    logError("Invoke Error", error);
    return this.breakOff(error);
  }

  crash(error) {
    if (this.hasStarted || this.writableEnded) return this.breakOff(error);
    return this.api.call("POST", answerPath(this.requestId, "error"), errorBody(error), JSON_BODY);
  }

  /** Settles when the server has all there is. What has ended, or is about to, ends well. */
  breakOff(error) {
    if (this.hasEnded || (this.writableEnded && !this.destroyed)) return this.taken;
    this.trailers = { [ERROR_TYPE]: errorTypeHeader(error), [ERROR_BODY]: Buffer.from(errorBody(error)).toString("base64") };
    if (this.destroyed) this.finish();
    else this.end();
    return this.taken;
  }
}

class HttpResponseStream {
  static from(stream, prelude) {
    stream.setContentType("application/vnd.awslambda.http-integration-response");
    const text = JSON.stringify(prelude);
    stream._onBeforeFirstWrite = (write) => {
      write(text);
      write(new Uint8Array(8));
    };
    return stream;
  }
}

// --- the loop -------------------------------------------------------------------------------------------------------

/** `action` is what happens when nothing is left to do; once. */
function whenIdle(action) {
  global[BEFORE_EXIT] = () => {
    global[BEFORE_EXIT] = () => {};
    action();
  };
}

/** The names of this class and of the methods that call the handler are seen in every stack trace: they are those of AWS. */
class Runtime {
  constructor(api) {
    this.api = api;
    this.handler = null;
    this.isCrashing = false;
    // Where the news of a crash goes; at first, it is a failed start.
    this.answer = { crash: (error) => this.postInitError(error) };
  }

  async start(name) {
    whenIdle(() => process.exit(STATUS_NEVER_SETTLED));
    try {
      this.handler = await findHandler(process.env.LAMBDA_TASK_ROOT || process.cwd(), name);
      this.handleOnce = isStreaming(this.handler) ? this.handleOnceStreaming : this.handleOnceNonStreaming;
    } catch (error) {
      this.crash("Uncaught Exception", error, STATUS_UNCAUGHT_EXCEPTION);
      return;
    }
    // Rejections that nobody handled are found first.
    setImmediate(() => this.scheduleIteration());
  }

  postInitError(error) {
    const headers = { ...JSON_BODY, [ERROR_TYPE]: errorTypeHeader(error) };
    return this.api.call("POST", "init/error", errorBody(error), headers);
  }

  crash(title, error, status) {
    if (this.isCrashing) return;
    this.isCrashing = true;
    logError(title, error);
    this.answer.crash(error).then(() => process.exit(status));
  }

  scheduleIteration() {
    if (this.isCrashing) return;
    whenIdle(() => {});
    // Between events there is nobody to tell.
    this.answer = { crash: () => Promise.resolve() };
    this.handleOnce();
  }

  /** The next event; from here on, what is printed belongs to it. */
  async next() {
    const { status, headers, body } = await this.api.call("GET", "invocation/next", "", {});
    if (status !== 200) process.exit(STATUS_SERVER_GONE);
    global[REQUEST_ID] = headers["lambda-runtime-aws-request-id"];
    global[TENANT_ID] = headers["lambda-runtime-aws-tenant-id"];
    return { headers, body: body.toString() };
  }

  async handleOnceNonStreaming() {
    const { headers, body } = await this.next();
    const answer = new Answer(this.api, global[REQUEST_ID], () => this.scheduleIteration());
    this.answer = answer;
    if (TAKES_RETURN_VALUES) {
      this.handleReturnValue(headers, body, answer);
      return;
    }
    const context = waitingContext();
    const callback = addCompletions(context, answer);
    whenIdle(() => this.answerUnasked(answer));
    try {
      const result = this.handler(JSON.parse(body), completeContext(context, headers), callback);
      if (isPromise(result)) result.then(context.succeed, context.fail).catch(context.fail);
    } catch (error) {
      callback(error);
    }
  }

  async handleReturnValue(headers, body, answer) {
    try {
      answer.succeed(await this.handler(JSON.parse(body), completeContext({}, headers)));
    } catch (error) {
      answer.fail(error);
    }
  }

  /** Nothing is left to do, and no answer was given. */
  answerUnasked(answer) {
    if (this.handler.constructor.name === "AsyncFunction") answer.fail(runtimeError("NodeJsExit", NEVER_SETTLED));
    else answer.post("response", "null");
  }

  async handleOnceStreaming() {
    const { headers, body } = await this.next();
    const stream = new ResponseStream(this.api, global[REQUEST_ID], this.handler[HIGH_WATER_MARK]);
    const context = TAKES_RETURN_VALUES ? {} : waitingContext();
    this.answer = stream;
    whenIdle(() => this.scheduleIteration());
    try {
      const result = this.handler(JSON.parse(body), stream, completeContext(context, headers));
      if (!isPromise(result)) throw "Streaming does not support non-async handlers.";
      if ((await result) !== undefined) console.warn("Streaming handlers ignore return values.");
      if (stream.destroyed && !stream.hasEnded) throw stream.errored || "Response stream is not finished.";
      await stream.taken;
    } catch (error) {
      await stream.fail(error);
    }
    // Nothing was left to do before: the next event is on its way.
    if (this.answer !== stream) return;
    if (context.callbackWaitsForEmptyEventLoop) whenIdle(() => setImmediate(() => this.scheduleIteration()));
    else this.scheduleIteration();
  }
}

function isPromise(result) {
  return result && typeof result.then === "function";
}

/** The ways to answer without a promise: three in the context, and the callback, which is returned. */
function addCompletions(context, answer) {
  const isError = (error) => error !== undefined && error !== null;
  const done = (error, result) => {
    whenIdle(() => {});
    if (isError(error)) answer.fail(error);
    else answer.succeed(result);
  };
  const callback = (error, result) => {
    if (isError(error) || !context.callbackWaitsForEmptyEventLoop) done(error, result);
    else whenIdle(() => setImmediate(() => answer.succeed(result)));
  };
  context.succeed = answer.first((result) => done(null, result));
  context.fail = answer.first((error) => done(isError(error) ? error : "handled"));
  context.done = answer.first(done);
  return answer.first(callback);
}

function main() {
  const runtime = new Runtime(new RuntimeApi(process.env.AWS_LAMBDA_RUNTIME_API));
  // A function is not the main module, and neither is this file to it.
  process.mainModule = undefined;
  makeWriteNow("stdout", 1);
  makeWriteNow("stderr", 2);
  patchConsole();
  provideAwsLambda();
  process.on("beforeExit", () => global[BEFORE_EXIT]());
  process.on("uncaughtException", (error) => runtime.crash("Uncaught Exception", error, STATUS_UNCAUGHT_EXCEPTION));
  process.on("unhandledRejection", (reason, promise) => {
    const error = Object.assign(runtimeError("UnhandledPromiseRejection", reason), { reason, promise });
    runtime.crash("Unhandled Promise Rejection", error, STATUS_UNHANDLED_REJECTION);
  });
  runtime.start(process.argv[2] || process.env._HANDLER);
}

// Not while this file is being loaded: the frames of that would be in the stack trace of a failed start.
setImmediate(main);
