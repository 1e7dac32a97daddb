//! Closed lists of English words that the guards look for. Lower case, straight apostrophes, spaces between.

/// Words under which what follows is denied, limited or made universal.
pub(super) const SCOPE: &str = "not n't no never none nobody nothing neither nor without hardly scarcely barely rarely \
    seldom few little only any every all each if unless whether deny denied denies denying refuse refused refuses \
    refusing fail failed fails failing avoid avoided doubt doubts doubted prevent prevented ban banned than most same \
    until except cannot least lest stop stopped";

/// Words that a branch must not take along: it denies, limits or sets a condition.
pub(super) const NEGATION: &str = "not n't no never none nobody nothing neither nor without hardly barely scarcely unless \
    except only few little cannot if until provided whether instead rather than but \
    lest regardless otherwise";

/// Adverbs without which a sentence says the same.
pub(super) const LOOSE_ADVERBS: &str = "also meanwhile moreover furthermore additionally however therefore recently \
    previously currently presently finally eventually ultimately subsequently really simply actually basically literally \
    certainly definitely clearly obviously truly duly then thus hence accordingly consequently besides indeed";

/// Hedges, degrees and frequencies: adverbs that say how true, how much or how often.
pub(super) const HEDGES: &str = "allegedly reportedly apparently possibly probably likely unlikely perhaps maybe nearly \
    almost about around approximately roughly least most more less only just hardly barely scarcely partly mainly mostly \
    often sometimes usually rarely seldom never always too enough so even still not n't no once twice supposedly seemingly \
    potentially again first virtually far half presumably purportedly effectively technically theoretically merely largely \
    generally typically conditionally initially temporarily where why how when longer anymore already arguably evidently";

/// Verbs and nouns that tell who says or thinks what is said.
pub(super) const SPEECH: &str = "say said says saying tell told tells telling report reported reports reporting announce \
    announced announces announcing claim claimed claims claiming believe believed believes believing think thought thinks \
    add added adds adding confirm confirmed confirms argue argued argues arguing warn warned warns warning note noted \
    notes noting write wrote writes explain explained explains suggest suggested suggests suggesting show showed shows \
    find found finds hope hoped hopes admit admitted admits deny denied denies denying insist insisted insists insisting \
    reveal revealed reveals feel felt predict predicted predicts expect expected expects estimate estimated estimates \
    conclude concluded concludes state stated states stating ask asked asks agree agreed agrees urge urged urges promise \
    promised vow vowed pledged call called accuse accused accuses allege alleged alleges according indicate indicated \
    indicates learn learned quote quoted quoting cite cited citing testify testified tweeted posted joked acknowledged \
    maintained maintains contend contended contends declared declares described stressed emphasized reiterated hinted \
    view views words opinion spokesman spokeswoman spokesperson";

/// Words of charges that nobody has proved: what they govern is not a fact without them.
pub(super) const ALLEGED: &str = "charge charges charged allegation allegations allegedly alleged suspicion suspected \
    suspect accused accusation accusations claims rumor rumors rumour rumours reportedly apparent apparently supposed \
    so-called purported";

/// Words that give a day or a part of it.
pub(super) const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning \
    afternoon evening night week weekend recently earlier";

/// Words that a bare phrase of time may be made of, beside its days.
pub(super) const TIME_PARTS: &str = "on in at this last late early the earlier later past local time \
    monday tuesday wednesday thursday friday saturday sunday today yesterday tonight morning afternoon evening night week \
    weekend recently";

/// Words that open a clause and let it hang from another.
pub(super) const SUBORDINATORS: &str = "as while because although though after before since when whenever that so whereas \
    once where who which whose whom amid";

/// Forms of "be".
pub(super) const BE: &str = "is are was were be been being am 's 're 'm";
/// Auxiliaries that want a verb behind them.
pub(super) const AUXILIARIES: &str = "is are was were be been has have had do does did will would can could should may \
    might must to 's 're 've 'll";

/// Adjectives and nouns that mean little without what follows.
pub(super) const INCOMPLETE: &str = "move sign step example same similar different able capable due likely such unlikely available responsible \
    aware guilty worth equal subject related compared bound ready willing eager set free close next part number one kind \
    sort type lack majority minority series group amount percentage rate risk threat source cause result case right way \
    attempt effort bid decision plan need chance ability failure member president chief head leader prime minister \
    director secretary chairman chairwoman governor mayor founder author king queen university department ministry bank \
    capital city town state bottom top end start beginning middle rest side edge level role access approach answer \
    response reaction increase rise drop decline fall interest growth change cut reduction surge boost confidence belief \
    faith part stake share involvement participation reference relation relationship return solution support trip visit war attack";

/// Participles and verbs whose phrase is what they are about.
pub(super) const WANTING: &str = "known based used made expected set aimed forced involved linked related located due born \
    called named charged accused convicted found given held led left put seen sent taken told turned asked composed filled \
    covered followed diagnosed identified merged entered offered engaged considered sentenced jailed fined suspected \
    believed thought described treated replaced interested included based mired trapped stuck \
    engulfed steeped rooted caught embroiled dressed written aired broadcast invested lost locked hit ranked rated valued estimated infected \
    associated faced dedicated limited opposed exposed attached committed devoted subjected tied connected compared";

/// Prepositions that bind what they join so closely that it is not whole without them.
pub(super) const BINDING: &str = "of than between per 's to into onto toward towards upon like versus vs by without as \
    about behind off";

/// Prepositions that bind a noun to the noun before it.
pub(super) const BINDING_NOUNS: &str = "over on with under through among within for against";

/// Prepositions of where and when that no verb asks for, "in" and "at" of passive verbs.
pub(super) const CIRCUMSTANCES: &str = "in at near outside inside during amid after following before across alongside";

/// Those who speak for others, and what they say it in: whose it is belongs to who said it.
pub(super) const SPEAKERS: &str = "spokesman spokeswoman spokesperson spokespeople official officials lawyer lawyers \
    attorney analyst analysts expert experts source sources statement report study survey poll interview letter";
