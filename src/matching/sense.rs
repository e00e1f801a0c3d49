//! Sense: whether a name in a question is meant as a supplement, or is a metal, a sauce, a mountain, a part of a
//! medicine's name. The knowledge of that is data; this only weighs it.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::knowledge::{Knowledge, SafetyKind};
use crate::question::Question;

use super::find::{Mention, Sureness};
use super::lexicon::{Lexicon, Name, Subject};
use super::phrases::Phrases;
use super::spellings::Spellings;
use super::tokens::{Text, Token, Tokens};

/// The lists of `senses.toml`, in the common spelling.
#[derive(Debug)]
pub(super) struct Senses {
    phrases: Phrases,
    /// Names of other things, and the words with which they are ours.
    unless: Vec<(Phrases, Phrases)>,
    ambiguous: Phrases,
    /// Ambiguous names as they are written.
    ambiguous_names: FxHashSet<String>,
    cues: Phrases,
    other_cues: Phrases,
    trade: Phrases,
    elsewhere: Phrases,
    objects: Phrases,
    drug_endings: Vec<String>,
    fillers: FxHashSet<Token>,
    quiz: FxHashSet<Token>,
}

/// The words of a question that is short enough to be a search for a name: `calcium for runners`.
const SHORT: usize = 5;

/// Words of so many letters and less are near to too many others: `snow` to `slow`.
const SHORT_WORD: usize = 4;

impl Senses {
    pub(super) fn new(knowledge: &Knowledge, lexicon: &Lexicon, tokens: &mut Tokens) -> Self {
        let senses = &knowledge.senses;
        let ambiguous = Phrases::new(tokens, &senses.ambiguous);
        let is_ambiguous = |name: &&Name| {
            let words: Vec<_> = name.words.iter().copied().map(Some).collect();
            ambiguous.has(&words)
        };
        let names = lexicon.names.iter().filter(is_ambiguous);
        let names = names.map(|name| name.written.clone()).collect();
        let unless = senses.others_unless.iter().map(|other| {
            let phrases = Phrases::new(tokens, &other.phrases);
            (phrases, Phrases::new(tokens, &other.unless))
        });
        let unless = unless.collect();
        let mut words = |list: &[String]| list.iter().flat_map(|word| tokens.read(word)).collect();
        Self {
            fillers: words(&senses.fillers),
            quiz: words(&senses.quiz),
            phrases: Phrases::new(tokens, &senses.phrases),
            unless,
            ambiguous_names: names,
            ambiguous,
            cues: Phrases::new(tokens, &cues(knowledge)),
            other_cues: Phrases::new(tokens, &senses.other_cues),
            trade: Phrases::new(tokens, &senses.trade),
            elsewhere: Phrases::new(tokens, &senses.elsewhere),
            objects: Phrases::new(tokens, &senses.objects),
            drug_endings: senses.drug_endings.clone(),
        }
    }

    /// The mentions that are meant as what they name.
    pub(super) fn meant(
        &self,
        spellings: &Spellings,
        text: &Text<'_>,
        mentions: Vec<Mention>,
    ) -> Vec<Mention> {
        // `lithium battery` is no medicine.
        let is_doubtful_medicine = |mention: &Mention| {
            matches!(mention.subject, Subject::Medicine(_)) && self.is_ambiguous(mention, text)
        };
        let may_be_other =
            |mention: &Mention| is_entry(&mention.subject) || is_doubtful_medicine(mention);
        if !mentions.iter().any(may_be_other) {
            return mentions;
        }
        let taken = self.others(text);
        let weights = self.weights(text, &mentions);
        let bare = OnceCell::new();
        let is_bare = || *bare.get_or_init(|| self.is_bare(spellings, text, &mentions));
        let asked = |mention: &Mention| {
            let mut mention = mention.clone();
            if self.is_unsupported(&mention, text, &weights) && !is_bare() {
                mention.sureness = Sureness::Doubtful;
            }
            mention
        };
        let is_meant = |mention: &&Mention| {
            let overlaps = |place: &Range<usize>| {
                place.start < mention.words.end && mention.words.start < place.end
            };
            // A whole name of ours that is all there is may look like something else: `magnesium sulfate`.
            let inside = |place: &Range<usize>| {
                mention.words.start <= place.start && place.end <= mention.words.end
            };
            let is_all = |place: &Range<usize>| inside(place) && is_bare();
            let is_other = taken.iter().any(|place| overlaps(place) && !is_all(place));
            if !is_entry(&mention.subject) {
                return !is_other || !is_doubtful_medicine(mention);
            }
            !is_other
                && !self.is_part_of_a_medicine(text.question, mention)
                && !self.is_object(text, mention)
                && (self.weighs_enough(mention, text, &weights) || !weights.elsewhere && is_bare())
        };
        mentions.iter().filter(is_meant).map(asked).collect()
    }

