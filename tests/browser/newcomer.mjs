// A newcomer tries the bot in the local Discord's page, as the README says.
//
// node newcomer.mjs http://127.0.0.1:PORT — or SANDBOX=…; SHOTS=folder keeps pictures.

import assert from "node:assert/strict";

import { checkAccess, open, shoot, step } from "./step.mjs";

const address = process.argv[2] ?? process.env.SANDBOX;
if (!address) {
  console.error("say where the sandbox is: node newcomer.mjs http://127.0.0.1:PORT");
  process.exit(2);
}

/** The page may weigh so many bytes, and be ready after so many milliseconds. */
const WEIGHT = 150_000;
const READY = 2_000;
/** What every answer says. */
const CARE = "healthcare provider";

const run = await open({ shots: process.env.SHOTS });
const { page } = run;
const messages = page.locator("#log article");
const write = page.locator("#write");
const press = (key) => page.keyboard.press(key);
const type = (text) => page.keyboard.type(text, { delay: 20 });

/** Does something, and waits for the new message that it brings from the bot. */
async function answered(does) {
  const before = await messages.evaluateAll((all) => all.map((it) => it.dataset.id));
  await does();
  await page.waitForFunction(
    ([known, care]) => {
      const all = [...document.querySelectorAll("#log article")];
      const fresh = all.filter((it) => !known.includes(it.dataset.id));
      return fresh.some((it) => it.querySelector(".app-tag") && it.querySelector(".body").textContent.includes(care));
    },
    [before, CARE],
  );
  const last = messages.last();
  return { last, text: await last.locator(".body").innerText() };
}

const firstLine = (text) => `“${text.split("\n").find((line) => line.trim()).trim()}”`;

/** What the browser loaded before anything was done. */
const loaded = [];
page.on("response", (response) => loaded.push(response));

