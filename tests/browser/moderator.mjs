// Max and Olga keep the knowledge right in the local Discord's page: a change with a mistake, corrected, approved by the
// second moderator, read by a member, and taken back.
//
// node moderator.mjs http://127.0.0.1:PORT FOLDER — FOLDER is the knowledge that the sandbox was given, a copy.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { checkAccess, open, shoot, step } from "./step.mjs";

const [address, folder] = process.argv.slice(2);
if (!address || !folder) {
  console.error("say where the sandbox is and which folder it has: node moderator.mjs http://127.0.0.1:PORT FOLDER");
  process.exit(2);
}

const run = await open({ shots: process.env.SHOTS && `${process.env.SHOTS}/moderator` });
const { page } = run;
const messages = page.locator("#log article");
const dialog = page.locator("#modal");
const write = page.locator("#write");
const onDisk = () => readFileSync(`${folder}/supplements/boron.toml`, "utf8");
const before = onDisk();

/** Waits for a message with all of these words, and reads it. */
async function reads(...words) {
  let found = messages;
  for (const word of words) found = found.filter({ hasText: word });
  const last = found.last();
  await last.waitFor();
  return last;
}

async function plays(name, channel) {
  await page.locator(".person", { hasText: name }).click();
  if (channel) await page.locator(".channel", { hasText: channel }).click();
  await write.waitFor();
}

/** Writes a command; where Enter only picked it, sends it. */
async function commands(text) {
  await write.focus();
  await page.keyboard.type(text, { delay: 15 });
  await page.keyboard.press("Enter");
  const [name, part] = text.split(" ");
  const isOpen = await page.locator("#composer").getByText(`${name} ${part}`).count();
  if (isOpen) await page.locator("#composer button[type=submit]").click();
}

/** Changes the first box of the open form and sends it. */
async function submits(change, why) {
  await dialog.waitFor();
  const box = dialog.locator("textarea").first();
  const text = await box.inputValue();
  const changed = change(text);
  assert.notEqual(changed, text, "there is nothing to change in the form");
  await box.fill(changed);
  if (why) await dialog.locator("input").last().fill(why);
  await dialog.getByRole("button", { name: "Submit" }).click();
  await dialog.waitFor({ state: "hidden" });
  return changed;
}

/** The first row for adults in the US: 20 mg, the figure that the change is about. */
const limit = (from, to) => (text) => text.replace(new RegExp(`amount = ${from}(?=\\nunit = "mg")`), `amount = ${to}`);

try {
  await step(run, "open the page as Mia, who has no such command", async () => {
    await page.goto(address);
    await page.waitForSelector("html[data-ready=true]");
    await write.focus();
    await page.keyboard.type("/");
    const names = await page.locator(".picker-name").allInnerTexts();
    assert.ok(!names.some((name) => name.startsWith("/knowledge")), `she sees ${names}`);
    await page.keyboard.press("Backspace");
  });

  await step(run, "as Max, see how the knowledge stands", async () => {
    await plays("Max");
    await commands("/knowledge status");
    const status = await reads("The knowledge", "Holds");
    await shoot(run, "status");
    return (await status.locator(".body").innerText()).split("\n")[1];
  });

  let wrong;
  await step(run, "edit the limits and mistype", async () => {
    await commands("/knowledge edit entry:boron section:upper-limits");
    await dialog.waitFor();
    await shoot(run, "form");
    wrong = await submits((text) => limit(20, 19)(text).replace('authority = "EFSA"', 'authority = "EFZA"'), "As the table has it");
    const told = await reads("There is a problem", "EFZA");
    await shoot(run, "mistake");
    assert.equal(onDisk(), before);
    return (await told.locator("pre").first().innerText()).split("\n")[0];
  });

  await step(run, "check the mistake for accessibility", () => checkAccess(run, "mistake"));

  await step(run, "correct it in the form, which has every letter", async () => {
    const told = await reads("There is a problem", "EFZA");
    await told.getByRole("button", { name: "Correct it" }).click();
    await dialog.waitFor();
    assert.equal((await dialog.locator("textarea").first().inputValue()).trim(), wrong.trim());
    await submits((text) => text.replace("EFZA", "EFSA"));
    const look = await reads("second moderator must approve", "[-20-]{+19+}");
    await reads("19 mg a day");
    await shoot(run, "look");
    await look.getByRole("button", { name: "Ask for approval" }).click();
    await reads("It waits in the moderators", "when another moderator approves");
    assert.equal(onDisk(), before);
  });

  await step(run, "as Olga, approve it in the moderators' channel", async () => {
    await plays("Olga", "moderators");
    const waits = await reads("As the table has it", "[-20-]{+19+}");
    await shoot(run, "waits");
    await waits.getByRole("button", { name: "Approve and save" }).click();
    await reads("Saved as revision 1");
    const audit = await reads("Revision 1", "approved by");
    await shoot(run, "approved");
    assert.equal(onDisk(), limit(20, 19)(before));
    return (await audit.locator(".body").innerText()).split("\n")[0];
  });

  await step(run, "as Mia, ask and read the new limit", async () => {
    await plays("Mia", "general");
    await commands("/ask how much boron is too much?");
    const answer = await reads("US: 19 mg a day");
    await shoot(run, "member");
    return (await answer.locator(".body").innerText()).split("\n").find((line) => line.includes("19 mg"));
  });

  await step(run, "as Mia, tell that something is wrong", async () => {
    const answer = await reads("US: 19 mg a day");
    await answer.getByRole("button", { name: "Something wrong?" }).click();
    await dialog.waitFor();
    await dialog.locator("textarea").fill("It was 20 mg yesterday.");
    await shoot(run, "report-form");
    await dialog.getByRole("button", { name: "Submit" }).click();
    await reads("Thank you");
  });

  await step(run, "as Olga, read the report and roll back", async () => {
    await plays("Olga", "moderators");
    await reads("Report 1: Boron", "It was 20 mg yesterday.");
    await shoot(run, "report");
    await write.focus();
    await page.keyboard.type("/knowledge rollback entry:boron revision:before", { delay: 15 });
    await page.getByRole("option", { name: /before/iu }).first().click();
    await page.locator("#option-why").fill("It was right");
    await shoot(run, "rollback");
    await page.locator("#composer button[type=submit]").click();
    const look = await reads("[-19-]{+20+}", "second moderator must approve");
    await look.getByRole("button", { name: "Ask for approval" }).click();
    await plays("Max", "moderators");
    const waits = await reads("It was right", "[-19-]{+20+}");
    await waits.getByRole("button", { name: "Approve and save" }).click();
    await reads("Saved as revision 2");
    await shoot(run, "rolled-back");
    assert.equal(onDisk(), before);
  });

  await step(run, "as Mia, read the old limit again", async () => {
    await plays("Mia", "general");
    await commands("/supplement name:boron");
    await reads("US: 20 mg a day");
  });

  await step(run, "hear no complaint from the browser", async () => {
    assert.deepEqual(run.complaints, []);
  });
} catch {
  process.exitCode = 1;
} finally {
  await run.browser.close();
}