    /// Where names of other things stand.
    fn others(&self, text: &Text<'_>) -> Vec<Range<usize>> {
        let mut places = self.phrases.places(&text.tokens);
        for (phrases, unless) in &self.unless {
            if unless.places(&text.tokens).is_empty() {
                places.extend(phrases.places(&text.tokens));
            }
        }
        places
    }

    fn weights(&self, text: &Text<'_>, mentions: &[Mention]) -> Weights {
        Weights {
            idle: self.is_idle(text),
            cues: self.outside(&self.cues, text, mentions)
                + self.company(mentions)
                + usize::from(text.question.person.tells_of_a_body()),
            others: self.other_cues.places(&text.tokens).len(),
            trade: self.trade.places(&text.tokens).len(),
            elsewhere: !self.elsewhere.places(&text.tokens).is_empty(),
        }
    }

    /// Whether nothing speaks for the supplement but that the question is short: it is asked rather than answered.
    /// `zinc for runners` says what it is for.
    fn is_unsupported(&self, mention: &Mention, text: &Text<'_>, weights: &Weights) -> bool {
        let end = mention.words.end;
        is_entry(&mention.subject)
            && weights.cues == 0
            && self.is_ambiguous(mention, text)
            && !(end < text.len() && text.word(end) == "for")
    }

    /// `copper wire`, `soy candle`: right behind the name stands what is made of it.
    fn is_object(&self, text: &Text<'_>, mention: &Mention) -> bool {
        self.is_ambiguous(mention, text) && self.objects.begins(&text.tokens[mention.words.end..])
    }

    /// Whether a question without any cue may still be about a supplement: short, and none of the words that quizzes
    /// begin with.
    fn is_idle(&self, text: &Text<'_>) -> bool {
        let quiz = |token: &Token| self.quiz.contains(token);
        text.len() <= SHORT && !text.tokens.iter().flatten().any(quiz)
    }

    /// Whether nothing but names, longer words of names, however spelt, and words that ask stands in the question.
    fn is_bare(&self, spellings: &Spellings, text: &Text<'_>, mentions: &[Mention]) -> bool {
        let named = |place: usize| {
            mentions
                .iter()
                .any(|mention| mention.words.contains(&place))
        };
        let filler = |token: &Token| self.fillers.contains(token);
        let mut words = text.tokens.iter().enumerate();
        words.all(|(place, token)| {
            let word = text.word(place);
            named(place)
                || token.as_ref().is_some_and(filler)
                || word.len() > SHORT_WORD && spellings.is_near(word, *token)
        })
    }

    /// How many phrases stand in the text outside of the names in it.
    fn outside(&self, phrases: &Phrases, text: &Text<'_>, mentions: &[Mention]) -> usize {
        let ambiguous = mentions
            .iter()
            .filter(|mention| self.is_ambiguous(mention, text));
        let named: Vec<&Range<usize>> = ambiguous.map(|mention| &mention.words).collect();
        let outside =
            |place: &Range<usize>| !named.iter().any(|words| words.contains(&place.start));
        phrases
            .places(&text.tokens)
            .iter()
            .filter(|place| outside(place))
            .count()
    }

