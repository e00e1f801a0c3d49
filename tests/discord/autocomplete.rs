//! What is offered while a name is typed.

use std::fmt::Write;

use expect_test::expect;

use super::{first_line, uses, with_bot};

/// Discord shows at most so many.
const MOST: usize = 25;

#[tokio::test]
async fn before_anything_is_typed_the_entries_are_listed() {
    with_bot(async |scene| {
        let choices = scene.mia().types("supplement", "name", "").await.unwrap();
        assert!((10..=MOST).contains(&choices.len()));
        let names: Vec<&str> = choices.iter().map(|choice| choice.name.as_str()).collect();
        expect!["5-HTP, Alpha-lipoic acid, Ashwagandha, B vitamins, BCAA, Berberine, Beta-alanine, Biotin, Black cohosh, Boron, Caffeine, Calcium, Carnitine, Choline, Chromium, Cinnamon, Citrulline and arginine, Cod liver oil, Coenzyme Q10, Collagen, Copper, Cranberry, Creatine, Dried plums (prunes), Echinacea"].assert_eq(&names.join(", "));
    })
    .await;
}

#[tokio::test]
async fn what_is_offered_first() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let mut offered = String::new();
        let typed = [
            "mag",
            "magnesuim",
            "vit d",
            "vitmain d",
            "mk7",
            "calcuim",
            "cholecalciferol",
            "K2",
            "isofl",
            "bone",
        ];
        for typed in typed {
            let choices = mia.types("supplement", "name", typed).await.unwrap();
            let first = choices
                .first()
                .map_or("nothing", |choice| choice.name.as_str());
            writeln!(offered, "{typed}: {first}").unwrap();
        }
        expect![[r#"
            mag: Magnesium (mag)
            magnesuim: Magnesium
            vit d: Vitamin D
            vitmain d: Vitamin D
            mk7: Vitamin K (mk-7)
            calcuim: Calcium
            cholecalciferol: Vitamin D (cholecalciferol)
            K2: Vitamin K (k2)
            isofl: Soy isoflavones (isoflavones)
            bone: Osteoporosis (bone loss)
        "#]]
        .assert_eq(&offered);
    })
    .await;
}

#[tokio::test]
async fn nothing_that_can_be_typed_is_too_much() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let long = "ma ".repeat(60);
        for typed in [
            "@everyone",
            "🦴🦴",
            "\u{202e}\u{0}",
            "a",
            "e",
            "-",
            "\\",
            &long,
        ] {
            let choices = mia.types("supplement", "name", typed).await.unwrap();
            assert!(choices.len() <= MOST, "{typed}");
            assert!(choices.iter().all(|choice| !choice.name.is_empty()));
        }
    })
    .await;
}

#[tokio::test]
async fn a_label_that_the_client_sends_for_its_value_is_understood() {
    with_bot(async |scene| {
        let mia = scene.mia();
        for typed in ["", "d3", "mg", "se"] {
            for choice in mia.types("supplement", "name", typed).await.unwrap() {
                let label =
                    uses(&mia, "supplement", &[("name", choice.name.as_str().into())]).await;
                let value = choice.value.as_str().unwrap();
                let id = uses(&mia, "supplement", &[("name", value.into())]).await;
                let name = first_line(&id).trim_end_matches('*').to_owned();
                assert!(first_line(&label).starts_with(&name), "{}", choice.name);
            }
        }
    })
    .await;
}
