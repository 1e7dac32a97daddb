import { summarize } from "./nutgraf/index.js";

onmessage = async ({ data }) => postMessage((await summarize(data)).headline);
