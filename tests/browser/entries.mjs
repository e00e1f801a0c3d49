// On a phone, Max begins an entry and fills it in part by part, Olga approves it, a member reads it; then it goes again.
//
// node entries.mjs http://127.0.0.1:PORT FOLDER — FOLDER is the knowledge that the sandbox was given, a copy.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

import { checkAccess, open, shoot, step } from "./step.mjs";

const [address, folder] = process.argv.slice(2);
if (!address || !folder) {
  console.error("say where the sandbox is and which folder it has: node entries.mjs http://127.0.0.1:PORT FOLDER");
  process.exit(2);
}

const PHONE = { width: 390, height: 844 };
const run = await open({ shots: process.env.SHOTS && `${process.env.SHOTS}/entries`, viewport: PHONE });
const { page } = run;
const messages = page.locator("#log article");
const dialog = page.locator("#modal");
const write = page.locator("#write");
const entry = `${folder}/supplements/vanadium.toml`;
const list = () => readFileSync(`${folder}/not-covered.toml`, "utf8");
const before = list();

/** What is written in place of a blank, by the beginning of what it asks for. */
const VALUES = [
  ["the unit in which", '"mg"'],
  ["one sentence of", '"No trial in people shows that vanadium helps. A benefit is unproven."'],
  ["the id of an outcome", '"bone-density"'],
  ["how sure it is", '"none"'],
  ["which way it points", '"unknown"'],
  ["who was studied", '"nobody so far"'],
  ["what was found", '"Nothing clear was found."'],
  ["what it is about", '"kidney"'],
  ["high, moderate or low", '"high"'],
  ["whom it concerns", '"Kidney problems: ask first."'],
  ["what it may do", '"Upset stomach."'],
  ["the id of a file", '"warfarin"'],
  ["major, moderate", '"moderate"'],
  ["what happens", '"Bleeding may last longer."'],
  ["what to do", '"Ask a pharmacist before taking both."'],
  ["its title", '"A fact sheet"'],
  ["what it is, such", '"fact sheet"'],
  ["its web address", '"https://example.org/sheet"'],
  ["how much of it you have read", '"page"'],
  ["who checked", '"a moderator"'],
];

