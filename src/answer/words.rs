//! All of the bot's own words, one small function for each moment. Everything else it says stands in the knowledge.

use std::cmp::Ordering;

use chrono::NaiveDate;

use crate::answer::reply::kept::Kept;
use crate::grammar::{Count, List};
use crate::knowledge::{
    Basis, CautionKind, Certainty, Counts, Direction, Figure, InteractionSeverity, LimitKind,
    Review, Reviewed, Seen,
};
use crate::question::Section;
use crate::spelling::does_not_print;

/// The NIH's list of fact sheets, for what is not found here.
pub const FACT_SHEETS: &str = "https://ods.od.nih.gov/factsheets/list-all/";

/// The article that the knowledge began with.
pub const ARTICLE: &str = "Can Supplements Help Manage or Prevent Osteoporosis?";

/// How long a piece of a member's own text may be when it is repeated.
const LONGEST_ECHO: usize = 40;

pub(in crate::answer) fn echo(typed: &str) -> String {
    let short: String = typed
        .chars()
        .filter(|&letter| !does_not_print(letter))
        .take(LONGEST_ECHO)
        .collect();
    short.trim().to_owned()
}

pub(in crate::answer) fn read_as(typed: &str, name: &str) -> String {
    format!("I read \u{201c}{}\u{201d} as {name}.", echo(typed))
}

/// Stands before an answer that was written for another question, which may be the one that is meant.
pub(in crate::answer) fn on_the_question(question: &str) -> String {
    format!("On \u{201c}{question}\u{201d}")
}

pub(in crate::answer) fn listed_under(alias: &str, name: &str) -> String {
    format!("{name} ({alias})")
}

pub(in crate::answer) fn did_you_mean(typed: &str) -> String {
    format!(
        "Did you mean one of these? I am not sure how to read \u{201c}{}\u{201d}, so I do not guess.",
        echo(typed)
    )
}

pub(in crate::answer) fn no_entry_yet(names: &str) -> String {
    format!("I have no entry on {names} yet. That says nothing about whether it is safe or useful.")
}

/// Some of what a member typed, as it was typed.
pub(in crate::answer) fn quoted(typed: &str) -> String {
    format!("\u{201c}{}\u{201d}", echo(typed))
}

pub(in crate::answer) fn medicine_unknown(names: &str) -> String {
    format!(
        "I do not know the medicine {names}, so nothing here is about it. Ask a pharmacist what goes with it."
    )
}

pub(in crate::answer) fn name_unknown(names: &str) -> String {
    format!("I do not know {names}, so nothing here is about it. Ask a pharmacist.")
}

pub(in crate::answer) fn medicine_alone(names: &str) -> String {
    format!(
        "I cover supplements, not medicines themselves, and I know nothing of {names}: a pharmacist does. That says nothing about what goes with it."
    )
}

pub(in crate::answer) fn medicine_itself(name: &str) -> String {
    format!("I cover supplements, not {name} itself: ask a pharmacist about the medicine.")
}

pub(in crate::answer) fn nothing_found() -> &'static str {
    "I found no supplement that I know in this question. That says nothing about whether anything in it is safe."
}

pub(in crate::answer) fn nearest_names() -> &'static str {
    "Nearest names that I know"
}

pub(in crate::answer) fn covered() -> &'static str {
    "I know"
}

pub(in crate::answer) fn elsewhere() -> &'static str {
    "The US National Institutes of Health has fact sheets on many more"
}

pub(in crate::answer) fn three_at_most(left: usize) -> String {
    match left {
        1 => "You named one more; ask about it on its own.".to_owned(),
        more => format!("You named {more} more; ask about them on their own."),
    }
}

/// `names` has at least one.
pub(in crate::answer) fn behind_their_buttons(names: &[String]) -> String {
    let buttons = if names.len() == 1 {
        "its button"
    } else {
        "their buttons"
    };
    format!(
        "There was no room for {} here: press {buttons}.",
        List::and(names)
    )
}

pub(in crate::answer) fn entry_is_gone(id: &str) -> String {
    format!(
        "The entry \u{201c}{}\u{201d} no longer exists. Ask again to see what there is now.",
        echo(id)
    )
}

/// What a member reads when something went wrong on our side.
pub(in crate::answer) fn something_failed() -> &'static str {
    "Something went wrong on my side, so I cannot answer right now. Please try again in a minute."
}

/// What a member reads who asks more than one may.
pub(in crate::answer) fn too_much_at_once() -> &'static str {
    "That was a lot at once, so I leave out some of it. Please ask again in a minute. In an emergency, ask all the same: I answer that."
}

