// Time against size as a picture: plot() gives docs/speed.svg. Two panels with linear axes from zero, since what takes
// seconds for a page of text and what takes milliseconds for a book do not fit into one. Readable on light and dark.

/** @typedef {import("./report.js").Measured} Measured */
/** @typedef {{ name: string, points: [number, number][] }} Line bytes and milliseconds */
/** @typedef {{ left: number, most: [number, number], ticks: [number[], number[]], title: string, lines: Line[] }} Panel */

const WIDTH = 1060;
const HEIGHT = 430;
const PLOT = { top: 64, bottom: 372, width: 290 };
const LABEL_GAP = 17;
/** What the first panel shows: where the slow ones still are in sight. */
const NEAR = { bytes: 250_000, ms: 4_000 };

const STYLE = `
  :root { color-scheme: light dark; --ink: #1d1b17; --soft: #625c51; --rule: #d9d2c3; --ours: #9a6a00; --theirs: #8a8377; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e9e3d7; --soft: #a49c8d; --rule: #3a362f; --ours: #e0b040; --theirs: #8a8377; } }
  text { font: 14px Newsreader, "Iowan Old Style", Palatino, Charter, Georgia, serif; fill: var(--soft); }
  .title { font-size: 16px; fill: var(--ink); }
  .axis { stroke: var(--rule); fill: none; }
  .theirs { stroke: var(--theirs); fill: none; stroke-width: 1.5; }
  .ours { stroke: var(--ours); fill: none; stroke-width: 3; }
  text.ours { stroke: none; fill: var(--ours); font-weight: 600; }
  text.theirs { stroke: none; fill: var(--soft); }
`;

/** @param {{ tools: import("./tools.js").Tool[], measured: Measured[] }} run @returns {string} */
export function plot({ tools, measured }) {
  const lines = tools.filter(({ plotted }) => plotted).map(({ name }) => ({ name: name.replace(/ [\d.]+/, ""), points: medians(name, measured) }));
  const largest = measured.at(-1)?.bytes ?? 0;
  const fast = lines.filter(({ points }) => points.at(-1)?.[0] === largest);
  const slowest = Math.max(...fast.flatMap(({ points }) => points.map(([, ms]) => ms)));
  const panels = [
    panel(50, [NEAR.bytes, NEAR.ms], `All, up to ${NEAR.bytes / 1000} KB`, lines),
    panel(580, [largest, slowest], `Those that can, up to ${largest / 1_000_000} MB`, fast),
  ];
  const label = `Time against size of the text: ${lines.map(({ name }) => name).join(", ")}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
<style>${STYLE}</style>
<text class="title" x="50" y="24">Time to summarize a text, by its size: lower is faster</text>
${panels.map(drawn).join("\n")}
</svg>
`;
}

/** @param {string} name @param {Measured[]} measured @returns {[number, number][]} */
function medians(name, measured) {
  return measured.flatMap(({ bytes, times }) => {
    const sorted = times.get(name)?.toSorted((one, other) => one - other);
    return sorted ? [/** @type {[number, number]} */ ([bytes, sorted[sorted.length >> 1] ?? 0])] : [];
  });
}

/** @param {number} left @param {[number, number]} most @param {string} title @param {Line[]} lines @returns {Panel} */
function panel(left, [bytes, ms], title, lines) {
  const [across, up] = [ticks(bytes), ticks(ms)];
  return { left, most: [bytes, Math.max(ms, up.at(-1) ?? 0)], ticks: [across, up], title, lines };
}

/** Round numbers from zero to about the most. @param {number} most */
function ticks(most) {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, at) => at * step);
}

/** @param {Panel} panel */
function drawn(panel) {
  const { left, most, ticks: [across, up], title, lines } = panel;
  const x = (/** @type {number} */ bytes) => left + (bytes / most[0]) * PLOT.width;
  const y = (/** @type {number} */ ms) => PLOT.bottom - (ms / most[1]) * (PLOT.bottom - PLOT.top);
  const unit = most[0] > 1_000_000 ? ["MB", 1_000_000] : ["KB", 1000];
  const seconds = most[1] >= 2000;
  const ends = spread(lines.map((line) => ({ ...line, ...end(line, most) })).map((one) => ({ ...one, at: y(one.ms) })));
  return [
    `<text x="${left}" y="${PLOT.top - 14}">${title}, ${seconds ? "seconds" : "milliseconds"}</text>`,
    `<path class="axis" d="M${left} ${PLOT.top}V${PLOT.bottom}H${left + PLOT.width}"/>`,
    ...across.map((tick) => `<path class="axis" d="M${n(x(tick))} ${PLOT.bottom}v5"/><text x="${n(x(tick))}" y="${PLOT.bottom + 22}" text-anchor="middle">${tick / Number(unit[1])}${tick === across.at(-1) ? ` ${unit[0]}` : ""}</text>`),
    ...up.map((tick) => `<path class="axis" d="M${left - 5} ${n(y(tick))}h5"/><text x="${left - 9}" y="${n(y(tick) + 5)}" text-anchor="end">${seconds ? tick / 1000 : tick}</text>`),
    ...ends.map(({ name, shown, at, bytes, label }) => {
      const kind = name.startsWith("nutgraf") ? "ours" : "theirs";
      const path = [[0, 0], ...shown].map(([one = 0, ms = 0]) => `${n(x(one))} ${n(y(ms))}`).join("L");
      const lead = `M${n(x(bytes) + 3)} ${n(at)}L${n(left + PLOT.width + 12)} ${n(label)}`;
      const thin = Math.abs(at - label) > 3 || bytes < most[0] ? `<path class="axis" d="${lead}"/>` : "";
      return `<path class="${kind}" d="M${path}"/>${thin}<text class="${kind}" x="${left + PLOT.width + 16}" y="${n(label + 5)}">${name}</text>`;
    }),
  ].join("\n");
}

/**
 * The part of a line that is in sight, and where it ends: at its last text, or where it leaves through the top.
 * @param {Line} line @param {[number, number]} most
 */
function end({ points }, [bytes, ms]) {
  const inside = points.filter(([one, time]) => one <= bytes && time <= ms);
  const [lastBytes, lastMs] = inside.at(-1) ?? [0, 0];
  const next = points.find(([one]) => one > lastBytes);
  if (!next || next[0] > bytes) return { shown: inside, bytes: lastBytes, ms: lastMs };
  const part = (ms - lastMs) / (next[1] - lastMs);
  const crossing = /** @type {[number, number]} */ ([lastBytes + part * (next[0] - lastBytes), ms]);
  return { shown: [...inside, crossing], bytes: crossing[0], ms };
}

/** Moves labels apart that would cover each other. @template {{ at: number, bytes: number }} T @param {T[]} ends */
function spread(ends) {
  const sorted = ends.map((one) => ({ ...one, label: one.at })).sort((one, other) => one.at - other.at || one.bytes - other.bytes);
  for (const [index, one] of sorted.entries()) one.label = Math.max(one.label, (sorted[index - 1]?.label ?? -Infinity) + LABEL_GAP);
  const excess = Math.max(0, (sorted.at(-1)?.label ?? 0) - PLOT.bottom);
  let above = Infinity;
  for (const one of sorted.toReversed()) {
    one.label = Math.min(one.label, above - LABEL_GAP, excess ? PLOT.bottom : Infinity);
    above = one.label;
  }
  return sorted;
}

/** @param {number} number */
function n(number) {
  return Math.round(number * 10) / 10;
}
