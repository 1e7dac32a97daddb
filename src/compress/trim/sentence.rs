//! Parse → Sentence: its words and branches as the guards look at them. What they ask is never inlined: it is asked in a
//! hundred places, and every copy would be downloaded.

use crate::syntax::{Label, Parse, Tag, Token};

/// A parsed sentence with what the guards ask again and again.
pub(super) struct Sentence {
    /// The tokens in lower case, with straight apostrophes and quotation marks.
    words: Vec<String>,
    pub(super) tokens: Vec<Token>,
    pub(super) children: Vec<Vec<usize>>,
    /// The tokens such that every one stands before its head.
    pub(super) upwards: Vec<usize>,
    /// Whether a token stands between quotation marks.
    quoted: Vec<bool>,
}

impl Sentence {
    pub(super) fn new(parse: Parse, text: &str) -> Self {
        let plain = |c| match c {
            '’' => '\'',
            '“' | '”' => '"',
            c => c,
        };
        let word = |token: &Token| token.span.of(text).to_lowercase().chars().map(plain).collect();
        let tokens = parse.tokens;
        let mut children = vec![Vec::new(); tokens.len()];
        let mut upwards = Vec::with_capacity(tokens.len());
        for (place, token) in tokens.iter().enumerate() {
            match token.head {
                Some(head) => children[head].push(place),
                None => upwards.push(place),
            }
        }
        let mut at = 0;
        while at < upwards.len() {
            upwards.extend_from_slice(&children[upwards[at]]);
            at += 1;
        }
        upwards.reverse();
        let words: Vec<String> = tokens.iter().map(word).collect();
        let mut open = false;
        let quoted = words.iter().map(|word| {
            open ^= word == "\"";
            open
        });
        Self { quoted: quoted.collect(), words, tokens, children, upwards }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word at a place; nothing beyond the ends.
    #[inline(never)]
    pub(super) fn word(&self, place: usize) -> &str {
        self.words.get(place).map_or("", String::as_str)
    }

    /// The tag at a place; that of a full stop beyond the ends.
    #[inline(never)]
    pub(super) fn tag(&self, place: usize) -> Tag {
        self.tokens.get(place).map_or(Tag::Stop, |token| token.tag)
    }

    pub(super) fn label(&self, place: usize) -> Label {
        self.tokens[place].label
    }

    /// Whether a token is a mark rather than a word.
    #[inline(never)]
    pub(super) fn is_mark(&self, place: usize) -> bool {
        !self.word(place).contains(char::is_alphanumeric) && self.word(place) != "%" && self.word(place) != "$"
    }

    pub(super) fn is_quoted(&self, place: usize) -> bool {
        self.quoted[place]
    }

    /// A child of a token with this label.
    #[inline(never)]
    pub(super) fn child(&self, token: usize, label: Label) -> Option<usize> {
        self.children[token].iter().copied().find(|&child| self.label(child) == label)
    }

    /// Whether the verb that a token is, or the auxiliary before it, has a tense.
    #[inline(never)]
    pub(super) fn is_finite(&self, token: usize) -> bool {
        let auxiliary = |&child: &usize| self.label(child) == Label::Aux && self.tag(child).is_finite();
        self.tag(token).is_finite() || self.children[token].iter().any(auxiliary)
    }

    /// Whether a token has a child that is this word.
    #[inline(never)]
    pub(super) fn has_child(&self, token: usize, words: &str) -> bool {
        self.children[token].iter().any(|&child| listed(words, self.word(child)))
    }

    /// The branch that hangs from a token, if its words stand together: marks at its ends are not part of it.
    #[inline(never)]
    pub(super) fn branch(&self, node: usize) -> Option<Branch<'_>> {
        let mut places = vec![node];
        let mut is_in = vec![false; self.len()];
        let mut at = 0;
        while at < places.len() {
            is_in[places[at]] = true;
            places.extend_from_slice(&self.children[places[at]]);
            at += 1;
        }
        let word = |&place: &usize| is_in[place] && !self.is_mark(place);
        let (first, last) = ((0..self.len()).find(word)?, (0..self.len()).rfind(word)?);
        let together = (first..=last).all(|place| is_in[place] || self.is_mark(place));
        together.then_some(Branch { sentence: self, node, first, last })
    }
}

