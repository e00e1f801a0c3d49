//! A bot that does a little of everything, on a real serenity client.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serenity::all::{
    ActionRowComponent, AutocompleteChoice, ButtonStyle, Client, ClientBuilder, Command,
    CommandInteraction, CommandOptionType, CommandType, ComponentInteraction,
    ComponentInteractionDataKind, Context, CreateActionRow, CreateAllowedMentions,
    CreateAutocompleteResponse, CreateButton, CreateCommand, CreateCommandOption, CreateInputText,
    CreateInteractionResponse, CreateInteractionResponseFollowup, CreateInteractionResponseMessage,
    CreateMessage, CreateModal, CreateSelectMenu, CreateSelectMenuKind, CreateSelectMenuOption,
    EditInteractionResponse, EventHandler, GatewayIntents, HttpBuilder, InputTextStyle,
    Interaction, Message, ModalInteraction, Ready, ResolvedTarget,
};
use serenity::async_trait;
use supplement_bot::sandbox::LocalDiscord;
use tokio::task::JoinHandle;

/// What a bot without privileged intents asks for.
pub(crate) const INTENTS: GatewayIntents = GatewayIntents::GUILDS
    .union(GatewayIntents::GUILD_MESSAGES)
    .union(GatewayIntents::DIRECT_MESSAGES);