/// What a member reads who has told much that is wrong on one day.
pub(in crate::answer) fn too_many_reports() -> &'static str {
    "Thank you. You have told us a lot today, so this one was not taken. Please tell it tomorrow."
}

pub(in crate::answer) fn button_is_unknown() -> &'static str {
    "This button is from a version of the bot that I do not know. Please ask again."
}

pub(in crate::answer) fn no_text() -> &'static str {
    "I can read only text, and found none in that message: no pictures, voice messages or files. Write what is in it, and ask again."
}

pub(in crate::answer) fn not_yours_to_look_up() -> &'static str {
    "I found no supplement that I know in that message. That says nothing about whether anything in it is safe."
}

pub(in crate::answer) fn usual_amount() -> &'static str {
    "Usual amount"
}

pub(in crate::answer) fn usual_amount_not_for(outcome: &str) -> String {
    format!("Usual amount of healthy people, no dose for {outcome}")
}

pub(in crate::answer) fn upper_limit() -> &'static str {
    "Upper limit"
}

pub(in crate::answer) fn cautions() -> &'static str {
    "Ask first"
}

pub(in crate::answer) fn no_amount_listed() -> &'static str {
    "no RDA or AI is listed here"
}

pub(in crate::answer) fn no_limit_known() -> &'static str {
    "none is listed here, which does not mean safe at any dose"
}

pub(in crate::answer) fn none_set(authorities: &str) -> String {
    format!("none set by {authorities}, which does not mean safe at any dose")
}

pub(in crate::answer) fn public_table_only() -> &'static str {
    "From public tables for healthy people; not a dose for anyone in particular."
}

/// A note that stands with most rows of a table.
pub(in crate::answer) fn common_note(note: &str, all: bool) -> String {
    if all {
        note.to_owned()
    } else {
        format!("Where nothing else is said: {note}")
    }
}

pub(in crate::answer) fn no_row_for_them() -> &'static str {
    "No row is about just that group; these are all rows"
}

pub(in crate::answer) fn for_adults() -> &'static str {
    "for adults"
}

pub(in crate::answer) fn adults() -> &'static str {
    "adults"
}

pub(in crate::answer) fn by_age() -> &'static str {
    "by age"
}

/// Figures that are not about the people who were named.
pub(in crate::answer) fn of_others(figures: &str) -> String {
    format!("none is listed for just that group; {figures}")
}

/// The limits of other people than those who were named.
pub(in crate::answer) fn limits_of_others(limits: &str) -> String {
    of_others(&format!("for others {limits}"))
}

pub(in crate::answer) fn nothing_listed(section: Section, name: &str) -> String {
    format!(
        "Nothing on {section} is listed for {name} here. That does not mean that there is nothing."
    )
}

pub(in crate::answer) fn more_under(section: Section) -> String {
    format!("More under {}.", section.label())
}

pub(in crate::answer) fn not_checked() -> &'static str {
    "Not checked"
}

pub(in crate::answer) fn at_risk() -> &'static str {
    "Who may run low"
}

pub(in crate::answer) fn background() -> &'static str {
    "What it does"
}

pub(in crate::answer) fn adverse_effects() -> &'static str {
    "Adverse effects"
}

pub(in crate::answer) fn page(page: usize, pages: usize) -> String {
    format!("Page {page} of {pages}")
}

pub(in crate::answer) fn reviewed(review: &Review) -> String {
    format!(
        "Last reviewed on {} by the {}; due again by {}.",
        review.on, review.by, review.next
    )
}

/// Where the day on which the next review was due has passed.
pub(in crate::answer) fn overdue(review: &Review) -> String {
    format!(
        "Last reviewed in {}; a new review is due.",
        month(review.on)
    )
}

/// The same for several entries, each with its last review.
pub(in crate::answer) fn overdue_of(named: &[String]) -> String {
    format!("A new review is due: {}.", named.join(", "))
}

pub(in crate::answer) fn last_reviewed(name: &str, review: &Review) -> String {
    format!("{name} (last reviewed in {})", month(review.on))
}

pub(in crate::answer) fn more(count: usize) -> String {
    format!("{count} more")
}

fn month(day: NaiveDate) -> String {
    day.format("%B %Y").to_string()
}

