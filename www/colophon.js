// The page's own settings, in the colophon: what is kept for the reader's return, the language of the page, and
// installing it where a browser offers that. Written in English and translated in place, so that it follows the page.
import { announce } from "./announce.js";
import { byId, element } from "./elements.js";
import { listenToLaunches, offerInstalling } from "./installed.js";
import * as memory from "./memory.js";
import * as settings from "./settings.js";
import { LANGUAGES, t, translate } from "./translate.js";

const row = element("div", { class: "own" }, languageMenu());
document.querySelector(".colophon")?.append(row);
translate(row);
addMemory();
offerInstalling((button) => {
  row.append(button);
  translate(button);
});
listenToLaunches(byId("files", HTMLInputElement));

async function addMemory() {
  if (!await memory.works()) return;
  memory.start();
  const box = element("input", { type: "checkbox" });
  const button = element("button", { type: "button" }, "Forget it now");
  const label = element("label", {}, box, element("span", {}, "Remember my last text on this device"));
  const show = () => {
    box.checked = memory.isOn();
    button.hidden = !box.checked;
  };
  box.addEventListener("change", async () => {
    await memory.turn(box.checked);
    announce(box.checked ? t("Your last text will be here when you return.") : t("Nothing is kept any more."));
    show();
  });
  button.addEventListener("click", async () => {
    await memory.forget();
    announce(t("Forgotten. What is on the page stays until you leave it."));
  });
  // Another tab can have turned it off.
  window.addEventListener("storage", show);
  show();
  row.prepend(label, button);
  translate(row);
}

function languageMenu() {
  const menu = element("select", {}, element("option", { value: "" }, "As the browser asks"),
    ...Object.entries(LANGUAGES).map(([tag, name]) => element("option", { value: tag, lang: tag }, name)));
  const show = () => { menu.value = settings.current().language; };
  menu.addEventListener("change", () => settings.change({ language: menu.value }));
  settings.listen(show);
  show();
  return element("label", {}, element("span", {}, "Language of the page"), menu);
}
