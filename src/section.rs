//! The parts of an entry.

use crate::facet::Facet;
use crate::words::words;

words! {
    /// A part of an entry.
    Section {
        Overview = "overview",
        Evidence = "evidence",
        Doses = "doses",
        UpperLimits = "upper limits",
        Cautions = "cautions",
        Interactions = "interactions",
        Foods = "foods",
        Forms = "forms",
        References = "references",
    }
}

impl Section {
    /// The label of its button and of its choice in a command.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Evidence => "Evidence",
            Self::Doses => "Doses",
            Self::UpperLimits => "Upper limits",
            Self::Cautions => "Cautions",
            Self::Interactions => "Interactions",
            Self::Foods => "Foods",
            Self::Forms => "Forms",
            Self::References => "References",
        }
    }

    /// The letter that stands for it in a button's id.
    #[must_use]
    pub const fn code(self) -> char {
        match self {
            Self::Overview => 'o',
            Self::Evidence => 'e',
            Self::Doses => 'd',
            Self::UpperLimits => 'u',
            Self::Cautions => 'c',
            Self::Interactions => 'i',
            Self::Foods => 'f',
            Self::Forms => 'm',
            Self::References => 'r',
        }
    }

    /// What it tells about.
    #[must_use]
    pub const fn facet(self) -> Facet {
        match self {
            Self::Overview => Facet::What,
            Self::Evidence => Facet::Evidence,
            Self::Doses => Facet::Dose,
            Self::UpperLimits => Facet::Limit,
            Self::Cautions => Facet::Caution,
            Self::Interactions => Facet::Medicine,
            Self::Foods => Facet::Foods,
            Self::Forms => Facet::Forms,
            Self::References => Facet::References,
        }
    }

    /// The section with that letter.
    #[must_use]
    pub fn from_code(code: char) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|section| section.code() == code)
    }

    /// The section with that name or label, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        Self::ALL
            .iter()
            .copied()
            .find(|section| section.as_str() == name)
    }
}
