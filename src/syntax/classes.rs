//! The tags of words and the labels of dependencies, in the order in which the model numbers them.

/// Part-of-speech tags of the Penn Treebank, a few rare ones merged.
#[rustfmt::skip]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag {
    Nn, In, Dt, Nnp, Prp, Jj, Stop, Rb, Comma, Nns, Vb, Cc, Vbd, Vbp, Vbz, Cd, Vbn, Vbg, To, Md, PrpS, Uh, Colon, Close,
    Open, Wdt, Wrb, Wp, Quote, Hyph, Rp, Pos, Jjr, Ex, Rbr, Sym, Pdt, X,
}

/// The labels of Universal Dependencies, merged to what compression needs.
#[rustfmt::skip]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    Root, Nsubj, Obj, Ccomp, Xcomp, Obl, Advcl, Advmod, Aux, Mark, Cc, Conj, Nmod, Poss, Acl, Relcl, Appos, Det, Nummod,
    Amod, Case, Compound, Flat, Punct, Parataxis, Discourse, Expl, Other,
}

impl Tag {
    #[rustfmt::skip]
    pub(super) const ALL: [Self; 38] = {
        use Tag::*;
        [Nn, In, Dt, Nnp, Prp, Jj, Stop, Rb, Comma, Nns, Vb, Cc, Vbd, Vbp, Vbz, Cd, Vbn, Vbg, To, Md, PrpS, Uh, Colon,
         Close, Open, Wdt, Wrb, Wp, Quote, Hyph, Rp, Pos, Jjr, Ex, Rbr, Sym, Pdt, X]
    };

    /// The set of this one tag.
    pub(crate) const fn set(self) -> u64 {
        1 << self as u64
    }

    /// A set of tags.
    pub(crate) const fn sets(tags: &[Self]) -> u64 {
        let (mut set, mut at) = (0, 0);
        while at < tags.len() {
            set |= tags[at].set();
            at += 1;
        }
        set
    }
}

impl Label {
    #[rustfmt::skip]
    pub(super) const ALL: [Self; 28] = {
        use Label::*;
        [Root, Nsubj, Obj, Ccomp, Xcomp, Obl, Advcl, Advmod, Aux, Mark, Cc, Conj, Nmod, Poss, Acl, Relcl, Appos, Det,
         Nummod, Amod, Case, Compound, Flat, Punct, Parataxis, Discourse, Expl, Other]
    };

    /// The set of this one label.
    pub(crate) const fn set(self) -> u64 {
        1 << self as u64
    }

    /// A set of labels.
    pub(crate) const fn sets(labels: &[Self]) -> u64 {
        let (mut set, mut at) = (0, 0);
        while at < labels.len() {
            set |= labels[at].set();
            at += 1;
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_model() {
        assert!(Tag::ALL.iter().enumerate().all(|(number, &tag)| tag as usize == number));
        assert!(Label::ALL.iter().enumerate().all(|(number, &label)| label as usize == number));
    }
}
