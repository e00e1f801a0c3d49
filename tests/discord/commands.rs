//! Registering the commands: where they can be used, and only when they have changed.

use std::fmt::Write;
use std::time::Duration;

use expect_test::expect;
use supplement_bot::sandbox::model::{Command, CommandKind, Id};
use supplement_bot::sandbox::{Entry, LocalDiscord, Options, RestFault};

use super::{Scene, with_bot};

fn is_request(entry: &Entry, method: &str) -> bool {
    matches!(entry, Entry::Rest(rest) if rest.method == method && rest.path.ends_with("/commands"))
}

fn registrations(scene: &Scene) -> usize {
    let requests = scene.requests();
    requests.iter().filter(|it| it.method == "PUT").count()
}

#[tokio::test]
async fn every_command_is_for_every_place_and_every_installation() {
    with_bot(async |scene| {
        let mut told = String::new();
        for command in scene.commands() {
            assert_eq!(command.contexts, [0, 1, 2], "{}", command.name);
            assert_eq!(command.integration_types, [0, 1], "{}", command.name);
            assert!(command.needs.is_none() && !command.nsfw && command.guild.is_none());
            let (kind, name) = (command.kind, command.name);
            writeln!(told, "{kind:?} {name}: {}", command.description).unwrap();
            for option in command.options {
                let needed = if option.required { "" } else { "?" };
                writeln!(told, "  {}{needed}: {}", option.name, option.description).unwrap();
            }
        }
        expect![[r#"
            Slash supplement: What is known about a supplement: evidence, doses, limits, cautions
              name: The supplement or topic, such as boron
              section?: The part to begin with
              private?: Show the answer to everybody here (False) or only to you (True)
            Slash ask: Ask about supplements in your own words
              question: Such as: does boron help my bones?
              private?: Show the answer to everybody here (False) or only to you (True)
            Slash interactions: What is known of a medicine together with supplements
              medicine: The medicine: its name, a brand or its class, such as warfarin
              supplement?: Only with this supplement
              private?: Show the answer to everybody here (False) or only to you (True)
            Slash condition: Which supplements were studied for a condition, those that do not help included
              name: The condition, such as osteoporosis
              private?: Show the answer to everybody here (False) or only to you (True)
            Slash compare: Two supplements side by side: the same outcomes, gaps included
              one: The first supplement
              other: The second supplement
              private?: Show the answer to everybody here (False) or only to you (True)
            Slash sources: What an entry rests on: every source, numbered and linked
              name: The supplement or topic, such as boron
              private?: Show the answer to everybody here (False) or only to you (True)
            Slash about: What this bot is, what it covers, and where its knowledge comes from
            Slash privacy: What is kept of what people write here, and what is not
            MessageMenu Look up supplements: 
        "#]]
        .assert_eq(&told);
    })
    .await;
}

#[tokio::test]
async fn a_second_start_registers_nothing() {
    with_bot(async |scene| {
        assert_eq!(registrations(scene), 1);
        scene.restart().await;
        let read = |entry: &Entry| is_request(entry, "GET");
        scene.logged(2, read).await.unwrap();
        let mia = scene.mia();
        mia.types("supplement", "name", "b").await.unwrap();
        assert_eq!(registrations(scene), 1);
    })
    .await;
}

#[tokio::test]
async fn what_has_changed_is_registered_again() {
    with_bot(async |scene| {
        let changes: [fn(&mut supplement_bot::sandbox::model::Command); 4] = [
            |command| command.description = "Of an older version".to_owned(),
            |command| command.contexts = vec![0],
            |command| command.integration_types = vec![0],
            |command| command.options[0].max_length = Some(20),
        ];
        for (change, times) in changes.into_iter().zip(2..) {
            scene.arrange(|world| {
                let mut commands = world.commands.iter_mut();
                change(commands.find(|it| it.name == "ask").unwrap());
            });
            scene.restart().await;
            let written = |entry: &Entry| is_request(entry, "PUT");
            scene.logged(times, written).await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn the_command_that_opens_an_activity_stays() {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    discord.arrange(|world| {
        let id = Id(1_410_000_000_000_000_999);
        world.commands.push(Command {
            id,
            version: id,
            guild: None,
            kind: CommandKind::EntryPoint,
            name: "launch".to_owned(),
            name_translations: None,
            description: String::new(),
            description_translations: None,
            options: Vec::new(),
            needs: None,
            contexts: vec![0, 1, 2],
            integration_types: vec![0, 1],
            nsfw: false,
        });
    });
    let story = async |scene: &mut Scene| {
        let commands = scene.commands();
        let kept = commands.iter().find(|it| it.name == "launch");
        assert_eq!(kept.unwrap().kind, CommandKind::EntryPoint);
        scene.restart().await;
        let listed = |entry: &Entry| is_request(entry, "GET");
        scene.logged(2, listed).await.unwrap();
        assert_eq!(registrations(scene), 1, "it is no change");
    };
    Scene::new(discord).play(story).await;
}

#[tokio::test]
async fn when_registering_fails_it_is_tried_again() {
    // The bot waits five seconds before it tries again.
    let options = Options {
        patience: Duration::from_secs(20),
        ..Options::default()
    };
    let discord = LocalDiscord::start(options).await.unwrap();
    let fault = RestFault::status(503).on("GET", "/commands");
    discord.faults().rest(fault);
    let story = async |scene: &mut Scene| {
        scene.forgive_failures();
        assert_eq!(registrations(scene), 1);
    };
    Scene::new(discord).play(story).await;
}
