// Loads the files of data that some texts need, from beside this file or from what init() was given: each once, shared.
// Says what is wrong when that fails; a failure is forgotten, so that the next call tries again.
import { contents, open, sharedLoading } from "./resource.js";

/** @typedef {import("./index.js").DataInput} DataInput */
/** @typedef {import("./messages.js").DataFile} DataFile */
/** @typedef {DataInput | PromiseLike<DataInput>} Input */

export const dataFiles = {
  "english.bin": sharedFile("english.bin", "nutgraf-syntax-"),
  "languages.bin": sharedFile("languages.bin", "nutgraf-languages-"),
};

/**
 * @param {DataFile} file
 * @param {string} magic what it begins with
 */
function sharedFile(file, magic) {
  return sharedLoading(async (/** @type {Input | undefined} */ input) => {
    const bytes = await contents(file, await open(file, await input), magic);
    // A copy, since what init() was given may change.
    return bytes.slice();
  });
}
