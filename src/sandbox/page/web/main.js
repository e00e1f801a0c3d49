// Starts the page.

import { startComposer } from "./composer.js";
import { startMessages } from "./messages.js";
import { follow, start } from "./server.js";
import { startSettings } from "./settings.js";
import { startSidebar } from "./sidebar.js";
import { hear, isReady, store } from "./store.js";
import { startWelcome } from "./welcome.js";

startSettings();
startSidebar();
startMessages();
startWelcome();
startComposer();
hear("place", () => {
  document.documentElement.dataset.ready = String(isReady());
});

const { people, channel } = await start();
store.me = people[0];
store.channel = channel;
follow();
