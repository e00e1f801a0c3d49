//! Below the folders: no ring of files, and floors that only look down.

use std::collections::{BTreeMap, BTreeSet};

use super::{File, files};

/// Folders in which no file leads back to itself.
const WITHOUT_RINGS: &[&str] = &["answer", "cli", "render"];

/// The floors of `answer/`, the lowest first. Plain data and the bot's own words stand on one.
const FLOORS: &[&[&str]] = &[
    &["words", "reply"],
    &["intent"],
    &["facets"],
    &["page"],
    &["guide"],
];

/// Which files each file names.
type Ties = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_file_leads_back_to_itself() {
    let ties = ties(&files());
    for folder in WITHOUT_RINGS {
        let within: Ties = ties
            .iter()
            .filter(|(path, _)| path.starts_with(&format!("{folder}/")))
            .map(|(path, used)| (path.clone(), used.clone()))
            .collect();
        assert_eq!(
            rings(within),
            BTreeSet::new(),
            "files in a ring in {folder}"
        );
    }
}

#[test]
fn the_floors_of_an_answer_look_down_only() {
    let floor = |path: &str| {
        let name = path.strip_prefix("answer/")?.split(['/', '.']).next()?;
        FLOORS.iter().position(|floor| floor.contains(&name))
    };
    let mut wrong = Vec::new();
    for (path, used) in ties(&files()) {
        let Some(own) = floor(&path) else { continue };
        let above = used.iter().filter(|other| floor(other) > Some(own));
        wrong.extend(above.map(|other| format!("{path} uses {other}")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_ring_of_files_is_found() {
    let case = |ties: &[(&str, &[&str])], expected: &[&str]| {
        let ties = ties.iter().map(|(path, used)| {
            let used = used.iter().map(|other| (*other).to_owned()).collect();
            ((*path).to_owned(), used)
        });
        let expected = expected.iter().map(|path| (*path).to_owned()).collect();
        assert_eq!(rings(ties.collect()), expected);
    };
    case(&[("a", &["b"]), ("b", &["c"]), ("c", &[])], &[]);
    case(
        &[("a", &["b"]), ("b", &["a", "c"]), ("c", &[])],
        &["a", "b"],
    );
    case(&[("a", &["b"]), ("b", &["c"]), ("c", &["b"])], &["b", "c"]);
}

#[test]
fn paths_in_braces_are_read_one_by_one() {
    let case = |text: &str, expected: &[&str]| assert_eq!(expanded(text), expected);
    case("a::b", &["a::b"]);
    case("a::{b, c::{self, d}}", &["a::b", "a::c::self", "a::c::d"]);
}

/// The files that are in a ring: what is left when files that lead nowhere, or that nothing leads to, are taken away.
fn rings(mut ties: Ties) -> BTreeSet<String> {
    loop {
        let named: BTreeSet<String> = ties.values().flatten().cloned().collect();
        let known: BTreeSet<String> = ties.keys().cloned().collect();
        let before = ties.len();
        for used in ties.values_mut() {
            used.retain(|other| known.contains(other));
        }
        ties.retain(|path, used| !used.is_empty() && named.contains(path));
        if ties.len() == before {
            return known;
        }
    }
}

fn ties(files: &[File]) -> Ties {
    let known: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let ties = files.iter().map(|file| {
        let mut used: BTreeSet<String> = named(file)
            .iter()
            .filter_map(|path| file_of(&known, path))
            .collect();
        used.remove(&file.path);
        (file.path.clone(), used)
    });
    ties.collect()
}

/// The paths of ours that a file names, from the root of the crate.
fn named(file: &File) -> Vec<String> {
    let own = own_path(&file.path);
    let parent = own.rsplit_once("::").map_or("", |(parent, _)| parent);
    let mut paths = Vec::new();
    for piece in file
        .text
        .split(';')
        .flat_map(|piece| piece.split("use ").skip(1))
    {
        paths.extend(expanded(piece));
    }
    let letters = |letter: char| letter.is_ascii_alphanumeric() || "_:".contains(letter);
    // How far something is seen is no use of it.
    let inline = file
        .text
        .replace("in crate::", "")
        .replace("use crate::", "");
    for inline in inline.split("crate::").skip(1) {
        let path: String = inline
            .chars()
            .take_while(|&letter| letters(letter))
            .collect();
        paths.push(format!("crate::{path}"));
    }
    let absolute = paths.into_iter().filter_map(|path| {
        if let Some(path) = path.strip_prefix("crate::") {
            return Some(path.to_owned());
        }
        if let Some(path) = path.strip_prefix("super::") {
            return Some(format!("{parent}::{path}"));
        }
        let path = path.strip_prefix("self::").unwrap_or(&path).to_owned();
        file.path
            .ends_with("/mod.rs")
            .then(|| format!("{own}::{path}"))
    });
    absolute.collect()
}

/// `answer/page/mod.rs` is `answer::page`.
fn own_path(path: &str) -> String {
    let path = path.trim_end_matches(".rs").trim_end_matches("/mod");
    path.replace('/', "::")
}

/// The file in which what the path names is found, as far as the path leads through files.
fn file_of(known: &BTreeSet<&str>, path: &str) -> Option<String> {
    let mut folder = String::new();
    let mut found = None;
    for part in path.split("::") {
        let (file, below) = (
            format!("{folder}{part}.rs"),
            format!("{folder}{part}/mod.rs"),
        );
        if known.contains(file.as_str()) {
            return Some(file);
        }
        if !known.contains(below.as_str()) {
            return found;
        }
        found = Some(below);
        folder = format!("{folder}{part}/");
    }
    found
}

/// `a::{b, c::{self, d}}` is `a::b`, `a::c::self` and `a::c::d`.
fn expanded(path: &str) -> Vec<String> {
    let path: String = path
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    let Some((before, rest)) = path.split_once('{') else {
        return vec![path];
    };
    let inside = rest.strip_suffix('}').unwrap_or(rest);
    let mut depth = 0;
    let parts = inside.split(|letter: char| {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        letter == ',' && depth == 0
    });
    let parts = parts.filter(|part| !part.is_empty());
    parts
        .flat_map(|part| expanded(&format!("{before}{part}")))
        .collect()
}
