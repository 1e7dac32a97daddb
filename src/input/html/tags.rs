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

/// The longest name that is known.
const MAX_NAME: usize = 10;

impl Tag {
    pub(super) fn of(name: &str) -> Self {
        let mut buffer = [0; MAX_NAME];
        let Some(lower) = buffer.get_mut(..name.len()) else { return Self::Inline };
        lower.copy_from_slice(name.as_bytes());
        lower.make_ascii_lowercase();
        match &*lower {
            b"div" => Self::Div,
            b"p" => Self::P,
            b"a" => Self::A,
            b"li" => Self::Li,
            b"ul" | b"menu" | b"dir" => Self::Ul,
            b"ol" => Self::Ol,
            b"br" => Self::Br,
            b"img" => Self::Img,
            b"input" => Self::Input,
            b"meta" => Self::Meta,
            b"area" | b"base" | b"col" | b"embed" | b"link" | b"param" | b"source" | b"track" | b"wbr" => {
                Self::OtherVoid
            }
            b"script" | b"style" | b"noscript" | b"template" | b"svg" | b"textarea" | b"select" | b"button"
            | b"datalist" | b"canvas" | b"noembed" | b"noframes" | b"map" | b"rp" => Self::Unread,
            b"iframe" | b"object" | b"video" | b"audio" => Self::Embed,
            b"title" => Self::Title,
            b"html" => Self::Root,
            b"body" => Self::Body,
            b"main" => Self::Main,
            b"article" => Self::Article,
            b"section" => Self::Section,
            b"nav" => Self::Nav,
            b"aside" => Self::Aside,
            b"header" => Self::Header,
            b"footer" => Self::Footer,
            b"address" => Self::Address,
            b"form" => Self::Form,
            b"fieldset" => Self::Fieldset,
            b"center" | b"details" | b"summary" | b"dialog" | b"hgroup" | b"search" | b"legend" | b"optgroup"
            | b"option" => Self::OtherBlock,
            b"h1" => Self::H1,
            b"h2" => Self::H2,
            b"h3" => Self::H3,
            b"h4" => Self::H4,
            b"h5" => Self::H5,
            b"h6" => Self::H6,
            b"hr" => Self::Hr,
            b"pre" | b"listing" | b"xmp" | b"plaintext" => Self::Pre,
            b"blockquote" => Self::Blockquote,
            b"figure" => Self::Figure,
            b"figcaption" => Self::Figcaption,
            b"dl" => Self::Dl,
            b"dt" => Self::Dt,
            b"dd" => Self::Dd,
            b"table" => Self::Table,
            b"caption" => Self::Caption,
            b"thead" | b"tbody" | b"tfoot" => Self::RowGroup,
            b"tr" => Self::Tr,
            b"td" => Self::Td,
            b"th" => Self::Th,
            _ => Self::Inline,
        }
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
