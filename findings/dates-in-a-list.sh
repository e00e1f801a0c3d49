#!/usr/bin/env bash
# @iarna/toml, one of the most used readers of TOML on npm, takes a date alone on its line, and refuses the same date in
# a list or in an inline table: "Incomplete datetime". Only where a line ends right behind the date does it get through.
# Local times and local date-times go the same way; a date-time with an offset is read everywhere. TOML has had local dates
# in lists since 0.5, and smol-toml reads all of these. (https://github.com/iarna/iarna-toml/issues/19 is the same message
# for another place, closed.)
# For a format that people's own tools shall read: give a date a line of its own (`checked = 2026-02-20`), or write lists of
# dates as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts "@iarna/toml@3.0.0" "smol-toml@1.9.1"
cat >read.mjs <<'JS'
import iarna from "@iarna/toml";
import { parse } from "smol-toml";

const read = (parser, text) => {
  try {
    return JSON.stringify(parser(text).v);
  } catch (error) {
    return "refused: " + error.message.split("\n")[0].replace(/ at row.*/, "");
  }
};
for (const text of [
  "v = 2026-02-20",
  "v = 2026-02-20 # a note",
  "v = [2026-02-20]",
  "v = [2026-02-20, 2026-03-01]",
  "v = [\n  2026-02-20,\n]",
  "v = [\n  2026-02-20\n]",
  "v = { a = 2026-02-20 }",
  "v = [2026-02-20T10:00:00]",
  "v = [10:00:00]",
  "v = [2026-02-20T10:00:00Z]",
]) {
  console.log(`${JSON.stringify(text)} | ${read(iarna.parse, text)} | ${read(parse, text)}`);
}
JS
echo "@iarna/toml 3.0.0 | smol-toml 1.9.1, node $(node --version)"
node read.mjs | tee seen
diff seen - <<'SEEN'
"v = 2026-02-20" | "2026-02-20" | "2026-02-20"
"v = 2026-02-20 # a note" | "2026-02-20" | "2026-02-20"
"v = [2026-02-20]" | refused: Incomplete datetime | ["2026-02-20"]
"v = [2026-02-20, 2026-03-01]" | refused: Incomplete datetime | ["2026-02-20","2026-03-01"]
"v = [\n  2026-02-20,\n]" | refused: Incomplete datetime | ["2026-02-20"]
"v = [\n  2026-02-20\n]" | ["2026-02-20"] | ["2026-02-20"]
"v = { a = 2026-02-20 }" | refused: Incomplete datetime | {"a":"2026-02-20"}
"v = [2026-02-20T10:00:00]" | refused: Unexpected character in datetime, expected period (.), minus (-), plus (+) or Z | ["2026-02-20T10:00:00.000"]
"v = [10:00:00]" | refused: Invalid character, expected whitespace, comma (,) or close bracket (]) | ["10:00:00.000"]
"v = [2026-02-20T10:00:00Z]" | ["2026-02-20T10:00:00.000Z"] | ["2026-02-20T10:00:00.000Z"]
SEEN
echo "as found"
