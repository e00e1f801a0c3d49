//! Running text: mentions, bare addresses and spoilers in it.

use pulldown_cmark::Event;

use super::escape::{ANGLE, SPOILER, escaped};
use super::writer::Writer;
use super::{link, mention};

const SPOILED: &str =
    "<span class=\"spoiler\" role=\"button\" tabindex=\"0\" aria-label=\"Spoiler, hidden\"><span>";

impl Writer<'_> {
    pub(super) fn text(&mut self, text: &str, after: usize) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let used = self.special(c, rest, after).unwrap_or_else(|| {
                let plain = c.len_utf8();
                self.out.push_str(&escaped(&rest[..plain], false));
                plain
            });
            rest = &rest[used..];
        }
    }

    /// Writes what is more than a letter, and says how much of the text it was.
    fn special(&mut self, c: char, rest: &str, after: usize) -> Option<usize> {
        match c {
            ANGLE => {
                let width = c.len_utf8();
                let (html, used) = mention::mention(&rest[width..], self.world)?;
                self.out.push_str(&html);
                Some(width + used)
            }
            'h' if !self.is_in_link() => {
                let used = link::bare(rest)?;
                let opening = link::opening(&rest[..used])?;
                let shown = escaped(&rest[..used], false);
                self.out.extend([&*opening, &*shown, "</a>"]);
                Some(used)
            }
            '@' => {
                let everyone = ["@everyone", "@here"];
                let found = everyone.into_iter().find(|it| rest.starts_with(it))?;
                let html = format!("<span class=\"mention\">{found}</span>");
                self.out.push_str(&html);
                Some(found.len())
            }
            SPOILER => self.spoil(rest, after),
            _ => None,
        }
    }

    /// Opens or closes a spoiler; one that never closes is text.
    fn spoil(&mut self, rest: &str, after: usize) -> Option<usize> {
        let width = SPOILER.len_utf8();
        if self.end_spoiler() {
            return Some(width);
        }
        let closes = rest[width..].contains(SPOILER) || self.closes(after);
        (self.spoiler.is_none() && closes).then(|| {
            self.spoiler = Some(self.depth());
            self.out.push_str(SPOILED);
            width
        })
    }

    /// Whether a spoiler ends among the following events, at the same depth.
    fn closes(&self, after: usize) -> bool {
        let mut depth = 0_usize;
        for (event, _) in &self.events[after..] {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => return false,
                Event::End(_) => depth -= 1,
                Event::Text(text) if depth == 0 && text.contains(SPOILER) => return true,
                _ => {}
            }
        }
        false
    }
}
