// One option of a command: its field, what it offers, and its value.

import { el } from "./dom.js";
import { KIND } from "./grammar.js";
import { act, packed, Refused } from "./server.js";
import { store } from "./store.js";

const YES_NO = [
  { name: "True", value: true },
  { name: "False", value: false },
];

export class Option {
  /** What was picked, as long as the text still says so. */
  #picked = null;

  constructor(form, of) {
    this.form = form;
    this.of = of;
    const id = `option-${of.name}`;
    this.field = of.type === KIND.FILE ? fileField(id) : textField(id, of);
    const label = el("label", { for: id, text: of.name });
    this.chip = el("div", { class: "chip", "data-option": of.name }, label, this.field);
    this.resize();
  }

  get text() {
    return this.field.value;
  }

  set text(text) {
    this.#picked = null;
    this.field.value = text;
    this.resize();
  }

  pick({ name, value }) {
    this.field.value = name;
    this.#picked = { name, value };
    this.resize();
  }

  get isPicked() {
    return this.#picked !== null && this.#picked.name === this.text;
  }

  get isEmpty() {
    return this.of.type === KIND.FILE ? this.field.files.length === 0 : this.text.trim() === "";
  }

  /** The field is as wide as its text. */
  resize() {
    if (this.of.type !== KIND.FILE) this.field.size = Math.min(Math.max(this.text.length + 1, 4), 48);
  }

  /** What can be picked for what is typed; the bot is asked where it completes. */
  async offers(given) {
    if (this.of.autocomplete) {
      const asked = { command: this.form.command.name, option: this.of.name, text: this.text, options: given };
      return (await act("complete", asked)).choices;
    }
    const sought = this.text.trim().toLowerCase();
    const fits = ({ name }) => name.toLowerCase().includes(sought);
    return this.#known().filter(fits).slice(0, 25);
  }

  #known() {
    const { members, channels, roles } = store.place;
    const as = (things, sign) => things.map(({ id, name }) => ({ name: `${sign}${name}`, value: id }));
    switch (this.of.type) {
      case KIND.YES_NO:
        return YES_NO;
      case KIND.USER:
        return as(members, "@");
      case KIND.CHANNEL:
        return as(channels.filter(({ direct }) => !direct), "#");
      case KIND.ROLE:
        return as(roles, "@");
      case KIND.MENTIONABLE:
        return [...as(members, "@"), ...as(roles, "@")];
      default:
        return this.of.choices ?? [];
    }
  }

  /** The value as the server takes it; refuses what does not fit. */
  async value() {
    const { name, type } = this.of;
    if (type === KIND.FILE) return { name, file: await packed(this.field.files[0]) };
    const value = this.isPicked ? this.#picked.value : this.#typed();
    if (value === undefined) throw new Refused(`Pick one of the choices for “${name}”.`);
    if (type === KIND.TEXT) return { name, text: String(value) };
    if (type === KIND.YES_NO) return { name, yes: value };
    if (type >= KIND.USER && type <= KIND.MENTIONABLE) return { name, one: value };
    const number = Number(value);
    const fits = Number.isFinite(number) && (type === KIND.NUMBER || Number.isInteger(number));
    if (!fits) throw new Refused(`“${name}” takes ${type === KIND.WHOLE ? "a whole number" : "a number"}.`);
    return type === KIND.WHOLE ? { name, whole: number } : { name, number };
  }

  /** The choice that is typed out, or the text itself where any text will do. */
  #typed() {
    const known = this.#known();
    if (known.length === 0) return this.text.trim();
    const typed = this.text.trim().replace(/^[@#]/u, "").toLowerCase();
    const same = ({ name, value }) =>
      name.replace(/^[@#]/u, "").toLowerCase() === typed || String(value).toLowerCase() === typed;
    return known.find(same)?.value;
  }
}

function textField(id, of) {
  const field = el("input", {
    id,
    type: "text",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": "picker-list",
    "aria-describedby": "command-hint",
    "aria-required": of.required ? "true" : null,
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "off",
  });
  return field;
}

const fileField = (id) => el("input", { id, type: "file", "aria-describedby": "command-hint" });
