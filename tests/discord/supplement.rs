//! `/supplement`: one entry by name.

use std::collections::BTreeSet;

use expect_test::expect;
use supplement_bot::config::Answers;
use supplement_bot::knowledge::Entry;
use supplement_bot::question::Section;
use supplement_bot::sandbox::{LocalDiscord, Options};

use super::{Scene, buttons, first_line, uses, with_bot};
use crate::guide::shipped;
use crate::sentences::name;

#[tokio::test]
async fn an_id_a_label_or_free_text_leads_to_the_same_entry() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let typed = mia.types("supplement", "name", "b").await.unwrap();
        let label = typed.iter().find(|choice| choice.value == "boron").unwrap();
        let names = ["boron", "Boron", &label.name, "how much boron is too much"];
        for name in names {
            let answer = uses(&mia, "supplement", &[("name", name.into())]).await;
            assert_eq!(first_line(&answer), "**Boron**", "{name}");
            assert!(!answer.is_ephemeral());
            assert!(scene.max().message(answer.id).is_some());
        }
    })
    .await;
}

#[tokio::test]
async fn a_label_with_an_alias_is_as_good_as_the_entry() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let typed = mia.types("supplement", "name", "mk7").await.unwrap();
        let label = typed[0].name.as_str();
        assert_eq!(label.to_lowercase(), "vitamin k (mk-7)");
        let answer = uses(&mia, "supplement", &[("name", label.into())]).await;
        assert_eq!(first_line(&answer).to_lowercase(), "**vitamin k (mk-7)**");
    })
    .await;
}

