//! Closed lists of English words that the rules look for, as bits that a word may have several of. Lower case, straight
//! apostrophes, spaces between. A word with a star stands for its forms too: "announc*" for "announces", "announcing".

use std::sync::OnceLock;

/// A set of lists.
pub(super) type Words = u64;

/// Numbers the lists and puts them into one table.
macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident: $words:expr;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Place { $($name),* }
        $($(#[$doc])* pub(super) const $name: Words = 1 << Place::$name as u64;)*
        const LISTS: &[&str] = &[$($words),*];
    };
}

lists! {
    COMMA: ",";
    OPENING_BRACKET: "( [";
    CLOSING_BRACKET: ") ]";
    DASH: "- – — --";
    SEMICOLON: "; :";
    COLON: ":";
    QUOTATION: "\"";
    AND: "and";
    AND_OR: "and or";
    TO: "to";
    WHEN: "when before after once";
    AS: "as";
    /// What is new to the reader.
    NEW: "a an";
    /// Words under which what follows is denied, limited or made universal.
    SCOPE: "not n't no never none nobody nothing neither nor without hardly scarcely barely rarely seldom few little only \
        any every all each if unless whether den* deny refus* fail* avoid* doubt* prevent* ban banned than most same until \
        except least lest stop stopped enough too so first last";
    /// Words that deny all that follows, or limit it.
    DENIAL: "not n't no never none nobody nothing neither nor without hardly scarcely barely rarely seldom few little only \
        if unless whether refus* fail* avoid* doubt* until except enough too so first last";
    /// Words that deny, limit or set a condition.
    NEGATION: "not n't no never none nobody nothing neither nor without hardly barely scarcely unless except only few \
        little if until provided whether instead rather than but lest regardless otherwise or yet";
    /// The words of these that limit what stands beside them, even from a clause of their own.
    CONDITION: "unless except only if until provided whether instead rather than but lest regardless otherwise without or yet";
    /// Words with which a phrase opens a sentence that it limits: "Next to Bonn", "In that case".
    LIMITING: "next besides apart aside case event";
    /// Adverbs without which a sentence says the same.
    LOOSE: "also meanwhile moreover furthermore additionally however therefore recently previously currently presently \
        finally eventually ultimately subsequently really simply actually basically literally certainly definitely clearly \
        obviously truly duly then thus hence accordingly consequently besides indeed gradually now famously jointly \
        empirically gladly sadly importantly";
    /// Hedges, degrees and frequencies: adverbs that say how true, how much or how often.
    HEDGE: "allegedly reportedly apparently possibly probably likely unlikely perhaps maybe nearly almost about around \
        approximately roughly least most more less only just hardly barely scarcely partly mainly mostly often sometimes \
        usually rarely seldom never always too enough so even still not n't no once twice supposedly seemingly potentially \
        again first virtually far half presumably purportedly effectively technically theoretically merely largely \
        generally typically conditionally initially temporarily where why how when longer anymore already arguably \
        evidently";
    /// Verbs and nouns that tell who says or thinks what is said.
    SPEECH: "say* said tell* told report* announc* claim* believ* think* thought add* confirm* argu* warn* note* noting \
        write* wrote explain* suggest* show* find* found hope* hoping admit* admitted den* denies insist* reveal* feel* \
        felt predict* expect* estimat* conclud* stat* ask* agre* urg* promis* vow* pledg* call* accus* alleg* indicat* \
        learn* testif* tweet* post* jok* acknowledg* maintain* contend* declar* describ* stress* emphasiz* reiterat* \
        hint* view* words opinion spokesman spokeswoman spokesperson deny";
    /// Words that name a source.
    SOURCE: "according cit* quot*";
    /// Words of charges that nobody has proved: what they govern is not a fact without them.
    ALLEGED: "plead* pleaded den* denies charg* allegation* alleged allegedly suspicion suspect* accus* claims rumor* rumour* reportedly apparent \
        apparently supposed so-called purported";
    /// Words that give a day or a part of it.
    DAY: "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon evening night \
        week weekend recently earlier month year";
    /// Those that are a time alone.
    TODAY: "today yesterday tonight recently earlier monday tuesday wednesday thursday friday saturday sunday";
    /// Words that a bare phrase of time may be made of, beside its days.
    TIME: "on in at this last late early the earlier later past local time";
    /// Words that open a clause and let it hang from another.
    SUBORDINATOR: "as while because although though after before since when whenever that so whereas once where who which \
        whose whom amid following if";
    THAT: "that";
    WHICH_ONE: "which";
    SAID: "said";
    /// The subordinators that may go with their clause from the end of a sentence.
    LOOSE_CLAUSE: "while after as amid following before since because when although though";
    BE: "is are was were be been being am 's 're 'm";
    PAST_BE: "was were been";
    /// Auxiliaries that want a verb behind them.
    AUXILIARY: "is are was were be been has have had do does did will would can could should may might must to 's 're 've \
        'll";
    MONTH: "january february march april june july august september october november december summer winter spring autumn \
        fall season";
    /// Of what will be, the date is the news.
    FUTURE: "will 'll would may might could should must shall to set due scheduled expected planned going";
    /// Adjectives and nouns that mean little without what follows.
    INCOMPLETE: "move* sign* step* example same similar different able capable due likely such unlikely available \
        responsible aware guilty worth equal subject related compared bound ready willing eager set free close next part* \
        number* one kind sort type lack majority minority series group amount percentage rate* risk* threat* source* cause* \
        result* case right way* attempt* effort* bid decision* plan* need* chance* ability failure member* president chief \
        head leader prime minister director secretary chairman chairwoman governor mayor founder author king queen \
        university department ministry bank capital city town state bottom top end start beginning middle rest side edge \
        level* role* access approach answer* response reaction* increas* rise* drop* declin* fall* interest* growth change* cut* \
        reduction surge boost confidence belief faith stake* share* involvement participation reference* relation* \
        relationship* return solution* support trip visit war attack* fight battle hero path route market* center centre \
        victory win loss defeat* purpose breakup allegation* reminder request* petition sake help wake addition inclusion presence precedence relian* dependen* method* light emphasis focus lesson* impact influence";
    /// Participles and verbs whose phrase is what they are about.
    WANTING: "bent known based used made expected set aimed forced involved linked related located due born called named charged \
        accus* convicted found given held led left put* seen sent taken told turn* asked composed filled covered followed \
        diagnosed identified merged entered offered engaged considered sentenced jailed fined suspected believed thought \
        described treated replaced interested included mired trapped stuck engulfed steeped rooted caught embroiled dressed \
        written aired broadcast invested lost locked hit ranked rated valued estimated infected associated faced dedicated \
        limited opposed exposed attached committed devoted subjected tied connected compared liv* stay* serv* work* play* \
        depend* rely spent spend* mov* remain* find feel* separat* surrounded driv* apply appl* founded opened built \
        established launched published happen* occurr* took take* arriv* began start* compet* join* carr* plac*";
    /// Those of them that want a place behind their object.
    PUT: "spen* spent paid pay* has had have put* plac* left leav* keep* kept hold* held bring* brought take* took taken sent send* mov* includ* involv* inset invest*";
    /// Prepositions that bind what they join so closely that it is not whole without them.
    BINDING: "of than between per 's to into onto toward towards upon like versus vs by without as about behind off with \
        for against from under";
    /// Prepositions that bind a noun to the noun before it.
    BINDING_NOUN: "over through among within";
    /// Prepositions of where and when.
    CIRCUMSTANCE: "in at on near outside inside during amid after following before across alongside ahead despite";
    PLACE: "on near outside inside during amid after following before across alongside despite";
    IN_AT: "in at on";
    /// Prepositions of a time that lasts or ends.
    LASTING: "starting beginning since until till by within during throughout for from before after between";
    SOMEWHERE: "in at on for among under with within for to";
    UNTIL: "until till by since";
    HAD: "had 'd";
    WILL: "will 'll would may might could should must shall due scheduled planned going";
    PERIOD: "in during over within for";
    /// Words that make a time of the phrase before them.
    AGO: "ago later";
    /// Those who speak for others, and what they say it in: whose it is belongs to who said it.
    SPEAKER: "spokesman spokeswoman spokesperson spokespeople official* lawyer* attorney* analyst* expert* source* \
        statement report study survey poll interview letter";
    /// Words that tell which of several is meant.
    WHICH: "same such only first last most any every all no those that other second third latest largest biggest smallest \
        highest lowest best worst another both either some many several few more less";
    /// Words that stand for somebody, and mean nobody in particular without what follows.
    WHOEVER: "those that one ones anyone everyone someone people call calls everything anything nothing something";
    /// Words of quantities, beside numbers.
    COUNT: "percent % half first second third fourth fifth last time times quarter double twice diameter $ £ € dozen* \
        hundred* thousand* million* billion*";
    /// Words of duration that a phrase of time hangs from.
    UNIT: "week* day* month* year* hour* minute* time* moment*";
    UNIT_BEFORE: "after before since when that until ago";
    /// Words before a branch that want something behind them.
    DANGLING: "long soon much along together such because due according rather instead in on up off over back away down out well close \
        itself himself herself themselves just only even purely solely merely mainly mostly chiefly partly largely \
        primarily entirely especially particularly";
    THAN: "than";
    COMPARED: "than rather as";
    OF: "of than 's";
    FIXED: "favour favor front spite lieu terms charge order addition general particular part return response";
    /// Set for what stands between quotation marks, and for marks: no word has them.
    QUOTED: "";
    MARK: "";
}

