// The other bot: finds a name with Fuse.js and answers with the text of its entry. It keeps nothing in its caches.

import { readFileSync } from "node:fs";
import { Client, Events, GatewayIntentBits, Options, SlashCommandBuilder } from "discord.js";
import Fuse from "fuse.js";

const entries = JSON.parse(readFileSync(process.env.BESIDE_ENTRIES, "utf8"));
const exact = new Map(entries.flatMap((entry) => [entry.id, entry.name, ...entry.aliases].map((name) => [name.toLowerCase(), entry])));
const fuse = new Fuse(entries, { keys: ["name", "aliases"], threshold: 0.3, includeScore: true });

/** The words that name nothing. */
const empty = new Set("a and any are be can do does for have how i in is it me much of on should take the to too what when which who with you".split(" "));

const near = (text) => fuse.search(text, { limit: 1 })[0];
const named = (text) => exact.get(text.toLowerCase()) ?? near(text)?.item;

/** Runs of three words to one that are a name; else the word that is closest to one. */
function asked(question) {
  const words = question.toLowerCase().split(/[^\p{L}\p{N}-]+/u).filter(Boolean);
  for (let length = 3; length > 0; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const found = exact.get(words.slice(at, at + length).join(" "));
      if (found) return found;
    }
  }
  const hits = words.filter((word) => word.length > 3 && !empty.has(word)).map(near).filter(Boolean);
  return hits.sort((one, other) => one.score - other.score)[0]?.item;
}

const choices = (typed) => (typed ? fuse.search(typed, { limit: 25 }).map(({ item }) => item) : entries.slice(0, 25));
const answer = (entry, flags) => ({ content: entry?.text ?? "I know nothing of that.", flags, allowedMentions: { parse: [] } });

const supplement = new SlashCommandBuilder().setName("supplement").setDescription("What is known about a supplement")
  .addStringOption((option) => option.setName("name").setDescription("The supplement").setRequired(true).setAutocomplete(true));
const ask = new SlashCommandBuilder().setName("ask").setDescription("Ask in your own words")
  .addStringOption((option) => option.setName("question").setDescription("The question").setRequired(true));

const nothing = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings, GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  MessageManager: 0, PresenceManager: 0, ReactionManager: 0, ThreadManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
});
const client = new Client({ intents: [GatewayIntentBits.Guilds], makeCache: nothing, rest: { api: process.env.BESIDE_API } });
client.once(Events.ClientReady, () => client.application.commands.set([supplement, ask]));
client.on(Events.InteractionCreate, async (it) => {
  try {
    if (it.isAutocomplete()) await it.respond(choices(it.options.getFocused()).map(({ name, id }) => ({ name, value: id })));
    else if (it.commandName === "supplement") await it.reply(answer(named(it.options.getString("name"))));
    else if (it.commandName === "ask") await it.reply(answer(asked(it.options.getString("question")), "Ephemeral"));
  } catch (error) {
    console.error(error);
  }
});
process.once("SIGTERM", () => client.destroy().then(() => process.exit(0)));
await client.login(process.env.DISCORD_TOKEN);
