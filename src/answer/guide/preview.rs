//! What people would read of an entry: for moderators, before others see it.

use crate::answer::facets;
use crate::answer::guide::Guide;
use crate::answer::intent::focus::Focus;
use crate::answer::page::{by_medicine, facet, screen};
use crate::answer::reply::action::Action;
use crate::answer::reply::{Body, Reply};
use crate::question::Section;

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
        let shown = all.filter(|one| section.map_or(facets::has(entry, *one), |only| only == *one));
        for section in shown {
            bodies.extend(self.pages(id, section, &focus));
        }
        bodies.into_iter().map(|body| self.reply(body)).collect()
    }

    fn pages(&self, id: &str, section: Section, focus: &Focus) -> Vec<Body> {
        let mut pages: Vec<Body> = Vec::new();
        loop {
            let body = facet::body(&self.knowledge, (id, section, pages.len()), focus);
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