/// The body that published a source, by the name that people know.
pub(in crate::answer) fn body_in_short(author: &str) -> &str {
    const BODIES: &[(&str, &str)] = &[
        ("NIH Office of Dietary Supplements", "NIH"),
        ("MedlinePlus (NIH)", "MedlinePlus"),
        ("European Food Safety Authority", "EFSA"),
        ("US Preventive Services Task Force", "USPSTF"),
        ("US National Academies", "National Academies"),
        (
            "Food and Nutrition Board, National Academies",
            "National Academies",
        ),
        (
            "National Center for Complementary and Integrative Health",
            "NCCIH",
        ),
        ("UK National Health Service", "NHS"),
        (
            "US National Library of Medicine",
            "National Library of Medicine",
        ),
        ("US Food and Drug Administration", "FDA"),
        ("World Health Organization", "WHO"),
        ("Royal Australian College of General Practitioners", "RACGP"),
        ("Linus Pauling Institute", "Linus Pauling Institute"),
        ("US Health Resources and Services Administration", "US HRSA"),
        ("UK National Poisons Information Service", "UK NPIS"),
    ];
    let known = BODIES.iter().find(|(body, _)| *body == author);
    known.map_or(author, |(_, short)| short)
}

/// How much of a source was read, where that is less than the page itself.
pub(in crate::answer) const fn seen(seen: Seen) -> &'static str {
    match seen {
        Seen::Page => "read",
        Seen::Abstract => "abstract read",
        Seen::Copy => "read as a copy",
        Seen::Quoted => "as quoted elsewhere",
        Seen::No => "not read by us",
    }
}

/// `little or no effect (how sure: low)`.
pub(in crate::answer) fn finding(direction: Direction, certainty: Certainty) -> String {
    let sure = how_sure(certainty);
    [points(direction), " (", &sure, ")"].concat()
}

/// Which way a finding points, in plain words.
pub(in crate::answer) const fn points(direction: Direction) -> &'static str {
    match direction {
        Direction::Helps => "helps",
        Direction::LittleOrNoEffect => "little or no effect",
        Direction::Mixed => "studies disagree",
        Direction::Harms => "does harm",
        Direction::Unknown => "not settled",
    }
}

/// How sure that is.
pub(in crate::answer) fn how_sure(certainty: Certainty) -> String {
    match certainty {
        Certainty::None => "not tested in people".to_owned(),
        certainty => format!("how sure: {certainty}"),
    }
}

pub(in crate::answer) fn studies(count: u32) -> String {
    Count(count as usize, "study").to_string()
}

pub(in crate::answer) fn people(count: u32) -> String {
    format!("{} people", Figure(count.into()))
}

/// What a row rests on, as it stands behind the amount.
pub(in crate::answer) const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Rda => "RDA",
        Basis::Ai => "AI",
        Basis::Trial => "used in studies",
        Basis::Diet => "from food",
        Basis::Guideline => "advice",
    }
}

pub(in crate::answer) const fn counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Total => "counts food, drinks, supplements and medicines",
        Counts::Supplements => "counts supplements and medicines only",
    }
}

pub(in crate::answer) const fn supplements_only() -> &'static str {
    "from supplements and medicines"
}

pub(in crate::answer) const fn limit_kind(kind: LimitKind) -> &'static str {
    match kind {
        LimitKind::Ul => "upper limit",
        LimitKind::SafeLevel => "no harm seen up to this; no upper limit could be set",
        LimitKind::Guidance => "guidance, not an upper limit",
    }
}

pub(in crate::answer) const fn caution_kind(kind: CautionKind) -> &'static str {
    match kind {
        CautionKind::Pregnancy => "Pregnancy",
        CautionKind::Breastfeeding => "Breastfeeding",
        CautionKind::Children => "Children",
        CautionKind::OlderAdults => "Older adults",
        CautionKind::Kidney => "Kidneys",
        CautionKind::Liver => "Liver",
        CautionKind::Heart => "Heart",
        CautionKind::HormoneSensitive => "Hormone-sensitive conditions",
        CautionKind::Cancer => "Cancer",
        CautionKind::Bleeding => "Bleeding",
        CautionKind::Surgery => "Surgery",
        CautionKind::Thyroid => "Thyroid",
        CautionKind::Allergy => "Allergy",
        CautionKind::BloodCalcium => "Blood calcium",
        CautionKind::Digestion => "Digestion",
        CautionKind::BoneMedicine => "Bone medicine",
        CautionKind::Overdose => "Too much",
        CautionKind::Deficiency => "Too little",
        CautionKind::General => "General",
    }
}

