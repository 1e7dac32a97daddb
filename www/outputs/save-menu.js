// The formats that a summary can be had in: a line each, with a button that copies it and one that saves it as a file.
import { announce } from "../announce.js";
import { confirmingButton } from "./confirming-button.js";
import { fileName, save } from "./download.js";
import { element } from "../elements.js";
import { toJson } from "./json-text.js";
import { toMarkdown } from "./markdown.js";
import { toPlainText } from "./plain-text.js";
import { t } from "../translate.js";

/**
 * @param {Outlet} outlet
 */
export function formats(outlet) {
  const { content, digest } = outlet;
  return element("ul", { class: "formats" },
    textFormat(outlet, t("Markdown"), "md", "text/markdown", () => toMarkdown(content)),
    textFormat(outlet, t("Plain text"), "txt", "text/plain", () => toPlainText(content)),
    textFormat(outlet, "JSON", "json", "application/json", () => toJson(digest)),
    picture(outlet));
}

/**
 * @param {Outlet} outlet
 * @param {string} format
 * @param {string} extension
 * @param {string} type
 * @param {() => string} write
 */
function textFormat(outlet, format, extension, type, write) {
  const copy = confirmingButton({ label: t("Copy"), done: t("Done"), name: t("Copy as {format}", { format }) }, async () => {
    const done = await outlet.copy(write());
    if (done) announce(t("Copied as {format}.", { format }));
    return done;
  });
  return line(format, extension, copy, saveButton(outlet, format, extension, async () => new Blob([write()], { type })));
}

/** @param {Outlet} outlet */
function picture(outlet) {
  const format = t("Picture");
  const draw = async () => (await import("./picture.js")).pictureOf(outlet);
  const copy = confirmingButton({ label: t("Copy"), done: t("Done"), name: t("Copy as {format}", { format }) }, async () => {
    try {
      // Safari takes only a promise, made as soon as the button is pressed.
      await navigator.clipboard.write([new ClipboardItem({ "image/png": draw() })]);
    } catch {
      outlet.say(t("The browser did not allow copying. Save the picture instead."));
      return false;
    }
    announce(t("Copied as {format}.", { format }));
    return true;
  });
  return line(format, "png", copy, saveButton(outlet, format, "png", draw), ...shareButton(outlet, draw));
}

/**
 * @param {Outlet} outlet
 * @param {string} format
 * @param {string} extension
 * @param {() => Promise<Blob>} make
 */
function saveButton(outlet, format, extension, make) {
  return confirmingButton({ label: t("Save"), done: t("Done"), name: t("Save as {format}", { format }) }, async () => {
    try {
      const file = fileOf(outlet, extension, await make());
      save(file);
      announce(t("Saved as {name}.", { name: file.name }));
      return true;
    } catch {
      outlet.say(t("The file could not be made. Check the connection and press again."));
      return false;
    }
  });
}

/**
 * Where the system can pass a picture on to another program, the button that has it do so.
 * @param {Outlet} outlet
 * @param {() => Promise<Blob>} draw
 */
function shareButton(outlet, draw) {
  if (!navigator.canShare?.({ files: [new File([""], "picture.png", { type: "image/png" })] })) return [];
  return [confirmingButton({ label: t("Share"), done: t("Done"), name: t("Share the picture") }, async () => {
    try {
      await navigator.share({ files: [fileOf(outlet, "png", await draw())] });
      return true;
    } catch (error) {
      const isReaders = error instanceof DOMException && error.name === "AbortError";
      if (!isReaders) outlet.say(t("The picture could not be passed on. Save it instead."));
      return false;
    }
  })];
}

/**
 * @param {Outlet} outlet
 * @param {string} extension
 * @param {Blob} content
 */
function fileOf({ content: { parts } }, extension, content) {
  return new File([content], fileName(parts[0]?.headline ?? "", extension), { type: content.type });
}

/**
 * @param {string} format
 * @param {string} extension
 * @param {HTMLElement[]} buttons
 */
function line(format, extension, ...buttons) {
  return element("li", {}, element("span", {}, format, " ", element("small", { lang: "en" }, `.${extension}`)), ...buttons);
}
