// The page's own settings, in the colophon: what is kept for the reader's return, the language of the page, and
// installing it where a browser offers that.
import { announce } from "../announce.js";
import { byId, element } from "../elements.js";
import { listenToLaunches, whenInstallable } from "./installed.js";
import * as memory from "./memory.js";
import * as settings from "../settings.js";
import { LANGUAGES, t } from "../translate.js";

const box = element("input", { type: "checkbox" });
const keeping = element("span", {});
const forget = element("button", { type: "button" });
const naming = element("span", {});
const asked = element("option", { value: "" });
const languages = Object.entries(LANGUAGES).map(([tag, name]) => element("option", { value: tag, lang: tag }, name));
const menu = element("select", {}, asked, ...languages);
const install = element("button", { type: "button" });
const row = element("div", { class: "own" }, element("label", {}, naming, menu));

fill();
document.addEventListener("spoken", fill);
document.querySelector(".colophon")?.append(row);
menu.addEventListener("change", () => settings.change({ language: menu.value }));
settings.listen(show);
show();
offerMemory();
whenInstallable(install, () => row.append(install));
listenToLaunches(byId("files", HTMLInputElement));

/** Writes the row in the language of the page. */
function fill() {
  keeping.textContent = t("Remember my last text on this device");
  forget.textContent = t("Forget it now");
  naming.textContent = t("Language of the page");
  asked.textContent = t("As the browser asks");
  install.textContent = t("Install this page");
}

function show() {
  menu.value = settings.current().language;
}

async function offerMemory() {
  if (!await memory.works()) return;
  memory.start();
  const showMemory = () => {
    box.checked = memory.isOn();
    forget.hidden = !box.checked;
  };
  box.addEventListener("change", async () => {
    await memory.turn(box.checked);
    announce(box.checked ? t("Your last text will be here when you return.") : t("Nothing is kept any more."));
    showMemory();
  });
  forget.addEventListener("click", async () => {
    await memory.forget();
    announce(t("Forgotten. What is on the page stays until you leave it."));
  });
  // Another tab can have turned it off.
  window.addEventListener("storage", showMemory);
  showMemory();
  row.prepend(element("label", {}, box, keeping), forget);
}
