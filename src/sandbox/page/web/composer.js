// Where one writes: text with mentions, files, replies, and the way into commands.

import { CommandForm } from "./command.js";
import { byId, el, icon } from "./dom.js";
import { fitting, invoked, sendable } from "./grammar.js";
import { readable, written } from "./mentions.js";
import { picker } from "./picker.js";
import { act } from "./server.js";
import { Shelf } from "./shelf.js";
import { channelById, hear, store } from "./store.js";

const PLUS = "M12 5v14M5 12h14";
const SEND = "M4 12l16-8-5 16-4-7z";

const form = byId("composer");
const write = el("textarea", { id: "write", rows: 1, "aria-autocomplete": "list" });
const shelf = new Shelf(() => write.focus());
const slot = el("div", { class: "slot" }, write);
const bar = el("div", { class: "bar", hidden: true });
const error = el("p", { class: "error", role: "alert" });

/** What is being answered or edited, and the command that is filled in. */
const state = { reply: null, silent: false, edit: null, command: null };

export function startComposer() {
  const add = el("button", { type: "button", class: "icon add", "aria-label": "Upload files", title: "Upload files" });
  add.append(icon(PLUS));
  const send = el("button", { type: "submit", class: "icon send", "aria-label": "Send", title: "Send" });
  send.append(icon(SEND));
  form.append(picker.box, bar, shelf.list, el("div", { class: "line" }, add, slot, send), error, picker.count, shelf.chooser);
  add.addEventListener("click", () => shelf.chooser.click());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (state.command) state.command.send();
    else sendText();
  });
  write.addEventListener("input", typed);
  write.addEventListener("keydown", keyed);
  write.addEventListener("blur", () => picker.hide());
  write.addEventListener("paste", (event) => shelf.add(event.clipboardData.files));
  hear("place", named);
  hear("moved", () => {
    const elsewhere = byId("people").contains(document.activeElement);
    reset(!elsewhere);
  });
  hear("reply", answer);
  hear("edit", edit);
  hear("command", (name) => enterByName(name));
  hear("mention", mention);
  startDrop();
  document.addEventListener("keydown", (event) => {
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (letter && document.activeElement === document.body) write.focus();
  });
  if (matchMedia("(hover: hover)").matches) write.focus();
}

function startDrop() {
  const chat = byId("chat");
  chat.addEventListener("dragover", (event) => event.preventDefault());
  chat.addEventListener("drop", (event) => {
    event.preventDefault();
    shelf.add(event.dataTransfer.files);
  });
}

const commands = () => sendable(store.place?.commands.slash ?? []);

function named() {
  const channel = channelById(store.channel);
  const label = `Message ${channel.direct ? "@" : "#"}${channel.name}`;
  write.placeholder = label;
  write.setAttribute("aria-label", label);
}

function reset(focus = true) {
  leave("", focus);
  state.reply = null;
  state.edit = null;
  shelf.clear();
  showBar();
  error.textContent = "";
}

function typed() {
  error.textContent = "";
  grow();
  const begun = invoked(commands(), write.value);
  if (begun && !state.edit) enter(begun.command, begun.rest);
  else suggest();
}

function grow() {
  write.style.height = "auto";
  write.style.height = `${Math.min(write.scrollHeight, 240)}px`;
}

/** The list that fits what stands before the cursor. */
function suggest() {
  const before = write.value.slice(0, write.selectionStart);
  const slash = /^\/([\p{L}\p{N}_ -]*)$/u.exec(before);
  const at = /(?:^|\s)@([\p{L}\p{N}_]*)$/u.exec(before);
  if (slash && !state.edit) suggestCommands(slash[1]);
  else if (at) suggestPeople(at[1]);
  else picker.hide();
}

function suggestCommands(text) {
  const bot = store.place.bot?.name;
  const fit = fitting(commands(), text);
  const items = fit.map((command) => ({
    name: `/${command.name}`,
    detail: command.description,
    tag: bot,
    command,
  }));
  picker.show(write, "Commands", items, ({ command }) => enter(command, ""));
}

function suggestPeople(text) {
  const sought = text.toLowerCase();
  const fit = store.place.members.filter(({ name }) => name.toLowerCase().startsWith(sought));
  const items = fit.map((user) => ({ name: user.name, detail: user.bot ? "App" : user.role ?? "Member" }));
  picker.show(write, "Members", items, ({ name }) => {
    const cursor = write.selectionStart;
    const begin = cursor - text.length - 1;
    write.setRangeText(`@${name} `, begin, cursor, "end");
    write.focus();
  });
}

function keyed(event) {
  if (event.isComposing) return;
  if (event.key === "Tab" && !event.shiftKey && picker.isOpen) {
    event.preventDefault();
    picker.choose();
    return;
  }
  if (picker.takes(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    sendText();
  } else if (event.key === "Escape" && (state.reply || state.edit)) {
    event.preventDefault();
    reset();
  } else if (event.key === "ArrowUp" && write.value === "" && !state.reply) {
    lastOwn(event);
  }
}

function lastOwn(event) {
  const own = [...store.messages.values()].filter((message) => message.own);
  if (own.length === 0) return;
  event.preventDefault();
  edit(own.sort((one, other) => one.at - other.at).at(-1));
}

function enterByName(name) {
  const command = commands().find((it) => it.name === name || it.name.startsWith(`${name} `));
  if (command) enter(command, "");
}

function enter(command, rest) {
  picker.hide();
  state.command = new CommandForm(command, (text) => leave(text));
  slot.replaceChildren(state.command.box);
  state.command.type(rest);
}

/** Back to writing, with this text. */
function leave(text, focus = true) {
  picker.hide();
  state.command = null;
  write.value = text;
  slot.replaceChildren(write);
  if (focus) write.focus();
  grow();
  if (text) suggest();
}

function answer(message) {
  if (state.command) leave("");
  Object.assign(state, { reply: message, silent: false, edit: null });
  showBar();
  write.focus();
}

function edit(message) {
  Object.assign(state, { reply: null, edit: message });
  leave("");
  write.value = readable(message.content);
  grow();
  showBar();
}

function mention(user) {
  leave(`@${user.name} `);
}

function showBar() {
  const { reply, edit: edited } = state;
  bar.hidden = !reply && !edited;
  if (bar.hidden) return;
  const cancel = el("button", { type: "button", class: "text-button", text: "Cancel" });
  cancel.addEventListener("click", () => reset());
  if (edited) {
    bar.replaceChildren(el("span", { text: "Editing your message" }), cancel);
    return;
  }
  const ping = el("button", { type: "button", class: "text-button ping" });
  const show = () => {
    ping.textContent = state.silent ? "@ off" : "@ on";
    ping.setAttribute("aria-pressed", String(!state.silent));
    ping.setAttribute("aria-label", `Notify ${reply.author.name}: ${state.silent ? "off" : "on"}`);
  };
  ping.addEventListener("click", () => {
    state.silent = !state.silent;
    show();
    write.focus();
  });
  show();
  const to = el("span", { text: "Replying to " }, el("b", { text: reply.author.name }));
  bar.replaceChildren(to, ping, cancel);
}

async function sendText() {
  const content = written(write.value.trim());
  if (!content && shelf.isEmpty) return;
  try {
    if (state.edit) await act("edit", { message: state.edit.id, content });
    else {
      const files = await shelf.packed();
      await act("say", { content, files, reply_to: state.reply?.id ?? null, silent: state.silent });
    }
    reset();
  } catch (refused) {
    error.textContent = refused.message;
  }
}
