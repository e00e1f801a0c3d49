//! One visit: a person takes the steps, and looks at each answer.

use std::time::Instant;

use supplement_bot::sandbox::Person;
use supplement_bot::sandbox::model::{Id, ids};

use super::lanes::Lanes;
use super::right::{Wanted, buttons, judge};
use super::step::{self, MENTION, Step, Visit};
use super::tally::Tally;

/// So many visits there are for one mention in the soak.
const FOR_A_MENTION: usize = 500;

/// A person on a visit.
pub(super) struct Visitor<'l> {
    lanes: &'l Lanes,
    visit: Visit<'l>,
    person: Person,
    close: String,
    /// The last answer with buttons.
    seen: Option<Id>,
}

impl<'l> Visitor<'l> {
    pub(super) fn new(lanes: &'l Lanes, visit: Visit<'l>) -> Self {
        let discord = &lanes.discord;
        let person = match visit.number % 3 {
            0 => discord.mia(),
            1 => discord.max(),
            _ => discord.olga(),
        };
        Self {
            lanes,
            visit,
            person,
            close: step::close(),
            seen: None,
        }
    }

    /// Takes all steps; in some visits of the soak, a mention as well.
    pub(super) async fn takes(mut self, steps: &[Step], tally: &mut Tally) -> anyhow::Result<()> {
        let mentions = steps.len() > step::BESIDE.len();
        let mentions = mentions && self.visit.number.is_multiple_of(FOR_A_MENTION);
        let also = if mentions { MENTION } else { &[] };
        for step in steps.iter().chain(also) {
            self.take(*step, tally).await?;
        }
        Ok(())
    }

    async fn take(&mut self, step: Step, tally: &mut Tally) -> anyhow::Result<()> {
        let began = Instant::now();
        let asked = self.ask(step)?;
        let Some(at) = self.lanes.waiting.answered(asked).await else {
            tally.lost += 1;
            return Ok(());
        };
        tally.answered(at.duration_since(began));
        let about = self.visit.about();
        let medicine = [self.visit.medicine()];
        let name = [about.shown.as_str()];
        let wanted = match step {
            Step::Types => Wanted::Choice(&about.id),
            Step::AskKnown => Wanted::Words(self.visit.known().1),
            Step::Interactions => Wanted::Words(&medicine),
            _ => Wanted::Words(&name),
        };
        let look = |world: &_| judge(world, asked, &wanted, &self.close);
        let came = self.lanes.discord.look(look);
        if let Some(wrong) = came.wrong {
            tally.wrong(format!("{step:?} about {}: {wrong}", about.shown));
        }
        if !matches!(step, Step::Press) {
            self.seen = came.message;
        }
        Ok(())
    }

    fn ask(&self, step: Step) -> anyhow::Result<Id> {
        let visit = self.visit;
        let slash =
            |command, option, text: &str| self.person.slash(command, &[(option, text.into())]);
        let asked = match step {
            Step::Types => {
                let letters = visit.letters();
                self.person.begins("supplement", &[], ("name", &letters))
            }
            Step::Supplement => slash("supplement", "name", visit.written()),
            Step::Ask => slash("ask", "question", &visit.question()),
            Step::AskKnown => slash("ask", "question", visit.known().0),
            Step::Interactions => slash("interactions", "medicine", visit.medicine()),
            Step::Mention => {
                let text = format!("<@{}> {}", ids::BOT, visit.question());
                self.person.says(&text)
            }
            Step::Press => match self.button() {
                Some((message, button)) => self.person.press(message, &button),
                None => slash("supplement", "name", visit.written()),
            },
        };
        Ok(asked?)
    }

    /// A button of the last answer.
    fn button(&self) -> Option<(Id, String)> {
        let seen = self.seen?;
        let buttons = self.lanes.discord.look(|world| {
            let message = world.messages.get(&seen);
            message.map(buttons).unwrap_or_default()
        });
        let place = self.visit.number.checked_rem(buttons.len())?;
        Some((seen, buttons[place].clone()))
    }
}
