// One line a step, screenshots, and what the browser complains about.

import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

/** So long anything may take. */
const PATIENCE = 10_000;
const GRAVE = ["serious", "critical"];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with a new, empty profile, looking at nothing yet. */
export async function open({ shots, viewport = { width: 1280, height: 800 } }) {
  if (shots) await mkdir(shots, { recursive: true });
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const context = await browser.newContext({ viewport, colorScheme: "dark" });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { browser, context, page, complaints, shots, count: 0 };
}

/** Does a step and prints it; a step that fails ends the test. */
export async function step(run, name, does) {
  const began = performance.now();
  try {
    const said = await does();
    const took = Math.round(performance.now() - began);
    console.log(`ok    ${name}${said ? `: ${said}` : ""} (${took} ms)`);
  } catch (error) {
    console.log(`FAIL  ${name}: ${error.message}`);
    await shoot(run, "failed").catch(() => {});
    throw error;
  }
}

/** Keeps a picture of the page, where pictures are wanted. */
export async function shoot(run, name) {
  if (!run.shots) return;
  run.count += 1;
  const number = String(run.count).padStart(2, "0");
  await run.page.screenshot({ path: `${run.shots}/${number}-${name}.png` });
}

/** No serious or critical accessibility fault; the others are printed. */
export async function checkAccess(run, name) {
  // A world of its own: the page's policy lets nothing foreign into the page's.
  const session = await run.context.newCDPSession(run.page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const world = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
  const contextId = world.executionContextId;
  await session.send("Runtime.evaluate", { expression: AXE, contextId });
  const expression = "axe.run().then(({ violations, passes }) => JSON.stringify({ violations, passes: passes.length }))";
  const asked = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", asked);
  await session.detach();
  if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.text}`);
  const { violations, passes } = JSON.parse(result.value);
  const told = violations.map(({ impact, id, nodes }) => `${impact} ${id} at ${nodes[0].target.join(" ")}`);
  const grave = violations.filter(({ impact }) => GRAVE.includes(impact));
  if (grave.length > 0) throw new Error(`${name}: ${told.join("; ")}`);
  return [`${passes} rules hold`, ...told].join("; ");
}
