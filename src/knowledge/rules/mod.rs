//! The rules that knowledge keeps beyond its shape. The lists are the table of contents.

mod examples;
mod figures;
mod identity;
mod interactions;
mod language;
mod lists;
mod look_alikes;
mod names;
mod publishers;
mod ranks;
mod references;
mod review;
mod rows;
mod safety;
mod shared_references;
mod short_forms;
mod text;
mod told;
mod vocabulary;

use super::document::Document;
use super::load::Draft;
use super::problem::Problem;
use super::tree::steps;
use super::written::Step;

pub(super) use identity::LONGEST_ID;
pub(super) use references::{NEED_NO_REFERENCE, borrowed};
pub(super) use rows::REQUIRED;
pub(super) use text::{NOT_PLAIN, room};

type Rule = fn(&Draft<'_>, &mut Vec<Problem>);

/// Rules that look at one file.
const ALONE: &[Rule] = &[
    identity::id_is_the_file_name,
    identity::id_is_plain_and_short,
    rows::required_lists_are_not_empty,
    names::a_name_is_no_single_letter,
    lists::a_real_word_is_one_word,
    lists::a_real_word_is_listed_once,
    lists::a_note_names_its_references,
    look_alikes::a_group_has_two_names,
    look_alikes::a_pair_is_listed_once,
    lists::a_substance_not_covered_is_listed_once,
    short_forms::a_short_form_is_one_word,
    figures::units_are_the_substance_s_own,
    figures::international_units_have_a_factor,
    figures::a_dose_above_the_lowest_limit_has_a_note,
    figures::an_amount_in_a_food_has_a_unit,
    references::claims_name_a_reference,
    references::references_are_used,
    references::addresses_are_web_addresses,
    ranks::an_address_leads_past_the_home_page,
    publishers::an_address_is_the_publisher_s,
    ranks::a_title_that_was_seen_stands_for_its_number,
    vocabulary::ids_are_used_once,
    review::the_next_review_comes_after_the_last,
    examples::an_example_stands_once,
    language::a_phrase_is_listed_once,
    language::a_section_is_listed_once,
    language::a_sentence_has_the_blanks_and_the_room_of_the_english,
    language::every_section_can_be_asked_for,
    examples::an_example_of_safety_has_a_level,
    safety::groups_are_used,
    safety::a_caution_names_its_kinds,
    safety::few_groups_stand_in_any_order,
    told::a_range_names_its_authority,
    told::a_comparison_is_between_two_forms,
    told::an_answer_is_asked_in_a_few_ways,
    text::texts_fit_where_they_are_shown,
    text::texts_are_not_empty,
    text::texts_are_plain,
];

/// Rules that look at one file of `safety/` beside the words that all of them share.
const SAFETY: &[Rule] = &[
    safety::groups_of_signs_exist,
    safety::examples_do_what_they_say,
];

/// Rules that look at one file beside the others, or at the day.
const TOGETHER: &[Rule] = &[
    language::english_has_every_file,
    identity::ids_are_used_once,
    shared_references::named_references_exist,
    shared_references::a_shared_reference_is_defined_once,
    shared_references::shared_references_are_used,
    ranks::advice_rests_on_a_source_of_rank,
    ranks::a_note_rests_on_a_source_of_rank,
    ranks::an_answer_rests_on_more_than_pages,
    names::a_name_belongs_to_one_entry,
    names::a_medicine_name_belongs_to_one_file,
    lists::a_real_word_is_no_name,
    look_alikes::names_of_a_group_are_different_things,
    short_forms::a_short_form_stands_for_an_entry,
    interactions::the_other_side_is_defined,
    interactions::an_action_tells_the_hours,
    interactions::classes_are_defined,
    interactions::related_entries_exist,
    vocabulary::outcomes_are_defined,
    vocabulary::authorities_are_defined,
    review::reviews_are_not_in_the_future,
    review::nothing_was_looked_for_in_the_future,
    safety::where_to_turn_is_said,
];

/// Lets every rule that needs no other file look at a draft of one file.
pub(super) fn check_alone(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    check(ALONE, draft, problems);
}

/// Lets every rule of safety look at a draft of one file and the shared words.
pub(super) fn check_safety(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    check(SAFETY, draft, problems);
}

/// Lets the other rules look at the draft of all files.
pub(super) fn check_together(draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    check(TOGETHER, draft, problems);
}

fn check(rules: &[Rule], draft: &Draft<'_>, problems: &mut Vec<Problem>) {
    for rule in rules {
        rule(draft, problems);
    }
}

impl<'s> Draft<'s> {
    /// The documents of all files.
    fn documents(&self) -> impl Iterator<Item = &Document<'s>> {
        let supplements = self.supplements.iter().map(|file| &file.document);
        let topics = self.topics.iter().map(|file| &file.document);
        let medicines = self.medicines.iter().map(|file| &file.document);
        let vocabulary = self.vocabulary.iter().map(|file| &file.document);
        let not_covered = self.not_covered.iter().map(|file| &file.document);
        let look_alikes = self.look_alikes.iter().map(|file| &file.document);
        supplements
            .chain(topics)
            .chain(medicines)
            .chain(vocabulary)
            .chain(not_covered)
            .chain(look_alikes)
            .chain(self.medicine_names.iter().map(|file| &file.document))
            .chain(self.senses.iter().map(|file| &file.document))
            .chain(self.safety_rules.iter().map(|file| &file.document))
            .chain(self.safety_words.iter().map(|file| &file.document))
            .chain(self.where_to_turn.iter().map(|file| &file.document))
            .chain(self.examples.iter().map(|file| &file.document))
            .chain(self.language.iter().map(|file| &file.document))
            .chain(self.shared_references.iter().map(|file| &file.document))
    }

    /// The id that each file gives itself, with its document.
    fn file_ids(&self) -> impl Iterator<Item = (&str, &Document<'s>)> {
        let examples = self.examples.iter();
        self.ids()
            .chain(examples.map(|file| (&*file.content.id, &file.document)))
    }

    /// The ids that no two files may share, with their documents.
    fn ids(&self) -> impl Iterator<Item = (&str, &Document<'s>)> {
        let supplements = self
            .supplements
            .iter()
            .map(|file| (&*file.content.id, &file.document));
        let topics = self
            .topics
            .iter()
            .map(|file| (&*file.content.id, &file.document));
        let medicines = self
            .medicines
            .iter()
            .map(|file| (&*file.content.id, &file.document));
        let safety = self
            .safety_rules
            .iter()
            .map(|file| (&*file.content.id, &file.document));
        supplements.chain(topics).chain(medicines).chain(safety)
    }

    /// The names of the files in the folder, even of those with mistakes in them.
    fn stems(&self, folder: &'static str) -> impl Iterator<Item = &str> + Clone {
        let files = self
            .files
            .iter()
            .filter_map(move |file| file.strip_prefix(folder));
        files.filter_map(|file| file.strip_prefix('/')?.strip_suffix(".toml"))
    }
}

/// A key as a step of a path.
fn key(name: &str) -> Step {
    Step::Key(name.to_owned())
}

/// The path to a key of the n-th row of a list.
fn row(list: &str, place: usize, name: &str) -> Vec<Step> {
    vec![key(list), Step::Index(place), key(name)]
}
