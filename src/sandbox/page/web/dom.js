// Makes elements, so that text never becomes HTML by accident.

/** An element: `on` holds listeners, `text` its text, `html` what the server rendered. */
export function el(tag, given = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "text") made.textContent = value;
    else if (key === "html") made.innerHTML = value;
    else if (key === "on") listen(made, value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

function listen(made, listeners) {
  for (const [event, listener] of Object.entries(listeners)) made.addEventListener(event, listener);
}

const SVG = "http://www.w3.org/2000/svg";

/** A line drawing of 24 by 24, which says nothing to a screen reader. */
export function icon(path) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

export const byId = (id) => document.getElementById(id);

/** A round picture of someone: their initial, in a colour of their own. */
export function avatar(user) {
  const hue = [...user.name].reduce((sum, letter) => (sum * 33 + letter.codePointAt(0)) % 997, 5);
  const initial = [...user.name][0]?.toUpperCase() ?? "?";
  const colour = user.bot ? "bot" : `hue-${hue % 6}`;
  return el("span", { class: `avatar ${colour}`, "aria-hidden": "true", text: initial });
}
