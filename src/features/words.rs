//! What is measured of every word of the text, for the model that tells which words a summary would hold.

use super::columns::Columns;
use super::document::Kind;
use super::{Bag, TermMatrix};
use crate::text::{Corpus, TermId};

/// The text's stems and what is measured of them.
pub(crate) struct Words {
    /// How often each occurs.
    pub(crate) counts: Vec<u32>,
    /// A row each.
    pub(crate) columns: Columns,
    /// The row of every stem; `NONE` for a number that is no stem's.
    pub(crate) row_of: Vec<u32>,
}

/// No row.
pub(crate) const NONE: u32 = u32::MAX;
/// Sentences at a document's beginning that count as its lead, and as its upper part.
const LEAD: usize = 3;
const UPPER: usize = 10;

/// Measures every word. `central` is each sentence's standardized centrality.
pub(super) fn measure(corpus: &Corpus, bag: &Bag, matrix: &TermMatrix, central: &[f64], kind: &Kind) -> Words {
    let mut sums = vec![Sums::default(); bag.columns()];
    let mut leads = [0_usize; 3];
    for part in &corpus.documents {
        for row in part.sentences.clone() {
            let place = row - part.sentences.start;
            let is_in = [place == 0, place < LEAD, place < UPPER];
            leads.iter_mut().zip(is_in).for_each(|(lead, is_in)| *lead += usize::from(is_in));
            for &(stem, count) in bag.row(row) {
                sums[stem as usize].add(corpus, row, place, count, is_in, central[row]);
            }
        }
    }
    for (row, sentence) in corpus.sentences.iter().enumerate() {
        for token in corpus.tokens_of(row).iter().filter(|token| token.is_capitalized) {
            sums[bag.stem(token.term) as usize].capitals += u32::from(token.start as usize > sentence.span.start);
        }
    }
    let stems: Vec<TermId> = (0..bag.columns() as TermId).filter(|&stem| sums[stem as usize].count > 0).collect();
    let mut row_of = vec![NONE; bag.columns()];
    stems.iter().enumerate().for_each(|(row, &stem)| row_of[stem as usize] = row as u32);
    let counts = stems.iter().map(|&stem| sums[stem as usize].count).collect();
    let columns = table(corpus, bag, matrix, &stems, &sums, leads, kind);
    Words { counts, columns, row_of }
}

/// What is summed over the sentences that hold a stem.
#[derive(Clone, Default)]
struct Sums {
    count: u32,
    sentences: f64,
    documents: f64,
    last_document: usize,
    first: f64,
    places: f64,
    in_lead: [f64; 3],
    most_central: f64,
    central: f64,
    words: f64,
    capitals: u32,
}

impl Sums {
    fn add(&mut self, corpus: &Corpus, row: usize, place: usize, count: u32, is_in: [bool; 3], central: f64) {
        let document = corpus.sentences[row].document + 1;
        let is_new = self.count == 0;
        self.count += count;
        self.sentences += 1.0;
        self.documents += f64::from(u8::from(self.last_document != document));
        self.last_document = document;
        self.first = if is_new { place as f64 } else { self.first.min(place as f64) };
        self.places += place as f64;
        self.in_lead.iter_mut().zip(is_in).for_each(|(sum, is_in)| *sum += f64::from(u8::from(is_in)));
        self.most_central = if is_new { central } else { self.most_central.max(central) };
        self.central += central;
        self.words += corpus.words_in(row) as f64;
    }
}

fn table(
    corpus: &Corpus,
    bag: &Bag,
    matrix: &TermMatrix,
    stems: &[TermId],
    sums: &[Sums],
    leads: [usize; 3],
    kind: &Kind,
) -> Columns {
    let rows = bag.rows().max(1) as f64;
    let total = corpus.tokens.len().max(1) as f64;
    let has_title = corpus.documents.iter().any(|part| !part.title.is_empty());
    let mut in_title = vec![false; bag.columns()];
    let titles = corpus.documents.iter().flat_map(|part| &part.title);
    titles.for_each(|&term| in_title[bag.stem(term) as usize] = true);
    let mut columns = Columns::default();
    let mut push = |name, value: &dyn Fn(&Sums) -> f64| {
        columns.push(name, stems.iter().map(|&stem| value(&sums[stem as usize])));
    };
    push("word/count", &|sums| f64::from(sums.count));
    push("word/share", &|sums| f64::from(sums.count) / total * 100.0);
    push("word/sentences", &|sums| sums.sentences);
    push("word/sentence_share", &|sums| sums.sentences / rows);
    push("word/documents", &|sums| sums.documents / kind.documents);
    push("word/first", &|sums| sums.first);
    push("word/first_share", &|sums| sums.first / rows);
    push("word/mean_place", &|sums| sums.places / sums.sentences / rows);
    push("word/in_first", &|sums| sums.in_lead[0] / leads[0].max(1) as f64);
    push("word/in_lead", &|sums| sums.in_lead[1] / leads[1].max(1) as f64);
    push("word/in_upper", &|sums| sums.in_lead[2] / rows);
    push("word/most_central", &|sums| sums.most_central);
    push("word/mean_central", &|sums| sums.central / sums.sentences);
    push("word/sentence_length", &|sums| sums.words / sums.sentences);
    push("word/capitals", &|sums| f64::from(sums.capitals) / f64::from(sums.count));
    let mut push = |name, value: &dyn Fn(TermId) -> f64| columns.push(name, stems.iter().map(|&stem| value(stem)));
    let text = |stem: TermId| corpus.vocabulary.text(stem);
    push("word/in_title", &|stem| if has_title { f64::from(u8::from(in_title[stem as usize])) } else { -1.0 });
    push("word/length", &|stem| text(stem).chars().count() as f64);
    push("word/is_number", &|stem| f64::from(u8::from(text(stem).starts_with(char::is_numeric))));
    push("word/is_function", &|stem| f64::from(u8::from(matrix.idf(stem) == 0.0)));
    let constants = [
        ("word/ratio", kind.ratio),
        ("word/document_words", kind.log_words),
        ("word/document_count", kind.documents),
        ("word/document_sentence_length", kind.sentence_length),
        ("word/document_speakers", kind.speakers),
        ("word/document_first_person", kind.first_person),
        ("word/document_pronouns", kind.pronouns),
    ];
    for (name, value) in constants {
        columns.push_constant(name, stems.len(), value);
    }
    columns
}
