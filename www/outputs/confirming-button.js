// A button that says in its own place that what it did is done, and then is itself again.
import { element } from "../elements.js";

const CONFIRMATION_MS = 2000;

/**
 * @param {{ label: string, done: string, name?: string }} words `name` is what is spoken where the label is too short
 * @param {() => Promise<boolean>} act gives whether it was done
 */
export function confirmingButton({ label, done, name }, act) {
  // Both words take their room from the start, so that nothing moves when one follows the other.
  const button = element("button", { type: "button", "data-label": label, "data-done": done, ...(name && { "aria-label": name }) }, label);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let calm;
  button.addEventListener("click", async () => {
    if (!await act()) return;
    clearTimeout(calm);
    button.textContent = done;
    calm = setTimeout(() => { button.textContent = label; }, CONFIRMATION_MS);
  });
  return button;
}
