//! Tag names, as far as they matter for reading: what parts blocks, what is never shown, and what closes what.

/// An element's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[rustfmt::skip]
pub(super) enum Tag {
    /// Words inside a line, or a name that is not known.
    #[default]
    Inline,
    A, Br, Img, Input, Meta, OtherVoid,
    /// What is never part of a text: scripts, styles, controls, drawings.
    Unread,
    Title, Embed,
    // From here on: what begins and ends a block.
    Root, Body, Main, Article, Section, Nav, Aside, Header, Footer, Address, Form, Fieldset, Div, P, OtherBlock,
    H1, H2, H3, H4, H5, H6, Hr,
    Pre, Blockquote, Figure, Figcaption, Ul, Ol, Li, Dl, Dt, Dd,
    Table, Caption, RowGroup, Tr, Td, Th,
}

/// The names that are known, in order.
#[rustfmt::skip]
const NAMES: &[(&[u8], Tag)] = &[
    (b"a", Tag::A), (b"address", Tag::Address), (b"area", Tag::OtherVoid), (b"article", Tag::Article),
    (b"aside", Tag::Aside), (b"audio", Tag::Embed), (b"base", Tag::OtherVoid), (b"blockquote", Tag::Blockquote),
    (b"body", Tag::Body), (b"br", Tag::Br), (b"button", Tag::Unread), (b"canvas", Tag::Unread),
    (b"caption", Tag::Caption), (b"center", Tag::OtherBlock), (b"col", Tag::OtherVoid), (b"datalist", Tag::Unread),
    (b"dd", Tag::Dd), (b"details", Tag::OtherBlock), (b"dialog", Tag::OtherBlock), (b"dir", Tag::Ul),
    (b"div", Tag::Div), (b"dl", Tag::Dl), (b"dt", Tag::Dt), (b"embed", Tag::OtherVoid), (b"fieldset", Tag::Fieldset),
    (b"figcaption", Tag::Figcaption), (b"figure", Tag::Figure), (b"footer", Tag::Footer), (b"form", Tag::Form),
    (b"h1", Tag::H1), (b"h2", Tag::H2), (b"h3", Tag::H3), (b"h4", Tag::H4), (b"h5", Tag::H5), (b"h6", Tag::H6),
    (b"header", Tag::Header), (b"hgroup", Tag::OtherBlock), (b"hr", Tag::Hr), (b"html", Tag::Root),
    (b"iframe", Tag::Embed), (b"img", Tag::Img), (b"input", Tag::Input), (b"legend", Tag::OtherBlock),
    (b"li", Tag::Li), (b"link", Tag::OtherVoid), (b"listing", Tag::Pre), (b"main", Tag::Main), (b"map", Tag::Unread),
    (b"menu", Tag::Ul), (b"meta", Tag::Meta), (b"nav", Tag::Nav), (b"noembed", Tag::Unread),
    (b"noframes", Tag::Unread), (b"noscript", Tag::Unread), (b"object", Tag::Embed), (b"ol", Tag::Ol),
    (b"optgroup", Tag::OtherBlock), (b"option", Tag::OtherBlock), (b"p", Tag::P), (b"param", Tag::OtherVoid),
    (b"plaintext", Tag::Pre), (b"pre", Tag::Pre), (b"rp", Tag::Unread), (b"script", Tag::Unread),
    (b"search", Tag::OtherBlock), (b"section", Tag::Section), (b"select", Tag::Unread), (b"source", Tag::OtherVoid),
    (b"style", Tag::Unread), (b"summary", Tag::OtherBlock), (b"svg", Tag::Unread), (b"table", Tag::Table),
    (b"tbody", Tag::RowGroup), (b"td", Tag::Td), (b"template", Tag::Unread), (b"textarea", Tag::Unread),
    (b"tfoot", Tag::RowGroup), (b"th", Tag::Th), (b"thead", Tag::RowGroup), (b"title", Tag::Title), (b"tr", Tag::Tr),
    (b"track", Tag::OtherVoid), (b"ul", Tag::Ul), (b"video", Tag::Embed), (b"wbr", Tag::OtherVoid),
    (b"xmp", Tag::Pre),
];

/// The longest name that is known.
const MAX_NAME: usize = 10;

impl Tag {
    pub(super) fn of(name: &str) -> Self {
        let mut buffer = [0; MAX_NAME];
        let Some(lower) = buffer.get_mut(..name.len()) else { return Self::Inline };
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        let at = NAMES.binary_search_by(|(known, _)| (*known).cmp(&*lower));
        at.map_or(Self::Inline, |at| NAMES[at].1)
    }

    /// Whether its beginning and its end also end the line of text before them.
    pub(super) fn is_block(self) -> bool {
        self >= Self::Root
    }

    /// Whether it holds nothing and has no end tag.
    pub(super) fn is_void(self) -> bool {
        matches!(self, Self::Br | Self::Hr | Self::Img | Self::Input | Self::Meta | Self::OtherVoid)
    }

    pub(super) fn is_heading(self) -> bool {
        (Self::H1..=Self::H6).contains(&self)
    }

    /// Whether no end tag inside can close what is open outside.
    pub(super) fn is_scope(self) -> bool {
        matches!(self, Self::Root | Self::Table | Self::Caption | Self::Td | Self::Th)
    }

    /// The open elements that a start tag closes, and those behind which it does not look for them.
    pub(super) fn closes(self) -> (&'static [Self], &'static [Self]) {
        match self {
            Self::A => (&[Self::A], &[Self::Td, Self::Th, Self::Caption]),
            Self::Li => (&[Self::Li], &[Self::Ul, Self::Ol, Self::Td, Self::Th]),
            Self::Dt | Self::Dd => (&[Self::Dt, Self::Dd], &[Self::Dl, Self::Td, Self::Th]),
            Self::Td | Self::Th => (&[Self::Td, Self::Th, Self::Caption], &[Self::Table]),
            Self::Tr => (&[Self::Tr, Self::Caption], &[Self::Table]),
            Self::RowGroup => (&[Self::RowGroup, Self::Caption], &[Self::Table]),
            tag if tag.is_block() => (&[Self::P], &[Self::Td, Self::Th, Self::Caption, Self::Table]),
            _ => (&[], &[]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found() {
        for (name, tag) in NAMES {
            let name = std::str::from_utf8(name).unwrap();
            assert_eq!(Tag::of(&name.to_uppercase()), *tag, "{name}");
        }
    }

    #[test]
    fn other_names_are_words_inside_a_line() {
        assert_eq!(Tag::of("font"), Tag::Inline);
        assert_eq!(Tag::of("a-name-of-a-custom-element"), Tag::Inline);
    }
}
