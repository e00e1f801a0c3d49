// What one can do with a message: reply, the bot's own commands, copy, edit, delete.

import { byId, el, icon } from "./dom.js";
import { command, failure } from "./interaction.js";
import { act } from "./server.js";
import { store, tell } from "./store.js";

const REPLY = "M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6";
const MORE = "M5 12h.01M12 12h.01M19 12h.01";

let open = null;

export function startMenu() {
  document.addEventListener("pointerdown", (event) => {
    if (open && !open.menu.contains(event.target) && !open.button.contains(event.target)) close(false);
  });
  byId("log").addEventListener("contextmenu", (event) => {
    const button = event.target.closest("article")?.querySelector(".more");
    if (!button || event.target.closest("a") || !getSelection().isCollapsed) return;
    event.preventDefault();
    button.click();
  });
}

export function replyButton(message) {
  const label = `Reply to ${message.author.name}`;
  const button = el("button", { type: "button", class: "icon", "aria-label": label, title: "Reply" });
  button.append(icon(REPLY));
  button.addEventListener("click", () => tell("reply", message));
  return button;
}

export function menuButton(message) {
  const button = el("button", {
    type: "button",
    class: "icon more",
    "aria-label": `More for the message of ${message.author.name}`,
    title: "More",
    "aria-haspopup": "menu",
    "aria-expanded": "false",
  });
  button.append(icon(MORE));
  button.addEventListener("click", () => (open?.button === button ? close() : show(button, message)));
  return button;
}

function show(button, message) {
  close(false);
  const menu = el("div", { class: "menu", role: "menu", "aria-label": "Message" });
  menu.append(...items(message));
  menu.addEventListener("keydown", keyed);
  menu.addEventListener("focusout", (event) => {
    if (open && !menu.contains(event.relatedTarget) && event.relatedTarget !== button) close(false);
  });
  button.setAttribute("aria-expanded", "true");
  button.parentElement.append(menu);
  open = { button, menu };
  const log = byId("log").getBoundingClientRect();
  menu.classList.toggle("up", menu.getBoundingClientRect().bottom > log.bottom);
  menu.querySelector("[role=menuitem]").focus();
}

function close(focus = true) {
  if (!open) return;
  const { button, menu } = open;
  open = null;
  button.setAttribute("aria-expanded", "false");
  menu.remove();
  if (focus) button.focus();
}

function items(message) {
  const made = [item("Reply", () => tell("reply", message))];
  const apps = store.place.commands.menu;
  if (apps.length > 0) {
    const heading = el("div", { class: "menu-heading", id: "menu-apps", text: "Apps" });
    const group = el("div", { role: "group", "aria-labelledby": "menu-apps" }, heading);
    group.append(...apps.map((app) => item(app.name, () => use(app, message))));
    made.push(group);
  }
  made.push(item("Copy text", () => copy(message)));
  if (message.own) {
    made.push(item("Edit message", () => tell("edit", message)));
    made.push(item("Delete message", () => remove(message), "danger"));
  }
  return made;
}

function item(text, act, kind = "") {
  const made = el("button", { type: "button", role: "menuitem", tabindex: "-1", class: kind, text });
  made.addEventListener("click", () => {
    close();
    act();
  });
  return made;
}

function use(app, message) {
  command(app.name, "menu", { command: app.name, message: message.id });
}

async function copy(message) {
  try {
    await navigator.clipboard.writeText(message.content);
  } catch {
    failure("The browser did not let the text be copied.");
  }
}

async function remove(message) {
  try {
    await act("delete", { message: message.id });
    byId("write")?.focus();
  } catch (refused) {
    failure(refused.message);
  }
}

function keyed(event) {
  const all = [...open.menu.querySelectorAll("[role=menuitem]")];
  const at = all.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    all.at(to % all.length).focus();
  } else if (event.key === "Escape") {
    event.stopPropagation();
    close();
  } else if (event.key === "Tab") {
    close();
  }
}
