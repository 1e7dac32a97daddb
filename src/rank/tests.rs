use super::{Columns, Expectation, Explain, Model, Scores, score};
use crate::features::{Features, Tables, measure};
use crate::options::Source;
use crate::summary::Signal;

const TEXT: &str = "The council closed the old bridge on Monday. Engineers had found cracks in two of its four arches. \
                    The mayor said that repairs of the bridge would take a year. It rained. A ferry takes pupils \
                    across the river until then. Shops near the bridge fear for their trade.";

fn features(text: &str, interest: Option<&str>) -> (Features, Tables) {
    let source = Source { title: Some("-".into()), ..Source::from(text) };
    let documents = [crate::input::read(&source)];
    let corpus = crate::text::analyze(&documents, Some("en")).unwrap();
    measure(&documents, &corpus, interest, 40.0)
}

fn scores_of(text: &str, interest: Option<&str>, explain: Explain) -> Scores {
    let (features, tables) = features(text, interest);
    score(&features, &tables, Model::shipped(), explain)
}

fn scores(interest: Option<&str>, explain: Explain) -> Scores {
    scores_of(TEXT, interest, explain)
}

#[test]
fn the_weights_fit_the_columns() {
    let (features, tables) = features(TEXT, None);
    let model = Model::shipped();
    let mut expected = Columns::default();
    Expectation::of(&tables.words, &model.words).measure(&features.bag, &mut expected);
    assert_eq!(model.words.features(), tables.words.columns.names.len() + 1);
    assert_eq!(model.sentences.features(), tables.sentences.names.len() + expected.names.len());
}

#[test]
fn what_the_reader_cares_about_matters_more() {
    let (plain, biased) = (scores(None, Explain::No), scores(Some("ferries for pupils"), Explain::No));
    assert!(biased.salience[4] > plain.salience[4] + 1.0);
    assert_eq!(biased.salience[3], plain.salience[3]);
}

#[test]
fn the_weights_of_a_sentence_are_its_salience_less_a_constant() {
    let scores = scores(None, Explain::Yes);
    let sum = |row: usize| scores.signals[row].iter().map(|signal| signal.weight).sum::<f64>();
    for row in 0..scores.salience.len() {
        assert!((sum(row) - sum(0) - (scores.salience[row] - scores.salience[0])).abs() < 1e-9, "{row}");
        assert!(scores.signals[row].iter().all(|signal| Signal::NAMES.contains(&signal.name)));
        assert!(scores.signals[row].windows(2).all(|pair| pair[0].weight.abs() >= pair[1].weight.abs()));
    }
    let named = |name: &str| scores.signals.iter().flatten().any(|signal| signal.name == name);
    let given = ["publisher", "context", "support"];
    assert!(Signal::NAMES.iter().all(|name| named(name) || given.contains(name)), "{:?}", scores.signals);
}

#[test]
fn a_text_in_lower_case_keeps_its_best_and_worst() {
    let lower = scores_of(&TEXT.to_lowercase(), None, Explain::No);
    let scaled = scores(None, Explain::No).scaled;
    for scaled in [lower.scaled, scaled] {
        assert!(scaled[0] > 0.7 && scaled[3] < 0.1, "{scaled:?}");
        assert!(scaled.iter().all(|&score| score <= scaled[0] && score >= scaled[3]));
    }
}
