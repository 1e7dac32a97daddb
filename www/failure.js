// Says in plain words what went wrong and what to do. Takes a failure, gives a title, advice, and whether
// trying again can help.
import { t } from "./translate.js";

/**
 * @param {Failure} failure
 * @returns {{ title: string, advice: string[], retry: boolean }}
 */
export function explain({ stage, error }) {
  const { name = "", message = String(error), requested, quota } = /** @type {any} */ (error ?? {});
  if (name === "QuotaExceededError" && quota) {
    return {
      title: t("That is more than fits"),
      advice: [
        t("The text has {n} characters, and at most {most} fit.", { n: requested, most: quota }),
        t("Copy the part that matters, and paste it as a new text."),
      ],
      retry: false,
    };
  }
  if (stage === "load" || name === "NetworkError" || name === "DataError") {
    return {
      title: t("The summarizer did not load"),
      advice: [
        t("Your text is safe where it is. Check the connection and try again; if that does not help, copy the text and reload the page."),
        t("Is this your site? Then see that the files in pkg/, above all pkg/wasm/nutgraf_bg.wasm, are served as they are."),
        t("What went wrong: {message}.", { message }),
      ],
      retry: true,
    };
  }
  return {
    title: t("This text could not be summarized"),
    advice: [t("Your text is safe where it is. This is a fault of ours; trying again may help."), `${name}: ${message}`],
    retry: true,
  };
}
