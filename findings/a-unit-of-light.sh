#!/usr/bin/env bash
# "1000 units" of a vitamin or of insulin is no quantity that a library of units can know. Two of them take the word
# nevertheless, and as two different things. pint reads a prefix and a unit in it, u + nit: a millionth of a candela in a
# square metre; its plural too. js-quantities has it as another name of the enzyme unit, and holds that for a ten-millionth
# of what it is: one micromole in a minute, so that "1 U" of its own comes out as 0.0000001 of that (to pint it is one,
# as UCUM has it). Neither raises anything where the unit is spelled so, though both refuse "IU": that a unit is known to
# them does not tell that the amount was understood.
# For who reads amounts with either: ask for the dimension too (`check("[mass]")`, `kind()`), and keep enzyme units out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check "pint==0.25.3"
echo '{}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts "js-quantities@1.8.0"
cat >read.py <<'PYTHON'
import pint

registry = pint.UnitRegistry()
for text in ("1000 unit", "1000 units", "1 U"):
    amount = registry(text)
    print(f"pint | {text} | {amount} | {amount.dimensionality}")
print(f"pint | 1 U in umol/min | {registry('1 U').to('umol/min').magnitude:.4g}")
for text in ("400 IU", "400 international_unit"):
    try:
        print(f"pint | {text} | {registry(text)}")
    except pint.UndefinedUnitError:
        print(f"pint | {text} | refused")
PYTHON
cat >read.cjs <<'JS'
const Qty = require("js-quantities");
console.log(`js-quantities | 1000 unit | ${Qty("1000 unit")} | ${Qty("1000 unit").kind()}`);
console.log(`js-quantities | 1 U in umol/min | ${Qty("1 U").to("umol/min").scalar.toPrecision(4)}`);
console.log(`js-quantities | 1 katal in mol/s | ${Qty("1 katal").to("mol/s").scalar}`);
for (const text of ["1000 units", "400 IU"]) {
  try {
    console.log(`js-quantities | ${text} | ${Qty(text)}`);
  } catch (error) {
    console.log(`js-quantities | ${text} | ${error.message}`);
  }
}
JS
echo "pint 0.25.3, js-quantities 1.8.0, $(python3 --version), node $(node --version)"
{ venv/bin/python read.py; node read.cjs; } | tee seen
diff seen - <<'SEEN'
pint | 1000 unit | 1000 micronit | [luminosity] / [length] ** 2
pint | 1000 units | 1000 micronit | [luminosity] / [length] ** 2
pint | 1 U | 1 enzyme_unit | [substance] / [time]
pint | 1 U in umol/min | 1
pint | 400 IU | refused
pint | 400 international_unit | refused
js-quantities | 1000 unit | 1000 U | activity
js-quantities | 1 U in umol/min | 1.000e-7
js-quantities | 1 katal in mol/s | 1
js-quantities | 1000 units | Unit not recognized
js-quantities | 400 IU | Unit not recognized
SEEN
echo "as found"
