//! How much the safety of somebody leads a reply.

use crate::knowledge::SafetyKind;
use crate::words::words;

use super::likeness::Likely;

words! {
    /// How much the safety of somebody leads a reply.
    Tier {
        /// Where to turn is read before everything.
        Alarm = "alarm",
        /// One line before the facts says where to turn in case it is meant so.
        InCase = "in-case",
        /// Nothing of the kind.
        None = "none",
    }
}

#[expect(
    clippy::derivable_impls,
    reason = "`words!` writes the enum, in which no variant can be marked"
)]
impl Default for Tier {
    fn default() -> Self {
        Self::None
    }
}

/// What is asked of a text for an alarm of a need.
struct Asked {
    need: SafetyKind,
    /// How like examples of this need it is where no rule has a sign in it.
    from: f32,
    /// How much more is asked of a short text: in a few words, what people say of their day is near to what they say in
    /// despair.
    short: f32,
    /// How like examples of any need it must be where a rule of this need has a sign in it; below stand labels, leaflets
    /// and stories in the words of an emergency, which get the line only.
    sign: f32,
}

/// Set on examples that were not learned from, so that of ordinary questions at most one in two hundred raises an alarm and
/// one in thirty-three gets a line. What needs an ambulance is the last to be left to a line.
const ALARM: [Asked; 3] = [
    Asked {
        need: SafetyKind::Danger,
        from: -0.25,
        short: 0.5,
        sign: -0.9,
    },
    Asked {
        need: SafetyKind::Poison,
        from: 0.0,
        short: 0.4,
        sign: -0.7,
    },
    Asked {
        need: SafetyKind::SelfHarm,
        from: 0.1,
        short: 0.6,
        sign: -1.1,
    },
];

/// From here on a text is like one in which a line is right, and how much more is asked of a short text.
const LINE: (f32, f32) = (0.06, 0.1);

/// Short texts of any need are less like the examples: the sign of a rule counts in them from here on.
const SHORT_SIGN: f32 = -1.3;

/// A text of at most so many words is short.
const SHORT: usize = 8;

/// Below this, a sign of a rule is one of a text that speaks of rules and labels.
const NO_SIGN: f32 = -1.0;

/// Below this a text is like no message of need.
const DISTANT: f32 = -0.5;

/// Self-harm is not named to somebody whose message is less like one of it than this.
const SELF_HARM: f32 = -0.1;

/// Without a sign of a rule, an alarm of self-harm is raised only from here on: what tires or frightens somebody is like
/// need, and not yet like despair.
const DESPAIR: f32 = 0.0;

/// From here on a need is one of several that a text has.
pub(super) const ALSO: f32 = 0.3;

/// The tier of a text in which rules of these needs have signs.
pub(super) fn of(signs: &[SafetyKind], likely: &Likely) -> Tier {
    let is_alarm = |asked: &Asked| {
        let from = if is_short(likely) {
            SHORT_SIGN
        } else {
            asked.sign
        };
        signs.contains(&asked.need) && likely.need > from
    };
    let is_sign = !signs.is_empty() && likely.need > NO_SIGN;
    if ALARM.iter().any(is_alarm) || above_alarm(likely) >= 0.0 {
        Tier::Alarm
    } else if is_sign || above_line(likely) >= 0.0 {
        Tier::InCase
    } else {
        Tier::None
    }
}

/// Whether a text is like no message of need.
pub(super) fn is_distant(likely: &Likely) -> bool {
    likely.need < DISTANT
}

/// The need that a line is about: a text that is hardly like any is told where to turn to be sure.
pub(super) fn need(likely: &Likely) -> SafetyKind {
    match likely.worst() {
        (SafetyKind::SelfHarm, score) if score < SELF_HARM => SafetyKind::Poison,
        (need, _) => need,
    }
}

/// How far a text is above what is asked of an alarm, by the need by which it is most.
pub(super) fn above_alarm(likely: &Likely) -> f32 {
    let despairs =
        |asked: &&Asked| asked.need != SafetyKind::SelfHarm || likely.score(asked.need) >= DESPAIR;
    let above = ALARM.iter().filter(despairs).map(|asked| {
        let more = if is_short(likely) { asked.short } else { 0.0 };
        likely.alarm(asked.need) - asked.from - more
    });
    above.fold(f32::NEG_INFINITY, f32::max)
}

/// How far a text is above what is asked of a line.
pub(super) fn above_line(likely: &Likely) -> f32 {
    let (from, short) = LINE;
    let more = if is_short(likely) { short } else { 0.0 };
    likely.line - from - more
}

fn is_short(likely: &Likely) -> bool {
    likely.words <= SHORT
}
