//! Facets: what of a supplement a question asks about, finer than the sections of an entry.

use crate::words::words;

words! {
    /// What is asked about. New ones stand last: their places are letters in buttons that were sent long ago.
    Facet {
        /// What it is and does in the body.
        What = "what",
        /// Whether it helps with something.
        Evidence = "evidence",
        /// How much to take.
        Dose = "dose",
        /// Whether an amount is too much.
        Limit = "limit",
        /// What too much of it does.
        Overdose = "overdose",
        /// When and how to take it.
        How = "how",
        /// How long until it works, and how long to take it.
        HowLong = "howlong",
        /// Signs and causes of too little.
        Deficiency = "deficiency",
        /// Blood tests.
        Level = "level",
        /// Who runs low and who needs more.
        AtRisk = "atrisk",
        /// What it may do besides.
        Side = "side",
        /// Who should not take it.
        Caution = "caution",
        /// Together with a medicine.
        Medicine = "medicine",
        /// Together with another supplement, a food or a drink.
        Together = "together",
        /// Which form.
        Forms = "forms",
        /// What foods have it.
        Foods = "foods",
        /// Vegan, halal, allergens, origin.
        Diet = "diet",
        /// Labels, seals, pills, multivitamins.
        Product = "product",
        /// Two supplements against each other.
        Compare = "compare",
        /// Which supplements for something.
        List = "list",
        /// What a topic tells.
        Topic = "topic",
        /// Where it comes from.
        References = "references",
        /// An unsafe use or a myth.
        Fad = "fad",
        /// Something single that has an answer of its own.
        Single = "single",
    }
}

impl Facet {
    /// Whether it asks what goes with a medicine, food or another supplement.
    #[must_use]
    pub const fn is_of_interactions(self) -> bool {
        matches!(self, Self::Medicine | Self::Together)
    }
}
