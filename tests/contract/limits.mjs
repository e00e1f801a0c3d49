// Keeps and breaks each limit, and compares Discord's own description with the local Discord: both let the one pass,
// and refuse the other at the same field.

import assert from "node:assert/strict";
import { once } from "node:events";
import { Client, Events, GatewayIntentBits } from "discord.js";
import { findRoute, problemsOfRequest } from "./description.mjs";
import { serve } from "./served.mjs";
import { run, step } from "./step.mjs";
import { choices, commands, forms, messages } from "./violations.mjs";

const GENERAL = "1410000000000000010";
const CALLBACK = "/interactions/1/token/callback";

/** Tries one limit. `send` sends a body, and `wrap` makes the body of what the limit is about. */
async function compare(kind, { what, place, keeps, breaks, silent }, [method, path, send], wrap = (it) => it) {
  const reason = silent?.[kind];
  const inside = wrap(0) === 0 ? place : `data.${place}`;
  await step(`${kind}: ${what} at ${inside}${reason ? `, in the local Discord only: ${reason}` : ""}`, async () => {
    const route = findRoute(method, path);
    const described = (body) => problemsOfRequest(route, wrap(body)).map((it) => it.place);
    assert.deepEqual(described(keeps), [], "the description refuses what keeps the limit");
    assert.deepEqual(described(breaks), reason ? [] : [inside], "what the description says of one more");
    const { refused, taken } = await send(wrap(breaks), wrap(keeps));
    assert.equal(refused.status, 400, "the local Discord takes one more");
    assert.equal(refused.body.code, 50035, "another error than 50035");
    assert.deepEqual(places(refused.body.errors), [inside], "what the local Discord says of one more");
    assert.ok(taken.status < 300, `the local Discord refuses what keeps the limit: ${JSON.stringify(taken.body)}`);
  });
}

/** The fields with an error, out of Discord's nested form. */
function places(errors, above = []) {
  const entries = Object.entries(errors ?? {});
  return entries.flatMap(([key, it]) => (key === "_errors" ? [above.join(".")] : places(it, [...above, key])));
}

/** Sends requests as a bot does. */
function requests(discord) {
  return async (method, path, body) => {
    const response = await fetch(`${discord.origin}/api/v10${path}`, {
      method,
      headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  };
}

/** A bot that is told of interactions, and answers none by itself. */
async function listen(discord) {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${discord.origin}/api` } });
  const ready = once(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  return client;
}

await run(async (atEnd) => {
  const { discord, client } = await step("a local Discord is served, and a bot listens to it", async () => {
    const discord = await serve();
    atEnd(discord.end);
    const client = await listen(discord);
    atEnd(() => client.destroy());
    return { discord, client };
  });
  const request = requests(discord);
  const commandsPath = `/applications/${client.application.id}/commands`;
  await step("it has a command", async () => {
    const option = { type: 3, name: "text", description: "x", autocomplete: true };
    const { status } = await request("POST", commandsPath, { name: "limits", description: "x", options: [option] });
    assert.equal(status, 201);
  });

  const plain = (method, path) => async (breaks, keeps) => ({
    refused: await request(method, path, breaks),
    taken: await request(method, path, keeps),
  });
  /** Answers an interaction, first wrongly, then rightly, which the person sees. */
  const answering = (does, details) => async (breaks, keeps) => {
    const told = once(client, Events.InteractionCreate);
    const seen = discord.mia(does, { command: "limits", ...details });
    seen.catch(() => {});
    const [{ id, token }] = await told;
    const answered = await plain("POST", `/interactions/${id}/${token}/callback`)(breaks, keeps);
    if (answered.taken.status < 300) await seen;
    return answered;
  };
  const slash = ["POST", CALLBACK, answering("slash", { options: {} })];
  const typing = ["POST", CALLBACK, answering("types", { option: "text", text: "x" })];
  const post = ["POST", `/channels/${GENERAL}/messages`, plain("POST", `/channels/${GENERAL}/messages`)];
  const register = ["POST", commandsPath, plain("POST", commandsPath)];

  for (const limit of messages) await compare("message", limit, post);
  for (const limit of messages) await compare("reply", limit, slash, (data) => ({ type: 4, data }));
  for (const limit of forms) await compare("form", limit, slash, (data) => ({ type: 9, data }));
  for (const limit of choices) await compare("choices", limit, typing, (data) => ({ type: 8, data }));
  for (const limit of commands) await compare("command", limit, register);
});
