// Types of nutgraf, written by hand: a line for every field. All offsets count UTF-16 code units, as JavaScript's
// own `slice` does, into the `text` of a source as it was given: `source.text.slice(start, end)` is the passage.

/**
 * Finds the key points of one text, or of several about one event. Nothing leaves the page: the work is done by a
 * WebAssembly module, in a worker where the host has one. The same input and options always give the same summary.
 *
 * @param sources A text, a `Source`, or an array of either. An empty or blank one gives an empty summary.
 * @param options How to summarize; every field has a default.
 * @returns A plain object that survives `JSON.stringify` and `structuredClone`.
 *
 * Rejects, and stays usable, with:
 * - `TypeError`: an argument of the wrong type; the message says which, and what was expected;
 * - `RangeError`: a malformed language tag or date, a negative or endless length, a ratio outside 0–1;
 * - `QuotaExceededError` (a `DOMException` with the numbers `requested` and `quota`): more than 16,777,216 UTF-16
 *   code units of text over all sources;
 * - the reason of `signal` once that is aborted; `AbortError` (a `DOMException`) when `terminate` is called;
 * - `OperationError` (a `DOMException`): a fault inside nutgraf; the next call starts afresh;
 * - what `init` rejects with, where nothing was loaded yet.
 */
export function summarize(
  sources: string | Source | readonly (string | Source)[],
  options?: SummarizeOptions,
): Promise<Summary>;

/**
 * The article that a source holds as plain text: without marks and tags, and without what is not part of it. What to
 * show when a reader pastes rich text (`text/html` from the clipboard).
 *
 * @param source A text, or one described by what is known about it.
 * @returns The title, then paragraphs and headings with a blank line between them; list items open with "• ".
 *
 * Rejects as `summarize` does.
 */
export function plainText(source: string | Source): Promise<string>;

/**
 * Loads the module and starts the worker ahead of the first summary, which otherwise does it. Calls share one loading: an
 * argument counts in the first call only, until loading failed or, without that argument, `terminate` was called.
 *
 * @param input Where the module is; by default `wasm/nutgraf_bg.wasm` beside this file.
 * @param data The files that some texts need besides, to load them ahead too; otherwise the first such text does it.
 *
 * Rejects, and the next call tries again, with a `TypeError` for a wrong argument or a `DOMException` named:
 * - `NetworkError`: it could not be fetched, or the server's status was not a success;
 * - `DataError`: what came is not the file, such as the HTML of a single-page app's fallback, or is damaged;
 * - `SecurityError`: the Content-Security-Policy lacks `'wasm-unsafe-eval'` in `script-src`;
 * - `NotSupportedError`: WebAssembly is switched off.
 */
export function init(input?: InitInput | PromiseLike<InitInput>, data?: DataInputs): Promise<void>;

/** Rejects what is under way with an `AbortError` and frees worker and memory. nutgraf stays usable afterwards. */
export function terminate(): void;

export { Summarizer } from "./summarizer.js";
export type {
  Availability,
  CreateMonitor,
  PerformancePreference,
  SummarizerCreateCoreOptions,
  SummarizerCreateOptions,
  SummarizerFormat,
  SummarizerLength,
  SummarizerSummarizeOptions,
  SummarizerType,
} from "./summarizer.js";

/** An address (a relative one counts from the page), a fetched response, the bytes, or the compiled module. */
export type InitInput = string | URL | Response | BufferSource | WebAssembly.Module;

/** Where the files are that some texts need; `true` for their place beside the module. */
export interface DataInputs {
  /** The model of English syntax, for texts in English: `wasm/english.bin`. */
  english?: DataInput | true | PromiseLike<DataInput>;
  /** What is known of all other languages: `wasm/languages.bin`. */
  languages?: DataInput | true | PromiseLike<DataInput>;
}

/** An address (a relative one counts from the page), a fetched response, or the bytes. */
export type DataInput = string | URL | Response | BufferSource;

