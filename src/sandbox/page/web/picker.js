// The list above the composer: commands, people, or the choices of an option.

import { el } from "./dom.js";

/** One list for all fields; it says which item is meant, while the field keeps the focus. */
export class Picker {
  #items = [];
  #active = -1;
  #field = null;
  #pick = null;

  constructor() {
    this.heading = el("div", { class: "picker-heading", id: "picker-heading" });
    this.list = el("div", { role: "listbox", id: "picker-list", "aria-labelledby": "picker-heading" });
    this.count = el("span", { class: "quiet", role: "status" });
    this.box = el("div", { class: "picker", hidden: true }, this.heading, this.list);
    this.box.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.box.hidden;
  }

  /** Whether an item is meant, so that Enter and Tab pick it. */
  get isMeant() {
    return this.isOpen && this.#active >= 0;
  }

  /** What is shown may not fit what is typed now, so that none is meant until new items come. */
  doubt() {
    if (this.isOpen) this.#mark(-1);
  }

  /** Shows items `{name, detail, tag}` for a field; `pick` gets the one that is meant. */
  show(field, heading, items, pick) {
    if (items.length === 0) {
      this.hide();
      return;
    }
    this.#field = field;
    this.#items = items;
    this.#pick = pick;
    this.heading.textContent = heading;
    this.list.replaceChildren(...items.map((item, at) => this.#row(item, at)));
    this.box.hidden = false;
    field.setAttribute("aria-controls", "picker-list");
    if (field.getAttribute("role") === "combobox") field.setAttribute("aria-expanded", "true");
    this.count.textContent = items.length === 1 ? "1 suggestion" : `${items.length} suggestions`;
    this.#mark(0);
  }

  hide() {
    if (!this.isOpen) return;
    this.box.hidden = true;
    this.list.replaceChildren();
    this.count.textContent = "";
    this.#items = [];
    this.#field?.removeAttribute("aria-activedescendant");
    if (this.#field?.getAttribute("role") === "combobox") {
      this.#field.setAttribute("aria-expanded", "false");
    }
  }

  /** Takes the keys that belong to the list; says whether it was one. */
  takes(event) {
    if (!this.isOpen) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.#items.length;
    if (step) this.#mark((Math.max(this.#active + step, -1) + count) % count);
    else if (event.key === "Enter" && !event.shiftKey && this.isMeant) this.choose();
    else if (event.key === "Escape") this.hide();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Picks the item that is meant. */
  choose() {
    const item = this.#items[this.#active];
    const pick = this.#pick;
    this.hide();
    pick(item);
  }

  #row(item, at) {
    const row = el("div", { role: "option", id: `picker-${at}`, class: "picker-row" });
    row.append(el("span", { class: "picker-name", text: item.name }));
    if (item.detail) row.append(el("span", { class: "picker-detail", text: item.detail }));
    if (item.tag) row.append(el("span", { class: "picker-tag", text: item.tag }));
    row.addEventListener("pointermove", () => this.#active !== at && this.#mark(at));
    row.addEventListener("click", () => {
      this.#active = at;
      this.choose();
    });
    return row;
  }

  #mark(at) {
    this.#active = at;
    for (const [index, row] of [...this.list.children].entries()) {
      row.setAttribute("aria-selected", String(index === at));
    }
    this.list.children[at]?.scrollIntoView({ block: "nearest" });
    if (at < 0) this.#field.removeAttribute("aria-activedescendant");
    else this.#field.setAttribute("aria-activedescendant", `picker-${at}`);
  }
}

/** The picker of the page. */
export const picker = new Picker();
