//! The tags of words and the labels of dependencies, in the order in which the model numbers them.

/// Classes with numbers, and sets of them as bits.
macro_rules! classes {
    ($(#[$doc:meta])* $name:ident: $($class:ident)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($class),* }

        impl $name {
            pub(super) const ALL: &[Self] = &[$(Self::$class),*];

            /// The set of this one.
            pub(crate) const fn set(self) -> u64 {
                1 << self as u64
            }

            /// A set of several.
            pub(crate) const fn sets(classes: &[Self]) -> u64 {
                let (mut set, mut at) = (0, 0);
                while at < classes.len() {
                    set |= classes[at].set();
                    at += 1;
                }
                set
            }
        }
    };
}

classes! {
    /// Part-of-speech tags of the Penn Treebank, a few rare ones merged.
    Tag:
    Nn In Dt Nnp Prp Jj Stop Rb Comma Nns Vb Cc Vbd Vbp Vbz Cd Vbn Vbg To Md PrpS Uh Colon Close Open Wdt Wrb Wp Quote
    Hyph Rp Pos Jjr Ex Rbr Sym Pdt X
}

classes! {
    /// The labels of Universal Dependencies, merged to what compression needs.
    Label:
    Root Nsubj Obj Ccomp Xcomp Obl Advcl Advmod Aux Mark Cc Conj Nmod Poss Acl Relcl Appos Det Nummod Amod Case Compound
    Flat Punct Parataxis Discourse Expl Other
}

/// A verb that has a tense, or a modal.
pub(crate) const FINITE: u64 = Tag::sets(&[Tag::Vbd, Tag::Vbp, Tag::Vbz, Tag::Md]);
pub(crate) const NOUN: u64 = Tag::sets(&[Tag::Nn, Tag::Nns, Tag::Nnp]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_model() {
        assert!(Tag::ALL.iter().enumerate().all(|(number, &tag)| tag as usize == number));
        assert!(Label::ALL.iter().enumerate().all(|(number, &label)| label as usize == number));
    }
}
