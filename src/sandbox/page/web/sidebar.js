// The channels, the people one can be, the members, and whether the bot is there.

import { avatar, byId, el, icon } from "./dom.js";
import { follow } from "./server.js";
import { channelById, hear, store, tell } from "./store.js";

const HASH = "M9 4L7 20M17 4l-2 16M4 9h16M3.5 15h16";

export function startSidebar() {
  hear("place", show);
  hear("lost", () => showStatus("gone", "The local Discord does not answer; trying again…"));
  hear("go", ({ me, channel }) => go(me, channel));
  const drawer = byId("drawer");
  drawer.addEventListener("click", () => openDrawer(drawer.getAttribute("aria-expanded") !== "true"));
  byId("app").addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.getAttribute("aria-expanded") === "true") {
      openDrawer(false);
      drawer.focus();
    }
  });
  byId("chat").addEventListener("click", (event) => {
    if (!drawer.contains(event.target)) openDrawer(false);
  });
}

function openDrawer(open) {
  byId("drawer").setAttribute("aria-expanded", String(open));
  byId("sidebar").classList.toggle("open", open);
  if (open) byId("sidebar").querySelector("[aria-current]")?.focus();
}

function go(me, channel) {
  if (me === store.me && channel === store.channel) return;
  store.visited.set(store.me, store.channel);
  store.me = me;
  store.channel = channel;
  openDrawer(false);
  follow();
  tell("moved");
}

function show(place) {
  byId("guild").textContent = place.guild;
  document.title = `${titled(channelById(place.channel))} · ${place.guild}`;
  showTop(channelById(place.channel));
  keepFocus(byId("channels"), () => showChannels(place));
  keepFocus(byId("people"), () => showPeople(place));
  showMembers(place);
  byId("members").parentElement.classList.toggle("direct", channelById(place.channel).direct);
  const count = place.commands.slash.length + place.commands.menu.length;
  const commands = count === 1 ? "1 command" : `${count} commands`;
  if (place.connected) showStatus("here", `The bot is connected · ${commands}`);
  else showStatus("away", "Waiting for the bot to connect…");
}

/** What is shown anew keeps the focus where it was. */
function keepFocus(box, render) {
  const focused = box.contains(document.activeElement) ? document.activeElement.id : null;
  render();
  if (focused) byId(focused)?.focus();
}

const titled = (channel) => (channel?.direct ? `@${channel.name}` : `#${channel?.name ?? ""}`);

function showTop(channel) {
  const name = byId("channel-name");
  name.replaceChildren(channel.direct ? el("span", { class: "sign", text: "@" }) : icon(HASH));
  name.append(el("span", { text: channel.name }));
  byId("topic").textContent = channel.topic ?? "";
  byId("log").setAttribute("aria-label", `Messages in ${titled(channel)}`);
}

function showChannels(place) {
  const group = (title, channels) => [
    el("h2", { text: title }),
    el("ul", {}, channels.map(channelRow)),
  ];
  byId("channels").replaceChildren(
    ...group("Text channels", place.channels.filter((channel) => !channel.direct)),
    ...group("Direct messages", place.channels.filter((channel) => channel.direct)),
  );
}

function channelRow(channel) {
  const here = channel.id === store.channel;
  const unread = channel.unread && !here;
  const row = el("button", {
    type: "button",
    id: `channel-${channel.id}`,
    class: unread ? "channel unread" : "channel",
    "aria-current": here ? "page" : null,
    on: { click: () => go(store.me, channel.id) },
  });
  row.append(channel.direct ? avatar(channel) : icon(HASH), el("span", { text: channel.name }));
  if (channel.bot) row.append(appTag());
  if (unread) row.append(el("span", { class: "quiet", text: " (unread)" }));
  return el("li", {}, row);
}

export const appTag = () => el("span", { class: "app-tag", text: "APP" });

function showPeople(place) {
  const choices = place.people.map((person) => {
    const input = el("input", {
      type: "radio",
      name: "person",
      id: `person-${person.id}`,
      value: person.id,
      on: { change: () => go(person.id, store.visited.get(person.id) ?? place.channels[0].id) },
    });
    input.checked = person.id === store.me;
    const words = el("span", { class: "who" }, el("b", { text: person.name }));
    words.append(el("span", { text: person.role ?? "Member" }));
    return el("label", { class: "person" }, input, avatar(person), words);
  });
  byId("people").replaceChildren(el("legend", { text: "You are" }), ...choices);
}

function showMembers(place) {
  const roles = [...new Set(place.members.map(({ role }) => role).filter(Boolean)), null];
  const groups = roles.map((role) => [role ?? "Members", place.members.filter((it) => it.role === role)]);
  const shown = groups.flatMap(([role, members]) => [
    el("h2", { text: `${role} — ${members.length}` }),
    el("ul", {}, members.map((member) => memberRow(member, place))),
  ]);
  byId("members").replaceChildren(...shown);
}

function memberRow(member, place) {
  const away = member.bot && !place.connected;
  const row = el("li", { class: away ? "member away" : "member" }, avatar(member));
  row.append(el("span", { text: member.name }));
  if (member.bot) row.append(appTag());
  return row;
}

function showStatus(kind, text) {
  const status = byId("status");
  if (status.textContent === text) return;
  status.className = kind;
  status.textContent = text;
}
