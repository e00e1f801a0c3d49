//! An amount of a compound: the limits count what is in it, and not all of it.

use crate::answer::facets::writer::Writer;
use crate::answer::intent::amounts::AmountOf;
use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::knowledge::{Entry, NameWords, Supplement};
use crate::question::NotCompared;
use crate::spelling::normalised;

/// Whether it may be of all of a compound, and not of the mineral alone.
pub(super) fn is_of_all(amount: &AmountOf) -> bool {
    let intake = &amount.intake;
    let is_whole = intake.not_compared == Some(NotCompared::Compound);
    is_whole || !intake.is_elemental && intake.a_day.is_some()
}

/// Where the amount is of a compound: that the limits count a part of it, and how much that is where the entry says it.
pub(super) fn compound<'k>(writer: &mut Writer<'k>, supplement: &'k Supplement) -> Option<Line> {
    let named = writer.intent.said.aliases.iter();
    let mut named = named.filter(|(_, id)| *id == supplement.id);
    let own: &NameWords = &writer.knowledge.languages.english().names;
    let is_one = |alias: &str| is_compound(own, alias) && !is_the_same(alias, supplement);
    let alias = named.find_map(|(alias, _)| is_one(alias).then(|| alias.clone()));
    let written = || {
        let mut amounts = writer.intent.asked.amounts_of(&supplement.id);
        amounts.find_map(|amount| amount.compound.clone())
    };
    let alias = alias.or_else(|| written().filter(|alias| !is_the_same(alias, supplement)))?;
    let name = inside_a_sentence(&supplement.name);
    let text = words::counts_without_the_rest(&alias, &name);
    let mut forms = supplement.forms.iter();
    let form = forms.find(|form| normalised(&form.name) == normalised(&alias));
    let line = Line::text(match form {
        Some(form) => format!("{} {text}", form.text),
        None => text,
    });
    let refs = form.map(|form| form.refs.clone()).unwrap_or_default();
    let cites = writer.citations.cite(Entry::Supplement(supplement), &refs);
    Some(line.citing(cites.into_iter().take(1).collect()))
}

/// Whether the alias is another spelling of the substance itself, `thiamine`, or an acid or amide that is called otherwise
/// than the entry, `folic acid`, `niacinamide`: the limits count these whole.
fn is_the_same(alias: &str, supplement: &Supplement) -> bool {
    let (alias, name) = (normalised(alias), normalised(&supplement.name));
    let alias = without_its_letter(&alias);
    let name = without_its_letter(&name);
    let same = alias
        .bytes()
        .zip(name.bytes())
        .take_while(|(one, other)| one == other);
    let is_spelling = same.count() + MORE >= alias.len().max(name.len());
    let stem = name.get(..STEM).unwrap_or(name);
    let is_other = alias.ends_with(" acid") && !alias.contains(stem);
    is_spelling || is_other || alias.ends_with("amide")
}

/// `zinc`, `vitamin A`; `L-theanine` begins with a letter that is a sign.
fn inside_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(char::to_lowercase);
    let rest = letters.as_str();
    match first {
        Some(first) if rest.starts_with(char::is_lowercase) => first.chain(rest.chars()).collect(),
        _ => name.to_owned(),
    }
}

/// `l theanine` is theanine; of `vitamin a` nothing stands before.
fn without_its_letter(name: &str) -> &str {
    let letter = name.split_once(' ').filter(|(letter, _)| letter.len() == 1);
    letter.map_or(name, |(_, rest)| rest)
}

/// One letter more is another spelling.
const MORE: usize = 1;

/// By so many letters a name is known again in another.
const STEM: usize = 5;

/// `magnesium citrate`, `zinc oxide`, `orthosilicic acid`.
fn is_compound(own: &NameWords, alias: &str) -> bool {
    let last = alias.rsplit(' ').next().unwrap_or(alias);
    let mut endings = own.compound_endings.iter();
    endings.any(|ending| last.ends_with(ending))
}
