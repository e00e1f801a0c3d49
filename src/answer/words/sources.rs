//! Who published a source, and how much of it was read.

use crate::knowledge::Seen;

/// The body that published a source, by the name that people know.
pub(in crate::answer) fn body_in_short(author: &str) -> &str {
    const BODIES: &[(&str, &str)] = &[
        ("NIH Office of Dietary Supplements", "NIH"),
        ("MedlinePlus (NIH)", "MedlinePlus"),
        ("European Food Safety Authority", "EFSA"),
        ("US Preventive Services Task Force", "USPSTF"),
        ("US National Academies", "National Academies"),
        (
            "Food and Nutrition Board, National Academies",
            "National Academies",
        ),
        (
            "National Center for Complementary and Integrative Health",
            "NCCIH",
        ),
        ("UK National Health Service", "NHS"),
        (
            "US National Library of Medicine",
            "National Library of Medicine",
        ),
        ("US Food and Drug Administration", "FDA"),
        ("World Health Organization", "WHO"),
        ("Royal Australian College of General Practitioners", "RACGP"),
        ("Linus Pauling Institute", "Linus Pauling Institute"),
        ("US Health Resources and Services Administration", "US HRSA"),
        ("UK National Poisons Information Service", "UK NPIS"),
    ];
    let known = BODIES.iter().find(|(body, _)| *body == author);
    known.map_or(author, |(_, short)| short)
}

/// How much of a source was read, where that is less than the page itself.
pub(in crate::answer) const fn seen(seen: Seen) -> &'static str {
    match seen {
        Seen::Page => "read",
        Seen::Abstract => "abstract read",
        Seen::Copy => "read as a copy",
        Seen::Quoted => "as quoted elsewhere",
        Seen::No => "not read by us",
    }
}
