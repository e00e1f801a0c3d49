//! Where a claim comes from, and when an entry was last reviewed.

use chrono::NaiveDate;
use deserr::Deserr;

use super::written::{Faults, RowFault};
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
#[derive(Clone, Debug, Deserr)]
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

#[derive(Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
struct WrittenReference {
    #[deserr(default)]
    title: Option<String>,
    #[deserr(default)]
    identifier: Option<String>,
    #[deserr(default)]
    author: Option<String>,
    #[deserr(default)]
    year: Option<u32>,
    kind: ReferenceKind,
    url: String,
    #[deserr(default)]
    also: Option<String>,
    /// Its number in the list of the article that the knowledge began with; kept for reviewers.
    #[deserr(default, rename = "article")]
    _article: Option<String>,
    seen: Seen,
}

impl Reference {
    fn read(row: WrittenReference) -> Result<Self, RowFault> {
        let name = match (row.title, row.identifier) {
            (Some(name), None) | (None, Some(name)) => name,
            _ => {
                let fault =
                    "a reference has either `title` or, where it is not known, `identifier`";
                return Err(RowFault::new("title", fault));
            }
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
#[derive(Clone, Debug, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Review {
    #[deserr(try_from(String) = date -> RowFault)]
    pub on: NaiveDate,
    pub by: String,
    #[deserr(try_from(String) = date -> RowFault)]
    pub next: NaiveDate,
}

fn date(text: String) -> Result<NaiveDate, RowFault> {
    text.parse()
        .map_err(|_| RowFault::here(format!("`{text}` is not a date; write it as 2026-11-23")))
}
