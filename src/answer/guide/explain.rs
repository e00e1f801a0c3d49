//! How a question was read, word by word, for people who look after the knowledge.

use crate::answer::guide::Guide;
use crate::answer::intent::amounts::{AmountOf, amounts};
use crate::knowledge::Figure;
use crate::matching::{Mention, Subject, Sureness};
use crate::question::NotCompared;

impl Guide {
    /// A line for each name in the question and for everything else that was understood.
    #[must_use]
    pub fn explain(&self, text: &str) -> Vec<String> {
        let question = self.read(text);
        let named = self.index.named(&question);
        let mut lines = Vec::new();
        for (place, word) in question.words.iter().enumerate() {
            let written = &question.text[word.range.clone()];
            let mention = named
                .iter()
                .find(|(mention, _)| mention.words.contains(&place));
            let reading = match mention {
                Some((mention, meant)) => name(mention, *meant),
                None => "no name".to_owned(),
            };
            lines.push(format!("{written}: `{}`, {reading}", word.text));
        }
        let sections: Vec<&str> = question
            .sections
            .iter()
            .map(|section| section.as_str())
            .collect();
        if !sections.is_empty() {
            lines.push(format!("asks for: {}", sections.join(", ")));
        }
        let meant: Vec<Mention> = named
            .iter()
            .filter(|(_, meant)| *meant)
            .map(|(mention, _)| mention.clone())
            .collect();
        let amounts = amounts(&self.knowledge, &question, &meant);
        lines.extend(amounts.iter().map(amount));
        if !question.person.is_anybody() {
            lines.push(format!("is about: {}", question.person));
        }
        let reading = self.dangers.read(&self.knowledge.safety, &question);
        lines.push(format!("danger: {}", reading.tier()));
        lines.extend(reading.why().iter().map(|why| format!("  {why}")));
        lines
    }
}

/// `amount: 2 x 500 mg of calcium, 1000 mg a day`.
fn amount(amount: &AmountOf) -> String {
    let of = amount.of.as_deref().unwrap_or("nothing named");
    let unit = amount.intake.unit;
    match (amount.intake.a_day, amount.intake.not_compared) {
        (Some(a_day), None) => format!(
            "amount: {} of {of}, {} {unit} a day",
            amount.text,
            Figure(a_day)
        ),
        (_, why) => {
            let why = why.map_or("", NotCompared::as_str);
            format!("amount: {} of {of}, not compared: {why}", amount.text)
        }
    }
}

fn name(mention: &Mention, meant: bool) -> String {
    let subject = match &mention.subject {
        Subject::Supplement(id) => format!("supplement {id}"),
        Subject::Topic(id) => format!("topic {id}"),
        Subject::Medicine(id) => format!("medicine {id}"),
        Subject::NotCovered(name) => format!("not covered: {name}"),
    };
    let sureness = match mention.sureness {
        Sureness::Exact => "exactly",
        Sureness::Corrected => "corrected",
        Sureness::Doubtful => "in doubt, so it is asked",
    };
    let sense = if meant {
        ""
    } else {
        "; left out, as another sense is likelier"
    };
    format!("read as {} ({subject}), {sureness}{sense}", mention.name)
}
