// The few assertions that the conformance tests need, free of any host: they run in pages, workers and Node alike.

/**
 * @param {unknown} condition
 * @param {string} message
 * @returns {asserts condition}
 */
export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/**
 * @param {unknown} actual
 * @param {unknown} expected compared by their JSON
 * @param {string} [what]
 */
export function expectEqual(actual, expected, what = "value") {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  expect(got === wanted, `${what}: expected ${wanted}, got ${got}`);
}

/**
 * What a promise rejects with.
 * @param {Promise<unknown>} promise
 * @returns {Promise<any>}
 */
export async function rejectionOf(promise) {
  let value;
  try {
    value = await promise;
  } catch (reason) {
    return reason;
  }
  throw new Error(`expected a rejection, got ${JSON.stringify(value)}`);
}

/**
 * @param {Promise<unknown>} promise
 * @param {string} name
 */
export async function expectRejection(promise, name) {
  const reason = await rejectionOf(promise);
  expect(reason?.name === name, `expected ${name}, got ${reason?.name}: ${reason?.message}`);
}

/**
 * What a function throws before it returns.
 * @param {() => unknown} call
 * @returns {any}
 */
export function thrownBy(call) {
  let value;
  try {
    value = call();
  } catch (reason) {
    return reason;
  }
  throw new Error(`expected an error at once, got ${String(value)}`);
}

/**
 * @param {ReadableStream<string>} stream
 * @returns {Promise<string[]>}
 */
export async function chunksOf(stream) {
  const chunks = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  return chunks;
}
