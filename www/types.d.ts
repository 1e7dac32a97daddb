// The types that the page's modules share, known to the type checker without an import. No browser loads this file.

type Summary = import("../pkg/index.js").Summary;
type KeyPoint = import("../pkg/index.js").KeyPoint;
type Disagreement = import("../pkg/index.js").Disagreement;
type SummaryEvent = import("../pkg/index.js").SummaryEvent;
type SummaryLength = import("../pkg/index.js").SummaryLength;
type IgnoredPassage = import("../pkg/index.js").IgnoredPassage;
type Passage = import("../pkg/index.js").Passage;

/** Part of a text, in UTF-16 code units. */
interface Span {
  start: number;
  end: number;
}

/** A line of a text; a tight one follows the one before closely. */
interface Paragraph extends Span {
  look: "subhead" | "spaced" | "tight";
}

/** A piece of a passage, as it stands in the page. */
interface Mark extends Span {
  element: HTMLElement;
}

/** A text in hand and what is known of it. */
interface Article {
  /** With line ends as a field gives them. */
  text: string;
  /** Whether the reader brought or changed it, so that it must not be lost. */
  own: boolean;
  /** Its publisher. */
  name?: string | undefined;
  /** The name of the file it came in. */
  file?: string | undefined;
  /** Where it was read. */
  url?: string | undefined;
  /** When it was published, ISO 8601. */
  date?: string | undefined;
  /** Passages that count, whatever they look like. */
  include?: Span[] | undefined;
  /** Found by its last summary; empty where none was. */
  title: string;
  /** Likewise, a BCP 47 tag. */
  language: string;
}

/** The article that is set for reading, and what is known of it. */
interface InView {
  article: Article;
  /** Its place in the summary. */
  place: number;
  summary: Summary;
  marks: Mark[];
}

/** What a control of the summary stands for: passages of an article, and the parts of them that are said. */
interface Choice {
  article: Article;
  passages: Span[];
  kept: Span[];
}

/** A summary as it is written into its column. */
interface Digest {
  summary: Summary;
  /** What it is of, in its order. */
  articles: Article[];
  controls: Map<Element, Choice>;
  /** Each point as it stands in its list. */
  items: Map<KeyPoint, HTMLElement>;
  /** The row of what can be taken along, empty at first. */
  outputs: HTMLElement;
}

/** Something said, and the labels of the articles that say it where there are several. */
interface Told {
  text: string;
  sources: string[];
}

/** What is taken along of an event. */
interface OutlinePart {
  headline: string;
  /** BCP 47 tag, or "" where it is unknown. */
  language: string;
  points: (Told & { number: number })[];
  disagreements: Told[];
  updates: Told[];
  /** The running summary. */
  text: string;
}

/** What is taken along of a summary. */
interface Outline {
  parts: OutlinePart[];
  keywords: string[];
}

/** A summary on its way out of the page. */
interface Outlet {
  digest: Digest;
  content: Outline;
  /** Says it under the row, and aloud. */
  say: (...lines: string[]) => void;
  /** Gives whether the browser allowed it; otherwise the text stands ready to be copied by hand. */
  copy: (plain: string, html?: string) => Promise<boolean>;
}

/** Part of a picture. */
interface Block {
  height: number;
  isPoint?: boolean;
  draw: (top: number) => void;
}

type SpeechState = "speaking" | "paused" | "silent";

/** What the reader has set. */
interface Settings {
  length: SummaryLength;
  /** What the reader cares about. */
  context: string;
  avoid: ("quotes" | "questions")[];
  /** The language of the page, a BCP 47 tag; empty for what the browser asks for. */
  language: string;
}

/** What a browser keeps from one visit to the next. */
interface Kept {
  articles: Article[];
  /** Which of them was open. */
  place: number;
  settings: Readonly<Settings>;
}

interface SummaryRequest {
  articles: Article[];
  settings: Settings;
}

/** What went wrong, and whether it did so before or after everything was loaded. */
interface Failure {
  stage: "load" | "summarize";
  error: unknown;
}

interface RequestHandlers {
  succeeded: (summary: Summary, request: SummaryRequest) => void;
  failed: (failure: Failure) => void;
}

interface SourceHandlers {
  /** The reader changed the text, by pasting or not, and paused. */
  typed: (pasted: boolean) => void;
  /** The reader pasted a text somewhere else on the page. */
  pasted: (text: string) => void;
  /** The reader wants to begin with another text. */
  fresh: () => void;
  /** The reader turns to another article. */
  turned: (article: Article) => void;
  /** The reader wants to add an article. */
  added: () => void;
  /** The reader wants the open article to leave. */
  removed: () => void;
  /** The reader has passages counted as part of the open article, or no more. */
  counted: () => void;
}

interface PanelHandlers {
  chosen: (choice: Choice, how: "focus" | "click") => void;
  cancelled: () => void;
}

interface ShelfHandlers {
  picked: (articles: Article[]) => void;
  /** An article could not be fetched. */
  missing: (title: string) => void;
}

/** One of the shelf's own articles, as www/articles/index.json describes it. */
interface Bundled {
  file: string;
  title: string;
  outlet: string;
  language: string;
  kind: string;
  date: string;
  event?: string;
}

/** A text of the shelf. */
interface Entry {
  title: string;
  /** BCP 47 tag, or "" where it is unknown. */
  language: string;
  read: () => Promise<Article>;
  /** Once it was opened. */
  text?: string | undefined;
}

/** The part of the page that a small screen shows. */
type View = "summary" | "source" | "shelf";

/** A piece of text on a page of a PDF file, measured from the page's upper left corner. */
interface TextItem {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
  /** Whether it runs as most text does, neither up nor down the page. */
  upright: boolean;
  /** Whether its line ends with it. */
  ends: boolean;
}

/** A line of a page; `start` is where reading begins, so that it is less than `end` in every script. */
interface Line {
  text: string;
  start: number;
  end: number;
  /** Of its baseline, from the top of the page. */
  y: number;
  size: number;
  font: string;
}
