// A slash command while it is filled in, option by option.

import { el } from "./dom.js";
import { filled, KIND } from "./grammar.js";
import { command as use } from "./interaction.js";
import { Option } from "./option.js";
import { picker } from "./picker.js";

/** So long typing rests before the bot is asked. */
const REST = 120;

export class CommandForm {
  #options = [];
  #asked = 0;
  #timer = null;

  /** `leave` gets the text to go on with. */
  constructor(command, leave) {
    this.command = command;
    this.leave = leave;
    this.chips = el("div", { class: "chips" });
    this.more = el("div", { class: "more-options" });
    this.hint = el("p", { class: "hint", id: "command-hint" });
    const name = el("span", { class: "command-name", text: `/${command.name}` });
    const line = el("div", { class: "command-line" }, name, this.chips, this.more);
    this.box = el("div", { class: "command", role: "group", "aria-label": `Command ${command.name}` });
    this.box.append(this.hint, line);
    for (const option of command.options.filter(({ required }) => required)) this.#add(option);
    if (this.#options.length === 0 && command.options[0]) this.#add(command.options[0]);
    if (command.options.length === 0) name.tabIndex = 0;
    name.addEventListener("keydown", (event) => this.#keyed(event, null));
    this.name = name;
    this.#showMore();
    this.#describe(null);
  }

  /** Fills in a text such as `boron section:doses`, and puts the cursor behind it. */
  type(text) {
    const given = filled(this.command, text, this.#options[0]?.of.name);
    for (const { name, text: value } of given) this.#option(name).text = value;
    const last = given.length > 0 ? this.#option(given.at(-1).name) : null;
    this.#focus(last ?? this.#nextEmpty() ?? this.#options[0]);
  }

  focus() {
    this.#focus(this.#nextEmpty() ?? this.#options[0]);
  }

  #focus(option) {
    if (!option) {
      this.name.focus();
      return;
    }
    option.field.focus();
    option.field.setSelectionRange?.(option.text.length, option.text.length);
    this.#offer(option);
  }

  #nextEmpty() {
    return this.#options.find((option) => option.of.required && option.isEmpty);
  }

  /** The option of this name, shown if it was not yet. */
  #option(name) {
    const shown = this.#options.find((option) => option.of.name === name);
    return shown ?? this.#add(this.command.options.find((option) => option.name === name));
  }

  #add(of) {
    const option = new Option(this, of);
    this.#options.push(option);
    this.chips.append(option.chip);
    const { field } = option;
    field.addEventListener("input", () => this.#typed(option));
    field.addEventListener("focus", () => this.#describe(option));
    field.addEventListener("click", () => this.#offer(option));
    field.addEventListener("blur", () => picker.hide());
    field.addEventListener("keydown", (event) => this.#keyed(event, option));
    this.#showMore();
    return option;
  }

  #remove(option) {
    this.#options = this.#options.filter((it) => it !== option);
    option.chip.remove();
    this.#showMore();
    this.#focus(this.#options.at(-1));
  }

  #showMore() {
    const shown = new Set(this.#options.map(({ of }) => of.name));
    const rest = this.command.options.filter(({ name }) => !shown.has(name));
    const buttons = rest.map((of) => {
      const label = `Add the option ${of.name}: ${of.description}`;
      const button = el("button", { type: "button", class: "add-option", "aria-label": label, title: of.description });
      button.textContent = `+ ${of.name}`;
      button.addEventListener("click", () => this.#focus(this.#add(of)));
      return button;
    });
    this.more.replaceChildren(...buttons);
  }

  #describe(option) {
    const about = option ? el("b", { text: option.of.name }) : el("b", { text: `/${this.command.name}` });
    const text = option ? option.of.description : this.command.description;
    this.hint.replaceChildren(about, ` ${text}`);
    this.hint.classList.remove("error");
  }

  #typed(option) {
    option.resize();
    clearTimeout(this.#timer);
    this.#asked += 1;
    if (this.#split(option)) return;
    if (!option.of.autocomplete) this.#offer(option);
    else {
      picker.doubt();
      this.#timer = setTimeout(() => this.#offer(option), REST);
    }
  }

  /** `name:` typed inside an option goes on in the option of that name; says whether it did. */
  #split(option) {
    const parts = filled(this.command, option.text, option.of.name);
    const named = option.text.startsWith(`${option.of.name}:`);
    if (!named && parts.every(({ name }) => name === option.of.name)) return false;
    if (parts[0]?.name !== option.of.name) option.text = "";
    for (const { name, text } of parts) {
      this.#option(name).text = name === parts.at(-1).name ? text : text.trim();
    }
    this.#focus(this.#option(parts.at(-1).name));
    return true;
  }

  async #offer(option) {
    const mine = ++this.#asked;
    if (option.of.type === KIND.FILE || option.isPicked) {
      picker.hide();
      return;
    }
    try {
      const others = this.#options.filter((it) => it !== option && !it.isEmpty && it.of.type !== KIND.FILE);
      const given = await Promise.all(others.map((it) => it.value().catch(() => null)));
      const heading = option.of.autocomplete ? "Suggestions" : "Choices";
      const offered = await option.offers(given.filter(Boolean));
      if (mine !== this.#asked || document.activeElement !== option.field) return;
      picker.show(option.field, heading, offered, (choice) => this.#pick(option, choice));
    } catch (refused) {
      if (mine === this.#asked) this.#complain(refused.message);
    }
  }

  #pick(option, choice) {
    option.pick(choice);
    this.#asked += 1;
    const next = this.#nextEmpty();
    if (next) this.#focus(next);
    else option.field.focus();
  }

  #keyed(event, option) {
    if (event.isComposing) return;
    if (event.key === "Tab" && !event.shiftKey && picker.isMeant && option && !option.isEmpty) {
      event.preventDefault();
      picker.choose();
      return;
    }
    if (picker.takes(event)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.leave("");
    } else if (event.key === "Backspace" && (!option || option.text === "")) {
      event.preventDefault();
      this.#back(option);
    } else {
      this.#sideways(event, option);
    }
  }

  /** Backspace in an empty option goes back: to the option before, or to the command's name. */
  #back(option) {
    if (option && this.#options.indexOf(option) > 0) this.#remove(option);
    else this.leave(`/${this.command.name}`);
  }

  #sideways(event, option) {
    if (!option || option.of.type === KIND.FILE) return;
    const { selectionStart: at, selectionEnd: end } = option.field;
    const index = this.#options.indexOf(option);
    const left = event.key === "ArrowLeft" && at === 0 && end === 0;
    const right = event.key === "ArrowRight" && at === option.text.length;
    const to = left ? this.#options[index - 1] : right ? this.#options[index + 1] : null;
    if (!to) return;
    event.preventDefault();
    this.#focus(to);
  }

  async send() {
    picker.hide();
    const missing = this.#nextEmpty();
    if (missing) {
      this.#focus(missing);
      this.#complain(`“${missing.of.name}” is required.`);
      return;
    }
    try {
      const given = this.#options.filter((option) => !option.isEmpty);
      const options = await Promise.all(given.map((option) => option.value()));
      this.leave("");
      use(`/${this.command.name}`, "slash", { command: this.command.name, options });
    } catch (refused) {
      this.#complain(refused.message);
    }
  }

  #complain(text) {
    this.hint.replaceChildren(el("span", { role: "alert", text }));
    this.hint.classList.add("error");
  }
}
