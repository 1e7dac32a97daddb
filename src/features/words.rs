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
const LEAD: u32 = 3;
const UPPER: u32 = 10;
const LEADS: [u32; 3] = [1, LEAD, UPPER];

/// Measures every word. `central` is each sentence's standardized centrality.
pub(super) fn measure(corpus: &Corpus, bag: &Bag, matrix: &TermMatrix, central: &[f64], kind: &Kind) -> Words {
    let mut sums = vec![Sums::default(); bag.columns()];
    let mut leads = [0; 3];
    for part in &corpus.documents {
        for row in part.sentences.clone() {
            let place = (row - part.sentences.start) as u32;
            let is_in = LEADS.map(|lead| u32::from(place < lead));
            leads.iter_mut().zip(is_in).for_each(|(lead, is_in)| *lead += is_in);
            let held = Sums {
                count: 0,
                sentences: 1,
                documents: 1,
                last_document: corpus.sentences[row].document as u32 + 1,
                first: place,
                places: u64::from(place),
                in_lead: is_in,
                most_central: central[row],
                central: central[row],
                words: corpus.words_in(row) as u64,
                capitals: 0,
            };
            for &(stem, count) in bag.row(row) {
                sums[stem as usize].add(&held, count);
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
    sentences: u32,
    documents: u32,
    last_document: u32,
    first: u32,
    places: u64,
    in_lead: [u32; 3],
    most_central: f64,
    central: f64,
    words: u64,
    capitals: u32,
}

impl Sums {
    /// Adds a sentence that holds so many copies.
    fn add(&mut self, sentence: &Self, count: u32) {
        if self.count == 0 {
            *self = sentence.clone();
        } else {
            self.sentences += 1;
            self.documents += u32::from(self.last_document != sentence.last_document);
            self.last_document = sentence.last_document;
            self.first = self.first.min(sentence.first);
            self.places += sentence.places;
            if sentence.first < UPPER {
                self.in_lead.iter_mut().zip(sentence.in_lead).for_each(|(sum, is_in)| *sum += is_in);
            }
            self.most_central = self.most_central.max(sentence.most_central);
            self.central += sentence.central;
            self.words += sentence.words;
        }
        self.count += count;
    }
}

fn table(
    corpus: &Corpus,
    bag: &Bag,
    matrix: &TermMatrix,
    stems: &[TermId],
    sums: &[Sums],
    leads: [u32; 3],
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
    push("word/sentences", &|sums| f64::from(sums.sentences));
    push("word/sentence_share", &|sums| f64::from(sums.sentences) / rows);
    push("word/documents", &|sums| f64::from(sums.documents) / kind.documents);
    push("word/first", &|sums| f64::from(sums.first));
    push("word/first_share", &|sums| f64::from(sums.first) / rows);
    push("word/mean_place", &|sums| sums.places as f64 / f64::from(sums.sentences) / rows);
    push("word/in_first", &|sums| f64::from(sums.in_lead[0]) / f64::from(leads[0].max(1)));
    push("word/in_lead", &|sums| f64::from(sums.in_lead[1]) / f64::from(leads[1].max(1)));
    push("word/in_upper", &|sums| f64::from(sums.in_lead[2]) / rows);
    push("word/most_central", &|sums| sums.most_central);
    push("word/mean_central", &|sums| sums.central / f64::from(sums.sentences));
    push("word/sentence_length", &|sums| sums.words as f64 / f64::from(sums.sentences));
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
        columns.push_constant(name, value);
    }
    columns
}
