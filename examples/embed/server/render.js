// A server that puts the key points into the page it sends: node render.js, deno run --allow-read render.js, bun render.js.
// Importing the element there is safe; it comes to life in the browser.
import { summarize } from "nutgraf";
import "nutgraf/element-define";

const article = `The council of Brackwater voted on Monday to rebuild the sea wall that a storm broke in January. The work will
cost 14 million euros and take two years. The storm flooded 340 houses and closed the harbour for nine days.`;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const { keyPoints } = await summarize(article, { length: { sentences: 2 } });
console.log(`<ul>${keyPoints.map(({ text }) => `<li>${escape(text)}</li>`).join("")}</ul>`);
