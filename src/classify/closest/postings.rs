//! Texts by what they have, and what they have by text: places of words or of runs of letters, no hashes of them.

/// What each text has, one text behind the other.
#[derive(Debug, Default)]
pub(super) struct Lists {
    all: Vec<u32>,
    ends: Vec<usize>,
}

impl Lists {
    /// Adds a text that has these.
    pub(super) fn add(&mut self, places: impl IntoIterator<Item = u32>) {
        self.put(places);
        self.end();
    }

    /// Adds what the text has that is being read.
    pub(super) fn put(&mut self, places: impl IntoIterator<Item = u32>) {
        self.all.extend(places);
    }

    /// Ends the text that is being read.
    pub(super) fn end(&mut self) {
        self.ends.push(self.all.len());
    }

    /// Adds the texts of the other behind its own.
    pub(super) fn append(&mut self, other: &Self) {
        other.iter().for_each(|list| self.add(list.iter().copied()));
    }

    /// Each text.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u32]> + Clone {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let ends = self.ends.iter();
        starts.zip(ends).map(|(start, end)| &self.all[start..*end])
    }
}

/// Which texts have each.
#[derive(Debug)]
pub(super) struct Postings {
    /// Where the texts of each start, and the end of all.
    starts: Vec<u32>,
    texts: Vec<u32>,
    pub(super) count: usize,
}

impl Postings {
    /// Of so many different ones: those that have each are counted, then put down behind each other.
    pub(super) fn of(lists: &Lists, different: usize) -> Self {
        let mut starts = vec![0; different + 1];
        for place in &lists.all {
            starts[*place as usize + 1] += 1;
        }
        for place in 0..different {
            starts[place + 1] += starts[place];
        }
        let mut next = starts.clone();
        let mut texts = vec![0; lists.all.len()];
        for (text, list) in (0..).zip(lists.iter()) {
            for place in list {
                let next = &mut next[*place as usize];
                texts[*next as usize] = text;
                *next += 1;
            }
        }
        Self {
            starts,
            texts,
            count: lists.ends.len(),
        }
    }

    /// The texts that have it.
    pub(super) fn having(&self, place: u32) -> &[u32] {
        let place = place as usize;
        &self.texts[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}
