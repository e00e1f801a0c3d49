//! A file on its way in and out: opened in a form, uploaded, taken back to what it was, and what was changed in it.

use super::super::ledger::{Along, NewDraft, Revision};
use super::super::merge::merged;
use super::super::tables::Tables;
use super::super::{dry_run, pages, words};
use super::{DeskError, Done, Visit};

impl Visit<'_> {
    pub(super) fn diff(&self, file: &str, revision: Option<&str>) -> Done {
        let Some((file, _)) = self.file(file) else {
            return Ok(self.unknown(file));
        };
        let history = self.desk.ledger()?.history(&file)?;
        let found = match revision {
            None if history.is_empty() => {
                return Ok(self.say(pages::history(self.desk, &file, (&history, 0))));
            }
            None => history.first(),
            Some(wanted) => find(&history, wanted).map(|(revision, _)| revision),
        };
        let Some(revision) = found else {
            return Ok(self.say(pages::unknown_revision(&file)));
        };
        let mut all = self.desk.ledger()?.saved_with(revision)?;
        all.sort_by_key(|it| it.id != revision.id);
        Ok(self.say(pages::changed(self.desk, &all)))
    }

    pub(super) fn edit(&self, file: &str, part: &str) -> Done {
        let Some((file, text)) = self.file(file) else {
            let part = (!part.is_empty()).then_some(part);
            let begun = self.begun(file.trim())?;
            return Ok(match begun {
                Some(draft) => self.form(&draft, part),
                None => self.unknown(file),
            });
        };
        if Tables::of(&text).is_none() {
            return Ok(self.say(pages::sentence(words::BROKEN)));
        }
        if !part.is_empty() && !self.desk.parts_of(&file).iter().any(|known| known == part) {
            return Ok(self.say(pages::sentence(words::UNKNOWN_PART)));
        }
        self.open(&file, part, &text, None)
    }

    /// A form with a part of the file; the whole file where it has no parts.
    pub(super) fn open(&self, file: &str, part: &str, text: &str, report: Option<i64>) -> Done {
        let (part, base) = match Tables::of(text) {
            Some(parts) if !part.is_empty() => (Some(part), parts.text(part)),
            _ => (None, text.to_owned()),
        };
        let new = NewDraft {
            file,
            part,
            base: &base,
            text: &base,
            who: self.who,
            why: "",
            report,
            along: &[],
        };
        let id = self.desk.ledger()?.keep(&new, self.now.to_utc())?;
        let draft = self.draft(id)?;
        Ok(draft.map_or_else(|| self.gone(), |draft| self.form(&draft, None)))
    }

    pub(super) fn upload(&self, name: &str, text: &str, why: &str) -> Done {
        let name = name.to_lowercase();
        let stem = name.strip_suffix(".toml").unwrap_or(&name);
        let folder = schema_folder(text).map(|folder| format!("{folder}/{stem}.toml"));
        let mut known = self.desk.shelf().files();
        known.extend(self.desk.ledger()?.files_ever()?);
        let known = || known.into_iter().find(|file| dry_run::stem(file) == stem);
        let Some(file) = folder.or_else(known) else {
            return Ok(self.say(pages::sentence(words::UNPLACED)));
        };
        let base = self.desk.shelf().text(&file).unwrap_or_default();
        // An editor's other line ends are not what was changed.
        let plain = text.replace("\r\n", "\n");
        let text = if base.contains("\r\n") {
            plain.replace('\n', "\r\n")
        } else {
            plain
        };
        self.propose_file(&file, (&base, &text), (why, &[]))
    }

    pub(super) fn rollback(&self, file: &str, revision: &str, why: &str) -> Done {
        let Some((file, base)) = self.file(file) else {
            return Ok(self.unknown(file));
        };
        let history = self.desk.ledger()?.history(&file)?;
        let Some((revision, before)) = find(&history, revision) else {
            return Ok(self.say(pages::unknown_revision(&file)));
        };
        let text = if before {
            &revision.before
        } else {
            &revision.after
        };
        let text = text.clone().unwrap_or_default();
        let newer = history.iter().take_while(|it| it.id > revision.id);
        let itself = before.then_some(revision);
        let undone: Vec<&Revision> = newer.chain(itself).collect();
        let along = self.undone_with(&undone)?;
        self.propose_file(&file, (&base, &text), (why, &along))
    }

    /// The other files that were saved together with these revisions, the latest first, as they are without them.
    fn undone_with(&self, undone: &[&Revision]) -> Result<Vec<Along>, DeskError> {
        let ledger = self.desk.ledger()?;
        let mut along: Vec<Along> = Vec::new();
        for revision in undone {
            let all = ledger.saved_with(revision)?.into_iter();
            for other in all.filter(|other| other.file != revision.file) {
                let there = self.desk.shelf().text(&other.file);
                let known = along.iter().position(|it| it.file == other.file);
                let now = known.map_or_else(|| there.clone(), |at| along[at].text.clone());
                let text = without(&other, now);
                match known {
                    Some(at) => along[at].text = text,
                    None => along.push(Along {
                        file: other.file,
                        base: there,
                        text,
                    }),
                }
            }
        }
        along.retain(|it| it.base != it.text);
        Ok(along)
    }

    fn propose_file(
        &self,
        file: &str,
        (base, text): (&str, &str),
        (why, along): (&str, &[Along]),
    ) -> Done {
        self.propose(&NewDraft {
            file,
            part: None,
            base,
            text,
            who: self.who,
            why,
            report: None,
            along,
        })
    }

    /// Keeps the draft, and looks at it.
    pub(super) fn propose(&self, new: &NewDraft<'_>) -> Done {
        let id = self.desk.ledger()?.keep(new, self.now.to_utc())?;
        self.dry_run(id, false)
    }
}

/// The text of the file without what the revision changed in it; as it is, where that cannot be told apart from what came
/// later.
fn without(revision: &Revision, now: Option<String>) -> Option<String> {
    if now == revision.after {
        return revision.before.clone();
    }
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let (after, before) = (text(&revision.after), text(&revision.before));
    match merged(&after, &text(&now), &before) {
        Some(both) if both.trim().is_empty() => None,
        Some(both) => Some(both),
        None => now,
    }
}

/// The revision that is meant, and whether the state before it is: `12`, `before 12`, or such a label.
fn find<'h>(history: &'h [Revision], wanted: &str) -> Option<(&'h Revision, bool)> {
    let mut words = wanted.split_whitespace();
    let first = words.next()?;
    let before = first.eq_ignore_ascii_case("before");
    let number = if before { words.next()? } else { first };
    let id: i64 = number.trim_end_matches([',', ':']).parse().ok()?;
    let found = history.iter().find(|revision| revision.id == id)?;
    Some((found, before))
}

/// The folder for a file that names its schema.
fn schema_folder(text: &str) -> Option<&'static str> {
    let first = text.lines().next()?.strip_prefix("#:schema")?;
    let kinds = [
        ("supplement.json", "supplements"),
        ("topic.json", "topics"),
        ("medicine.json", "medicines"),
        ("references.json", "references"),
    ];
    let kind = kinds.iter().find(|(schema, _)| first.contains(schema))?;
    Some(kind.1)
}
