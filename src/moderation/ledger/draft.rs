//! A draft: what a moderator has written for a file, and the files that it changes along with it.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::words::words;

words! {
    /// How far a draft has come.
    State {
        /// Its writer is at it.
        Open = "open",
        /// It waits for a second moderator.
        Waiting = "waiting",
        Saved = "saved",
        Dropped = "dropped",
    }
}

/// Another file that a draft changes along with its own; without a text, there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Along {
    pub file: String,
    /// What the text began from.
    pub base: Option<String>,
    pub text: Option<String>,
}

/// A text for a file, or for a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub id: i64,
    pub file: String,
    /// Nothing where the text is the whole file.
    pub part: Option<String>,
    /// What the text began from.
    pub base: String,
    pub text: String,
    pub who: u64,
    pub at: DateTime<Utc>,
    pub why: String,
    pub state: State,
    /// The member's report that it answers.
    pub report: Option<i64>,
    /// Why it was declined, and by whom, until it is asked for again.
    pub declined: Option<(String, u64)>,
    /// What is saved together with it, or not at all.
    pub along: Vec<Along>,
}

impl Draft {
    /// A number that stands for all that it would save, and why: what an approval is for. Nobody can write another draft
    /// with the same one, so it is of a cryptographic hash.
    #[must_use]
    pub fn mark(&self) -> u128 {
        let all = (
            &self.file,
            &self.part,
            &self.base,
            &self.text,
            &self.why,
            &self.along,
        );
        let hash: [u8; 32] = Sha256::digest(format!("{all:?}")).into();
        let bytes = hash.iter().take(size_of::<u128>());
        bytes.fold(0, |mark, byte| mark << 8 | u128::from(*byte))
    }

    /// Whether the whole file goes with it.
    #[must_use]
    pub fn takes_away(&self) -> bool {
        self.part.is_none() && self.text.trim().is_empty()
    }
}

/// A draft that is about to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewDraft<'d> {
    pub file: &'d str,
    pub part: Option<&'d str>,
    pub base: &'d str,
    pub text: &'d str,
    pub who: u64,
    pub why: &'d str,
    pub report: Option<i64>,
    pub along: &'d [Along],
}
