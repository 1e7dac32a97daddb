//! The bundled articles, and real ones where they are at hand: points without dirt, exact places, two runs identical.

use std::fs;
use std::path::{Path, PathBuf};

use nutgraf::{Length, Options, Source, Summary, summarize};

fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.into_iter().map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect()
}

fn bundled() -> Vec<(String, String)> {
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles"))
}

/// Real pasted articles: other people's, so not part of the project.
fn real() -> Vec<(String, String)> {
    let folder = std::env::var("NUTGRAF_SHARED").unwrap_or_else(|_| "../shared".into());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join("articles");
    if !folder.is_dir() {
        eprintln!("skipped: no real articles at {} (set NUTGRAF_SHARED)", folder.display());
        return Vec::new();
    }
    texts(&folder)
}

fn medium(text: &str) -> Summary {
    summarize(&[Source::from(text)], &Options { length: Length::Medium, ..Options::default() }).unwrap()
}

/// Words that stand in boilerplate and in no point.
const DIRT: [&str; 12] = [
    "subscri",
    "newsletter",
    "inbox",
    "copyright",
    "all rights",
    "cookie",
    "comment",
    "share this",
    "read more",
    "sign up for",
    "min read",
    "advertisement",
];

#[track_caller]
fn check(name: &str, text: &str) {
    let summary = medium(text);
    assert!((3..=5).contains(&summary.key_points.len()), "{name}: {} points", summary.key_points.len());
    let title = summary.documents[0].title.clone().unwrap_or_default().to_lowercase();
    for point in &summary.key_points {
        let lower = point.text.to_lowercase();
        assert!(DIRT.iter().all(|dirt| !lower.contains(dirt)), "{name}: {}", point.text);
        assert!(
            title.is_empty() || !lower.contains(title.trim_end_matches('.')),
            "{name} says its title: {}",
            point.text
        );
        let place = point.evidence[0];
        let passage = &text[place.start..place.end];
        assert!(!passage.contains('\n'), "{name}: a heading is glued to {passage:?}");
        let last = point.text.trim_end_matches(['.', '。', '।', '”', '"', '»', '」']);
        let tail: String = last.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
        assert!(passage.contains(&tail), "{name}: {:?} is not in {passage:?}", tail);
    }
    let mut texts: Vec<&str> = summary.key_points.iter().map(|point| point.text.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), summary.key_points.len(), "{name} says a point twice");
    assert_eq!(summary, medium(text), "{name}: a second run differs");
}

#[test]
fn bundled_articles_give_points_without_dirt() {
    let articles = bundled();
    assert!(articles.len() >= 12);
    articles.iter().for_each(|(name, text)| check(name, text));
}

#[test]
fn real_articles_give_points_without_dirt() {
    real().iter().for_each(|(name, text)| check(name, text));
}

/// What stands around an article and in no sentence of one.
const FRAME: [&str; 9] = [
    "subscri",
    "newsletter",
    "inbox",
    "copyright",
    "all rights",
    "leave a comment",
    "share this",
    "read more",
    "two-week trial",
];

#[test]
fn no_sentence_is_of_the_frame_around_an_article() {
    for (name, text) in bundled().into_iter().chain(real()) {
        for sentence in &medium(&text).documents[0].sentences {
            let lower = text[sentence.start..sentence.end].to_lowercase();
            assert!(FRAME.iter().all(|phrase| !lower.contains(phrase)), "{name}: {lower}");
        }
    }
}

#[test]
fn the_language_of_every_bundled_article_is_found() {
    let index = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles/index.json")).unwrap();
    let value =
        |entry: &str, key: &str| entry.split(&format!("\"{key}\": \"")).nth(1)?.split('"').next().map(str::to_owned);
    for entry in index.split('{').skip(1) {
        let (file, language) = (value(entry, "file").unwrap(), value(entry, "language").unwrap());
        let text = bundled().into_iter().find(|(name, _)| name.ends_with(&file)).unwrap().1;
        assert_eq!(medium(&text).language, language.split('-').next().unwrap(), "{file}");
    }
}
