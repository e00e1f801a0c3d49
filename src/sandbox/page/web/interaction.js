// What becomes of what one does with the bot: waiting, forms, and answers that do not come.

import { byId, el } from "./dom.js";
import { openModal } from "./modal.js";
import { act, Refused } from "./server.js";
import { tell } from "./store.js";

/** Uses a part of a message, which is busy until the bot has heard. */
export async function interact(part, what, body) {
  if (part.getAttribute("aria-busy") === "true") return;
  part.setAttribute("aria-busy", "true");
  try {
    await settle(await act(what, body));
  } catch (refused) {
    failure(refused.message);
  } finally {
    part.removeAttribute("aria-busy");
  }
}

/** Uses a command, shown as being sent until its answer is there. */
export async function command(title, what, body) {
  const row = el("div", { class: "pending", role: "status" });
  row.append(el("b", { text: title }), " ", el("span", { text: "Sending command…" }));
  tell("local-row", row);
  try {
    await settle(await act(what, body));
    row.remove();
  } catch (refused) {
    row.remove();
    failure(refused.message);
  }
}

async function settle({ outcome, interaction, modal }) {
  if (outcome === "no-reply") failure("The application did not respond.");
  if (outcome !== "modal") return;
  openModal(modal, async (fields) => {
    const told = await act("submit", { opened_by: interaction, fields });
    // The form stays, with all that was typed.
    if (told.outcome === "no-reply") throw new Refused("Something went wrong. Try again.");
    await settle(told);
  });
}

/** Something went wrong; shown where the answer would have been, until it is dismissed. */
export function failure(text) {
  const dismiss = el("button", { type: "button", class: "text-button", text: "Dismiss" });
  const row = el("div", { class: "failure", role: "alert" });
  row.append(el("span", { text }), " ", dismiss);
  dismiss.addEventListener("click", () => {
    row.remove();
    byId("write")?.focus();
  });
  tell("local-row", row);
}
