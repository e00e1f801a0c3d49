#!/usr/bin/env bash
# In a file of `[[entry]]` tables people write a remark above the table that it is about. tomlkit gives such a line to the
# table before. So when one entry is taken out, its remark stays and the next one's goes: what was said of iron stands over
# copper afterwards, in a valid file, with values that are right. After the last entry is taken out its remark hangs at the
# end. tomledit (toml_edit for Python), tomlrt and @decimalturn/toml-patch let the remark go with its table.
# (tomlkit's word on comments in lists, which have no owner: https://github.com/python-poetry/tomlkit/issues/340)
# For who removes tables with tomlkit: put the remark behind the header on its line, or within the table, or use another.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "tomlkit==0.15.2" "tomlrt==2.3.2" "tomledit==1.2.8"
echo '{}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts "@decimalturn/toml-patch@3.3.0"
cat >entries.toml <<'TOML'
title = "metals"

# asked every week
[[entry]]
id = "zinc"

# not before the review
[[entry]]
id = "iron"

# ask a pharmacist first
[[entry]]
id = "copper"
TOML
cat >remove.py <<'PYTHON'
import pathlib
import tomledit
import tomlkit
import tomlrt

for library in (tomlkit, tomledit, tomlrt):
    for place in (1, 2):
        told = library.loads(pathlib.Path("entries.toml").read_text())
        del told["entry"][place]
        lines = [line for line in library.dumps(told).splitlines() if line.startswith(("#", "id"))]
        print(f"{library.__name__} without entry {place + 1} |", *lines)
PYTHON
cat >remove.mjs <<'JS'
import { readFileSync } from "node:fs";
import { parse, patch } from "@decimalturn/toml-patch";

const text = readFileSync("entries.toml", "utf8");
for (const place of [1, 2]) {
  const told = parse(text);
  told.entry.splice(place, 1);
  const lines = patch(text, told).split("\n").filter((line) => /^(#|id)/.test(line));
  console.log(`toml-patch without entry ${place + 1} | ${lines.join(" ")}`);
}
JS
echo "tomlkit 0.15.2, tomledit 1.2.8, tomlrt 2.3.2, @decimalturn/toml-patch 3.3.0, $(python3 --version)"
{ venv/bin/python remove.py; node remove.mjs; } | tee seen
diff seen - <<'SEEN'
tomlkit without entry 2 | # asked every week id = "zinc" # not before the review id = "copper"
tomlkit without entry 3 | # asked every week id = "zinc" # not before the review id = "iron" # ask a pharmacist first
tomledit without entry 2 | # asked every week id = "zinc" # ask a pharmacist first id = "copper"
tomledit without entry 3 | # asked every week id = "zinc" # not before the review id = "iron"
tomlrt without entry 2 | # asked every week id = "zinc" # ask a pharmacist first id = "copper"
tomlrt without entry 3 | # asked every week id = "zinc" # not before the review id = "iron"
toml-patch without entry 2 | # asked every week id = "zinc" # ask a pharmacist first id = "copper"
toml-patch without entry 3 | # asked every week id = "zinc" # not before the review id = "iron"
SEEN
echo "as found"