try {
  await step(run, "open the page", async () => {
    const began = performance.now();
    await page.goto(address);
    await page.waitForSelector("html[data-ready=true]");
    await page.waitForSelector(".starter");
    const took = Math.round(performance.now() - began);
    assert.ok(took < READY, `ready after ${took} ms`);
    await shoot(run, "opened");
    return `ready after ${took} ms; ${await page.locator("#status").innerText()}`;
  });

  await step(run, "weigh the page", async () => {
    const files = [...loaded];
    const foreign = files.map((file) => file.url()).filter((url) => new URL(url).origin !== new URL(address).origin);
    assert.deepEqual(foreign, [], "something came from elsewhere");
    const bodies = await Promise.all(files.map((file) => file.body()));
    const weight = bodies.reduce((sum, body) => sum + body.length, 0);
    assert.ok(weight < WEIGHT, `${weight} bytes`);
    return `${weight} bytes in ${files.length} files`;
  });

  await step(run, "check the first view for accessibility", () => checkAccess(run, "first view"));

  await step(run, "type / and see the commands", async () => {
    await write.focus();
    await type("/");
    const names = await page.locator(".picker-name").allInnerTexts();
    for (const name of ["/supplement", "/ask"]) assert.ok(names.includes(name), `no ${name} in ${names}`);
    await shoot(run, "commands");
    return names.join(" ");
  });

  await step(run, "check the list of commands for accessibility", () => checkAccess(run, "commands"));

  await step(run, "type supplement bor and pick from what is offered", async () => {
    await type("supplement bor");
    const boron = page.getByRole("option", { name: /boron/iu }).first();
    await boron.waitFor();
    await shoot(run, "offered");
    await boron.click();
    return page.locator("#option-name").inputValue();
  });

  await step(run, "send it and read", async () => {
    const { text } = await answered(() => press("Enter"));
    assert.match(text, /boron/iu);
    await shoot(run, "answer");
    return firstLine(text);
  });

  await step(run, "press Doses", async () => {
    const before = await messages.last().locator(".body").innerText();
    await messages.last().getByRole("button", { name: "Doses" }).click();
    await page.waitForFunction(
      ([old, care]) => {
        const last = [...document.querySelectorAll("#log article .body")].at(-1).innerText;
        return last !== old && last.includes(care);
      },
      [before, CARE],
    );
    const text = await messages.last().locator(".body").innerText();
    assert.match(text, /\d+(\.\d+)?\s?m?g/iu, "no amount in it");
    await shoot(run, "doses");
    return firstLine(text);
  });

  await step(run, "fill in an option more with the keyboard alone", async () => {
    await write.focus();
    const { text } = await answered(async () => {
      await type("/supplement name:boron section:dos");
      await page.getByRole("option", { name: /doses/iu }).waitFor();
      await press("Tab");
      await press("Enter");
    });
    return firstLine(text);
  });

  await step(run, "ask with a typo", async () => {
    const { text } = await answered(async () => {
      await type("/ask how much magnesuim");
      await shoot(run, "asking");
      await press("Enter");
    });
    assert.match(text, /magnesium/iu);
    await shoot(run, "asked");
    return firstLine(text);
  });

  await step(run, "mention the bot", async () => {
    const { last, text } = await answered(async () => {
      await type("@");
      await page.locator(".picker-row", { hasText: "App" }).click();
      await type("how much magnesium?");
      await press("Enter");
    });
    assert.equal(await last.locator(".quoted").count(), 1, "the answer is no reply");
    await shoot(run, "mentioned");
    return firstLine(text);
  });

  await step(run, "use the menu on a message", async () => {
    await type("does magnesium help me sleep");
    await press("Enter");
    await page.waitForFunction(() => {
      const last = [...document.querySelectorAll("#log article")].at(-1);
      return last.innerText.includes("help me sleep") && !last.querySelector(".app-tag");
    });
    const said = messages.last();
    await said.hover();
    const { text } = await answered(async () => {
      await said.getByRole("button", { name: /^More/u }).click();
      await shoot(run, "menu");
      await page.getByRole("menuitem", { name: "Look up supplements" }).click();
    });
    return firstLine(text);
  });

  await step(run, "use the menu with the keyboard alone", async () => {
    const { text } = await answered(async () => {
      await page.locator("#log").focus();
      await press("ArrowUp");
      await press("ArrowUp");
      await press("Enter");
      await press("ArrowDown");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Look up supplements");
      await press("Enter");
    });
    return firstLine(text);
  });

  await step(run, "look at it as another person", async () => {
    const mine = await page.locator("article.private").count();
    await page.locator(".person", { hasText: "Max" }).click();
    await page.locator(".channel", { hasText: "moderators" }).waitFor();
    await messages.first().waitFor();
    assert.equal(await page.locator("article.private").count(), 0, "Max sees what is private to Mia");
    await shoot(run, "moderator");
    await page.locator(".person", { hasText: "Mia" }).click();
    await page.locator(".channel", { hasText: "moderators" }).waitFor({ state: "detached" });
    return `${mine} private to Mia, 0 shown to Max`;
  });

  await step(run, "write to the bot in private", async () => {
    await page.locator(".channel", { has: page.locator(".app-tag") }).click();
    await page.waitForFunction(() => document.querySelector("#channel-name").textContent.startsWith("@"));
    const { text } = await answered(async () => {
      await type("how much magnesium?");
      await press("Enter");
    });
    await shoot(run, "private");
    return firstLine(text);
  });

  await step(run, "switch embeds off and still read the answer", async () => {
    await page.getByRole("button", { name: "Embeds" }).click();
    assert.equal(await page.locator(".embed:visible").count(), 0);
    const text = await messages.last().locator(".body").innerText();
    assert.ok(text.includes(CARE));
    await shoot(run, "embeds-off");
    await page.getByRole("button", { name: "Embeds" }).click();
    return firstLine(text);
  });

  await step(run, "check the dark theme for accessibility", () => checkAccess(run, "dark"));

  await step(run, "switch to light and check it", async () => {
    await page.getByRole("button", { name: "Light" }).click();
    await shoot(run, "light");
    return checkAccess(run, "light");
  });

  await step(run, "look at it on a narrow screen", async () => {
    await page.getByRole("button", { name: "Narrow" }).click();
    await page.getByRole("button", { name: "Channels and people" }).click();
    await page.locator("#sidebar.open").waitFor();
    await shoot(run, "narrow-channels");
    await press("Escape");
    await page.getByRole("button", { name: "Narrow" }).click();
    await page.setViewportSize({ width: 360, height: 740 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.ok(!wide, "it must be scrolled sideways");
    await shoot(run, "narrow");
    return checkAccess(run, "narrow");
  });

  await step(run, "hear no complaint from the browser", async () => {
    assert.deepEqual(run.complaints, []);
  });
} catch {
  process.exitCode = 1;
} finally {
  await run.browser.close();
}
