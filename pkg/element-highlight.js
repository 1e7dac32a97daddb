// Shows passages in the page they stand in: marks them with the CSS Custom Highlight API, which changes nothing in the
// document, scrolls to them, and leads the keyboard there. One highlight for all elements of a page.

const NAME = "key-points";
const RULE = `::highlight(${NAME}) {
  background-color: var(--key-points-highlight, #ffe07a);
  color: var(--key-points-highlight-text, #1d1b17);
}
@supports (color: light-dark(#000, #fff)) {
  ::highlight(${NAME}) {
    background-color: var(--key-points-highlight, light-dark(#ffe07a, #6d560f));
    color: var(--key-points-highlight-text, light-dark(#1d1b17, #fff7de));
  }
}`;

/** @type {WeakSet<Node>} documents and shadow roots that have the rule */
const styled = new WeakSet();

/** @param {Range[]} ranges of one document, the first one to be scrolled to */
export function showPassages(ranges) {
  const [first] = ranges;
  const block = first && elementOf(first.startContainer);
  if (!block) return;
  if ("highlights" in CSS) {
    addRule(/** @type {Document | ShadowRoot} */ (block.getRootNode()));
    CSS.highlights.set(NAME, new Highlight(...ranges));
  } else {
    const { startContainer, startOffset, endContainer, endOffset } = first;
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }
  leadTo(block);
}

/** Takes the marks off, where they are these. @param {Range[]} ranges */
export function hidePassages(ranges) {
  const shown = "highlights" in CSS ? CSS.highlights.get(NAME) : undefined;
  if (shown && ranges.some((range) => shown.has(range))) CSS.highlights.delete(NAME);
}

/** @param {Node} node */
function elementOf(node) {
  return node instanceof HTMLElement ? node : node.parentElement;
}

/** @param {Document | ShadowRoot} root */
function addRule(root) {
  if (styled.has(root)) return;
  // A constructed sheet, since a policy may forbid style elements.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULE);
  root.adoptedStyleSheets.push(sheet);
  styled.add(root);
}

/**
 * Scrolls to an element and focuses it, so that reading and tabbing go on from there.
 * @param {HTMLElement} block
 */
function leadTo(block) {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  block.scrollIntoView({ block: "center", behavior: isStill ? "instant" : "smooth" });
  if (block.tabIndex < 0 && !block.hasAttribute("tabindex")) {
    block.setAttribute("tabindex", "-1");
    block.addEventListener("blur", () => block.removeAttribute("tabindex"), { once: true });
  }
  block.focus({ preventScroll: true });
}
