// One readable line a step; the first failure ends the script.

/** Does it, and says that it was done. */
export async function step(what, does) {
  try {
    const result = await does();
    console.log(`ok    ${what}`);
    return result;
  } catch (error) {
    console.log(`FAIL  ${what}: ${error.message}`);
    process.exitCode = 1;
    throw new Failed();
  }
}

export class Failed extends Error {}

/** Runs a script to its end, and whatever it has started is ended in any case. */
export async function run(script) {
  const ends = [];
  try {
    await script((end) => ends.unshift(end));
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof Failed)) console.error(error);
  }
  for (const end of ends) await end();
}
