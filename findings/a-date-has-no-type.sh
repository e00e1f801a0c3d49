#!/usr/bin/env bash
# A JSON schema is the usual way to tell an editor what a TOML file may hold, and JSON has no dates. So each validator
# gives `checked = 2026-02-20` a type of its own: taplo (in the extension Even Better TOML) a string, which `format: date`
# then fits; ajv behind smol-toml an object; jsonschema behind tomli (tomllib) none of JSON's seven. No `type` passes in
# all three. `inf` and `nan`, valid floats of TOML, are numbers to jsonschema, nothing at all to ajv (its option
# strictNumbers, https://ajv.js.org/options.html), and null to taplo, which nothing in TOML can be. And a local date-time
# is no "date-time" to taplo, for want of an offset. (taplo on dates: https://github.com/tamasfe/taplo/issues/826)
# For who publishes a schema for TOML: write dates without `type`, or for one validator and say which; keep a number
# unbounded by leaving it out rather than by `inf`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "jsonschema==4.26.0" "tomli==2.2.1"
echo '{}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  "@taplo/cli@0.7.0" "ajv@8.20.0" "ajv-formats@3.0.1" "smol-toml@1.9.1"
cat >ajv.mjs <<'JS'
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import formats from "ajv-formats";
import { parse } from "smol-toml";

const ajv = new Ajv.default();
formats.default(ajv);
const fits = ajv.validate(JSON.parse(readFileSync("schema.json")), parse(readFileSync("value.toml", "utf8")));
console.log(fits ? "" : "does not fit");
JS
cat >check.py <<'PYTHON'
import json
import pathlib
import subprocess

import jsonschema
import tomli

def fits(refusal, *command):
    done = subprocess.run(command, capture_output=True, text=True)
    refused = refusal in done.stdout + done.stderr
    assert refused or done.returncode == 0, done.stderr
    return not refused

types = [{"type": name} for name in ("string", "number", "integer", "object", "array", "boolean", "null")]
for text, schemas in (
    ("5", types),
    ("2026-02-20", [*types, {"type": "string", "format": "date"}]),
    ("2026-02-20T10:00:00", [{"type": "string", "format": "date-time"}]),
    ("2026-02-20T10:00:00Z", [{"type": "string", "format": "date-time"}]),
    ("inf", types),
    ("nan", types),
):
    passed = {"taplo": [], "ajv": [], "jsonschema": []}
    pathlib.Path("value.toml").write_text(f"v = {text}\n")
    for schema in schemas:
        name = schema.get("format", schema["type"])
        whole = {"type": "object", "properties": {"v": schema}}
        path = pathlib.Path("schema.json").absolute()
        path.write_text(json.dumps(whole))
        if fits("schema validation failed", "node_modules/.bin/taplo", "check", "--schema", path.as_uri(), "value.toml"):
            passed["taplo"].append(name)
        if fits("does not fit", "node", "ajv.mjs"):
            passed["ajv"].append(name)
        if jsonschema.Draft7Validator(whole).is_valid(tomli.loads(f"v = {text}")):
            passed["jsonschema"].append(name)
    print(text, *(f"{who}: {' '.join(names) or 'nothing'}" for who, names in passed.items()), sep=" | ")
PYTHON
echo "taplo of @taplo/cli 0.7.0, ajv 8.20.0 with smol-toml 1.9.1, jsonschema 4.26.0 with tomli 2.2.1, node $(node --version)"
venv/bin/python check.py | tee seen
diff seen - <<'SEEN'
5 | taplo: number integer | ajv: number integer | jsonschema: number integer
2026-02-20 | taplo: string date | ajv: object | jsonschema: nothing
2026-02-20T10:00:00 | taplo: nothing | ajv: nothing | jsonschema: nothing
2026-02-20T10:00:00Z | taplo: date-time | ajv: nothing | jsonschema: nothing
inf | taplo: null | ajv: nothing | jsonschema: number
nan | taplo: null | ajv: nothing | jsonschema: number
SEEN
echo "as found"
