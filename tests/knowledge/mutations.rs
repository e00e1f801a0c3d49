//! Shipped files broken at random, on the disk: nothing panics, each is refused with a place or right, and nothing good
//! is lost.

#[path = "../../benches/lookup/chance.rs"]
mod chance;

use std::collections::BTreeMap;
use std::ops::Range;
use std::{fs, thread};

use chrono::{DateTime, Local, NaiveTime};
use supplement_bot::answer::{Disclaimer, What};
use supplement_bot::knowledge::Source;
use supplement_bot::moderation::{Reloaded, Shelf};
use supplement_bot::render::terminal;
use tempfile::TempDir;

use super::{Shipped, today};
use crate::fixtures::with_few_examples;
use chance::Chance;

const MUTATIONS: usize = 1_000;

/// Each has a folder of its own.
const THREADS: usize = 4;

/// After so many the folder is put right.
const ROUND: usize = 25;

/// The bytes of the longest line.
const HUGE: usize = 50_000_000;

type Mutation = fn(&[u8], &mut Chance) -> Vec<u8>;

const KINDS: &[(&str, Mutation)] = &[
    ("cut", |file, chance| {
        file[..chance.below(file.len())].to_vec()
    }),
    ("a piece taken out", |file, chance| {
        let piece = piece(file, chance);
        [&file[..piece.start], &file[piece.end..]].concat()
    }),
    ("a piece doubled", |file, chance| {
        let piece = piece(file, chance);
        [&file[..piece.end], &file[piece.start..]].concat()
    }),
    ("lines swapped", |file, chance| swapped(file, "\n", chance)),
    ("blocks swapped", |file, chance| {
        swapped(file, "\n\n", chance)
    }),
    ("a line doubled", |file, chance| doubled(file, "\n", chance)),
    ("a block doubled", |file, chance| {
        doubled(file, "\n\n", chance)
    }),
    ("the file doubled", |file, _| file.repeat(2)),
    ("bits flipped", |file, chance| {
        let mut file = file.to_vec();
        for _ in 0..=chance.below(4) {
            let place = chance.below(file.len());
            file[place] ^= 1 << chance.below(8);
        }
        file
    }),
    ("NULs", |file, chance| {
        put(file, &vec![0; 1 + chance.below(4)], chance)
    }),
    ("a sign of TOML", |file, chance| {
        let sign = chance.one(&[
            "\"", "'", "[", "]", "{", "}", "=", "#", "\\", "\n", ",", ".",
        ]);
        put(file, sign.as_bytes(), chance)
    }),
    ("another word", |file, chance| {
        let name = chance.name();
        put(file, name.as_bytes(), chance)
    }),
    ("UTF-16", |file, chance| {
        let text = String::from_utf8_lossy(file);
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        let big = chance.below(2) == 0;
        let bytes = units.flat_map(|unit: u16| {
            if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        });
        bytes.collect()
    }),
    ("Latin-1", |file, chance| put(file, b"\xe9", chance)),
    ("a byte order mark", |file, _| {
        [b"\xef\xbb\xbf", file].concat()
    }),
    ("the ends of lines of Windows", |file, _| {
        String::from_utf8_lossy(file)
            .replace('\n', "\r\n")
            .into_bytes()
    }),
];

/// Lines as long as no editor shows them.
const ENDLESS: [(&str, Mutation); 2] = [
    ("a comment of 50 MB", |file, _| {
        [file, b"# ", &vec![b'x'; HUGE], b"\n"].concat()
    }),
    ("a line of 50 MB", |file, _| {
        [&[b'x'; 1].repeat(HUGE)[..], b" = 1\n", file].concat()
    }),
];

fn piece(file: &[u8], chance: &mut Chance) -> Range<usize> {
    let start = chance.below(file.len());
    start..start + chance.below(file.len() - start)
}

fn put(file: &[u8], what: &[u8], chance: &mut Chance) -> Vec<u8> {
    let place = chance.below(file.len());
    [&file[..place], what, &file[place..]].concat()
}

fn swapped(file: &[u8], between: &str, chance: &mut Chance) -> Vec<u8> {
    let text = String::from_utf8_lossy(file);
    let mut parts: Vec<&str> = text.split(between).collect();
    let (one, other) = (chance.below(parts.len()), chance.below(parts.len()));
    parts.swap(one, other);
    parts.join(between).into_bytes()
}

fn doubled(file: &[u8], between: &str, chance: &mut Chance) -> Vec<u8> {
    let text = String::from_utf8_lossy(file);
    let mut parts: Vec<&str> = text.split(between).collect();
    let place = chance.below(parts.len());
    parts.insert(place, parts[place]);
    parts.join(between).into_bytes()
}

