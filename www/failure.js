// Says in plain words what went wrong and what to do. Takes a failure, gives a title, advice, and whether
// trying again can help.

const number = new Intl.NumberFormat("en");

/**
 * @param {Failure} failure
 * @returns {{ title: string, advice: string[], retry: boolean }}
 */
export function explain({ stage, error }) {
  const { name = "", message = String(error), requested, quota } = /** @type {any} */ (error ?? {});
  if (name === "QuotaExceededError" && quota) {
    return {
      title: "That is more than fits",
      advice: [
        `The text has ${number.format(requested)} characters, and at most ${number.format(quota)} fit.`,
        "Shorten it, and the summary follows by itself.",
      ],
      retry: false,
    };
  }
  if (stage === "load") {
    return {
      title: "The summarizer did not load",
      advice: [
        "Your text is safe where it is. Check the connection and try again; if that does not help, copy the text and "
          + "reload the page.",
        "Is this your site? Then see that the files in pkg/, above all pkg/wasm/nutgraf_bg.wasm, are served as they "
          + "are.",
        `What went wrong: ${message}.`,
      ],
      retry: true,
    };
  }
  return {
    title: "This text could not be summarized",
    advice: ["Your text is safe where it is. This is a fault of ours; trying again may help.", `${name}: ${message}`],
    retry: true,
  };
}
