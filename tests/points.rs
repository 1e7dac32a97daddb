//! What a list of key points must be: each readable alone, names said where pronouns stood, one fact once, no longer than
//! a reader takes in at once.

use nutgraf::{KeyPoint, Length, Options, Source, Summary, summarize};

fn long(text: &str) -> Summary {
    let options = Options { language: Some("en".into()), length: Length::Long, ..Options::default() };
    summarize(&[Source::from(text)], &options).unwrap()
}

fn texts(summary: &Summary) -> Vec<&str> {
    summary.key_points.iter().map(|point| point.text.as_str()).collect()
}

#[track_caller]
fn says(text: &str, expected: &str) {
    let summary = long(text);
    assert!(texts(&summary).contains(&expected), "{:?}", texts(&summary));
}

#[track_caller]
fn never_says(text: &str, words: &str) {
    let summary = long(text);
    assert!(!texts(&summary).iter().any(|point| point.contains(words)), "{:?}", texts(&summary));
}

#[test]
fn the_subject_of_the_sentence_before_is_said_for_its_pronoun() {
    says(
        "Mayor John Harlow closed the bridge on Monday. He said the repair would cost 4 million dollars.",
        "[John Harlow] said the repair would cost 4 million dollars.",
    );
    says(
        "Anna Petrova runs a bakery beside the bridge. Her shop lost half of its customers in one week.",
        "[Anna Petrova's] shop lost half of its customers in one week.",
    );
}

#[test]
fn a_name_goes_on_over_a_chain_of_pronouns() {
    says(
        "Mr Orme founded the choir in 1990. He led the singers to nine prizes. He died last spring.",
        "[Orme] died last spring.",
    );
}

#[test]
fn where_it_is_not_clear_who_is_meant_nobody_is_named() {
    never_says("Anna Petrova runs a bakery beside the bridge. He closed the bridge to all traffic.", "[");
    never_says("Acme Bank opened a branch in Harwick. He said the branch would hire thirty people.", "[");
    never_says("John Harlow and Peter Orme met in Harwick. He said the bridge would stay closed.", "[");
    never_says("John Harlow's bridge fell into the river. He said the ferry would run at once.", "[");
}

#[test]
fn a_name_in_brackets_is_evidence_too() {
    let text = "Mayor John Harlow closed the bridge on Monday. He said the repair would cost 4 million dollars.";
    let summary = long(text);
    let point = summary.key_points.iter().find(|point| point.text.starts_with('[')).unwrap();
    let slices = |places: &[nutgraf::Passage]| -> Vec<String> {
        places.iter().map(|place| text[place.start..place.end].to_owned()).collect()
    };
    assert_eq!(slices(&point.evidence), ["He said the repair would cost 4 million dollars.", "John Harlow"]);
    assert_eq!(slices(&point.kept), ["said the repair would cost 4 million dollars."]);
}

#[test]
fn no_point_opens_with_what_only_the_sentence_before_tells() {
    let openers = [
        "This surprised the whole council of the town.",
        "It was the third such failure in four years.",
        "There the river is two hundred metres wide.",
        "These repairs cost the town a lot of money.",
        "Such a failure had been foreseen by nobody.",
        "They want the council to open a ferry at once.",
        "So the traders wrote a letter to the mayor.",
        "Then the traders wrote a letter to the mayor.",
    ];
    for opener in openers {
        let text = format!("The council of Harwick closed the old bridge. {opener} Traders asked for a ferry.");
        let first = opener.split(' ').next().unwrap();
        let summary = long(&text);
        assert!(!texts(&summary).iter().any(|point| point.starts_with(first)), "{:?}", texts(&summary));
    }
}

#[test]
fn a_text_of_nothing_else_still_has_a_point() {
    assert_eq!(texts(&long("It was the third such failure in four years.")).len(), 1);
}

#[test]
fn another_than_the_subject_is_meant_by_its_object() {
    let text = "The harbour opened in 1774. Sir Edmund Vale painted him after his arrival. \
        The painting hangs in the town hall of Harwick. Visitors come to the hall from all over the county.";
    assert_ne!(texts(&long(text)).first(), Some(&"Sir Edmund Vale painted him after his arrival."));
}

