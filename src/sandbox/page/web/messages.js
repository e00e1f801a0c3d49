// The list of messages.

import { componentRows } from "./components.js";
import { avatar, byId, el, icon } from "./dom.js";
import { embedBox } from "./embeds.js";
import { menuButton, replyButton, startMenu } from "./menu.js";
import { appTag } from "./sidebar.js";
import { hear, store, tell } from "./store.js";

/** Messages of one author within so many milliseconds stand together. */
const TOGETHER = 7 * 60 * 1_000;
/** So near the end, one follows what is new. */
const NEAR = 120;

const log = byId("log");
const articles = new Map();
let follows = true;

export function startMessages() {
  hear("messages", show);
  hear("local-row", (row) => {
    log.append(row);
    toEnd();
  });
  log.addEventListener("click", clicked);
  log.addEventListener("keydown", keyed);
  log.addEventListener("scroll", () => {
    follows = isNearEnd();
    byId("latest").hidden = follows;
  });
  byId("latest").addEventListener("click", toEnd);
  // One who reads the end goes on reading it when the composer grows.
  const follow = () => follows && toEnd();
  new ResizeObserver(follow).observe(log);
  log.addEventListener("load", follow, true);
  hear("view", follow);
  startMenu(articles);
}

const isNearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;

function toEnd() {
  follows = true;
  log.scrollTop = log.scrollHeight;
  byId("latest").hidden = true;
}

function show({ changed, gone, fresh }) {
  follows ||= fresh || changed.some(({ id, own }) => own && !articles.has(id));
  // What was there before is not news.
  log.setAttribute("aria-live", fresh ? "off" : "polite");
  if (fresh) clear();
  for (const id of gone) drop(id);
  const sorted = [...changed].sort((one, other) => compare(one.id, other.id));
  for (const message of sorted) put(message);
  group();
  if (follows) toEnd();
  else byId("latest").hidden = false;
  log.dataset.count = articles.size;
}

const compare = (one, other) => one.length - other.length || (one < other ? -1 : Number(one > other));

function clear() {
  articles.clear();
  log.replaceChildren();
  tell("cleared", log);
}

function drop(id) {
  articles.get(id)?.remove();
  articles.delete(id);
}

function put(message) {
  if (store.dismissed.has(message.id)) return;
  const old = articles.get(message.id);
  const made = article(message);
  articles.set(message.id, made);
  if (old) {
    replace(old, made);
    return;
  }
  const later = [...log.querySelectorAll("article")].find((it) => compare(it.dataset.id, message.id) > 0);
  if (later) later.before(made);
  else log.append(made);
}

/** A message shown anew keeps the focus on the same part. */
function replace(old, made) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const part = focused?.dataset.part;
  old.replaceWith(made);
  if (!focused) return;
  const same = part && made.querySelector(`[data-part="${CSS.escape(part)}"]`);
  (same ?? made).focus();
}

/** Messages of the same author that follow each other share one heading. */
function group() {
  let last = null;
  for (const id of [...articles.keys()].sort(compare)) {
    const message = store.messages.get(id);
    const starts = message.reply || message.used || message.private !== last?.private;
    const joins = last?.author.id === message.author.id && message.at - last.at < TOGETHER;
    articles.get(id).classList.toggle("grouped", joins && !starts);
    last = message;
  }
}

function article(message) {
  const made = el("article", {
    class: ["message", message.pings && "pings", message.private && "private"].filter(Boolean).join(" "),
    "data-id": message.id,
    tabindex: "-1",
    "aria-label": `${message.author.name}, ${moment(message.at)}`,
  });
  const before = context(message);
  if (before) made.append(before);
  made.append(avatar(message.author), heading(message), body(message));
  if (!message.thinking) made.append(el("div", { class: "tools" }, replyButton(message), menuButton(message)));
  return made;
}

/** What it answers: a message, or a command. */
function context({ reply, used }) {
  if (!reply && !used) return null;
  const line = el("div", { class: "context" }, el("span", { class: "spine", "aria-hidden": "true" }));
  if (used) {
    line.append(avatar(used.by), el("b", { text: used.by.name }), " used ");
    line.append(el("span", { class: "mention", text: used.command }));
  }
  if (reply) line.append(quoted(reply, used));
  return line;
}

