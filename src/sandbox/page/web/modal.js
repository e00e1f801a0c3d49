// Forms that the bot opens.

import { byId, el } from "./dom.js";

/** Shows a form; `send` takes the fields, and refuses in words. */
export function openModal(form, send) {
  const dialog = byId("modal");
  const before = document.activeElement;
  const fields = form.inputs.map(field);
  const error = el("p", { class: "error", role: "alert" });
  const cancel = el("button", { type: "button", class: "button secondary", text: "Cancel" });
  const submit = el("button", { type: "submit", class: "button primary", text: "Submit" });
  const body = el("form", { method: "dialog", class: "modal" });
  body.append(el("h2", { id: "modal-title", text: form.title }));
  body.append(...fields.map(({ row }) => row), error);
  body.append(el("footer", {}, cancel, submit));
  dialog.replaceChildren(body);
  cancel.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => before?.isConnected ? before.focus() : byId("write")?.focus(), { once: true });
  body.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.textContent = "";
    try {
      submit.disabled = true;
      await send(fields.map(({ input }) => [input.name, input.value]));
      dialog.close();
    } catch (refused) {
      error.textContent = refused.message;
    } finally {
      submit.disabled = false;
    }
  });
  dialog.showModal();
  fields[0]?.input.focus();
}

function field(of) {
  const id = `field-${of.id}`;
  const input = el(of.paragraph ? "textarea" : "input", {
    id,
    name: of.id,
    required: of.required,
    minlength: of.min || null,
    maxlength: of.max,
    placeholder: of.placeholder || null,
    rows: of.paragraph ? 5 : null,
    autocomplete: "off",
  });
  input.value = of.value;
  const label = el("label", { for: id, text: of.label });
  if (of.required) label.append(el("span", { class: "required", text: " *", "aria-hidden": "true" }));
  return { input, row: el("div", { class: "field" }, label, input) };
}
