//! The names of those that a screen has no room to speak of.

use crate::answer::reply::line::Line;
use crate::answer::words;
use crate::grammar::List;

/// So many characters of names at most: with what stands above, the references and the disclaimer they fit in a message.
const ROOM: usize = 400;

/// The names in groups, as many as there is room for; how many more there are stands behind them. Nothing without names.
pub(super) fn also_listed(groups: &[(Option<&str>, Vec<&str>)]) -> Option<Line> {
    let mut room = ROOM;
    let mut left_out = 0;
    let mut shown: Vec<String> = Vec::new();
    for (label, names) in groups {
        let fits = |name: &&&str| {
            let width = name.len() + ", ".len();
            let fits = width <= room;
            room = room.saturating_sub(if fits { width } else { room });
            fits
        };
        let kept: Vec<&&str> = names.iter().take_while(fits).collect();
        left_out += names.len() - kept.len();
        if kept.is_empty() {
            continue;
        }
        let names = List::and(&kept);
        shown.push(label.map_or_else(|| names.to_string(), |label| format!("{label}: {names}")));
    }
    let mut text = shown.join("; ");
    if left_out > 0 {
        text += &words::and_more(left_out);
    }
    (!text.is_empty()).then(|| Line::text(text).labelled(words::also_listed()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_their_groups() {
        let groups = [
            (Some("major"), vec!["Ginkgo", "Garlic"]),
            (Some("minor"), vec!["Zinc"]),
        ];
        let line = also_listed(&groups).unwrap();
        assert_eq!(line.text, "major: Ginkgo and Garlic; minor: Zinc");
    }

    #[test]
    fn what_has_no_room_is_counted() {
        let names = vec!["Glucosamine and chondroitin"; 100];
        let line = also_listed(&[(None, names)]).unwrap();
        assert!(
            line.text.ends_with("chondroitin and 87 more"),
            "{}",
            line.text
        );
        assert!(line.width() < 450);
    }

    #[test]
    fn without_names_there_is_nothing() {
        assert!(also_listed(&[(Some("major"), Vec::new())]).is_none());
    }
}
