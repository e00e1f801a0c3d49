//! One amount with all that stands beside it → what it makes a day.

use super::elsewhere::told_elsewhere;
use super::items::{Measured, What};
use super::lists::TAKEN_UP_TO;
use super::spans::Span;
use super::view::View;
use super::whose::Names;
use super::{Intake, NotCompared, Part};

/// What the items beside an amount say of it.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    times: Option<f64>,
    pieces: Option<f64>,
    servings: Option<f64>,
    for_pieces: Option<f64>,
    serving_size: Option<f64>,
    is_per_serving: bool,
    is_each: bool,
    /// Times a day.
    rate: Option<f64>,
    /// Times in so many days, more than one.
    seldom: Option<(f64, f64)>,
    days_of: Option<(f64, f64)>,
    moments: Option<f64>,
    portions: Option<f64>,
    most: Option<f64>,
    holds: Option<f64>,
    spoons: Option<f64>,
    with_meals: bool,
    why: Option<NotCompared>,
}

/// Longer between two of them, an average over the days says nothing of what is taken at once.
const SELDOM: f64 = 31.0;

pub(super) fn intake(view: View<'_>, span: &Span, names: &Names) -> Intake {
    let said = Said::of(span);
    let measured = span.measured;
    let (times, days, on) = if span.is_total {
        (Ok(1.0), None, None)
    } else {
        (said.times(), said.days(), said.on())
    };
    let is_seldom = days.is_some_and(|days| days > SELDOM);
    let elsewhere = span.why.or_else(|| told_elsewhere(view, span, names));
    let unclear = times.err().or(is_seldom.then_some(NotCompared::Seldom));
    let why = measured.why.or(said.why).or(elsewhere).or(unclear);
    let times = times.unwrap_or(1.0);
    let shown = times * on.map_or(1.0, |(on, _)| on);
    let over = days.unwrap_or(1.0) * on.map_or(1.0, |(_, of)| of);
    let is_daily = over <= 1.0 && unclear.is_none() && elsewhere.is_none();
    Intake {
        of: span.of,
        parts: vec![Part {
            figure: measured.figure,
            times,
        }],
        unit: measured.unit,
        also: span.also,
        days: (over > 1.0).then_some(over),
        on: on.map(|(on, _)| on).filter(|on| *on > 1.0),
        a_day: why.is_none().then(|| measured.figure * shown / over),
        at_most: said.at_most(measured, times).filter(|_| is_daily),
        not_compared: why,
        is_elemental: span.is_elemental,
        bytes: span.bytes.clone(),
    }
}

impl Said {
    fn of(span: &Span) -> Self {
        let mut said = Self::default();
        for what in &span.beside {
            said.hear(*what);
        }
        said
    }

    fn hear(&mut self, what: What) {
        match what {
            What::Times(times) => self.times = Some(self.times.unwrap_or(1.0) * times),
            What::Pieces(count) => self.once(|said| &mut said.pieces, count),
            What::Servings(count) => self.once(|said| &mut said.servings, count),
            What::For(count) => self.once(|said| &mut said.for_pieces, count),
            What::ServingSize(count) => self.once(|said| &mut said.serving_size, count),
            What::Holds(volume) => self.once(|said| &mut said.holds, volume),
            What::Spoons(volume) => self.once(|said| &mut said.spoons, volume),
            What::PerServing => self.is_per_serving = true,
            What::Each => self.is_each = true,
            What::Rate { times, days: 1.0 } if times <= 1.0 => {
                self.rate = self.rate.or(Some(1.0));
            }
            What::Rate { times, days: 1.0 } => {
                self.rate = self.rate.filter(|rate| *rate > 1.0);
                self.once(|said| &mut said.rate, times);
            }
            What::Rate { times, days } => match self.seldom {
                Some(known) if known != (times, days) => self.why = Some(NotCompared::Schedule),
                _ => self.seldom = Some((times, days)),
            },
            What::DaysOf { on, of } => match self.days_of {
                Some(known) if known != (on, of) => self.why = Some(NotCompared::Schedule),
                _ => self.days_of = Some((on, of)),
            },
            What::Moments(count) => {
                self.moments = Some(self.moments.map_or(count, |known| known.max(count)));
            }
            What::Portions(sum) => self.once(|said| &mut said.portions, sum),
            What::AtMost(count) => {
                self.once(|said| &mut said.most, count);
                self.why = self.why.or(Some(NotCompared::Times));
            }
            What::Meals => self.with_meals = true,
            What::Unclear(why) => self.why = self.why.or(Some(why)),
            What::Loose => self.why = self.why.or(Some(NotCompared::Loose)),
            What::Amount(_) | What::Idle | What::Eaten | What::Separator | What::Plain => {}
        }
    }

