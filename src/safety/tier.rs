//! How much the safety of somebody leads a reply.

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

/// From here on a text is like an alarm although no rule has a sign in it. Of the examples that were kept apart, about one
/// calm look-alike in forty is above, and of ordinary questions one in three hundred.
pub(super) const ALARM: f32 = 0.0;

/// From here on a text is like one in which a line is right: one calm look-alike in fourteen is above, and of ordinary
/// questions one in thirty-five.
pub(super) const LINE: f32 = -0.14;

/// Below this a text is so unlike an alarm that the sign of a rule in it leads to the line only: what labels, leaflets and
/// stories say in the words of an emergency.
pub(super) const SURELY_CALM: f32 = -0.9;

/// From here on a need is one of several that a text has.
pub(super) const ALSO: f32 = 0.3;

/// The tier of a text in which some rule of emergencies has a sign, or none.
pub(super) fn of(has_sign: bool, likely: &Likely) -> Tier {
    if has_sign && likely.need > SURELY_CALM || likely.alarm >= ALARM {
        Tier::Alarm
    } else if has_sign || likely.line >= LINE {
        Tier::InCase
    } else {
        Tier::None
    }
}
