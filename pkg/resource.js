// Opens the files that the package needs beside its scripts, in browsers by fetch and in Node from disk, and says what
// is wrong and how to fix it when one cannot be had. Keeps and compiles nothing.

/**
 * A loading that all calls share. A failure is forgotten, so that the next call tries again.
 * @template Input, Loaded
 * @param {(input?: Input) => Promise<Loaded>} load
 */
export function sharedLoading(load) {
  /** @type {Promise<Loaded> | undefined} */
  let loaded;
  let isDefault = true;
  return {
    /** @param {Input} [input] counts only where nothing is loaded or loading yet */
    get(input) {
      if (loaded === undefined) {
        isDefault = input === undefined;
        const attempt = load(input);
        loaded = attempt;
        attempt.catch(() => {
          if (loaded === attempt) loaded = undefined;
        });
      }
      return loaded;
    },
    /** Lets go of what can be loaded again; what init() was given stays. */
    forget() {
      if (isDefault) loaded = undefined;
    },
    /** Lets go of it wherever it came from. */
    drop() {
      loaded = undefined;
    },
  };
}

/** @param {string | URL} address */
export function absoluteUrl(address) {
  try {
    return new URL(address, globalThis.document?.baseURI ?? globalThis.location?.href);
  } catch (cause) {
    throw new TypeError(`init: input must be a valid URL, absolute outside a page, got "${address}"`, { cause });
  }
}

/**
 * @param {URL} url
 * @param {string} cure how to make the file available, for messages
 * @returns {Promise<Response>}
 */
export async function open(url, cure) {
  if (url.protocol === "file:" && globalThis.process?.versions?.node) {
    // In a variable, so that bundlers for the web do not look for the file system.
    const fileSystem = "node:fs/promises";
    const { readFile } = await import(/* @vite-ignore */ /* webpackIgnore: true */ fileSystem);
    return new Response(await orNetworkError(readFile(url), url.href, cure));
  }
  const hint = "check the network, and that connect-src of the Content-Security-Policy allows it";
  return okay(await orNetworkError(fetch(url), url.href, hint), cure);
}

/** @param {Response} response one that init() was given may have no address */
export function originOf(response) {
  return response.url || "the Response given to init()";
}

/**
 * @param {Response} response
 * @param {string} cure
 */
export function okay(response, cure) {
  if (response.ok) return response;
  const status = `which answered with status ${response.status}`;
  throw failure("NetworkError", `nutgraf could not read ${originOf(response)}, ${status}: ${cure}`);
}

/**
 * @param {string} beginning of a file
 * @param {string} wanted
 * @param {string} origin
 * @param {string} cure
 */
export function refuseHtml(beginning, wanted, origin, cure) {
  if (!/^\s*</.test(beginning)) return;
  throw failure("DataError", `nutgraf got HTML instead of ${wanted} from ${origin}, perhaps the fallback of a `
    + "single-page app, or a development server that moved the package (in Vite, add \"nutgraf\" to "
    + `optimizeDeps.exclude): ${cure}`);
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {string} origin
 * @param {string} hint
 * @returns {Promise<T>}
 */
export function orNetworkError(promise, origin, hint) {
  return promise.catch((cause) => {
    throw failure("NetworkError", `nutgraf could not read ${origin}: ${hint}`, cause);
  });
}

/**
 * @param {string} name
 * @param {string} message
 * @param {unknown} [cause]
 */
export function failure(name, message, cause) {
  return Object.assign(new DOMException(message, name), { cause });
}
