//! Discord's Markdown as HTML. Nothing that is written can become HTML of its own.

mod dialect;
mod escape;
mod inline;
mod line;
mod link;
mod mention;
mod writer;

use pulldown_cmark::{Options, Parser, TextMergeWithOffset};

use crate::sandbox::model::World;

/// A text as HTML.
pub(super) fn render(text: &str, world: &World) -> String {
    let source = dialect::standard(text);
    let parser = Parser::new_ext(&source, Options::ENABLE_STRIKETHROUGH);
    let events: Vec<_> = TextMergeWithOffset::new(parser.into_offset_iter()).collect();
    writer::Writer::new(world, &source, &events).write()
}

/// How much of a message a reply to it shows.
const EXCERPT: usize = 120;

/// The beginning of a text as HTML without any tags.
pub(super) fn excerpt(text: &str, world: &World) -> String {
    let short: String = text.chars().take(EXCERPT).collect();
    let html = render(&short.replace('\n', " "), world);
    let outside = html.split('<').map(|piece| match piece.split_once('>') {
        Some((_, after)) => after,
        None => piece,
    });
    outside.collect()
}

#[cfg(test)]
mod tests;
