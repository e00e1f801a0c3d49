//! What the numbers in Discord's gateway stand for.

pub(super) const DISPATCH: u8 = 0;
pub(super) const HEARTBEAT: u8 = 1;
pub(super) const RECONNECT: u8 = 7;
pub(super) const INVALID_SESSION: u8 = 9;
pub(super) const HELLO: u8 = 10;
pub(super) const ACKNOWLEDGED: u8 = 11;
