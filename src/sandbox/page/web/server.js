// The way to the local Discord: what a person does, and the feed of what they see.

import { store, tell } from "./store.js";

/** Why something cannot be done, in words for the person. */
export class Refused extends Error {}

const GONE = "The local Discord does not answer. Is it still running?";

/** Does something as the person, in the channel they look at. */
export async function act(what, body) {
  const address = `/page/${store.me}/${store.channel}/${what}`;
  const headers = { "Content-Type": "application/json" };
  let response;
  try {
    response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
  } catch {
    throw new Refused(GONE);
  }
  const told = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(told.refused ?? `That failed (${response.status}).`);
  return told;
}

export async function start() {
  const response = await fetch("/page/start");
  return response.json();
}

let socket = null;

/** Follows what the person sees here, and comes back when the connection was lost. */
export function follow() {
  socket?.close();
  const mine = new WebSocket(`ws://${location.host}/page/${store.me}/${store.channel}/feed`);
  socket = mine;
  let fresh = true;
  mine.addEventListener("message", (event) => {
    if (socket !== mine) return;
    const news = JSON.parse(event.data);
    if (news.place) takePlace(news.place);
    if (news.messages) takeMessages(news, fresh);
    if (news.messages) fresh = false;
  });
  mine.addEventListener("close", () => {
    if (socket !== mine) return;
    tell("lost");
    setTimeout(() => socket === mine && follow(), 1_000);
  });
}

function takePlace(place) {
  store.place = place;
  tell("place", place);
}

function takeMessages({ messages, gone }, fresh) {
  if (fresh) store.messages.clear();
  for (const id of gone) store.messages.delete(id);
  for (const message of messages) store.messages.set(message.id, message);
  tell("messages", { changed: messages, gone, fresh });
}

/** A chosen file as the server takes it. */
export function packed(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      done({ name: file.name, bytes: reader.result.slice(reader.result.indexOf(",") + 1) });
    });
    reader.addEventListener("error", () => failed(new Refused(`${file.name} cannot be read.`)));
    reader.readAsDataURL(file);
  });
}
