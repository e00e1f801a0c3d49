//! What stands on buttons.

pub(in crate::answer) fn share() -> &'static str {
    "Share in channel"
}

pub(in crate::answer) fn previous_page() -> &'static str {
    "Previous page"
}

pub(in crate::answer) fn next_page() -> &'static str {
    "Next page"
}

pub(in crate::answer) fn summary() -> &'static str {
    "Summary"
}
