//! An entry that goes: what changes along with it, so that nothing that others say is lost and nothing points nowhere.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::begin::{keys, quoted, stem};
use super::document::Document;
use super::written::Step;
use super::{Change, MedicineKind, Source};
use crate::spelling::normalised;

/// What changes along with the going of that file from among these. Its names stay: in `medicines/` where interactions of
/// others name it, else in `not-covered.toml`.
#[must_use]
pub fn parting(sources: &[Source], file: &str, today: NaiveDate) -> Vec<Change> {
    let Some(gone) = sources.iter().find(|source| source.file == file) else {
        return Vec::new();
    };
    let others: Vec<&Source> = sources.iter().filter(|it| it.file != file).collect();
    let id = gone.stem();
    let mut along = Vec::new();
    if file.starts_with("supplements/") {
        let nobody_names_it = named_in(sources, file).is_empty();
        along.extend(names_stay(&others, gone, (nobody_names_it, today)));
    }
    for other in &others {
        let text = match other.file.split_once('/') {
            Some(("topics", _)) => without_related(other, id),
            Some(("references", _)) => without_unused(other, gone, &others),
            None if other.file == "senses.toml" => without_short_forms(other, gone),
            _ => None,
        };
        along.extend(text.map(|text| Change {
            file: other.file.clone(),
            // A list of which nothing is left goes.
            text: (!text.is_empty()).then_some(text),
        }));
    }
    along
}

/// The files in which a row of interactions is with the entry of that file.
#[must_use]
pub fn named_in(sources: &[Source], file: &str) -> Vec<String> {
    let id = stem(file);
    let names = sources.iter().filter(|source| {
        let in_rows = |path: &[Step], text: &str| {
            text == id && matches!(keys(path)[..], ["interactions" | "none-found", "with"])
        };
        let is_other = source.file.starts_with("supplements/") && source.file != file;
        is_other && any_text(source, in_rows)
    });
    names.map(|source| source.file.clone()).collect()
}

fn any_text(source: &Source, is_it: impl Fn(&[Step], &str) -> bool) -> bool {
    Document::parse(source).is_ok_and(|document| {
        let texts = document.texts();
        texts.iter().any(|(path, text)| is_it(path, text))
    })
}

/// The names as they are known from then on: those of a product that interactions name, or of a substance that has no
/// entry.
fn names_stay(
    others: &[&Source],
    gone: &Source,
    (nobody_names_it, today): (bool, NaiveDate),
) -> Option<Change> {
    let document = Document::parse(gone).ok()?;
    let texts = document.texts();
    let mut known = HashSet::new();
    // A list has each name once, whatever its spelling; an entry may have several.
    let mut under = |wanted: fn(&[&str]) -> bool| {
        let found = texts.iter().filter(|(path, _)| wanted(&keys(path)));
        let new = found.filter(|(_, text)| known.insert(normalised(text)));
        new.map(|(_, text)| quoted(text)).collect::<Vec<_>>()
    };
    let name = under(|keys| keys == ["name"]).pop()?;
    let brands = under(|keys| keys == ["aliases", "brands"]).join(", ");
    let aliases = under(|keys| matches!(keys, ["aliases", list] if *list != "brands")).join(", ");
    if nobody_names_it {
        let list = others.iter().find(|it| it.file == "not-covered.toml")?;
        return Some(among_substances(list, &name, [aliases, brands]));
    }
    let id = gone.stem();
    let kind = MedicineKind::Supplement;
    let text = format!(
        "#:schema ../schema/medicine.json\n# It had an entry of its own until {today}; interactions name it.\n\
         id = {}\nname = {name}\nkind = \"{kind}\"\naliases = [{aliases}]\nbrands = [{brands}]\nclasses = []\n",
        quoted(id)
    );
    Some(Change {
        file: format!("medicines/{id}.toml"),
        text: Some(text),
    })
}

/// The list of substances without an entry, with one more.
fn among_substances(list: &Source, name: &str, names: [String; 2]) -> Change {
    let all: Vec<String> = names.into_iter().filter(|it| !it.is_empty()).collect();
    let row = format!(
        "[[substances]]\nname = {name}\naliases = [{}]\n",
        all.join(", ")
    );
    Change {
        file: list.file.clone(),
        text: Some(format!("{}\n\n{row}", list.text.trim_end())),
    }
}

/// The topic without the entry among those to read on with.
fn without_related(topic: &Source, id: &str) -> Option<String> {
    let document = Document::parse(topic).ok()?;
    let texts = document.texts();
    let (path, _) = texts
        .iter()
        .find(|(path, text)| keys(path) == ["related"] && *text == id)?;
    let line = document.problem(path, "").text;
    let item = quoted(id);
    // A list over several lines has each with a comma of its own.
    let pieces = [
        format!("{item}, "),
        format!(", {item}"),
        format!("{item},"),
        item,
    ];
    let piece = pieces.iter().find(|piece| line.contains(*piece))?;
    let shorter = line.replacen(piece, "", 1);
    Some(topic.text.replacen(&line, &shorter, 1))
}

/// The file of shared sources without those that nobody else uses.
fn without_unused(shared: &Source, gone: &Source, others: &[&Source]) -> Option<String> {
    let used = Document::parse(gone).ok()?;
    let used = used.texts();
    let mut keys_of_it: Vec<&str> = used
        .iter()
        .filter(|(path, _)| keys(path).last() == Some(&"refs"))
        .map(|(_, key)| *key)
        .filter(|key| shared.text.contains(&header(key)))
        .collect();
    keys_of_it.sort_unstable();
    keys_of_it.dedup();
    keys_of_it.retain(|key| {
        let names = |path: &[Step], text: &str| text == *key && keys(path).last() == Some(&"refs");
        !others.iter().any(|other| any_text(other, names))
    });
    if keys_of_it.is_empty() {
        return None;
    }
    let mut text = shared.text.clone();
    for key in keys_of_it {
        let at = text.find(&header(key))?;
        let below = text.get(at + 1..)?.find("\n[").map(|next| at + 2 + next);
        text.replace_range(at..below.unwrap_or(text.len()), "");
    }
    let is_left = text.lines().any(|line| line.starts_with('['));
    Some(if is_left { text } else { String::new() })
}

fn header(key: &str) -> String {
    format!("[references.{key}]")
}

/// The senses without short forms that stand for a name of the entry.
fn without_short_forms(senses: &Source, gone: &Source) -> Option<String> {
    let document = Document::parse(gone).ok()?;
    let texts = document.texts();
    let own: Vec<String> = texts
        .iter()
        .filter(|(path, _)| matches!(keys(path)[..], ["name"] | ["aliases", _]))
        .map(|(_, name)| normalised(name))
        .collect();
    let mut left = senses.clone();
    while let Some(shorter) = without_one(&left, &own) {
        left = shorter;
    }
    (left.text != senses.text).then_some(left.text)
}

fn without_one(senses: &Source, own: &[String]) -> Option<Source> {
    let document = Document::parse(senses).ok()?;
    let texts = document.texts();
    let (path, _) = texts.iter().find(|(path, name)| {
        keys(path) == ["short-forms", "name"] && own.contains(&normalised(name))
    })?;
    document.without_row(path.get(..2)?)
}
