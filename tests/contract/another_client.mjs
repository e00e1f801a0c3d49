// Talks with a bot in discord.js through the local Discord, as a person does.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { serve } from "./served.mjs";
import { run, step } from "./step.mjs";

/** The bot as a process of its own; `end()` stops it. */
function start(discord) {
  const bot = spawn(process.execPath, [fileURLToPath(new URL("bot.mjs", import.meta.url))], {
    env: { ...process.env, DISCORD_API: `${discord.origin}/api`, DISCORD_TOKEN: discord.token },
    stdio: "inherit",
  });
  const ended = new Promise((resolve) => bot.once("exit", resolve));
  return { runs: () => bot.exitCode === null, end: () => (bot.kill(), ended) };
}

await run(async (atEnd) => {
  const { discord, bot } = await step("a local Discord is served, and a bot in discord.js started", async () => {
    const discord = await serve();
    atEnd(discord.end);
    const bot = start(discord);
    atEnd(bot.end);
    return { discord, bot };
  });
  const { mia } = discord;

  await step("it logs in and registers a command", () => mia("await", { command: "echo" }));

  await step("it offers choices while Mia types", async () => {
    const choices = await mia("types", { command: "echo", option: "text", text: "bor" });
    assert.deepEqual(choices, [["BORON", "boron"], ["BORAGE", "borage"]]);
  });

  const echo = async (text) => {
    const said = await mia("slash", { command: "echo", options: { text } });
    assert.equal(said.came, "message");
    assert.equal(said.content, text);
    return said.message;
  };
  const message = await step("it answers the command", () => echo("boron"));

  await step("it answers a button, to Mia alone", async () => {
    const said = await mia("press", { message, custom_id: "again" });
    assert.deepEqual([said.came, said.content, said.private], ["message", "Pressed", true]);
  });

  await step("it opens a form, and answers it", async () => {
    const form = await mia("press", { message, custom_id: "form" });
    assert.deepEqual([form.came, form.title], ["modal", "Who are you?"]);
    const said = await mia("submit", { opened_by: form.interaction, fields: { name: "Mia" } });
    assert.deepEqual([said.came, said.content], ["message", "Hello Mia"]);
  });

  await step("its socket is dropped, and it resumes", () => mia("drop-socket"));
  await step("it answers as before", () => echo("zinc"));

  await step("it asked for nothing that is not there, and still runs", async () => {
    const { unknown } = await mia("unknown");
    assert.deepEqual(unknown, []);
    assert.ok(bot.runs());
  });
});
