//! HTML → tags and texts, with their places, as the WHATWG tokenizer parts them. Comments, doctypes and processing
//! instructions are left out; character references stay as they are written.

use crate::span::Span;

/// A piece of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `<name …>`, with all that stands between the name and the end of the tag.
    Start { name: &'a str, attributes: &'a str },
    /// `</name>`
    End { name: &'a str },
    /// What stands between two tags.
    Text(Span),
}

/// The tokens of a page, in order.
pub(super) struct Tokens<'a> {
    source: &'a str,
    at: usize,
    /// The element in which nothing but its own end is a tag.
    raw: Option<&'a str>,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(source: &'a str) -> Self {
        Self { source, at: 0, raw: None }
    }

    /// The text up to the end tag of the element that was opened, without that tag.
    fn raw_text(&self, name: &str) -> Span {
        let mut from = self.at;
        while let Some(found) = self.source[from..].find('<') {
            let at = from + found;
            from = at + 1;
            if !self.source[from..].starts_with('/') {
                continue;
            }
            from += 1;
            let behind = self.source.as_bytes().get(from..from + name.len());
            let ends = self.source.as_bytes().get(from + name.len()).is_none_or(|&byte| ends_name(byte));
            if ends && behind.is_some_and(|behind| behind.eq_ignore_ascii_case(name.as_bytes())) {
                return Span::new(self.at, at);
            }
        }
        Span::new(self.at, self.source.len())
    }

    /// The text up to the next thing that opens with `<` and is no text.
    fn text(&self) -> Span {
        let mut from = self.at;
        while let Some(found) = self.source[from..].find('<') {
            let at = from + found;
            match self.source.as_bytes().get(at + 1) {
                Some(b'!' | b'?' | b'/') => return Span::new(self.at, at),
                Some(byte) if byte.is_ascii_alphabetic() => return Span::new(self.at, at),
                _ => from = at + 1,
            }
        }
        Span::new(self.at, self.source.len())
    }

    /// What opens with `<` here: a tag, or nothing for a comment and its like.
    fn markup(&mut self) -> Option<Token<'a>> {
        let rest = &self.source[self.at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            self.at = self.source.len() - after_comment(comment).len();
            return None;
        }
        let closing = rest.starts_with("</");
        let name = &rest[1 + usize::from(closing)..];
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            self.at += rest.find('>').map_or(rest.len(), |end| end + 1);
            return None;
        }
        let (name, behind) = name.split_at(name.bytes().position(ends_name).unwrap_or(name.len()));
        let mut attributes = Attributes { rest: behind };
        while attributes.next().is_some() {}
        let end = attributes.rest;
        self.at = self.source.len() - end.len() + 1;
        if end.is_empty() {
            // A tag that the text ends in is dropped.
            self.at = self.source.len();
            return None;
        }
        if closing {
            return Some(Token::End { name });
        }
        self.raw = is_raw(name).then_some(name);
        Some(Token::Start { name, attributes: &behind[..behind.len() - end.len()] })
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while self.at < self.source.len() {
            let text = match self.raw.take() {
                Some(name) => self.raw_text(name),
                None => self.text(),
            };
            if !text.is_empty() {
                self.at = text.end;
                return Some(Token::Text(text));
            }
            if let Some(token) = self.markup() {
                return Some(token);
            }
        }
        None
    }
}

/// A tag's attributes, in order: names as they are written, and values without their quotes.
pub(super) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Attributes<'a> {
    /// The attributes of a [`Token::Start`].
    pub(super) fn of(attributes: &'a str) -> Self {
        Self { rest: attributes }
    }

    fn take_until(&mut self, ends: impl Fn(u8) -> bool) -> &'a str {
        let (taken, rest) = self.rest.split_at(self.rest.bytes().position(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn skip(&mut self, skipped: impl Fn(u8) -> bool) {
        self.take_until(|byte| !skipped(byte));
    }

    fn value(&mut self) -> &'a str {
        self.skip(is_space);
        let quote = self.rest.bytes().next().filter(|byte| matches!(byte, b'"' | b'\''));
        let Some(quote) = quote else { return self.take_until(|byte| is_space(byte) || byte == b'>') };
        self.rest = &self.rest[1..];
        let value = self.take_until(|byte| byte == quote);
        self.rest = self.rest.get(1..).unwrap_or_default();
        value
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    /// The next attribute; at the end of the tag, what is left begins with `>`, or is empty.
    fn next(&mut self) -> Option<Self::Item> {
        self.skip(|byte| is_space(byte) || byte == b'/');
        if self.rest.is_empty() || self.rest.starts_with('>') {
            return None;
        }
        let opening = self.rest;
        self.rest = self.rest.strip_prefix('=').unwrap_or(self.rest);
        self.take_until(|byte| ends_name(byte) || byte == b'=');
        let name = &opening[..opening.len() - self.rest.len()];
        self.skip(is_space);
        let Some(value) = self.rest.strip_prefix('=') else { return Some((name, "")) };
        self.rest = value;
        Some((name, self.value()))
    }
}

/// What stands behind a comment.
fn after_comment(comment: &str) -> &str {
    if let Some(rest) = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->")) {
        return rest;
    }
    let mut from = 0;
    while let Some(found) = comment[from..].find('>') {
        let (body, rest) = comment.split_at(from + found + 1);
        if body.ends_with("-->") || body.ends_with("--!>") {
            return rest;
        }
        from = body.len();
    }
    ""
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0C')
}

fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

/// Elements whose text holds no tags.
fn is_raw(name: &str) -> bool {
    ["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "plaintext"]
        .iter()
        .any(|raw| name.eq_ignore_ascii_case(raw))
}

#[cfg(test)]
mod tests;