#[test]
fn what_is_said_twice_in_other_words_is_one_point_with_both_as_evidence() {
    let text = "The council of Harwick closed the old stone bridge to lorries on 3 May. \
        Traders in the old town fear for their business. \
        The old stone bridge was closed to lorries by the council of Harwick.";
    let summary = long(text);
    let closed: Vec<&KeyPoint> = summary.key_points.iter().filter(|point| point.text.contains("lorries")).collect();
    assert_eq!(closed.len(), 1, "{:?}", texts(&summary));
    let [own, other] = closed[0].evidence[..] else { panic!("{:?}", closed[0].evidence) };
    assert!(own != other && closed[0].kept.iter().all(|part| own.start <= part.start && part.end <= own.end));
}

#[test]
fn another_number_or_a_denial_is_another_fact() {
    let both = |some: &str, other: &str| {
        let text = format!("{some} Traders in the old town fear for their business. {other}");
        assert_eq!(long(&text).key_points.len(), 3, "{:?}", texts(&long(&text)));
    };
    both(
        "The engineers found 14 cracks in the pillars of the bridge in March.",
        "The engineers found 19 new cracks in the pillars of the bridge.",
    );
    both(
        "The council of the town will close the old bridge to heavy lorries.",
        "Critics say the council will not close the old bridge to heavy lorries.",
    );
}

#[test]
fn points_of_a_budget_of_words_keep_to_it_with_their_brackets() {
    let text = "Mayor John Harlow closed the bridge. He said the repair would cost 4 million dollars. \
        Traders in the old town fear for their business. Anna Petrova runs a bakery. Her shop is nearly empty.";
    for most in 6..40 {
        let options = Options { length: Length::Words(most), language: Some("en".into()), ..Options::default() };
        let summary = summarize(&[Source::from(text)], &options).unwrap();
        let words: usize = texts(&summary).iter().map(|point| point.split_whitespace().count()).sum();
        assert!(words <= most || summary.key_points.len() == 1, "{most}: {:?}", texts(&summary));
    }
}

#[test]
fn a_mark_left_out_between_characters_without_spaces_leaves_none() {
    let text = "橋は直ります」と市長は述べた。町の商人は渡し船を求めている。";
    let options = Options { language: Some("ja".into()), length: Length::Long, ..Options::default() };
    let summary = summarize(&[Source::from(text)], &options).unwrap();
    assert!(texts(&summary).iter().all(|point| !point.contains(' ')), "{:?}", texts(&summary));
}

#[test]
fn what_matters_most_is_said_even_if_it_is_long() {
    let text = "The council of Harwick closed the old stone bridge over the Arne, sold its ferry to a company from the north, \
        doubled the tax on lorries and asked the county for the money that a new bridge needs. \
        Traders fear for their business. The ferry leaves at nine. Lorries take the northern road. The Arne is deep.";
    assert!(texts(&long(text)).iter().any(|point| point.contains("doubled the tax")), "{:?}", texts(&long(text)));
}

#[test]
fn a_teaser_does_not_open_with_what_only_the_sentence_before_tells() {
    let text = "The council of Harwick closed the old bridge on Monday. His own party had asked John Harlow to wait. \
        It was the third such failure in 4 years. But what will the 300 traders of the old town do now? They are angry.";
    let options = Options { language: Some("en".into()), length: Length::Medium, ..Options::default() };
    let teaser = summarize(&[Source::from(text)], &options).unwrap().teaser;
    assert!(
        teaser.contains("What will the 300 traders") && !teaser.contains("It was") && !teaser.contains("His own"),
        "{teaser}"
    );
}

#[test]
fn who_speaks_is_not_told_by_what_is_quoted() {
    says(
        "Anna Petrova runs a bakery beside the bridge. \"The bridge has cost us half of our customers,\" she said.",
        "\"The bridge has cost us half of our customers,\" [Anna Petrova] said.",
    );
    never_says(
        "Rain fell on Harwick all day. \"The bridge has cost us half of our customers,\" she said. Traders asked for a ferry.",
        "she said",
    );
}

#[test]
fn neither_a_time_stamp_nor_a_quotation_of_nobody_is_a_point() {
    let text = "The council of Harwick closed the old stone bridge to lorries on 3 May.\n\n\
        14:11 EST, 25 October 2013.\n\nTraders in the old town fear for their business.\n\n\
        'You get close to the river in a boat and see what no walker sees.'\n\nThe bridge will open to lorries in June.";
    let summary = long(text);
    let said = texts(&summary);
    assert!(said.iter().all(|point| !point.contains("EST") && !point.contains("close to the river")), "{said:?}");
    assert!(said.len() >= 2, "{said:?}");
    let text = "The bridge of Harwick reopened in May. ‘The work took two long years,’ said Ann Lee, an engineer.";
    assert!(texts(&long(text)).iter().any(|point| point.contains("Ann Lee")));
}

