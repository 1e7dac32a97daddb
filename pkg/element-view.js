// What <key-points> looks like: its shadow tree, its style, the room that it keeps free while there is no summary.

/** @typedef {{ text: string, href: string, choose: () => void }} Item a line of the summary, and what choosing it does */

const STYLE = `
:host { display: block; line-height: 1.4; border-block-start: 3px double var(--rule); padding-block-start: 0.6em;
  --rule: var(--key-points-rule, color-mix(in srgb, currentColor 45%, transparent)); }
:host([hidden]) { display: none; }
h2 { margin: 0 0 0.5em; font: inherit; font-size: 0.85em; font-weight: 700; letter-spacing: 0.04em; }
ol, p { margin: 0; padding: 0; list-style: none; }
li { padding-block: var(--key-points-gap, 0.55em);
  border-block-start: 1px solid color-mix(in srgb, var(--rule) 45%, transparent); }
li:first-child { border: 0; padding-block-start: 0; }
a { color: inherit; text-decoration: none; overflow-wrap: break-word; }
li a { display: block; }
a:hover { text-decoration: underline 1px; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 0.15em; }
[part=headline] { font-size: 1.2em; font-weight: 600; line-height: 1.25; text-wrap: balance; }
[part=status] { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`;

/** How long one of each type usually is, by which room is kept. */
const USUAL_CHARACTERS = { "key-points": 125, tldr: 190, headline: 60 };
const LINE_EM = 1.4;
const GAP_EM = 1.15;
const CHARACTER_EM = 0.47;

/** @param {HTMLElement} host */
export function createView(host) {
  const root = host.attachShadow({ mode: "open" });
  // A constructed sheet, since a policy may forbid style elements.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];

  const label = document.createTextNode("");
  const heading = part("h2", "heading");
  const headingSlot = heading.appendChild(document.createElement("slot"));
  headingSlot.name = "heading";
  headingSlot.append(label);
  const body = part("div", "body");
  const status = part("p", "status");
  status.setAttribute("role", "status");
  const section = part("section", "box");
  section.append(heading, body, status);
  heading.id = "heading";
  section.setAttribute("aria-labelledby", "heading");
  root.append(section);

  return {
    /** @param {string} text */
    setLabel(text) { label.data = text; },

    /**
     * Keeps the room that so many lines of this type usually need, until something else is shown for good.
     * @param {keyof typeof USUAL_CHARACTERS} type
     * @param {number} count
     */
    reserve(type, count) {
      const em = Number.parseFloat(getComputedStyle(host).fontSize);
      const perLine = Math.max(host.clientWidth / (em * CHARACTER_EM), 1);
      const lines = USUAL_CHARACTERS[type] / perLine + 0.5;
      body.style.minBlockSize = `${count * (lines * LINE_EM + (type === "key-points" ? GAP_EM : 0))}em`;
      section.ariaBusy = "true";
    },

    /**
     * @param {keyof typeof USUAL_CHARACTERS} type
     * @param {Item[]} items
     * @param {{ language: string, announcement: string }} setting
     */
    show(type, items, { language, announcement }) {
      const links = items.map(({ text, href, choose }) => {
        const link = /** @type {HTMLAnchorElement} */ (part("a", "point"));
        link.href = href;
        link.textContent = text;
        link.addEventListener("click", (event) => {
          event.preventDefault();
          choose();
        });
        return link;
      });
      const block = type === "key-points" ? list(links) : paragraph(type, links);
      block.lang = language;
      block.dir = "auto";
      // The room was kept for the first summary; later ones take what they need.
      if (body.hasChildNodes()) body.style.minBlockSize = "";
      body.replaceChildren(block);
      status.textContent = announcement;
      section.ariaBusy = "false";
    },

    /** Says why there is nothing, and shows what the page put into the element. @param {string} text */
    excuse(text) {
      const excuse = part("p", "excuse");
      excuse.textContent = text;
      body.style.minBlockSize = "";
      body.replaceChildren(excuse, document.createElement("slot"));
      status.textContent = text;
      section.ariaBusy = "false";
    },
  };
}

/** @param {HTMLElement[]} links */
function list(links) {
  const block = part("ol", "list");
  for (const link of links) {
    const item = part("li", "item");
    item.append(link);
    block.append(item);
  }
  // Else Safari announces no list.
  block.setAttribute("role", "list");
  return block;
}

/** @param {string} type @param {HTMLElement[]} links */
function paragraph(type, links) {
  const block = part("p", type);
  block.append(...links.flatMap((link, index) => (index > 0 ? [" ", link] : [link])));
  return block;
}

/** @param {string} tag @param {string} name */
function part(tag, name) {
  const element = document.createElement(tag);
  element.setAttribute("part", name);
  return element;
}
