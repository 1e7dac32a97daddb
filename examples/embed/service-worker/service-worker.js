// A service worker may not import at its own time, as Summarizer does: the package in one file never needs to.
import { Summarizer } from "./nutgraf/inline.js";

onactivate = (event) => event.waitUntil(clients.claim());

onfetch = (event) => {
  const { pathname, searchParams } = new URL(event.request.url);
  if (pathname.endsWith("/headline")) event.respondWith(headlineOf(searchParams.get("text") ?? ""));
};

async function headlineOf(text) {
  const summarizer = await Summarizer.create({ type: "headline" });
  return new Response(await summarizer.summarize(text));
}
