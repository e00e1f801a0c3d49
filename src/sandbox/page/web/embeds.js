// Embeds: the boxes in which a bot shows details.

import { el } from "./dom.js";

export function embedBox(embed) {
  const box = el("div", { class: "embed" });
  if (Number.isInteger(embed.colour)) {
    box.style.borderInlineStartColor = `#${embed.colour.toString(16).padStart(6, "0")}`;
  }
  const put = (kind, html) => html && box.append(el("div", { class: `embed-${kind} md`, html }));
  if (embed.author) box.append(el("div", { class: "embed-author", text: embed.author }));
  if (embed.thumbnail) box.append(picture(embed.thumbnail, "embed-thumbnail"));
  if (embed.title) box.append(title(embed));
  put("description", embed.description);
  if (embed.fields.length > 0) box.append(el("div", { class: "embed-fields" }, embed.fields.map(field)));
  if (embed.image) box.append(picture(embed.image, "embed-image"));
  const footer = [embed.footer, embed.timestamp && new Date(embed.timestamp).toLocaleString()];
  const said = footer.filter(Boolean).join(" · ");
  if (said) box.append(el("div", { class: "embed-footer", text: said }));
  return box;
}

function title(embed) {
  const heading = el("div", { class: "embed-title md" });
  if (!embed.url) heading.innerHTML = embed.title;
  else {
    const link = { href: embed.url, target: "_blank", rel: "noopener noreferrer", html: embed.title };
    heading.append(el("a", link));
  }
  return heading;
}

function field({ name, value, inline }) {
  return el(
    "div",
    { class: inline ? "embed-field inline" : "embed-field" },
    el("div", { class: "embed-name md", html: name }),
    el("div", { class: "md", html: value }),
  );
}

const picture = (src, kind) => el("img", { src, class: kind, alt: "" });