    /// A second supplement or a medicine beside the first speaks for all.
    fn company(&self, mentions: &[Mention]) -> usize {
        let tells = |mention: &&Mention| match mention.subject {
            // `Mn` and `Ca` are places and symbols too.
            Subject::Supplement(_) => {
                let mut letters = mention.name.chars();
                mention.name.len() > 2 || letters.any(|letter| letter.is_ascii_digit())
            }
            Subject::Topic(_) => false,
            _ => !self.ambiguous_names.contains(&mention.name),
        };
        let mut distinct: Vec<&Subject> = Vec::new();
        for mention in mentions.iter().filter(tells) {
            if !distinct.contains(&&mention.subject) {
                distinct.push(&mention.subject);
            }
        }
        distinct.len().saturating_sub(1)
    }

    fn is_ambiguous(&self, mention: &Mention, text: &Text<'_>) -> bool {
        self.ambiguous_names.contains(&mention.name)
            || self.ambiguous.has(&text.tokens[mention.words.clone()])
    }

    fn weighs_enough(&self, mention: &Mention, text: &Text<'_>, weights: &Weights) -> bool {
        let is_ambiguous = self.is_ambiguous(mention, text);
        let others = weights.others + weights.trade;
        match () {
            () if weights.elsewhere && is_ambiguous => false,
            () if weights.cues == 0 && others == 0 => weights.idle || !is_ambiguous,
            () if is_ambiguous => weights.cues > others,
            // A topic is often a remark in a long text about something else.
            () if matches!(mention.subject, Subject::Topic(_)) => weights.cues > 3 * others,
            () => weights.others == 0 || weights.cues > weights.others,
        }
    }

    /// `rosuvastatin calcium`, `choline magnesium trisalicylate`: a word that ends as medicines do that are
    /// sold as salts, right beside a name of ours. `levothyroxine calcium` is a search for both.
    fn is_part_of_a_medicine(&self, question: &Question, mention: &Mention) -> bool {
        if !matches!(mention.subject, Subject::Supplement(_)) {
            return false;
        }
        let Range { start, end } = mention.words;
        let touches = |left: usize| {
            let (one, other) = (&question.words[left].range, &question.words[left + 1].range);
            question.text[one.end..other.start]
                .chars()
                .all(|letter| letter == ' ' || letter == '-')
        };
        let is_drug = |place: usize| {
            let word = &question.words[place].text;
            let ends =
                |ending: &String| word.len() > ending.len() && word.ends_with(ending.as_str());
            self.drug_endings.iter().any(ends)
        };
        let before = start > 0 && touches(start - 1) && is_drug(start - 1);
        let after = end < question.words.len()
            && touches(end - 1)
            && self.ends_as_salt(&question.words[end].text);
        before || after
    }

    /// Only words that are no medicine of their own: `calcium warfarin` is a search for both.
    fn ends_as_salt(&self, word: &str) -> bool {
        self.drug_endings
            .iter()
            .any(|ending| word.ends_with(ending.as_str()))
            && (word.ends_with("ate") || word.ends_with("ide"))
    }
}

/// What speaks for and against.
struct Weights {
    /// Short and no quiz.
    idle: bool,
    /// A word settles that something else is meant.
    elsewhere: bool,
    cues: usize,
    others: usize,
    /// Speaks against ambiguous names and topics only: `vitamin d price` is about vitamin D.
    trade: usize,
}

/// Words of nutrition and health; what somebody has to be careful about is one.
fn cues(knowledge: &Knowledge) -> Vec<String> {
    let rules = knowledge.safety.rules.iter();
    let cautions = rules.filter(|rule| rule.kind == SafetyKind::Caution);
    let named = cautions
        .flat_map(|rule| &rule.groups)
        .filter(|group| group.name == "named");
    let mut cues = knowledge.senses.cues.clone();
    cues.extend(named.flat_map(|group| group.phrases.iter().cloned()));
    cues
}

fn is_entry(subject: &Subject) -> bool {
    matches!(subject, Subject::Supplement(_) | Subject::Topic(_))
}