/** One text and what is known about it. */
export interface Source {
  /** The article: plain text, Markdown or HTML. Lone surrogates read as U+FFFD. */
  text: string;
  /** How `text` is written. Default `"auto"`: by its look. */
  format?: SourceFormat | undefined;
  /** Its title; by default it is looked for in the text. */
  title?: string | undefined;
  /** A label to show, such as the publisher; given back in `Summary.documents`. */
  name?: string | undefined;
  /** Where it came from; given back in `Summary.documents`, never fetched. */
  url?: string | undefined;
  /** When it was published, ISO 8601 such as `"2026-11-22"`; by default the text's own dateline counts. */
  date?: string | undefined;
  /**
   * Passages of `text` that belong to the article whatever they look like, such as some of `documents[].ignored`: what
   * overlaps one is not left out, and counts as running text. Those that reach beyond the text, or end before they
   * begin, are cut or passed over. Default: none.
   */
  include?: readonly { start: number; end: number }[] | undefined;
}

/** How a source's text is written. */
export type SourceFormat = "auto" | "text" | "markdown" | "html";

/** How to summarize. */
export interface SummarizeOptions {
  /** How long the results may be. Default `"short"`. */
  length?: SummaryLength | undefined;
  /** A BCP 47 tag such as `"en"` or `"pt-BR"`, the same for all sources. Default `"auto"`: found in each text. */
  language?: string | undefined;
  /** What the reader cares about: favours sentences about it; is never answered or copied. Default: nothing. */
  context?: string | undefined;
  /** Whether to add `signals`, the reasons of its score, to every sentence of `documents`. Default `false`. */
  explain?: boolean | undefined;
  /**
   * What is not chosen: `"quotes"`, sentences of which at least half is between quotation marks, and `"questions"`.
   * Where an article has nothing else, one sentence is given all the same. Default: nothing.
   */
  avoid?: readonly ("quotes" | "questions")[] | undefined;
  /** Stops the work at once when aborted; the promise rejects with its reason. */
  signal?: AbortSignal | undefined;
}

/**
 * How long the results may be; at least one sentence is always given when the text has one.
 * - `"short"`, `"medium"`, `"long"`: at most 3, 5, 7 key points and 1, 3, 5 sentences of running summary;
 * - `sentences`: at most this many key points and as many sentences; 0 or more, fractions are cut off;
 * - `words`: at most this many words of key points and as many of sentences, never exceeded while one sentence
 *   fits; 0 or more, fractions are cut off;
 * - `ratio`: this share of the text's words, from 0 (one sentence) to 1 (everything).
 */
export type SummaryLength =
  | "short"
  | "medium"
  | "long"
  | { sentences: number; words?: undefined; ratio?: undefined }
  | { words: number; sentences?: undefined; ratio?: undefined }
  | { ratio: number; sentences?: undefined; words?: undefined };

/** What `summarize` gives. */
export interface Summary {
  /** BCP 47 tag of the text's language (the first source's); `"und"` when it cannot be told. */
  language: string;
  /** One line of at most 12, 17 or 22 words for short, medium and long; empty when there is no text. */
  headline: string;
  /** The key points, most important first. */
  keyPoints: KeyPoint[];
  /** The running summary: whole sentences, verbatim, in reading order. */
  sentences: SummarySentence[];
  /** The running summary as one text. */
  text: string;
  /** What makes one curious: at most 1, 3 or 5 sentences for short, medium and long. */
  teaser: string;
  /** What the text is about, most telling first. */
  keywords: Keyword[];
  /** One for each source, in the order given. */
  documents: DocumentSummary[];
  /** Where several sources contradict each other; empty for one source. */
  disagreements: Disagreement[];
  /** Where newer sources tell otherwise than older ones, such as a number that has risen; empty for one source. */
  updates: Disagreement[];
  /**
   * Of several sources those that tell of one event, the event that most tell of first; each event is summarized by
   * itself, in this order. Empty for one source.
   */
  events: SummaryEvent[];
}

/** One point that the text makes. */
export interface KeyPoint {
  /** The point, readable alone. */
  text: string;
  /**
   * The passages it was made from and those that say the same: its own sentence first, then those of the other sources that
   * say it, and last the places of names in brackets.
   */
  evidence: Passage[];
  /** The parts of the first passage that its words are, in order; the rest was left out. */
  kept: Passage[];
  /** Indices of all the sources that say it, rising. */
  documents: number[];
  /** Whether no other source of its event says anything like it; never for one source. */
  onlyHere: boolean;
  /** Importance, from 0 to 1, comparable within one summary. */
  score: number;
}

