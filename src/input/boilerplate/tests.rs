use crate::options::Source;
use crate::summary::IgnoredReason;

const BODY: &str = "The council met on Monday and closed the bridge, which carries nine thousand cars a day. \
                    Repairs will take two years, the mayor said, and cost four million.";

/// Reads the body with `before` above and `after` below, and compares what was set aside.
#[track_caller]
fn check(before: &str, after: &str, expected: &[(&str, IgnoredReason)]) {
    let text = format!("Bridge Closed\n\n{before}\n\n{BODY}\n\n{BODY}\n\n{after}");
    let source = Source::from(text.as_str());
    let document = crate::input::read(&source);
    let found: Vec<_> = document.ignored.iter().map(|item| (&text[item.start..item.end], item.reason)).collect();
    assert_eq!(found, expected);
    assert_eq!(document.title.as_deref(), Some("Bridge Closed"));
}

#[test]
fn a_byline_and_a_date_stamp_stand_above_the_text() {
    check(
        "By Jane Roe\n\nMarch 3, 2026",
        "",
        &[("By Jane Roe", IgnoredReason::Byline), ("March 3, 2026", IgnoredReason::DateStamp)],
    );
}

#[test]
fn what_stands_below_the_text_goes_and_what_is_between_with_it() {
    check(
        "",
        "Subscribe to our newsletter\n\nIt costs nothing and pays.\n\nAll rights reserved.",
        &[
            ("Subscribe to our newsletter", IgnoredReason::Subscribe),
            ("It costs nothing and pays.", IgnoredReason::Subscribe),
            ("All rights reserved.", IgnoredReason::Copyright),
        ],
    );
}

#[test]
fn a_list_of_key_points_is_the_publishers() {
    check(
        "Key points\n• The bridge is closed\n• Repairs take two years",
        "",
        &[
            ("Key points", IgnoredReason::PublisherSummary),
            ("The bridge is closed", IgnoredReason::PublisherSummary),
            ("Repairs take two years", IgnoredReason::PublisherSummary),
        ],
    );
}

#[test]
fn a_sentence_about_newsletters_stays() {
    check("Readers who subscribe to the town's newsletter had known of the plan since last autumn, he said.", "", &[]);
}

#[test]
fn a_text_that_is_all_boilerplate_is_kept() {
    let source = Source::from("All rights reserved.");
    assert_eq!(crate::input::read(&source).blocks.len(), 1);
}
