//! Emergencies: where to turn is read first, alone, in whatever field of whatever command they are told.

use supplement_bot::sandbox::OptionValue;
use supplement_bot::sandbox::model::Message;

use super::{Scene, first_line, uses, with_bot};

const DANGER: &str = "my toddler swallowed my zinc";

/// Tells of the danger from Great Britain, with the answer asked for in public.
async fn tells(scene: &Scene, command: &str, options: &[(&str, &str)]) -> Message {
    let mia = scene.mia();
    mia.speaks("en-GB");
    let mut given: Vec<(&str, OptionValue)> = vec![("private", false.into())];
    let texts = options.iter().copied();
    given.extend(texts.map(|(name, text)| (name, OptionValue::from(text))));
    uses(&mia, command, &given).await
}

#[tokio::test]
async fn every_field_of_every_command_leads_to_where_to_turn() {
    with_bot(async |scene| {
        let cases: [(&str, &[(&str, &str)]); 7] = [
            ("supplement", &[("name", DANGER)]),
            ("ask", &[("question", DANGER)]),
            ("condition", &[("name", DANGER)]),
            ("interactions", &[("medicine", DANGER)]),
            (
                "interactions",
                &[("medicine", "warfarin"), ("supplement", DANGER)],
            ),
            ("compare", &[("one", DANGER), ("other", "zinc")]),
            ("compare", &[("one", "zinc"), ("other", DANGER)]),
        ];
        for (command, options) in cases {
            let answer = tells(scene, command, options).await;
            let first = first_line(&answer);
            assert!(
                first.contains("Call now:") && first.contains("England"),
                "{command} {options:?}: {first}"
            );
            assert!(answer.is_ephemeral(), "{command}");
        }
        assert!(scene.max().messages().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_condition_with_a_danger_in_it_is_a_danger() {
    with_bot(async |scene| {
        let told = "osteoporosis, and i just took 40 calcium tablets";
        let answer = tells(scene, "condition", &[("name", told)]).await;
        assert!(first_line(&answer).contains("Call now:"));
        assert!(answer.is_ephemeral());
    })
    .await;
}

#[tokio::test]
async fn what_a_condition_is_told_with_is_said_first() {
    with_bot(async |scene| {
        let told = "osteoporosis while pregnant";
        let answer = tells(scene, "condition", &[("name", told)]).await;
        assert!(first_line(&answer).contains("You name pregnancy"));
        assert!(!answer.is_ephemeral());
    })
    .await;
}
