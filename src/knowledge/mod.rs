//! What the bot knows: the checked, immutable model, and how it is read from files.

mod aliases;
mod amount;
mod arcs;
mod begin;
mod blood_tests;
mod caution;
mod choice;
mod content;
mod diet;
mod document;
mod dose;
mod dose_rows;
mod entry;
mod evidence;
mod folder;
mod form_comparison;
mod headers;
mod how_long;
mod how_to_take;
mod interaction;
mod known;
mod label;
mod language;
mod later;
mod lent;
mod library;
mod lists;
mod load;
mod made;
mod medicine;
mod models;
mod nearest;
mod node;
mod parting;
mod problem;
mod recall;
mod reference;
mod reviewed;
mod rules;
mod safety;
mod safety_signs;
mod save;
mod schema;
mod share;
mod shared_references;
mod side_by_side;
mod single_answer;
mod source;
mod stored;
mod supplement;
mod told;
mod too_little;
mod too_much;
mod topic;
mod tree;
mod unsafe_use;
mod vocabulary;
mod warnings;
mod where_to_turn;
mod written;

pub use aliases::Aliases;
pub use amount::{Amount, Figure, Per, Unit};
pub use begin::{Begun, EntryKind, Owner, Refused, begin, begin_among, blanks, is_blank, owner};
pub use caution::{Caution, CautionKind, CautionSeverity};
pub(crate) use choice::{one_of, readable, schema_of_words};
pub(crate) use document::Document;
pub use dose::{Basis, Counts, Dose, LimitKind, NoUpperLimit, UpperLimit};
pub use entry::Entry;
pub use evidence::{Certainty, Direction, Evidence};
pub(crate) use folder::DEEPEST;
pub use folder::{LoadError, models, read_folder, sources, strays};
pub use headers::Headers;
pub use interaction::{Interaction, InteractionSeverity, NoneFound};
pub use label::{daily_value, mg_per_meq, mg_per_mmol};
pub use language::{
    AgeWords, ENGLISH, Examples, Language, Languages, NameWords, ObjectKind, ObjectRow,
    ObjectWords, PeopleWords, SectionCues, SectionWords, Sentence, Sentences, WishWords, WordSet,
};
pub use later::Later;
pub use library::{Change, Library};
pub use lists::{
    LookAlikeGroup, LookAlikes, MedicineNames, NotCovered, OtherUnless, Senses, ShortForm,
    Substance,
};
pub use load::load;
pub use made::Made;
pub(crate) use medicine::MEDICINE_NAME;
pub use medicine::{Medicine, MedicineKind};
pub use models::Models;
pub(crate) use nearest::nearest;
pub use parting::{named_in, parting};
pub use problem::Problem;
pub use recall::{Recalled, recall_folder};
pub use reference::{Reference, ReferenceKind, Review, Seen};
pub use reviewed::Reviewed;
pub use safety::{Level, Safety, SafetyKind, SafetyRule, SafetyWords};
pub(crate) use safety_signs::signs;
pub use save::{clear_unfinished, remember, save, save_model, save_new, unwritable};
pub use schema::{schema_line, schemas};
pub(crate) use side_by_side::side_by_side;
pub use single_answer::SingleAnswer;
pub use source::Source;
pub use stored::Key;
pub use supplement::{Claim, Food, Form, NotChecked, Supplement, SupplementKind};
pub use told::Told;
pub use topic::Topic;
pub use vocabulary::{Authority, Outcome, Vocabulary};
pub use warnings::warnings;
pub use where_to_turn::{Call, Help, Place, WhereToTurn, Words};
pub use written::Faults;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Everything the bot knows, checked. It never changes; a reload builds another, which shares the files that are the
/// same.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Knowledge {
    #[serde(with = "arcs::by_key")]
    pub supplements: BTreeMap<String, Arc<Supplement>>,
    #[serde(with = "arcs::by_key")]
    pub topics: BTreeMap<String, Arc<Topic>>,
    #[serde(with = "arcs::by_key")]
    pub medicines: BTreeMap<String, Arc<Medicine>>,
    pub vocabulary: Vocabulary,
    pub not_covered: NotCovered,
    pub look_alikes: LookAlikes,
    #[serde(with = "arcs")]
    pub medicine_names: Arc<MedicineNames>,
    pub senses: Senses,
    pub safety: Safety,
    pub languages: Languages,
    /// What was learned from examples, shared by every reading of the folder.
    #[serde(skip)]
    pub models: Arc<Models>,
    /// What was worked out from all of this.
    #[serde(skip)]
    pub made: Arc<Made>,
}

impl Knowledge {
    /// The ids of the classes of a medicine, and of theirs: amlodipine is a calcium channel blocker, and these are blood
    /// pressure medicines.
    pub fn classes_of(&self, medicine: &str) -> impl Iterator<Item = &str> {
        let of = |id: &str| self.medicines.get(id).map(|it| &it.classes[..]);
        let own = of(medicine).unwrap_or_default();
        let above = own.iter().flat_map(move |id| of(id).unwrap_or_default());
        own.iter().chain(above).map(String::as_str)
    }

    /// The supplement or topic with that id; a supplement goes first, and no topic may share its id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<Entry<'_>> {
        let supplement = self.supplements.get(id);
        let supplement = supplement.map(|supplement| Entry::Supplement(supplement));
        supplement.or_else(|| self.topics.get(id).map(|topic| Entry::Topic(topic)))
    }

    /// Every supplement, then every topic, each by id.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let supplements = self.supplements.values();
        let supplements = supplements.map(|supplement| Entry::Supplement(supplement));
        let topics = self.topics.values().map(|topic| Entry::Topic(topic));
        supplements.chain(topics)
    }

    /// The name of whatever an interaction is with: a medicine, a class or a supplement.
    #[must_use]
    pub fn substance_name<'k>(&'k self, id: &'k str) -> &'k str {
        let medicine = self
            .medicines
            .get(id)
            .map(|medicine| medicine.name.as_str());
        let supplement = || {
            self.supplements
                .get(id)
                .map(|supplement| supplement.name.as_str())
        };
        medicine.or_else(supplement).unwrap_or(id)
    }
}
