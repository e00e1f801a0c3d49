//! What the bot is, and what it may be asked.

use crate::answer::reply::kept::Kept;
use crate::question::Section;

/// The article that the knowledge began with.
pub const ARTICLE: &str = "Can Supplements Help Manage or Prevent Osteoporosis?";

pub(in crate::answer) fn about(kept: Kept) -> [&'static str; 4] {
    [
        "I answer questions about dietary supplements: what studies found, usual amounts, upper limits, cautions, \
         interactions and foods.",
        "Every sentence stands in files that people reviewed, with its references. Nothing is generated, and I say so \
         where I do not know.",
        "I never pick a dose for a person, never diagnose, and never replace a doctor or pharmacist.",
        if kept == Kept::default() {
            "No question, name or message is stored."
        } else {
            "Of what people write, only what /privacy names is stored."
        },
    ]
}

pub(in crate::answer) fn began_with() -> String {
    format!(
        "The knowledge began with the article \u{201c}{ARTICLE}\u{201d} on healthline.com, checked against the \
         authorities' own figures and the papers it cites."
    )
}

pub(in crate::answer) fn examples() -> &'static str {
    "For example"
}

/// Questions for `/about`, each with what an entry must have rows on to be asked so; the braces take its name.
pub(in crate::answer) const EXAMPLES: &[(Section, &str)] = &[
    (Section::Overview, "/supplement {}"),
    (Section::UpperLimits, "/ask how much {} is too much?"),
    (Section::Evidence, "/ask does {} help?"),
    (Section::Foods, "/ask foods rich in {}"),
    (
        Section::Cautions,
        "/ask what should I know before taking {}?",
    ),
];

pub(in crate::answer) fn example_topic(name: &str) -> String {
    format!("/ask tell me about {}", name.to_lowercase())
}
