//! The parser's events as HTML.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag};

use super::escape::{SUBTEXT, escaped};
use super::link;
use crate::sandbox::model::World;

pub(super) type Found<'e> = (Event<'e>, Range<usize>);

pub(super) struct Writer<'w> {
    pub(super) world: &'w World,
    source: &'w str,
    pub(super) events: &'w [Found<'w>],
    pub(super) out: String,
    /// What closes the open tags.
    open: Vec<String>,
    /// How deep the open spoiler is.
    pub(super) spoiler: Option<usize>,
    in_code: bool,
}

impl<'w> Writer<'w> {
    pub(super) fn new(world: &'w World, source: &'w str, events: &'w [Found<'w>]) -> Self {
        Self {
            world,
            source,
            events,
            out: String::new(),
            open: Vec::new(),
            spoiler: None,
            in_code: false,
        }
    }

    pub(super) fn write(mut self) -> String {
        for (at, (event, range)) in self.events.iter().enumerate() {
            self.event(event, range, at + 1);
        }
        self.out
    }

    /// Closes the spoiler of this depth, if one is open.
    pub(super) fn end_spoiler(&mut self) -> bool {
        let open = self.spoiler == Some(self.depth());
        if open {
            self.spoiler = None;
            self.out.push_str("</span></span>");
        }
        open
    }

    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn is_in_link(&self) -> bool {
        self.open.iter().any(|closing| closing == "</a>")
    }

    fn event(&mut self, event: &Event, range: &Range<usize>, after: usize) {
        match event {
            Event::Start(tag) => {
                let (opening, closing) = self.tag(tag, range);
                self.out.push_str(&opening);
                self.open.push(closing);
                self.in_code |= matches!(tag, Tag::CodeBlock(CodeBlockKind::Fenced(_)));
            }
            Event::End(_) => {
                self.in_code = false;
                self.end_spoiler();
                let closing = self.open.pop().unwrap_or_default();
                self.out.push_str(&closing);
            }
            Event::Text(text) if self.in_code => self.out.push_str(&escaped(text, true)),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(text, after);
            }
            Event::Code(code) => {
                let code = escaped(code, true);
                self.out.extend(["<code>", &code, "</code>"]);
            }
            Event::SoftBreak | Event::HardBreak => self.out.push_str("<br>"),
            Event::Rule => self.out.push_str("<p>---</p>"),
            _ => {}
        }
    }

    /// What opens a tag, and what closes it.
    fn tag(&self, tag: &Tag, range: &Range<usize>) -> (String, String) {
        let written = &self.source[range.clone()];
        match tag {
            Tag::Paragraph if written.starts_with(SUBTEXT) => {
                ("<p class=\"subtext\">".to_owned(), "</p>".to_owned())
            }
            Tag::Heading { level, .. } => heading(*level),
            Tag::BlockQuote(_) => element("blockquote"),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                ("<pre><code>".to_owned(), "</code></pre>".to_owned())
            }
            Tag::List(Some(first)) => (format!("<ol start=\"{first}\">"), "</ol>".to_owned()),
            Tag::List(None) => element("ul"),
            Tag::Item => element("li"),
            Tag::Emphasis => element("em"),
            Tag::Strong if written.starts_with("__") => element("u"),
            Tag::Strong => element("strong"),
            Tag::Strikethrough if written.starts_with("~~") => element("s"),
            Tag::Strikethrough => ("~".to_owned(), "~".to_owned()),
            Tag::Link { dest_url, .. } => anchor("", dest_url),
            // Discord shows no pictures in texts.
            Tag::Image { dest_url, .. } => anchor("!", dest_url),
            _ => element("p"),
        }
    }
}

fn element(name: &str) -> (String, String) {
    (format!("<{name}>"), format!("</{name}>"))
}

/// One level below the page's own headings, whatever the size: a text may begin with a small one.
fn heading(level: HeadingLevel) -> (String, String) {
    let size = level as usize;
    (format!("<h3 class=\"size-{size}\">"), "</h3>".to_owned())
}

/// A link; what does not lead to the web stays as it was written.
fn anchor(before: &str, address: &str) -> (String, String) {
    if let Some(opening) = link::opening(address) {
        return (format!("{before}{opening}"), "</a>".to_owned());
    }
    let address = escaped(address, false);
    (format!("{before}["), format!("]({address})"))
}
