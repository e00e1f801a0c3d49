// How the page is shown: embeds, dark or light, a narrow screen. Kept for the next visit.

import { byId, el, icon } from "./dom.js";
import { tell } from "./store.js";

const DRAWINGS = {
  embeds: "M4 5h16v14H4zM8 5v14M11 9h6M11 13h4",
  light: "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19",
  narrow: "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2",
};

const prefersLight = matchMedia("(prefers-color-scheme: light)");
const read = (name) => localStorage.getItem(`page.${name}`);
const keep = (name, on) => localStorage.setItem(`page.${name}`, on ? "on" : "off");

export function startSettings() {
  const root = document.documentElement;
  const light = read("light") ? read("light") === "on" : prefersLight.matches;
  const switches = [
    toggle("embeds", "Embeds", read("embeds") !== "off", (on) => {
      root.dataset.embeds = on ? "on" : "off";
    }),
    toggle("light", "Light", light, (on) => {
      root.dataset.theme = on ? "light" : "dark";
    }),
    toggle("narrow", "Narrow", read("narrow") === "on", (on) => {
      root.dataset.frame = on ? "narrow" : "wide";
    }),
  ];
  byId("switches").append(...switches);
}

function toggle(name, label, begins, apply) {
  let on = begins;
  const button = el("button", { type: "button", class: "switch", id: `switch-${name}` });
  button.append(icon(DRAWINGS[name]), el("span", { text: label }));
  const show = () => {
    button.setAttribute("aria-pressed", String(on));
    button.title = `${label}: ${on ? "on" : "off"}`;
    apply(on);
    tell("view");
  };
  button.addEventListener("click", () => {
    on = !on;
    keep(name, on);
    show();
  });
  show();
  return button;
}
