//! What a change does to its files, as far as there is room for it, and whole in attached files.

use super::super::changed::Changed;
use super::super::compare::{Difference, told};
use super::super::dry_run::stem;
use super::super::words;
use super::shown;
use crate::answer::{Attached, Line};

/// What the change of one file, or of several, does; the first is the one that is talked of.
pub(super) fn files_shown(files: &[Changed], room: usize) -> (Vec<Line>, Vec<Attached>) {
    let Some((own, along)) = files.split_first() else {
        return (Vec::new(), Vec::new());
    };
    let own_room = if along.is_empty() { room } else { room * 2 / 3 };
    let (mut lines, mut attached) = one(own, own_room);
    if along.is_empty() {
        return (lines, attached);
    }
    let is_marked = own.before.is_some() && own.after.is_some();
    lines.push(Line::text(words::along(along.len(), is_marked)));
    let each = along.iter().map(|changed| {
        let what = told(&changed.differences());
        format!("{}{}\n{what}", changed.file, words::fate(changed))
    });
    let each: Vec<String> = each.collect();
    let (more, file) = shown("along.diff.txt", each.join("\n").trim_end(), room / 3);
    lines.extend(more);
    attached.extend(file);
    (lines, attached)
}

fn one(changed: &Changed, room: usize) -> (Vec<Line>, Vec<Attached>) {
    let name = stem(&changed.file);
    let whole = |text: &str| {
        let (lines, file) = shown(&format!("{name}.toml"), text, room);
        (lines, file.into_iter().collect())
    };
    match (&changed.before, &changed.after) {
        (Some(before), None) => {
            let (lines, file) = whole(before);
            let told = [Line::text(words::FILE_GOES)].into_iter();
            (told.chain(lines).collect(), file)
        }
        (None, Some(after)) => {
            let (lines, file) = whole(after);
            let told = [Line::text(words::FILE_IS_NEW)].into_iter();
            (told.chain(lines).collect(), file)
        }
        _ => {
            let (lines, file) = differences(name, &changed.differences(), room);
            let told = [Line::text(words::MARKS)].into_iter();
            (told.chain(lines).collect(), file.into_iter().collect())
        }
    }
}

/// The differences as far as there is room for, and whole in a file where there is not.
pub(super) fn differences(
    name: &str,
    found: &[Difference],
    room: usize,
) -> (Vec<Line>, Option<Attached>) {
    shown(&format!("{name}.diff.txt"), &told(found), room)
}
