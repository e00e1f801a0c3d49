//! A bot that keeps notes for moderators: subcommands of one guild, long forms, files, and a channel of theirs.

use serde_json::{Map, Value};
use serenity::all::{
    ActionRowComponent, AutocompleteChoice, ButtonStyle, ChannelId, CommandDataOptionValue,
    CommandInteraction, CommandOptionType, ComponentInteraction, Context, CreateActionRow,
    CreateAttachment, CreateAutocompleteResponse, CreateButton, CreateCommand, CreateCommandOption,
    CreateInputText, CreateInteractionResponse, CreateInteractionResponseFollowup,
    CreateInteractionResponseMessage, CreateMessage, CreateModal, EditInteractionResponse,
    EditMessage, EventHandler, GuildId, InputTextStyle, Interaction, ModalInteraction, Permissions,
    Ready, ResolvedValue,
};
use serenity::async_trait;
use supplement_bot::sandbox::model::ids;
use supplement_bot::sandbox::{LocalDiscord, Options};
use tokio::task::JoinHandle;

use super::bot::{INTENTS, client};

/// A running keeper, which ends when dropped.
pub(crate) struct Keeper(JoinHandle<()>);

impl Drop for Keeper {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// A local Discord with the keeper in it that is ready.
pub(crate) async fn with_keeper() -> (LocalDiscord, Keeper) {
    let discord = LocalDiscord::start(Options::default()).await.unwrap();
    let mut client = client(&discord, discord.token(), INTENTS, Handler).await;
    let task = tokio::spawn(async move { client.start().await.unwrap() });
    discord.ready_for("note").await.unwrap();
    (discord, Keeper(task))
}

/// The longest text that a field takes, with line breaks, blanks at its ends and letters of two UTF-16 units.
pub(crate) fn long_text(field: usize) -> String {
    let begin = format!("\n  field {field}:\n\n\tone \u{2013} two\r\n\u{1f9c2} salt\n");
    let left = 4_000 - begin.encode_utf16().count() - " \n".len();
    format!("{begin}{} \n", "x".repeat(left))
}

struct Handler;

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, context: Context, _: Ready) {
        let guild = GuildId::new(ids::GUILD.0);
        guild.set_commands(&context, vec![note()]).await.unwrap();
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let done = match &interaction {
            Interaction::Command(command) => run(&context, command).await,
            Interaction::Autocomplete(command) => complete(&context, command).await,
            Interaction::Component(component) => react(&context, component).await,
            Interaction::Modal(modal) => take(&context, modal).await,
            _ => Ok(()),
        };
        done.unwrap();
    }
}

fn note() -> CreateCommand {
    let option = |kind, name: &str| CreateCommandOption::new(kind, name, "For the tests");
    let sub = |name: &str| option(CommandOptionType::SubCommand, name);
    let name = option(CommandOptionType::String, "name").required(true);
    let file = option(CommandOptionType::Attachment, "file").required(true);
    CreateCommand::new("note")
        .description("For the tests")
        .default_member_permissions(Permissions::MANAGE_GUILD)
        .add_option(
            sub("show")
                .add_sub_option(name.clone().set_autocomplete(true))
                .add_sub_option(option(CommandOptionType::String, "part")),
        )
        .add_option(sub("edit").add_sub_option(name))
        .add_option(
            sub("upload")
                .add_sub_option(file)
                .add_sub_option(option(CommandOptionType::String, "why")),
        )
        .add_option(sub("propose"))
}

async fn run(context: &Context, command: &CommandInteraction) -> serenity::Result<()> {
    match command.data.options[0].name.as_str() {
        "show" => show(context, command).await,
        "edit" => {
            command
                .create_response(context, form("form:answer", true))
                .await
        }
        "upload" => upload(context, command).await,
        _ => propose(context, command).await,
    }
}

async fn show(context: &Context, command: &CommandInteraction) -> serenity::Result<()> {
    let ways = ["answer", "change", "later", "quiet", "again"];
    let buttons = ways.map(|way| CreateButton::new(format!("form:{way}")).label(way));
    let message = CreateInteractionResponseMessage::new()
        .ephemeral(true)
        .content("```toml\nname = \"Boron\"\n```")
        .add_file(CreateAttachment::bytes("name = \"Boron\"\n", "boron.toml"))
        .add_file(CreateAttachment::bytes("-old\n+new\n", "boron.diff"))
        .components(vec![CreateActionRow::Buttons(buttons.to_vec())]);
    let response = CreateInteractionResponse::Message(message);
    command.create_response(context, response).await
}

/// Five fields, of which the last two need not be filled in; filled with the longest texts, or empty.
fn form(id: &str, filled: bool) -> CreateInteractionResponse {
    let input = |at: usize| {
        let id = format!("field-{at}");
        let input = CreateInputText::new(InputTextStyle::Paragraph, "Text", id);
        let value = if filled { long_text(at) } else { String::new() };
        input.required(at < 3).value(value)
    };
    let rows = (0..5).map(|at| CreateActionRow::InputText(input(at)));
    CreateInteractionResponse::Modal(CreateModal::new(id, "A note").components(rows.collect()))
}

