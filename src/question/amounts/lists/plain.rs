//! Words that are no name of anything.

/// Behind these, `from` tells what was taken before: `went from 200 to 400 mg`.
#[rustfmt::skip]
pub(in crate::question::amounts) const CHANGES: &[&str] = &[
    "go", "went", "going", "gone", "move", "moved", "moving", "switch", "switched", "switching", "up", "down",
    "increase", "increased", "increasing", "reduce", "reduced", "cut", "cutting", "change", "changed", "bump",
    "bumped", "raise", "raised", "lower", "lowered",
];

/// Words that are no name of anything.
#[rustfmt::skip]
pub(in crate::question::amounts) const PLAIN: &[&str] = &[
    "d", "k", "s", "t", "m", "im", "us", "uk", "eu", "hi", "so", "go", "did", "ill", "id", "its", "ok", "tho",
    "u", "ur", "rn", "yo", "fda", "bc", "cuz", "pls", "plz", "thx", "who", "off", "out", "low", "ever",
    "even", "lol", "we", "he", "there", "here", "where", "whether", "supposed", "been", "were", "might",
    "may", "must", "let", "put", "went", "going", "help", "work", "cause", "affect", "effect", "harm", "hurt",
    "absorb", "absorbed", "ago", "always", "never", "usually", "often", "already", "yet", "too", "please",
    "thank", "thanks", "again", "next", "last", "first", "second", "because", "though", "although", "like",
    "looks", "look", "seem", "sound", "think", "know", "wondering", "wonder", "ask", "asking", "question",
    "interact", "interfere", "combine", "mix", "said", "says", "doctor", "told", "mine", "label", "value",
    "of", "a", "an", "per", "daily", "day", "every", "each", "week", "weekly", "month", "monthly", "in",
    "into", "the", "my", "is", "to", "take", "taking", "took", "taken", "have", "had", "supplement", "tablet",
    "pill", "capsule", "dose", "dosage", "at", "about", "around", "was", "with", "for", "and", "once", "i",
    "ive", "am", "are", "be", "enough", "safe", "okay", "today", "much", "good", "or", "but", "if", "when",
    "while", "yesterday", "on", "as", "elemental", "approx", "approximately", "roughly", "only", "just", "up",
    "least", "most", "more", "than", "less", "over", "under", "twice", "morning", "night", "evening", "from",
    "total", "high", "bad", "fine", "dangerous", "harmful", "can", "should", "could", "would", "do", "does",
    "will", "it", "this", "that", "she", "you", "they", "me", "her", "his", "also", "plus", "then", "still",
    "now", "currently", "both", "equal", "equals", "same", "non", "one", "using", "use", "need", "want",
    "get", "getting", "got", "gave", "give", "giving", "started", "start", "starting", "recommended",
    "suggested", "prescribed", "buy", "bought", "say", "mean", "right", "what", "how", "which", "why",
    "better", "best", "worse", "vs", "after", "before", "during", "since", "without", "extra", "high-dose",
    "strength", "worth", "really", "very", "long", "term", "any", "some", "all", "together", "split", "alone",
    "between", "considered", "count", "equivalent", "provide", "contain", "has", "make", "not", "no",
    "maximum", "max", "minimum", "min", "limit", "amount", "intake", "x", "time", "orally", "po", "oral",
    "mouth", "by", "single", "another", "additional", "separate", "pregnant", "adult", "teenager", "child",
    "kid", "baby", "toddler", "teen", "son", "daughter", "man", "woman", "lower", "higher", "reduce",
    "increase", "dangerously", "normal", "necessary", "anything", "something", "form", "liquid", "powder",
    "spray", "size", "serving", "content",
];