#[test]
fn no_point_speaks_of_a_thing_that_only_another_sentence_names() {
    let text = "The council of Harwick offered a truce to the traders in March. The traders said yes to it in April. \
        To the council that would be a surprise. The old stone bridge of Harwick opens to lorries in June.";
    let summary = long(text);
    let said = texts(&summary);
    assert!(said.iter().all(|point| !point.contains("to it") && !point.contains("that would")), "{said:?}");
}

#[test]
fn each_of_the_publishers_own_points_leads_to_its_passage() {
    let text = "Key points\n\n- Last ferry to Orrin sails in May\n- Council buys pier for 2 million pounds\n\
        - Union plans strike over lost jobs\n\nThe Ferry That Stayed\n\n\
        The Harwick Line, which has crossed the strait since 1921, said on Monday that it had run out of money. \
        Its owners told the crews of the Harwick Line in a letter that the company could not go on crossing the strait. \
        The Harwick Line carried 40,000 people across the strait in its best year, and barely 9,000 last year.\n\n\
        People in Harwick spoke of the Harwick Line with warmth. The company had carried most of them to school. \
        The strait is cold, wide and seldom calm, and the company lost two ships in it.\n\n\
        The last ferry to Orrin will sail on 3 May.\n\n\
        The company owes money to banks in Harwick and beyond the strait. Nobody knows who will pay them.\n\n\
        The council has agreed to buy the pier for 2 million pounds.\n\n\
        The company built the pier when the Harwick Line was young. It was made of oak from the hills.\n\n\
        A union of sailors plans a strike over the jobs that would be lost.";
    let options = Options { language: Some("en".into()), length: Length::Medium, ..Options::default() };
    let points = summarize(&[Source::from(text)], &options).unwrap().key_points;
    for fact in ["Orrin will sail", "buy the pier", "plans a strike"] {
        assert!(points.iter().any(|point| point.text.contains(fact)), "{fact}: {points:#?}");
    }
}

#[test]
fn several_people_are_not_meant_by_he() {
    never_says(
        "The bones lay under the road. Historians think he may be one of the sailors of the Orrin, lost in 1921. \
         The museum keeps the bones of eleven sailors of the Orrin. Divers found the Orrin by chance in spring.",
        "think he",
    );
}

#[test]
fn no_point_goes_on_from_a_time_or_place_that_another_sentence_tells() {
    let text = "The ferry Orrin sank off Harwick in 1921 with all of its crew. A dozen years later the sister of the \
        captain was killed in a fire there. Divers found the wreck of the Orrin off Harwick last spring. The museum of \
        Harwick keeps the bell of the Orrin. Harwick raised a stone for the crew of the Orrin on the pier.";
    never_says(text, "years later");
}

#[test]
fn a_bare_role_is_said_by_the_name_of_the_one_who_has_it() {
    says(
        "Mayor Ana Ruiz closed the old bridge on Monday after a flood. Traders in Harwick sent a long letter of protest. \
         The mayor said the repair would cost 4 million dollars.",
        "[Ana Ruiz] said the repair would cost 4 million dollars.",
    );
    says(
        "Tom Orme, the prime minister, closed the old bridge on Monday. Traders in Harwick sent a letter of protest. \
         The prime minister said the repair would cost 4 million dollars.",
        "[Tom Orme] said the repair would cost 4 million dollars.",
    );
}

#[test]
fn a_role_of_two_names_nobody() {
    never_says(
        "President Ana Ruiz met President Tom Orme at the old bridge on Monday. Traders sent a long letter of protest. \
         The president said the repair would cost 4 million dollars.",
        "[",
    );
    never_says(
        "President Ana Ruiz closed the old bridge on Monday. Former president Tom Orme had opened it in 1990. \
         The president said the repair would cost 4 million dollars.",
        "[",
    );
    never_says(
        "President Ana Ruiz closed the old bridge on Monday. The French president had opened it in 1990. \
         The president said the repair would cost 4 million dollars.",
        "[",
    );
}

#[test]
fn a_short_name_is_said_in_full_once_where_the_text_says_what_it_stands_for() {
    let text = "Nurses of the Harwick Water Board (HWB) closed the old bridge on Monday after a flood had damaged it. \
        The HWB said the repair of the bridge would cost 4 million dollars. \
        A lawyer of the HWB told traders that the bridge would open in May, and that nobody would be paid.";
    let summary = long(text);
    let all = texts(&summary).join(" ");
    assert_eq!(all.matches("[Harwick Water Board]").count(), 1, "{all}");
    says(
        "Nurses closed the old bridge on Monday.\n\nA person of no note at all spoke of the British Water Board (BWB).\n\n\
         The BWB said the repair of the bridge would cost 4 million dollars.",
        "The BWB [British Water Board] said the repair of the bridge would cost 4 million dollars.",
    );
    never_says("The HWB (which is new) said the repair of the bridge would cost 4 million dollars.", "[");
}

