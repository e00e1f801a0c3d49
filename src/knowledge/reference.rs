//! Where a claim comes from, and when an entry was last reviewed.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use deserr::{
    DeserializeError, Deserr, ErrorKind, IntoValue, Map, Value, ValueKind, ValuePointerRef,
    take_cf_content,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::written::{Faults, RowFault, kind_words};
use crate::words::words;

words! {
    /// The kind of study or document.
    ReferenceKind {
        RandomisedTrial = "randomised trial",
        MetaAnalysis = "meta-analysis",
        SystematicReview = "systematic review",
        NarrativeReview = "narrative review",
        Cohort = "cohort",
        CrossSectional = "cross-sectional study",
        Animal = "animal study",
        Laboratory = "laboratory study",
        Guideline = "guideline",
        FactSheet = "fact sheet",
        Table = "reference table",
        Opinion = "scientific opinion",
        Label = "product label",
        WebPage = "web page",
        Unknown = "unknown",
    }
}

/// How much weight a kind of source has, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// What an authority, a hospital or a professional reference work publishes.
    Authority,
    Guideline,
    Label,
    /// A systematic review or a meta-analysis.
    Review,
    Trial,
    Other,
}

impl ReferenceKind {
    pub(super) const fn rank(self) -> Rank {
        match self {
            Self::FactSheet | Self::Table | Self::Opinion => Rank::Authority,
            Self::Guideline => Rank::Guideline,
            Self::Label => Rank::Label,
            Self::SystematicReview | Self::MetaAnalysis => Rank::Review,
            Self::RandomisedTrial => Rank::Trial,
            Self::NarrativeReview
            | Self::Cohort
            | Self::CrossSectional
            | Self::Animal
            | Self::Laboratory
            | Self::WebPage
            | Self::Unknown => Rank::Other,
        }
    }
}

words! {
    /// How much of the source the writers of the entry have read.
    Seen {
        /// The page itself, at least in part.
        Page = "page",
        Abstract = "abstract",
        /// The same text or table, copied elsewhere.
        Copy = "copy",
        /// Somebody else's quotation.
        Quoted = "quoted",
        No = "no",
    }
}

/// One source.
#[derive(Clone, Debug, Deserialize, Deserr, Serialize)]
#[deserr(error = Faults, try_from(WrittenReference) = Self::read -> RowFault)]
pub struct Reference {
    /// The title, or an identifier where the title is not known to us.
    pub name: String,
    /// First author, or the body that published it.
    pub author: Option<String>,
    pub year: Option<u32>,
    pub kind: ReferenceKind,
    pub url: String,
    /// A second address of the same source.
    pub also: Option<String>,
    pub seen: Seen,
}

/// A source: either `title` or, where the title is not known to us, `identifier`.
#[derive(Deserr, JsonSchema)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields, extend("oneOf" = [{ "required": ["title"] }, { "required": ["identifier"] }]))]
pub(super) struct WrittenReference {
    /// Its title, only if you have seen it.
    #[deserr(default)]
    title: Option<String>,
    /// What stands for the title where nobody has seen it: `Example Journal 12:34`.
    #[deserr(default)]
    identifier: Option<String>,
    /// First author, or the body that published it.
    #[deserr(default)]
    author: Option<String>,
    /// The year in which it came out.
    #[deserr(default)]
    year: Option<u32>,
    /// The kind of study or document.
    kind: ReferenceKind,
    /// Its web address.
    url: String,
    /// A second address of the same thing.
    #[deserr(default)]
    also: Option<String>,
    /// Its number in the list of the article that the knowledge began with; kept for reviewers.
    #[deserr(default, rename = "article")]
    #[schemars(rename = "article")]
    _article: Option<String>,
    /// How much of it we have read; readers are shown this.
    seen: Seen,
}

impl Reference {
    fn read(row: WrittenReference) -> Result<Self, RowFault> {
        let ((Some(name), None) | (None, Some(name))) = (row.title, row.identifier) else {
            let fault = "a reference has either `title` or, where it is not known, `identifier`";
            return Err(RowFault::new("title", fault));
        };
        Ok(Self {
            name,
            author: row.author,
            year: row.year,
            kind: row.kind,
            url: row.url,
            also: row.also,
            seen: row.seen,
        })
    }
}

/// Who looked at an entry, when, and when it is due again.
#[derive(Clone, Debug, Deserialize, Deserr, JsonSchema, Serialize)]
#[deserr(error = Faults, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
pub struct Review {
    /// The day on which it was last checked against its sources.
    #[deserr(from(Day) = Day::date)]
    #[schemars(with = "Day")]
    pub on: NaiveDate,
    /// Who checked.
    pub by: String,
    /// The day on which it is to be checked again, later than `on`.
    #[deserr(from(Day) = Day::date)]
    #[schemars(with = "Day")]
    pub next: NaiveDate,
}

/// A date in a file, with or without quotes.
pub(super) struct Day(NaiveDate);

impl Day {
    pub(super) fn date(self) -> NaiveDate {
        self.0
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

impl Deserr<Faults> for Day {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef<'_>,
    ) -> Result<Self, Faults> {
        let found = match value {
            Value::String(text) => match text.parse() {
                Ok(date) => return Ok(Self(date)),
                Err(_) => format!("`{text}` is not a date"),
            },
            other => format!("{} stands here, not a date", kind_words(other.kind())),
        };
        Err(Faults::default().with(location, format!("{found}; write it as 2026-11-23")))
    }
}

/// References by their keys. A map of deserr's own drops a reference with a mistake, and the mistake with it.
pub(super) struct References(BTreeMap<String, Arc<Reference>>);

impl References {
    pub(super) fn by_key(self) -> BTreeMap<String, Arc<Reference>> {
        self.0
    }
}

impl Deserr<Faults> for References {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef<'_>,
    ) -> Result<Self, Faults> {
        let map = match value {
            Value::Map(map) => map,
            actual => {
                let accepted = &[ValueKind::Map];
                let error = ErrorKind::IncorrectValueKind { actual, accepted };
                return Err(take_cf_content(Faults::error::<V>(None, error, location)));
            }
        };
        let (mut references, mut faults) = (BTreeMap::new(), Faults::default());
        for (key, value) in map.into_iter() {
            let reference =
                Reference::deserialize_from_value(value.into_value(), location.push_key(&key));
            match reference {
                Ok(reference) => drop(references.insert(key, Arc::new(reference))),
                Err(found) => faults.0.extend(found.0),
            }
        }
        if faults.0.is_empty() {
            Ok(Self(references))
        } else {
            Err(faults)
        }
    }
}
