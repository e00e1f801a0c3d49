// A bot in discord.js that knows nothing of the local Discord but where its HTTP is.

import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, ModalBuilder, SlashCommandBuilder, TextInputBuilder, TextInputStyle } from "discord.js";

const row = (...parts) => new ActionRowBuilder().addComponents(...parts);
const button = (id, label) => new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);
const input = new TextInputBuilder().setCustomId("name").setLabel("Name").setStyle(TextInputStyle.Short);
const form = new ModalBuilder().setCustomId("who").setTitle("Who are you?").addComponents(row(input));
const command = new SlashCommandBuilder().setName("echo").setDescription("Says it again")
  .addStringOption((option) => option.setName("text").setDescription("What to say").setRequired(true).setAutocomplete(true));

const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: process.env.DISCORD_API ?? "https://discord.com/api" } });
client.once(Events.ClientReady, () => client.application.commands.set([command]));
client.on(Events.InteractionCreate, async (it) => {
  if (it.isAutocomplete()) await it.respond(["boron", "borage", "zinc"].filter((name) => name.startsWith(it.options.getFocused())).map((name) => ({ name: name.toUpperCase(), value: name })));
  else if (it.isChatInputCommand()) await it.reply({ content: it.options.getString("text"), components: [row(button("again", "Again"), button("form", "Fill in"))] });
  else if (it.isButton() && it.customId === "form") await it.showModal(form);
  else if (it.isButton()) await it.reply({ content: "Pressed", flags: "Ephemeral" });
  else if (it.isModalSubmit()) await it.reply(`Hello ${it.fields.getTextInputValue("name")}`);
});
await client.login(process.env.DISCORD_TOKEN);
