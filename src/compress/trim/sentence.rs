//! Parse → Sentence: its words and branches as the rules look at them. All that they ask about is a set of bits (lists of
//! words, tags, labels), so that a rule is a few comparisons of numbers.

use super::words::{self, Words, lists_of};
use crate::syntax::{FINITE, Label, NOUN, Parse, Tag, Token};

/// What is known of one word, or of several together.
#[derive(Clone, Copy, Default)]
pub(super) struct Facts {
    /// The lists that it is in.
    pub(super) words: Words,
    pub(super) tags: u64,
    pub(super) labels: u64,
}

impl Facts {
    #[inline(never)]
    fn add(&mut self, other: Self) {
        self.words |= other.words;
        self.tags |= other.tags;
        self.labels |= other.labels;
    }

    pub(super) fn is(self, words: Words) -> bool {
        self.words & words != 0
    }

    pub(super) fn tagged(self, tags: u64) -> bool {
        self.tags & tags != 0
    }

    pub(super) fn labelled(self, labels: u64) -> bool {
        self.labels & labels != 0
    }
}

/// A verb of any form, modals aside.
pub(super) const VERB: u64 = Tag::sets(&[Tag::Vb, Tag::Vbd, Tag::Vbp, Tag::Vbz, Tag::Vbn, Tag::Vbg]);
/// What opens a question or a relative clause.
pub(super) const WH: u64 = Tag::sets(&[Tag::Wdt, Tag::Wp, Tag::Wrb]);
pub(super) const SUBJECT: u64 = Label::sets(&[Label::Nsubj, Label::Expl]);

/// What stands beyond the ends.
const NOTHING: Facts = Facts { words: words::MARK, tags: Tag::Stop.set(), labels: 0 };

/// A parsed sentence.
pub(in crate::compress) struct Sentence<'a> {
    pub(super) tokens: &'a [Token],
    facts: Vec<Facts>,
    /// Of the children of every token together.
    children: Vec<Facts>,
    /// The tokens such that every one stands before its head.
    pub(super) upwards: Vec<usize>,
}

impl<'a> Sentence<'a> {
    pub(in crate::compress) fn new(parse: &'a Parse, text: &str) -> Self {
        let tokens = &parse.tokens;
        let (mut quoted, mut single) = (false, false);
        let mut facts: Vec<Facts> = Vec::with_capacity(tokens.len());
        for (place, token) in tokens.iter().enumerate() {
            let mut word = token.span.of(text).to_lowercase();
            if !word.is_ascii() {
                word = word.replace('’', "'").replace(['“', '”'], "\"");
            }
            let mut words = lists_of(&word);
            quoted ^= words == words::QUOTATION;
            // "'It is,' he said": an opening mark has a space before it, and none behind.
            let alone = place == 0 || tokens[place - 1].span.end < token.span.start;
            let joins = tokens.get(place + 1).is_some_and(|next| next.span.start == token.span.end);
            if token.is_mark && matches!(word.as_str(), "'" | "‘") {
                single = alone && joins;
            }
            words |= if quoted || single { words::QUOTED } else { 0 } | if token.is_mark { words::MARK } else { 0 };
            facts.push(Facts { words, tags: token.tag.set(), labels: token.label.set() });
        }
        if quoted {
            // The partner of a mark is in another sentence: any word may be in the quotation.
            facts.iter_mut().for_each(|facts| facts.words |= words::QUOTED);
        }
        let mut children = vec![Facts::default(); tokens.len()];
        let depth = |token: &Token| std::iter::successors(token.head, |&head| tokens[head].head).count();
        let depths: Vec<usize> = tokens.iter().map(depth).collect();
        let deepest = depths.iter().copied().max().unwrap_or(0);
        let mut upwards = Vec::with_capacity(tokens.len());
        for level in (0..=deepest).rev() {
            upwards.extend((0..tokens.len()).filter(|&place| depths[place] == level));
        }
        for (place, token) in tokens.iter().enumerate() {
            if let Some(head) = token.head {
                children[head].add(facts[place]);
            }
        }
        Self { tokens, facts, children, upwards }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// What is known of the word at a place.
    #[inline(never)]
    pub(super) fn at(&self, place: usize) -> Facts {
        self.facts.get(place).copied().unwrap_or(NOTHING)
    }

    /// What is known of the children of a token.
    #[inline(never)]
    pub(super) fn below(&self, place: usize) -> Facts {
        self.children.get(place).copied().unwrap_or_default()
    }

    /// What is known of the words of a stretch together.
    #[inline(never)]
    pub(super) fn within(&self, from: usize, to: usize) -> Facts {
        let mut all = Facts::default();
        (from..to).for_each(|place| all.add(self.at(place)));
        all
    }

    /// Whether the verb that a token is, or an auxiliary of it, has a tense.
    #[inline(never)]
    pub(super) fn is_finite(&self, place: usize) -> bool {
        self.at(place).tagged(FINITE)
            || (0..self.len()).any(|child| {
                self.tokens[child].head == Some(place)
                    && self.at(child).labelled(Label::Aux.set())
                    && self.at(child).tagged(FINITE)
            })
    }

    /// The number of children of a token that have one of these labels.
    #[inline(never)]
    pub(super) fn count(&self, head: usize, labels: u64) -> usize {
        (0..self.len())
            .filter(|&child| self.tokens[child].head == Some(head) && self.at(child).labelled(labels))
            .count()
    }

    /// The branch that hangs from a token, if its words stand together: marks at its ends are not part of it.
    #[inline(never)]
    pub(super) fn branch(&self, node: usize) -> Option<Branch<'_>> {
        let token = &self.tokens[node];
        let ((first, last), head) = (token.branch?, token.head?);
        let beside = |place: Option<usize>| place.map_or(NOTHING, |place| self.at(place));
        let (before, behind) = (beside(first.checked_sub(1)), self.at(last + 1));
        let is_mark = |token: &Token| token.is_mark;
        let opens = self.tokens[..first].iter().all(is_mark);
        let closes = self.tokens[last + 1..].iter().all(is_mark);
        let set_off = before.is(words::COMMA | words::OPENING_BRACKET | words::DASH);
        let answered = match before.words & !words::QUOTED {
            _ if before.is(words::COMMA) => behind.is(words::COMMA | words::SEMICOLON),
            _ if before.is(words::OPENING_BRACKET) => behind.is(words::CLOSING_BRACKET),
            _ => behind.is(words::DASH),
        };
        let enclosed = set_off && (answered || (closes && !before.is(words::OPENING_BRACKET)));
        Some(Branch {
            sentence: self,
            node,
            head,
            first,
            last,
            all: self.within(first, last + 1),
            top: self.at(node),
            over: self.at(head),
            opener: self.at(first),
            end: self.at(last),
            before,
            behind,
            opens,
            closes,
            set_off,
            enclosed,
        })
    }
}

