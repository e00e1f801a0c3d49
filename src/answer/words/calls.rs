//! Whom to call.

pub(in crate::answer) fn call_now() -> &'static str {
    "Call now"
}

pub(in crate::answer) fn call_for_self_harm() -> &'static str {
    "Crisis line"
}

pub(in crate::answer) fn call_in_danger() -> &'static str {
    "Danger to life"
}

pub(in crate::answer) fn call_for_poison() -> &'static str {
    "Poison line"
}

pub(in crate::answer) fn call_for_an_animal() -> &'static str {
    "An animal"
}

/// Whom to call here, in other places, and anywhere else.
pub(in crate::answer) fn call(here: Option<&str>, others: &[&str], anywhere: &str) -> String {
    let others = others.join("; ");
    match here {
        Some(here) if others.is_empty() => format!("{here} Elsewhere: {anywhere}."),
        Some(here) => format!("{here} Elsewhere: {others}; or {anywhere}."),
        None if others.is_empty() => format!("{anywhere}."),
        None => format!("{others}; elsewhere {anywhere}."),
    }
}

pub(in crate::answer) fn emergency_number() -> &'static str {
    "the local emergency number"
}

pub(in crate::answer) fn crisis_line() -> &'static str {
    "a local crisis line (befrienders.org lists some), or the local emergency number"
}

pub(in crate::answer) fn vet() -> &'static str {
    "a vet"
}

pub(in crate::answer) fn to_be_sure() -> &'static str {
    "If you feel unwell, or to be sure, call"
}