/// How severe an interaction is and how sure that is.
pub(in crate::answer) fn weight(severity: InteractionSeverity, certainty: Certainty) -> String {
    [severity.as_str(), ", ", &how_sure(certainty)].concat()
}

/// A medicine that was named, where the row is about its class.
pub(in crate::answer) fn one_of_class(medicine: &str, class: &str, weight: &str) -> String {
    [medicine, " (", class, ", ", weight, ")"].concat()
}

/// Why nothing is listed.
#[derive(PartialEq, Eq)]
pub(in crate::answer) enum Nothing {
    /// Nobody here has looked.
    NotChecked,
    /// Somebody looked on that day and found none.
    NoneFound(NaiveDate),
}

/// The one sentence for every empty result about two substances. It never reads as safe.
pub(in crate::answer) fn nothing_known(why: &Nothing, one: &str, other: &str) -> String {
    let why = match why {
        Nothing::NotChecked => "not checked here. That does not mean".to_owned(),
        Nothing::NoneFound(date) => {
            format!("looked for on {date} and none found, which is no proof")
        }
    };
    format!("Interactions of {one} with {other}: {why} that they go together; ask a pharmacist.")
}

pub(in crate::answer) fn no_caution_on(about: &str, name: &str) -> String {
    format!("No caution on {about} is listed for {name} here, which does not mean that it is safe.")
}

pub(in crate::answer) fn ask_about_each(about: &str) -> String {
    format!(
        "You name {about}: read the cautions of each entry, and ask a doctor or pharmacist first."
    )
}

pub(in crate::answer) fn call_now() -> &'static str {
    "Call now"
}

pub(in crate::answer) fn call_for_self_harm() -> &'static str {
    "Crisis line"
}

pub(in crate::answer) fn call_in_danger() -> &'static str {
    "Danger to life"
}

pub(in crate::answer) fn call_for_poison() -> &'static str {
    "Poison line"
}

pub(in crate::answer) fn call_for_an_animal() -> &'static str {
    "An animal"
}

/// Whom to call here, in other places, and anywhere else.
pub(in crate::answer) fn call(here: Option<&str>, others: &[&str], anywhere: &str) -> String {
    let others = others.join("; ");
    match here {
        Some(here) if others.is_empty() => format!("{here} Elsewhere: {anywhere}."),
        Some(here) => format!("{here} Elsewhere: {others}; or {anywhere}."),
        None if others.is_empty() => format!("{anywhere}."),
        None => format!("{others}; elsewhere {anywhere}."),
    }
}

pub(in crate::answer) fn emergency_number() -> &'static str {
    "the local emergency number"
}

pub(in crate::answer) fn crisis_line() -> &'static str {
    "a local crisis line (befrienders.org lists some), or the local emergency number"
}

pub(in crate::answer) fn vet() -> &'static str {
    "a vet"
}

pub(in crate::answer) fn to_be_sure() -> &'static str {
    "If you feel unwell, or to be sure, call"
}

pub(in crate::answer) fn ask_the_rest() -> &'static str {
    "There was no room for all that you ask: ask the rest in a message of its own."
}

pub(in crate::answer) fn too_much() -> &'static str {
    "What too much does"
}

pub(in crate::answer) fn watch_for() -> &'static str {
    "Watch for"
}

pub(in crate::answer) fn any_supplement() -> &'static str {
    "supplements"
}

pub(in crate::answer) fn interacts_with(medicine: &str) -> String {
    format!("{medicine} and supplements")
}

pub(in crate::answer) fn others_not_checked(medicine: &str) -> String {
    format!(
        "Not every supplement was checked with {medicine}. What is not listed is not known to go with it; ask a pharmacist."
    )
}

pub(in crate::answer) fn one_medicine_at_a_time(others: &str) -> String {
    format!("You also name {others}: this is not about that; ask about each medicine on its own.")
}

pub(in crate::answer) fn also_listed() -> &'static str {
    "Also listed"
}

pub(in crate::answer) fn no_such_medicine(typed: &str) -> String {
    format!(
        "I know no medicine \u{201c}{}\u{201d}, so its interactions are not checked here. That does not mean that it goes \
         with a supplement; ask a pharmacist.",
        echo(typed)
    )
}

pub(in crate::answer) fn studied_for(condition: &str) -> String {
    format!("Supplements studied for: {condition}")
}

pub(in crate::answer) fn surest_first() -> &'static str {
    "The surest findings first, those without a benefit included. Being listed is not a recommendation."
}

pub(in crate::answer) fn nobody_studied(condition: &str) -> String {
    format!("No entry here lists a study on {condition}. That does not mean that there is none.")
}

