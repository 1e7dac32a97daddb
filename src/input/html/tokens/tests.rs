//! The tokens are those of html5gum, which follows the standard in every detail.

use html5gum::Token as Standard;
use proptest::prelude::*;

use super::*;
use crate::input::html::entities;

/// Tags and texts, one a line. Texts that only comments part are one.
fn ours(source: &str) -> String {
    let mut lines = Lines::default();
    let mut raw = false;
    for token in Tokens::of(source) {
        match token {
            Token::Text(span) if raw => lines.text(span.of(source)),
            Token::Text(span) => {
                let mut rest = span.of(source);
                while let Some(c) = rest.chars().next() {
                    let (c, length) = entities::decode(rest).unwrap_or((c, c.len_utf8()));
                    lines.text(c.encode_utf8(&mut [0; 4]));
                    rest = &rest[length..];
                }
            }
            Token::Start { name, attributes } => {
                raw = ["script", "style"].contains(&name);
                lines.tag(&format!("<{name}"));
                let mut seen = std::collections::BTreeMap::new();
                for (name, value) in Attributes::of(attributes) {
                    seen.entry(name).or_insert(value);
                }
                seen.iter().for_each(|(name, value)| lines.attribute(name, value));
            }
            Token::End { name } => {
                raw = false;
                lines.tag(&format!("</{name}"));
            }
        }
    }
    lines.end()
}

fn standard(source: &str) -> String {
    let mut lines = Lines::default();
    let mut emitter = html5gum::DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for token in html5gum::Tokenizer::new_with_emitter(source, emitter).flatten() {
        let token: Standard<()> = token;
        match token {
            Standard::String(string) => lines.text(&text(&string.value)),
            Standard::StartTag(tag) => {
                lines.tag(&format!("<{}", text(&tag.name)));
                tag.attributes.iter().for_each(|(name, value)| lines.attribute(&text(name), &text(value)));
            }
            Standard::EndTag(tag) => lines.tag(&format!("</{}", text(&tag.name))),
            _ => {}
        }
    }
    lines.end()
}

#[derive(Default)]
struct Lines {
    done: String,
    text: String,
}

impl Lines {
    fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn tag(&mut self, line: &str) {
        let text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            self.done.push_str(&format!("{text:?}\n"));
        }
        self.done.push_str(line);
        self.done.push('\n');
    }

    /// Values up to the first reference: they stay as they are written here.
    fn attribute(&mut self, name: &str, value: &str) {
        let value = value.split('&').next().unwrap_or_default();
        self.tag(&format!("  {name}={value}"));
    }

    fn end(mut self) -> String {
        self.tag("");
        self.done
    }
}

#[track_caller]
fn check(source: &str) {
    assert_eq!(ours(source), standard(source), "{source:?}");
}

#[test]
fn tags_and_texts_are_the_standards() {
    check("<p class=a id='b' title=\"c>d\" hidden>a &lt b</p >");
    check("1 < 2 <3 </ x> <!doctype html> <!-- <b> --> <![CDATA[x]]> <?php ?> y");
    check("<!--> a <!---> b <!-- c --!> d <!-- e -- > f --> g");
    check("<script>if (a</b/) '<p>'</script ><style></stylex></style><title>a &amp; <b></title>");
    check("<a =b c = d e= f/g/ h=\"i\"j='k'/><br/></p/>");
    check("<p>the tag at the end is cut <em class='x");
}

proptest! {
    #[test]
    fn any_soup_of_signs_has_the_standards_tokens(source in "([a-c =\"'/]|<|>|<[ab]|</[ab]|<!--|-->|--!|!|<title>|</title|&amp|;|<!){0,30}") {
        // What the text ends in may be cut in more ways than matter.
        check(&format!("{source}'\">--></title>."));
    }
}
