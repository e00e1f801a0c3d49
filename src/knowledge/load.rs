//! Sources → knowledge, or every problem of every file.

use chrono::NaiveDate;
use deserr::Deserr;

use super::document::{Document, Source};
use super::problem::Problem;
use super::rules::check;
use super::safety::{Safety, SafetyRule, SafetyWords, WrittenWhereToTurn};
use super::written::Faults;
use super::{Knowledge, LookAlikes, Medicine, NotCovered, Senses, Supplement, Topic, Vocabulary};

/// A file whose shape is right.
pub(super) struct Read<'s, T> {
    pub(super) document: Document<'s>,
    pub(super) content: T,
}

/// All files whose shape is right, before the rules have looked at them.
#[derive(Default)]
pub(super) struct Draft<'s> {
    pub(super) supplements: Vec<Read<'s, Supplement>>,
    pub(super) topics: Vec<Read<'s, Topic>>,
    pub(super) medicines: Vec<Read<'s, Medicine>>,
    pub(super) vocabulary: Option<Read<'s, Vocabulary>>,
    pub(super) not_covered: Option<Read<'s, NotCovered>>,
    pub(super) look_alikes: Option<Read<'s, LookAlikes>>,
    pub(super) senses: Option<Read<'s, Senses>>,
    pub(super) safety_rules: Vec<Read<'s, SafetyRule>>,
    pub(super) safety_words: Option<Read<'s, SafetyWords>>,
    pub(super) where_to_turn: Option<Read<'s, WrittenWhereToTurn>>,
    /// Every file, whether it could be read or not: what others point to exists, whatever is in it.
    pub(super) files: Vec<&'s str>,
    pub(super) today: NaiveDate,
}

/// Reads and checks everything. `today` is for review dates.
///
/// # Errors
/// Every problem found: of shape in each file, then of the rules over all that could be read.
pub fn load(sources: &[Source], today: NaiveDate) -> Result<Knowledge, Vec<Problem>> {
    let mut draft = Draft {
        today,
        ..Draft::default()
    };
    let mut problems = Vec::new();
    for source in sources {
        draft.files.push(&source.file);
        if let Err(found) = draft.add(source) {
            problems.extend(found);
        }
    }
    if !draft.files.contains(&"vocabulary.toml") {
        let message = "the file is missing; it holds the outcomes and authorities of all entries";
        problems.push(Problem::whole("vocabulary.toml", message.to_owned()));
    }
    check(&draft, &mut problems);
    if problems.is_empty() {
        Ok(draft.into_knowledge())
    } else {
        problems.sort_by(|one, two| {
            (&one.file, one.line, one.column).cmp(&(&two.file, two.line, two.column))
        });
        problems.dedup();
        Err(problems)
    }
}

impl<'s> Draft<'s> {
    fn add(&mut self, source: &'s Source) -> Result<(), Vec<Problem>> {
        match source.file.split_once('/') {
            Some(("supplements", _)) => self.supplements.push(read(source)?),
            Some(("topics", _)) => self.topics.push(read(source)?),
            Some(("medicines", _)) => self.medicines.push(read(source)?),
            Some(("safety", "words.toml")) => self.safety_words = Some(read(source)?),
            Some(("safety", "where-to-turn.toml")) => self.where_to_turn = Some(read(source)?),
            Some(("safety", _)) => self.safety_rules.push(read(source)?),
            None if source.file == "vocabulary.toml" => self.vocabulary = Some(read(source)?),
            None if source.file == "not-covered.toml" => self.not_covered = Some(read(source)?),
            None if source.file == "look-alikes.toml" => self.look_alikes = Some(read(source)?),
            None if source.file == "senses.toml" => self.senses = Some(read(source)?),
            _ => {
                let allowed = "allowed are `vocabulary.toml`, `not-covered.toml`, `look-alikes.toml`, `senses.toml` and files in \
                     `supplements/`, `topics/`, `medicines/` and `safety/`";
                return Err(vec![Problem::whole(
                    &source.file,
                    format!("no file of that name is known here; {allowed}"),
                )]);
            }
        }
        Ok(())
    }

    fn into_knowledge(self) -> Knowledge {
        let supplements = self.supplements.into_iter().map(|file| file.content);
        let topics = self.topics.into_iter().map(|file| file.content);
        let medicines = self.medicines.into_iter().map(|file| file.content);
        let mut rules: Vec<_> = self
            .safety_rules
            .into_iter()
            .map(|file| file.content)
            .collect();
        rules.sort_by(|one, other| (one.kind, &one.id).cmp(&(other.kind, &other.id)));
        let words = self.safety_words.map(|file| file.content);
        let where_to_turn = self.where_to_turn.map(|file| file.content.read());
        let safety = Safety {
            rules,
            words: words.unwrap_or_default(),
            where_to_turn: where_to_turn.unwrap_or_default(),
        };
        Knowledge {
            supplements: supplements.map(|entry| (entry.id.clone(), entry)).collect(),
            topics: topics.map(|entry| (entry.id.clone(), entry)).collect(),
            medicines: medicines.map(|entry| (entry.id.clone(), entry)).collect(),
            vocabulary: self.vocabulary.map(|file| file.content).unwrap_or_default(),
            not_covered: self
                .not_covered
                .map(|file| file.content)
                .unwrap_or_default(),
            look_alikes: self
                .look_alikes
                .map(|file| file.content)
                .unwrap_or_default(),
            senses: self.senses.map(|file| file.content).unwrap_or_default(),
            safety,
        }
    }
}

fn read<T: Deserr<Faults>>(source: &Source) -> Result<Read<'_, T>, Vec<Problem>> {
    let document = Document::parse(source)?;
    let content = document.read()?;
    Ok(Read { document, content })
}
