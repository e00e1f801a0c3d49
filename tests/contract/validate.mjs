// Checks all that went over HTTP while the tests ran against Discord's own description: node validate.mjs FOLDER

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { corrections } from "./corrections.mjs";
import { findRoute, problemsOfRefusal, problemsOfRequest, problemsOfResponse } from "./description.mjs";

const API = "/api/v10";
const counts = new Map();
const violations = new Map();

/** Every exchange and where it stands. */
function* exchanges(folder) {
  for (const name of readdirSync(folder).filter((it) => it.endsWith(".jsonl")).sort()) {
    const lines = readFileSync(join(folder, name), "utf8").split("\n");
    for (const [at, line] of lines.entries()) {
      if (line) yield { where: `${name}:${at + 1}`, ...JSON.parse(line) };
    }
  }
}

function check(exchange) {
  const [path, query] = exchange.path.replace(API, "").split("?");
  const answer = exchange.response ?? undefined;
  const route = findRoute(exchange.method, path);
  const count = counted(route?.name ?? "(no route of Discord's)");
  const note = (what) => ({ place, message }) => violate(route, exchange, `${what} at ${place || "its root"}: ${message}`);
  count.answers += 1;
  if (!route) {
    const refused = exchange.status >= 400;
    if (!refused) note("route")({ place: path, message: "Discord has no such route" });
    problemsOfRefusal(answer).forEach(note("answer"));
    return;
  }
  if (exchange.request !== null) checkRequest(route, exchange, count, note("request"));
  for (const name of new URLSearchParams(query).keys()) {
    if (!route.query.includes(name)) note("request")({ place: `?${name}`, message: "no such parameter" });
  }
  problemsOfResponse(route, exchange.status, answer).forEach(note("answer"));
}

/** Bodies that a test breaks on purpose and by hand may fail, if they were refused; those of a bot's library never. */
function checkRequest(route, exchange, count, note) {
  const broken = exchange.status >= 400 && !exchange.client.startsWith("DiscordBot");
  if (broken) {
    count.broken += 1;
    return;
  }
  count.requests += 1;
  problemsOfRequest(route, exchange.request).forEach(note);
}

/** The same violation is told once, with the first exchange that has it. */
function violate(route, exchange, what) {
  const { where, method, path, status } = exchange;
  const key = `${route?.name} ${what.replaceAll(/\.\d+/g, ".n")}`;
  const known = violations.get(key) ?? { what, times: 0, first: `${method} ${path} -> ${status} (${where})` };
  violations.set(key, { ...known, times: known.times + 1 });
}

function counted(name) {
  if (!counts.has(name)) counts.set(name, { requests: 0, answers: 0, broken: 0 });
  return counts.get(name);
}

function report() {
  const columns = (...cells) => cells.map((it) => String(it).padStart(8)).join("");
  console.log(`${columns("requests", " answers", "  broken")}  route`);
  for (const [name, { requests, answers, broken }] of [...counts].sort()) {
    console.log(`${columns(requests, answers, broken)}  ${name}`);
  }
  for (const { what, times, first } of violations.values()) {
    console.log(`violation: ${what}\n  ${times} times, first in ${first}`);
  }
  const sum = (key) => [...counts.values()].reduce((all, it) => all + it[key], 0);
  console.log(
    `${sum("requests")} request bodies and ${sum("answers")} answers on ${counts.size} routes, ` +
      `${sum("broken")} bodies broken on purpose; ${corrections.length} corrections of the description; ` +
      `${violations.size} violations`,
  );
  return sum("answers") > 0 && violations.size === 0;
}

const folder = process.argv[2];
if (!folder) {
  console.error("which folder? node validate.mjs FOLDER");
  process.exit(2);
}
if (existsSync(folder)) for (const exchange of exchanges(folder)) check(exchange);
if (counts.size === 0) console.error(`there are no exchanges in ${folder}`);
process.exitCode = report() ? 0 : 1;
