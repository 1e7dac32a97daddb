use super::*;

const MODEL: &[u8] = include_bytes!("english.bin");

fn parsed(sentence: &str) -> Vec<(String, Tag, Option<usize>, Label)> {
    let parse = Syntax::decode(MODEL).unwrap().parse(sentence, Span::new(0, sentence.len()), None).unwrap();
    parse.tokens.iter().map(|t| (t.span.of(sentence).to_owned(), t.tag, t.head, t.label)).collect()
}

#[test]
fn a_plain_sentence_has_its_subject_verb_and_object() {
    let tokens = parsed("The old council closed the bridge.");
    let labels: Vec<Label> = tokens.iter().map(|token| token.3).collect();
    use Label::{Amod, Det, Nsubj, Obj, Punct, Root};
    assert_eq!(labels, [Det, Amod, Nsubj, Root, Det, Obj, Punct]);
    assert_eq!(tokens[2].2, Some(3));
    assert_eq!(tokens[3].1, Tag::Vbd);
}

#[test]
fn every_token_leads_to_the_one_root() {
    for sentence in ["No.", "(", "buffalo buffalo buffalo buffalo", "“A, b; c – d!” e f: g, h, i, j, k"] {
        let tokens = parsed(sentence);
        assert_eq!(tokens.iter().filter(|token| token.2.is_none()).count(), 1, "{sentence}");
        for mut at in 0..tokens.len() {
            for _ in 0..tokens.len() {
                at = tokens[at].2.unwrap_or(at);
            }
            assert!(tokens[at].2.is_none(), "{sentence}");
        }
    }
}

#[test]
fn a_sentence_that_is_too_long_is_not_parsed() {
    let syntax = Syntax::decode(MODEL).unwrap();
    let parses = |sentence: &str| syntax.parse(sentence, Span::new(0, sentence.len()), None).is_some();
    assert!(parses(&"so ".repeat(80)));
    assert!(!parses(&"so ".repeat(81)));
    assert!(!parses(" "));
}

#[test]
fn bytes_that_are_no_model_are_refused() {
    for length in (0..MODEL.len()).step_by(997) {
        assert!(Syntax::decode(&MODEL[..length]).is_none());
    }
    let mut longer = MODEL.to_vec();
    longer.push(0);
    assert!(Syntax::decode(&longer).is_none());
}

#[test]
fn a_damaged_model_is_refused_or_harmless() {
    for at in (0..MODEL.len()).step_by(1499).chain(0..60) {
        let mut damaged = MODEL.to_vec();
        damaged[at] ^= 0xFF;
        if let Some(syntax) = Syntax::decode(&damaged) {
            syntax.parse("The old council closed it.", Span::new(0, 26), None);
        }
    }
}
