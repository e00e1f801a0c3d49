// Interactions over HTTP, in both directions: what the local Discord signs is checked with Discord's own library, and what
// another program signs as Discord does is answered by the bot.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { InteractionResponseType, InteractionType, verifyKey } from "discord-interactions";
import { serve } from "./served.mjs";
import { run, step } from "./step.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

async function all(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

/** A web service that answers `/echo`, with Discord's own check of signatures before it. */
async function listen(publicKey) {
  const seen = { taken: 0, refused: 0 };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await all(request));
    const header = (name) => request.headers[`x-signature-${name}`];
    if (!(await verifyKey(body, header("ed25519"), header("timestamp"), publicKey))) {
      seen.refused += 1;
      return response.writeHead(401).end("invalid request signature");
    }
    seen.taken += 1;
    const told = JSON.parse(body);
    const answer = told.type === InteractionType.PING
      ? { type: InteractionResponseType.PONG }
      : { type: InteractionResponseType.CHANNEL_MESSAGE_WITH_SOURCE, data: { content: told.data.options[0].value } };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { seen, url: `http://127.0.0.1:${server.address().port}/`, end: () => server.close() };
}

/** The key of the local Discord: the bot takes no other application's. */
function ownKey() {
  const seed = Buffer.from("the key of the local Discord ---");
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  return createPrivateKey({ key: der, format: "der", type: "pkcs8" });
}

/** Signs as Discord does. */
function signer(privateKey) {
  const raw = createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(-32);
  const post = (url, body, time = Math.floor(Date.now() / 1000)) =>
    fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-signature-ed25519": sign(null, Buffer.from(`${time}${body}`), privateKey).toString("hex"),
        "x-signature-timestamp": `${time}`,
      },
      body,
    });
  return { publicKey: raw.toString("hex"), post };
}

/** The bot as a web service; says where it takes posts. */
async function start(discord, publicKey) {
  const folder = mkdtempSync(join(tmpdir(), "posts-"));
  const settings = join(folder, "config.toml");
  writeFileSync(settings, [
    `knowledge = "${join(ROOT, "knowledge")}"`,
    `[discord]\napi = "${discord.origin}"\ngateway = "${discord.origin.replace("http", "ws")}"`,
    `[serve]\naddress = "127.0.0.1:0"\npublic-key = "${publicKey}"`,
  ].join("\n"));
  const bot = spawn(join(ROOT, "target/debug/supplement-bot"), ["serve", "--no-register", "--config", settings], {
    env: { ...process.env, DISCORD_TOKEN: discord.token },
    stdio: ["ignore", "inherit", "pipe"],
  });
  const ended = once(bot, "exit");
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: bot.stderr }).on("line", (line) => {
      const found = line.match(/posts are taken at (\S+)/);
      if (found) resolve(found[1]);
    });
    ended.then(([code]) => reject(new Error(`the bot ended with ${code}`)));
  });
  return { url, end: () => (bot.kill(), ended.then(() => rmSync(folder, { recursive: true }))) };
}

await run(async (atEnd) => {
  const discord = await step("a local Discord is served", serve);
  atEnd(discord.end);

  const other = await listen(discord.public_key);
  atEnd(other.end);
  await step("it posts to a web service that checks with Discord's own library", async () => {
    const command = { name: "echo", description: "x", options: [{ type: 3, name: "text", description: "x", required: true }] };
    const registered = await fetch(`${discord.origin}/api/v10/applications/1410000000000000001/commands`, {
      method: "POST",
      headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
      body: JSON.stringify(command),
    });
    assert.equal(registered.status, 201);
    await discord.mia("deliver-to", { url: other.url });
    assert.deepEqual(other.seen, { taken: 1, refused: 1 }, "one ping with the right signature, one with a wrong one");
  });
  await step("it takes the answer out of the response", async () => {
    const said = await discord.mia("slash", { command: "echo", options: { text: "boron" } });
    assert.deepEqual([said.came, said.content], ["message", "boron"]);
    assert.deepEqual(other.seen, { taken: 2, refused: 1 });
  });

  const own = signer(ownKey());
  const bot = await step("the bot takes posts", () => start(discord, own.publicKey));
  atEnd(bot.end);
  await step("it answers a ping that is signed, and refuses others", async () => {
    const ping = JSON.stringify({ type: InteractionType.PING });
    const pong = await own.post(bot.url, ping);
    assert.deepEqual([pong.status, await pong.json()], [200, { type: InteractionResponseType.PONG }]);
    assert.equal((await signer(generateKeyPairSync("ed25519").privateKey).post(bot.url, ping)).status, 401, "another's signature");
    assert.equal((await own.post(bot.url, ping, 1)).status, 401, "an old one");
  });
  await step("it answers a question in the response", async () => {
    const asked = {
      id: "11", application_id: "1", type: InteractionType.APPLICATION_COMMAND, token: "a-token", version: 1,
      channel_id: "2", locale: "en-GB", entitlements: [], authorizing_integration_owners: {}, attachment_size_limit: 1,
      context: 1, user: { id: "3", username: "mia", discriminator: "0", avatar: null },
      data: { id: "4", name: "ask", type: 1, options: [{ name: "question", type: 3, value: "how much boron is too much? 🦴" }] },
    };
    const answer = await own.post(bot.url, JSON.stringify(asked));
    const { type, data } = await answer.json();
    assert.deepEqual([answer.status, type], [200, InteractionResponseType.CHANNEL_MESSAGE_WITH_SOURCE]);
    assert.match(data.content, /^\*\*Boron\*\*/);
  });
});
