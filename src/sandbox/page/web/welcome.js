// What one reads in an empty channel: what can be typed here, from the commands that there are.

import { byId, el } from "./dom.js";
import { sendable } from "./grammar.js";
import { channelById, hear, store, tell } from "./store.js";

let box = null;

export function startWelcome() {
  hear("cleared", show);
  hear("place", show);
  hear("messages", show);
}

function show() {
  const { place } = store;
  if (!place) return;
  const made = welcome(place);
  if (box?.isConnected && box.outerHTML === made.outerHTML) return;
  const focused = box?.contains(document.activeElement);
  box?.remove();
  box = made;
  byId("log").prepend(box);
  if (focused) box.querySelector("button")?.focus();
}

function welcome(place) {
  const channel = channelById(store.channel);
  const made = el("section", { class: "welcome", "aria-label": "What can be done here" });
  const name = channel.direct ? channel.name : `#${channel.name}`;
  made.append(el("h2", { text: channel.direct ? name : `Welcome to ${name}` }));
  if (!place.connected) {
    made.append(el("p", { text: "The bot is not connected yet. As soon as it is, its commands appear here." }));
    return made;
  }
  const bot = place.bot.name;
  const commands = sendable(place.commands.slash);
  if (commands.length > 0) {
    const slash = el("p", {}, "Type ", el("kbd", { text: "/" }), ` for what ${bot} can do, or begin with one:`);
    made.append(slash, el("ul", { class: "starters" }, commands.slice(0, 6).map(starter)));
  }
  const talk = hints(place, channel, bot);
  if (talk.length > 0) made.append(el("p", {}, ...talk));
  return made;
}

function starter(command) {
  const button = el("button", { type: "button", class: "starter" });
  button.append(el("b", { text: `/${command.name}` }), el("span", { text: command.description }));
  button.addEventListener("click", () => tell("command", command.name));
  return el("li", {}, button);
}

function hints(place, channel, bot) {
  const said = [];
  if (channel.direct && channel.bot) said.push(`Or just write to ${bot}: nobody else reads along. `);
  else if (!channel.direct) {
    const mention = el("button", { type: "button", class: "mention", text: `@${bot}` });
    mention.addEventListener("click", () => tell("mention", place.bot));
    said.push("Or mention ", mention, " and write what you would like to know. ");
  }
  const menu = place.commands.menu.map(({ name }) => `“${name}”`);
  if (menu.length > 0) said.push(`On any message, “More” leads to ${menu.join(", ")}.`);
  return said;
}
