// Types of the polyfill. Importing it defines `globalThis.Summarizer` where there is none; for the type of that global,
// install `@types/dom-chromium-ai`.

/**
 * Installs the class on another global object, or in the place of the browser's own.
 *
 * @param scope The window of a frame of the same origin. Default: the global object.
 * @param options `force` replaces a class that is there. `frames` does all this in the frames of the same origin too, each
 *   when a script asks for its `contentWindow`. Default `false`.
 * @returns Whether it was installed.
 */
export function install(scope?: Window & typeof globalThis, options?: { force?: boolean | undefined; frames?: boolean | undefined }): boolean;
