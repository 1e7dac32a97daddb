//! Inputs that are made to be slow, of any size, by name.

use nutgraf::{Format, Length, Options, Source};

use super::articles;

/// What is summarized, and how.
type Input = (Vec<Source>, Options);

/// An input of about so many bytes.
type Attack = fn(usize) -> Input;

/// Every attack; the first is what the others are measured against.
pub(crate) const ALL: &[(&str, Attack)] = &[
    ("news", |bytes| plain(articles::english(bytes))),
    // Sentences and words.
    ("one sentence", |bytes| plain(words(bytes, |at| format!("{} ", WORDS[at % WORDS.len()])))),
    ("one sentence, all words new", |bytes| plain(words(bytes, |at| format!("w{at} ")))),
    ("one word without end", |bytes| plain("a".repeat(bytes))),
    ("short sentences", |bytes| plain(words(bytes, |at| format!("Go {}. ", at % 10)))),
    ("short sentences, all new", |bytes| plain(words(bytes, |at| format!("Go w{at}. ")))),
    ("the same sentence", |bytes| plain("The mayor closed the bridge. ".repeat(bytes / 29))),
    ("one word again and again", |bytes| plain("bridge ".repeat(bytes / 7))),
    ("one sentence of commas", |bytes| plain("so, ".repeat(bytes / 4))),
    ("pronouns", |bytes| plain(words(bytes, |at| format!("He said that she had told him no {at}. ")))),
    ("long sentences of pronouns", |bytes| {
        plain(words(bytes, |at| format!("He {} he saw her.\n", "and ".repeat(at % 99))))
    }),
    ("questions", |bytes| plain(words(bytes, |at| format!("Why did {at} of them go? ")))),
    ("stops", |bytes| plain(".".repeat(bytes))),
    ("stops and spaces", |bytes| plain(". ".repeat(bytes / 2))),
    ("abbreviations", |bytes| plain("e.g. i.e. Mr. St. U.S. ".repeat(bytes / 23))),
    ("one paragraph", |bytes| plain(articles::english(bytes).replace('\n', " "))),
    ("short lines", |bytes| plain(words(bytes, |at| format!("line {at}\n")))),
    ("short paragraphs", |bytes| plain(words(bytes, |at| format!("line {at}\n\n")))),
    ("titles", |bytes| plain(words(bytes, |at| format!("The Bridge of Town {at}\n\nIt was closed by the mayor.\n\n")))),
    // Marks.
    ("open quotes", |bytes| plain("“The ".repeat(bytes / 7))),
    ("straight quotes", |bytes| plain("\" ".repeat(bytes / 2))),
    ("closed quotes", |bytes| plain("“So.” ".repeat(bytes / 10))),
    ("quotes around all", |bytes| plain(words(bytes, |at| format!("“It is {at},” she said, “and was. ")))),
    ("brackets", |bytes| plain("(".repeat(bytes))),
    ("brackets around words", |bytes| plain("(a [b ".repeat(bytes / 6))),
    ("apostrophes", |bytes| plain("' ' a' 'b ".repeat(bytes / 10))),
    ("dashes", |bytes| plain("a-b-c–d—e ".repeat(bytes / 14))),
    // Names.
    ("capitalised words", |bytes| plain("Lena Voss Ruth Bell Omar ".repeat(bytes / 25))),
    ("capitalised words, all new", |bytes| plain(words(bytes, |at| format!("N{} ", name(at))))),
    ("initials", |bytes| plain("A. B. C. ".repeat(bytes / 9))),
    ("one surname", |bytes| plain(words(bytes, |at| format!("N{} Voss said no to the bridge. ", name(at))))),
    ("one first name", |bytes| plain(words(bytes, |at| format!("Lena N{} said no. She left. ", name(at))))),
    ("acronyms", |bytes| plain(words(bytes, |at| format!("The {} fell. ", name(at).to_uppercase())))),
    ("acronyms told", |bytes| {
        plain(words(bytes, |at| format!("The N{0} Trust (NT{1}) and NT{1} fell. ", name(at), at % 9)))
    }),
    ("roles", |bytes| plain(words(bytes, |at| format!("President N{} fell. The president rose. ", name(at))))),
    ("phrases again and again", |bytes| {
        plain(words(bytes, |at| format!("the old stone bridge of Arne {} fell ", at % 40)))
    }),
    // Characters.
    ("combining marks", |bytes| plain("\u{301}".repeat(bytes / 2))),
    ("a letter with marks", |bytes| plain(format!("e{}", "\u{301}".repeat(bytes / 2)))),
    ("letters in two parts", |bytes| plain("e\u{301}".repeat(bytes / 3))),
    ("mojibake", |bytes| plain("Ã© â€™ ".repeat(bytes / 14))),
    ("mojibake twice", |bytes| plain("Ã\u{83}Â© ".repeat(bytes / 9))),
    ("half of mojibake", |bytes| plain("Ã".repeat(bytes / 2))),
    ("new lines", |bytes| plain("\n".repeat(bytes))),
    ("spaces", |bytes| plain(" ".repeat(bytes))),
    ("zeros", |bytes| plain("\0".repeat(bytes))),
    ("soft hyphens", |bytes| plain("\u{AD}".repeat(bytes / 2))),
    ("joined emoji", |bytes| plain("👩\u{200D}🚒\u{200D}".repeat(bytes / 14))),
    ("flags", |bytes| plain("🇫🇷".repeat(bytes / 8))),
    ("turned direction", |bytes| plain("\u{202E}a".repeat(bytes / 4))),
    ("Chinese without stops", |bytes| {
        plain(words(bytes, |at| char::from_u32(0x4E00 + (at * 7919 % 9000) as u32).unwrap_or('a').to_string()))
    }),
    ("one Chinese character", |bytes| plain("漢".repeat(bytes / 3))),
    ("Japanese", |bytes| plain("カタカナひらがな漢字".repeat(bytes / 30))),
    ("Thai", |bytes| plain("สภาเมืองลงมติปิดสะพานเก่า".repeat(bytes / 75))),
    ("Arabic", |bytes| plain("قالت المدينة إن الجسر آمن ".repeat(bytes / 46))),
    ("a URL", |bytes| plain(format!("https://example.org/{}", "a/b?c=d&".repeat(bytes / 8)))),
    ("URLs", |bytes| plain(words(bytes, |at| format!("https://example.org/{at} ")))),
    ("digits", |bytes| plain("1234567890".repeat(bytes / 10))),
    ("numbers", |bytes| plain("1,234.5 ".repeat(bytes / 8))),
    ("dates", |bytes| plain("3 March 2026 ".repeat(bytes / 13))),
    ("hyphenated", |bytes| plain("a-".repeat(bytes / 2))),
    ("e-mail addresses", |bytes| plain("a@b.c.d.e ".repeat(bytes / 10))),
    // Markdown.
    ("md: quotes in quotes", |bytes| markdown(">".repeat(bytes))),
    ("md: lists in lists", |bytes| markdown(words(bytes, |at| format!("{}- a\n", " ".repeat(2 * (at % 400)))))),
    ("md: dashes in a line", |bytes| markdown("- ".repeat(bytes / 2))),
    ("md: open links", |bytes| markdown("[".repeat(bytes))),
    ("md: half links", |bytes| markdown("[a](".repeat(bytes / 4))),
    ("md: links in links", |bytes| markdown(format!("{}{}", "[".repeat(bytes / 4), "](b)".repeat(bytes / 6)))),
    ("md: stars", |bytes| markdown("*".repeat(bytes))),
    ("md: open stars", |bytes| markdown("**a ".repeat(bytes / 4))),
    ("md: open underscores", |bytes| markdown("_a ".repeat(bytes / 3))),
    ("md: ticks", |bytes| markdown(words(bytes, |at| format!("{}a ", "`".repeat(1 + at % 300))))),
    ("md: open code", |bytes| markdown("```\na\n".repeat(bytes / 6))),
    ("md: table", |bytes| markdown("| a | b |\n|---|---|\n".repeat(bytes / 20))),
    ("md: pipes", |bytes| markdown("|".repeat(bytes))),
    ("md: headings", |bytes| markdown("# a\n".repeat(bytes / 4))),
    ("md: escapes", |bytes| markdown("\\".repeat(bytes))),
    ("md: footnotes", |bytes| markdown(words(bytes, |at| format!("[^{at}]: a\n")))),
    ("md: less-than", |bytes| markdown("<a ".repeat(bytes / 3))),
    ("md: ampersands", |bytes| markdown("&".repeat(bytes))),
    ("md: images", |bytes| markdown("![".repeat(bytes / 2))),
    // HTML.
    ("html: open tags", |bytes| html("<div>".repeat(bytes / 5))),
    ("html: open tags with text", |bytes| html("<div>a".repeat(bytes / 6))),
    ("html: open paragraphs", |bytes| html("<p>The mayor closed it.".repeat(bytes / 23))),
    ("html: inline tags", |bytes| html("<b>a".repeat(bytes / 4))),
    ("html: lists in lists", |bytes| html("<ul><li>a".repeat(bytes / 9))),
    ("html: tables in tables", |bytes| html("<table><tr><td>a".repeat(bytes / 16))),
    ("html: closing tags", |bytes| html("</div>".repeat(bytes / 6))),
    ("html: open, then other ends", |bytes| html(format!("{}{}", "<b>".repeat(bytes / 6), "</i>".repeat(bytes / 8)))),
    ("html: less-than", |bytes| html("<".repeat(bytes))),
    ("html: half tags", |bytes| html("<a ".repeat(bytes / 3))),
    ("html: half ends", |bytes| html("</".repeat(bytes / 2))),
    ("html: attributes", |bytes| html(format!("<p {}", words(bytes, |at| format!("a{at}=b "))))),
    ("html: an open value", |bytes| html("<a href=\"".repeat(bytes / 9))),
    ("html: comments", |bytes| html("<!--".repeat(bytes / 4))),
    ("html: comments in order", |bytes| html("<!--a-->b".repeat(bytes / 9))),
    ("html: declarations", |bytes| html("<!".repeat(bytes / 2))),
    ("html: CDATA", |bytes| html("<![CDATA[".repeat(bytes / 9))),
    ("html: scripts", |bytes| html("<script>".repeat(bytes / 8))),
    ("html: script ends", |bytes| html(format!("<script>{}", "</scrip".repeat(bytes / 7)))),
    ("html: text areas", |bytes| html("<textarea></textare".repeat(bytes / 19))),
    ("html: ampersands", |bytes| html("&".repeat(bytes))),
    ("html: entities", |bytes| html("&amp;&#8212;&bogus;".repeat(bytes / 19))),
    ("html: an entity", |bytes| html(format!("&{}", "a".repeat(bytes)))),
    ("html: a number", |bytes| html(format!("&#{};", "9".repeat(bytes)))),
    ("html: sections", |bytes| html("<section><p>The mayor closed it.</p></section>".repeat(bytes / 46))),
    ("html: links", |bytes| html("<a href=b>a b</a> ".repeat(bytes / 18))),
    ("html: classes", |bytes| html("<div class=\"comment share nav\">a</div>".repeat(bytes / 38))),
    ("html: headings", |bytes| html("<h1>a b</h1>".repeat(bytes / 12))),
    ("html: breaks", |bytes| html("a<br>".repeat(bytes / 5))),
    ("html: preformatted", |bytes| html("<pre>a\n".repeat(bytes / 7))),
    ("html: auto", |bytes| (vec![Source::from("<div><p>a b c. ".repeat(bytes / 15))], Options::default())),
    // Options.
    ("context", |bytes| with(bytes, |options| options.context = Some(words(bytes / 2, |at| format!("w{at} "))))),
    ("include", |bytes| include(bytes)),
    ("a title", |bytes| {
        (
            vec![Source {
                title: Some("The Bridge ".repeat(bytes / 22)),
                ..Source::from(articles::english(bytes / 2))
            }],
            Options::default(),
        )
    }),
    ("explain", |bytes| with(bytes, |options| options.explain = true)),
    ("avoid", |bytes| with(bytes, |options| (options.avoid.quotes, options.avoid.questions) = (true, true))),
    ("all sentences", |bytes| with(bytes, |options| options.length = Length::Sentences(usize::MAX))),
    ("all words", |bytes| with(bytes, |options| options.length = Length::Words(usize::MAX / 2))),
    ("ratio 0.5", |bytes| with(bytes, |options| options.length = Length::Ratio(0.5))),
    ("ratio 1", |bytes| with(bytes, |options| options.length = Length::Ratio(1.0))),
    // Several sources.
    ("200 sources", |bytes| {
        sources(bytes, 200, |at, text| text[at * text.len() / 200..].chars().take(text.len() / 200).collect())
    }),
    ("200 equal sources", |bytes| sources(bytes, 200, |_, text| text.chars().take(text.len() / 200).collect())),
    ("2 sources", |bytes| sources(bytes, 2, |at, text| text.chars().skip(at * 9).take(text.len() / 2).collect())),
    ("2 equal sources", |bytes| sources(bytes, 2, |_, text| text.chars().take(text.len() / 2).collect())),
    ("tiny sources", |bytes| {
        sources(bytes, bytes / 50, |at, _| format!("Bridge {at} fell and {} people were hurt by it.", at * 7))
    }),
    ("tiny equal sources", |bytes| {
        sources(bytes, bytes / 50, |_, _| "The bridge fell and nine people were hurt by it.".into())
    }),
    ("empty sources", |bytes| sources(bytes, bytes / 50, |_, _| String::new())),
    ("contradictions", |bytes| {
        sources(bytes, 20, |at, text| {
            words(text.len() / 20, |line| format!("Bridge {} fell and {} were hurt. ", line % 400, at + line))
        })
    }),
    ("the same in all", |bytes| {
        sources(bytes, 20, |at, text| words(text.len() / 20, |line| format!("The bridge fell on {at} of {line}. ")))
    }),
];