#[test]
fn of_a_sentence_that_makes_two_points_the_one_that_matters_is_said() {
    let traders = "Traders in the old town lost half of their customers.";
    says("The mayor closed the bridge on Monday, and traders in the old town lost half of their customers.", traders);
    for bound in [
        "The mayor closed the bridge, but traders in the old town lost half of their customers.",
        "The mayor said the bridge was closed, and traders in the old town lost half of their customers.",
        "If the mayor closes the bridge in May, trade will end, and traders in the old town will lose their customers.",
        "The mayor closed the bridge on Monday, and traders who live in the old town.",
    ] {
        never_says(bound, "Traders");
    }
}

#[test]
fn neither_a_caption_nor_half_a_thought_is_a_point() {
    let rest = "The council of Harwick voted to change the flag of the town. Voters will choose a flag in the spring. \
        A painter from Harwick drew the flag with a white gull. The mayor paid for the flag from his own pocket.";
    never_says(&["The old flag of Harwick.\n\n", rest].concat(), "The old flag");
    never_says(&[rest, " Unless you are a gull of Harwick."].concat(), "Unless");
    never_says(&[rest, " The new one would be unique to the town of Harwick."].concat(), "The new one");
}

#[test]
fn a_speaker_who_is_not_named_is_not_left_a_pronoun() {
    let rest = "Inspectors of the town of Harwick closed the old stone bridge to lorries in May. Traders of Harwick \
        lost half of their customers in June. The council of Harwick will pay for a ferry until autumn.";
    never_says(&[rest, " The pilot of the ferry has passed every test of the council, he said."].concat(), "he said");
    never_says(&[rest, " On Saturday, the baker Tom Orme of Harwick did the same."].concat(), "the same");
    never_says(&[rest, " Trust in the old stone bridge of Harwick is falling as a result."].concat(), "as a result");
    never_says(&[rest, " Both have denied that the old stone bridge was safe."].concat(), "Both");
    never_says(&[rest, " The 28-year-old crossed the old stone bridge of Harwick by night."].concat(), "28");
    never_says(&[rest, " \"The old stone bridge of Harwick was my way to school,\" one said."].concat(), "one said");
}

#[test]
fn the_end_of_a_quotation_is_not_said_as_the_texts_own() {
    never_says(
        "The council of Harwick closed the old stone bridge in May. Traders of Harwick lost half of their customers. \
         \"I came to Harwick as a boy,\" the baker Tom Orme said. \"My father built the shop. \
         I was a person looking for a new life in a shop beside the bridge!\" The council will pay for a ferry.",
        "I was a person",
    );
}

#[test]
fn a_title_that_reads_like_a_name_is_nobody() {
    never_says(
        "Orme taught in Harwick until he died, and he wrote twelve books. Orme was born in Bonn. He loved boats. \
         Harwick Coast Lectures gave a new sense to the word. His work with two sailors was made into a map of the sea.",
        "Lectures's",
    );
}

#[test]
fn the_head_of_another_noun_is_not_whom_a_pronoun_means() {
    never_says(
        "The team of Harwick lost its best rower in May. The rowers of Harwick train on the river in the early morning. \
         The chances of him rowing in the final race of the year are very slim. The race of the year is in June.",
        "him",
    );
}

#[test]
fn a_thing_is_nobody_that_he_can_mean() {
    let rest = "Inspectors of the town of Harwick closed the old stone bridge to lorries in May. Traders of Harwick \
        lost half of their customers in June. The council of Harwick will pay for a ferry until autumn.";
    never_says(
        &[rest, " An autopsy of the town of Harwick indicates he was poisoned on the bridge."].concat(),
        "he was",
    );
}

#[test]
fn one_point_more_is_never_many_more() {
    let text = include_str!("../www/articles/market-street-car-free.txt");
    let count = |most| {
        let options = Options { length: Length::Sentences(most), ..Options::default() };
        summarize(&[Source::from(text)], &options).unwrap().key_points.len()
    };
    let counts: Vec<usize> = (1..=14).map(count).collect();
    assert!(counts.windows(2).all(|pair| pair[0] <= pair[1] && pair[1] <= pair[0] + 3), "{counts:?}");
}