/// A folder with the shipped files, what is answered from it, and how often that went which way.
struct Broken {
    shipped: Vec<Source>,
    folder: TempDir,
    shelf: Shelf,
    refused: BTreeMap<&'static str, usize>,
    taken: BTreeMap<&'static str, usize>,
}

impl Broken {
    fn new() -> Self {
        let mut shipped = Shipped::new();
        let folder = shipped.on_disk();
        for source in &mut shipped.sources {
            with_few_examples(source);
            fs::write(folder.path().join(&source.file), &source.text).unwrap();
        }
        let shelf = Shelf::open(folder.path(), Disclaimer::default(), now()).unwrap();
        Self {
            shipped: shipped.sources,
            folder,
            shelf,
            refused: BTreeMap::new(),
            taken: BTreeMap::new(),
        }
    }

    /// Breaks a file, has the folder read, and puts the file right for the next reading.
    fn try_out(&mut self, (kind, mutation): (&'static str, Mutation), chance: &mut Chance) {
        let source = &self.shipped[chance.below(self.shipped.len())];
        let path = self.folder.path().join(&source.file);
        fs::write(&path, mutation(source.text.as_bytes(), chance)).unwrap();
        let told = format!("{kind}: {}", source.file);
        let before = self.shelf.edition();
        match self.shelf.reload(now()) {
            Reloaded::Refused => {
                *self.refused.entry(kind).or_default() += 1;
                let after = self.shelf.edition();
                assert_eq!(before.number, after.number, "{told}");
                assert_eq!(before.files(), after.files(), "{told}");
                self.tells_where(&told);
            }
            Reloaded::Taken { .. } | Reloaded::Same => {
                *self.taken.entry(kind).or_default() += 1;
                assert_eq!(self.shelf.problems(), (Vec::new(), None), "{told}");
                self.answer(source.stem());
            }
        }
        assert!(self.answer("boron").contains("Boron"), "{told}");
        fs::write(&path, &source.text).unwrap();
    }

    /// Every problem has a file of the folder, and a place in it.
    fn tells_where(&self, told: &str) {
        let (problems, unreadable) = self.shelf.problems();
        assert_eq!(unreadable, None, "{told}");
        assert!(!problems.is_empty(), "{told}");
        for problem in problems {
            let is_file = self.folder.path().join(&problem.file).is_file();
            assert!(is_file, "{told}: {problem}");
            let has_place = problem.line > 0 && problem.column > 0;
            assert!(
                has_place && (1..1_100).contains(&problem.message.len()),
                "{told}: {problem}"
            );
        }
    }

    /// The folder, put right again, is answered from as on the first day.
    fn is_right_again(&self, answer: &str) {
        self.shelf.reload(now());
        assert_eq!(self.shelf.problems(), (Vec::new(), None));
        let files = self.shelf.edition();
        for source in &self.shipped {
            let text = files.files().get(&source.file).map(|text| &**text);
            assert_eq!(text, Some(&*source.text), "{}", source.file);
        }
        assert_eq!(self.answer("boron"), answer);
    }

    fn answer(&self, name: &str) -> String {
        terminal::text(&self.shelf.edition().guide.answer(What::Supplement {
            name,
            section: None,
        }))
    }
}

fn now() -> DateTime<Local> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap();
    today().and_time(noon).and_local_timezone(Local).unwrap()
}

/// Breaks files so often, and counts.
fn break_files(thread: usize) -> Broken {
    let mut chance = Chance(2_026 + thread as u64);
    let mut broken = Broken::new();
    let answer = broken.answer("boron");
    for number in 0..MUTATIONS / THREADS {
        let endless = ENDLESS.get(thread).filter(|_| number == 0);
        let kind = endless.unwrap_or(&KINDS[number % KINDS.len()]);
        broken.try_out(*kind, &mut chance);
        if number % ROUND == 0 {
            broken.is_right_again(&answer);
        }
    }
    broken.is_right_again(&answer);
    broken
}

#[test]
fn a_thousand_files_broken_at_random_lose_nothing_and_are_refused_with_a_place() {
    let threads: Vec<_> = (0..THREADS)
        .map(|thread| thread::spawn(move || break_files(thread)))
        .collect();
    let mut counts = [BTreeMap::new(), BTreeMap::new()];
    for thread in threads {
        let broken = thread.join().unwrap();
        for (all, some) in counts.iter_mut().zip([broken.refused, broken.taken]) {
            for (kind, count) in some {
                *all.entry(kind).or_insert(0) += count;
            }
        }
    }
    let [refused, taken] = counts;
    println!("refused: {refused:?}\nright: {taken:?}");
    let count = |all: &BTreeMap<&str, usize>| all.values().sum::<usize>();
    assert_eq!(count(&refused) + count(&taken), MUTATIONS);
    assert!(count(&refused) > MUTATIONS / 3);
    assert!(count(&taken) > MUTATIONS / 20);
}
