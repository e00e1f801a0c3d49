//! `[limits]`: how much may be asked.

use deserr::Deserr;

use crate::knowledge::Faults;

/// How much may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserr)]
#[deserr(error = Faults, deny_unknown_fields)]
pub struct Limits {
    /// Questions of a member in a minute.
    #[deserr(default = Limits::default().member)]
    pub member: u32,
    /// Mentions in a channel in a minute.
    #[deserr(default = Limits::default().channel)]
    pub channel: u32,
    /// Questions in a server in a minute.
    #[deserr(default = Limits::default().server)]
    pub server: u32,
    /// What a member may say is wrong in a day.
    #[deserr(default = Limits::default().reports)]
    pub reports: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            member: 20,
            channel: 30,
            server: 300,
            reports: 5,
        }
    }
}

impl Limits {
    /// The same, unless one of them lets nobody ask.
    pub(super) fn checked(self) -> Result<Self, Vec<(&'static str, String)>> {
        let all = [
            ("member", self.member),
            ("channel", self.channel),
            ("server", self.server),
            ("reports", self.reports),
        ];
        let none = all.into_iter().filter(|(_, limit)| *limit == 0);
        let message = "`0` lets nobody through; allowed are whole numbers from 1";
        let wrong: Vec<_> = none.map(|(key, _)| (key, message.to_owned())).collect();
        if wrong.is_empty() {
            Ok(self)
        } else {
            Err(wrong)
        }
    }
}