/// A token and all that hangs from it.
pub(super) struct Branch<'a> {
    pub(super) sentence: &'a Sentence<'a>,
    pub(super) node: usize,
    /// What it hangs from.
    pub(super) head: usize,
    /// Its first and its last word.
    pub(super) first: usize,
    pub(super) last: usize,
    /// What is known of all its words, of its token, and of what that hangs from.
    pub(super) all: Facts,
    pub(super) top: Facts,
    pub(super) over: Facts,
    /// Its first and its last word, and the words beside them.
    pub(super) opener: Facts,
    pub(super) end: Facts,
    pub(super) before: Facts,
    pub(super) behind: Facts,
    /// Whether the sentence opens with it, and whether it closes with it.
    pub(super) opens: bool,
    pub(super) closes: bool,
    /// Whether a comma, dash or bracket stands before it, and whether marks part it from the words on both sides.
    pub(super) set_off: bool,
    pub(super) enclosed: bool,
}

impl Branch<'_> {
    pub(super) fn len(&self) -> usize {
        self.last - self.first + 1
    }

    pub(super) fn is(&self, labels: u64) -> bool {
        self.top.labelled(labels)
    }

    /// What is known of the word so many places behind it.
    pub(super) fn beyond(&self, places: usize) -> Facts {
        self.sentence.at(self.last + places)
    }

    /// Whether commas, dashes, brackets or an end of the sentence part it from the rest.
    pub(super) fn is_parted(&self) -> bool {
        self.enclosed || (self.opens && self.behind.is(words::COMMA))
    }

    /// Whether it tells the time and nothing else.
    #[inline(never)]
    pub(super) fn is_time(&self) -> bool {
        let part = |place| self.sentence.at(place).is(words::MARK | words::DAY | words::TIME);
        // "{on Monday}, May 3"
        let date =
            self.behind.is(words::COMMA) && self.beyond(2).tagged(Tag::sets(&[Tag::Nnp, Tag::Cd])) && !self.opens;
        let goes_on = self.behind.tagged(NOUN) || self.behind.is(words::AGO) || date;
        let goes_on = goes_on || (self.len() == 1 && self.behind.tagged(Tag::sets(&[Tag::Dt, Tag::In])));
        let of_noun = self.is(Label::Nmod.set()) && !self.opener.is(words::TIME);
        self.len() <= 5
            && !self.is(Label::sets(&[Label::Obj, Label::Nsubj]))
            && self.all.is(words::DAY)
            && (self.first..=self.last).all(part)
            && !goes_on
            && !of_noun
            && (self.len() > 1 || self.opener.is(words::TODAY))
    }
}