/// The lists that a word is in.
pub(super) fn lists_of(word: &str) -> Words {
    static BY_LETTER: OnceLock<Vec<Vec<(usize, &str)>>> = OnceLock::new();
    let by_letter = BY_LETTER.get_or_init(|| {
        let mut by_letter = vec![Vec::new(); LETTERS];
        for (list, words) in LISTS.iter().enumerate() {
            words.split_ascii_whitespace().for_each(|listed| by_letter[letter(listed)].push((list, listed)));
        }
        by_letter
    });
    let lists = by_letter[letter(word)].iter().filter(|&&(_, listed)| stands_for(listed, word));
    lists.fold(0, |found, &(list, _)| found | 1 << list)
}

/// So many first letters are told apart.
const LETTERS: usize = 32;

fn letter(word: &str) -> usize {
    word.bytes().next().map_or(0, usize::from) % LETTERS
}

/// Whether a listed word is this word, or has it among its forms.
fn stands_for(listed: &str, word: &str) -> bool {
    let form = |rest| listed_in("s d e y es ed ies ied ing", rest);
    match listed.strip_suffix('*') {
        None => listed == word,
        Some(stem) => word.strip_prefix(stem).is_some_and(|rest| rest.is_empty() || form(rest)),
    }
}

fn listed_in(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|listed| listed == word)
}
