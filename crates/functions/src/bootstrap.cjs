/**
 * Gatewright's Lambda runtime client for Node: one file, no dependencies, Node 16 and later.
 *
 * Finds the handler, takes events and gives answers over the line that the process was started with, and behaves as AWS's own client
 * does: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html
 *
 * # Not (yet) like AWS
 * - `nodejs24.x` takes no callbacks, as on AWS, but reports errors like the versions before it: AWS's newer client leaves
 *   uncaught ones to Node, which prints them and exits with 1. No `awslambda.InvokeStore`, no `context.xRayTraceId`.
 * - Before 24, a handler with a callback gets no warning that Node 24 will refuse it.
 * - A stream that breaks off in a crash, or is destroyed, answers with the error; AWS's client cuts the connection.
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

const LINE_DESCRIPTOR = 3;
const RECEIVED_AT_ONCE = 64 * 1024;
const SENT_AT_ONCE = 1024 * 1024;
const ANSWER_BYTES_MAX = 6291556;
const NOTHING = Buffer.alloc(0);

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
const STREAMING = Symbol.for("aws.lambda.runtime.handler.streaming");
const HIGH_WATER_MARK = Symbol.for("aws.lambda.runtime.handler.streaming.highWaterMark");

// --- the line -------------------------------------------------------------------------------------------------------

/**
 * Frames over the descriptor that the process was started with. When the server is gone, so is this process.
 *
 * kind: 1 byte, 0, length of the head: 2 bytes, length of the body: 4 bytes, head, body; numbers are little-endian.
 *
 * Between events the line does not count as something that Node waits for: a handler that has nothing left to do is noticed by
 * that.
 */
class Line {
  constructor() {
    this.rest = NOTHING;
    this.coming = null;
    this.event = null;
    this.resolve = null;
    const callback = (length, buffer) => this.receive(buffer.subarray(0, length));
    // Past the machinery of streams, which takes time in every round trip and leaves a frame of its own in stack traces.
    const onread = { buffer: Buffer.allocUnsafe(RECEIVED_AT_ONCE), callback };
    this.socket = new net.Socket({ fd: LINE_DESCRIPTOR, readable: true, writable: true, onread });
    this.socket.unref();
    this.socket.on("error", () => process.exit(STATUS_SERVER_GONE));
    this.socket.on("close", () => process.exit(STATUS_SERVER_GONE));
  }

  send(kind, head, body, done) {
    const bodyAt = 8 + Buffer.byteLength(head);
    const frame = Buffer.allocUnsafe(bodyAt + Buffer.byteLength(body));
    frame.write(kind, 0, "latin1");
    frame[1] = 0;
    frame.writeUInt16LE(bodyAt - 8, 2);
    frame.writeUInt32LE(frame.length - bodyAt, 4);
    frame.write(head, 8);
    if (typeof body === "string") frame.write(body, bodyAt);
    else body.copy(frame, bodyAt);
    // Whole, before anything else happens: `process.exit` may come next. Pieces of a stream wait for their turn.
    if (kind === "c" || this.socket.writableLength > 0) {
      this.socket.write(frame, done);
      return;
    }
    writeNow(LINE_DESCRIPTOR, frame);
    if (done) process.nextTick(done);
  }

  /** Settles when the answer has left. */
  answer(kind, requestId, body) {
    const isTooLarge = Buffer.byteLength(body) > ANSWER_BYTES_MAX;
    return new Promise((resolve) => {
      if (isTooLarge) this.send("t", requestId, "", resolve);
      else this.send(kind, requestId, body, resolve);
    });
  }

  chunk(bytes, done) {
    while (bytes.length > SENT_AT_ONCE) {
      this.send("c", "", bytes.subarray(0, SENT_AT_ONCE));
      bytes = bytes.subarray(SENT_AT_ONCE);
    }
    this.send("c", "", bytes, done);
  }

  /** The next event: fields of its head, and its body as text. */
  next() {
    this.socket.ref();
    return new Promise((resolve) => {
      this.resolve = resolve;
      this.deliver();
    });
  }