const WORDS: [&str; 12] = ["the", "mayor", "of", "a", "town", "that", "had", "closed", "its", "old", "bridge", "and"];

fn plain(text: String) -> Input {
    with_format(text, Format::Text)
}

fn markdown(text: String) -> Input {
    with_format(text, Format::Markdown)
}

fn html(text: String) -> Input {
    with_format(text, Format::Html)
}

fn with_format(text: String, format: Format) -> Input {
    (vec![Source { format, ..Source::from(text) }], Options { length: Length::Long, ..Options::default() })
}

/// News with other options.
fn with(bytes: usize, set: impl Fn(&mut Options)) -> Input {
    let (sources, mut options) = plain(articles::english(bytes));
    set(&mut options);
    (sources, options)
}

/// Pieces of text up to so many bytes.
fn words(bytes: usize, word: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(bytes + 999);
    for at in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&word(at));
    }
    text
}

/// A word of letters for each number.
fn name(number: usize) -> String {
    let letter = |power: u32| char::from(b'a' + (number / 26_usize.pow(power) % 26) as u8);
    (0..4).map(letter).collect()
}

fn include(bytes: usize) -> Input {
    let (mut sources, options) = plain("Share this article\n\nThe mayor closed the bridge.\n\n".repeat(bytes / 50));
    sources[0].include = (0..bytes / 10).map(|at| at * 10..at * 10 + 5).collect();
    (sources, options)
}

fn sources(bytes: usize, count: usize, text: impl Fn(usize, &str) -> String) -> Input {
    let news: String = articles::english(bytes).chars().map(|c| if c.is_ascii() { c } else { ' ' }).collect();
    let sources = (0..count).map(|at| Source::from(text(at, &news))).collect();
    (sources, Options { length: Length::Long, ..Options::default() })
}