const filled = (text) =>
  text.replaceAll(/^[^#\n].*$/gmu, (line) =>
    line.replaceAll(/"<([^>]*)>"/gu, (_, asked) => {
      const found = VALUES.find(([begins]) => asked.startsWith(begins));
      assert.ok(found, `nothing fills ${asked}`);
      return found[1];
    }),
  );

/** Waits for the last message with all of these words, and reads it. */
async function reads(...words) {
  let found = messages;
  for (const word of words) found = found.filter({ hasText: word });
  const last = found.last();
  await last.waitFor();
  await last.scrollIntoViewIfNeeded();
  return last;
}

/** Opens the drawer, where people and channels are on a phone, and chooses. */
async function chooses(kind, text) {
  const drawer = page.locator("#drawer");
  if ((await drawer.getAttribute("aria-expanded")) !== "true") await drawer.click();
  await page.locator(kind, { hasText: text }).click();
  if ((await drawer.getAttribute("aria-expanded")) === "true") await page.keyboard.press("Escape");
}

async function plays(name, channel) {
  await chooses(".person", name);
  if (channel) await chooses(".channel", channel);
  await write.waitFor();
}

/** Writes a command with its first option, then fills in the others. */
async function commands(text, others = {}) {
  await write.focus();
  await page.keyboard.type(text, { delay: 15 });
  if (Object.keys(others).length === 0) {
    await page.keyboard.press("Enter");
    if ((await page.locator("#composer .command-name").count()) === 0) return;
  }
  for (const [option, value] of Object.entries(others)) {
    await page.locator(`#option-${option}`).fill(value);
  }
  await page.locator("#composer button[type=submit]").click();
}

/** Fills in each part that the page offers, one form after the other; how many they were. */
async function fillsIn() {
  let parts = 0;
  for (;;) {
    const offer = await reads("Vanadium", "Nothing is saved yet");
    const button = offer.getByRole("button", { name: /^Fill in / }).first();
    if ((await button.count()) === 0) return parts;
    const name = await button.innerText();
    await button.click();
    await dialog.waitFor();
    if (parts === 1) await shoot(run, "form");
    const box = dialog.locator("textarea").first();
    await box.fill(filled(await box.inputValue()));
    await dialog.getByRole("button", { name: "Submit" }).click();
    await dialog.waitFor({ state: "hidden" });
    await offer.getByRole("button", { name, exact: true }).waitFor({ state: "detached" });
    parts += 1;
  }
}

try {
  await step(run, "as Max, begin an entry", async () => {
    await page.goto(address);
    await page.waitForSelector("html[data-ready=true]");
    await plays("Max");
    await commands("/knowledge new name:Vanadium", { kind: "other" });
    const begun = await reads("Vanadium (supplements/vanadium.toml)", "still to be written", "not-covered.toml");
    await shoot(run, "begun");
    return (await begun.locator(".body").innerText()).split("\n")[1];
  });

  await step(run, "check the list of blanks for accessibility", () => checkAccess(run, "begun"));

  await step(run, "fill in one part after the other", async () => {
    const parts = await fillsIn();
    await reads("second moderator must approve", "Vanadium");
    await shoot(run, "filled");
    assert.ok(!existsSync(entry));
    assert.equal(list(), before);
    return `${parts} forms`;
  });

  await step(run, "ask for approval; as Olga, look and decline with a reason", async () => {
    const look = await reads("second moderator must approve", "Vanadium");
    await look.getByRole("button", { name: "Ask for approval" }).click();
    await reads("when another moderator approves");
    await plays("Olga", "moderators");
    const waits = await reads("Vanadium", "The whole file is new");
    await shoot(run, "waits");
    await waits.getByRole("button", { name: "Decline" }).click();
    await dialog.waitFor();
    await dialog.locator("input").last().fill("Name the trial");
    await shoot(run, "decline");
    await dialog.getByRole("button", { name: "Submit" }).click();
    await reads("Declined", "Name the trial");
    await shoot(run, "declined");
  });

  await step(run, "as Max, read why, and ask again", async () => {
    await plays("Max", "general");
    await commands("/knowledge status");
    const status = await reads("The knowledge", "It was declined: Name the trial");
    await shoot(run, "status");
    await status.getByRole("button", { name: "Go on with change 1" }).click();
    const look = await reads("It was declined: Name the trial", "Nothing is saved yet");
    await look.getByRole("button", { name: "Ask for approval" }).click();
  });

  await step(run, "as Olga, approve both files at once", async () => {
    await plays("Olga", "moderators");
    const waits = await reads("Vanadium", "The whole file is new");
    await waits.getByRole("button", { name: "Approve and save" }).click();
    await reads("Saved as revisions 1 and 2");
    await reads("Revision 1", "approved by");
    await shoot(run, "approved");
    assert.ok(existsSync(entry));
    assert.ok(!list().includes("Vanadium"));
  });

  await step(run, "as Mia, read the entry", async () => {
    await plays("Mia", "general");
    await commands("/supplement name:vanadium");
    await reads("A benefit is unproven");
    await shoot(run, "member");
  });

  await step(run, "as Max, take it away again", async () => {
    await plays("Max", "general");
    await commands("/knowledge delete entry:vanadium", { why: "Too little is known" });
    const look = await reads("With this change the whole file goes", "Vanadium");
    await reads("I have no entry on Vanadium yet");
    await shoot(run, "goes");
    await look.getByRole("button", { name: "Ask for approval" }).click();
    await plays("Olga", "moderators");
    const waits = await reads("Too little is known", "the whole file goes");
    await shoot(run, "goes-waits");
    await waits.getByRole("button", { name: "Approve and save" }).click();
    await reads("Saved as revisions 3 and 4");
    assert.ok(!existsSync(entry));
    assert.ok(list().includes('name = "Vanadium"'));
  });

  await step(run, "bring it back", async () => {
    await plays("Max", "general");
    await commands("/knowledge rollback entry:vanadium", { revision: "before 3", why: "After all" });
    const look = await reads("The whole file is new", "not-covered.toml");
    await look.getByRole("button", { name: "Ask for approval" }).click();
    await plays("Olga", "moderators");
    const waits = await reads("After all", "The whole file is new");
    await waits.getByRole("button", { name: "Approve and save" }).click();
    await reads("Saved as revisions 5 and 6");
    await shoot(run, "back");
    assert.ok(existsSync(entry));
    assert.ok(!list().includes("Vanadium"));
  });

  await step(run, "hear no complaint from the browser", async () => {
    assert.deepEqual(run.complaints, []);
  });
} catch {
  process.exitCode = 1;
} finally {
  await run.browser.close();
}
