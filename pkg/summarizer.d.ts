// Types of the `Summarizer`, with the names of the Writing Assistance APIs draft. They fit those of
// `@types/dom-chromium-ai`: what is written for the browser's built-in class takes this one.

/**
 * The summarizer of the Writing Assistance APIs draft, for every browser: no model to download, the same summary every
 * time, and lengths that always hold.
 *
 * | type | short | medium | long |
 * |---|---|---|---|
 * | `"key-points"` | 3 bullets | 5 | 7 |
 * | `"tldr"`, `"teaser"` | 1 sentence | 3 | 5 |
 * | `"headline"` | 12 words | 17 | 22 |
 *
 * Its words are the text's own, so it summarizes in the language of the text and does not translate.
 */
export abstract class Summarizer {
  /**
   * Loads the module and starts what summarizes. Rejects with a `TypeError` or `RangeError` for a wrong option, the
   * reason of `signal`, what `monitor` throws, or a `DOMException` named `InvalidStateError` (the document is not
   * active), `NotSupportedError` (a language), `QuotaExceededError` (`sharedContext`), `NetworkError` or
   * `OperationError`.
   */
  static create(options?: SummarizerCreateOptions): Promise<Summarizer>;
  /** Whether these options are served. Loads no WebAssembly. */
  static availability(options?: SummarizerCreateCoreOptions): Promise<Availability>;

  /** An empty or blank text gives an empty string. */
  summarize(input: string, options?: SummarizerSummarizeOptions): Promise<string>;
  /** The same in pieces; throws at once where `summarize` would reject for its options or its state. */
  summarizeStreaming(input: string, options?: SummarizerSummarizeOptions): ReadableStream<string>;
  /** What the input counts against `inputQuota`: UTF-16 code units of text and contexts. */
  measureInputUsage(input: string, options?: SummarizerSummarizeOptions): Promise<number>;
  /** Rejects what is under way and every later call with an `AbortError`. */
  destroy(): void;

  readonly sharedContext: string;
  readonly type: SummarizerType;
  readonly format: SummarizerFormat;
  readonly length: SummarizerLength;
  readonly preference: PerformancePreference;
  /** `null` where none were given, as the draft has it; the type is that of `@types/dom-chromium-ai`. */
  readonly expectedInputLanguages?: ReadonlyArray<string>;
  /** `null` where none were given. */
  readonly expectedContextLanguages?: ReadonlyArray<string>;
  /** `null` where none was given. */
  readonly outputLanguage?: string;
  /** 16,777,216. */
  readonly inputQuota: number;
}

/** What a summarizer is for. */
export interface SummarizerCreateCoreOptions {
  /** Default `"key-points"`. */
  type?: SummarizerType;
  /** Default `"markdown"`: one valid line of CommonMark, or a list with a `* ` before each point. */
  format?: SummarizerFormat;
  /** Default `"short"`. */
  length?: SummarizerLength;
  /** All are served alike. Default `"auto"`. */
  preference?: PerformancePreference;
  /** BCP 47 tags. Without them, the language is found in each text. */
  expectedInputLanguages?: ReadonlyArray<string>;
  expectedContextLanguages?: ReadonlyArray<string>;
  /** Must be one that may come in, since nothing is translated. */
  outputLanguage?: string;
}

export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
  /** Ends the creation, or later the summarizer, with its reason. */
  signal?: AbortSignal;
  /** Gets `downloadprogress` events: 0 and 1 always, and what is between where the module has to come first. */
  monitor?: (monitor: CreateMonitor) => void;
  /** What the reader cares about, for every call: favours sentences about it; is never answered or copied. */
  sharedContext?: string;
}

export interface SummarizerSummarizeOptions {
  signal?: AbortSignal;
  /** What the reader cares about, beside `sharedContext`. */
  context?: string;
}

/** Tells how far the loading is. */
export interface CreateMonitor extends EventTarget {
  ondownloadprogress: ((this: CreateMonitor, event: ProgressEvent) => any) | null;
}

export type Availability = "unavailable" | "downloadable" | "downloading" | "available";
export type SummarizerType = "tldr" | "teaser" | "key-points" | "headline";
export type SummarizerFormat = "plain-text" | "markdown";
export type SummarizerLength = "short" | "medium" | "long";
export type PerformancePreference = "auto" | "speed" | "capability";

/**
 * The class for one window, such as that of an `<iframe>` of the same origin: its methods watch that window's document
 * and throw that window's errors. Work and worker are shared.
 */
export function summarizerFor(scope: Window & typeof globalThis): typeof Summarizer;