  /** The bytes are overwritten by the next ones received. */
  receive(bytes) {
    if (this.coming === null) {
      if (this.rest.length > 0) bytes = Buffer.concat([this.rest, bytes]);
      const headEnd = bytes.length < 8 ? 8 : 8 + bytes.readUInt16LE(2);
      if (bytes.length < headEnd) {
        this.rest = Buffer.from(bytes);
        return true;
      }
      this.rest = NOTHING;
      const fields = bytes.toString("utf8", 8, headEnd).split("\0");
      this.coming = { fields, body: Buffer.allocUnsafe(bytes.readUInt32LE(4)), filled: 0 };
      bytes = bytes.subarray(headEnd);
    }
    const { fields, body, filled } = this.coming;
    this.coming.filled = filled + bytes.copy(body, filled);
    if (this.coming.filled < body.length) return true;
    this.coming = null;
    this.event = { fields, body: body.toString() };
    this.deliver();
    return true;
  }

  deliver() {
    if (this.event === null || this.resolve === null) return;
    const { event, resolve } = this;
    this.event = null;
    this.resolve = null;
    this.socket.unref();
    resolve(event);
  }
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
  if (more.length === 0) {
    try {
      const withErrors = (_, value) => (value instanceof Error ? { ...errorFields(value, value.stack), ...value } : value);
      return JSON.stringify({ ...record, message }, withErrors);
    } catch {
      return JSON.stringify({ ...record, message: format(message) });
    }
  }
  // AWS: with Node 24, an error that is the message itself does not count any more.
  const error = (TAKES_RETURN_VALUES ? more : [message, ...more]).find((part) => part instanceof Error);
  return JSON.stringify({ ...record, message: format(message, ...more), ...(error && errorFields(error, [])) });
}

