//! What a question and a keystroke cost, in units of what serenity takes to decode one interaction event.

mod chance;
mod event;
mod indexes;
mod names;
mod queries;
mod scans;
mod table;

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use chrono::Local;
use criterion::Criterion;
use serenity::all::{CreateAutocompleteResponse, CreateInteractionResponse};
use supplement_bot::answer::{Disclaimer, Guide, Kind};
use supplement_bot::knowledge::{Knowledge, read_folder};
use supplement_bot::matching::Index;
use supplement_bot::render::discord;

use indexes::{Deletions, Transducer};
use queries::Queries;
use scans::{Nucleo, Skim};
use table::Table;

/// How many names there are beside the shipped ones.
const SIZES: [usize; 3] = [0, 1_000, 100_000];

/// Discord shows at most so many choices.
const CHOICES: usize = 25;

fn main() -> anyhow::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    let shipped = read_folder(&folder, Local::now().date_naive())?;
    let mut table = Table::new(Criterion::default().configure_from_args());
    let event = event::text();
    event::decode(&event)?;
    table.unit(|| event::decode(&event));
    for size in SIZES {
        measure(&mut table, &shipped, size)?;
    }
    table.unit(|| event::decode(&event));
    table.print();
    Ok(())
}

fn measure(table: &mut Table, shipped: &Knowledge, size: usize) -> anyhow::Result<()> {
    let knowledge = names::grown(shipped, size);
    let queries = Queries::new(shipped, &knowledge);
    let index = Index::new(&knowledge);
    let guide = Guide::new(knowledge, Disclaimer::default(), Local::now().date_naive());
    let names = &queries.names;
    table.size(names.len());
    // The first question on an entry reads all of it, which is no part of what the next one costs.
    let first = Instant::now();
    for question in &queries.questions {
        black_box(guide.ask(question));
    }
    let first = first.elapsed() / u32::try_from(queries.questions.len())?;
    table.say(&format!("first questions, on average: {first:.0?}"));
    table.row(
        "question of 20 words → message",
        &queries.questions,
        |it| {
            let _ = black_box(asked(&guide, it));
        },
    );
    table.row("keystroke → choices", &queries.keystrokes, |it| {
        let _ = black_box(typed(&guide, it));
    });
    table.row("keystroke, look-up alone", &queries.keystrokes, |it| {
        black_box(guide.complete(it, CHOICES));
    });
    table.row("misspelt name, look-up alone", &queries.typos, |it| {
        black_box(index.find(&guide.read(it)));
    });
    let transducer = Transducer::new(names)?;
    table.row("  fst with an automaton", &queries.typos, |it| {
        black_box(transducer.near(it));
    });
    let deletions = Deletions::new(names);
    table.row("  symspell", &queries.typos, |it| {
        black_box(deletions.near(it));
    });
    let skim = Skim::new(names);
    table.row("  SkimMatcherV2 scan", &queries.typos, |it| {
        black_box(skim.best(it));
    });
    let mut nucleo = Nucleo::new(names);
    table.row("  nucleo scan", &queries.typos, |it| {
        black_box(nucleo.best(it));
    });
    let answered = queries.questions.iter();
    let answered = answered.filter(|it| guide.ask(it).body().kind == Kind::Answer);
    table.note(
        "questions answered",
        answered.count(),
        queries.questions.len(),
    );
    Ok(())
}

/// From the text of a question to the text of the message.
fn asked(guide: &Guide, question: &str) -> serde_json::Result<String> {
    let message = discord::response(&guide.ask(question), false);
    serde_json::to_string(&CreateInteractionResponse::Message(message))
}

/// From the letters typed to the text of the choices.
fn typed(guide: &Guide, letters: &str) -> serde_json::Result<String> {
    let choices = guide.complete(letters, CHOICES).into_iter();
    let choices =
        choices.filter_map(|choice| choice.id().map(|id| (choice.label(), id.to_owned())));
    let response = choices.fold(
        CreateAutocompleteResponse::new(),
        |response, (label, id)| response.add_string_choice(label, id),
    );
    serde_json::to_string(&CreateInteractionResponse::Autocomplete(response))
}
