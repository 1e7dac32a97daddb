// The keywords of a summary as switches: what is pressed is what the reader cares about, beside what was typed.
import { byId } from "../elements.js";
import * as settings from "../settings.js";

const result = byId("result", HTMLElement);
/** @type {string | undefined} the keyword that was pressed last, until the summary about it is there */
let pressed;

result.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest(".keywords button") : null;
  if (!button) return;
  pressed = button.textContent ?? "";
  const cared = interests();
  const rest = cared.filter((one) => one !== pressed);
  settings.change({ context: (rest.length < cared.length ? rest : [...cared, pressed]).join(", ") });
});

/** Shows which keywords are cared about; the keyboard stays on the one that was pressed. */
export function showInterests() {
  const cared = interests();
  for (const button of result.querySelectorAll(".keywords button")) {
    const keyword = button.textContent ?? "";
    button.setAttribute("aria-pressed", `${cared.includes(keyword)}`);
    if (keyword === pressed && button instanceof HTMLElement) button.focus({ preventScroll: true });
  }
  pressed = undefined;
}

/** What the reader cares about, one by one. */
function interests() {
  return settings.current().context.split(/\s*,\s*/).filter(Boolean);
}
