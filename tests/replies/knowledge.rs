//! Arbitrary knowledge: files that the rules allow, up to the longest texts and the most rows.

use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use supplement_bot::knowledge::{Knowledge, Source, load};

use crate::fixtures::with_few_examples;
use crate::guide::{folder, today};

/// Pieces of texts in many scripts; none of them is Markdown, pings or is invisible.
const PIECES: &[&str] = &[
    "bones",
    "a",
    "calcium",
    "(see",
    "below)",
    "95 %",
    "und/oder",
    "Größe",
    "e\u{301}te\u{301}",
    "日本語の文章",
    "🦴",
    "👍🏽",
    "سلام",
    "здоровье",
    "://",
    "https://example.org/a?b=c",
    "everyone",
    "here",
    "1.",
    "-",
    "+",
    "&amp;",
    "!",
    "“quoted”",
    "Donaudampfschifffahrtsgesellschaft",
    "\u{1D11E}\u{1D11E}\u{1D11E}",
];

/// How long a text may be, by the key that it stands under; the rest of the list is in the rules.
const VERDICT: usize = 160;

/// The numbers from which one entry is written.
#[derive(Clone, Debug)]
pub(super) struct Written {
    /// How many rows each table has.
    rows: usize,
    references: usize,
    /// Whether each text is as long as it may be.
    longest: bool,
    pieces: Vec<Index>,
}

/// A vocabulary, the shipped English, two supplements, a topic and a medicine.
pub(super) fn knowledge() -> impl Strategy<Value = Knowledge> {
    vec(written(), 3).prop_map(|entries| {
        let mut sources = supplement_bot::knowledge::sources(&folder()).unwrap();
        sources.retain(|source| source.file.starts_with("language/"));
        sources.iter_mut().for_each(with_few_examples);
        sources.push(source("vocabulary.toml", VOCABULARY.to_owned()));
        sources.push(source("medicines/examplicillin.toml", MEDICINE.to_owned()));
        for (place, written) in entries.iter().enumerate().take(2) {
            let id = id(place);
            sources.push(source(
                &format!("supplements/{id}.toml"),
                written.supplement(place),
            ));
        }
        let topic = format!("topics/{}.toml", id(2));
        sources.push(source(&topic, entries[2].topic(2)));
        load(&sources, today()).unwrap_or_else(|problems| panic!("{problems:#?}"))
    })
}

/// Ids as long as they may be.
pub(super) fn id(place: usize) -> String {
    format!("an-entry-with-a-long-name-{place}")
}

/// A text of such pieces, in the way of a question.
pub(super) fn piece() -> impl Strategy<Value = &'static str> {
    select(PIECES)
}

fn source(file: &str, text: String) -> Source {
    Source {
        file: file.to_owned(),
        text,
    }
}

fn written() -> impl Strategy<Value = Written> {
    let pieces = vec(any::<Index>(), 16..64);
    (0..14_usize, 1..9_usize, any::<bool>(), pieces).prop_map(
        |(rows, references, longest, pieces)| Written {
            rows,
            references,
            longest,
            pieces,
        },
    )
}

impl Written {
    /// Text number `place`, of at most so many characters.
    fn text(&self, place: usize, most: usize) -> String {
        let mut text = String::new();
        for step in 0.. {
            let index = &self.pieces[(place + step) % self.pieces.len()];
            let piece = PIECES[index.index(PIECES.len())];
            let enough = if self.longest { most } else { most / 3 };
            if text.chars().count() >= enough {
                break;
            }
            text += piece;
            text.push(' ');
        }
        let cut: String = text.chars().take(most).collect();
        cut.trim().to_owned()
    }

    fn refs(&self, place: usize) -> String {
        let keys = (0..=place % self.references).map(|key| format!("\"source-{key}\""));
        format!("refs = [{}]", keys.collect::<Vec<_>>().join(", "))
    }

