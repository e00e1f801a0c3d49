//! Names, aliases and their spellings: each leads to one entry.

use supplement_bot::answer::{Kind, What};
use supplement_bot::knowledge::Entry;

use super::{about, is_about};
use crate::guide::{ask, shipped};

#[test]
fn a_name_is_found_in_every_way_to_write_it() {
    let case = is_about;
    case("boron", "boron");
    case("BORON", "boron");
    case("  Boron?! ", "boron");
    case("bóron", "boron");
    case("ｂｏｒｏｎ", "boron");
    case("boron supplements", "boron");
    case("vit d3", "vitamin-d");
    case("VIT. D", "vitamin-d");
    case("vitamin d", "vitamin-d");
    case("vitamin-d", "vitamin-d");
    case("vitamine D", "vitamin-d");
    case("vitaminD", "vitamin-d");
    case("VitD3", "vitamin-d");
    case("D3", "vitamin-d");
    case("Vitamin-K2", "vitamin-k");
    case("vitamin k 2", "vitamin-k");
    case("MK7", "vitamin-k");
    case("mk-7", "vitamin-k");
    case("menaquinone", "vitamin-k");
    case("mg citrate", "magnesium");
    case("magnesium-citrate", "magnesium");
    case("magnésium", "magnesium");
    case("Calcium Carbonate tablets", "calcium");
    case("soy isoflavone", "soy-isoflavones");
    case("soy-isoflavones", "soy-isoflavones");
    case("soyisoflavones", "soy-isoflavones");
    case("Isoflavones", "soy-isoflavones");
    case("zincs", "zinc");
    case("sélénium", "selenium");
    case("silica", "silicon");
    case("osteoporosis", "osteoporosis");
    case("what is an RDA", "reading-doses");
    case("herbal products", "herbal-supplements");
}

#[test]
fn a_name_is_found_inside_a_question() {
    let case = is_about;
    case("how much boron is too much?", "boron");
    case("Is it OK to take my vit d3 at night", "vitamin-d");
    case(
        "my doctor told me to take calcium, is that good for bones",
        "calcium",
    );
    case("copper", "copper");
    case("does zinc help with bone loss in osteoporosis", "zinc");
}

#[test]
fn every_name_and_alias_of_every_entry_leads_to_it() {
    for entry in shipped().knowledge().entries() {
        let aliases = entry.aliases().iter().map(|(_, _, alias)| alias);
        for name in [entry.id(), entry.name()].into_iter().chain(aliases) {
            for way in [name.to_owned(), name.to_uppercase(), name.replace(' ', "-")] {
                assert_eq!(about(&ask(&way)), entry.id(), "{way}");
                assert_eq!(
                    about(&shipped().answer(What::Supplement {
                        name: &way,
                        section: None
                    })),
                    entry.id(),
                    "{way}"
                );
            }
        }
    }
}

#[test]
fn an_alias_is_shown_beside_the_name_that_it_is_listed_under() {
    assert!(super::read("MK7").to_lowercase().contains("vitamin k (mk"));
    assert!(!super::read("vitamin k").contains("Vitamin K ("));
}

#[test]
fn what_completion_offers_is_accepted_as_id_and_as_label() {
    let guide = shipped();
    for entry in guide.knowledge().entries() {
        for completion in guide.complete(entry.name(), 25) {
            let id = completion.id().unwrap();
            assert_eq!(
                about(&guide.answer(What::Supplement {
                    name: id,
                    section: None
                })),
                id
            );
            let by_label = guide.answer(What::Supplement {
                name: &completion.label(),
                section: None,
            });
            assert_eq!(by_label.body().kind, Kind::Answer, "{}", completion.label());
            assert_eq!(about(&by_label), id, "{}", completion.label());
        }
    }
}

#[test]
fn nothing_typed_offers_the_first_entries() {
    let offered = shipped().complete("", 25);
    let ids: Vec<_> = offered.iter().filter_map(|offer| offer.id()).collect();
    let entries = shipped().knowledge().entries().map(Entry::id);
    let entries: Vec<_> = entries.take(25).collect();
    assert_eq!(ids, entries);
}

#[test]
fn a_name_that_is_written_as_the_everyday_word_is_not_is_the_supplement() {
    let reply = ask("is SAMe any good for energy in the mornings");
    assert_eq!(reply.body().entries, ["sam-e"]);
    let reply = ask("is it the same good thing in the mornings");
    assert!(reply.body().entries.is_empty());
}
