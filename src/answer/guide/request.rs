//! What is asked of the guide: every command, button, mention and menu is one of these.

use crate::answer::reply::action::Action;
use crate::question::Section;

/// A request, and where it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Request<'t> {
    pub what: What<'t>,
    /// The language that Discord speaks there: whom to call in an emergency depends on it.
    pub locale: Option<&'t str>,
}

/// What is asked. A text may be anything, as people type into whatever field is open.
#[derive(Clone, Copy, Debug)]
pub enum What<'t> {
    /// A question in anybody's words.
    Question(&'t str),
    /// An entry by its id, its label, a name or any text; the section leads where it is given.
    Supplement {
        name: &'t str,
        section: Option<Section>,
    },
    /// What interacts with a medicine, with one supplement or with all.
    Interactions {
        medicine: &'t str,
        supplement: Option<&'t str>,
    },
    /// Which supplements were studied for a condition.
    Condition(&'t str),
    /// Two supplements side by side.
    Compare { one: &'t str, other: &'t str },
    /// Somebody's message, in which up to five entries are looked for.
    Message(&'t str),
    /// A reply to an answer with these buttons: what it leaves unsaid is about their entries, for the same person.
    FollowUp { text: &'t str, to: &'t [Action] },
    /// The press of a button.
    Press(&'t Action),
}

impl<'t> What<'t> {
    /// The same from where people mostly speak that language of Discord's.
    #[must_use]
    pub const fn from(self, locale: Option<&'t str>) -> Request<'t> {
        Request { what: self, locale }
    }
}

impl<'t> From<What<'t>> for Request<'t> {
    fn from(what: What<'t>) -> Self {
        what.from(None)
    }
}
