// What can be wrong with a file, and what to say of it: a plain sentence that names the file and what to do.
import { t } from "../translate.js";

/** @typedef {"protected" | "damaged" | "pictures" | "empty" | "kind" | "large" | "missing"} Reason */

export class Unreadable extends Error {
  /** @param {Reason} reason */
  constructor(reason) {
    super(`a file with text was expected, but this one is unreadable: ${reason}`);
    this.name = "Unreadable";
    this.reason = reason;
  }
}

/**
 * What was not loaded is no fault of the file.
 * @template Module
 * @param {Promise<Module>} loading
 */
export function library(loading) {
  return loading.catch(() => { throw new Unreadable("missing"); });
}

/**
 * @param {string} name of the file
 * @param {unknown} error
 */
export function sayProblem(name, error) {
  switch (error instanceof Unreadable ? error.reason : "damaged") {
    case "protected":
      return t("{name} is protected by a password. Open it where you can, copy its text and paste it here.", { name });
    case "damaged":
      return t("{name} could not be read: it seems to be damaged. Fetch it again, or paste its text here.", { name });
    case "pictures":
      return t("{name} holds pictures of pages and no text. Have a program recognize its text first, then open it again.", { name });
    case "empty":
      return t("No text was found in {name}.", { name });
    case "kind":
      return t("{name} is of a kind that cannot be read here. Save it as PDF, Word (.docx), HTML or plain text, or paste its text.", { name });
    case "large":
      return t("{name} is too large. Open a part of it, or paste the text that matters.", { name });
    case "missing":
      return t("{name} needs a part of this page that could not be loaded. Check the connection, then open the file again.", { name });
  }
}