    fn supplement(&self, place: usize) -> String {
        let mut file = self.opening(place, "units = [\"mg\", \"IU\", \"mcg\"]\niu-per-mcg = 40");
        let doses = ["RDA", "AI", "trial", "diet", "guideline"];
        let people = [
            "ages = \"19-50\"",
            "ages = \"51+\"\nsex = \"women\"",
            "life-stages = [\"pregnant\"]",
            "",
        ];
        for row in 0..=self.rows {
            let refs = self.refs(row);
            let text = |most| self.text(row, most);
            let certainty = ["high", "moderate", "low", "very low", "none"][row % 5];
            let who = people[row % people.len()];
            let _ = write!(
                file,
                "[[background]]\ntext = \"{}\"\n{refs}\n[[at-risk]]\ntext = \"{}\"\n{refs}\n\
                 [[evidence]]\noutcome = \"o\"\ncertainty = \"{certainty}\"\ndirection = \"mixed\"\nwho = \"{}\"\n\
                 studies = 3\npeople = 1000000\ndose = \"{}\"\nduration = \"{}\"\nfinding = \"{}\"\n{refs}\n",
                text(250),
                text(250),
                text(80),
                text(80),
                text(60),
                text(300),
            );
            let _ = write!(
                file,
                "[[doses]]\n{who}\nfrom = 1.25\nto = 1000000\nunit = \"mcg\"\nper = \"day\"\nbasis = \"{}\"\n\
                 authority = \"a\"\nnote = \"{}\"\n{refs}\n[[upper-limits]]\n{who}\nauthority = \"a\"\namount = 100000\n\
                 unit = \"IU\"\nper = \"day\"\ncounts = \"total\"\nnote = \"{}\"\n{refs}\n\
                 [[no-upper-limit]]\nauthority = \"b\"\ntext = \"{}\"\n{refs}\n",
                doses[row % 5],
                text(200),
                text(200),
                text(200),
            );
            let _ = write!(
                file,
                "[[cautions]]\nkind = \"pregnancy\"\nseverity = \"high\"\ntext = \"{}\"\ndetail = \"{}\"\n{refs}\n\
                 [[adverse-effects]]\ntext = \"{}\"\n{refs}\n[[interactions]]\nwith = \"examplicillin\"\n\
                 severity = \"major\"\neffect = \"{}\"\naction = \"{}\"\ncertainty = \"low\"\n{refs}\n",
                text(110),
                text(300),
                text(250),
                text(160),
                text(160),
            );
            let _ = write!(
                file,
                "[[foods]]\nname = \"{}\"\nserving = \"{}\"\namount = 12345.67\nunit = \"mg\"\n{refs}\n\
                 [[forms]]\nname = \"{}\"\ntext = \"{}\"\n{refs}\n[[not-checked]]\nsection = \"foods\"\ntext = \"{}\"\n",
                text(120),
                text(40),
                text(120),
                text(200),
                text(200),
            );
        }
        file + &self.closing()
    }

    fn topic(&self, place: usize) -> String {
        let related = (0..=place).map(|entry| format!("\"{}\"", id(entry)));
        let related = format!("related = [{}]", related.collect::<Vec<_>>().join(", "));
        let mut file = self.opening(place, &related);
        for row in 0..=self.rows {
            let (text, refs) = (self.text(row, 300), self.refs(row));
            let _ = write!(file, "[[points]]\ntext = \"{text}\"\n{refs}\n");
        }
        file + &self.closing()
    }

    fn opening(&self, place: usize, more: &str) -> String {
        let name = self.text(place, 30);
        let alias = self.text(place + 1, 280);
        let all = self.refs(self.references - 1);
        format!(
            "id = \"{}\"\nname = \"{name} number {place}\"\n{more}\n[aliases]\nsynonyms = [\"{alias} alias {place}\"]\n\
             [verdict]\ntext = \"{}\"\n{all}\n",
            id(place),
            self.text(place, VERDICT),
        )
    }

    fn closing(&self) -> String {
        let mut file = String::new();
        for key in 0..self.references {
            let _ = write!(
                file,
                "[references.source-{key}]\ntitle = \"{}\"\nauthor = \"{}\"\nyear = 2020\nkind = \"meta-analysis\"\n\
                 url = \"https://example.org/{key}/{}\"\nalso = \"https://example.org/also\"\nseen = \"copy\"\n",
                self.text(key, 300),
                self.text(key, 300),
                "path/".repeat(if self.longest { 50 } else { 1 }),
            );
        }
        file + "[review]\non = 2026-11-23\nby = \"somebody\"\nnext = 2027-05-23\n"
    }
}

const VOCABULARY: &str = r#"
[[outcomes]]
id = "o"
name = "an outcome with as long a name as it may"
[[authorities]]
id = "a"
name = "An authority with a name that is as long as a name may be ok"
region = "US"
[[authorities]]
id = "b"
name = "Another authority"
region = "EU"
"#;

const MEDICINE: &str = r#"
id = "examplicillin"
name = "Examplicillin"
kind = "medicine"
brands = ["Examplox"]
"#;
