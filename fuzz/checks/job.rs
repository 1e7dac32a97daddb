//! Text → sources and options, so that an input can be read and written by hand: lines `key: value` and an empty line
//! before each text, a line `%%` between two sources. The options stand with the first. What is no such line begins
//! the text, so every input is a job.

use nutgraf::{Format, Length, Options, Source};

/// The sources and the options of a job.
pub fn read(job: &str) -> (Vec<Source>, Options) {
    let mut options = Options::default();
    let parts = job.split("\n%%\n");
    let sources = parts.map(|part| source(part, &mut options)).collect();
    (sources, options)
}

fn source(part: &str, options: &mut Options) -> Source {
    let mut source = Source::default();
    let mut rest = part;
    while let Some((line, behind)) = rest.split_once('\n') {
        let known = line.split_once(": ").is_some_and(|(key, value)| set(&mut source, options, key, value));
        if !known && !line.is_empty() {
            break;
        }
        rest = behind;
        if !known {
            break;
        }
    }
    source.text = rest.to_owned();
    source
}

/// Whether a key is known; then its value is set.
fn set(source: &mut Source, options: &mut Options, key: &str, value: &str) -> bool {
    let own = || Some(value.to_owned());
    match key {
        "title" => source.title = own(),
        "name" => source.name = own(),
        "url" => source.url = own(),
        "date" => source.date = own(),
        "format" => source.format = format(value),
        "include" => source.include.extend(value.split(' ').filter_map(|range| {
            let (start, end) = range.split_once('-')?;
            Some(start.parse().ok()?..end.parse().ok()?)
        })),
        "language" => options.language = own(),
        "context" => options.context = own(),
        "length" => options.length = length(value),
        "explain" => options.explain = value == "yes",
        "avoid" => {
            options.avoid.quotes = value.contains("quotes");
            options.avoid.questions = value.contains("questions");
        }
        _ => return false,
    }
    true
}

fn format(name: &str) -> Format {
    match name {
        "text" => Format::Text,
        "markdown" => Format::Markdown,
        "html" => Format::Html,
        _ => Format::Auto,
    }
}

fn length(value: &str) -> Length {
    let (kind, number) = value.split_once(' ').unwrap_or((value, ""));
    match kind {
        "medium" => Length::Medium,
        "long" => Length::Long,
        "sentences" => Length::Sentences(number.parse().unwrap_or(usize::MAX)),
        "words" => Length::Words(number.parse().unwrap_or(usize::MAX)),
        "ratio" => Length::Ratio(number.parse().unwrap_or(f64::NAN)),
        _ => Length::Short,
    }
}
