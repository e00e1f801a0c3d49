// Files that wait to be sent with a message.

import { el } from "./dom.js";
import { packed } from "./server.js";

export class Shelf {
  #files = [];

  /** `done` is called when files were added or taken away. */
  constructor(done) {
    this.done = done;
    this.list = el("ul", { class: "shelf", hidden: true, "aria-label": "Files to send" });
    this.chooser = el("input", { type: "file", id: "files", multiple: true, "aria-label": "Files", hidden: true });
    this.chooser.addEventListener("change", () => {
      this.add(this.chooser.files);
      this.chooser.value = "";
    });
  }

  get isEmpty() {
    return this.#files.length === 0;
  }

  add(files) {
    if (files.length === 0) return;
    this.#files.push(...files);
    this.#show();
    this.done();
  }

  clear() {
    this.#files = [];
    this.#show();
  }

  /** The files as the server takes them. */
  packed() {
    return Promise.all(this.#files.map(packed));
  }

  #show() {
    this.list.hidden = this.isEmpty;
    this.list.replaceChildren(...this.#files.map((file) => this.#row(file)));
  }

  #row(file) {
    const about = { class: "text-button", text: "Remove", "aria-label": `Remove ${file.name}` };
    const remove = el("button", { type: "button", ...about });
    remove.addEventListener("click", () => {
      this.#files = this.#files.filter((it) => it !== file);
      this.#show();
      this.done();
    });
    return el("li", {}, el("span", { text: file.name }), remove);
  }
}
