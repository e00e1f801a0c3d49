//! The codes of what was asked, from the whole one to the shortest, each written once for all buttons of an answer.

use crate::answer::intent::asked::Asked;
use crate::answer::reply::code::Code;

use super::spare::Spare;

/// What was asked, ready to be carried by buttons.
pub(in crate::answer) struct Coded<'a> {
    asked: &'a Asked,
    /// What the next code has of what may drop; none where nothing is left to drop.
    spare: Option<Spare>,
    /// Each shorter than the one before.
    written: Vec<String>,
}

impl<'a> Coded<'a> {
    pub(in crate::answer) fn of(asked: &'a Asked) -> Self {
        Self {
            asked,
            spare: Some(Spare::of(asked)),
            written: Vec::new(),
        }
    }

    /// The code within so many characters; `None` where there is no room for what may not drop.
    pub(in crate::answer) fn within(&mut self, room: usize) -> Option<Code> {
        let mut place = 0;
        loop {
            if place == self.written.len() {
                self.write_next()?;
            }
            let code = &self.written[place];
            if code.len() <= room {
                return Some(Code::new(code));
            }
            place += 1;
        }
    }

    /// Writes one more, where there is one.
    fn write_next(&mut self) -> Option<()> {
        let mut spare = self.spare.take()?;
        self.written.push(self.asked.with(&spare));
        self.spare = spare.drop_one().then_some(spare);
        Some(())
    }
}