/// A token and all that hangs from it.
#[derive(Clone, Copy)]
pub(super) struct Branch<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) node: usize,
    /// Its first and its last word.
    pub(super) first: usize,
    pub(super) last: usize,
}

impl<'a> Branch<'a> {
    pub(super) fn label(&self) -> Label {
        self.sentence.label(self.node)
    }

    /// What it hangs from; itself for the root.
    #[inline(never)]
    pub(super) fn head(&self) -> usize {
        self.sentence.tokens[self.node].head.unwrap_or(self.node)
    }

    pub(super) fn places(&self) -> std::ops::RangeInclusive<usize> {
        self.first..=self.last
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &'a str> {
        let sentence = self.sentence;
        self.places().map(|place| sentence.word(place))
    }

    pub(super) fn len(&self) -> usize {
        self.last - self.first + 1
    }

    #[inline(never)]
    pub(super) fn first_word(&self) -> &'a str {
        self.sentence.word(self.first)
    }

    #[inline(never)]
    pub(super) fn first_tag(&self) -> Tag {
        self.sentence.tag(self.first)
    }

    /// The word before it; nothing at the start.
    #[inline(never)]
    pub(super) fn before(&self) -> &'a str {
        self.first.checked_sub(1).map_or("", |place| self.sentence.word(place))
    }

    #[inline(never)]
    pub(super) fn tag_before(&self) -> Tag {
        self.first.checked_sub(1).map_or(Tag::Stop, |place| self.sentence.tag(place))
    }

    /// The word behind it; nothing at the end.
    #[inline(never)]
    pub(super) fn behind(&self) -> &'a str {
        self.sentence.word(self.last + 1)
    }

    #[inline(never)]
    pub(super) fn tag_behind(&self) -> Tag {
        self.sentence.tag(self.last + 1)
    }

    /// Whether any of its words is listed.
    #[inline(never)]
    pub(super) fn has(&self, words: &str) -> bool {
        self.words().any(|word| listed(words, word))
    }

    #[inline(never)]
    pub(super) fn has_tag(&self, is: fn(Tag) -> bool) -> bool {
        self.places().any(|place| is(self.sentence.tag(place)))
    }

    /// Whether the sentence opens with it.
    #[inline(never)]
    pub(super) fn opens(&self) -> bool {
        (0..self.first).all(|place| self.sentence.is_mark(place))
    }

    /// Whether nothing but marks comes behind it.
    #[inline(never)]
    pub(super) fn closes(&self) -> bool {
        (self.last + 1..self.sentence.len()).all(|place| self.sentence.is_mark(place))
    }

    /// Whether a comma, dash or bracket stands before it.
    #[inline(never)]
    pub(super) fn is_set_off(&self) -> bool {
        listed(OPENING, self.before())
    }

    /// Whether marks part it from the words on both sides.
    #[inline(never)]
    pub(super) fn is_enclosed(&self) -> bool {
        let behind = match self.before() {
            "," => matches!(self.behind(), "," | ";" | ":"),
            "(" => self.behind() == ")",
            "[" => self.behind() == "]",
            "-" | "–" | "—" | "--" => self.behind() == self.before(),
            _ => false,
        };
        behind || (listed(OPENING, self.before()) && !matches!(self.before(), "(" | "[") && self.closes())
    }
}

/// Marks that set a branch off.
const OPENING: &str = ", ( [ – — --";

/// Whether a word is one of a list with spaces between.
#[inline(never)]
pub(super) fn listed(words: &str, word: &str) -> bool {
    words.split(' ').any(|listed| listed == word)
}
