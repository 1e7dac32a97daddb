// Points and passages lead to each other: where the pointer rests on the one, the other is shown; a press on a passage or
// its number chooses its point.
import { byId } from "../elements.js";
import { within } from "../passages.js";
import { inView } from "../source-panel.js";
import { turnTo } from "../views.js";

const result = byId("result", HTMLElement);
const view = byId("reading", HTMLElement);
/** @type {Digest | undefined} */
let digest;

result.addEventListener("pointerover", ({ target }) => {
  const control = target instanceof Element ? target.closest("button, a") : null;
  const choice = control ? digest?.controls.get(control) : undefined;
  const shown = inView();
  for (const mark of shown?.marks ?? []) {
    const isMeant = choice?.article === shown?.article && choice?.passages.some((passage) => within(mark, passage));
    mark.element.classList.toggle("hovered", Boolean(isMeant));
  }
});
result.addEventListener("pointerleave", () => {
  for (const mark of inView()?.marks ?? []) mark.element.classList.remove("hovered");
});
view.addEventListener("pointerover", ({ target }) => hoverPoint(pointOf(target)));
view.addEventListener("pointerleave", () => hoverPoint(undefined));
view.addEventListener("click", ({ target }) => {
  // A reader who selects words means no point.
  if (!getSelection()?.isCollapsed && !(target instanceof HTMLButtonElement)) return;
  const control = pointOf(target)?.querySelector("button");
  if (!control) return;
  turnTo("summary");
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "nearest" });
});

/** @param {Digest} shown that stands in its column now */
export function lead(shown) {
  digest = shown;
}

/** @param {HTMLElement | undefined} item */
function hoverPoint(item) {
  for (const other of digest?.items.values() ?? []) other.classList.toggle("hovered", other === item);
}

/**
 * The item of the point that a part of the text belongs to: of several the one whose own sentence it is.
 * @param {EventTarget | null} target
 */
function pointOf(target) {
  const shown = inView();
  const part = target instanceof Element ? target.closest("mark") : null;
  const mark = part && shown?.marks.find((one) => one.element === part);
  if (!mark || !shown) return undefined;
  const found = [...digest?.items ?? []].map(([{ evidence }, item]) => ({
    item,
    place: evidence.findIndex((passage) => passage.document === shown.place && within(mark, passage)),
  }));
  return found.filter(({ place }) => place >= 0).sort((a, b) => a.place - b.place)[0]?.item;
}