pub(in crate::answer) fn conditions_known(names: &str, more: usize) -> String {
    let others = match more {
        0 => String::new(),
        _ => format!(" and {more} more, which `/condition` offers while you type"),
    };
    format!("I do not know that condition. I know {names}{others}.")
}

pub(in crate::answer) fn side_by_side(one: &str, other: &str) -> String {
    format!("{one} and {other}")
}

pub(in crate::answer) fn no_study_listed() -> &'static str {
    "no study listed here"
}

pub(in crate::answer) fn together() -> &'static str {
    "Together"
}

pub(in crate::answer) fn two_needed() -> &'static str {
    "Name two supplements that I know to compare them."
}

pub(in crate::answer) fn converted(one: &str, other: &str) -> String {
    format!("{one} of it is {other}.")
}

/// What is no upper limit is called a figure; what it is stands behind the amount.
pub(in crate::answer) fn beside_limit(
    order: Ordering,
    authority: &str,
    kind: LimitKind,
    limit: &str,
) -> String {
    let place = match order {
        Ordering::Less => "below",
        Ordering::Equal => "equal to",
        Ordering::Greater => "above",
    };
    let noun = match kind {
        LimitKind::Ul => "limit",
        LimitKind::SafeLevel | LimitKind::Guidance => "figure",
    };
    format!("{place} the {authority} {noun} of {limit}")
}

/// `differs`: the recommendation is no one figure for all the people asked about.
pub(in crate::answer) fn beside_recommendation(
    (order, differs): (Ordering, bool),
    recommended: &str,
    amount: &str,
) -> String {
    let place = match order {
        Ordering::Less => "below",
        Ordering::Equal if differs => "within",
        Ordering::Equal => "equal to",
        Ordering::Greater => "above",
    };
    format!("{place} the {recommended} of {amount}")
}

/// `RDA`, `EU AI`, `UK advice`: of the US the letters say it.
pub(in crate::answer) fn recommended(region: &str, basis: Basis) -> String {
    match region {
        "US" | "" => self::basis(basis).to_owned(),
        region => format!("{region} {}", self::basis(basis)),
    }
}

/// By what the figures of a table differ.
pub(in crate::answer) const fn by_group(age: bool, sex: bool) -> &'static str {
    match (age, sex) {
        (true, true) => " (by age and sex)",
        (true, false) => " (by age)",
        (false, true) => " (by sex)",
        (false, false) => "",
    }
}

pub(in crate::answer) fn about(kept: Kept) -> [&'static str; 4] {
    [
        "I answer questions about dietary supplements: what studies found, usual amounts, upper limits, cautions, \
         interactions and foods.",
        "Every sentence stands in files that people reviewed, with its references. Nothing is generated, and I say so \
         where I do not know.",
        "I never pick a dose for a person, never diagnose, and never replace a doctor or pharmacist.",
        if kept == Kept::default() {
            "No question, name or message is stored."
        } else {
            "Of what people write, only what /privacy names is stored."
        },
    ]
}

pub(in crate::answer) const fn what_is_kept() -> &'static str {
    "What is kept"
}

pub(in crate::answer) const fn nothing_kept() -> &'static str {
    "Nothing is kept: the bot has no database and writes no file."
}

pub(in crate::answer) const fn kept_is() -> &'static str {
    "This is kept, and nothing else:"
}

pub(in crate::answer) const fn revisions_kept() -> &'static str {
    "Changes that moderators make to the knowledge: who made and approved them, when and why, with the text before and \
     after, until whoever runs the bot deletes them; what they began, saved or not, for 30 days."
}

pub(in crate::answer) const fn reports_kept() -> &'static str {
    "What people report with \u{201c}Something wrong?\u{201d}: the entry, the section, its version and what they wrote, \
     without who they are unless they tick that, until whoever runs the bot deletes it."
}

pub(in crate::answer) const fn misses_kept() -> &'static str {
    "Names that were looked for and not found: the name in its common spelling and the day, for 30 days; no \
     sentence, and no name that is known as a medicine's or a person's. Moderators see a name once it was missed on three different days."
}

/// What becomes of questions, where names that were not found are kept or not.
pub(in crate::answer) const fn of_questions(misses: bool) -> &'static str {
    if misses {
        "Questions and messages are read, answered and forgotten, all but such a name; no user id, name or server of \
         those who ask is stored or logged."
    } else {
        "Questions and messages are read, answered and forgotten; no user id, name or server of those who ask is stored \
         or logged."
    }
}