/// A running bot, which ends when dropped.
pub(crate) struct Bot {
    heard: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Bot {
    pub(crate) async fn connect(discord: &LocalDiscord) -> Self {
        let heard = Arc::new(AtomicUsize::new(0));
        let handler = Handler(heard.clone());
        let mut client = client(discord, discord.token(), INTENTS, handler).await;
        let task = tokio::spawn(async move { client.start().await.unwrap() });
        Self { heard, task }
    }

    /// How many interactions and messages it was told of.
    pub(crate) fn heard(&self) -> usize {
        self.heard.load(Ordering::SeqCst)
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A client that speaks with the local Discord only.
pub(crate) async fn client(
    discord: &LocalDiscord,
    token: &str,
    intents: GatewayIntents,
    handler: impl EventHandler + 'static,
) -> Client {
    let http = HttpBuilder::new(token)
        .proxy(discord.api_origin())
        .ratelimiter_disabled(true)
        .build();
    let builder = ClientBuilder::new_with_http(http, intents);
    let client = builder.event_handler(handler).await.unwrap();
    *client.ws_url.lock().await = discord.gateway_url();
    client
}

pub(crate) struct Handler(pub(crate) Arc<AtomicUsize>);

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, context: Context, _: Ready) {
        Command::set_global_commands(&context, commands())
            .await
            .unwrap();
    }

    async fn message(&self, context: Context, message: Message) {
        if message.author.bot {
            return;
        }
        self.0.fetch_add(1, Ordering::SeqCst);
        let direct = message.guild_id.is_none();
        if direct || message.content.starts_with("<@") {
            let (_, said) = message
                .content
                .split_once('>')
                .unwrap_or(("", &message.content));
            let reply = CreateMessage::new()
                .content(format!("You said: {}", said.trim()))
                .allowed_mentions(CreateAllowedMentions::new())
                .reference_message(&message);
            message
                .channel_id
                .send_message(&context, reply)
                .await
                .unwrap();
        }
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        self.0.fetch_add(1, Ordering::SeqCst);
        let done = match &interaction {
            Interaction::Command(command) => run(&context, command).await,
            Interaction::Autocomplete(command) => complete(&context, command).await,
            Interaction::Component(component) => react(&context, component).await,
            Interaction::Modal(modal) => take(&context, modal).await,
            _ => Ok(()),
        };
        if let Err(error) = done {
            tracing::warn!("the answer was refused: {error}");
        }
    }
}

fn commands() -> Vec<CreateCommand> {
    let text = CreateCommandOption::new(CommandOptionType::String, "text", "What to say")
        .required(true)
        .set_autocomplete(true);
    let described = |name: &str| CreateCommand::new(name).description("For the tests");
    vec![
        described("echo").add_option(text),
        described("slow"),
        described("secret"),
        described("form"),
        described("mute"),
        CreateCommand::new("Repeat").kind(CommandType::Message),
    ]
}

async fn run(context: &Context, command: &CommandInteraction) -> serenity::Result<()> {
    let message = CreateInteractionResponseMessage::new();
    let message = match command.data.name.as_str() {
        "echo" => message
            .content(command.data.options[0].value.as_str().unwrap_or_default())
            .components(parts()),
        "secret" => message.content("Psst").ephemeral(true),
        "Repeat" => match command.data.target() {
            Some(ResolvedTarget::Message(target)) => message.content(&target.content),
            _ => message.content("?"),
        },
        "slow" => return think(context, command).await,
        "form" => return command.create_response(context, form()).await,
        _ => return Ok(()),
    };
    let response = CreateInteractionResponse::Message(message);
    command.create_response(context, response).await
}

fn parts() -> Vec<CreateActionRow> {
    let button = CreateButton::new("again")
        .label("Again")
        .style(ButtonStyle::Primary);
    let fill = CreateButton::new("fill").label("Fill in");
    let options = ["red", "green"].map(|it| CreateSelectMenuOption::new(it, it));
    let kind = CreateSelectMenuKind::String {
        options: options.to_vec(),
    };
    vec![
        CreateActionRow::Buttons(vec![button, fill]),
        CreateActionRow::SelectMenu(CreateSelectMenu::new("colour", kind)),
    ]
}

fn form() -> CreateInteractionResponse {
    let input = CreateInputText::new(InputTextStyle::Short, "Name", "name");
    let rows = vec![CreateActionRow::InputText(input)];
    CreateInteractionResponse::Modal(CreateModal::new("who", "Who?").components(rows))
}

async fn think(context: &Context, command: &CommandInteraction) -> serenity::Result<()> {
    command.defer(context).await?;
    let edit = EditInteractionResponse::new().content("Thought about it");
    command.edit_response(context, edit).await?;
    let more = CreateInteractionResponseFollowup::new().content("And more");
    command.create_followup(context, more).await?;
    Ok(())
}

async fn complete(context: &Context, command: &CommandInteraction) -> serenity::Result<()> {
    let typed = command
        .data
        .autocomplete()
        .map_or("", |option| option.value);
    let offered = ["boron", "borage", "zinc"].into_iter();
    let offered = offered.filter(|it| it.starts_with(typed));
    let choices = offered.map(|it| AutocompleteChoice::new(it.to_uppercase(), it));
    let response = CreateAutocompleteResponse::new().set_choices(choices.collect());
    let response = CreateInteractionResponse::Autocomplete(response);
    command.create_response(context, response).await
}

async fn react(context: &Context, component: &ComponentInteraction) -> serenity::Result<()> {
    let message = CreateInteractionResponseMessage::new();
    let response = match &component.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => {
            let chosen = format!("You chose {}", values.join(", "));
            CreateInteractionResponse::UpdateMessage(message.content(chosen))
        }
        _ if component.data.custom_id == "fill" => form(),
        _ => CreateInteractionResponse::Message(message.content("Pressed").ephemeral(true)),
    };
    component.create_response(context, response).await
}

async fn take(context: &Context, modal: &ModalInteraction) -> serenity::Result<()> {
    let parts = modal.data.components.iter().flat_map(|row| &row.components);
    let mut texts = parts.filter_map(|part| match part {
        ActionRowComponent::InputText(input) => input.value.clone(),
        _ => None,
    });
    let name = texts.next().unwrap_or_default();
    let message = CreateInteractionResponseMessage::new().content(format!("Hello {name}"));
    let response = CreateInteractionResponse::Message(message);
    modal.create_response(context, response).await
}