function errorFields(error, withoutStack) {
  const errorType = error.constructor ? error.constructor.name : "UnknownError";
  const stackTrace = typeof error.stack === "string" ? error.stack.split("\n") : withoutStack;
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

/** For the head of a frame, whose fields a zero divides. */
function errorType(error) {
  return headText(errorDocument(error).errorType);
}

function headText(text) {
  return text.replace(/\0/g, "?").slice(0, 1024);
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
  const carried = carriedModules();
  try {
    return await loadFile(root, directory, moduleName);
  } catch (error) {
    if (carried && error && error.code === "ERR_MODULE_NOT_FOUND") carried.startAnewIfProvided(error);
    if (error instanceof SyntaxError) throw runtimeError("UserCodeSyntaxError", error);
    if (error && error.code === "MODULE_NOT_FOUND") throw runtimeError("ImportModuleError", error);
    throw error;
  }
}

/** Once what AWS's runtime carries was fetched, Node finds it by itself, unless layers come before it. */
function carriedModules() {
  if (existsSync("/node_modules") && !existsSync("/opt/nodejs")) return null;
  const carried = require("./carried_modules.cjs");
  carried.setUp(Number(NODE_VERSION));
  return carried;
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
function completeContext(context, [requestId, deadline, arn, traceId, clientContext]) {
  if (traceId) process.env._X_AMZN_TRACE_ID = traceId;
  else delete process.env._X_AMZN_TRACE_ID;
  return Object.assign(context, SAME_FOR_ALL, {
    clientContext: parsedField(clientContext, "ClientContext"),
    identity: undefined,
    invokedFunctionArn: arn,
    awsRequestId: requestId,
    tenantId: undefined,
    getRemainingTimeInMillis: () => Number(deadline) - Date.now(),
  });
}

const SAME_FOR_ALL = {
  functionVersion: process.env.AWS_LAMBDA_FUNCTION_VERSION,
  functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
  memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
  logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
  logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
};

function parsedField(text, label) {
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
  constructor(line, requestId, onTaken) {
    this.line = line;
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
    this.post("a", toJson(result));
  }

  fail(error) {
    logError("Invoke Error", error);
    this.post("e", errorBody(error));
  }

  post(kind, body) {
    if (this.taken) return;
    this.taken = this.line.answer(kind, this.requestId, body);
    this.taken.then(this.onTaken);
  }

  /** The last word before this process ends: settles when it has left. */
  crash(error) {
    this.isChosen = true;
    this.post("e", errorBody(error));
    return this.taken;
  }
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
  constructor(line, requestId, highWaterMark) {
    super({ highWaterMark });
    this.line = line;
    this.requestId = requestId;
    this.contentType = "application/octet-stream";
    this.brokenOffBy = null;
    this.hasStarted = false;
    this.hasEnded = false;
    this.taken = new Promise((resolve) => (this.take = resolve));
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
    this.line.chunk(chunk, done);
  }

  _final(done) {
    this.finish(done);
  }

  start() {
    if (this.hasStarted) return;
    this.hasStarted = true;
    this.line.send("s", `${this.requestId}\0${headText(this.contentType)}`, "");
  }

  finish(done) {
    this.start();
    this.hasEnded = true;
    const error = this.brokenOffBy;
    this.line.send("z", error ? errorType(error.thrown) : "", error ? errorBody(error.thrown) : "", () => {
      if (done) done();
      this.take();
    });
  }

  fail(error) {
    logError("Invoke Error", error);
    return this.breakOff(error);
  }

  crash(error) {
    if (this.hasStarted || this.writableEnded) return this.breakOff(error);
    return this.line.answer("e", this.requestId, errorBody(error));
  }

  /** Settles when all there is has left. What has ended, or is about to, ends well. */
  breakOff(error) {
    if (this.hasEnded || (this.writableEnded && !this.destroyed)) return this.taken;
    this.brokenOffBy = { thrown: error };
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
  constructor(line) {
    this.line = line;
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
    setImmediate(() => {
      if (!this.isCrashing) this.line.send("r", "", "");
      this.scheduleIteration();
    });
  }

  postInitError(error) {
    return new Promise((resolve) => this.line.send("i", errorType(error), errorBody(error), resolve));
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
    const event = await this.line.next();
    global[REQUEST_ID] = event.fields[0];
    return event;
  }

  async handleOnceNonStreaming() {
    const { fields, body } = await this.next();
    const answer = new Answer(this.line, global[REQUEST_ID], () => this.scheduleIteration());
    this.answer = answer;
    if (TAKES_RETURN_VALUES) {
      this.handleReturnValue(fields, body, answer);
      return;
    }
    const context = waitingContext();
    const callback = addCompletions(context, answer);
    whenIdle(() => this.answerUnasked(answer));
    try {
      const result = this.handler(JSON.parse(body), completeContext(context, fields), callback);
      if (isPromise(result)) result.then(context.succeed, context.fail).catch(context.fail);
    } catch (error) {
      callback(error);
    }
  }

  async handleReturnValue(fields, body, answer) {
    try {
      answer.succeed(await this.handler(JSON.parse(body), completeContext({}, fields)));
    } catch (error) {
      answer.fail(error);
    }
  }

  /** Nothing is left to do, and no answer was given. */
  answerUnasked(answer) {
    if (this.handler.constructor.name === "AsyncFunction") answer.fail(runtimeError("NodeJsExit", NEVER_SETTLED));
    else answer.post("a", "null");
  }

  async handleOnceStreaming() {
    const { fields, body } = await this.next();
    const stream = new ResponseStream(this.line, global[REQUEST_ID], this.handler[HIGH_WATER_MARK]);
    const context = TAKES_RETURN_VALUES ? {} : waitingContext();
    this.answer = stream;
    whenIdle(() => this.scheduleIteration());
    try {
      const result = this.handler(JSON.parse(body), stream, completeContext(context, fields));
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
  const runtime = new Runtime(new Line());
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
  runtime.start(process.env._HANDLER);
}

// Not while this file is being loaded: the frames of that would be in the stack trace of a failed start.
setImmediate(main);
