//! What is kept of what people write.

pub(in crate::answer) const fn what_is_kept() -> &'static str {
    "What is kept"
}

pub(in crate::answer) const fn nothing_kept() -> &'static str {
    "Nothing is kept: the bot has no database and writes no file."
}

pub(in crate::answer) const fn kept_is() -> &'static str {
    "This is kept, and nothing else:"
}

pub(in crate::answer) const fn revisions_kept() -> &'static str {
    "Changes that moderators make to the knowledge: who made and approved them, when and why, with the text before and \
     after, until whoever runs the bot deletes them; what they began, saved or not, for 30 days."
}

pub(in crate::answer) const fn reports_kept() -> &'static str {
    "What people report with \u{201c}Something wrong?\u{201d}: the entry, the section, its version and what they wrote, \
     without who they are unless they tick that, until whoever runs the bot deletes it."
}

pub(in crate::answer) const fn misses_kept() -> &'static str {
    "Names that were looked for and not found: the name in its common spelling and the day, for 30 days; no \
     sentence, and no name that is known as a medicine's or a person's. Moderators see a name once it was missed on three different days."
}

/// What becomes of questions, where names that were not found are kept or not.
pub(in crate::answer) const fn of_questions(misses: bool) -> &'static str {
    if misses {
        "Questions and messages are read, answered and forgotten, all but such a name; no user id, name or server of \
         those who ask is stored or logged."
    } else {
        "Questions and messages are read, answered and forgotten; no user id, name or server of those who ask is stored \
         or logged."
    }
}

/// What holds whatever is kept.
pub(in crate::answer) const fn privacy() -> [&'static str; 6] {
    [
        "Buttons carry all that they need in themselves, as part of the message in Discord: the entry, the section and, \
         where a question named one, an age group, sex or life stage, a medicine or a condition.",
        "The log says that the bot connected, stopped or failed to answer, and why; it has no text of any message.",
        "It is counted how often which entry was answered from: numbers alone, without anybody\u{2019}s words, and without \
         saying whose.",
        "The bot reads commands addressed to it, direct messages, and messages that mention it, that reply to it or on \
         which somebody uses its menu; of other messages it is told where and by whom they were written, and looks at \
         nothing of them.",
        "No other service is asked: answers come from files beside the bot.",
        "Discord itself stores messages, the bot\u{2019}s answers included, under its own policy; ask whoever runs the \
         bot where it runs.",
    ]
}
