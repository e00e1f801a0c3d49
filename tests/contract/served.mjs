// A local Discord in a process of its own, and the people in it.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const TEST = "contract::a_local_discord_is_served_until_the_input_ends";

/** Starts one; `end()` stops it. */
export async function serve() {
  const served = spawn("cargo", ["test", "--quiet", "--test", "bot", TEST, "--", "--exact", "--nocapture"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, SUPPLEMENT_BOT_SERVE: "1" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => served.once("exit", resolve));
  const waiting = new Map();
  const started = new Promise((resolve, reject) => {
    createInterface({ input: served.stdout }).on("line", (line) => {
      if (!line.startsWith("{")) return;
      const told = JSON.parse(line);
      if (told.origin) resolve(told);
      else waiting.get(told.number)(told);
    });
    ended.then((code) => reject(new Error(`the local Discord ended with ${code}`)));
  });
  const { origin, token, public_key } = await started;

  /** Has someone do something, and says what came of it. */
  async function tell(who, does, details) {
    const number = waiting.size + 1;
    served.stdin.write(`${JSON.stringify({ number, who, does, ...details })}\n`);
    const told = await Promise.race([new Promise((resolve) => waiting.set(number, resolve)), ended]);
    if (!told?.done) throw new Error(`${who} ${does}: ${told?.refused ?? "the local Discord ended"}`);
    return told.done;
  }

  const mia = (does, details) => tell("mia", does, details);
  return { origin, token, public_key, mia, end: () => (served.stdin.end(), ended) };
}