function quoted(reply, used) {
  if (!reply.author) return el("i", { text: "Original message was deleted" });
  const author = [avatar(reply.author), el("b", { text: reply.author.name })];
  const target = el("button", { type: "button", class: "quoted", "data-jump": reply.id });
  target.append(used ? "on a message of " : el("span", { class: "unseen", text: "Reply to " }), ...author);
  target.append(el("span", { html: reply.html || "<i>Click to see it</i>" }));
  return target;
}

function heading(message) {
  const made = el("header", {}, el("b", { class: "author", text: message.author.name }));
  if (message.author.bot) made.append(appTag());
  const at = new Date(message.at);
  made.append(el("time", { datetime: at.toISOString(), text: moment(message.at) }));
  return made;
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

function moment(at) {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  return `${today ? "Today" : day.format(date)} at ${clock.format(date)}`;
}

function body(message) {
  const made = el("div", { class: "body" });
  if (message.thinking) {
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
    made.append(el("p", { class: "thinking" }, dots, `${message.author.name} is thinking…`));
  } else {
    const content = el("div", { class: "content md", html: message.html });
    if (message.edited) content.append(el("small", { class: "quiet", text: " (edited)" }));
    if (message.html || message.edited) made.append(content);
    made.append(...message.files.map(attached), ...message.embeds.map(embedBox), ...componentRows(message));
  }
  if (message.private) made.append(privacy(message));
  return made;
}

const EYE = "M2 12s4-6 10-6 10 6 10 6-4 6-10 6S2 12 2 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z";

function privacy(message) {
  const dismiss = el("button", { type: "button", class: "text-button", text: "Dismiss message" });
  dismiss.addEventListener("click", () => {
    store.dismissed.add(message.id);
    drop(message.id);
    group();
    byId("write")?.focus();
  });
  return el("p", { class: "privacy" }, icon(EYE), "Only you can see this · ", dismiss);
}

function attached(file) {
  const link = { href: file.url, target: "_blank", rel: "noopener noreferrer" };
  if (file.image) {
    const picture = el("img", { src: file.url, alt: file.description ?? file.name });
    return el("a", { class: "picture", ...link }, picture);
  }
  const size = file.size < 1_024 ? `${file.size} bytes` : `${(file.size / 1_024).toFixed(1)} KB`;
  const name = el("a", { ...link, download: file.name, text: file.name });
  const row = el("div", { class: "file" }, name, el("span", { class: "quiet", text: size }));
  if (!file.preview) return row;
  const about = { class: "preview", tabindex: "0", role: "region", "aria-label": `Beginning of ${file.name}` };
  return el("div", {}, row, el("pre", { ...about, text: file.preview }));
}

function clicked({ target }) {
  const jump = target.closest("[data-jump]");
  if (jump) jumpTo(jump.dataset.jump);
  const mentioned = target.closest("[data-command]");
  if (mentioned) tell("command", mentioned.dataset.command);
  reveal(target.closest(".spoiler"));
}

function jumpTo(id) {
  const found = articles.get(id);
  found?.scrollIntoView({ block: "center" });
  found?.focus();
}

function reveal(spoiler) {
  if (!spoiler) return;
  spoiler.classList.add("shown");
  for (const name of ["role", "tabindex", "aria-label"]) spoiler.removeAttribute(name);
}

function keyed(event) {
  if (event.key === "Enter" || event.key === " ") {
    if (event.target.classList.contains("spoiler")) {
      event.preventDefault();
      reveal(event.target);
    } else if (event.target.matches("article")) {
      event.preventDefault();
      event.target.querySelector(".more")?.click();
    }
    return;
  }
  const steps = { ArrowUp: -1, ArrowDown: 1 };
  const step = steps[event.key];
  const inside = event.target === log || event.target.matches("article");
  if (!step || !inside) return;
  event.preventDefault();
  const all = [...log.querySelectorAll("article")];
  const at = all.indexOf(event.target);
  const next = at < 0 ? all.at(-1) : all[at + step];
  next?.focus();
}