async fn upload(context: &Context, command: &CommandInteraction) -> serenity::Result<()> {
    command.defer_ephemeral(context).await?;
    let given = command.data.options();
    let ResolvedValue::SubCommand(options) = &given[0].value else {
        panic!("{given:?}");
    };
    let ResolvedValue::Attachment(file) = options[0].value else {
        panic!("{options:?}");
    };
    let bytes = file.download().await?;
    let said = format!("Read {} of {} bytes", file.filename, file.size);
    let copy = CreateAttachment::bytes(bytes, file.filename.clone());
    let edit = EditInteractionResponse::new()
        .content(said)
        .new_attachment(copy);
    command.edit_response(context, edit).await?;
    let private = CreateInteractionResponseFollowup::new().ephemeral(true);
    let diff = CreateAttachment::bytes("+new\n", "change.diff");
    command
        .create_followup(context, private.content("For you").add_file(diff))
        .await?;
    let public = CreateInteractionResponseFollowup::new().content("For everybody");
    command.create_followup(context, public).await?;
    Ok(())
}

async fn propose(context: &Context, command: &CommandInteraction) -> serenity::Result<()> {
    let approve = CreateButton::new("approve").label("Approve");
    let buttons = vec![approve.style(ButtonStyle::Success)];
    let message = CreateMessage::new()
        .content("A change waits")
        .add_file(CreateAttachment::bytes("-1\n+2\n", "change.diff"))
        .components(vec![CreateActionRow::Buttons(buttons)]);
    let moderators = ChannelId::new(ids::MODERATORS.0);
    moderators.send_message(context, message).await?;
    let told = private("Sent");
    command.create_response(context, told).await
}

fn private(content: &str) -> CreateInteractionResponse {
    let message = CreateInteractionResponseMessage::new().content(content);
    CreateInteractionResponse::Message(message.ephemeral(true))
}

async fn complete(context: &Context, command: &CommandInteraction) -> serenity::Result<()> {
    let CommandDataOptionValue::SubCommand(_) = &command.data.options[0].value else {
        panic!("{:?}", command.data.options);
    };
    let typed = command.data.autocomplete().unwrap();
    let offered = ["boron", "borage", "zinc"].into_iter();
    let offered = offered.filter(|it| it.starts_with(typed.value));
    let choices = offered.map(|it| AutocompleteChoice::new(it.to_uppercase(), it));
    let response = CreateAutocompleteResponse::new().set_choices(choices.collect());
    let response = CreateInteractionResponse::Autocomplete(response);
    command.create_response(context, response).await
}

async fn react(context: &Context, pressed: &ComponentInteraction) -> serenity::Result<()> {
    if pressed.data.custom_id != "approve" {
        let form = form(&pressed.data.custom_id, false);
        return pressed.create_response(context, form).await;
    }
    pressed
        .create_response(context, private("Thank you"))
        .await?;
    let said = format!("Approved by {}", pressed.user.name);
    let edit = EditMessage::new().content(said).components(Vec::new());
    let id = pressed.message.id;
    pressed
        .channel_id
        .edit_message(context, id, edit)
        .await
        .map(|_| ())
}

/// Gives back what was filled in as a file, in the way that the form's id names.
async fn take(context: &Context, modal: &ModalInteraction) -> serenity::Result<()> {
    let from_button = modal.message.is_some();
    let said = if from_button {
        "From a button"
    } else {
        "From a command"
    };
    let file = CreateAttachment::bytes(taken(modal), "taken.json");
    let message = CreateInteractionResponseMessage::new().content(said);
    let message = message.add_file(file.clone());
    let edit = EditInteractionResponse::new()
        .content(said)
        .new_attachment(file);
    match modal.data.custom_id.as_str() {
        "form:change" => {
            let changed = CreateInteractionResponse::UpdateMessage(message);
            modal.create_response(context, changed).await
        }
        "form:later" => {
            modal.defer_ephemeral(context).await?;
            modal.edit_response(context, edit).await.map(|_| ())
        }
        "form:quiet" => {
            let quiet = CreateInteractionResponse::Acknowledge;
            modal.create_response(context, quiet).await?;
            modal.edit_response(context, edit).await.map(|_| ())
        }
        "form:again" => {
            let refused = modal.create_response(context, form("form:again", false));
            let told = private(&refused.await.unwrap_err().to_string());
            modal.create_response(context, told).await
        }
        _ => {
            let message = CreateInteractionResponse::Message(message.ephemeral(true));
            modal.create_response(context, message).await
        }
    }
}

fn taken(modal: &ModalInteraction) -> Vec<u8> {
    let parts = modal.data.components.iter().flat_map(|row| &row.components);
    let texts = parts.map(|part| match part {
        ActionRowComponent::InputText(input) => {
            (input.custom_id.clone(), Value::from(input.value.clone()))
        }
        other => panic!("{other:?}"),
    });
    serde_json::to_vec(&texts.collect::<Map<_, _>>()).unwrap()
}