    /// What is said twice has to be the same.
    fn once(&mut self, slot: fn(&mut Self) -> &mut Option<f64>, count: f64) {
        let is_same = slot(self).is_none_or(|known| (known - count).abs() < f64::EPSILON);
        *slot(self) = Some(count);
        if !is_same {
            self.why = Some(NotCompared::Times);
        }
    }

    /// How many times the figure is taken in the time that it is for.
    fn times(&self) -> Result<f64, NotCompared> {
        Ok(self.times.unwrap_or(1.0)
            * self.pieces()?
            * self.spoons()?
            * self.a_day()?
            * self.seldom.map_or(1.0, |(times, _)| times))
    }

    /// The most of a range, or of what is taken no more than so many times a day.
    fn at_most(&self, measured: Measured, times: f64) -> Option<f64> {
        use NotCompared::{Range, Schedule, Times};
        match (measured.why, self.why, self.most) {
            (Some(Range), None, None) => Some(measured.figure * times),
            // What else is said of how many may be of the same pieces.
            (None, Some(Schedule | Times), Some(most)) if (times - 1.0).abs() < f64::EPSILON => {
                Some(measured.figure * most)
            }
            _ => None,
        }
    }

    /// How often what the spoons of a label hold is taken.
    fn spoons(&self) -> Result<f64, NotCompared> {
        match (self.holds, self.spoons) {
            (Some(holds), Some(spoons)) => Ok(spoons / holds),
            (None, Some(_)) => Err(NotCompared::Times),
            _ => Ok(1.0),
        }
    }

    fn pieces(&self) -> Result<f64, NotCompared> {
        let (size, pieces) = match (self.serving_size, self.for_pieces) {
            (Some(size), None) if self.is_each => (None, self.pieces.or(Some(size))),
            (Some(size), None) => (Some(size), self.pieces),
            (None, None)
                if self.is_per_serving && self.pieces.is_some_and(|pieces| pieces > 1.0) =>
            {
                return Err(NotCompared::Times);
            }
            (_, for_pieces) => (for_pieces, self.pieces),
        };
        let pieces = match (pieces, self.portions) {
            (Some(pieces), Some(_)) if (pieces - 1.0).abs() > f64::EPSILON => {
                return Err(NotCompared::Times);
            }
            (_, Some(portions)) => Some(portions),
            (pieces, None) => pieces,
        };
        if let Some(servings) = self.servings {
            return Ok(servings);
        }
        let is_package = size.is_none() && pieces.is_some_and(|pieces| pieces > TAKEN_UP_TO);
        if is_package && self.rate.is_none() {
            return Err(NotCompared::Times);
        }
        match (size, pieces) {
            (Some(size), Some(pieces)) => Ok(pieces / size),
            (None, Some(pieces)) => Ok(pieces),
            (_, None) => Ok(1.0),
        }
    }

    /// How many times a day, where it is taken at all.
    fn a_day(&self) -> Result<f64, NotCompared> {
        match (self.rate, self.moments) {
            _ if self.portions.is_some() => match self.rate {
                Some(rate) if rate > 1.0 => Err(NotCompared::Times),
                _ => Ok(1.0),
            },
            (Some(rate), Some(moments)) if rate > 1.0 && (rate - moments).abs() > f64::EPSILON => {
                Err(NotCompared::Times)
            }
            (Some(rate), moments) => Ok(rate.max(moments.unwrap_or(1.0))),
            (None, Some(moments)) => Ok(moments),
            (None, None) if self.with_meals => Err(NotCompared::Times),
            (None, None) => Ok(1.0),
        }
    }

    fn days(&self) -> Option<f64> {
        self.seldom.map(|(_, days)| days)
    }

    fn on(&self) -> Option<(f64, f64)> {
        self.days_of
    }
}

impl Measured {
    /// Whether both are of a weight, or both in IU.
    pub(super) fn is_like(self, other: Self) -> bool {
        self.unit == other.unit || self.unit.in_mcg().is_some() && other.unit.in_mcg().is_some()
    }
}
