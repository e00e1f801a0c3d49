//! What people would read of an entry: for moderators, before others see it.

use crate::question::Section;

use super::action::Action;
use super::decide::Focus;
use super::reply::Body;
use super::{Guide, Reply, by_medicine, page, screen, sections};

impl Guide {
    /// The first screen of an entry, then each of its sections page by page; or the pages of one section; or what is
    /// said of a medicine. Nothing for an id that is none.
    #[must_use]
    pub fn preview(&self, id: &str, section: Option<Section>) -> Vec<Reply> {
        let knowledge = &self.knowledge;
        let focus = Focus::on(self.today);
        let Some(entry) = knowledge.entry(id) else {
            let medicine = knowledge.medicines.contains_key(id);
            let body = medicine.then(|| by_medicine::body(knowledge, id, &focus));
            return body.map(|body| self.reply(body)).into_iter().collect();
        };
        let mut bodies = Vec::new();
        if section.is_none() {
            bodies.push(screen::body(knowledge, id, &focus));
        }
        let all = Section::ALL.iter().copied();
        let shown =
            all.filter(|one| section.map_or(sections::has(entry, *one), |only| only == *one));
        for section in shown {
            bodies.extend(self.pages(id, section, &focus));
        }
        bodies.into_iter().map(|body| self.reply(body)).collect()
    }

    fn pages(&self, id: &str, section: Section, focus: &Focus) -> Vec<Body> {
        let mut pages: Vec<Body> = Vec::new();
        loop {
            let body = page::body(&self.knowledge, (id, section, pages.len()), focus);
            let next = pages.len() + 1;
            let turns = |action: &Action| matches!(action, Action::Open { section: of, page, .. } if *of == section && *page == next);
            let more = body.buttons.iter().any(|button| turns(&button.action));
            pages.push(body);
            if !more {
                return pages;
            }
        }
    }
}