/** A passage of a source. */
export interface Passage {
  /** Index of the source. */
  document: number;
  /** Offset of its first UTF-16 code unit in the source's `text`. */
  start: number;
  /** Offset just past its last UTF-16 code unit. */
  end: number;
}

/** One sentence of the running summary. */
export interface SummarySentence extends Passage {
  /** The sentence as the source has it, with runs of white space made one space and markup left out. */
  text: string;
  /** Importance, from 0 to 1, comparable within one summary. */
  score: number;
}

/** A word or phrase that the text is about. */
export interface Keyword {
  /** As the text writes it most often. */
  text: string;
  /** How telling it is, from 0 to 1; the first has 1. */
  score: number;
  /** How often it occurs, over all sources. */
  count: number;
}

/** What was found in one source. */
export interface DocumentSummary {
  /** The title that was given or found, else `null`. */
  title: string | null;
  /** The label that was given, else `null`. */
  name: string | null;
  /** The address that was given, else `null`. */
  url: string | null;
  /** BCP 47 tag of its language; `"und"` when it cannot be told. */
  language: string;
  /** Number of words of the article, without what was ignored. */
  words: number;
  /** Every sentence of the article, in reading order: enough to draw a heat map. */
  sentences: ScoredSentence[];
  /** What was left out as not part of the article, in reading order. */
  ignored: IgnoredPassage[];
}

/** One sentence of a source. */
export interface ScoredSentence {
  /** Offset of its first UTF-16 code unit in the source's `text`. */
  start: number;
  /** Offset just past its last UTF-16 code unit. */
  end: number;
  /**
   * Importance, from 0 to 1, comparable within one summary: a quarter of the sentences score above a half, and
   * sentences that hardly differ in importance have much the same score.
   */
  score: number;
  /** With `explain`: why it has its score, largest weight first; otherwise absent. */
  signals?: Signal[];
}

/**
 * One reason of a sentence's score. Of two sentences of one summary, that whose weights have the larger sum has the
 * larger score.
 */
export interface Signal {
  /** What was measured. */
  name: SignalName;
  /** What that added before the score was scaled to 0–1; negative when it took away. */
  weight: number;
}

/** What speaks for a sentence, or against it. */
export type SignalName =
  /** Where it stands in its document and its paragraph. */
  | "position"
  /** How many of its words a summary would be expected to hold. */
  | "words"
  /** How much it shares with the other sentences. */
  | "centrality"
  /** How often its words recur in the text. */
  | "topic"
  /** What it shares with the title. */
  | "title"
  /** How long it is. */
  | "length"
  /** Quotations, pronouns, lists and the like. */
  | "wording"
  /** What counts in a text of this kind and size. */
  | "document"
  /** What it shares with the publisher's own key points. */
  | "publisher"
  /** What it holds of the words in `context`. */
  | "context"
  /** How many other sources say the same; below 0 where a newer source has overtaken it. */
  | "support";

/** A passage that is not part of the article. */
export interface IgnoredPassage {
  /** Offset of its first UTF-16 code unit in the source's `text`. */
  start: number;
  /** Offset just past its last UTF-16 code unit. */
  end: number;
  /** Why it was left out. */
  reason: IgnoredReason;
}

/** Why a passage is not part of the article. */
export type IgnoredReason =
  | "title-repeated"
  | "byline"
  | "dateline"
  | "date-stamp"
  | "caption"
  | "share"
  | "subscribe"
  | "cookie"
  | "copyright"
  | "comments"
  | "related-links"
  | "navigation"
  | "advertisement"
  | "publisher-summary";

/** A matter on which several sources contradict each other. */
export interface Disagreement {
  /** What it is about: words that the passages share, then what each side says. */
  text: string;
  /** Each source's passage, from the oldest source to the newest. */
  claims: Claim[];
}

/** What one source says where others say otherwise. */
export interface Claim extends Passage {
  /** The words in it that others contradict, such as a number or a name. */
  text: string;
}

/** Sources that tell of one event. */
export interface SummaryEvent {
  /** Their indices, rising. */
  documents: number[];
  /** One line, as that of the summary. */
  headline: string;
}
