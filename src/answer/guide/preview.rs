//! What people would read of an entry: for moderators, before others see it.

use crate::answer::facets;
use crate::answer::guide::Guide;
use crate::answer::guide::request::What;
use crate::answer::guide::safe::Reply;
use crate::answer::reply::action::Action;
use crate::answer::reply::code::Code;
use crate::question::Section;

impl Guide {
    /// The first screen of an entry, then each of its sections page by page; or the pages of one section; or what is
    /// said of a medicine. Nothing for an id that is none.
    #[must_use]
    pub fn preview(&self, id: &str, section: Option<Section>) -> Vec<Reply> {
        let Some(entry) = self.knowledge.entry(id) else {
            return self.preview_of_medicine(id).into_iter().collect();
        };
        let mut replies = Vec::new();
        if section.is_none() {
            let name = entry.id();
            replies.push(self.answer(What::Supplement { name, section }));
        }
        let all = Section::ALL.iter().copied();
        let shown = all.filter(|one| section.map_or(facets::has(entry, *one), |only| only == *one));
        for section in shown {
            replies.extend(self.pages(id, section));
        }
        replies
    }

    fn preview_of_medicine(&self, id: &str) -> Option<Reply> {
        let action = Action::Medicine {
            medicine: id.to_owned(),
            asked: Code::default(),
        };
        let is_known = self.knowledge.medicines.contains_key(id);
        is_known.then(|| self.answer(What::Press(&action)))
    }

    fn pages(&self, id: &str, section: Section) -> Vec<Reply> {
        let mut pages: Vec<Reply> = Vec::new();
        loop {
            let action = Action::Open {
                entry: id.to_owned(),
                section,
                page: pages.len(),
                asked: Code::default(),
            };
            let reply = self.answer(What::Press(&action));
            let next = pages.len() + 1;
            let turns = |action: &Action| matches!(action, Action::Open { section: of, page, .. } if *of == section && *page == next);
            let buttons = &reply.body().buttons;
            let more = buttons.iter().any(|button| turns(&button.action));
            pages.push(reply);
            if !more {
                return pages;
            }
        }
    }
}
