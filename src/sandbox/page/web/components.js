// Buttons and menus on messages.

import { el } from "./dom.js";
import { interact } from "./interaction.js";

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };

export function componentRows(message) {
  return message.components.map((row) => {
    const parts = (row.components ?? []).map((part) => component(message, part));
    return el("div", { class: "components" }, parts);
  });
}

function component(message, part) {
  if (part.type === 2) return part.style === 5 ? linkButton(part) : button(message, part);
  if (part.type === 3) return part.max_values > 1 ? checkList(message, part) : select(message, part);
  return el("span", { class: "quiet", text: "This menu cannot be used here." });
}

const emoji = (part) => (part.emoji?.name && !part.emoji.id ? `${part.emoji.name} ` : "");

function linkButton(part) {
  const target = { href: part.url, target: "_blank", rel: "noopener noreferrer" };
  return el("a", { class: "button link", ...target, text: `${emoji(part)}${part.label ?? part.url}` });
}

function button(message, part) {
  const pressed = el("button", {
    type: "button",
    class: `button ${STYLES[part.style] ?? "secondary"}`,
    disabled: part.disabled,
    "data-part": part.custom_id,
    text: `${emoji(part)}${part.label ?? ""}`,
  });
  pressed.addEventListener("click", () => {
    interact(pressed, "press", { message: message.id, custom_id: part.custom_id });
  });
  return pressed;
}

function select(message, part) {
  const menu = el("select", {
    class: "select",
    disabled: part.disabled,
    "data-part": part.custom_id,
    "aria-label": part.placeholder || "Make a selection",
  });
  const chosen = part.options.find((option) => option.default);
  menu.append(el("option", { value: "", text: part.placeholder || "Make a selection", hidden: true }));
  for (const option of part.options) {
    const detail = option.description ? ` — ${option.description}` : "";
    menu.append(el("option", { value: option.value, text: `${emoji(option)}${option.label}${detail}` }));
  }
  menu.value = chosen?.value ?? "";
  menu.addEventListener("change", () => {
    const values = [menu.value];
    interact(menu, "select", { message: message.id, custom_id: part.custom_id, values });
  });
  return menu;
}

/** A menu of which several may be chosen. */
function checkList(message, part) {
  const boxes = part.options.map((option) => {
    const box = el("input", { type: "checkbox", value: option.value });
    box.checked = Boolean(option.default);
    return el("label", {}, box, el("span", { text: option.label }));
  });
  const send = el("button", { type: "button", class: "button primary", text: "Choose" });
  const label = part.placeholder || "Make a selection";
  const list = el("details", { class: "check-list" }, el("summary", { text: label }), boxes, send);
  send.addEventListener("click", () => {
    const values = [...list.querySelectorAll(":checked")].map((box) => box.value);
    interact(send, "select", { message: message.id, custom_id: part.custom_id, values });
  });
  return list;
}
