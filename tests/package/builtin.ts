// The names of @types/dom-chromium-ai, which are global, under others that do not hide nutgraf's.
export type BuiltinClass = typeof Summarizer;
export type BuiltinSummarizer = Summarizer;
export type BuiltinOptions = SummarizerCreateOptions;