#[tokio::test]
async fn every_section_that_is_offered_leads_the_answer() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let commands = scene.commands();
        let command = commands.iter().find(|it| it.name == "supplement").unwrap();
        let option = command.options.iter().find(|it| it.name == "section");
        let mut known = BTreeSet::new();
        for choice in &option.unwrap().choices {
            let section = choice.value.as_str().unwrap();
            let options = [("name", "magnesium".into()), ("section", section.into())];
            let answer = uses(&mia, "supplement", &options).await;
            assert!(first_line(&answer).starts_with("**Magnesium"), "{section}");
            let label = Section::named(section).unwrap().label();
            let first = buttons(&answer);
            assert!(
                section == "overview"
                    || first.contains(&format!("[{label}]"))
                    || section == "references",
                "{first}"
            );
            assert!(
                known.insert(answer.content),
                "{section} is answered as another"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_private_answer_is_seen_by_the_asker_alone() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let options = [("name", "zinc".into()), ("private", true.into())];
        let answer = uses(&mia, "supplement", &options).await;
        assert!(answer.is_ephemeral());
        assert!(scene.max().messages().is_empty());
        expect![[r#"
            [Doses] [Cautions] [Upper limits] [Share in channel]
            [More about Zinc: Overview, Evidence, How to take, How long, Too much, Side effects, Unsafe uses, Too little, Blood tests, Who runs low, Interactions, Foods, Forms, Diets, Other questions, References]
        "#]]
        .assert_eq(&buttons(&answer));
    })
    .await;
}

#[tokio::test]
async fn a_public_answer_offers_its_sections() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let of =
            async |name: &str| buttons(&uses(&mia, "supplement", &[("name", name.into())]).await);
        expect![[r#"
            [Doses] [Cautions] [Upper limits]
            [More about Magnesium: Overview, Evidence, How to take, How long, Too much, Side effects, Unsafe uses, Too little, Blood tests, Who runs low, Interactions, Foods, Forms, Diets, Other questions, References]
        "#]]
        .assert_eq(&of("magnesium").await);
        expect![[r#"
            [Doses] [Cautions] [Upper limits]
            [More about Boron: Overview, Evidence, How to take, How long, Too much, Side effects, Unsafe uses, Too little, Blood tests, Interactions, Foods, Forms, Diets, Other questions, References]
        "#]]
        .assert_eq(&of("boron").await);
        let others = "vitamin-k magnesium soy-isoflavones zinc boron copper manganese selenium silicon \
            who-may-benefit herbal-supplements dried-plums menopause-and-bones food-and-bones";
        let others: Vec<&str> = others.split_whitespace().map(name).collect();
        let osteoporosis = of("osteoporosis").await;
        assert_eq!(
            osteoporosis,
            format!(
                "[Overview] [{}] [{}]\n[More about {}: {}, References]\n",
                name("calcium"),
                name("vitamin-d"),
                name("osteoporosis"),
                others.join(", ")
            )
        );
    })
    .await;
}

#[tokio::test]
async fn a_typo_is_read_and_said_and_nonsense_is_not_found() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let typo = uses(&mia, "supplement", &[("name", "magnesuim".into())]).await;
        expect![[r#"
            **Magnesium**
            I read “magnesuim” as Magnesium."#]].assert_eq(&typo.content.lines().take(2).collect::<Vec<_>>().join("\n"));
        let nonsense = uses(&mia, "supplement", &[("name", "qwertzuiop".into())]).await;
        expect![[r#"
            I found no supplement that I know in this question. That says nothing about whether anything in it is safe.
            [The US National Institutes of Health has fact sheets on many more](<https://ods.od.nih.gov/factsheets/list-all/>)

            This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&nonsense.content);
        expect![[r#""#]].assert_eq(&buttons(&nonsense));
    })
    .await;
}

#[tokio::test]
async fn the_operator_decides_who_reads_and_the_member_decides_last() {
    let answers = Answers {
        supplement_private: true,
        ask_private: false,
    };
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let scene = Scene::new(discord).with_answers(answers);
    let story = async |scene: &mut Scene| {
        let mia = scene.mia();
        let zinc = || ("name", "zinc".into());
        assert!(uses(&mia, "supplement", &[zinc()]).await.is_ephemeral());
        let open = uses(&mia, "supplement", &[zinc(), ("private", false.into())]).await;
        assert!(!open.is_ephemeral());
        let asked = || ("question", "zinc?".into());
        assert!(!uses(&mia, "ask", &[asked()]).await.is_ephemeral());
        let closed = uses(&mia, "ask", &[asked(), ("private", true.into())]).await;
        assert!(closed.is_ephemeral());
    };
    scene.play(story).await;
}

/// The page with `FIRST`, `REST` and `NAME` for the entries that it lists, counts and has in its examples.
fn without_names(page: &str) -> String {
    const LISTED: usize = 20;
    let names: Vec<&str> = shipped().knowledge().entries().map(Entry::name).collect();
    let (first, rest) = names.split_at(LISTED);
    let listed = format!("{} and {} more", first.join(", "), rest.len());
    let lines = page.lines().map(|line| {
        if !line.starts_with("- /") {
            return line.replace(&listed, "FIRST and REST more");
        }
        let entries = names.iter().map(|name| name.to_lowercase());
        let entries = entries.filter(|name| line.contains(name.as_str()));
        let entry = entries.max_by_key(String::len).unwrap_or_default();
        line.replace(&entry, "NAME")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn about_tells_who_the_bot_is_and_where_it_began() {
    with_bot(async |scene| {
        let about = uses(&scene.mia(), "about", &[]).await;
        assert!(about.is_ephemeral());
        expect![[r#"
            I answer questions about dietary supplements: what studies found, usual amounts, upper limits, cautions, interactions and foods.
            Every sentence stands in files that people reviewed, with its references. Nothing is generated, and I say so where I do not know.
            I never pick a dose for a person, never diagnose, and never replace a doctor or pharmacist.
            No question, name or message is stored.
            **I know:** FIRST and REST more
            The knowledge began with the article “Can Supplements Help Manage or Prevent Osteoporosis?” on healthline.com, checked against the authorities' own figures and the papers it cites.
            **For example**
            - /supplement NAME
            - /ask how much NAME is too much?
            - /ask does NAME help?
            - /ask foods rich in NAME
            - /ask tell me about NAME

            This is general information, not medical advice. Ask a doctor, pharmacist or other healthcare provider before you take a supplement."#]].assert_eq(&without_names(&about.content));
    })
    .await;
}

#[tokio::test]
async fn the_sources_of_an_entry_are_linked() {
    with_bot(async |scene| {
        let mia = scene.mia();
        let answer = uses(&mia, "sources", &[("name", "boron".into())]).await;
        assert_eq!(first_line(&answer), "**Boron: references**");
        let links = format!("{answer:?}").matches("](<https://").count();
        assert!(links > 3, "{answer:?}");
    })
    .await;
}