/// What holds whatever is kept.
pub(in crate::answer) const fn privacy() -> [&'static str; 6] {
    [
        "Buttons carry all that they need in themselves, as part of the message in Discord: the entry, the section and, \
         where a question named one, an age group, sex or life stage, a medicine or a condition.",
        "The log says that the bot connected, stopped or failed to answer, and why; it has no text of any message.",
        "It is counted how often which entry was answered from: numbers alone, without anybody\u{2019}s words, and without \
         saying whose.",
        "The bot reads commands addressed to it, direct messages, and messages that mention it, that reply to it or on \
         which somebody uses its menu; of other messages it is told where and by whom they were written, and looks at \
         nothing of them.",
        "No other service is asked: answers come from files beside the bot.",
        "Discord itself stores messages, the bot\u{2019}s answers included, under its own policy; ask whoever runs the \
         bot where it runs.",
    ]
}

pub(in crate::answer) fn reviews_on(today: NaiveDate) -> String {
    format!("Reviews on {today}")
}

pub(in crate::answer) fn overdue_reviews(count: usize) -> String {
    format!("Overdue ({count})")
}

pub(in crate::answer) fn reviews_due_within(days: u32, count: usize) -> String {
    format!("Due in the next {days} days ({count})")
}

pub(in crate::answer) fn no_review_due(days: u32, next: Option<NaiveDate>) -> String {
    match next {
        Some(next) => {
            format!("No review is due in the next {days} days; the next one is due on {next}.")
        }
        None => format!("No review is due in the next {days} days."),
    }
}

pub(in crate::answer) fn review_due(reviewed: &Reviewed<'_>) -> String {
    let Review { on, next, .. } = reviewed.review;
    let (name, file) = (reviewed.name, &reviewed.file);
    format!("{name} ({file}): due on {next}, last reviewed on {on}")
}

pub(in crate::answer) fn more_reviews(count: usize) -> String {
    format!("{count} more; all are in the attached file.")
}

pub(in crate::answer) fn began_with() -> String {
    format!(
        "The knowledge began with the article \u{201c}{ARTICLE}\u{201d} on healthline.com, checked against the \
         authorities' own figures and the papers it cites."
    )
}

pub(in crate::answer) fn examples() -> &'static str {
    "For example"
}

pub(in crate::answer) fn share() -> &'static str {
    "Share in channel"
}

pub(in crate::answer) fn previous_page() -> &'static str {
    "Previous page"
}

pub(in crate::answer) fn next_page() -> &'static str {
    "Next page"
}

pub(in crate::answer) fn summary() -> &'static str {
    "Summary"
}

pub(in crate::answer) fn and_more(count: usize) -> String {
    format!(" and {count} more")
}

/// Questions for `/about`; the braces take the name of an entry.
pub(in crate::answer) const EXAMPLES: &[&str] = &[
    "/supplement {}",
    "/ask how much {} is too much?",
    "/ask does {} help bones?",
    "/ask foods rich in {}",
    "/ask what should I know before taking {}?",
];

pub(in crate::answer) fn example_topic(name: &str) -> String {
    format!("/ask tell me about {}", name.to_lowercase())
}

pub(in crate::answer) const fn what_counts(counts: Counts) -> &'static str {
    match counts {
        Counts::Total => "The limits count food, drinks, supplements and medicines together.",
        Counts::Supplements => "The limits count supplements and medicines, not food.",
    }
}

/// The amount may be that of a whole compound: 500 mg of magnesium citrate hold less magnesium.
pub(in crate::answer) fn counts_without_the_rest(compound: &str, name: &str) -> String {
    format!(
        "The limits count {name} alone, not all of the {compound}; the label says how much it holds. If you mean {name} alone:"
    )
}

pub(in crate::answer) fn not_sure_of(typed: &str, names: &str) -> String {
    format!(
        "I am not sure how to read \u{201c}{}\u{201d}, so I left it out. It may be {names}: ask about it on its own.",
        echo(typed)
    )
}

/// Pairs on which no file says anything.
pub(in crate::answer) fn pairs_not_listed(pairs: &str) -> String {
    format!(
        "Nothing on taking these together is listed here, which does not mean that they go together: {pairs}."
    )
}

/// `Zinc and Copper (moderate)`.
pub(in crate::answer) fn two_together(
    one: &str,
    other: &str,
    severity: InteractionSeverity,
) -> String {
    format!("{one} and {other} ({severity})")
}
