// Mentions: names for people, ids for Discord.

import { store } from "./store.js";

/** A name in a pattern, where its signs mean only themselves. */
const literal = (name) => name.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");

/** Names of people as Discord writes mentions; the longest name first. */
export function written(text) {
  const longest = [...store.place.members].sort((one, other) => other.name.length - one.name.length);
  return longest.reduce((done, { id, name }) => {
    const named = new RegExp(`(^|[^\\p{L}\\p{N}<])@${literal(name)}(?![\\p{L}\\p{N}])`, "giu");
    return done.replace(named, `$1<@${id}>`);
  }, text);
}

/** Mentions as names again. */
export function readable(text) {
  return store.place.members.reduce((done, { id, name }) => done.replaceAll(`<@${id}>`, `@${name}`), text);
}
