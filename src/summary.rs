//! What a caller gets: one plain object. Offsets are bytes into the source's own text, as it was given.

/// The result of [`summarize`](crate::summarize).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// BCP 47 tag of the text's language; `und` when it cannot be told.
    pub language: String,
    /// One line of at most 12, 17 or 22 words for short, medium and long; without a final stop.
    pub headline: String,
    /// The key points, most important first.
    pub key_points: Vec<KeyPoint>,
    /// The running summary: whole sentences, verbatim, in reading order.
    pub sentences: Vec<SummarySentence>,
    /// The running summary as one text.
    pub text: String,
    /// What makes one curious: at most 1, 3 or 5 sentences.
    pub teaser: String,
    /// What the text is about, most telling first.
    pub keywords: Vec<Keyword>,
    /// One for each source, in the order given.
    pub documents: Vec<DocumentSummary>,
    /// Where several sources contradict each other.
    pub disagreements: Vec<Disagreement>,
    /// Where newer sources tell otherwise than older ones, such as a number that has risen: what has changed.
    pub updates: Vec<Disagreement>,
    /// Of several sources those that tell of one event, the event that most tell of first; each event is summarized by
    /// itself, in this order. Empty for one source.
    pub events: Vec<Event>,
}

/// One point that the text makes.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyPoint {
    /// The point, readable alone.
    pub text: String,
    /// The passages that it was made from and those that say the same: its own sentence first, then those of the other
    /// sources that say it, and last where the name stands that it has in square brackets.
    pub evidence: Vec<Passage>,
    /// The parts of its own sentence that its words are, in order; the rest was left out.
    pub kept: Vec<Passage>,
    /// Indices of all the sources that say it, rising.
    pub documents: Vec<usize>,
    /// Whether no other source of its event says anything like it; never for one source.
    pub only_here: bool,
    /// Importance, from 0 to 1, comparable within one result.
    pub score: f64,
}

/// A passage of a source: a half-open byte range on `char` boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Index of the source.
    pub document: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// One sentence of the running summary.
#[derive(Clone, Debug, PartialEq)]
pub struct SummarySentence {
    /// The sentence as the source has it, with runs of white space made one space.
    pub text: String,
    /// Index of the source.
    pub document: usize,
    /// First byte in the source's text.
    pub start: usize,
    /// One past the last byte in the source's text.
    pub end: usize,
    /// Importance, from 0 to 1; falls in the order of choice.
    pub score: f64,
}

/// A word or phrase that tells what the text is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The phrase as the text most often writes it.
    pub text: String,
    /// Weight, from 0 to 1; the first has 1.
    pub score: f64,
    /// How often it occurs.
    pub count: usize,
}

/// What was found about one source.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentSummary {
    /// The title given, or the one found in the text.
    pub title: Option<String>,
    /// The source's label, as given.
    pub name: Option<String>,
    /// The source's address, as given.
    pub url: Option<String>,
    /// BCP 47 tag of its language; `und` when it cannot be told.
    pub language: String,
    /// Number of words of the article, without what was ignored.
    pub words: usize,
    /// Every sentence of the article, in order, with its score: enough to draw a heat map.
    pub sentences: Vec<ScoredSentence>,
    /// What was left out as not part of the article, in order.
    pub ignored: Vec<Ignored>,
}

/// A sentence's place and score.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoredSentence {
    /// First byte in the source's text.
    pub start: usize,
    /// One past the last byte in the source's text.
    pub end: usize,
    /// Importance, from 0 to 1, comparable within one result: a quarter of the sentences score above a half, and
    /// sentences that hardly differ in importance have much the same score.
    pub score: f64,
    /// With [`explain`](crate::Options::explain): why, largest contribution first; otherwise empty.
    pub signals: Vec<Signal>,
}

/// One signal's part in a sentence's score. The weights of a sentence add up to what its score is made from, less a
/// constant that is the same for all sentences of one result: of two sentences that with the larger sum has the larger
/// score. The names are those of [`Signal::NAMES`]:
///
/// | name | what speaks for a sentence, or against it |
/// |---|---|
/// | `position` | where it stands in its document and its paragraph |
/// | `words` | how many of its words a summary would be expected to hold |
/// | `centrality` | how much it shares with the other sentences |
/// | `topic` | how often its words recur in the text |
/// | `title` | what it shares with the title |
/// | `length` | how long it is |
/// | `wording` | quotations, pronouns, lists and the like |
/// | `document` | what counts in a text of this kind and size |
/// | `publisher` | what it shares with the publisher's own key points |
/// | `context` | what it holds of the reader's words of interest |
/// | `support` | how many other sources say the same |
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Signal {
    /// The signal's name, one of [`Signal::NAMES`].
    pub name: &'static str,
    /// Its signed contribution before the score is scaled to 0–1.
    pub weight: f64,
}

impl Signal {
    /// All names that signals have.
    pub const NAMES: [&'static str; 11] = [
        "position",
        "words",
        "centrality",
        "topic",
        "title",
        "length",
        "wording",
        "document",
        "publisher",
        "context",
        "support",
    ];
}

/// A passage that is not part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// First byte in the source's text.
    pub start: usize,
    /// One past the last byte in the source's text.
    pub end: usize,
    /// Why, from the closed list of [`IgnoredReason`].
    pub reason: IgnoredReason,
}

/// Why a passage is not part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IgnoredReason {
    /// The title said again.
    TitleRepeated,
    /// Who wrote it.
    Byline,
    /// Where it was written, before the first sentence.
    Dateline,
    /// When it was published.
    DateStamp,
    /// A picture's caption or credit.
    Caption,
    /// Share buttons and calls to follow.
    Share,
    /// Calls to subscribe, sign up or pay.
    Subscribe,
    /// Cookie and consent notices.
    Cookie,
    /// Copyright and terms.
    Copyright,
    /// Comment counts, calls and policies.
    Comments,
    /// Links to other articles.
    RelatedLinks,
    /// Menus, breadcrumbs and tags.
    Navigation,
    /// Advertisements and their labels.
    Advertisement,
    /// The publisher's own summary or list of key points.
    PublisherSummary,
}

impl IgnoredReason {
    /// The reason's stable name, as the JavaScript package gives it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TitleRepeated => "title-repeated",
            Self::Byline => "byline",
            Self::Dateline => "dateline",
            Self::DateStamp => "date-stamp",
            Self::Caption => "caption",
            Self::Share => "share",
            Self::Subscribe => "subscribe",
            Self::Cookie => "cookie",
            Self::Copyright => "copyright",
            Self::Comments => "comments",
            Self::RelatedLinks => "related-links",
            Self::Navigation => "navigation",
            Self::Advertisement => "advertisement",
            Self::PublisherSummary => "publisher-summary",
        }
    }
}

/// A matter on which sources contradict each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// What it is about: words that the passages share, then what each side says.
    pub text: String,
    /// Each source's passage, from the oldest source to the newest.
    pub claims: Vec<Claim>,
}

/// What one source says where others say otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Index of the source.
    pub document: usize,
    /// First byte of the passage.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// The words in it that others contradict, such as a number or a name.
    pub text: String,
}

/// Sources that tell of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Their indices, rising.
    pub documents: Vec<usize>,
    /// One line, as that of the [`Summary`].
    pub headline: String,
}
