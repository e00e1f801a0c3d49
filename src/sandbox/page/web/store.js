// What the page knows, and who wants to hear when it changes.

const news = new EventTarget();

export const store = {
  /** The person one plays, and the channel they look at. */
  me: null,
  channel: null,
  /** All around the messages, as the server tells it. */
  place: null,
  /** Messages by id, oldest first. */
  messages: new Map(),
  /** Private messages that were dismissed. */
  dismissed: new Set(),
  /** Where each person was last. */
  visited: new Map(),
};

export function hear(topic, listener) {
  news.addEventListener(topic, (event) => listener(event.detail));
}

export function tell(topic, detail) {
  news.dispatchEvent(new CustomEvent(topic, { detail }));
}

export const channelById = (id) => store.place?.channels.find((channel) => channel.id === id);

/** Whether the bot is there. */
export const isReady = () => Boolean(store.place?.connected);
